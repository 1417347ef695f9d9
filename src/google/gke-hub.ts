/** GKE Hub: the members of a project's fleet (docs/GOOGLE.md#members-of-fleets). */
import type { HttpClient } from '../http/client';
import type { ClusterName, FleetMember, FleetMembers } from '../model/cluster';
import { labelsIn } from '../model/cluster-json';
import { type Fact, known } from '../model/fact';
import { clean, type Json, list, object, text } from '../model/json';
import { need } from '../model/need';
import { listGoogle } from './google-api';

const PAGE = '100';
const NAME = /^projects\/[a-z0-9.:-]{1,127}\/locations\/[a-z0-9-]{1,63}\/memberships\/[a-z0-9-]{1,63}$/;

/** The members of the fleet of `projects/P` in all locations. */
export async function membersOfProject(client: HttpClient, scope: string): Promise<Fact<FleetMembers>> {
  const unreachable = new Set<string>();
  const found = await listGoogle(client, {
    service: 'gkehub',
    name: `v1/${scope}/locations/-/memberships`,
    items: 'resources',
    query: { pageSize: PAGE },
    from: `gkehub memberships of ${scope}`,
    needs: [need('gkehub.memberships.list', scope)],
    what: 'a list of memberships',
    onPage: ({ unreachable: places }) => {
      for (const place of list(places)) if (typeof place === 'string') unreachable.add(clean(place, 200));
    },
    read: (json) => memberFrom(text(json['name']) ?? '', json),
  });
  if (found.state !== 'known') return found;
  return known({ members: there(found.value), unreachable: [...unreachable] }, found.from);
}

/** Reads a membership: `gone` if its cluster no longer exists; null if the JSON is not a membership. */
export function memberFrom(name: string, json: Json): FleetMember | 'gone' | null {
  if (!NAME.test(name)) return null;
  const { gkeCluster } = object(json['endpoint']);
  const { resourceLink, clusterMissing } = object(gkeCluster);
  if (clusterMissing === true) return 'gone';
  const link = text(resourceLink);
  const cluster = link === null ? null : clusterOf(link);
  if (link !== null && cluster === null) return null;
  return { name, cluster, labels: labelsIn(json['labels']) };
}

/** The members with existing clusters. */
export const there = (members: readonly (FleetMember | 'gone')[]): readonly FleetMember[] =>
  members.filter((member) => member !== 'gone');

/**
 * Reads a cluster from a full resource name, including the `zones` form of zonal clusters; null if it is not a cluster.
 */
export function clusterOf(name: string): ClusterName | null {
  const [, project, location, cluster] =
    /^\/\/container\.googleapis\.com\/projects\/([a-z0-9.:-]{1,127})\/(?:locations|zones)\/([a-z0-9-]{1,63})\/clusters\/([a-z][a-z0-9-]{0,62})$/.exec(
      name,
    ) ?? [];
  if (project === undefined || location === undefined || cluster === undefined) return null;
  return { project, location, name: cluster };
}
