/** What a run judges. It is saved with the facts, so that they can be judged again. Plain JSON. */
import type { Baseline } from './baseline';
import type { ClusterName } from './cluster';
import type { Fleet } from './fleet';
import type { InputSeen } from './input-seen';
import type { GatePolicy } from './policy-file';
import type { AskedPlatform, PoolsAsked, TargetImage } from './target';
import type { VerifyHow } from './verification';

/** Everything that decides what is judged and how findings count, parsed and validated. */
export interface Request {
  readonly command: 'check' | 'diagnose' | 'scan';
  readonly images: readonly TargetImage[];
  /** What else was found while the manifests were read. */
  readonly seen: InputSeen;
  readonly clusters: readonly ClusterName[];
  /** The clusters that a scan has to find in addition to those that are named; null: none. */
  readonly fleet: Fleet | null;
  /** With `--no-cluster`: the platforms that images must have; null: images are judged on clusters. */
  readonly alone: readonly AskedPlatform[] | null;
  /** The pools that are judged in full; null: those that the image's pods may land on. */
  readonly nodePools: PoolsAsked | null;
  readonly namespace: string | null;
  /** The pod to diagnose; null: all that wait for an image. */
  readonly pod: string | null;
  /** An IAM member. */
  readonly principal: string | null;
  readonly pullSecrets: readonly string[];
  readonly verify: VerifyHow;
  /** The verification also runs the image's own code. */
  readonly verifyRun: boolean;
  /** The verification waits for a node of a pool that has none. */
  readonly verifyScaleUp: boolean;
  /** Ask the registry as the nodes' own service accounts. */
  readonly impersonateNode: boolean;
  /** The severities of checks and the ignored findings; null: the defaults. */
  readonly policy: GivenPolicy | null;
  /** The earlier report to compare with; null: none. */
  readonly baseline: Baseline | null;
}

/** A policy, and the name of the file that it is from. */
export interface GivenPolicy {
  readonly file: string;
  readonly policy: GatePolicy;
}
