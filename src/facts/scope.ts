/** The clusters of one scope, from whichever list is available. */
import type { ListedCluster } from '../model/cluster';
import { type Fact, knownValue, type Missing, missing } from '../model/fact';
import { distinctNeeds, need, type Need } from '../model/need';
import type { Ask } from '../model/questions';
import { quoted, whyMissing } from '../model/unreadable';

/** The content of one scope. */
export interface OfScope {
  readonly clusters: readonly ListedCluster[];
  /** The clusters come from GKE itself, so they exist. */
  readonly sure: boolean;
  /** The parts that could not be read, one sentence each. */
  readonly unseen: readonly string[];
  /** Notes about how they were found if this is unusual, one sentence each. */
  readonly notes: readonly string[];
  readonly needs: readonly Need[];
}

export const NOTHING_FOUND: OfScope = { clusters: [], sure: true, unseen: [], notes: [], needs: [] };

/** The maximum depth of the search; Google allows up to ten levels of folders. */
const DEEPEST = 20;
/** The maximum number of names in one sentence. */
const NAMED = 3;

/** @param channels whether to also ask for release channels */
export const ofScope = (scope: string, channels: boolean, ask: Ask): Promise<OfScope> =>
  scope.startsWith('projects/') ? ofProject(scope.slice('projects/'.length), ask) : belowScope(scope, channels, ask);

/**
 * @param given the project's ID or number; a number is replaced by the ID if that can be read, so each cluster has one
 * name
 */
async function ofProject(given: string, ask: Ask): Promise<OfScope> {
  const project = /^\d+$/.test(given) ? (knownValue(await ask('project', { project: given }))?.id ?? given) : given;
  const listing = await ask('clusters', { project });
  if (listing.state !== 'known') return notSeen(`The clusters of projects/${project}`, listing);
  const { clusters, missingZones } = listing.value;
  const zones = missingZones.join(', ');
  const incomplete = `The list of the clusters of projects/${project} is incomplete: ${zones} did not answer`;
  return { ...NOTHING_FOUND, clusters, unseen: missingZones.length === 0 ? [] : [incomplete] };
}

async function belowScope(scope: string, channels: boolean, ask: Ask): Promise<OfScope> {
  const inventory = await ask('inventory', { scope, ...(channels ? { channels } : {}) });
  if (inventory.state !== 'known') return byProjects(scope, inventory, ask);
  const { clusters, others } = inventory.value;
  const unread = others.map(
    (name) => `Cloud Asset Inventory names a cluster in ${scope} as ${quoted(name)}: no cluster is named so`,
  );
  return { ...NOTHING_FOUND, clusters, sure: false, unseen: unread };
}

/** If Cloud Asset Inventory does not answer: lists the clusters of every project below the scope with GKE. */
async function byProjects(
  scope: string,
  inventory: Exclude<Fact<unknown>, { state: 'known' }>,
  ask: Ask,
): Promise<OfScope> {
  const asked = notSeen(`Cloud Asset Inventory’s list of the clusters of ${scope}`, inventory);
  const tree = await below(scope, ask, 0);
  if (tree.projects.length === 0 && tree.lost.length > 0) {
    const [lost] = tree.lost;
    const listed = notSeen(`The list of the projects of ${scope}`, lost ?? inventory);
    // Either permission would be enough. The one for the inventory covers all projects, and shows more.
    return { ...NOTHING_FOUND, unseen: [...asked.unseen, ...listed.unseen, OTHERWISE], needs: asked.needs };
  }
  const listings = await Promise.all(
    tree.projects.map(async (project) => ({ project, fact: await ask('clusters', { project }) })),
  );
  const parts = listings.map(({ project, fact }) => ({ project, fact, of: isOff(fact) }));
  const off = parts.filter(({ of }) => of);
  const refused = parts.filter(({ fact, of }) => fact.state !== 'known' && !of);
  const seen = await Promise.all(
    parts.filter(({ fact }) => fact.state === 'known').map(({ project }) => ofProject(project, ask)),
  );
  const because = whyNot(refused[0]?.fact);
  return {
    ...NOTHING_FOUND,
    clusters: seen.flatMap(({ clusters }) => clusters),
    unseen: [
      ...tree.lost.flatMap((lost) => notSeen(`A part of ${scope}`, lost).unseen),
      ...(refused.length === 0
        ? []
        : [
            `The clusters of ${counted(refused.length, tree.projects.length)} below ${scope} could not be read: ${named(refused.map(({ project }) => project))} (${because})`,
          ]),
      ...seen.flatMap(({ unseen }) => unseen),
    ],
    notes: [
      `${asked.unseen[0] ?? ''}; ${tree.projects.length === 1 ? 'its project was' : `its ${String(tree.projects.length)} projects were`} listed one by one`,
      ...(off.length === 0
        ? []
        : [
            `GKE’s API is off in ${counted(off.length, tree.projects.length)} below ${scope}: they count as without a cluster`,
          ]),
    ],
    needs: needsOf(
      scope,
      refused.map(({ fact }) => fact),
    ),
  };
}

/** The missing permission, or the other reason, for the first of many projects. */
function whyNot(fact: Fact<unknown> | undefined): string {
  const root = fact === undefined ? null : missing(fact);
  if (root === null || root.state === 'absent') return root?.detail ?? '';
  const [lacks] = root.state === 'denied' && root.why === 'permission' ? root.needs : [];
  return lacks === undefined ? whyMissing('one', root) : `the caller lacks ${lacks.permission}`;
}

const OTHERWISE = 'a scope of its own for each project (projects/P) is listed without either';

/** One permission above all projects if several lack it. */
function needsOf(scope: string, facts: readonly Fact<unknown>[]): readonly Need[] {
  const needs = distinctNeeds(facts.flatMap((fact) => (fact.state === 'denied' ? fact.needs : [])));
  return needs.length > NAMED ? [need('container.clusters.list', scope)] : needs;
}

/** Whether the GKE API is disabled or was never enabled. */
const isOff = (fact: Fact<unknown>): boolean => fact.state === 'denied' && fact.why === 'api-disabled';

const counted = (some: number, all: number): string => `${String(some)} of ${String(all)} projects`;
const named = (names: readonly string[]): string =>
  names.slice(0, NAMED).join(', ') + (names.length > NAMED ? ` and ${String(names.length - NAMED)} more` : '');

/** The projects below a folder or an organization, including nested folders, and the parts that could not be read. */
async function below(
  parent: string,
  ask: Ask,
  depth: number,
): Promise<{
  readonly projects: readonly string[];
  readonly lost: readonly Exclude<Fact<unknown>, { state: 'known' }>[];
}> {
  const children = await ask('children', { parent });
  if (children.state !== 'known') return { projects: [], lost: [children] };
  const { projects, folders } = children.value;
  const deeper = depth >= DEEPEST ? [] : await Promise.all(folders.map((folder) => below(folder, ask, depth + 1)));
  return {
    projects: [...projects, ...deeper.flatMap((each) => each.projects)].sort(),
    lost: deeper.flatMap(({ lost }) => lost),
  };
}

/** The reason why a list could not be read, and the permission for it. */
export function notSeen(what: string, fact: Exclude<Fact<unknown>, { state: 'known' }>): OfScope {
  const root: Missing | null = missing(fact);
  if (root === null || root.state === 'absent')
    return { ...NOTHING_FOUND, unseen: [`${what} could not be read: ${root?.detail ?? 'there is no such scope'}`] };
  const needs = root.state === 'denied' ? root.needs : [];
  return { ...NOTHING_FOUND, unseen: [whyMissing(what, root)], needs };
}
