/** Network Connectivity v1: policy-based routes. */
import { type Answer } from '../answers';
import { demand, page, param, type Call } from '../call';
import { findProject, projectResource } from '../iam/hierarchy';
import { route, type Route } from '../router';
import { textOf } from '../world';

function policyRoutes(call: Call): Answer {
  const id = param(call, 'project');
  const parent = `projects/${id}/locations/global`;
  const permission = 'networkconnectivity.policyBasedRoutes.list';
  demand(call, permission, projectResource(call.world, id), `//networkconnectivity.googleapis.com/${parent}`);
  const number = findProject(call.world, id)?.number ?? id;
  const own = (call.world.policyRoutes ?? []).filter((one) => one.project === id);
  const { items, nextPageToken } = page(call, own, Number(call.query.get('pageSize')) || 100);
  return {
    status: 200,
    json: {
      ...(items.length > 0
        ? {
            policyBasedRoutes: items.map(({ resource }) => ({
              kind: 'networkconnectivity#policyBasedRoute',
              createTime: '2025-03-04T05:06:07.080910Z',
              updateTime: '2025-03-04T05:06:07.080910Z',
              ...resource,
              name: `projects/${number}/locations/global/policyBasedRoutes/${textOf(resource['name'])}`,
            })),
          }
        : {}),
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    },
  };
}

/** Routes of networkconnectivity v1. */
export const networkConnectivityRoutes: Route[] = [
  route('networkconnectivity', 'GET', '/v1/projects/{project}/locations/global/policyBasedRoutes', policyRoutes),
];
