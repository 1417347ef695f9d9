/** The webhooks that may put other images into new pods: asked for workloads that are still to be created. */
import { nameOf } from '../model/cluster';
import { valueOf } from '../model/fact';
import type { Ask } from '../model/questions';
import { type Target, usesOf } from '../model/target';
import type { WebhookFacts } from '../model/target-facts';
import type { NamedCluster } from './cluster-facts';

/** Null where no workload is known, or where the API server itself is asked what it makes of a pod. */
export async function webhookFacts(
  target: Target,
  named: Promise<NamedCluster>,
  ask: Ask,
): Promise<WebhookFacts | null> {
  const { image, namespace, verify } = target;
  const uses = usesOf(image);
  const cluster = valueOf((await named).cluster);
  if (cluster === undefined || !image.valid || uses.length === 0 || verify === 'admission') return null;
  const namespaces = [...new Set(uses.map((use) => use.namespace ?? namespace ?? 'default'))];
  return { namespaces, webhooks: await ask('podWebhooks', { ...nameOf(cluster), endpoints: cluster.endpoints }) };
}
