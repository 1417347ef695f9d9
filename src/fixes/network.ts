import type { Fix } from '../model/finding';
import type { EgressRule, FirewallPolicy, Nat } from '../model/network';
import { PAGES } from './google-docs';
import { gcloud } from './shell';
import { type HclValue, resource } from './terraform';

/** Lets VMs of a subnetwork without external addresses reach Google's services. Nothing else changes. */
export function enablePrivateGoogleAccess(subnetwork: string): Fix {
  const { project, region, name } = placeOf(subnetwork);
  return {
    summary: `Turn on Private Google Access for the subnetwork ${name}: its nodes reach Artifact Registry without external addresses`,
    commands: [
      gcloud(['compute', 'networks', 'subnets', 'update', name], {
        region,
        project,
        'enable-private-ip-google-access': true,
      }),
    ],
    terraform: ['# In the google_compute_subnetwork that is there:', 'private_ip_google_access = true'].join('\n'),
    url: PAGES.privateGoogleAccess,
  };
}

/**
 * Gives VMs of a subnetwork access to the internet: through an existing NAT of the network, or through a new one.
 * @param network `projects/P/global/networks/N`
 * @param beside a NAT of that network which lists its subnetworks; null if there is none
 */
export function addNat(subnetwork: string, network: string, beside: Nat | null): Fix {
  const { project, region, name } = placeOf(subnetwork);
  const own = network.split('/').at(-1) ?? 'default';
  const router = `${own}-${region}-router`;
  const nat = `${own}-${region}-nat`;
  if (beside !== null)
    return {
      summary: `Let the Cloud NAT ${beside.name} of router ${beside.router} serve the subnetwork ${name}, too: what it serves already stays listed`,
      commands: [
        gcloud(['compute', 'routers', 'nats', 'update', beside.name], {
          router: beside.router,
          region,
          project,
          'nat-custom-subnet-ip-ranges': [...beside.subnetworks.flatMap(rangesOf), name].join(','),
        }),
      ],
      terraform: [
        `# In the google_compute_router_nat ${beside.name} that is there, one block more:`,
        'subnetwork {',
        `  name                    = "${subnetwork}"`,
        '  source_ip_ranges_to_nat = ["PRIMARY_IP_RANGE"]',
        '}',
      ].join('\n'),
      url: PAGES.cloudNat,
    };
  return {
    summary: `Create a Cloud NAT for the subnetwork ${name}: nodes without external addresses reach other registries by it alone`,
    commands: [
      gcloud(['compute', 'routers', 'create', router], { network: own, region, project }),
      gcloud(['compute', 'routers', 'nats', 'create', nat], {
        router,
        region,
        project,
        'nat-custom-subnet-ip-ranges': name,
        'auto-allocate-nat-external-ips': true,
      }),
    ],
    terraform: [
      resource('google_compute_router', 'nodes', { project, region, name: router, network }),
      resource('google_compute_router_nat', 'nodes', {
        project,
        region,
        name: nat,
        router: raw('google_compute_router.nodes.name'),
        nat_ip_allocate_option: 'AUTO_ONLY',
        source_subnetwork_ip_ranges_to_nat: 'LIST_OF_SUBNETWORKS',
        subnetwork: {
          block: { name: subnetwork, source_ip_ranges_to_nat: raw('["PRIMARY_IP_RANGE"]') },
        },
      }),
    ].join('\n\n'),
    url: PAGES.cloudNat,
  };
}

/** The ranges of one subnetwork that a NAT serves. An update of the NAT must repeat them. */
function rangesOf({ name, ranges, secondary }: Nat['subnetworks'][number]): readonly string[] {
  const own = name.split('/').at(-1) ?? name;
  return ranges.flatMap((range) => {
    if (range === 'ALL_IP_RANGES') return [`${own}:ALL`];
    return range === 'PRIMARY_IP_RANGE' ? [own] : secondary.map((each) => `${own}:${each}`);
  });
}

/**
 * A route to the default internet gateway, which Private Google Access and Cloud NAT both need.
 * @param range `0.0.0.0/0`, or Google's own range that the registry's name resolves to
 */
export function addRoute(network: string, range: string): Fix {
  const [, project = '', , , name = ''] = network.split('/');
  const route = range === '0.0.0.0/0' ? `${name}-default-internet` : `${name}-google-apis`;
  return {
    summary: `Add a route of ${range} to the default internet gateway`,
    commands: [
      gcloud(['compute', 'routes', 'create', route], {
        network: name,
        project,
        'destination-range': range,
        'next-hop-gateway': 'default-internet-gateway',
      }),
    ],
    terraform: resource('google_compute_route', 'registry', {
      project,
      name: route,
      network,
      dest_range: range,
      next_hop_gateway: 'default-internet-gateway',
    }),
    url: PAGES.routes,
  };
}

/** A rule that denies traffic from nodes to a registry. */
export interface Refusal {
  /** `projects/P/global/networks/N` */
  readonly network: string;
  /** The region of the nodes. */
  readonly region: string;
  readonly host: string;
  readonly port: number;
  /** Destinations to open. */
  readonly range: string;
  readonly rule: Pick<EgressRule, 'name' | 'priority'>;
  /** The policy that contains the rule; null for a VPC firewall rule. */
  readonly policy: FirewallPolicy | null;
}

/**
 * Lets nodes reach a registry despite a firewall rule that denies it. If the rule is in a policy, the new rule is in
 * the same policy.
 */
export function allowEgress({ network, region, host, port, range, rule: denied, policy }: Refusal): Fix {
  const [, project = '', , , name = ''] = network.split('/');
  if (policy !== null) return allowInPolicy(policy, { project, region, host, port, range, denied });
  const priority = String(Math.max(0, denied.priority - 1));
  const rule = `${name}-allow-registry-egress`;
  return {
    summary: `Allow TCP ${String(port)} to leave before the firewall rule ${denied.name} refuses it (the addresses of ${host} are those of ${range}; narrow it where you can)`,
    commands: [
      gcloud(['compute', 'firewall-rules', 'create', rule], {
        network: name,
        project,
        direction: 'EGRESS',
        action: 'ALLOW',
        rules: `tcp:${String(port)}`,
        'destination-ranges': range,
        priority,
      }),
    ],
    terraform: resource('google_compute_firewall', 'registry', {
      project,
      name: rule,
      network,
      direction: 'EGRESS',
      priority: raw(priority),
      destination_ranges: raw(`["${range}"]`),
      allow: { block: { protocol: 'tcp', ports: raw(`["${String(port)}"]`) } },
    }),
    url: PAGES.firewallRules,
  };
}

interface InPolicy {
  readonly project: string;
  readonly region: string;
  readonly host: string;
  readonly port: number;
  readonly range: string;
  readonly denied: Refusal['rule'];
}

/**
 * Policies of a network belong to its project. Hierarchical policies belong to the administrators of the folder or
 * organization.
 */
function allowInPolicy(policy: FirewallPolicy, { project, region, host, port, range, denied }: InPolicy): Fix {
  const own = policy.type === 'NETWORK' || policy.type === 'NETWORK_REGIONAL';
  const free = freeBefore(denied.priority, policy.taken);
  if (!own || free === null)
    return {
      summary: `Have the administrators of the firewall policy ${policy.name} allow TCP ${String(port)} to ${host} before its rule ${denied.name} refuses it`,
      commands: [],
      terraform: null,
      url: PAGES.firewallPolicies,
    };
  const regional = policy.type === 'NETWORK_REGIONAL';
  const priority = String(free);
  const type = `google_compute_${regional ? 'region_' : ''}network_firewall_policy_rule`;
  return {
    summary: `Allow TCP ${String(port)} to leave in the firewall policy ${policy.name}, before its rule ${denied.name} refuses it (the addresses of ${host} are those of ${range}; narrow it where you can)`,
    commands: [
      gcloud(['compute', 'network-firewall-policies', 'rules', 'create', priority], {
        'firewall-policy': policy.name,
        project,
        ...(regional ? { 'firewall-policy-region': region } : { 'global-firewall-policy': true }),
        direction: 'EGRESS',
        action: 'allow',
        'layer4-configs': `tcp:${String(port)}`,
        'dest-ip-ranges': range,
      }),
    ],
    terraform: resource(type, 'registry', {
      project,
      ...(regional ? { region } : {}),
      firewall_policy: policy.name,
      priority: raw(priority),
      direction: 'EGRESS',
      action: 'allow',
      match: {
        block: {
          dest_ip_ranges: raw(`["${range}"]`),
          layer4_configs: { block: { ip_protocol: 'tcp', ports: raw(`["${String(port)}"]`) } },
        },
      },
    }),
    url: PAGES.firewallPolicies,
  };
}

/** The closest higher priority (a smaller number) that no rule of the policy uses. */
function freeBefore(priority: number, taken: readonly number[]): number | null {
  const used = new Set(taken);
  for (let free = Math.min(priority, 65_536) - 1; free >= 0; free -= 1) if (!used.has(free)) return free;
  return null;
}

/** Combines several changes that are needed together. */
export function together(fixes: readonly [Fix, ...(readonly Fix[])]): Fix {
  const [first, ...more] = fixes;
  return more.reduce(
    (all, { summary, commands, terraform }) => ({
      ...all,
      summary: `${all.summary}. ${summary}`,
      commands: [...all.commands, ...commands],
      terraform: [all.terraform, terraform].filter((each) => each !== null).join('\n\n') || null,
    }),
    first,
  );
}

function placeOf(subnetwork: string): { readonly project: string; readonly region: string; readonly name: string } {
  const [, project = '', , region = '', , name = ''] = subnetwork.split('/');
  return { project, region, name };
}

const raw = (text: string): HclValue => ({ raw: text });
