/**
 * The place of a finding for tools that need a file and a line, and the fingerprint that identifies it in the next run.
 */
import { fingerprintOf } from '../model/fingerprint';
import { isStorageName } from '../model/storage-name';
import type { Report, ReportCause, ReportFinding, ReportTarget } from '../model/report';
import { findingOf, knownCauses, targetAt } from './passing-causes';
import { asksForSomething, whereText } from './view';

/** Where an image is defined, or the image itself. `line` and `column` count from 1; null if only the file is known. */
export interface Place {
  /**
   * With forward slashes, without `.` and inner `..`. An absolute path stays absolute. For the image itself, its name
   * without tag and digest.
   */
  readonly file: string;
  /** Whether `file` is a file of the repository. */
  readonly isFile: boolean;
  readonly line: number | null;
  readonly column: number | null;
  /** `Deployment/web`, or null. */
  readonly workload: string | null;
}

/** The options of the formats for code scanners. */
export interface PlaceOptions {
  /**
   * The file for findings with an image that came from no file: the policy file, or the workflow that runs. Without it,
   * the place is the image itself.
   */
  readonly fallbackFile?: string | undefined;
}

/**
 * The image itself as the artifact that was examined. GitHub rejects a whole file of results if one of them has no
 * place (`locationFromSarifResult: expected at least one location`), and other image scanners also use the image's name
 * there. Without tag and digest, so that an alert stays the same when the tag changes.
 */
function imageAsPlace({ image }: ReportTarget): Place {
  const named = (image.reference.split('@', 1)[0] ?? '').replace(/:[^/:]*$/, '');
  return {
    file: tidyPath(named).replace(/^\/+/, '') || 'image',
    isFile: false,
    line: null,
    column: null,
    workload: null,
  };
}

/** The places where the image of a target is defined, at least one. */
export function placesOf(target: ReportTarget, { fallbackFile }: PlaceOptions): readonly [Place, ...Place[]] {
  const [first, ...others] = target.image.sources
    .map(({ file, line, column, workload }) => ({
      file: file === '-' || isStorageName(file) ? '' : tidyPath(file),
      isFile: true,
      line: line > 0 ? line : null,
      column: line > 0 && column > 0 ? column : null,
      workload,
    }))
    .filter(({ file }) => file !== '');
  if (first !== undefined) return [first, ...others];
  const file = tidyPath(fallbackFile ?? '');
  return [file === '' ? imageAsPlace(target) : { file, isFile: true, line: null, column: null, workload: null }];
}

/** A path in the form that code scanners need: `./a//b/../c` becomes `a/c`, `a\b` becomes `a/b`. */
export function tidyPath(file: string): string {
  const kept: string[] = [];
  for (const part of file.replaceAll('\\', '/').split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else kept.push(part);
  }
  return (/^[\\/]/.test(file) ? '/' : '') + kept.join('/');
}

/** A finding that needs attention, or would if it were not set aside, with its fingerprint. */
export interface Raised {
  readonly finding: ReportFinding;
  readonly target: ReportTarget;
  /** 32 hex digits, `:` and a number: the same in every run for the same check, image name, cluster and pool. */
  readonly fingerprint: string;
}

/**
 * Every failing, warning and unknown finding, including ignored and known ones. The worst come first and ignored ones
 * last, otherwise in the report's order.
 */
export function raisedFindings(report: Report): readonly Raised[] {
  const seen = new Map<string, number>();
  const raised = report.targets.flatMap((target) =>
    target.findings
      .filter((finding) => asksForSomething({ ...finding, ignored: null }))
      .map((finding) => {
        const key = fingerprintOf(finding, target);
        const nth = (seen.get(key) ?? 0) + 1;
        seen.set(key, nth);
        return { finding, target, fingerprint: `${key}:${nth}` };
      }),
  );
  return raised.sort((a, b) => rank(a.finding) - rank(b.finding));
}

/** A cause with its findings. A finding that is set aside has a separate entry. */
export interface RaisedCause {
  /** The worst of the findings, which provides the message. */
  readonly finding: ReportFinding;
  readonly target: ReportTarget;
  /** The targets of the report that it stops. Of passing targets in rows, only the first. */
  readonly targets: readonly ReportTarget[];
  /** The number of targets that it stops, including those in rows. */
  readonly stops: number;
  /** Names of pools without duplicates; empty if it applies to all pools. */
  readonly pools: readonly string[];
  /**
   * If it stops only one image, the fingerprint of the finding, which stays the same when the tag changes; otherwise
   * the id of the cause.
   */
  readonly fingerprint: string;
  /** Every finding of it is known from the baseline. */
  readonly known: boolean;
}

/** Every cause once, in the order of `raisedFindings`; then the causes that only passing targets in rows have. */
export function raisedCauses(report: Report): readonly RaisedCause[] {
  const groups = new Map<string, [Raised, ...Raised[]]>();
  for (const raised of raisedFindings(report)) {
    const { cause, ignored } = raised.finding;
    const key = cause === null || ignored !== null ? raised.fingerprint : `cause ${cause}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [raised]);
    else group.push(raised);
  }
  const causes = new Map(report.causes.map((cause) => [cause.id, cause]));
  const told = [...groups.values()].map((group): RaisedCause => {
    const [first] = group;
    // A finding that depends on the cause of another check does not provide the message.
    const own = group.find(
      ({ finding: { cause, check, status } }) =>
        cause !== null && check === causes.get(cause)?.check && status === first.finding.status,
    );
    const { finding, target, fingerprint } = own ?? first;
    const targets = [...new Set(group.map((each) => each.target))];
    const one = new Set(targets.map(({ image }) => image.reference)).size === 1;
    const cause = finding.ignored === null ? causes.get(finding.cause ?? '') : undefined;
    return {
      finding,
      target,
      targets,
      stops: cause?.stops.targets ?? targets.length,
      pools: [...new Set(group.flatMap((each) => each.finding.pool ?? []))],
      fingerprint: one ? fingerprint : (finding.cause ?? fingerprint),
      known: group.every((each) => each.finding.baseline === 'known'),
    };
  });
  const seen = new Set([...groups.values()].flatMap((group) => group.map((each) => each.finding.cause)));
  const known = knownCauses(report);
  return [...told, ...report.causes.filter(({ id }) => !seen.has(id)).flatMap((cause) => ofRows(cause, known))];
}

/** A cause that only passing targets have. Its alert remains when such a target gets another cause. */
function ofRows(cause: ReportCause, known: ReadonlySet<string> | null): readonly RaisedCause[] {
  const [target, ...others] = cause.where.map(targetAt);
  if (target === undefined) return [];
  const finding = findingOf(cause, known);
  return [
    {
      finding,
      target,
      targets: [target, ...others],
      stops: cause.stops.targets,
      pools: [...new Set(cause.where.flatMap(({ pool }) => pool ?? []))],
      fingerprint: cause.stops.images === 1 ? `${fingerprintOf(finding, target)}:1` : cause.id,
      known: finding.baseline === 'known',
    },
  ];
}

/** The places of all images that a cause stops, at least one, without duplicates. */
export function placesOfCause({ target, targets }: RaisedCause, options: PlaceOptions): readonly [Place, ...Place[]] {
  // An image from the command line has no place, so images in files come first.
  const inFiles = targets.filter(({ image }) => image.sources.some(({ file }) => file !== '-'));
  const all = (inFiles.length > 0 ? inFiles : targets).flatMap((target) => placesOf(target, options));
  const distinct = new Map(all.map((place) => [JSON.stringify([place.file, place.line, place.column]), place]));
  const [first, ...others] = distinct.values();
  return [first ?? imageAsPlace(target), ...others];
}

/** `IMAGE on CLUSTER, pool a`, or the first of them and the number of others. */
export function whereWords({ target, stops, pools }: RaisedCause): string {
  const where = whereText(target, null);
  const more = stops > 1 ? ` and ${String(stops - 1)} more` : '';
  const shown =
    pools.slice(0, SHOWN_POOLS).join(', ') +
    (pools.length > SHOWN_POOLS ? ` and ${String(pools.length - SHOWN_POOLS)} more` : '');
  return `${where}${more}${pools.length === 0 ? '' : `, ${pools.length === 1 ? 'pool' : 'pools'} ${shown}`}`;
}

const SHOWN_POOLS = 5;

function rank({ status, kind, ignored }: ReportFinding): number {
  const order = status === 'fail' ? 0 : status === 'unknown' && kind === 'gate' ? 1 : status === 'warn' ? 2 : 3;
  return ignored === null ? order : order + 4;
}
