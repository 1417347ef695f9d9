/** Webhooks and admission policies of a cluster that see new pods, and may put other images into them. Plain JSON. */
import type { ClusterEndpoints, ClusterName } from './cluster';

/** A cluster to ask for them. */
export interface WebhooksPlan extends ClusterName {
  readonly endpoints: ClusterEndpoints;
  /** The version in which the API server has `MutatingAdmissionPolicy`s; null: it has none. */
  readonly policies: 'v1' | 'v1beta1' | null;
}

/** A webhook, or a policy of the API server itself, that may change pods as they are created. */
export interface PodWebhook {
  readonly kind: 'webhook' | 'policy';
  /** `digester-mutating-webhook-configuration/webhook.digester.example.com`; of a policy its name. */
  readonly name: string;
  /** The namespaces whose pods alone it sees, as far as they are told by their names; null: any. */
  readonly only: readonly string[] | null;
  /** Namespaces whose pods it does not see. */
  readonly spares: readonly string[];
}
