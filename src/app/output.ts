/** What both entries do with a finished run: write its files. */
import { resolve } from 'node:path';
import type { Format } from '../model/format';
import type { Report } from '../model/report';
import { isStorageName } from '../model/storage-name';
import { loadPages } from './check-pages';
import { loadHtmlPage } from './html-page';
import { EXIT } from '../model/exit-status';
import { type Pieces, render, type RenderOptions } from '../reports';
import { reason } from '../model/reason';
import { rootOf, shownAs } from '../input/shown-as';
import type { Run } from '../input/run';
import type { Storage } from './storage';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What the formats are told beside the report: for code scanners the checks' pages, for HTML its style and script, and the policy file, else the
 * workflow that runs, as the place of what stands in no file.
 * @param env `GITHUB_WORKFLOW_REF` names the workflow: `OWNER/REPO/.github/workflows/FILE@REF`; `CI_CONFIG_PATH` GitLab's pipeline
 * @param folder what relative names start from; where the pages are, of a run from the sources
 */
export function renderOptions(
  run: Pick<Run, 'verbose' | 'format' | 'reports' | 'groupBy'> & { readonly policy: Run['request']['policy'] },
  env: Environment,
  folder: string,
): RenderOptions {
  // A branch may have an @ too.
  const workflow = /^[^/]+\/[^/]+\/(.+?\.ya?ml)@/.exec(env['GITHUB_WORKFLOW_REF'] ?? '')?.[1];
  const { policy } = run;
  const policyFile = policy === null ? undefined : shownAs(policy.file, folder, rootOf(env));
  const fallbackFile = policyFile ?? workflow ?? pipelineOf(env);
  const formats = [run.format, ...run.reports.map(({ format }) => format)];
  const bundle = typeof __dirname === 'string' ? __dirname : folder;
  return {
    color: false,
    verbose: run.verbose,
    groupBy: run.groupBy ?? undefined,
    fallbackFile,
    pages: formats.includes('sarif') ? Object.fromEntries(loadPages(bundle)) : undefined,
    page: formats.includes('html') ? loadHtmlPage(bundle) : undefined,
  };
}

/** The file of GitLab's pipeline; undefined where there is none, or it is of another project. */
function pipelineOf(env: Environment): string | undefined {
  const file = env['CI_CONFIG_PATH'] ?? '';
  return env['GITLAB_CI'] === undefined || file === '' || /[@:]/.test(file) ? undefined : file;
}

/**
 * Writes the reports and the facts that were asked for, readable by all, as any file of a build.
 * @param facts the text of the facts file
 * @param folder what relative names start from
 * @param storage takes those whose name is one of Cloud Storage
 * @returns a sentence for each file that could not be written
 */
export async function writeFiles(
  run: Pick<Run, 'reports' | 'saveFacts'>,
  report: Report,
  facts: Pieces | null,
  folder: string,
  options: RenderOptions,
  storage: Pick<Storage, 'write'>,
): Promise<readonly string[]> {
  const files: { file: string; type: string; text: () => Pieces | Promise<Pieces> }[] = run.reports.map(
    ({ format, file }) => ({ file, type: CONTENT_TYPES[format], text: () => render(format, report, options) }),
  );
  if (run.saveFacts !== null && facts !== null)
    files.push({ file: run.saveFacts, type: CONTENT_TYPES.json, text: () => facts });
  const problems = await Promise.all(
    files.map(async ({ file, type, text }) => {
      try {
        if (isStorageName(file)) await storage.write(file, type, await text());
        else await (await import('./write-file')).writeWhole(resolve(folder, file), await text());
        return [];
      } catch (error) {
        return [`${file} could not be written: ${reason(error)}`];
      }
    }),
  );
  return problems.flat();
}

/** What an object in Cloud Storage is served as. */
const CONTENT_TYPES: Readonly<Record<Format, string>> = {
  text: 'text/plain; charset=utf-8',
  json: 'application/json',
  markdown: 'text/markdown; charset=utf-8',
  sarif: 'application/sarif+json',
  junit: 'application/xml',
  html: 'text/html; charset=utf-8',
  gitlab: 'application/json',
  github: 'text/plain; charset=utf-8',
  // What Prometheus asks for (https://prometheus.io/docs/instrumenting/content_negotiation/).
  metrics: 'application/openmetrics-text; version=1.0.0; charset=utf-8',
  issue: 'text/markdown; charset=utf-8',
};

/**
 * The report of a run of which something that was asked for could not be written: never green without it, save where no
 * result may make the run fail (`--fail-on never`).
 * @param unwritten a sentence for each file
 */
export const withUnwritten = (report: Report, unwritten: readonly string[], { failOn }: Pick<Run, 'failOn'>): Report =>
  report.exitCode === EXIT.passed && failOn !== 'never' && unwritten[0] !== undefined
    ? { ...report, exitCode: EXIT.notWritten, exitReason: unwritten[0] }
    : report;

/**
 * The report of a run that a signal ended before its time: it says so.
 * @param code 130 or 143
 */
export function cutShort(report: Report, code: number): Report {
  const signal = code === EXIT.terminated ? 'SIGTERM' : 'SIGINT';
  const why = `stopped by ${signal} before it was finished; what was not read by then is unknown`;
  return { ...report, exitCode: code, exitReason: why, reasons: [`the run was ${why}`, ...report.reasons] };
}

/**
 * The last line of a run whose exit status is not 0: what decided it.
 * @returns null where the status is 0
 */
export const whyStatus = ({ exitCode, exitReason }: Report): string | null =>
  exitCode === EXIT.passed ? null : `exit status ${String(exitCode)}: ${exitReason ?? 'the report says why'}`;
