/** The parts of a VPC network that decide whether nodes reach a registry. Plain JSON. */

/** Where a pool's nodes are, and whether they have external addresses. */
export interface NodeNetwork {
  /** Nodes have only internal addresses. */
  readonly privateNodes: boolean;
  /** `projects/P/regions/R/subnetworks/S`; for a Shared VPC, P is the host project. Null if the API does not return it. */
  readonly subnetwork: string | null;
  /** `projects/P/global/networks/N`; null if the API does not return it. */
  readonly network: string | null;
  /** Network tags that the API returns, which routes and firewall rules select nodes by. */
  readonly tags: readonly string[];
}

/** `compute subnetworks.get` */
export interface Subnetwork {
  /** `projects/P/global/networks/N` */
  readonly network: string;
  /** The addresses of its VMs, `10.132.0.0/20` (`ipCidrRange`); null if it is not set. */
  readonly range: string | null;
  readonly privateGoogleAccess: boolean;
  /** `IPV4_ONLY`, `IPV4_IPV6`, `IPV6_ONLY`, or a newer value. */
  readonly stack: string;
  /** `EXTERNAL`, `INTERNAL`; null if it is not set. */
  readonly ipv6Access: string | null;
  /** VMs reach Google's services over IPv6 (`privateIpv6GoogleAccess`). */
  readonly googleByIpv6: boolean;
}

/** A NAT of a router, from `compute routers.aggregatedList`. */
export interface Nat {
  readonly name: string;
  readonly router: string;
  readonly region: string;
  /** `projects/P/global/networks/N` */
  readonly network: string;
  /** `PUBLIC`, `PRIVATE`, or a newer value. */
  readonly type: string;
  /** `sourceSubnetworkIpRangesToNat` */
  readonly covers: string;
  readonly subnetworks: readonly NatSubnetwork[];
  /** What it serves (`endpointTypes`); empty: VMs. */
  readonly serves: readonly string[];
  /** Its addresses are assigned manually, and it has none. */
  readonly withoutAddress: boolean;
}

export interface NatSubnetwork {
  /** `projects/P/regions/R/subnetworks/S` */
  readonly name: string;
  /** `ALL_IP_RANGES`, `PRIMARY_IP_RANGE`, `LIST_OF_SECONDARY_IP_RANGES`, or a newer value. */
  readonly ranges: readonly string[];
  readonly secondary: readonly string[];
}

/** The routers of a project. */
export interface Routers {
  readonly nats: readonly Nat[];
  /** The routers that learn routes by BGP. */
  readonly learning: readonly Learner[];
}

/** A router that learns routes by BGP. */
export interface Learner {
  readonly router: string;
  readonly region: string;
  /** The network that it learns for, `projects/P/global/networks/N`. */
  readonly network: string;
}

/** `compute networks.get` */
export interface VpcNetwork {
  /** The network's firewall policies are evaluated before its VPC firewall rules. */
  readonly policiesFirst: boolean;
  /** Routes that are learned in one region apply to all regions (`routingConfig.routingMode`). */
  readonly global: boolean;
  /** Peerings that may import custom routes of another network (`importCustomRoutes`). */
  readonly imports: readonly string[];
}

/** `compute routes.list` */
export interface Route {
  readonly name: string;
  /** `projects/P/global/networks/N` */
  readonly network: string;
  /** `0.0.0.0/0`, `2001:db8::/32` */
  readonly range: string;
  readonly priority: number;
  /** Network tags of the VMs that it applies to; empty: all of the network. */
  readonly tags: readonly string[];
  /** The default internet gateway, the network itself, or a description of another next hop. */
  readonly hop: 'gateway' | 'network' | { readonly other: string };
}

/** `networkconnectivity policyBasedRoutes.list`: a policy-based route for IPv4 and TCP, which takes precedence over ordinary routes. */
export interface PolicyRoute {
  readonly name: string;
  /** `projects/P/global/networks/N` */
  readonly network: string;
  /** Source range, `10.132.0.0/20`. */
  readonly from: string;
  /** Destination range. */
  readonly to: string;
  readonly priority: number;
  /** Network tags of the VMs that it applies to; empty: all of the network. */
  readonly tags: readonly string[];
  /** `ordinary`: the ordinary routes decide, and no other policy-based one; otherwise a description of the next hop. */
  readonly hop: 'ordinary' | { readonly other: string };
}

/** An egress rule of a VPC firewall or of a firewall policy. */
export interface EgressRule {
  readonly name: string;
  readonly priority: number;
  /** `goto`: the next policy decides. */
  readonly action: 'allow' | 'deny' | 'goto' | 'other';
  /** Destination ranges; empty: all, if `narrowed` is false. */
  readonly ranges: readonly string[];
  /** Source ranges of the VMs that it is for; empty: all. */
  readonly sources: readonly string[];
  /** It also matches by something other than addresses: names, countries, address groups. */
  readonly narrowed: boolean;
  /** Empty: every protocol. */
  readonly protocols: readonly { readonly protocol: string; readonly ports: readonly string[] }[];
  readonly tags: readonly string[];
  readonly accounts: readonly string[];
  /** Networks that it applies to, `projects/P/global/networks/N`; empty: all. */
  readonly networks: readonly string[];
  /** It selects VMs by Resource Manager tags. */
  readonly secureTags: boolean;
}

/** A firewall policy in force on a network. */
export interface FirewallPolicy {
  readonly name: string;
  /** `HIERARCHY`, `NETWORK`, `NETWORK_REGIONAL`, one of Google's own (`SYSTEM…`), or a newer value. */
  readonly type: string;
  /** The priority of its association among policies of its type; 0 if it has none. */
  readonly priority: number;
  readonly rules: readonly EgressRule[];
  /** The priorities of all its rules, including ingress rules: each can be used only once. */
  readonly taken: readonly number[];
}

/** `compute regionNetworkFirewallPolicies.getEffectiveFirewalls`: VPC rules, and every policy that is in force. */
export interface Firewalls {
  readonly rules: readonly EgressRule[];
  /** In the order of the answer. */
  readonly policies: readonly FirewallPolicy[];
}

/** A private zone of Cloud DNS. */
export interface PrivateZone {
  readonly name: string;
  /** `pkg.dev.` */
  readonly dnsName: string;
  /** Networks that use it, `projects/P/global/networks/N`. */
  readonly networks: readonly string[];
  /** Clusters that use it, `projects/P/locations/L/clusters/C`. */
  readonly clusters: readonly string[];
  /** What it forwards queries to instead of its own records; null: nothing. */
  readonly elsewhere: AskedElsewhere | null;
}

/** Another network, name servers or a directory that answer in place of a zone. */
export interface AskedElsewhere {
  /** A description: `the network projects/P/global/networks/N`. */
  readonly who: string;
  /** Its records could be read by an API, because it is another network of Google Cloud. */
  readonly readable: boolean;
}

/** `dns policies.list`: a server policy, which may set other name servers in place of Cloud DNS. */
export interface ServerPolicy {
  readonly name: string;
  /** Networks that it applies to, `projects/P/global/networks/N`. */
  readonly networks: readonly string[];
  /** Alternative name servers; none: Cloud DNS is asked. */
  readonly servers: readonly string[];
}

/** `dns responsePolicies.list` */
export interface ResponsePolicy {
  readonly name: string;
  readonly networks: readonly string[];
  /** `projects/P/locations/L/clusters/C` */
  readonly clusters: readonly string[];
}

/** `dns responsePolicyRules.list`: the answer for a name, which takes precedence over all zones. */
export interface ResponseRule {
  readonly name: string;
  /** `*.pkg.dev.`, or a name alone. */
  readonly dnsName: string;
  /** `bypass`: the policy does not apply to the name; `other`: an action that this version does not know. */
  readonly does: 'answer' | 'bypass' | 'other';
  readonly records: readonly DnsRecord[];
}

/** `dns resourceRecordSets.list`: the record sets that lead to an address. */
export interface DnsRecord {
  /** `*.pkg.dev.` */
  readonly name: string;
  /** `A`, `AAAA`, `CNAME`, or another. */
  readonly type: string;
  readonly data: readonly string[];
}

/**
 * `projects/P/global/networks/N`, from a self link or the name itself; null if it is neither.
 * @param project of which a link may give the number: those that people wrote, which APIs keep as they are
 */
export function networkName(link: string, project?: string): string | null {
  return withId(/(?:^|\/)(projects\/[^/]+\/global\/networks\/[^/]+)$/.exec(link)?.[1] ?? null, project);
}

/**
 * Whether a list of networks, `projects/P/global/networks/N`, contains one.
 * @returns null if it is only named by the number of a project, which may be this network's project
 */
export function namesNetwork(networks: readonly string[], network: string): boolean | null {
  if (networks.includes(network)) return true;
  const name = /\/global\/networks\/[^/]+$/.exec(network)?.[0];
  const mayBe = networks.some((each) => /^projects\/\d+\//.test(each) && name !== undefined && each.endsWith(name));
  return mayBe ? null : false;
}

/**
 * `projects/P/regions/R/subnetworks/S`, from a self link or the name itself; null if it is neither.
 * @param project of which a link may give the number
 */
export function subnetworkName(link: string, project?: string): string | null {
  return withId(/(?:^|\/)(projects\/[^/]+\/regions\/[^/]+\/subnetworks\/[^/]+)$/.exec(link)?.[1] ?? null, project);
}

const withId = (name: string | null, project: string | undefined): string | null =>
  project === undefined ? name : (name?.replace(/^projects\/\d+\//, `projects/${project}/`) ?? null);
