/** What the run itself did not see, and what that means for its verdict and its exit status. Pure. */
import type { InputSeen } from '../model/input-seen';
import type { Need } from '../model/need';
import type { Report } from '../model/report';
import type { FailOn } from '../model/policy-file';

/**
 * A report with what its input hid: a manifest that cannot be read makes the run at least unknown, and the exit status 3
 * where no gate failed; what may hold images and was not read counts under `--strict`; a run without an image is unknown,
 * and fails only where something that holds images was not read.
 */
export function withUnseen(
  report: Report,
  { errors, unread, leftOut, empty }: InputSeen,
  { failOn, strict }: { readonly failOn: FailOn | null; readonly strict: boolean },
): Report {
  const counts = errors.length > 0 || empty || (strict && unread.length > 0);
  const verdict = counts && report.verdict === 'pass' ? 'unknown' : report.verdict;
  const reasons = [...report.reasons, ...errors, ...unseenNotes({ unread, leftOut, empty })];
  const said = { ...report, verdict, reasons };
  const asked = failOn ?? (strict ? 'unknown' : 'fail');
  const isAsked = asked === 'unknown' || asked === 'warn';
  if (report.exitCode === 1 || asked === 'never' || errors.length > 0) return said;
  if (counts && isAsked && report.exitCode === 0) {
    const option = failOn === null ? '--strict' : `--fail-on ${failOn}`;
    return { ...said, exitCode: 3, exitReason: `${option} counts what was not seen: ${unread[0] ?? NOTHING_THERE}` };
  }
  // Nothing to pull, and nothing hidden: a change of a Service alone is no failure.
  return empty && unread.length === 0 && !isAsked ? { ...said, exitCode: 0, exitReason: null } : said;
}

const NOTHING_THERE = 'no image is in the manifests: there was nothing to judge';

/** What a person is to know of what was not seen; errors are told before anything is judged. */
export const unseenNotes = ({ unread, leftOut, empty }: Omit<InputSeen, 'errors'>): readonly string[] => [
  ...unread,
  ...(leftOut === null ? [] : [leftOut]),
  ...(empty ? [NOTHING_THERE] : []),
];

/** What a scan saw of its scope. */
export interface FleetSeen {
  /** Clusters of the scope, all shards together. */
  readonly all: number;
  /** Clusters that are judged: those of the shard. */
  readonly judged: number;
  /** What was not seen, a sentence each. */
  readonly unseen: readonly string[];
  /** What would show it. */
  readonly needs: readonly Need[];
}

/**
 * A report with what a scan did not see of its scope: the run is at least unknown. A scope without a cluster is unknown,
 * with 3; a shard without one, where the others have some, is done.
 */
export function withFleet(
  report: Report,
  { all, judged, unseen }: FleetSeen,
  { failOn, strict }: { readonly failOn: FailOn | null; readonly strict: boolean },
): Report {
  const nothing = all === 0 && unseen.length === 0 ? ['there is no cluster in the scope: nothing was judged'] : [];
  const reasons = [...report.reasons, ...unseen, ...nothing];
  // Nothing was to be judged here: a report of nothing is unknown by itself.
  const isDone = judged === 0 && all > 0;
  const said = isDone && report.verdict === 'unknown' ? { ...report, ...DONE, reasons } : { ...report, reasons };
  if (unseen.length === 0 && all > 0) return said;
  const verdict = said.verdict === 'pass' ? 'unknown' : said.verdict;
  const asked = failOn ?? (strict ? 'unknown' : 'fail');
  if (said.exitCode !== 0 || (asked !== 'unknown' && asked !== 'warn')) return { ...said, verdict };
  const option = failOn === null ? '--strict' : `--fail-on ${failOn}`;
  return {
    ...said,
    verdict,
    exitCode: 3,
    exitReason: `${option} counts what was not seen: ${unseen[0] ?? NOTHING_THERE}`,
  };
}

const DONE = { verdict: 'pass', exitCode: 0, exitReason: null } as const;
