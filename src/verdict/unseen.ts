/** What the run itself did not see, and the effect on its verdict and its exit status. Pure. */
import { clusterPath, type ListedCluster } from '../model/cluster';
import type { InputSeen } from '../model/input-seen';
import type { Need } from '../model/need';
import type { Report } from '../model/report';
import type { FailOn } from '../model/policy-file';
import { withListedLabels } from './labels';

/**
 * Adds what was not seen of the input to a report. An unreadable manifest makes the run at least unknown, with exit
 * status 3 if no gate failed. Objects that may contain images and were not read count with `--strict`. A run without an
 * image is unknown, and fails only if an object that contains images was not read.
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
  // There is nothing to pull, and nothing is hidden: a change of only a Service is not a failure.
  return empty && unread.length === 0 && !isAsked ? { ...said, exitCode: 0, exitReason: null } : said;
}

const NOTHING_THERE = 'no image is in the manifests: there was nothing to judge';

/** Notes for the user about what was not seen. Errors are not included: they are reported before the judgement. */
export const unseenNotes = ({ unread, leftOut, empty }: Omit<InputSeen, 'errors'>): readonly string[] => [
  ...unread,
  ...(leftOut === null ? [] : [leftOut]),
  ...(empty ? [NOTHING_THERE] : []),
];

/** What a scan saw of its scope. */
export interface FleetSeen {
  /** The number of clusters in the scope, in all shards together. */
  readonly all: number;
  /** The number of judged clusters: those of this shard. */
  readonly judged: number;
  /** The judged clusters as listed where they were found. */
  readonly listed: readonly ListedCluster[];
  /** What was not seen, one sentence each. */
  readonly unseen: readonly string[];
  /** Notes on how the scope was seen, one sentence each. They leave nothing open. */
  readonly notes: readonly string[];
  /** Other machines process other parts. */
  readonly isPart: boolean;
  /** The judged images were those that run. */
  readonly running: boolean;
  /** Permissions that would show what was not seen. */
  readonly needs: readonly Need[];
}

/**
 * Adds what a scan did not see of its scope to a report: the run is then at least unknown. A scope without a cluster is
 * unknown, with exit status 3. A shard without one passes if other shards have some.
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
  // There was nothing to judge here. An empty report would be unknown otherwise.
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

/** The end of the sentences of `unreadClusters`. A merged report does not keep those of its parts. */
const NOT_READ = 'could not be read: nothing is known of the images there';
/** The end of the sentences about clusters for which nothing is known but a finding with this code. */
const NOT_ASKED: ReadonlyMap<string, string> = new Map([
  ['cluster/running-unread', 'could not be asked which images run there'],
  ['verification/nothing-read', 'could not be asked which pods wait there'],
]);

/** Whether a sentence counts the clusters of a report that were not seen. */
export const countsClusters = (reason: string): boolean =>
  [NOT_READ, ...NOT_ASKED.values()].some((words) => reason.endsWith(words));

/** The number of clusters of a fleet that were not seen, one sentence for each reason. */
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
