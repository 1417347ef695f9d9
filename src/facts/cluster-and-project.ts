/** The cluster and its project: the start of nearly all questions about nodes. */
import { type Cluster, type ClusterName, clusterPath, isOutside } from '../model/cluster';
import { type Fact, failed } from '../model/fact';
import type { Project } from '../model/iam';
import { once } from '../model/once';
import type { Ask } from '../model/questions';

/**
 * The facts that questions about pools depend on: the cluster, and its project's number for the default service
 * account.
 */
export interface NamedCluster {
  readonly cluster: Fact<Cluster>;
  readonly project: Fact<Project>;
}

/** The same facts for many images, gathered once per asker. */
export const clusterAndProject = (name: ClusterName, ask: Ask): Promise<NamedCluster> =>
  gathered([ask], clusterPath(name), () => factsOf(name, ask));

const gathered = once<Promise<NamedCluster>>();

async function factsOf(name: ClusterName, ask: Ask): Promise<NamedCluster> {
  if (isOutside(name)) {
    const project = failed('not-asked', `project of ${name.name}`, 'the cluster is outside Google Cloud');
    return { cluster: await ask('cluster', name), project };
  }
  const [cluster, project] = await Promise.all([ask('cluster', name), ask('project', { project: name.project })]);
  return { cluster, project };
}
