/** The webhooks that may put other images into new pods: asked for workloads whose pods no cluster has made yet. */
import { nameOf } from '../model/cluster';
import { knownValue } from '../model/fact';
import { isAtLeast, parseGkeVersion } from '../model/gke-version';
import type { Ask } from '../model/questions';
import { type Target, usesOf } from '../model/target';
import type { WebhookFacts } from '../model/target-facts';
import type { NamedCluster } from './cluster-and-project';

/** Null where no workload is known, or where the API server itself is asked what it makes of a pod. */
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
 * `MutatingAdmissionPolicy` is stable from Kubernetes 1.36 on, and in 1.34 and 1.35 a beta that is off by default
 * (https://kubernetes.io/docs/reference/access-authn-authz/mutating-admission-policy/).
 */
function policiesOf(version: string | null): 'v1' | 'v1beta1' | null {
  const read = version === null ? null : parseGkeVersion(version);
  if (read === null || isAtLeast(read, 1, 36)) return 'v1';
  return isAtLeast(read, 1, 34) ? 'v1beta1' : null;
}
