/** A simulated fleet whose clusters have small Kubernetes APIs on loopback, and a kubeconfig with a context for each. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Simulator, startSimulator } from '../../simulator';
import type { World } from '../../simulator/world';
import { temporaryFolder } from './harness';
import { type KubernetesApi, startKubernetesApi } from './kubernetes-api';

export interface FleetOfApis {
  readonly cloud: Simulator;
  /** In the order of the world's clusters; `context-N` leads to the one at N. */
  readonly apis: readonly KubernetesApi[];
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** @param count of APIs: those behind the world's clusters are of none of them */
export async function fleetOfApis(world: World, count = world.clusters.length): Promise<FleetOfApis> {
  const folder = temporaryFolder();
  const apis = await Promise.all(Array.from({ length: count }, () => startKubernetesApi()));
  const names = apis.map((_, at) => `context-${String(at)}`);
  const servers = apis.map(({ url }) => url);
  world.clusters.forEach(({ resource }, at) => {
    resource['endpoint'] = new URL(servers[at] ?? '').host;
  });
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': names[0],
    clusters: names.map((name, at) => ({ name, cluster: { server: servers[at] } })),
    contexts: names.map((name) => ({ name, context: { cluster: name, user: 'me' } })),
    users: [{ name: 'me', user: {} }],
  };
  const file = join(folder.path, 'config');
  writeFileSync(file, JSON.stringify(config));
  const cloud = await startSimulator(world);
  return {
    cloud,
    apis,
    folder: folder.path,
    env: { ...cloud.env, KUBECONFIG: file, RUNNER_TEMP: folder.path },
    close: async () => {
      for (const api of apis) api.close();
      await cloud.close();
      folder.remove();
    },
  };
}
