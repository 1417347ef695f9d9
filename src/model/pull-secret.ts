/** Kubernetes pull secrets and the service accounts that name them, as far as a pull needs them. They contain no secret values. */
import type { ClusterEndpoints, ClusterName } from './cluster';

/** A namespaced object of a cluster to read. */
export interface NamespacedPlan extends ClusterName {
  readonly namespace: string;
  readonly endpoints: ClusterEndpoints;
  /** It decides the verdict, so it is worth connecting to the cluster with the caller's own token if no kubeconfig has it. */
  readonly likely: boolean;
}

/** A Kubernetes service account, which pods get pull secrets from. */
export interface AccountPlan extends NamespacedPlan {
  readonly account: string;
}

export interface SecretPlan extends NamespacedPlan {
  readonly secret: string;
}

/** The fields of a Kubernetes service account that a pull depends on. */
export interface PodAccount {
  readonly pullSecrets: readonly string[];
  /** It is annotated `iam.gke.io/enable-wi-image-pull: "true"`. */
  readonly pullsAsItself: boolean;
}

/** A pull secret. */
export interface PullSecret {
  /** The entries that the kubelet tries; empty if it uses none. */
  readonly credentials: readonly PullCredential[];
  /** `unusable`: the kubelet ignores it; `broken`: the kubelet does not pull at all because of it; with the reason. */
  readonly problem: SecretProblem | null;
  /** When it was last written, ISO 8601, if Kubernetes shows it. */
  readonly writtenAt: string | null;
  /** A description of the controller that renews it. */
  readonly keeper: string | null;
  /**
   * Its type, if it differs from the one that `kubectl create secret docker-registry` creates; otherwise null. The type of a
   * secret cannot be changed (Kubernetes, pkg/apis/core/validation, ValidateSecretUpdate).
   */
  readonly otherType: string | null;
  /** It is in the manifests of the input, and was not read from the cluster. */
  readonly ofManifests?: true;
}

/** Why the kubelet does not use a pull secret. */
export interface SecretProblem {
  readonly kind: 'unusable' | 'broken';
  readonly why: string;
  /** The registries that a broken secret is for, as far as they can be read. */
  readonly registries?: readonly string[];
}

/** One entry of a pull secret, without its password. */
export interface PullCredential {
  /** The registry that it is for, as written in the secret. */
  readonly registry: string;
  /** Its index in the secret, from 0. */
  readonly entry: number;
  /** The kind of password, according to the user name. `empty`: neither name nor password. */
  readonly kind: 'json-key' | 'access-token' | 'aws-token' | 'app-token' | 'job-token' | 'password' | 'empty';
  /**
   * The right user name if the password is a Google service account key but the user name does not match it
   * (`_json_key`, or `_json_key_base64` for base64); otherwise null.
   */
  readonly rightUser: '_json_key' | '_json_key_base64' | null;
  /** The service account of a JSON key. */
  readonly email: string | null;
  /** When it expires, ISO 8601, if it contains an expiry time. */
  readonly expiresAt: string | null;
}

/** One credential of a secret, by its index. */
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

/** The registry's answer to a credential. */
export interface SecretPull {
  /**
   * `served`; `refused`: the credentials were accepted, but may not pull the image; `unaccepted`: they were not accepted;
   * `absent`: they were accepted, but there is no such image.
   */
  readonly outcome: 'served' | 'refused' | 'unaccepted' | 'absent';
  /** The words of the answer. */
  readonly detail: string;
}
