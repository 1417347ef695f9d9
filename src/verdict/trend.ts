/** Compares the causes with those of an earlier report: new, standing, fixed, or not judged this time. Pure. */
import type { Baseline, BaselineCause } from '../model/baseline';
import { clusterName } from '../model/fingerprint';
import type { Report, ReportTrend, TrendCause } from '../model/report';
import { compare } from './passed-rows';

type Now = Pick<Report, 'causes' | 'counts' | 'targets' | 'passed'>;

/** Whether a run performs a check of an image on a cluster: a policy may exclude it. */
export type AsksCheck = (check: string, image: string, cluster: string | null) => boolean;

/**
 * The trend of a report against a baseline. A cause that no longer exists counts as fixed only if the check decided on
 * at least one of its places in this run. What was not judged, could not be decided, or is excluded by a policy is not
 * fixed.
 * @param asks which check the run's policy performs at which place; all by default
 */
export function trendOf(report: Now, baseline: Baseline, asks: AsksCheck = () => true): ReportTrend {
  const seen = placesIn(report);
  const open = undecidedIn(report);
  const isSeen = ({ check, where }: BaselineCause): boolean =>
    where.some(({ image, cluster }) => {
      const place = placeName(image, cluster);
      return seen.has(place) && !open.has(`${check}\n${place}`) && asks(check, image, cluster);
    });
  return made(
    { since: baseline.startedAt, counts: baseline.counts, causes: baseline.causes },
    report,
    new Set(baseline.causes.filter(isSeen).map(({ id }) => id)),
  );
}

/**
 * The trend of merged reports, from the trends of the parts, if all were compared with the same baseline.
 * @returns null if a part has none, or the baselines differ
 */
export function joinedTrend(
  parts: readonly (ReportTrend | null)[],
  whole: Pick<Report, 'causes' | 'counts'>,
): ReportTrend | null {
  const trends = parts.flatMap((each) => each ?? []);
  const [first] = trends;
  const isOne = ({ since, counts }: ReportTrend): boolean =>
    since === first?.since && JSON.stringify(counts.before) === JSON.stringify(first.counts.before);
  if (first === undefined || trends.length < parts.length || !trends.every(isOne)) return null;
  const before = new Map(
    trends.flatMap(({ standing, mended, unseen }) =>
      [...standing, ...mended, ...unseen].map(
        (cause) => [cause.id, { ...cause, targets: cause.targets.before ?? 0 }] as const,
      ),
    ),
  );
  return made(
    { since: first.since, counts: first.counts.before, causes: [...before.values()] },
    whole,
    new Set(trends.flatMap(({ mended }) => mended.map(({ id }) => id))),
  );
}

interface Before {
  readonly since: string | null;
  readonly counts: Report['counts'] | null;
  readonly causes: readonly Omit<BaselineCause, 'where'>[];
}

function made(before: Before, now: Pick<Report, 'causes' | 'counts'>, judged: ReadonlySet<string>): ReportTrend {
  const earlier = new Map(before.causes.map((cause) => [cause.id, cause]));
  const current = now.causes.map(({ id, check, code, status, message, stops }): TrendCause => {
    const was = earlier.get(id);
    return {
      id,
      check,
      code,
      status,
      message,
      targets: { before: was?.targets ?? null, now: stops.targets },
    };
  });
  const ids = new Set(now.causes.map(({ id }) => id));
  const gone = before.causes
    .filter(({ id }) => !ids.has(id))
    .map(({ targets, ...cause }): TrendCause => ({ ...cause, targets: { before: targets, now: null } }))
    .sort((a, b) => (b.targets.before ?? 0) - (a.targets.before ?? 0) || compare(a.id, b.id));
  return {
    since: before.since,
    counts: { before: before.counts, now: now.counts },
    new: current.filter(({ id }) => !earlier.has(id)),
    standing: current.filter(({ id }) => earlier.has(id)),
    mended: gone.filter(({ id }) => judged.has(id)),
    unseen: gone.filter(({ id }) => !judged.has(id)),
  };
}

const placeName = (image: string, cluster: string | null): string => JSON.stringify([image, cluster]);

/** All places about which this run has information. */
function placesIn({ targets, passed }: Pick<Report, 'targets' | 'passed'>): ReadonlySet<string> {
  return new Set([
    ...targets
      .filter(({ blind }) => !blind)
      .map(({ image, cluster }) => placeName(image.reference, cluster === null ? null : clusterName(cluster))),
    ...passed.flatMap(({ cluster, images }) => images.map((image) => placeName(image, cluster))),
  ]);
}

/** The undecided checks, by their places. */
const undecidedIn = ({ targets }: Pick<Report, 'targets'>): ReadonlySet<string> =>
  new Set(
    targets.flatMap(({ image, cluster, findings }) => {
      const place = placeName(image.reference, cluster === null ? null : clusterName(cluster));
      return findings.filter(({ status }) => status === 'unknown').map(({ check }) => `${check}\n${place}`);
    }),
  );
