/** How long the HTML report of 10,000 failing targets takes to load, and a filter to paint, in headless Chromium. */
import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { openCloud } from './cloud';
import { figuresOf } from './statistics';
import { milliseconds, plain, type Row } from './table';

const CHROMIUM = [process.env['CHROMIUM'] ?? '', '/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync);
const LIMITS = { loadMs: 4_000, paintMs: 250 };
const TURNS = 3;

/** Rows with their limits; one that says so where there is no Chromium. */
export async function pageRows(dist: string, home: string): Promise<readonly Row[]> {
  const what = 'HTML of 10,000 failing targets';
  if (CHROMIUM === undefined) return [plain(what, 'skipped: there is no Chromium here')];
  const file = await written(dist, home);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  const [loads, paints]: [number[], number[]] = [[], []];
  try {
    for (let turn = 0; turn < TURNS; turn += 1) {
      const page = await browser.newPage();
      const start = performance.now();
      await page.goto(pathToFileURL(file).href, { waitUntil: 'load', timeout: 60_000 });
      loads.push(performance.now() - start);
      paints.push(await page.evaluate<number>(FILTER));
      await page.close();
    }
  } finally {
    await browser.close();
  }
  const row = (name: string, values: readonly number[], limit: number): Row => {
    const { median, least } = figuresOf(values);
    const figure = `${milliseconds(median)} (${least.toFixed(0)})`;
    return { what: `${what}, ${name}`, figure, limit: `≤ ${milliseconds(limit)}`, ok: median <= limit };
  };
  return [row('loaded', loads, LIMITS.loadMs), row('a filter painted', paints, LIMITS.paintMs)];
}

/** Sets a filter, and waits for the frame after the one that shows it; milliseconds. */
const FILTER = `new Promise((resolve) => {
  const select = document.querySelector('select[name=cluster]');
  const start = performance.now();
  select.selectedIndex = 1;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)));
})`;

/** The report of 100 images on 100 clusters whose nodes may not pull. */
async function written(dist: string, home: string): Promise<string> {
  const cloud = await openCloud('fleet:100x100x3xrefused');
  try {
    const file = join(home, 'report.html');
    const args = [join(dist, 'cli/index.js'), 'check', ...cloud.args, '--format', 'github', '--report', `html=${file}`];
    const env = { ...cloud.env, HOME: home, PATH: process.env['PATH'] ?? '' };
    const { status } = spawnSync(process.execPath, args, { env, stdio: 'ignore' });
    if (status !== 1) throw new Error(`the check whose page is measured ended with ${String(status)}, not 1`);
    return file;
  } finally {
    await cloud.close();
  }
}
