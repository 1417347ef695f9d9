import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HtmlPage } from '../reports/html';

/**
 * Style and scripts of the HTML report, as they are bundled beside the program; of a run from the sources, those of the
 * report.
 * @param folder where the program is: `dist/program`, or the project's root
 */
export function loadHtmlPage(folder: string): HtmlPage {
  const at = existsSync(join(folder, 'page.css')) ? folder : join(folder, 'src', 'reports', 'html');
  const read = (name: string): string => (existsSync(join(at, name)) ? readFileSync(join(at, name), 'utf8') : '');
  return { style: read('page.css'), script: read('page.js'), fleet: read('fleet.js') };
}
