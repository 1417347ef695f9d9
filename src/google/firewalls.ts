import { clean, type Json, list, object, text } from '../model/json';
import { type EgressRule, type Firewalls, networkName } from '../model/network';

const OWN = new Set(['kind', 'firewalls', 'firewallPolicys', 'organizationFirewalls']);

/**
 * Reads the firewall rules of a network for outgoing traffic (compute v1
 * `regionNetworkFirewallPolicies.getEffectiveFirewalls`: VPC firewall rules, and the policies of organization, folders,
 * network and region). A rule of an unknown kind or form is kept as a rule that decides nothing.
 * @returns null if the JSON is not such an answer
 */
export function firewallsFrom(json: Json): Firewalls | null {
  const { firewalls = [], firewallPolicys = [] } = json;
  if (!Array.isArray(firewalls) || !Array.isArray(firewallPolicys) || 'error' in json) return null;
  // The answer is empty if there are no rules; an object with only unknown fields is a different answer.
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
/** The match fields for addresses and ports. Any other match field, including future ones, makes a rule narrower. */
const PLAIN = new Set(['destIpRanges', 'layer4Configs', 'srcIpRanges']);

function policyRuleFrom(json: Json): readonly EgressRule[] {
  if (!leaves(json)) return [];
  const match = object(json['match']);
  const narrowed = Object.entries(match).some(
    ([name, value]) => !PLAIN.has(name) && (!Array.isArray(value) || value.length > 0),
  );
  const resources = texts(json['targetResources']);
  const named = resources.flatMap((each) => networkName(each) ?? []);
  // A project number does not show whose network it is, because a policy of the organization applies to many projects.
  const byNumber = named.some((each) => /^projects\/\d+\//.test(each));
  const networks = byNumber ? [] : named;
  const tags = list(json['targetSecureTags']).map(object);
  // A rule for which all target tags are deleted applies to no VM.
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
