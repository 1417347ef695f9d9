/** Webhooks and admission policies of a cluster that apply to new pods, and may change their images. Plain JSON. */
import type { ClusterEndpoints, ClusterName } from './cluster';

/** A cluster whose webhooks are to be read. */
export interface WebhooksPlan extends ClusterName {
  readonly endpoints: ClusterEndpoints;
  /** The API version of `MutatingAdmissionPolicy` on the API server; null: it has none. */
  readonly policies: 'v1' | 'v1beta1' | null;
}

/** A webhook, or an admission policy of the API server, that may change new pods. */
export interface PodWebhook {
  readonly kind: 'webhook' | 'policy';
  /** `digester-mutating-webhook-configuration/webhook.digester.example.com`; for a policy, its name. */
  readonly name: string;
  /** The only namespaces that it applies to, if they are selected by name; null: any. */
  readonly only: readonly string[] | null;
  /** Namespaces that it does not apply to. */
  readonly spares: readonly string[];
}
