/** Where a finding stands for tools that want a file and a line, and by what it is known again in the next run. */
import { fingerprintOf } from '../model/fingerprint';
import { isStorageName } from '../model/storage-name';
import type { Report, ReportCause, ReportFinding, ReportTarget } from '../model/report';
import { findingOf, targetAt } from './passing-causes';
import { asksForSomething, whereText } from './view';

/** Where an image is written, or the image itself; `line` and `column` count from 1, null where only the file is known. */
export interface Place {
  /** Forward slashes, without `.` and inner `..`; an absolute path stays one. Of the image itself its name without tag and digest. */
  readonly file: string;
  /** Whether `file` is one of the repository. */
  readonly isFile: boolean;
  readonly line: number | null;
  readonly column: number | null;
  /** `Deployment/web`, or null. */
  readonly workload: string | null;
}

/** What the formats of code scanners may be told. */
export interface PlaceOptions {
  /**
   * The file where findings stand whose image came from no file: the policy file, else the workflow that runs.
   * Without it they stand at the image itself.
   */
  readonly fallbackFile?: string | undefined;
}

/**
 * The image itself, as what was looked at: GitHub refuses a whole file of results for one that stands nowhere
 * (`locationFromSarifResult: expected at least one location`), and other scanners of images name the image there too.
 * Without tag and digest, so that an alert stays the same when the tag moves on.
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

/** Where the image of a target is written, at least one place. */
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

/** A path as code scanners want it: `./a//b/../c` is `a/c`, `a\b` is `a/b`. */
export function tidyPath(file: string): string {
  const kept: string[] = [];
  for (const part of file.replaceAll('\\', '/').split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else kept.push(part);
  }
  return (/^[\\/]/.test(file) ? '/' : '') + kept.join('/');
}

/** A finding that asks for something, or did before it was set aside, with what tells it from others. */
export interface Raised {
  readonly finding: ReportFinding;
  readonly target: ReportTarget;
  /** 32 hex digits, `:` and a number: the same in every run for the same check, image name, cluster and pool. */
  readonly fingerprint: string;
}

/**
 * Every failing, warning and unknown finding, also those that are ignored or known; the worst first, what is ignored
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

/** A cause with the findings that say it; a finding that is set aside stands alone. */
export interface RaisedCause {
  /** The worst of them, which speaks. */
  readonly finding: ReportFinding;
  readonly target: ReportTarget;
  /** The targets of the report that it stops; of passing ones in rows, the first. */
  readonly targets: readonly ReportTarget[];
  /** How many it stops, those in rows too. */
  readonly stops: number;
  /** Names of pools, each once; empty where it holds for all. */
  readonly pools: readonly string[];
  /** As long as it stops one image, that of the finding, which stays when the tag moves on; else the cause's own. */
  readonly fingerprint: string;
  /** Every finding of it is known from the baseline. */
  readonly known: boolean;
}

/** Every cause once, in the order of `raisedFindings`; then those that only passing targets in rows have. */
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
    // What depends on a cause of another check does not speak for it.
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
  return [...told, ...report.causes.filter(({ id }) => !seen.has(id)).flatMap(ofRows)];
}

/** A cause of passing targets alone: its alert does not go when another cause of such a target comes. */
function ofRows(cause: ReportCause): readonly RaisedCause[] {
  const [target, ...others] = cause.where.map(targetAt);
  if (target === undefined) return [];
  const finding = findingOf(cause);
  return [
    {
      finding,
      target,
      targets: [target, ...others],
      stops: cause.stops.targets,
      pools: [...new Set(cause.where.flatMap(({ pool }) => pool ?? []))],
      fingerprint: cause.stops.images === 1 ? `${fingerprintOf(finding, target)}:1` : cause.id,
      known: false,
    },
  ];
}

/** The places of all images that a cause stops, each once, at least one. */
export function placesOfCause({ target, targets }: RaisedCause, options: PlaceOptions): readonly [Place, ...Place[]] {
  // An image of the command line stands nowhere: what is in a file goes before.
  const inFiles = targets.filter(({ image }) => image.sources.some(({ file }) => file !== '-'));
  const all = (inFiles.length > 0 ? inFiles : targets).flatMap((target) => placesOf(target, options));
  const distinct = new Map(all.map((place) => [JSON.stringify([place.file, place.line, place.column]), place]));
  const [first, ...others] = distinct.values();
  return [first ?? imageAsPlace(target), ...others];
}

/** `IMAGE on CLUSTER, pool a`, or how many there are of each, with the first. */
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
