/** The cluster and its project: what nearly all questions about nodes start with. */
import { type Cluster, type ClusterName, clusterPath, isOutside } from '../model/cluster';
import { type Fact, failed } from '../model/fact';
import type { Project } from '../model/iam';
import { once } from '../model/once';
import type { Ask } from '../model/questions';

/** What the pools' own questions depend on: the cluster, and its project's number for the default service account. */
export interface NamedCluster {
  readonly cluster: Fact<Cluster>;
  readonly project: Fact<Project>;
}

/** For many images they are the same ones, gathered once by each who asks. */
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
