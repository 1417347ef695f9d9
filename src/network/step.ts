/** The question about the network path from nodes to a registry, and the results of its steps. */
import type { Fact } from '../model/fact';
import type { EgressRule, FirewallPolicy, Nat, NodeNetwork } from '../model/network';
import type { Range } from './addresses';
import type { Unseen } from './routes';

/** The nodes and the host that they want to reach. */
export interface Wanted {
  /** The name in the DNS request. */
  readonly host: string;
  readonly port: number;
  /**
   * `google`: registries that Private Google Access reaches. `hub`: Docker Hub, some of whose images are in a mirror of
   * Google.
   */
  readonly kind: 'google' | 'hub' | 'public' | 'other';
  readonly nodes: NodeNetwork;
  /** Network tags that the API does not show. */
  readonly unseen: Unseen;
  /** Addresses of the nodes in question; null for all of their subnetwork. */
  readonly senders: Range | null;
  /** The e-mail of the nodes' account; null if it is unknown. */
  readonly account: string | null;
  /** `projects/P/locations/L/clusters/C` */
  readonly cluster: string;
  /** The assumed order of the network's firewalls; null for the order that was read. */
  readonly policiesFirst: boolean | null;
}

/** A reason why the network path is broken. */
export type Broken =
  | {
      readonly what: 'no-name';
      readonly project: string;
      readonly zone: string;
      /** What the zone does instead of returning an address; continues a sentence: `has no record of it`. */
      readonly why: string;
      readonly host: string;
      /** The host is served by Google's own addresses. */
      readonly google: boolean;
      /** The name has an IPv6 address. */
      readonly byIpv6: boolean;
      /** The zone contains an alias (CNAME) for the name. */
      readonly isAlias: boolean;
    }
  | {
      readonly what: 'no-route';
      readonly range: string;
      /** Only a part of the range is affected here: something else closes the rest. */
      readonly part: boolean;
    }
  | {
      readonly what: 'no-translation';
      /** Private Google Access would be enough. */
      readonly google: boolean;
      /** A NAT of the network that serves other nodes. */
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

/** An assumption about the network path. */
export interface TakenForGranted {
  readonly text: string;
  /** The facts that would confirm it and could not be read; empty if no fact would. */
  readonly unread: readonly Fact<unknown>[];
  /** No API provides this information. */
  readonly beyondReading: boolean;
  /** It is assumed that the project has no resources of a service that is disabled in it. */
  readonly serviceOff?: true;
}

export interface NetworkWay {
  /** All reasons why the path is broken; empty if it is open. */
  readonly broken: readonly Broken[];
  /**
   * Whether the path is certainly broken; otherwise something that was not read, or cannot be determined, may open it.
   */
  readonly certain: 'yes' | 'unread' | 'unsure';
  /**
   * The facts that could not be read: of the routers, the subnetwork and the routes, and of the name if that is broken;
   * otherwise of the name.
   */
  readonly unread: readonly Fact<unknown>[];
  readonly open: readonly TakenForGranted[];
  /** The values that were read, each with its source. */
  readonly seen: readonly SeenProof[];
  /**
   * A range of Google's own addresses with an open path, if the path to the public ones is not open; otherwise null.
   */
  readonly instead: string | null;
  /** The path is open, and traffic leaves by the default internet gateway, as far as routes were read. */
  readonly direct: boolean;
  /** IPv6 may work where IPv4 does not. */
  readonly ipv6: boolean;
}

export interface SeenProof {
  readonly source: string;
  readonly detail: string;
}

/** The result of one step: a broken part, assumptions, and values that were read. */
export interface Step {
  readonly broken?: Broken;
  readonly open?: readonly TakenForGranted[];
  readonly seen?: readonly SeenProof[];
  /** The facts that could not be read and may open a broken path. */
  readonly unread?: readonly Fact<unknown>[];
}

/** A step that is only an assumption. */
export const open = (text: string, unread: readonly Fact<unknown>[] = [], beyondReading = false): Step => ({
  open: [{ text, unread, beyondReading }],
});
