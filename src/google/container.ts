import type { ClusterManagerClient } from '@google-cloud/container/build/src/v1/cluster_manager_client';
import type { HttpClient } from '../http/client';
import { encodeName, urlFor } from '../http/endpoints';
import type { HttpAnswer, HttpFault } from '../http/types';
import { type Json, list, object, text } from '../model/json';
import { type ClusterListing, clusterPath } from '../model/cluster';
import { clusterFrom, listedIn } from '../model/cluster-json';
import { type Fact, failed } from '../model/fact';
import { need } from '../model/need';
import type { Answers } from '../model/questions';
import { type GoogleCall, googleFact } from './google-api';
import { type RestCall, smallGax } from './small-gax';
import { channelTargetsFrom, upgradeInfoFrom } from './upgrade-json';

type Told = 'cluster' | 'clusters' | 'clusterUpgrade' | 'poolUpgrade' | 'channelTargets';

/**
 * GKE API, called with Google's client library on our own transport. The facts are read from the raw JSON, because a
 * decoded message loses fields and enum values that the definitions of the client do not contain.
 */
export function container(client: HttpClient): Pick<Answers, Told> {
  let manager: Promise<ClusterManagerClient> | null = null;

  /** Runs a call of Google's client and returns the unchanged answer of the service. */
  const raw = async (run: (manager: ClusterManagerClient) => Promise<unknown>): Promise<HttpAnswer | HttpFault> => {
    manager ??= loadManager(client);
    const result = list(await run(await manager))[0];
    if (isResult(result)) return result;
    throw new Error('the client gave another answer than it had');
  };

  const fact = async <T>(
    name: string,
    call: Pick<GoogleCall<T>, 'needs' | 'what' | 'read'>,
    run: Parameters<typeof raw>[0],
    verb = '',
  ): Promise<Fact<T>> => {
    const from = `container ${name}${verb}`;
    encodeName(name);
    const result = await raw(run);
    return result.kind === 'fault' ? failed(result.why, from, result.detail) : googleFact(result, call, from);
  };

  return {
    cluster: (of) => {
      const name = clusterPath(of);
      const call = {
        needs: [need('container.clusters.get', `projects/${of.project}`)],
        what: 'a cluster',
        read: (json: Json) => clusterFrom(of, json),
      };
      return fact(name, call, (gke) => gke.getCluster({ name }));
    },
    clusters: ({ project }) => {
      const parent = `projects/${project}/locations/-`;
      const call = {
        needs: [need('container.clusters.list', `projects/${project}`)],
        what: 'a list of clusters',
        read: (json: Json) => readListing(project, json),
      };
      return fact(`${parent}/clusters`, call, (gke) => gke.listClusters({ parent }));
    },
    clusterUpgrade: (of) => {
      const name = clusterPath(of);
      const run = (gke: ClusterManagerClient) => gke.fetchClusterUpgradeInfo({ name });
      return fact(name, upgradeCall(of), run, ':fetchClusterUpgradeInfo');
    },
    poolUpgrade: ({ pool, ...of }) => {
      const name = `${clusterPath(of)}/nodePools/${pool}`;
      const run = (gke: ClusterManagerClient) => gke.fetchNodePoolUpgradeInfo({ name });
      return fact(name, upgradeCall(of), run, ':fetchNodePoolUpgradeInfo');
    },
    channelTargets: ({ project, location }) => {
      const name = `projects/${project}/locations/${location}`;
      const call = {
        needs: [need('container.clusters.list', `projects/${project}`)],
        what: 'the versions of release channels',
        read: channelTargetsFrom,
      };
      return fact(name, call, (gke) => gke.getServerConfig({ name }), '/serverConfig');
    },
  };
}

/** Google documents no permission for this method; reading needs `get` on the cluster. */
const upgradeCall = ({ project }: { readonly project: string }) => ({
  needs: [need('container.clusters.get', `projects/${project}`)],
  what: 'what upgrades come',
  read: upgradeInfoFrom,
});

const isResult = (value: unknown): value is HttpAnswer | HttpFault =>
  ['answer', 'fault'].includes(text(object(value)['kind']) ?? '');

/** Loads Google's client from its own chunk when the first cluster is requested, in parallel with the token. */
async function loadManager(client: HttpClient): Promise<ClusterManagerClient> {
  const { ClusterManagerClient: Client } = await import(
    /* webpackChunkName: "facts" */ '@google-cloud/container/build/src/v1/cluster_manager_client'
  );
  const send = ({ path, query, apiClient }: RestCall): Promise<HttpAnswer | HttpFault> => {
    const url = urlFor(client.endpoints, 'container', path);
    for (const [name, value] of Object.entries(query)) url.searchParams.append(name, value);
    const headers = { accept: 'application/json', 'x-goog-api-client': apiClient };
    return client.send({ url, service: 'container', headers, authorization: 'google' });
  };
  // The types require all of google-gax; at run time the client uses whatever it is given.
  return new Client({ fallback: true }, smallGax(send) as ConstructorParameters<typeof Client>[1]);
}

function readListing(project: string, json: Json): ClusterListing | null {
  const { clusters = [], missingZones = [] } = json;
  if (!Array.isArray(clusters) || !Array.isArray(missingZones)) return null;
  const named = clusters.map((each) => {
    const { name, location, zone } = object(each);
    const place = text(location) ?? text(zone);
    if (text(name) === null || place === null) return null;
    return { project, location: place, name: text(name) ?? '', ...listedIn(object(each)) };
  });
  if (!named.every((each) => each !== null)) return null;
  return {
    clusters: named,
    missingZones: list(missingZones).filter((zone): zone is string => typeof zone === 'string'),
  };
}
