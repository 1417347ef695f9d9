/** Where a finding stands for tools that want a file and a line, and by what it is known again in the next run. */
import { fingerprintOf } from '../model/fingerprint';
import type { Report, ReportFinding, ReportTarget } from '../model/report';
import { isOpen } from './view';

/** A file of the repository; `line` and `column` count from 1, null where only the file is known. */
export interface Place {
  /** Forward slashes, without `.` and inner `..`; an absolute path stays one. */
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  /** `Deployment/web`, or null. */
  readonly workload: string | null;
}

/** What the formats of code scanners may be told. */
export interface PlaceOptions {
  /**
   * The file where findings stand whose image came from no file: the policy file, else the workflow that runs.
   * Without it they stand at `.github/workflows`.
   */
  readonly fallbackFile?: string | undefined;
}

/** The last resort: code scanners refuse a finding that stands nowhere. */
const WORKFLOWS = '.github/workflows';

/** Where the image of a target is written, at least one place. */
export function placesOf(target: ReportTarget, { fallbackFile }: PlaceOptions): readonly [Place, ...Place[]] {
  const [first, ...others] = target.image.sources
    .map(({ file, line, column, workload }) => ({
      file: file === '-' ? '' : tidyPath(file),
      line: line > 0 ? line : null,
      column: line > 0 && column > 0 ? column : null,
      workload,
    }))
    .filter(({ file }) => file !== '');
  if (first !== undefined) return [first, ...others];
  return [{ file: tidyPath(fallbackFile ?? '') || WORKFLOWS, line: null, column: null, workload: null }];
}

/** `./a//b/../c` is `a/c`, `a\b` is `a/b`. */
function tidyPath(file: string): string {
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
      .filter((finding) => isOpen({ ...finding, ignored: null }))
      .map((finding) => {
        const key = fingerprintOf(finding, target);
        const nth = (seen.get(key) ?? 0) + 1;
        seen.set(key, nth);
        return { finding, target, fingerprint: `${key}:${nth}` };
      }),
  );
  return raised.sort((a, b) => rank(a.finding) - rank(b.finding));
}

function rank({ status, kind, ignored }: ReportFinding): number {
  const order = status === 'fail' ? 0 : status === 'unknown' && kind === 'gate' ? 1 : status === 'warn' ? 2 : 3;
  return ignored === null ? order : order + 4;
}
