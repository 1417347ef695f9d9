/** Webhooks that may replace the images in new pods: asked for workloads whose pods no cluster has created yet. */
import { nameOf } from '../model/cluster';
import { knownValue } from '../model/fact';
import { isAtLeast, parseGkeVersion } from '../model/gke-version';
import type { Ask } from '../model/questions';
import { type Target, usesOf } from '../model/target';
import type { WebhookFacts } from '../model/target-facts';
import type { NamedCluster } from './cluster-and-project';

/** Null if no workload is known, or if the API server itself is asked for the resulting pod. */
export async function webhookFacts(
  target: Target,
  named: Promise<NamedCluster>,
  ask: Ask,
): Promise<WebhookFacts | null> {
  const { image, namespace, verify } = target;
  const uses = usesOf(image).filter(({ live }) => !live);
  const cluster = knownValue((await named).cluster);
  if (cluster === undefined || !image.valid || uses.length === 0 || verify === 'admission') return null;
  const { endpoints, version } = cluster;
  const namespaces = [...new Set(uses.map((use) => use.namespace ?? namespace ?? 'default'))];
  const plan = { ...nameOf(cluster), endpoints, policies: policiesOf(version) };
  return { namespaces, webhooks: await ask('podWebhooks', plan) };
}

/**
 * The API version of `MutatingAdmissionPolicy`. It is stable since Kubernetes 1.36, and in 1.34 and 1.35 a beta that is
 * off by default (https://kubernetes.io/docs/reference/access-authn-authz/mutating-admission-policy/).
 */
function policiesOf(version: string | null): 'v1' | 'v1beta1' | null {
  const read = version === null ? null : parseGkeVersion(version);
  if (read === null || isAtLeast(read, 1, 36)) return 'v1';
  return isAtLeast(read, 1, 34) ? 'v1beta1' : null;
}
