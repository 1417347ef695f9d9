/** The exit status of merged reports. Pure. */
import { CHECK_IDS } from '../model/check-ids';
import { shortened } from '../model/json';
import { clusterName } from '../model/fingerprint';
import type { FailOn } from '../model/policy-file';
import type { Report, ReportFinding, ReportTarget } from '../model/report';
import { BLIND, COUNTS_WARNINGS, LONGEST_NAME } from './exit';
import { leastOf, leastOfRow, targetKey } from './merge-places';
import { compare } from './passed-rows';

type Exit = Pick<Report, 'exitCode' | 'exitReason'>;
const PASSED: Exit = { exitCode: 0, exitReason: null };

/**
 * The exit status that one run over everything would have: 1 if a gate failed; 3 if a gate is unknown and that counts,
 * a shard is missing or nothing was judged at all; 1 if a warning counts; 3 if all are blind; otherwise the worst
 * status of the reports, such as 73. A shard that had nothing to judge is ignored.
 * @param unseen one sentence for each part without a report; it counts for every `--fail-on` except `never`
 * @param failOn the option of the merge: the status is then computed again from the findings of all reports
 */
export function exitOfMerged(all: readonly Report[], unseen: readonly string[], failOn: FailOn | null): Exit {
  if (failOn === 'never') return PASSED;
  const ofUnseen = unseen[0] === undefined ? undefined : { exitCode: 3, exitReason: unseen[0] };
  const told = failOn === null ? asTold(all) : anew(all, failOn);
  const unwritten = all.find(({ exitCode }) => ![0, 1, 3].includes(exitCode));
  const { exitCode, exitReason } = told.decided ?? ofUnseen ?? told.other ?? unwritten ?? PASSED;
  return { exitCode, exitReason };
}

interface Told {
  /** Takes precedence over parts without a report. */
  readonly decided: Exit | undefined;
  readonly other: Exit | undefined;
}

/** The result of the reports' own exit statuses, which were computed with the options that count. */
function asTold(all: readonly Report[]): Told {
  const reports = all.filter(({ counts, exitCode }) => counts.targets > 0 || exitCode !== 0);
  const exiting = (code: number, why: (reason: string) => boolean): readonly Report[] =>
    reports.filter(({ exitCode, exitReason }) => exitCode === code && why(exitReason ?? ''));
  const isOfWarning = (reason: string): boolean => reason.includes(COUNTS_WARNINGS);
  const isBlind = (reason: string): boolean => reason.startsWith(BLIND);
  const blind = exiting(3, isBlind);
  return {
    decided:
      first(
        exiting(1, (reason) => !isOfWarning(reason)),
        'fail',
      ) ??
      first(
        exiting(3, (reason) => !isBlind(reason)),
        'unknown',
      ),
    other:
      first(exiting(1, isOfWarning), 'warn') ?? (blind.length === reports.length ? first(blind, 'unknown') : undefined),
  };
}

/** Computes the result from the findings of all reports, like `check`. */
function anew(all: readonly Report[], failOn: FailOn): Told {
  const option = `--fail-on ${failOn}`;
  const targets = all.flatMap((report) => report.targets).toSorted((a, b) => compare(targetKey(a), targetKey(b)));
  const find = (status: ReportFinding['status'], kind: ReportFinding['kind'] | null): string | undefined => {
    for (const target of targets) {
      const found = target.findings.find(
        (each) => counts(each) && each.status === status && (kind ?? each.kind) === each.kind,
      );
      if (found !== undefined) return `${found.check} of ${inWords(target, found.pool)}`;
    }
    return undefined;
  };
  const failing = find('fail', 'gate');
  if (failing !== undefined) return told(1, `a gate failed: ${failing}`);
  const strict = failOn === 'unknown' || failOn === 'warn';
  const open = find('unknown', 'gate') ?? notSeen(all);
  if (strict && open !== undefined) return told(3, `${option} counts what is unknown: ${open}`);
  const isBlind =
    targets.length > 0 && all.every(({ passed }) => passed.length === 0) && targets.every(({ blind }) => blind);
  if (isBlind)
    return {
      decided: undefined,
      other: { exitCode: 3, exitReason: `${BLIND}, whatever --fail-on says: ${open ?? 'no target was judged'}` },
    };
  const warning = failOn === 'warn' ? (find('warn', null) ?? warningRow(all)) : undefined;
  return {
    decided: undefined,
    other: warning === undefined ? undefined : { exitCode: 1, exitReason: `${option} ${COUNTS_WARNINGS}: ${warning}` },
  };
}

const told = (exitCode: number, exitReason: string): Told => ({ decided: { exitCode, exitReason }, other: undefined });

const counts = ({ ignored, baseline }: ReportFinding): boolean => ignored === null && baseline !== 'known';

const inWords = ({ image, cluster }: ReportTarget, pool: string | null): string =>
  `${shortened(image.reference, LONGEST_NAME)}${cluster === null ? '' : ` on ${clusterName(cluster)}`}${pool === null ? '' : `, node pool ${pool}`}`;

/** Why a report is unknown without a finding that says so. */
function notSeen(all: readonly Report[]): string | undefined {
  const report = all.find(
    ({ verdict, targets }) => verdict === 'unknown' && targets.every((target) => target.verdict !== 'unknown'),
  );
  return report && (report.reasons[0] ?? 'no target was judged');
}

/** The first place that passes with a warning, and the check that warns there. */
function warningRow(all: readonly Report[]): string | undefined {
  const checks = new Map(all.flatMap(({ causes }) => causes.map(({ id, check }) => [id, check])));
  const rows = all.flatMap(({ passed }) => passed).filter(({ causes }) => causes.length > 0);
  const place = leastOf(rows.map(leastOfRow));
  const row = rows.find((each) => place !== undefined && leastOfRow(each) === place);
  if (place === undefined || row === undefined) return undefined;
  const its = row.causes.flatMap((id) => checks.get(id) ?? []);
  const [first = ''] = CHECK_IDS.filter((id) => its.includes(id));
  return `${first} of ${place.split('\n').toReversed().join(' on ')}`;
}

/**
 * The report that contains the first place with such a finding: one run over everything would have named that place.
 */
function first(reports: readonly Report[], status: 'fail' | 'unknown' | 'warn'): Report | undefined {
  const decides = ({ findings }: ReportTarget): boolean =>
    findings.some(
      (each) =>
        each.status === status &&
        (each.kind === 'gate' || status === 'warn') &&
        each.ignored === null &&
        each.baseline !== 'known',
    );
  const placeIn = ({ targets, passed }: Report): string => {
    const rows = status === 'warn' ? passed.filter(({ causes }) => causes.length > 0) : [];
    return leastOf([...targets.filter(decides).map(targetKey), ...rows.map(leastOfRow)]) ?? LAST;
  };
  return reports.map((report) => ({ report, place: placeIn(report) })).sort((a, b) => compare(a.place, b.place))[0]
    ?.report;
}

/** Sorts after every name. */
const LAST = '\uffff';
