/** What an earlier report already said: known findings do not fail a run. Pure. */
import type { RuledFinding, Status } from '../model/finding';
import { clusterName, fingerprintOf } from '../model/fingerprint';
import type { Baseline, BaselineFinding } from '../model/baseline';
import type { Report } from '../model/report';
import { NO_CLUSTER } from '../model/target';

/** How bad a status is; what asks for nothing is 0. */
const WEIGHT: Readonly<Record<Status, number>> = { fail: 3, unknown: 2, warn: 1, pass: 0, skip: 0 };

/**
 * Whether the baseline knows a finding: it had the same one, and it was no better then. Null where it asks for nothing.
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

/** By fingerprint: a long baseline is not searched again for each finding. */
const INDEXES = new WeakMap<Baseline, ReadonlyMap<string, BaselineFinding>>();

function indexOf(baseline: Baseline): ReadonlyMap<string, BaselineFinding> {
  const known = INDEXES.get(baseline);
  if (known !== undefined) return known;
  const index = new Map(baseline.findings.map((each) => [each.fingerprint, each]));
  INDEXES.set(baseline, index);
  return index;
}

/**
 * The findings of the baseline that this run looked for and has no more, in its order: not those of images and clusters that it did not judge,
 * nor those whose check could not tell. Of what passes in rows, warnings are not told one by one.
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

/** Findings that are named one by one. */
const NAMED = 10;

/** What is gone since the baseline, in sentences. */
export function baselineNotes(findings: readonly BaselineFinding[]): readonly string[] {
  if (findings.length === 0) return [];
  const named = findings.slice(0, NAMED).map(({ check, status, image, cluster, pool }) => {
    const where = pool === null ? cluster : `${cluster}, pool ${pool}`;
    return `${check} (${status}) of ${image} on ${where}`;
  });
  const more = findings.length > NAMED ? `, and ${String(findings.length - NAMED)} more` : '';
  return [`${String(findings.length)} of the baseline's findings are gone: ${named.join('; ')}${more}`];
}
