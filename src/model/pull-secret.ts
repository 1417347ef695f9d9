/** Kubernetes pull secrets and the service accounts that name them, as far as a pull needs them: no secret is in them. */
import type { ClusterEndpoints, ClusterName } from './cluster';

/** A namespaced object of a cluster that is to be read. */
export interface NamespacedPlan extends ClusterName {
  readonly namespace: string;
  readonly endpoints: ClusterEndpoints;
  /** It decides the verdict: worth a way into the cluster by the caller's own token, where no kubeconfig leads there. */
  readonly likely: boolean;
}

/** A Kubernetes service account, of which pods get their pull secrets. */
export interface AccountPlan extends NamespacedPlan {
  readonly account: string;
}

export interface SecretPlan extends NamespacedPlan {
  readonly secret: string;
}

/** A Kubernetes service account, as far as pulls go. */
export interface PodAccount {
  readonly pullSecrets: readonly string[];
  /** It is annotated `iam.gke.io/enable-wi-image-pull: "true"`. */
  readonly pullsAsItself: boolean;
}

/** A pull secret. */
export interface PullSecret {
  /** What the kubelet tries, an entry each; empty where it takes nothing from it. */
  readonly credentials: readonly PullCredential[];
  /** `unusable`: the kubelet passes it over; `broken`: with it the kubelet pulls nothing at all; with why. */
  readonly problem: { readonly kind: 'unusable' | 'broken'; readonly why: string } | null;
  /** When it was last written, ISO 8601, as far as Kubernetes says it. */
  readonly writtenAt: string | null;
  /** The controller that renews it, in a person's words. */
  readonly keeper: string | null;
  /**
   * Its type, where that is another than `kubectl create secret docker-registry` makes; null: that one. The type of a
   * secret cannot be changed (Kubernetes, pkg/apis/core/validation, ValidateSecretUpdate).
   */
  readonly otherType: string | null;
}

/** One entry of a pull secret: what it is for and whose it is, without the password. */
export interface PullCredential {
  /** Which registry it is for, as the secret says it. */
  readonly registry: string;
  /** Its place in the secret, from 0. */
  readonly entry: number;
  /** What the user name says of the password. `empty`: neither name nor password. */
  readonly kind: 'json-key' | 'access-token' | 'aws-token' | 'job-token' | 'password' | 'empty';
  /**
   * Its password is a key of Google's, and the user name is not the one that goes with it: this one would be
   * (`_json_key`, or `_json_key_base64` for base64); null: nothing is wrong with that.
   */
  readonly rightUser: '_json_key' | '_json_key_base64' | null;
  /** The service account of a JSON key. */
  readonly email: string | null;
  /** When it ends, ISO 8601, where it says so itself. */
  readonly expiresAt: string | null;
}

/** One credential of a secret, by its place. */
export interface SecretEntry extends ClusterName {
  readonly namespace: string;
  readonly secret: string;
  readonly entry: number;
}

/** One credential of a secret, tried for an image. */
export interface SecretPullPlan extends SecretEntry {
  readonly host: string;
  readonly path: string;
  readonly reference: string;
}

/** What the registry answered to a credential. */
export interface SecretPull {
  /**
   * `served`; `refused`: the credentials were taken, and may not pull it; `unaccepted`: they were not taken; `absent`: they
   * were taken, and there is no such image.
   */
  readonly outcome: 'served' | 'refused' | 'unaccepted' | 'absent';
  /** The answer's own words. */
  readonly detail: string;
}
