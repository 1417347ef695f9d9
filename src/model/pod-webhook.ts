/** Webhooks of a cluster that see new pods, and may put other images into them. Plain JSON. */
import type { ClusterEndpoints, ClusterName } from './cluster';

/** A cluster to ask for them. */
export interface WebhooksPlan extends ClusterName {
  readonly endpoints: ClusterEndpoints;
}

/** A webhook that may change pods as they are created. */
export interface PodWebhook {
  /** `digester-mutating-webhook-configuration/webhook.digester.example.com` */
  readonly name: string;
  /** The namespaces whose pods alone it sees, as far as they are told by their names; null: any. */
  readonly only: readonly string[] | null;
  /** Namespaces whose pods it does not see. */
  readonly spares: readonly string[];
}
