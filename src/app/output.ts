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
 * What the formats need in addition to the report: code scanners the checks' pages, HTML its style and scripts. The
 * policy file, or otherwise the workflow that runs, is the place of findings that do not belong to a file.
 * @param env `GITHUB_WORKFLOW_REF` names the workflow: `OWNER/REPO/.github/workflows/FILE@REF`; `CI_CONFIG_PATH` names
 *   GitLab's pipeline
 * @param folder the folder that relative names start from, and that contains the pages if the program runs from the
 *   sources
 */
export function renderOptions(
  run: Pick<Run, 'verbose' | 'format' | 'reports' | 'groupBy'> & { readonly policy: Run['request']['policy'] },
  env: Environment,
  folder: string,
): RenderOptions {
  // The name of a branch may contain an @, too.
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

/** The file of GitLab's pipeline; undefined if there is none, or if it belongs to another project. */
function pipelineOf(env: Environment): string | undefined {
  const file = env['CI_CONFIG_PATH'] ?? '';
  return env['GITLAB_CI'] === undefined || file === '' || /[@:]/.test(file) ? undefined : file;
}

/**
 * Writes the requested reports and facts, readable by everyone, like any file of a build. JSON reports come last, so
 * that their exit status is that of a run whose other files could not be written.
 * @param facts the text of the facts file
 * @param folder the folder that relative names start from
 * @param storage writes the files whose names are in Cloud Storage
 * @returns one sentence for each file that could not be written
 */
export async function writeFiles(
  run: Pick<Run, 'reports' | 'saveFacts' | 'failOn'>,
  report: Report,
  facts: Pieces | null,
  folder: string,
  options: RenderOptions,
  storage: Pick<Storage, 'write'>,
): Promise<readonly string[]> {
  const writing = ({ format, file }: Run['reports'][number], its: Report): Writing => ({
    file,
    type: CONTENT_TYPES[format],
    text: () => render(format, its, options),
  });
  const files = run.reports.filter(({ format }) => format !== 'json').map((each) => writing(each, report));
  if (run.saveFacts !== null && facts !== null)
    files.push({ file: run.saveFacts, type: CONTENT_TYPES.json, text: () => facts });
  const unwritten = await writeAll(files, folder, storage);
  const reports = run.reports.filter(({ format }) => format === 'json');
  const ended = withUnwritten(report, unwritten, run);
  return [
    ...unwritten,
    ...(await writeAll(
      reports.map((each) => writing(each, ended)),
      folder,
      storage,
    )),
  ];
}

/** A file to write: its name, the content type of an object, and its text. */
interface Writing {
  readonly file: string;
  readonly type: string;
  readonly text: () => Pieces | Promise<Pieces>;
}

/** Writes files at the same time; gives one sentence for each that could not be written. */
async function writeAll(
  files: readonly Writing[],
  folder: string,
  storage: Pick<Storage, 'write'>,
): Promise<readonly string[]> {
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

/** The content types of objects in Cloud Storage. */
const CONTENT_TYPES: Readonly<Record<Format, string>> = {
  text: 'text/plain; charset=utf-8',
  json: 'application/json',
  markdown: 'text/markdown; charset=utf-8',
  sarif: 'application/sarif+json',
  junit: 'application/xml',
  html: 'text/html; charset=utf-8',
  gitlab: 'application/json',
  github: 'text/plain; charset=utf-8',
  // The type that Prometheus requests (https://prometheus.io/docs/instrumenting/content_negotiation/).
  metrics: 'application/openmetrics-text; version=1.0.0; charset=utf-8',
  issue: 'text/markdown; charset=utf-8',
};

/**
 * The report of a run that could not write a requested file: it is never green without that file, unless no result may
 * make the run fail (`--fail-on never`).
 * @param unwritten one sentence for each file
 */
export const withUnwritten = (report: Report, unwritten: readonly string[], { failOn }: Pick<Run, 'failOn'>): Report =>
  report.exitCode === EXIT.passed && failOn !== 'never' && unwritten[0] !== undefined
    ? { ...report, exitCode: EXIT.notWritten, exitReason: unwritten[0] }
    : report;

/**
 * The report of a run that was ended early by a signal, with a message about that.
 * @param code 130 or 143
 */
export function cutShort(report: Report, code: number): Report {
  const signal = code === EXIT.terminated ? 'SIGTERM' : 'SIGINT';
  const why = `stopped by ${signal} before it was finished; what was not read by then is unknown`;
  return { ...report, exitCode: code, exitReason: why, reasons: [`the run was ${why}`, ...report.reasons] };
}

/**
 * The last line of a run whose exit status is not 0: what decided it.
 * @returns null if the status is 0
 */
export const whyStatus = ({ exitCode, exitReason }: Report): string | null =>
  exitCode === EXIT.passed ? null : `exit status ${String(exitCode)}: ${exitReason ?? 'the report says why'}`;
