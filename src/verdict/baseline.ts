/** Compares findings with an earlier report: findings that are already known do not fail a run. Pure. */
import type { RuledFinding, Status } from '../model/finding';
import { clusterName, fingerprintOf } from '../model/fingerprint';
import { keyOfText } from '../model/image-reference';
import type { Baseline, BaselineFinding } from '../model/baseline';
import type { Report } from '../model/report';
import { NO_CLUSTER } from '../model/target';

/** How bad a status is; 0 if it needs no attention. */
const WEIGHT: Readonly<Record<Status, number>> = { fail: 3, unknown: 2, warn: 1, pass: 0, skip: 0 };

/**
 * Whether the baseline contains the same finding with at least the same severity. Null if the finding needs no
 * attention.
 */
export function standing(
  finding: Pick<RuledFinding, 'check' | 'pool' | 'status' | 'message'>,
  target: Parameters<typeof fingerprintOf>[1],
  baseline: Baseline | null,
): 'new' | 'known' | null {
  if (baseline === null || WEIGHT[finding.status] === 0) return null;
  const before = indexOf(baseline).get(fingerprintOf(finding, target));
  return before !== undefined && WEIGHT[before.status] >= WEIGHT[finding.status] ? 'known' : 'new';
}

/**
 * Whether the baseline had a warning of this cause at this place: reports of fleets list the warnings of passing targets
 * only as the causes of their rows.
 * @param id the id of the warning's cause; null if it is no warning
 */
export function warnsAsBefore(
  id: string | null,
  { image, cluster }: Parameters<typeof fingerprintOf>[1],
  baseline: Baseline,
): boolean {
  if (id === null) return false;
  const there = warnedOf(baseline).get(clusterName(cluster)) ?? [];
  const name = keyOfText(image.reference, 'name');
  return there.some(({ causes, images }) => causes.has(id) && namesOf(images).has(name));
}

/** Images of a cluster that had warnings. */
interface Warned {
  readonly causes: ReadonlySet<string>;
  readonly images: readonly string[];
}

const WARNED = new WeakMap<Baseline, ReadonlyMap<string, readonly Warned[]>>();

/** The warnings of the baseline by cluster: of the rows, and those that are named as places of a cause. */
function warnedOf(baseline: Baseline): ReadonlyMap<string, readonly Warned[]> {
  const known = WARNED.get(baseline);
  if (known !== undefined) return known;
  const warned = new Map<string, Warned[]>();
  const add = (cluster: string | null, images: readonly string[], causes: readonly string[]): void => {
    const place = cluster ?? NO_CLUSTER;
    const there = warned.get(place) ?? [];
    there.push({ causes: new Set(causes), images });
    warned.set(place, there);
  };
  for (const { cluster, images, causes } of baseline.passed) add(cluster, images, causes);
  for (const { id, status, where } of baseline.causes)
    if (status === 'warn') for (const { image, cluster } of where) add(cluster, [image], [id]);
  WARNED.set(baseline, warned);
  return warned;
}

const NAMES = new WeakMap<readonly string[], ReadonlySet<string>>();

/** The names of images without their versions, as in fingerprints. */
function namesOf(images: readonly string[]): ReadonlySet<string> {
  const names = NAMES.get(images) ?? new Set(images.map((image) => keyOfText(image, 'name')));
  NAMES.set(images, names);
  return names;
}

/** Indexes by fingerprint, so that a long baseline is not searched again for each finding. */
const INDEXES = new WeakMap<Baseline, ReadonlyMap<string, BaselineFinding>>();

function indexOf(baseline: Baseline): ReadonlyMap<string, BaselineFinding> {
  const known = INDEXES.get(baseline);
  if (known !== undefined) return known;
  const index = new Map(baseline.findings.map((each) => [each.fingerprint, each]));
  INDEXES.set(baseline, index);
  return index;
}

/**
 * The findings of the baseline that this run no longer has, in the order of the baseline. Findings about images and
 * clusters that were not judged are not included, nor those whose check is now undecided. For images that pass in rows,
 * warnings are not included, because rows do not list them individually.
 */
export function gone(
  baseline: Baseline,
  { targets, passed }: Pick<Report, 'targets' | 'passed'>,
): readonly BaselineFinding[] {
  const now = new Set<string>();
  const judged = new Set<string>();
  const open = new Set<string>();
  for (const target of targets) {
    const place = placeOf(target.image.reference, clusterName(target.cluster));
    if (!target.blind) judged.add(place);
    for (const finding of target.findings) {
      if (WEIGHT[finding.status] > 0) now.add(fingerprintOf(finding, target));
      if (finding.status === 'unknown') open.add(`${place}\n${finding.check}`);
    }
  }
  const passing = new Set(
    passed.flatMap(({ cluster, images }) => images.map((image) => placeOf(image, cluster ?? NO_CLUSTER))),
  );
  return baseline.findings.filter(({ fingerprint, image, cluster, check, status }) => {
    const place = placeOf(image, cluster);
    const isJudged =
      (judged.has(place) && !open.has(`${place}\n${check}`)) || (passing.has(place) && status !== 'warn');
    return isJudged && !now.has(fingerprint);
  });
}

const placeOf = (image: string, cluster: string): string => `${cluster}\n${image}`;

/** The maximum number of findings that are named individually. */
const NAMED = 10;

/** Describes in sentences the findings that no longer exist since the baseline. */
export function baselineNotes(findings: readonly BaselineFinding[]): readonly string[] {
  if (findings.length === 0) return [];
  const named = findings.slice(0, NAMED).map(({ check, status, image, cluster, pool }) => {
    const where = pool === null ? cluster : `${cluster}, pool ${pool}`;
    return `${check} (${status}) of ${image} on ${where}`;
  });
  const more = findings.length > NAMED ? `, and ${String(findings.length - NAMED)} more` : '';
  return [`${String(findings.length)} of the baseline's findings are gone: ${named.join('; ')}${more}`];
}
