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

/** Assets on one page: the most that the API gives. */
const PAGE = '500';

/**
 * Cloud Asset Inventory: what there is below a folder or an organization
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
      // What is not told of a cluster in this project is of another question.
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
    // Every cluster has pods of its own: one without any is not exported (docs/GOOGLE.md#pods-in-cloud-asset-inventory).
    const clusters = [...readers.values()]
      .filter(({ pods }) => pods)
      .map(({ cluster, reader }) => ({ cluster, running: reader.read() }));
    return known({ clusters }, found.from);
  },
});

/**
 * All assets of some types below a scope.
 * @param of what these are, behind the scope, for a person
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

/** A whole cluster is a JSON of some 20 kB, more with many node pools. */
const CLUSTERS_PAGE = '100';

/** A cluster with its labels, and its channel where the answer holds the cluster itself; its name alone where that is none. */
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

/** Each is a JSON of some 10 kB, and an answer is bounded. */
const PODS_PAGE = '200';
/** 200,000 objects of one project. */
const MOST_PAGES = 1000;

/** The asset types of what tells what runs (https://cloud.google.com/asset-inventory/docs/asset-types). */
const KINDS: ReadonlyMap<string, RunningKind> = new Map(
  RUNNING_KINDS.map((kind) => [
    `${{ DaemonSet: 'apps.', CronJob: 'batch.', Pod: '', ServiceAccount: '' }[kind]}k8s.io/${kind}`,
    kind,
  ]),
);

/** The object itself, in the last version that the inventory holds. */
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
