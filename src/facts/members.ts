/**
 * The members of the fleets in a scope: GKE clusters, which are merged with their entries from GKE, and clusters
 * outside Google Cloud.
 */
import { type FleetMember, type ListedCluster, unlabelled } from '../model/cluster';
import { knownValue } from '../model/fact';
import type { Ask } from '../model/questions';
import { NOTHING_FOUND, notSeen, type OfScope } from './scope';

/** A project without the GKE Hub API has no fleet. */
export async function membersOf(scope: string, ask: Ask): Promise<OfScope> {
  const fact = await ask('memberships', { scope });
  if (fact.state === 'denied' && fact.why === 'api-disabled' && scope.startsWith('projects/')) return NOTHING_FOUND;
  if (fact.state !== 'known') return notSeen(`The members of the fleets of ${scope}`, fact);
  const { members, unreachable } = fact.value;
  const clusters = await Promise.all(members.map((member) => clusterOf(member, ask)));
  const places = unreachable.join(', ');
  const incomplete = `The list of the members of the fleet of ${scope} is incomplete: ${places} did not answer`;
  return { ...NOTHING_FOUND, clusters, sure: false, unseen: unreachable.length === 0 ? [] : [incomplete] };
}

/** A member outside GKE is identified by its membership with the project number, which Connect gateway uses. */
async function clusterOf({ name, cluster, labels }: FleetMember, ask: Ask): Promise<ListedCluster> {
  if (cluster !== null) return unlabelled(cluster);
  const [, project = '', ...rest] = name.split('/');
  const number = /^\d+$/.test(project) ? project : knownValue(await ask('project', { project }))?.number;
  return { project: '', location: '', name: ['projects', number ?? project, ...rest].join('/'), labels, channel: null };
}
