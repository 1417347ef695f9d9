/** The report in one sentence, and the targets that a cause stops in a few words. Nothing is escaped here. */
import { clusterName } from '../model/fingerprint';
import type { Verdict } from '../model/finding';
import { ANY_IMAGE } from '../model/waiting-pull';
import type { Report, ReportFinding, ReportTarget } from '../model/report';
import type { ToldFix, ToldTogether } from './told';
import { count } from './view';

/** `web:1.4.2` for `europe-west1-docker.pkg.dev/shop/apps/web:1.4.2`. A digest is shortened. */
export function shortImage(reference: string): string {
  const named = reference.slice(reference.lastIndexOf('/') + 1);
  return (named === '' ? reference : named).replace(/@(\w+:[0-9a-f]{12})[0-9a-f]{20,}$/, '@$1…');
}

/** `prod` for `projects/P/locations/L/clusters/prod`. A cluster outside GKE keeps its full name. */
export const shortCluster = (path: string): string =>
  path.startsWith('projects/') ? path.slice(path.lastIndexOf('/') + 1) || path : path;

/**
 * The result of the run: `web:1.4.2 will not pull on prod`, `3 of 30 images will not pull on 2 of 5 clusters`. If that
 * is not true for each of the images on each of the clusters: `3 of 30 images will not pull on some of 5 clusters: 4 of
 * 150 targets`.
 * @param full whether a single image is named in full
 */
export function headline(report: Report, full = false): string {
  const { verdict, command } = report;
  const all = extentOf(report.targets, report.passed);
  if (all.images.size === 0) return nothing(report);
  const its = extentOf(
    report.targets.filter((target) => target.verdict === verdict),
    verdict === 'pass' ? report.passed : [],
  );
  const now = command === 'diagnose';
  // The list of images was not read.
  const isAny = its.images.size === 1 && all.images.size === 1 && its.images.has(ANY_IMAGE);
  const one = its.images.size === 1 && !isAny;
  const images = isAny
    ? now
      ? 'the images that pods wait on'
      : 'the images that run there'
    : some(its.images, all.images, 'image', (name) => (full ? name : shortImage(name)));
  const whole = isWhole(report, its);
  const on = whole
    ? some(its.clusters, all.clusters, 'cluster', shortCluster)
    : `some of ${count(all.clusters.size, 'cluster')}`;
  const clusters = all.clusters.size === 0 ? '' : ` on ${on}`;
  if (its.images.size === 0) {
    // What was judged passes, but something else was not read: a file, a zone, a cluster.
    const passes = verdict === 'unknown' && report.targets.every((target) => target.verdict === 'pass');
    if (passes) return `${headline({ ...report, verdict: 'pass' }, full)}, but not everything was read`;
    return `${count(all.images.size, 'image')}, none of which could be judged in full`;
  }
  // Without a cluster there is no statement about nodes.
  if (all.clusters.size === 0) return alone(verdict, images, one);
  const number = whole ? '' : `: ${targetsOf(report)}`;
  if (verdict === 'unknown') return `not known whether ${images} ${now ? pulls(one) : 'will pull'}${clusters}${number}`;
  if (verdict === 'pass') return `${images} ${now ? pulls(one) : 'will pull'}${clusters}`;
  return `${images} ${now ? (one ? 'does not pull' : 'do not pull') : 'will not pull'}${clusters}${number}`;
}

/**
 * A report without targets: nothing waits, or all clusters are in other shards, or there is nothing to judge. If the
 * verdict is not a pass, something could not be read.
 */
function nothing({ verdict, command, run: { shard } }: Report): string {
  if (verdict !== 'pass') return 'no image was judged';
  if (command === 'diagnose') return 'nothing waits on an image';
  return shard === null
    ? 'there is nothing to judge'
    : `no cluster is in shard ${shard}: there is nothing to judge in it`;
}

const pulls = (one: boolean): string => (one ? 'pulls' : 'pull');

/** The headline for images that were judged without a cluster. */
function alone(verdict: Verdict, images: string, one: boolean): string {
  const rest = 'what can be judged without a cluster';
  if (verdict === 'unknown') return `not known whether ${images} ${one ? 'passes' : 'pass'} ${rest}`;
  const says = verdict === 'pass' ? (one ? 'passes' : 'pass') : one ? 'fails' : 'fail';
  return `${images} ${says} ${rest}`;
}

/** Whether every judged target of these images on these clusters has the run's verdict. */
function isWhole({ targets, passed, verdict }: Report, { images, clusters }: Extent): boolean {
  const isOther = (image: string, cluster: string | null): boolean =>
    images.has(image) && (cluster === null || clusters.has(cluster));
  if (verdict === 'pass' || clusters.size < 2 || images.size < 2) return true;
  return !(
    targets.some(
      ({ verdict: its, image, cluster }) =>
        its !== verdict && isOther(image.reference, cluster === null ? null : clusterName(cluster)),
    ) || passed.some(({ cluster, images: names }) => names.some((name) => isOther(name, cluster)))
  );
}

/** `4 of 150 targets`: the targets with the run's verdict. */
const targetsOf = ({ targets, verdict, counts }: Report): string =>
  `${targets.filter((target) => target.verdict === verdict).length} of ${count(counts.targets, 'target')}`;

interface Extent {
  readonly images: ReadonlySet<string>;
  readonly clusters: ReadonlySet<string>;
}

const extentOf = (targets: readonly ReportTarget[], passed: Report['passed']): Extent => ({
  images: new Set([...targets.map(({ image }) => image.reference), ...passed.flatMap(({ images }) => images)]),
  clusters: new Set([
    ...targets.flatMap(({ cluster }) => (cluster === null ? [] : [clusterName(cluster)])),
    ...passed.flatMap(({ cluster }) => cluster ?? []),
  ]),
});

function some(
  its: ReadonlySet<string>,
  all: ReadonlySet<string>,
  noun: string,
  short: (name: string) => string,
): string {
  const [first] = its;
  if (its.size === 1 && first !== undefined && (all.size === 1 || noun === 'cluster')) return short(first);
  return its.size === all.size ? count(all.size, noun) : `${its.size} of ${count(all.size, noun)}`;
}

const NAMED = 3;

/** The checks of a cause: `access-scopes, network-path and 9 more checks`. */
export function checksWords(
  { checks }: Pick<ToldTogether, 'checks'>,
  shown = (check: string): string => check,
): string {
  const more = checks.length - NAMED;
  const named = checks.slice(0, NAMED).map(shown).join(', ');
  return more > 0 ? `${named} and ${count(more, 'more check')}` : named;
}

/**
 * `14 targets (5 images, 10 clusters)` if a cause does not affect each of its images on each of its clusters; otherwise
 * null.
 */
export const someOfWords = ({ stops }: Pick<ToldTogether, 'stops'>): string | null =>
  stops.images > 1 && stops.clusters > 1 && stops.targets < stops.images * stops.clusters
    ? `${count(stops.targets, 'target')} (${count(stops.images, 'image')}, ${count(stops.clusters, 'cluster')})`
    : null;

/** What a cause stops: `30 images on prod, pools gpu, spot`, `14 targets (5 images, 10 clusters), pool gpu`. */
export function stopsWords(told: ToldTogether): string {
  const { stops, images, clusters, pools } = told;
  const named = (number: number, names: readonly string[], noun: string, short: (name: string) => string): string =>
    number === 1 && names[0] !== undefined ? short(names[0]) : count(number, noun);
  const on = stops.clusters === 0 ? '' : ` on ${named(stops.clusters, clusters, 'cluster', shortCluster)}`;
  const where = someOfWords(told) ?? `${named(stops.images, images, 'image', shortImage)}${on}`;
  if (pools.length === 0) return where;
  const shown = pools.slice(0, NAMED).join(', ');
  return `${where}, ${pools.length === 1 ? 'pool' : 'pools'} ${shown}${pools.length > NAMED ? ` and ${pools.length - NAMED} more` : ''}`;
}

/**
 * The number of targets that a single fix repairs: `mending it repairs 214 targets`, or `… 210 of 214 targets` if other
 * causes stop the rest. Empty if it is only one target, or if the cause does not have exactly one fix.
 */
export function repairsWords({ stops, status, fixes, causes, targets }: ToldTogether): string {
  if (status !== 'fail' || fixes.length !== 1 || stops.targets < 2) return '';
  const ids = new Set<string | null>(causes.map(({ id }) => id));
  const isOther = ({ kind, status: its, ignored, cause }: ReportFinding): boolean =>
    kind === 'gate' && (its === 'fail' || its === 'unknown') && ignored === null && !ids.has(cause);
  const others = targets.filter(({ findings }) => findings.some(isOther)).length;
  const repaired = stops.targets - others;
  if (repaired <= 0) return '';
  return `mending it repairs ${others === 0 ? '' : `${repaired} of `}${count(stops.targets, 'target')}`;
}

/** The targets that a fix is for, if a cause has several fixes: ` for 75 targets`; otherwise empty. */
export const fixedWords = ({ targets }: ToldFix, { fixes, status }: ToldTogether): string =>
  status === 'fail' && fixes.length > 1 && targets > 1 ? ` for ${count(targets, 'target')}` : '';

/** The first places of causes that are shown together: `web:1, api:2 and 23 more`; empty for a single cause. */
export function alikeWords({ causes, images, clusters, pools, stops }: ToldTogether, most = 6): string {
  if (causes.length === 1) return '';
  // Pools of several clusters may have the same names, so the clusters are named.
  const [names, number] =
    images.length > 1
      ? [images.map(shortImage), stops.images]
      : stops.clusters > 1
        ? [clusters.map(shortCluster), stops.clusters]
        : [pools, stops.pools];
  const shown = [...new Set(names)].slice(0, most);
  if (shown.length === 0) return '';
  const more = number - shown.length;
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** The number of owners that are named. */
const NAMED_OWNERS = 5;

/**
 * The owners of the clusters that a cause stops: `owner: payments (120 clusters), search (3 clusters) and 2 more`;
 * empty if no label names them and all clusters are in one project.
 */
export function ownersWords({ owners, ownedBy }: ToldTogether, most = NAMED_OWNERS): string {
  if (owners.length === 0) return '';
  const shown = owners
    .slice(0, most)
    .map(([name, number]) => `${name === '' ? 'none known' : name} (${count(number, 'cluster')})`);
  const more = owners.length - shown.length;
  return `${ownedBy}: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** Where its images are defined: `k8s/web.yaml:21 (Deployment/web) and 3 more`; empty if none is in a file. */
export function placesWords({ targets }: ToldTogether): string {
  const all = new Set<string>();
  for (const { image } of targets)
    for (const { file, line, workload } of image.sources)
      all.add(`${file}:${line}${workload === null ? '' : ` (${workload})`}`);
  const shown = [...all].slice(0, NAMED);
  return shown.join(', ') + (all.size > shown.length ? ` and ${all.size - shown.length} more` : '');
}

/** What passes, and the number of assumptions: `12 checks pass`, `rests on 2 assumptions`. */
export function passWords({ targets }: Report): readonly string[] {
  const passed = new Set<string>();
  const asked = new Set<string>();
  const assumed = new Set<string>();
  for (const { findings, assumptions } of targets) {
    for (const { status, check } of findings)
      if (status === 'pass') passed.add(check);
      else if (status !== 'skip') asked.add(check);
    for (const { text } of assumptions) assumed.add(text);
  }
  const checks = [...passed].filter((check) => !asked.has(check)).length;
  return [
    ...(checks > 0 ? [`${count(checks, 'check')} ${checks === 1 ? 'passes' : 'pass'}`] : []),
    ...(assumed.size > 0 ? [`rests on ${count(assumed.size, 'assumption')}`] : []),
  ];
}
