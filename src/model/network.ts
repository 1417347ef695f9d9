/** A VPC network as far as nodes reach registries through it. Plain JSON. */

/** Where a pool's nodes are, and whether they have external addresses. */
export interface NodeNetwork {
  /** Nodes have internal addresses alone. */
  readonly privateNodes: boolean;
  /** `projects/P/regions/R/subnetworks/S`; of a Shared VPC, P is the host project. Null where the API names none. */
  readonly subnetwork: string | null;
  /** `projects/P/global/networks/N`; null where the API names none. */
  readonly network: string | null;
  /** Network tags that the API shows, by which routes and firewalls know the nodes. */
  readonly tags: readonly string[];
}

/** `compute subnetworks.get` */
export interface Subnetwork {
  /** `projects/P/global/networks/N` */
  readonly network: string;
  /** The addresses of its VMs, `10.132.0.0/20` (`ipCidrRange`); null where it says none. */
  readonly range: string | null;
  readonly privateGoogleAccess: boolean;
  /** `IPV4_ONLY`, `IPV4_IPV6`, `IPV6_ONLY`, or a newer value. */
  readonly stack: string;
  /** `EXTERNAL`, `INTERNAL`; null where it says none. */
  readonly ipv6Access: string | null;
  /** VMs reach Google's services by IPv6 (`privateIpv6GoogleAccess`). */
  readonly googleByIpv6: boolean;
}

/** A NAT of a router, as `compute routers.aggregatedList` shows it. */
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
  /** It takes only addresses that are given to it, and has none. */
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
  /** Those that learn routes by BGP. */
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
  /** Firewall policies of the network come before its VPC rules. */
  readonly policiesFirst: boolean;
  /** Routes that are learned in one region are in force in all (`routingConfig.routingMode`). */
  readonly global: boolean;
  /** Peerings that may bring routes which another network made (`importCustomRoutes`). */
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
  /** VMs that it is for; empty: all of the network. */
  readonly tags: readonly string[];
  /** The default internet gateway; what else leads there, in a person's words. */
  readonly hop: 'gateway' | 'network' | { readonly other: string };
}

/** `networkconnectivity policyBasedRoutes.list`: a route for what VMs send by IPv4 and TCP, which comes before the ordinary ones. */
export interface PolicyRoute {
  readonly name: string;
  /** `projects/P/global/networks/N` */
  readonly network: string;
  /** Senders, `10.132.0.0/20`. */
  readonly from: string;
  /** Receivers. */
  readonly to: string;
  readonly priority: number;
  /** VMs that it is for; empty: all of the network. */
  readonly tags: readonly string[];
  /** `ordinary`: the ordinary routes decide, and no other policy-based one; else what leads there, in a person's words. */
  readonly hop: 'ordinary' | { readonly other: string };
}

/** A rule of a firewall or of a firewall policy, for traffic that leaves. */
export interface EgressRule {
  readonly name: string;
  readonly priority: number;
  /** `goto`: the next policy decides. */
  readonly action: 'allow' | 'deny' | 'goto' | 'other';
  /** Destinations; empty: all, where `narrowed` is false. */
  readonly ranges: readonly string[];
  /** It picks by something else than the destination's address, too: sources, names, countries, address groups. */
  readonly narrowed: boolean;
  /** Empty: every protocol. */
  readonly protocols: readonly { readonly protocol: string; readonly ports: readonly string[] }[];
  readonly tags: readonly string[];
  readonly accounts: readonly string[];
  /** Networks that it is for, `projects/P/global/networks/N`; empty: all. */
  readonly networks: readonly string[];
  /** It picks VMs by tags of Resource Manager. */
  readonly secureTags: boolean;
}

/** A firewall policy in force on a network. */
export interface FirewallPolicy {
  readonly name: string;
  /** `HIERARCHY`, `NETWORK`, `NETWORK_REGIONAL`, one of Google's own (`SYSTEM…`), or a newer value. */
  readonly type: string;
  /** Of its association, among policies of its type; 0 where it says none. */
  readonly priority: number;
  readonly rules: readonly EgressRule[];
  /** The priorities of all its rules, those that are not for what leaves included: each is taken once. */
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
  /** Networks that see it, `projects/P/global/networks/N`. */
  readonly networks: readonly string[];
  /** Clusters that see it, `projects/P/locations/L/clusters/C`. */
  readonly clusters: readonly string[];
  /** Whom it asks in place of records of its own; null: nobody. */
  readonly elsewhere: AskedElsewhere | null;
}

/** Another network, name servers or a directory that answer in place of a zone. */
export interface AskedElsewhere {
  /** In a person's words: `the network projects/P/global/networks/N`. */
  readonly who: string;
  /** What it answers could be read by an API, by somebody who follows it: another network of Google Cloud. */
  readonly readable: boolean;
}

/** `dns policies.list`: a server policy, which may have other name servers asked in place of Cloud DNS. */
export interface ServerPolicy {
  readonly name: string;
  /** Networks that it is for, `projects/P/global/networks/N`. */
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

/** `dns responsePolicyRules.list`: what a name is answered with, before any zone is asked. */
export interface ResponseRule {
  readonly name: string;
  /** `*.pkg.dev.`, or a name alone. */
  readonly dnsName: string;
  /** `bypass`: as if no rule of the policy were for the name; `other`: what this version does not know. */
  readonly does: 'answer' | 'bypass' | 'other';
  readonly records: readonly DnsRecord[];
}

/** `dns resourceRecordSets.list`: those that lead to an address. */
export interface DnsRecord {
  /** `*.pkg.dev.` */
  readonly name: string;
  /** `A`, `AAAA`, `CNAME`, or another. */
  readonly type: string;
  readonly data: readonly string[];
}

/** Part of a self link: `projects/P/global/networks/N` of an address or of the name itself; null where it is none. */
export function networkName(link: string): string | null {
  return /(?:^|\/)(projects\/[^/]+\/global\/networks\/[^/]+)$/.exec(link)?.[1] ?? null;
}

/** `projects/P/regions/R/subnetworks/S` of an address or of the name itself; null where it is none. */
export function subnetworkName(link: string): string | null {
  return /(?:^|\/)(projects\/[^/]+\/regions\/[^/]+\/subnetworks\/[^/]+)$/.exec(link)?.[1] ?? null;
}
