/** The clusters of a request: named, in saved facts, or from the kubeconfig's context. */
import { type ClusterName, clusterPath } from '../model/cluster';
import { append } from '../model/append';
import { nearest } from '../model/suggest';
import { ownValue } from '../model/own-value';
import type { GatePolicy } from '../model/policy-file';
import type { Request } from '../model/request';
import type { Read } from './duration';
import type { Readers } from './files';
import { type Given, hasSaved } from './given';
import { type GivenCluster, parseClusterName, parseLocation, parseProject } from './names';

type Environment = Readonly<Record<string, string | undefined>>;

export const noCluster = (from: Given): string => `no cluster is given: ${from.named('cluster')} is needed`;

/** All clusters that were given; otherwise those of the saved facts; otherwise the one of the kubeconfig's context. */
export function clustersGiven(
  from: Given,
  env: Environment,
  readers: Readers,
  saved: Request | null,
  policy: GatePolicy | null,
): readonly ClusterName[] {
  const location = from.one('location', parseLocation) ?? inEnvironment(env, LOCATIONS, parseLocation);
  const project = from.one('project', parseProject) ?? inEnvironment(env, PROJECTS, parseProject);
  // A name defined in the policy is short for clusters that the policy names in full.
  const named = policy?.clusters ?? {};
  const names: GivenCluster[] = from
    .all('cluster', (text): Read<readonly GivenCluster[]> => {
      const paths = ownValue(named, text);
      if (paths === undefined) return listOf(parseClusterName(text));
      return { value: paths.flatMap((path) => valuesOf(parseClusterName(path))) };
    })
    .flat();
  if (!from.mentioned('cluster')) {
    if (!saved) return hasSaved(from) ? [] : ofContext(from, readers);
    append(
      names,
      saved.clusters.map((full) => ({ full })),
    );
  }
  const short = names.flatMap((name) => ('short' in name ? [name.short] : []));
  if (short.length > 0) shortNames(from, short, { location, project }, Object.keys(named));
  else contradictions(from, names, location, project);
  const full = names.map((name) =>
    'full' in name ? name.full : { project: project ?? '', location: location ?? '', name: name.short },
  );
  return [...new Map(full.map((name) => [clusterPath(name), name])).values()];
}

/** The clusters of the contexts of a scan: GKE clusters by their names, others by the name of the context. */
export function clustersByContext(from: Given, readers: Readers): readonly ClusterName[] {
  const kubeconfig = from.one('kubeconfig', (value) => ({ value }));
  return from.all('context', (context): Read<ClusterName> => {
    if (context.trim() === '') return { problem: 'must name a context' };
    const found = readers.kubeContext?.(kubeconfig, context) ?? { state: 'unknown' };
    if (found.state === 'cluster') return { value: found.cluster };
    if (found.state === 'other') return { value: { project: '', location: '', name: context } };
    return { problem: 'is not a context of the kubeconfig' };
  });
}

/** The cluster of the given context; otherwise that of the current one, which is noted. */
function ofContext(from: Given, readers: Readers): readonly ClusterName[] {
  const asked = from.one('context', (text) => ({ value: text.trim() === '' ? null : text }));
  // With saved facts or wrong input, the machine's own configuration is not read.
  const found = readers.kubeContext?.(
    from.one('kubeconfig', (value) => ({ value })),
    asked,
  ) ?? { state: 'none' };
  switch (found.state) {
    case 'cluster':
      from.notes.push(
        `no cluster is given: ${clusterPath(found.cluster)} is judged, to which ${asked === null ? 'the kubeconfig’s current context' : 'the context'} “${found.context}” leads`,
      );
      return [found.cluster];
    case 'other':
      if (asked !== null) return [{ project: '', location: '', name: found.context }];
      from.problems.push(
        `${noCluster(from)}, or a ${from.named('context')}: the current context “${found.context}” is not named gke_PROJECT_LOCATION_CLUSTER, nor is its cluster; ${from.named('context')} ${found.context} judges it as a cluster outside GKE`,
      );
      return [];
    case 'unknown':
      from.problems.push(
        `${from.named('context')} “${found.context}” is not in the kubeconfig, and no cluster is given`,
      );
      return [];
    case 'none':
      from.problems.push(noCluster(from));
      return [];
  }
}

function shortNames(
  from: Given,
  short: readonly string[],
  { location, project }: { readonly location: string | null; readonly project: string | null },
  ofPolicy: readonly string[],
): void {
  const lacks = [
    ...(location === null && !from.has('location') ? [from.named('location')] : []),
    ...(project === null && !from.has('project') ? [from.named('project')] : []),
  ];
  if (lacks.length === 0) return;
  const meant = short.flatMap((name) => nearest(name, ofPolicy) ?? []);
  const suggestion = meant.length === 0 ? '' : `. Did you mean ${meant.join(', ')}, of the policy?`;
  from.problems.push(
    `${from.named('cluster')} ${short.map((name) => `“${name}”`).join(', ')} is a short name: it needs ${lacks.join(' and ')}, or the form projects/P/locations/L/clusters/C${suggestion}`,
  );
}

const valuesOf = (read: Read<GivenCluster>): readonly GivenCluster[] => ('value' in read ? [read.value] : []);
const listOf = (read: Read<GivenCluster>): Read<readonly GivenCluster[]> =>
  'value' in read ? { value: [read.value] } : read;

/** Location and project complete short names. Next to full names they may repeat them, but must not contradict them. */
function contradictions(
  from: Given,
  names: readonly GivenCluster[],
  location: string | null,
  project: string | null,
): void {
  const full = names.flatMap((name) => ('full' in name ? [name.full] : []));
  const clash = (id: 'location' | 'project', value: string | null): void => {
    if (value === null || !from.has(id) || full.length === 0 || full.some((name) => name[id] === value)) return;
    const said = full.map(clusterPath).join(', ');
    from.problems.push(`${from.named(id)} “${value}” contradicts ${from.named('cluster')} “${said}”`);
  };
  clash('location', location);
  clash('project', project);
}

/**
 * The variables of gcloud
 * (https://docs.cloud.google.com/sdk/docs/properties#setting_properties_using_environment_variables) and of Google's
 * libraries.
 */
const PROJECTS = ['CLOUDSDK_CORE_PROJECT', 'GOOGLE_CLOUD_PROJECT', 'GCLOUD_PROJECT'];
const LOCATIONS = ['CLOUDSDK_COMPUTE_REGION', 'CLOUDSDK_COMPUTE_ZONE'];

/** The first variable that is set, if its value is valid. */
function inEnvironment(
  env: Environment,
  names: readonly string[],
  parse: (text: string) => Read<string>,
): string | null {
  const given = names.map((name) => env[name]).find((value) => value !== undefined && value !== '');
  return given !== undefined && 'value' in parse(given) ? given : null;
}
