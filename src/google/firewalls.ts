import { clean, type Json, list, object, text } from '../model/json';
import { type EgressRule, type Firewalls, networkName } from '../model/network';

const OWN = new Set(['kind', 'firewalls', 'firewallPolicys', 'organizationFirewalls']);

/**
 * What the firewalls of a network say of traffic that leaves (compute v1
 * `regionNetworkFirewallPolicies.getEffectiveFirewalls`: VPC firewall rules, and the policies of organization, folders,
 * network and region). A rule of a kind or form that this version does not know is kept as one that decides nothing.
 * @returns null where the answer is none
 */
export function firewallsFrom(json: Json): Firewalls | null {
  const { firewalls = [], firewallPolicys = [] } = json;
  if (!Array.isArray(firewalls) || !Array.isArray(firewallPolicys) || 'error' in json) return null;
  // Without any rule the answer is empty: one with other fields alone is another's.
  const fields = Object.keys(json);
  if (fields.length > 0 && !fields.some((field) => OWN.has(field))) return null;
  return {
    rules: firewalls.flatMap((each) => ruleFrom(object(each))),
    policies: firewallPolicys.map((each) => {
      const policy = object(each);
      return {
        name: clean(
          text(policy['displayName']) ?? text(policy['shortName']) ?? text(policy['name']) ?? '(unnamed)',
          100,
        ),
        type: text(policy['type']) ?? 'UNSPECIFIED',
        priority: priorityOf(policy['priority'], 0),
        rules: list(policy['rules']).flatMap((rule) => policyRuleFrom(object(rule))),
        taken: list(policy['rules']).map((rule) => priorityOf(object(rule)['priority'], 0)),
      };
    }),
  };
}

const leaves = ({ direction, disabled }: Json): boolean => direction === 'EGRESS' && disabled !== true;

function ruleFrom(json: Json): readonly EgressRule[] {
  if (!leaves(json)) return [];
  const denies = Array.isArray(json['denied']);
  return [
    {
      name: clean(text(json['name']) ?? '(unnamed)', 100),
      priority: priorityOf(json['priority'], 1000),
      action: denies ? 'deny' : Array.isArray(json['allowed']) ? 'allow' : 'other',
      ranges: texts(json['destinationRanges']),
      sources: texts(json['sourceRanges']),
      narrowed: false,
      protocols: protocolsOf(list(json[denies ? 'denied' : 'allowed']), 'IPProtocol'),
      tags: texts(json['targetTags']),
      accounts: texts(json['targetServiceAccounts']),
      networks: [],
      secureTags: false,
    },
  ];
}

const ACTIONS: ReadonlyMap<unknown, EgressRule['action']> = new Map([
  ['allow', 'allow'],
  ['deny', 'deny'],
  ['goto_next', 'goto'],
]);
/** What a policy's rule may match by beside addresses and ports; a newer way is one, too. */
const PLAIN = new Set(['destIpRanges', 'layer4Configs', 'srcIpRanges']);

function policyRuleFrom(json: Json): readonly EgressRule[] {
  if (!leaves(json)) return [];
  const match = object(json['match']);
  const narrowed = Object.entries(match).some(
    ([name, value]) => !PLAIN.has(name) && (!Array.isArray(value) || value.length > 0),
  );
  const resources = texts(json['targetResources']);
  const named = resources.flatMap((each) => networkName(each) ?? []);
  // By a project's number nothing tells whose network it is: a policy of the organization is for many projects.
  const byNumber = named.some((each) => /^projects\/\d+\//.test(each));
  const networks = byNumber ? [] : named;
  const tags = list(json['targetSecureTags']).map(object);
  // A rule for tags that are all gone is for nobody.
  if (tags.length > 0 && tags.every(({ state }) => state === 'INEFFECTIVE')) return [];
  return [
    {
      name: clean(text(json['ruleName']) ?? `priority ${String(priorityOf(json['priority'], 0))}`, 100),
      priority: priorityOf(json['priority'], 0),
      action: ACTIONS.get(json['action']) ?? 'other',
      ranges: texts(match['destIpRanges']),
      sources: texts(match['srcIpRanges']),
      narrowed: narrowed || networks.length < resources.length,
      protocols: protocolsOf(list(match['layer4Configs']), 'ipProtocol'),
      tags: [],
      accounts: texts(json['targetServiceAccounts']),
      networks,
      secureTags: tags.length > 0,
    },
  ];
}

const protocolsOf = (listed: readonly unknown[], field: string): EgressRule['protocols'] =>
  listed.map((each) => {
    const json = object(each);
    const protocol = field === 'IPProtocol' ? json['IPProtocol'] : json['ipProtocol'];
    return { protocol: (text(protocol) ?? '').toLowerCase(), ports: texts(json['ports']) };
  });

const priorityOf = (value: unknown, fallback: number): number => (typeof value === 'number' ? value : fallback);
const texts = (value: unknown): readonly string[] => list(value).flatMap((each) => text(each) ?? []);
