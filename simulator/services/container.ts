/** Kubernetes Engine API v1: clusters, node pools, server configuration (https://cloud.google.com/kubernetes-engine/docs/reference/rest/v1). */
import { errorInfo, googleError, notFound, type Answer } from '../answers';
import { can, param, type Call } from '../call';
import { childResource, findProject } from '../iam/hierarchy';
import { route, type Route } from '../router';
import type { Cluster, JsonObject } from '../world';

const CLUSTERS = '/v1/projects/{project}/locations/{location}/clusters';
/** The deprecated form that some clients still use. */
const OLD = '/v1/projects/{project}/zones/{location}/clusters';

function demandContainer(call: Call, permission: string, name: string): void {
  const project = findProject(call.world, param(call, 'project'));
  if (!project) {
    throw googleError(403, `Permission denied on resource project ${param(call, 'project')}.`, [
      errorInfo('CONSUMER_INVALID', 'googleapis.com', {
        service: 'container.googleapis.com',
        consumer: `projects/${param(call, 'project')}`,
      }),
    ]);
  }
  if (can(call, permission, childResource(call.world, project.id, name, 'container', 'Cluster'))) return;
  throw googleError(403, `Required "${permission}" permission(s) for "${name}".`);
}

const clusterName = (call: Call): string =>
  `projects/${param(call, 'project')}/locations/${param(call, 'location')}/clusters/${param(call, 'cluster')}`;

function findCluster(call: Call): Cluster {
  demandContainer(call, 'container.clusters.get', clusterName(call));
  const project = findProject(call.world, param(call, 'project'))?.id;
  const found = call.world.clusters.find(
    (one) => one.project === project && one.location === param(call, 'location') && one.name === param(call, 'cluster'),
  );
  if (!found) throw notFound(`Not found: ${clusterName(call)}.`);
  return found;
}

function listClusters(call: Call): Answer {
  const location = param(call, 'location');
  demandContainer(call, 'container.clusters.list', `projects/${param(call, 'project')}`);
  const project = findProject(call.world, param(call, 'project'))?.id;
  const found = call.world.clusters.filter(
    (one) => one.project === project && (location === '-' || one.location === location),
  );
  const missing = location === '-' ? (call.world.missingZones ?? []) : [];
  return {
    status: 200,
    json: {
      ...(found.length > 0 ? { clusters: found.map((one) => one.resource) } : {}),
      ...(missing.length > 0 ? { missingZones: missing } : {}),
    },
  };
}

function poolsOf(cluster: Cluster): JsonObject[] {
  const pools = cluster.resource['nodePools'];
  return Array.isArray(pools) ? (pools as JsonObject[]) : [];
}

function getPool(call: Call): Answer {
  const pool = poolsOf(findCluster(call)).find((one) => one['name'] === param(call, 'pool'));
  if (!pool) throw notFound(`Not found: ${clusterName(call)}/nodePools/${param(call, 'pool')}.`);
  return { status: 200, json: pool };
}

function listPools(call: Call): Answer {
  const pools = poolsOf(findCluster(call));
  return { status: 200, json: pools.length > 0 ? { nodePools: pools } : {} };
}

const channel = (name: string, version: string): JsonObject => ({
  channel: name,
  defaultVersion: version,
  validVersions: [version],
  upgradeTargetVersion: version,
});

/** Versions on offer, as of early 2026 (container v1 `ServerConfig`). */
function serverConfig(call: Call): Answer {
  demandContainer(call, 'container.clusters.list', `projects/${param(call, 'project')}`);
  const valid = ['1.34.3-gke.1051000', '1.33.5-gke.2072000', '1.32.9-gke.1728000', '1.31.14-gke.1129000'];
  return {
    status: 200,
    json: {
      defaultClusterVersion: '1.33.5-gke.2072000',
      validMasterVersions: valid,
      validNodeVersions: [...valid, '1.30.14-gke.1879000'],
      defaultImageType: 'COS_CONTAINERD',
      validImageTypes: ['COS_CONTAINERD', 'UBUNTU_CONTAINERD', 'WINDOWS_LTSC_CONTAINERD'],
      channels: [
        channel('RAPID', '1.34.3-gke.1051000'),
        channel('REGULAR', '1.33.5-gke.2072000'),
        channel('STABLE', '1.32.9-gke.1728000'),
        channel('EXTENDED', '1.31.14-gke.1129000'),
      ],
    },
  };
}

/** `fetchClusterUpgradeInfo`, `fetchNodePoolUpgradeInfo`: as the world has it, or nothing to come. */
const upgradeInfo =
  (of: (call: Call) => string) =>
  (call: Call): Answer => {
    const { upgrades = {} } = findCluster(call);
    if (call.params['pool'] !== undefined) getPool(call);
    return { status: 200, json: { autoUpgradeStatus: ['ACTIVE'], ...upgrades[of(call)] } };
  };

const getCluster = (call: Call): Answer => ({ status: 200, json: findCluster(call).resource });

/** Routes of container v1. */
export const containerRoutes: Route[] = [
  ...[CLUSTERS, OLD].flatMap((clusters) => [
    route(
      'container',
      'GET',
      `${clusters}/{cluster}/nodePools/{pool}:fetchNodePoolUpgradeInfo`,
      upgradeInfo((call) => param(call, 'pool')),
    ),
    route(
      'container',
      'GET',
      `${clusters}/{cluster}:fetchClusterUpgradeInfo`,
      upgradeInfo(() => ''),
    ),
    route('container', 'GET', `${clusters}/{cluster}/nodePools/{pool}`, getPool),
    route('container', 'GET', `${clusters}/{cluster}/nodePools`, listPools),
    route('container', 'GET', `${clusters}/{cluster}`, getCluster),
    route('container', 'GET', clusters, listClusters),
  ]),
  route('container', 'GET', '/v1/projects/{project}/locations/{location}/serverConfig', serverConfig),
  route('container', 'GET', '/v1/projects/{project}/zones/{location}/serverconfig', serverConfig),
];
