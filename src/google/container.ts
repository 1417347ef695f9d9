import type { ClusterManagerClient } from '@google-cloud/container/build/src/v1/cluster_manager_client';
import type * as Gax from 'google-gax/fallback';
import type { HttpClient } from '../http/client';
import { encodeName, urlFor } from '../http/endpoints';
import type { HttpAnswer, HttpFault } from '../http/types';
import { clean, type Json, list, object, text } from '../model/json';
import { clusterFrom, type ClusterListing, clusterPath } from '../model/cluster';
import { type Fact, failed } from '../model/fact';
import { need } from '../model/need';
import type { Answers } from '../model/questions';
import { type GoogleCall, googleFact } from './google-api';
import { ownValue } from '../model/own-value';

type Result = HttpAnswer | HttpFault;

/** Names a call among those under way, so that its raw answer is found again; it never leaves this process. */
const CALL_HEADER = 'x-preflight-call';

/**
 * GKE through Google's own client. Its transport is ours, and the facts are made from the raw JSON that came: the
 * decoded object has lost fields that the client's definitions lack and values of enums that it does not know
 * (FACTS 6.2).
 */
export function container(client: HttpClient): Pick<Answers, 'cluster' | 'clusters'> {
  const answers = new Map<string, Result>();
  let manager: Promise<ClusterManagerClient> | null = null;
  let calls = 0;

  /** Runs a call of Google's client and gives the raw answer of the service. */
  const raw = async (
    run: (manager: ClusterManagerClient, options: CallOptions) => Promise<unknown>,
  ): Promise<Result> => {
    manager ??= loadManager(client, answers);
    const call = String((calls += 1));
    let words = 'the client made no request';
    try {
      // Without the client's own retries: ours are in the transport.
      await run(await manager, { retry: null, otherArgs: { headers: { [CALL_HEADER]: call } } });
    } catch (error) {
      // What counts is the answer that came; that the client could not make sense of it does not.
      if (error instanceof Error) words = error.message;
    }
    const answer = answers.get(call);
    answers.delete(call);
    return answer ?? { kind: 'fault', why: 'rejected', detail: clean(client.secrets.redact(words)) };
  };

  const fact = async <T>(
    name: string,
    call: Pick<GoogleCall<T>, 'needs' | 'what' | 'read'>,
    run: Parameters<typeof raw>[0],
  ): Promise<Fact<T>> => {
    const from = `container ${name}`;
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
      return fact(name, call, (gke, options) => gke.getCluster({ name }, options));
    },
    clusters: ({ project }) => {
      const parent = `projects/${project}/locations/-`;
      const call = {
        needs: [need('container.clusters.list', `projects/${project}`)],
        what: 'a list of clusters',
        read: (json: Json) => readListing(project, json),
      };
      return fact(`${parent}/clusters`, call, (gke, options) => gke.listClusters({ parent }, options));
    },
  };
}

/** What google-gax takes with a call; its own type does not say that `retry` may be null, its code does. */
type CallOptions = { retry: null; otherArgs: { headers: Record<string, string> } } & object;

/** Google's client, without gRPC, in a chunk of its own: loaded when a cluster is first asked for, as the token comes. */
async function loadManager(client: HttpClient, answers: Map<string, Result>): Promise<ClusterManagerClient> {
  const [gax, { ClusterManagerClient: Client }] = await Promise.all([
    import('google-gax/fallback'),
    import('@google-cloud/container/build/src/v1/cluster_manager_client'),
  ]);
  const base = urlFor(client.endpoints, 'container', '');
  const options = {
    fallback: true,
    apiEndpoint: base.hostname,
    port: Number(base.port) || (base.protocol === 'http:' ? 80 : 443),
    protocol: base.protocol.slice(0, -1),
    auth: transport(client, answers),
  };
  return new Client(options as never, lean(gax));
}

/**
 * Google's transport, with only the two calls of the client's definitions: building all of them takes most of the time
 * that a check has. Their answers are empty messages, as the facts are made from the raw JSON.
 */
function lean(gax: typeof Gax): typeof Gax {
  class GrpcClient extends gax.GrpcClient {
    override loadProtoJSON(json: Json): ReturnType<Gax.GrpcClient['loadProtoJSON']> {
      return super.loadProtoJSON(twoCalls(json));
    }
  }
  const own = { ...gax, GrpcClient };
  // The client takes `fallback`, which is the module itself (typed `any` there).
  return { ...own, fallback: own };
}

/** @throws Error where the package's definitions are not laid out as the version that package.json pins */
function twoCalls(definitions: Json): Json {
  const names = ['google', 'container', 'v1'];
  const all = object(
    names.reduce((each, name) => object(ownValue(object(each['nested']), name)), definitions)['nested'],
  );
  const service = object(all['ClusterManager']);
  const { GetCluster, ListClusters } = object(service['methods']);
  if (GetCluster === undefined || ListClusters === undefined) throw new Error('the definitions name no ClusterManager');
  const kept = {
    ClusterManager: { ...service, methods: { GetCluster, ListClusters } },
    GetClusterRequest: all['GetClusterRequest'],
    ListClustersRequest: all['ListClustersRequest'],
    Cluster: { fields: {} },
    ListClustersResponse: { fields: {} },
  };
  return names.reduceRight<Json>((nested, name) => ({ nested: { [name]: nested } }), { nested: kept });
}

/** What Google's client takes for its authentication and transport: every request goes through our HTTP client. */
const transport = (client: HttpClient, answers: Map<string, Result>): object => ({
  getRequestHeaders: () => Promise.resolve(new Headers()),
  fetch: async (address: string, init: { method?: string; headers?: Headers }): Promise<Response> => {
    const call = init.headers?.get(CALL_HEADER) ?? '';
    const result = await client.send({
      url: ownUrl(client, new URL(address)),
      headers: { accept: 'application/json', 'x-goog-api-client': init.headers?.get('x-goog-api-client') ?? '' },
      authorization: 'google',
    });
    answers.set(call, result);
    if (result.kind === 'fault') throw new Error(result.detail);
    const { status } = result;
    // The client decodes into definitions that hold nothing; what counts was kept above.
    return new Response(status === 204 || status === 304 ? null : '{}', { status });
  },
});

/**
 * The call's address below our endpoint's path, and without `$alt`, which would make the service answer enums as
 * numbers.
 */
function ownUrl(client: HttpClient, address: URL): URL {
  const url = urlFor(client.endpoints, 'container', address.pathname);
  for (const [name, value] of address.searchParams) {
    if (!name.startsWith('$')) url.searchParams.append(name, value);
  }
  return url;
}

function readListing(project: string, json: Json): ClusterListing | null {
  const { clusters = [], missingZones = [] } = json;
  if (!Array.isArray(clusters) || !Array.isArray(missingZones)) return null;
  const named = clusters.map((each) => {
    const { name, location, zone } = object(each);
    const place = text(location) ?? text(zone);
    return text(name) === null || place === null ? null : { project, location: place, name: text(name) ?? '' };
  });
  if (!named.every((each) => each !== null)) return null;
  return {
    clusters: named,
    missingZones: list(missingZones).filter((zone): zone is string => typeof zone === 'string'),
  };
}
