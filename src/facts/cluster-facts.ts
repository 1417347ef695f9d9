/** Facts about the cluster itself. */
import { type Cluster, type ClusterName, clusterPath, isOutside } from '../model/cluster';
import { type Fact, knownValue } from '../model/fact';
import { once } from '../model/once';
import type { Ask } from '../model/questions';
import { isDefaultAccount } from '../model/service-account';
import type { ClusterFacts } from '../model/target-facts';
import { DEFAULT_CLASS } from '../placement/compute-classes';
import type { NamedCluster } from './cluster-and-project';

/**
 * The same facts for many images, gathered once per asker. Facts of namespaces depend on the workloads and are not
 * included.
 */
export const clusterFacts = (name: ClusterName, of: Promise<NamedCluster>, ask: Ask): Promise<ClusterFacts> =>
  gathered([ask], clusterPath(name), () => factsOf(name, of, ask));

const gathered = once<Promise<ClusterFacts>>();

async function factsOf(name: ClusterName, of: Promise<NamedCluster>, ask: Ask): Promise<ClusterFacts> {
  const { cluster, project } = await of;
  const value = knownValue(cluster);
  const { endpoints = null, defaultComputeClass } = value ?? {};
  const [near, projectPolicy, defaultClass, streaming] = await Promise.all([
    cluster.state === 'absent' && !isOutside(name) ? ask('clusters', { project: name.project }) : null,
    usesDefaultAccount(cluster) ? ask('policy', { resource: `projects/${name.project}` }) : null,
    endpoints !== null && defaultComputeClass === true
      ? ask('computeClass', { ...name, computeClass: DEFAULT_CLASS, endpoints })
      : null,
    streams(cluster) ? ask('service', { project: name.project, service: STREAMING }) : null,
  ]);
  return { cluster, project, near, projectPolicy, defaultClass, streaming, namespaces: [] };
}

/** The API that nodes use to stream images. In Autopilot clusters, GKE enables it itself. */
const STREAMING = 'containerfilesystem.googleapis.com';
const streams = (cluster: Fact<Cluster>): boolean =>
  knownValue(cluster)?.pools.some(({ imageStreaming, madeBy }) => imageStreaming && madeBy !== 'autopilot') ?? false;

const usesDefaultAccount = (cluster: Fact<Cluster>): boolean =>
  knownValue(cluster)?.pools.some(({ serviceAccount }) => isDefaultAccount(serviceAccount)) ?? false;
