import type { VerifyHow } from './verification';
import { type ClusterName, clusterPath } from './cluster';
import type { ReferenceRules } from './policy-file';
import { imageKey, type ImageReference } from './image-reference';
import type { ImageUse } from './image-use';
import type { Need } from './need';

/** Where an image of a target came from. */
export interface ImageSource {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** `Deployment/web`, or null. */
  readonly workload: string | null;
}

/** A reference, parsed or with its error. An invalid reference on the command line is a usage error and never gets here. */
export type TargetImage =
  | {
      readonly valid: true;
      readonly reference: ImageReference;
      readonly sources: readonly ImageSource[];
      /** How the workloads of manifests use it; empty if no manifest names it. */
      readonly uses: readonly ImageUse[];
      /** It was given without a manifest, so a pod without constraints may use it, too. */
      readonly plain: boolean;
    }
  | {
      readonly valid: false;
      readonly text: string;
      readonly reason: string;
      readonly at: number;
      /** It contains a parameter that a controller fills in when it runs: it is not wrong, only unknown. */
      readonly atRunTime: boolean;
      readonly sources: readonly ImageSource[];
      /** It stands for all running images of a cluster, which could not be listed; null: it is one image. */
      readonly unlisted: Unlisted | null;
    };

/** The key of an image, the same for all spellings; for an invalid reference, its text. */
export const keyOfImage = (image: TargetImage): string => (image.valid ? imageKey(image.reference) : image.text);

/** Why the running images of a cluster are unknown, and what would show them. */
export interface Unlisted {
  readonly why: string;
  readonly needs: readonly Need[];
}

/** The workloads that use an image; none if it was given without a manifest, or is invalid. */
export const usesOf = (image: TargetImage): readonly ImageUse[] => (image.valid ? image.uses : []);

/** One image on one cluster, or without a cluster: the unit of a verdict. */
export interface Target {
  readonly image: TargetImage;
  /** Null: the image is judged without a cluster (`--no-cluster`). */
  readonly cluster: ClusterName | null;
  /** Without a cluster: the platforms that the image must have. Empty with a cluster. */
  readonly platforms: readonly AskedPlatform[];
  /** The pools that are judged in full; null: those that the image's pods may land on. */
  readonly nodePools: PoolsAsked | null;
  /** Who pulls, when it is not the node's service account: an IAM member. */
  readonly principal: string | null;
  /** Kubernetes secrets that the pod names. */
  readonly pullSecrets: readonly string[];
  readonly namespace: string | null;
  /** How the pull is verified on the cluster. */
  readonly verify: VerifyHow;
  /** The image's own code is also run. */
  readonly verifyRun: boolean;
  /** The verification waits for a node of a pool without nodes. */
  readonly verifyScaleUp: boolean;
  /** The policy's rules for references; null without a policy. */
  readonly rules: ReferenceRules | null;
  /** Ask the registry as the node's own service account: `--impersonate-node`. */
  readonly impersonateNode: boolean;
  /** `--strict`: everything that can be read is read, even if it rarely decides. */
  readonly strict: boolean;
}

/** Node pools that are judged whatever pods land there: all of the cluster, or the named ones. */
export type PoolsAsked = { readonly kind: 'all' } | { readonly kind: 'named'; readonly names: readonly string[] };

/** Whether a pool of this name is among those that were asked for. */
export const isAsked = (asked: PoolsAsked, pool: string): boolean => asked.kind === 'all' || asked.names.includes(pool);

/** The names of the pools that were asked for. */
export const namesAsked = (asked: PoolsAsked | null): readonly string[] => (asked?.kind === 'named' ? asked.names : []);

/** A platform that an image must have. */
export interface AskedPlatform {
  readonly os: 'linux' | 'windows';
  /** In containerd's form: `amd64`, `arm64`. */
  readonly architecture: string;
  /** The Windows build, such as 20348; null if it is not given, and on Linux. */
  readonly build: number | null;
}

/** A platform as containerd writes it: `linux/arm64`, `windows(10.0.20348)/amd64`. */
export const askedText = ({ os, architecture, build }: AskedPlatform): string =>
  `${os}${build === null ? '' : `(10.0.${String(build)})`}/${architecture}`;

/** Used in place of a cluster's name if there is no cluster. */
export const NO_CLUSTER = 'no cluster';

/** Where a target's image is judged: `projects/P/locations/L/clusters/C`, or that there is no cluster. */
export const placeOf = ({ cluster }: Pick<Target, 'cluster'>): string =>
  cluster === null ? NO_CLUSTER : clusterPath(cluster);

/** Whether the pod may land on a pool: it is judged in full, only with a toleration, or not at all. */
export type PoolReach =
  | {
      readonly kind: 'judged';
      /** The uses that land there; empty if it is judged for any pod. */
      readonly uses: readonly ImageUse[];
      /** The assumptions behind the landing, one sentence each. */
      readonly open: readonly string[];
    }
  /** A pod without constraints does not land there, because it does not tolerate these taints. */
  | { readonly kind: 'tainted'; readonly taints: readonly string[]; readonly forPlatform: boolean }
  | {
      readonly kind: 'excluded';
      readonly why: string;
      /** No workload lands there, and nothing that is unknown could change it. */
      readonly certain: boolean;
    };

/** A pool that is judged in full, for any pod. */
export const FOR_ANY_POD: PoolReach = { kind: 'judged', uses: [], open: [] };

/** The uses that land on a pool; none if it is judged for any pod, or not judged. */
export const usesThere = (reach: PoolReach): readonly ImageUse[] => (reach.kind === 'judged' ? reach.uses : []);
