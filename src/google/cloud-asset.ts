import type { HttpClient } from '../http/client';
import { type ClusterName, clusterPath, type FleetMembers, type Inventory, type ListedCluster } from '../model/cluster';
import { labelsIn, listedIn } from '../model/cluster-json';
import { type Fact, known } from '../model/fact';
import { type Json, list, object, objectOrNull, text } from '../model/json';
import { need } from '../model/need';
import type { Answers } from '../model/questions';
import { RUNNING_KINDS, type RunningInventory, type RunningKind, type RunningReader } from '../model/running';
import { clusterOf, memberFrom, membersOfProject, there } from './gke-hub';
import { type GoogleList, listGoogle } from './google-api';

/** The number of assets per page: the maximum of the API. */
const PAGE = '500';

/**
 * Cloud Asset Inventory: the resources below a folder or an organization
 * (docs/GOOGLE.md#clusters-in-cloud-asset-inventory).
 */
export const cloudAsset = (
  client: HttpClient,
  makeReader: () => Promise<() => RunningReader>,
): Pick<Answers, 'inventory' | 'runningInventory' | 'memberships'> => ({
  inventory: async ({ scope, channels }): Promise<Fact<Inventory>> => {
    const whole = channels === true;
    const found = await searchAssets(client, scope, '', {
      query: {
        assetTypes: 'container.googleapis.com/Cluster',
        readMask: `name,labels${whole ? ',versionedResources' : ''}`,
        pageSize: whole ? CLUSTERS_PAGE : PAGE,
      },
      read: readCluster,
    });
    if (found.state !== 'known') return found;
    const named = found.value;
    return known(
      {
        clusters: named.filter((each) => typeof each !== 'string'),
        others: named.filter((each) => typeof each === 'string'),
      },
      found.from,
    );
  },
  memberships: ({ scope }) =>
    scope.startsWith('projects/') ? membersOfProject(client, scope) : membersBelow(client, scope),
  runningInventory: async ({ project }): Promise<Fact<RunningInventory>> => {
    const scope = `projects/${project}`;
    const newReader = await makeReader();
    const readers = new Map<string, { readonly cluster: ClusterName; pods: boolean; readonly reader: RunningReader }>();
    const add = (asset: Json): true | null => {
      const name = text(asset['name']);
      if (name === null) return null;
      const cluster = clusterOf(name.split('/k8s/')[0] ?? '');
      const kind = KINDS.get(text(asset['assetType']) ?? '');
      // Skip assets that do not belong to a cluster or are of another kind.
      if (cluster === null || kind === undefined) return true;
      const path = clusterPath(cluster);
      const entry = readers.get(path) ?? { cluster, pods: false, reader: newReader() };
      readers.set(path, entry);
      if (kind === 'Pod') entry.pods = true;
      entry.reader.add(kind, resourceOf(asset));
      return true;
    };
    const found = await searchAssets(client, scope, ', Kubernetes objects', {
      query: {
        assetTypes: [...KINDS.keys()],
        readMask: 'name,assetType,versionedResources',
        pageSize: PODS_PAGE,
      },
      pages: MOST_PAGES,
      read: add,
    });
    if (found.state !== 'known') return found;
    // Every cluster has system pods, so a cluster without pods is not exported
    // (docs/GOOGLE.md#pods-in-cloud-asset-inventory).
    const clusters = [...readers.values()]
      .filter(({ pods }) => pods)
      .map(({ cluster, reader }) => ({ cluster, running: reader.read() }));
    return known({ clusters }, found.from);
  },
});

/**
 * Lists all assets of some types below a scope.
 * @param of a description of the assets, appended to the scope in messages
 */
const searchAssets = <T>(
  client: HttpClient,
  scope: string,
  of: string,
  asked: Pick<GoogleList<T>, 'query' | 'pages' | 'read'>,
): Promise<Fact<readonly T[]>> =>
  listGoogle(client, {
    service: 'cloudasset',
    name: `v1/${scope}`,
    method: ':searchAllResources',
    items: 'results',
    from: `cloudasset searchAllResources of ${scope}${of}`,
    needs: [need('cloudasset.assets.searchAllResources', scope)],
    what: 'a list of assets',
    ...asked,
  });

/** The JSON of a complete cluster is about 20 kB, and more if it has many node pools. */
const CLUSTERS_PAGE = '100';

/**
 * A cluster with its labels, and with its release channel if the answer contains the complete cluster. If the name is
 * not that of a cluster, the name itself; null if there is no name.
 */
function readCluster(asset: Json): ListedCluster | string | null {
  const name = text(asset['name']);
  if (name === null) return null;
  const cluster = clusterOf(name);
  const whole = objectOrNull(resourceOf(asset));
  if (cluster === null) return name;
  return {
    ...cluster,
    labels: labelsIn(asset['labels']),
    channel: whole === null ? null : listedIn(whole).channel,
  };
}

/** The JSON of an object is about 10 kB, and the size of an answer is limited. */
const PODS_PAGE = '200';
/** At most 200,000 objects of one project. */
const MOST_PAGES = 1000;

/** The asset types of running objects (https://cloud.google.com/asset-inventory/docs/asset-types). */
const KINDS: ReadonlyMap<string, RunningKind> = new Map(
  RUNNING_KINDS.map((kind) => [
    `${{ DaemonSet: 'apps.', CronJob: 'batch.', Pod: '', ServiceAccount: '' }[kind]}k8s.io/${kind}`,
    kind,
  ]),
);

/** The object itself, in the latest version in the inventory. */
const resourceOf = (asset: Json): unknown => object(list(asset['versionedResources']).at(-1))['resource'];

/** The members of all fleets below a folder or an organization. */
async function membersBelow(client: HttpClient, scope: string): Promise<Fact<FleetMembers>> {
  const found = await searchAssets(client, scope, ', memberships', {
    query: {
      assetTypes: 'gkehub.googleapis.com/Membership',
      readMask: 'name,versionedResources',
      pageSize: PAGE,
    },
    read: (asset) => memberFrom((text(asset['name']) ?? '').replace(HUB, ''), object(resourceOf(asset))),
  });
  return found.state === 'known' ? known({ members: there(found.value), unreachable: [] }, found.from) : found;
}

const HUB = /^\/\/gkehub\.googleapis\.com\//;
