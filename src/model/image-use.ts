/** How a workload uses an image, which decides who pulls it and on which pools. From a manifest, or from a live pod. */

/** One container's use of an image. A target that came without a manifest has none. */
export interface ImageUse {
  /** `Deployment/web`. */
  readonly workload: string;
  /** The container's name; null if it has none, or for an image volume. */
  readonly container: string | null;
  /** It is an image volume (`volumes[].image`), which may also be an artifact. */
  readonly mounted: boolean;
  /** Null: the namespace that the manifest is applied to. */
  readonly namespace: string | null;
  /** The Kubernetes service account; `default` if the pod names none. */
  readonly serviceAccount: string;
  /** Secrets that the pod names, then those of its service account if that is in the same input. */
  readonly pullSecrets: readonly string[];
  /** Its service account is in the same input, so its pull secrets are included. */
  readonly accountRead: boolean;
  /** It is from live pods, which already include what webhooks and namespaces add to new pods. */
  readonly live: boolean;
  /** Its service account is annotated `iam.gke.io/enable-wi-image-pull: "true"` in the same input. */
  readonly pullsAsItself: boolean;
  /** The audience of the service account token that it mounts for Google's workload identity federation; null: none. */
  readonly federationAudience: string | null;
  /** `Always`, `IfNotPresent`, `Never`; null for the default. */
  readonly pullPolicy: string | null;
  /** Its pod has the break-glass label of Binary Authorization. */
  readonly breakGlass: boolean;
  readonly scheduling: Scheduling;
}

/** Where a pod may land according to its specification, without what GKE adds automatically. */
export interface Scheduling {
  readonly nodeSelector: Readonly<Record<string, string>>;
  /** Required node affinity: one of the terms must hold; null for none. A list without terms can never hold. */
  readonly affinity: readonly NodeTerm[] | null;
  readonly tolerations: readonly PodToleration[];
  /** `spec.nodeName`. */
  readonly nodeName: string | null;
  readonly runtimeClass: string | null;
  /** The runtime class is in the same input, so its selector and tolerations are included. */
  readonly runtimeClassRead: boolean;
  /** `spec.os.name`. */
  readonly os: string | null;
  /** Extended resources that its containers ask for: `nvidia.com/gpu`, `google.com/tpu`. */
  readonly resources: readonly string[];
  /** Devices in `spec.resourceClaims` (dynamic resource allocation), which only some nodes have. */
  readonly claims: readonly string[];
  /** The Kueue queue that admits it: Kueue adds the selectors and tolerations of a flavor, which were not read. Null: none. */
  readonly queue: string | null;
  /** A custom resource names the image: its controller decides which pods it creates, and where they may land. */
  readonly podsUnknown: boolean;
}

/** All of its expressions must hold. */
export interface NodeTerm {
  readonly labels: readonly NodeExpression[];
  /** Expressions on fields of the node: `metadata.name`. */
  readonly fields: readonly NodeExpression[];
}

export interface NodeExpression {
  readonly key: string;
  /** `In`, `NotIn`, `Exists`, `DoesNotExist`, `Gt`, `Lt`, or a newer one. */
  readonly operator: string;
  readonly values: readonly string[];
}

/** A toleration of a pod; null for fields that are not set. */
export interface PodToleration {
  /** Null with `Exists`: every key. */
  readonly key: string | null;
  /** `Equal` if it is not set. */
  readonly operator: string;
  readonly value: string | null;
  /** Null: every effect. */
  readonly effect: string | null;
}
