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

/** A reference as it was given: read, or with what is wrong. One on the command line that is wrong never gets here. */
export type TargetImage =
  | {
      readonly valid: true;
      readonly reference: ImageReference;
      readonly sources: readonly ImageSource[];
      /** How the workloads of manifests use it; empty where no manifest names it. */
      readonly uses: readonly ImageUse[];
      /** It was named beside or without manifests: any plain pod may use it, too. */
      readonly plain: boolean;
    }
  | {
      readonly valid: false;
      readonly text: string;
      readonly reason: string;
      readonly at: number;
      /** A parameter stands in it, which a controller fills in when it runs: it is not wrong, only not known. */
      readonly atRunTime: boolean;
      readonly sources: readonly ImageSource[];
      /** It stands for all that run on a cluster, and which these are could not be read; null: it is one image. */
      readonly unlisted: Unlisted | null;
    };

/** What an image is known by, however it is written; one that cannot be read by its text. */
export const keyOfImage = (image: TargetImage): string => (image.valid ? imageKey(image.reference) : image.text);

/** Why nobody knows what runs on a cluster, and what would show it. */
export interface Unlisted {
  readonly why: string;
  readonly needs: readonly Need[];
}

/** The workloads that use an image; none where it was given as an image alone, or cannot be read. */
export const usesOf = (image: TargetImage): readonly ImageUse[] => (image.valid ? image.uses : []);

/** One image on one cluster, or by itself: what a verdict is about. */
export interface Target {
  readonly image: TargetImage;
  /** Null: `--no-cluster`, the image is judged by itself. */
  readonly cluster: ClusterName | null;
  /** Of an image that is judged by itself: the platforms that it is to have. Empty where there is a cluster. */
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
  /** The image's own code is run, too. */
  readonly verifyRun: boolean;
  /** A pool without a node is waited for. */
  readonly verifyScaleUp: boolean;
  /** What the policy asks of references; null where there is no policy. */
  readonly rules: ReferenceRules | null;
  /** Ask the registry as the node's own service account: `--impersonate-node`. */
  readonly impersonateNode: boolean;
  /** What can be read is, however rarely it decides: `--strict`. */
  readonly strict: boolean;
}

/** Node pools that are judged whatever pods land there: all of the cluster, or those of these names. */
export type PoolsAsked = { readonly kind: 'all' } | { readonly kind: 'named'; readonly names: readonly string[] };

/** Whether a pool of this name is among those that were asked for. */
export const isAsked = (asked: PoolsAsked, pool: string): boolean => asked.kind === 'all' || asked.names.includes(pool);

/** Those that were asked for by name. */
export const namesAsked = (asked: PoolsAsked | null): readonly string[] => (asked?.kind === 'named' ? asked.names : []);

/** A platform that an image is to have: what a node of it accepts. */
export interface AskedPlatform {
  readonly os: 'linux' | 'windows';
  /** As containerd writes it: `amd64`, `arm64`. */
  readonly architecture: string;
  /** The Windows build, such as 20348; null where it is not said, and on Linux. */
  readonly build: number | null;
}

/** A platform as containerd writes it: `linux/arm64`, `windows(10.0.20348)/amd64`. */
export const askedText = ({ os, architecture, build }: AskedPlatform): string =>
  `${os}${build === null ? '' : `(10.0.${String(build)})`}/${architecture}`;

/** What stands in place of a cluster's name where there is none. */
export const NO_CLUSTER = 'no cluster';

/** Where a target's image is judged: `projects/P/locations/L/clusters/C`, or that there is no cluster. */
export const placeOf = ({ cluster }: Pick<Target, 'cluster'>): string =>
  cluster === null ? NO_CLUSTER : clusterPath(cluster);

/** How a pool stands to the pod that is to run: judged in full, only with a toleration, or not at all. */
export type PoolReach =
  | {
      readonly kind: 'judged';
      /** The uses that land there; empty where it is judged for any pod. */
      readonly uses: readonly ImageUse[];
      /** What the landing takes for granted, a sentence each. */
      readonly open: readonly string[];
    }
  /** A plain pod does not land there: it lacks a toleration of these taints. */
  | { readonly kind: 'tainted'; readonly taints: readonly string[]; readonly forPlatform: boolean }
  | {
      readonly kind: 'excluded';
      readonly why: string;
      /** No workload lands there, and nothing that is unknown could change it. */
      readonly certain: boolean;
    };

/** A pool that is judged in full, for any pod. */
export const FOR_ANY_POD: PoolReach = { kind: 'judged', uses: [], open: [] };

/** The uses that land on a pool; none where it is judged for any pod, or not judged. */
export const usesThere = (reach: PoolReach): readonly ImageUse[] => (reach.kind === 'judged' ? reach.uses : []);
