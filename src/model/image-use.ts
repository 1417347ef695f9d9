/** How a workload uses an image: what decides who pulls it, and on which pools. From a manifest, or from a live pod. */

/** One container's use of an image. A target that came without a manifest has none. */
export interface ImageUse {
  /** `Deployment/web`. */
  readonly workload: string;
  /** The container's name; null where it has none, or is an image volume. */
  readonly container: string | null;
  /** It is an image volume (`volumes[].image`), which takes artifacts as well. */
  readonly mounted: boolean;
  /** Null: what the manifest is applied to. */
  readonly namespace: string | null;
  /** The Kubernetes service account; `default` where the pod names none. */
  readonly serviceAccount: string;
  /** Secrets that the pod names, then those of its service account where it stands in the same input. */
  readonly pullSecrets: readonly string[];
  /** Its service account stands in the same input: its pull secrets, if any, are among these. */
  readonly accountRead: boolean;
  /** It stands in pods that the cluster has made: what its webhooks and its namespaces add to new ones is in it. */
  readonly live: boolean;
  /** Its service account is annotated `iam.gke.io/enable-wi-image-pull: "true"` in the same input. */
  readonly pullsAsItself: boolean;
  /** The audience of Google's workload identity federation for which it mounts a token of its service account; null: none. */
  readonly federationAudience: string | null;
  /** `Always`, `IfNotPresent`, `Never`; null where the manifest leaves it to the default. */
  readonly pullPolicy: string | null;
  /** Its pod has the label by which Binary Authorization lets it in whatever its policy says. */
  readonly breakGlass: boolean;
  readonly scheduling: Scheduling;
}

/** Where a pod may land, as its specification says it; what GKE adds by itself is not in it. */
export interface Scheduling {
  readonly nodeSelector: Readonly<Record<string, string>>;
  /** Required node affinity: one of the terms must hold; null for none. A list without terms can never hold. */
  readonly affinity: readonly NodeTerm[] | null;
  readonly tolerations: readonly PodToleration[];
  /** The node that it names outright. */
  readonly nodeName: string | null;
  readonly runtimeClass: string | null;
  /** The runtime class stands in the same input: its selector and tolerations are among these. */
  readonly runtimeClassRead: boolean;
  /** `spec.os.name`. */
  readonly os: string | null;
  /** Extended resources that its containers ask for: `nvidia.com/gpu`, `google.com/tpu`. */
  readonly resources: readonly string[];
  /** Devices that it claims by `spec.resourceClaims` (dynamic resource allocation): only some nodes have them. */
  readonly claims: readonly string[];
  /** The Kueue queue that admits it: Kueue adds the selectors and tolerations of a flavor that nobody read. Null: none. */
  readonly queue: string | null;
  /** A custom resource names the image: which pods it makes, and where they may land, is its controller's matter. */
  readonly podsUnknown: boolean;
}

/** All of its expressions must hold. */
export interface NodeTerm {
  readonly labels: readonly NodeExpression[];
  /** Of the node itself: `metadata.name`. */
  readonly fields: readonly NodeExpression[];
}

export interface NodeExpression {
  readonly key: string;
  /** `In`, `NotIn`, `Exists`, `DoesNotExist`, `Gt`, `Lt`, or a newer one. */
  readonly operator: string;
  readonly values: readonly string[];
}

/** As a pod has it: null for what it leaves out. */
export interface PodToleration {
  /** Null with `Exists`: every key. */
  readonly key: string | null;
  /** `Equal` where it is left out. */
  readonly operator: string;
  readonly value: string | null;
  /** Null: every effect. */
  readonly effect: string | null;
}
