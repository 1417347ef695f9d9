/** What is asked of the way from nodes to a registry, and what its steps come to. */
import type { Fact } from '../model/fact';
import type { EgressRule, FirewallPolicy, Nat, NodeNetwork } from '../model/network';
import type { Range } from './addresses';
import type { Unseen } from './routes';

/** Who wants to reach what. */
export interface Wanted {
  /** As DNS is asked for it. */
  readonly host: string;
  readonly port: number;
  /** `google`: registries that Private Google Access reaches. `hub`: Docker Hub, of which a mirror of Google's holds some. */
  readonly kind: 'google' | 'hub' | 'public' | 'other';
  readonly nodes: NodeNetwork;
  /** Network tags that the API does not show. */
  readonly unseen: Unseen;
  /** Addresses of the nodes that are meant; null: all of their subnetwork. */
  readonly senders: Range | null;
  /** The e-mail of the nodes' account; null where it is not known. */
  readonly account: string | null;
  /** `projects/P/locations/L/clusters/C` */
  readonly cluster: string;
  /** The order of the network's firewalls, taken for granted; null: as it was read. */
  readonly policiesFirst: boolean | null;
}

/** Something that breaks the way. */
export type Broken =
  | {
      readonly what: 'no-name';
      readonly project: string;
      readonly zone: string;
      /** What the zone does in place of an address, as a sentence goes on: `has no record of it`. */
      readonly why: string;
      readonly host: string;
      /** Google's own addresses serve the host. */
      readonly google: boolean;
      /** It has an address of IPv6. */
      readonly byIpv6: boolean;
      /** It has an alias of its own in the zone. */
      readonly isAlias: boolean;
    }
  | {
      readonly what: 'no-route';
      readonly range: string;
      /** Of the range a part alone: something else closes the rest. */
      readonly part: boolean;
    }
  | {
      readonly what: 'no-translation';
      /** Private Google Access would do. */
      readonly google: boolean;
      /** A NAT of the network that serves others. */
      readonly beside: Nat | null;
    }
  | { readonly what: 'only-mirror'; readonly beside: Nat | null }
  | {
      readonly what: 'firewall';
      readonly rule: EgressRule;
      readonly policy: FirewallPolicy | null;
      readonly port: number;
      readonly range: string;
      readonly part: boolean;
    };

/** What the way takes for granted. */
export interface TakenForGranted {
  readonly text: string;
  /** What would tell and was not read; none: nothing that was asked for. */
  readonly unread: readonly Fact<unknown>[];
  /** No API tells it at all. */
  readonly beyondReading: boolean;
  /** That the project has nothing of a service that is off in it. */
  readonly serviceOff?: true;
}

export interface NetworkWay {
  /** All that breaks it; empty: nothing does. */
  readonly broken: readonly Broken[];
  /** Whether what is broken is so for certain; else what was not read, or cannot be determined, may make up for it. */
  readonly certain: 'yes' | 'unread' | 'unsure';
  /** Of the routers, the subnetwork and the routes, and of the name where that is broken, what was not read; else of the name. */
  readonly unread: readonly Fact<unknown>[];
  readonly open: readonly TakenForGranted[];
  /** What was read of it, each with where. */
  readonly seen: readonly SeenProof[];
  /** A range of Google's own addresses to which the way is open, where that to the public ones is not; else null. */
  readonly instead: string | null;
  /** Nothing breaks it, and traffic leaves by the default internet gateway, as far as routes were read. */
  readonly direct: boolean;
  /** IPv6 may carry what IPv4 does not. */
  readonly ipv6: boolean;
}

export interface SeenProof {
  readonly source: string;
  readonly detail: string;
}

/** Something judged: what it breaks, takes for granted and saw. */
export interface Step {
  readonly broken?: Broken;
  readonly open?: readonly TakenForGranted[];
  readonly seen?: readonly SeenProof[];
  /** What was not read, and may make up for what is broken. */
  readonly unread?: readonly Fact<unknown>[];
}

/** A thing taken for granted. */
export const open = (text: string, unread: readonly Fact<unknown>[] = [], beyondReading = false): Step => ({
  open: [{ text, unread, beyondReading }],
});
