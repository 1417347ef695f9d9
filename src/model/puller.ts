import { type Fact, type Failed, type Known, knownValue } from './fact';
import type { NodeIdentity } from './service-account';

/**
 * Who pulls on a pool, as an IAM member: its nodes; a workload with its own identity; the member of `--principal`; or no
 * identity of Google Cloud, for nodes outside it.
 */
export type Puller =
  | { readonly kind: 'node'; readonly principal: Fact<string>; readonly identity: Fact<NodeIdentity> }
  | { readonly kind: 'workload'; readonly principal: Fact<string> }
  | { readonly kind: 'given'; readonly principal: Known<string>; readonly identity: NodeIdentity | null }
  | { readonly kind: 'nobody'; readonly principal: Failed };

/** The service account that pulls; null if another principal pulls, or if it is not known. */
export function accountThatPulls(puller: Puller): NodeIdentity | null {
  if (puller.kind === 'given') return puller.identity;
  return puller.kind === 'node' ? (knownValue(puller.identity) ?? null) : null;
}
