/** What a run is to judge. It is saved with the facts as it is, so that they can be judged again. Plain JSON. */
import type { Baseline } from './baseline';
import type { ClusterName } from './cluster';
import type { Fleet } from './fleet';
import type { InputSeen } from './input-seen';
import type { GatePolicy } from './policy-file';
import type { AskedPlatform, PoolsAsked, TargetImage } from './target';
import type { VerifyHow } from './verification';

/** Everything that decides what is judged and what a finding counts for, read and valid. */
export interface Request {
  readonly command: 'check' | 'diagnose' | 'scan';
  readonly images: readonly TargetImage[];
  /** What reading the manifests came to, beside the images. */
  readonly seen: InputSeen;
  readonly clusters: readonly ClusterName[];
  /** The clusters that a scan is to find beside those that are named; null: none are. */
  readonly fleet: Fleet | null;
  /** Without a cluster (`--no-cluster`): the platforms that images are to have; null: on the clusters. */
  readonly alone: readonly AskedPlatform[] | null;
  /** The pools that are judged in full; null: those that the image's pods may land on. */
  readonly nodePools: PoolsAsked | null;
  readonly namespace: string | null;
  /** The pod to diagnose; null: all that wait on an image. */
  readonly pod: string | null;
  /** An IAM member. */
  readonly principal: string | null;
  readonly pullSecrets: readonly string[];
  readonly verify: VerifyHow;
  /** The verification runs the image's own code, too. */
  readonly verifyRun: boolean;
  /** The verification waits for a node of a pool that has none. */
  readonly verifyScaleUp: boolean;
  /** Ask the registry as the nodes' own service accounts. */
  readonly impersonateNode: boolean;
  /** What each check counts for, and what is set aside; null: every check for what it is. */
  readonly policy: GivenPolicy | null;
  /** What an earlier report said; null: nothing is compared. */
  readonly baseline: Baseline | null;
}

/** A policy, and the name of the file that it is from. */
export interface GivenPolicy {
  readonly file: string;
  readonly policy: GatePolicy;
}
