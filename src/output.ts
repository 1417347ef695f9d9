/** What both doors do with a finished run: write its files. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Report } from './model/report';
import { render } from './reports';
import { reason } from './request/readers';
import type { Request } from './request';

/**
 * Writes the reports and the facts that were asked for, readable by all, as any file of a build.
 * @param folder what relative names start from
 * @param facts the text of the facts file
 * @returns a sentence for each file that could not be written
 */
export async function writeFiles(
  request: Pick<Request, 'reports' | 'saveFacts' | 'verbose'>,
  report: Report,
  facts: string | null,
  folder: string,
): Promise<readonly string[]> {
  const options = { color: false, verbose: request.verbose };
  const files = request.reports.map(({ format, file }) => ({ file, text: () => render(format, report, options) }));
  if (request.saveFacts !== null && facts !== null) files.push({ file: request.saveFacts, text: () => facts });
  const problems = await Promise.all(
    files.map(async ({ file, text }) => {
      try {
        await writeFile(resolve(folder, file), text(), { mode: 0o644 });
        return [];
      } catch (error) {
        return [`${file} could not be written: ${reason(error)}`];
      }
    }),
  );
  return problems.flat();
}

/** Exit status of a run whose verdict was good and whose files could not be written: never green without them. */
export const NOT_WRITTEN = 70;
