import type { Nat, Routers } from '../model/network';
import { regionOf } from './unlisted';

/** The Cloud NAT for the nodes of a subnetwork. */
export interface Served {
  /** A NAT that serves the nodes. */
  readonly by: Nat | null;
  /** A NAT that may serve the nodes: it has unknown settings. */
  readonly maybe: Nat | null;
  /** A public NAT of the network that does not serve these nodes: the fix extends it. */
  readonly beside: Nat | null;
}

/** Nodes pull from their primary addresses: a NAT only for secondary ranges serves pods, not nodes. */
export function natOf({ nats }: Routers, network: string, subnetwork: string): Served {
  const here = nats.filter((nat) => nat.network === network && nat.region === regionOf(subnetwork));
  const own = here.map((nat) => ({ nat, serves: serves(nat, subnetwork) }));
  const first = (wanted: boolean | null): Nat | null => own.find(({ serves: is }) => is === wanted)?.nat ?? null;
  const beside = own.find(({ nat, serves: is }) => is === false && isOfVms(nat) === true && nat.covers === LISTED);
  return { by: first(true), maybe: first(null), beside: beside?.nat ?? null };
}

const LISTED = 'LIST_OF_SUBNETWORKS';
const ALL = new Set(['ALL_SUBNETWORKS_ALL_IP_RANGES', 'ALL_SUBNETWORKS_ALL_PRIMARY_IP_RANGES']);
const PRIMARY = new Set(['ALL_IP_RANGES', 'PRIMARY_IP_RANGE']);

function serves(nat: Nat, subnetwork: string): boolean | null {
  const ofVms = isOfVms(nat);
  if (ofVms === false || nat.withoutAddress) return false;
  const covered = covers(nat, subnetwork);
  return covered === true ? ofVms : covered;
}

function isOfVms({ type, serves: endpoints }: Nat): boolean | null {
  if (type === 'PRIVATE') return false;
  if (endpoints.length > 0 && !endpoints.includes('ENDPOINT_TYPE_VM')) return false;
  return type === 'PUBLIC' ? true : null;
}

function covers({ covers: mode, subnetworks }: Nat, subnetwork: string): boolean | null {
  if (ALL.has(mode)) return true;
  if (mode !== LISTED) return mode === '' ? false : null;
  const ranges = subnetworks.filter(({ name }) => name === subnetwork).flatMap((each) => each.ranges);
  if (ranges.some((range) => PRIMARY.has(range))) return true;
  return ranges.every((range) => range === 'LIST_OF_SECONDARY_IP_RANGES') ? false : null;
}
