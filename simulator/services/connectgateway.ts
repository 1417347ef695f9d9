/** Connect gateway: the Kubernetes APIs of members of fleets, below the path of their membership. Reading alone. */
import { notFound, type Answer } from '../answers';
import { demand, memberOf, param, type Call } from '../call';
import { findProject, projectResource } from '../iam/hierarchy';
import { route, type Route } from '../router';

const LISTS =
  /\/(?:pods|nodes|serviceaccounts|namespaces|daemonsets|cronjobs|clusterroles|[a-z]+webhookconfigurations)$/;

/** A `Status` of the Kubernetes API (apimachinery, `meta/v1/types.go`). */
function status(code: number, reason: string, message: string): Answer {
  return {
    status: code,
    json: { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', message, reason, code },
  };
}

/** GKE clusters are `gkeMemberships`, all others `memberships`; IAM decides first, then the cluster's own RBAC. */
const inMember =
  (isGke: boolean) =>
  (call: Call): Answer => {
    const project = findProject(call.world, param(call, 'project'))?.id ?? param(call, 'project');
    const [location, id] = [param(call, 'location'), param(call, 'membership')];
    const name = `projects/${project}/locations/${location}/memberships/${id}`;
    demand(call, 'gkehub.gateway.get', projectResource(call.world, project), `//gkehub.googleapis.com/${name}`);
    const found = call.world.memberships.find(
      (one) => one.project === project && one.location === location && one.id === id,
    );
    const endpoint = found?.resource['endpoint'];
    const ofGke = typeof endpoint === 'object' && endpoint !== null && 'gkeCluster' in endpoint;
    if (found === undefined || ofGke !== isGke) throw notFound(`Resource '${name}' was not found`);
    if (found.notForCaller === true) return notFor(memberOf(call) ?? '');
    return answerOf(`/${param(call, 'path')}`, found.objects ?? {}, memberOf(call) ?? '');
  };

function answerOf(path: string, objects: Record<string, object | 403>, member: string): Answer {
  const found = Object.hasOwn(objects, path) ? objects[path] : undefined;
  const [resource = '', name = ''] = path.split('/').slice(-2);
  if (found === 403) {
    const [kind, verb] = LISTS.test(path) ? [name, 'list'] : [resource, 'get'];
    return status(
      403,
      'Forbidden',
      `${kind} is forbidden: User "${emailOf(member)}" cannot ${verb} resource "${kind}" in API group "" at the cluster scope`,
    );
  }
  if (found !== undefined) return { status: 200, json: found };
  if (path === '/version') return { status: 200, json: { major: '1', minor: '32', gitVersion: 'v1.32.4' } };
  if (LISTS.test(path)) return { status: 200, json: { kind: 'List', apiVersion: 'v1', metadata: {}, items: [] } };
  return status(404, 'NotFound', `${resource} "${name}" not found`);
}

/** The words of https://github.com/kubernetes/kubernetes/issues/104127. */
const notFor = (member: string): Answer =>
  status(
    403,
    'Forbidden',
    `users "${emailOf(member)}" is forbidden: User "system:serviceaccount:gke-connect:connect-agent-sa" cannot impersonate resource "users" in API group "" at the cluster scope`,
  );

const emailOf = (member: string): string => member.slice(member.indexOf(':') + 1);

const MEMBER = '/v1/projects/{project}/locations/{location}';

/** Routes of Connect gateway. */
export const connectGatewayRoutes: Route[] = [
  route('connectgateway', 'GET', `${MEMBER}/memberships/{membership}/{path**}`, inMember(false)),
  route('connectgateway', 'GET', `${MEMBER}/gkeMemberships/{membership}/{path**}`, inMember(true)),
];
