/** What the run itself did not see, and what that means for its verdict and its exit status. Pure. */
import { clusterPath, type ListedCluster } from '../model/cluster';
import type { InputSeen } from '../model/input-seen';
import type { Need } from '../model/need';
import type { Report } from '../model/report';
import type { FailOn } from '../model/policy-file';
import { withListedLabels } from './labels';

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
  /** The same as the lists have them in which they were found. */
  readonly listed: readonly ListedCluster[];
  /** What was not seen, a sentence each. */
  readonly unseen: readonly string[];
  /** What is to be known of how it was seen, a sentence each: it leaves nothing open. */
  readonly notes: readonly string[];
  /** Other machines do other parts. */
  readonly isPart: boolean;
  /** The images were those that run. */
  readonly running: boolean;
  /** What would show it. */
  readonly needs: readonly Need[];
}

/**
 * A report with what a scan did not see of its scope: the run is at least unknown. A scope without a cluster is unknown,
 * with 3; a shard without one, where the others have some, is done.
 */
export function withFleet(
  whole: Report,
  { all, judged, listed, unseen, notes, isPart, running }: FleetSeen,
  { failOn, strict }: { readonly failOn: FailOn | null; readonly strict: boolean },
): Report {
  const report = withListedLabels(whole, listed);
  const none =
    all === 0
      ? `there is no cluster in the scope${notes.some((note) => note.startsWith('the filter')) ? ' that the filter takes' : ''}`
      : running && judged > 0 && report.counts.targets === 0
        ? 'no image runs on these clusters that is to be judged'
        : null;
  const nothing = none !== null && unseen.length === 0 ? [`${none}: nothing was judged`] : [];
  // Nothing was to be judged here: a report of nothing is unknown by itself.
  const isDone = report.counts.targets === 0 && all > 0 && (judged === 0 || (running && isPart));
  const reasons = [...unreadClusters(report), ...report.reasons, ...unseen, ...notes, ...(isDone ? [] : nothing)];
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

/** How the sentences of `unreadClusters` go on; those of parts are of no use to the whole. */
const NOT_READ = 'could not be read: nothing is known of the images there';
/** Of clusters of which more is not known than a finding of this code says. */
const NOT_ASKED: ReadonlyMap<string, string> = new Map([
  ['cluster/running-unread', 'could not be asked which images run there'],
  ['verification/nothing-read', 'could not be asked which pods wait there'],
]);

/** Whether a sentence counts the clusters of a report that were not seen. */
export const countsClusters = (reason: string): boolean =>
  [NOT_READ, ...NOT_ASKED.values()].some((words) => reason.endsWith(words));

/** How many clusters of a fleet were not seen, a sentence for each reason. */
export function unreadClusters({ targets, passed }: Pick<Report, 'targets' | 'passed'>): readonly string[] {
  const all = new Set(passed.flatMap(({ cluster }) => cluster ?? []));
  const unseen = new Map([NOT_READ, ...NOT_ASKED.values()].map((words) => [words, new Map<string, string>()]));
  for (const { cluster, findings, blind } of targets) {
    if (cluster === null) continue;
    const path = clusterPath(cluster);
    all.add(path);
    const asked = findings.flatMap(({ code }) => NOT_ASKED.get(code) ?? [])[0];
    const words = asked ?? (cluster.mode === null && blind ? NOT_READ : null);
    if (words !== null) unseen.get(words)?.set(path, cluster.project);
  }
  return [...unseen].flatMap(([words, some]) => {
    const projects = new Set([...some.values()].filter((project) => project !== '')).size;
    const of = projects === 0 ? '' : `, of ${String(projects)} ${projects === 1 ? 'project' : 'projects'},`;
    return some.size === 0 ? [] : [`${String(some.size)} of ${String(all.size)} clusters${of} ${words}`];
  });
}
