import { isOutside } from '../model/cluster';
import { failed, knownValue } from '../model/fact';
import type { Ask } from '../model/questions';
import type { Target } from '../model/target';
import type { ClusterFacts, TargetFacts } from '../model/target-facts';
import { admissionFacts } from './admission-facts';
import { accountFacts } from './account-facts';
import { boundaryFacts } from './boundary-facts';
import { clusterAndProject } from './cluster-and-project';
import { clusterFacts } from './cluster-facts';
import { imageFacts, unreadImage } from './image-facts';
import { namespaceFacts } from './namespace-facts';
import { nearProjects, nearRepositories } from './near-repositories';
import { perimeterFacts } from './perimeter-facts';
import { poolFacts } from './pool-facts';
import { repositoryFacts } from './repository-facts';
import { pullFacts } from './secret-facts';
import { withSecretView } from './secret-view';
import { webhookFacts } from './webhook-facts';

/**
 * Gathers all facts of a target. Every question is asked as soon as the facts that it depends on are known, and the
 * dependency graph is the call graph: image, repository and cluster at the same time, then the facts that depend on
 * them.
 * @param now the time of the run, ISO 8601
 */
export async function gather(target: Target, ask: Ask, now: string): Promise<TargetFacts> {
  const { cluster: name } = target;
  if (name === null) return alone(target, ask, now);
  const reference = target.image.valid ? target.image.reference : null;
  const repository = reference === null ? Promise.resolve(null) : repositoryFacts(reference, ask);
  const named = clusterAndProject(name, ask);
  const ofImage =
    reference === null ? Promise.resolve(unreadImage(target)) : imageFacts(reference, repository, ask, isOutside(name));
  const ofNamespaces = namespaceFacts(target, named, ask);
  const accounts = accountFacts(target, named, ofImage, ask);
  const ofPools = poolFacts(target, named, repository, { namespaces: ofNamespaces, accounts }, ask, now);
  const [image, near, like, cluster, pools, admission, perimeters, boundaries, namespaces, pulls, webhooks] =
    await Promise.all([
      ofImage,
      nearRepositories(repository, name, ask),
      nearProjects(repository, ofImage, ask),
      clusterFacts(name, named, ask),
      ofPools,
      admissionFacts(target, named, ask),
      perimeterFacts(target, named, repository, ofImage, ask),
      boundaryFacts(target, named, ofPools, ask),
      ofNamespaces,
      pullFacts(target, { named, accounts, pools: ofPools, repository }, ask, now),
      webhookFacts(target, named, ask),
    ]);
  const ofCluster = namespaces.length === 0 ? cluster : { ...cluster, namespaces };
  const ofNear = near === null && like === null ? image : { ...image, near, nearProjects: like };
  const seen = { image: ofNear, pools };
  const viewed =
    reference === null ? seen : await withSecretView(reference, seen, pulls, knownValue(cluster.cluster), ask);
  return { target, ...viewed, cluster: ofCluster, admission, perimeters, boundaries, pulls, webhooks, now };
}

/** The facts of an image that is judged without a cluster: only those from its registry. */
async function alone(target: Target, ask: Ask, now: string): Promise<TargetFacts> {
  const image = target.image.valid
    ? await imageFacts(target.image.reference, Promise.resolve(null), ask)
    : unreadImage(target);
  const none = failed('not-asked', 'cluster', 'the image is judged without one');
  const cluster: ClusterFacts = {
    cluster: none,
    project: none,
    near: null,
    projectPolicy: null,
    defaultClass: null,
    streaming: null,
    namespaces: [],
  };
  const unasked = { admission: null, webhooks: null, pulls: null, perimeters: null, boundaries: null };
  return { target, image, cluster, pools: [], ...unasked, now };
}
