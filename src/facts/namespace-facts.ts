/** Defaults of namespaces for the pods of workloads: the compute class of pods that select none. */
import { type Cluster, nameOf } from '../model/cluster';
import { classInLabels, COMPUTE_CLASS, saysClass, withNamespaceClass } from '../model/compute-class';
import { knownValue } from '../model/fact';
import { compareGkeVersions, parseGkeVersion } from '../model/gke-version';
import type { ImageUse } from '../model/image-use';
import type { Ask } from '../model/questions';
import { type Target, usesOf } from '../model/target';
import type { NamespaceFacts } from '../model/target-facts';
import { ownValue } from '../model/own-value';
import type { NamedCluster } from './cluster-and-project';

/** The first version with custom compute classes, from Google's page on custom ComputeClasses. */
const FIRST = parseGkeVersion('1.30.3-gke.1451000');

/**
 * One entry for each namespace with pods that may get its class: asked if pods select none, and the cluster has
 * classes.
 */
export async function namespaceFacts(
  target: Target,
  named: Promise<NamedCluster>,
  ask: Ask,
): Promise<readonly NamespaceFacts[]> {
  const cluster = knownValue((await named).cluster);
  if (cluster === undefined || cluster.mode === 'external' || target.nodePools !== null || isTooOld(cluster)) return [];
  const mayGet = usesOf(target.image).filter(
    ({ scheduling, live }) => !live && !saysClass(scheduling) && !scheduling.podsUnknown,
  );
  const names = [...new Set(mayGet.map((use) => namespaceOf(use, target)))];
  const likely = usesClasses(cluster);
  const { endpoints } = cluster;
  return Promise.all(
    names.map(async (namespace) => ({
      namespace,
      likely,
      defaults: await ask('namespaceDefaults', { ...nameOf(cluster), namespace, endpoints, likely }),
    })),
  );
}

const namespaceOf = (use: ImageUse, { namespace }: Target): string => use.namespace ?? namespace ?? 'default';

function isTooOld({ version }: Cluster): boolean {
  const parsed = version === null ? null : parseGkeVersion(version);
  return parsed !== null && FIRST !== null && compareGkeVersions(parsed, FIRST) < 0;
}

/** Whether there is evidence that the cluster has compute classes. */
export const usesClasses = ({ pools, defaultComputeClass }: Cluster): boolean =>
  defaultComputeClass || pools.some(({ labels }) => labels[COMPUTE_CLASS] !== undefined);

/** The workloads with the defaults that GKE applies to pods in those namespaces. */
export function inNamespaces(
  uses: readonly ImageUse[],
  target: Target,
  namespaces: readonly NamespaceFacts[],
): readonly ImageUse[] {
  return uses.map((use) => {
    const facts = namespaces.find(({ namespace }) => namespace === namespaceOf(use, target));
    const defaults = facts && knownValue(facts.defaults);
    const name = defaults && classInLabels((key) => ownValue(defaults.labels, key) ?? null, use.workload);
    return name === undefined ? use : { ...use, scheduling: withNamespaceClass(use.scheduling, name) };
  });
}
