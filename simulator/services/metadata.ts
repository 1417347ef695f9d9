/** The metadata server of one node: the pool's service account, its scopes, its token (Compute Engine metadata). */
import { googleError, Refusal, type Answer } from '../answers';
import type { Call } from '../call';
import { findProject, findServiceAccount } from '../iam/hierarchy';
import { route, type Route } from '../router';
import type { Cluster, JsonObject, World } from '../world';

const ROOT = '/computeMetadata/v1/instance/service-accounts/default';

/** The account and scopes of a pool of this world; `default` is the project's Compute Engine account. */
export function poolIdentity(
  world: World,
  clusterName: string,
  poolName: string,
): { email: string; scopes: string[]; cluster: Cluster } | undefined {
  const cluster = world.clusters.find((one) =>
    [one.name, `projects/${one.project}/locations/${one.location}/clusters/${one.name}`].includes(clusterName),
  );
  if (!cluster) return undefined;
  const pools = Array.isArray(cluster.resource['nodePools']) ? (cluster.resource['nodePools'] as JsonObject[]) : [];
  const autoscaling = cluster.resource['autoscaling'] as JsonObject | undefined;
  const pool = pools.find((one) => one['name'] === poolName);
  const config = (pool ? pool['config'] : autoscaling?.['autoprovisioningNodePoolDefaults']) as JsonObject | undefined;
  if (!config) return undefined;
  const account = typeof config['serviceAccount'] === 'string' ? config['serviceAccount'] : 'default';
  const number = findProject(world, cluster.project)?.number ?? '0';
  const scopes = Array.isArray(config['oauthScopes']) ? config['oauthScopes'].map(String) : [];
  return {
    email: account === 'default' ? `${number}-compute@developer.gserviceaccount.com` : account,
    scopes,
    cluster,
  };
}

function node(call: Call): { email: string; scopes: string[]; cluster: Cluster } {
  if (call.headers['metadata-flavor'] !== 'Google')
    throw new Refusal({
      status: 403,
      bytes: Buffer.from('Missing Metadata-Flavor:Google header.\n'),
      headers: { 'content-type': 'text/html; charset=UTF-8' },
    });
  const chosen = call.world.node;
  const found = chosen && poolIdentity(call.world, chosen.cluster, chosen.pool);
  if (!found || !findServiceAccount(call.world, found.email))
    throw googleError(404, 'The node has no service account.');
  return found;
}

const text = (value: string): Answer => ({
  status: 200,
  bytes: Buffer.from(value),
  headers: { 'content-type': 'application/text', 'metadata-flavor': 'Google' },
});

function token(call: Call): Answer {
  const { email, scopes } = node(call);
  const accessToken = call.state.tokens.mint(`serviceAccount:${email}`, scopes, 3599, true);
  return {
    status: 200,
    json: { access_token: accessToken, expires_in: 3599, token_type: 'Bearer' },
    headers: { 'metadata-flavor': 'Google' },
  };
}

/** Routes of the metadata server. */
export const metadataRoutes: Route[] = [
  route('metadata', 'GET', `${ROOT}/token`, token, true),
  route('metadata', 'GET', `${ROOT}/email`, (call) => text(node(call).email), true),
  route('metadata', 'GET', `${ROOT}/scopes`, (call) => text(`${node(call).scopes.join('\n')}\n`), true),
  route('metadata', 'GET', '/computeMetadata/v1/project/project-id', (call) => text(node(call).cluster.project), true),
  route('metadata', 'GET', '/computeMetadata/v1/', () => text('instance/\nproject/\n'), true),
];
