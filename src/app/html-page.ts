import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HtmlPage } from '../reports/html';

/**
 * The style and the scripts of the HTML report that are bundled with the program; if it runs from the sources, those in
 * the report's folder.
 * @param folder the program's folder: `dist/program`, or the project's root
 */
export function loadHtmlPage(folder: string): HtmlPage {
  const at = existsSync(join(folder, 'page.css')) ? folder : join(folder, 'src', 'reports', 'html');
  const read = (name: string): string => (existsSync(join(at, name)) ? readFileSync(join(at, name), 'utf8') : '');
  return { style: read('page.css'), script: read('page.js'), fleet: read('fleet.js') };
}
