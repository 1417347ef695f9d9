/** How long the HTML report of 10,000 and of 100,000 failing targets takes to load, and a filter to paint, in headless Chromium. */
import { existsSync, statSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { openCloud } from './cloud';
import { figuresOf } from './statistics';
import { milliseconds, plain, type Row } from './table';

const CHROMIUM = [process.env['CHROMIUM'] ?? '', '/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync);
const LIMITS = { loadMs: 4_000, paintMs: 250, megabytes: 32 };
/** Failing targets, the fleet of images, clusters and pools that has them, and the command that judges so many. */
const PAGES = [
  ['10,000', '100x100x3', 'check'],
  ['100,000', '1000x100x1', 'scan'],
] as const;
const TURNS = 3;

/** Rows with their limits; one that says so where there is no Chromium. */
export async function pageRows(dist: string, home: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [number, fleet, command] of PAGES)
    rows.push(...(await rowsOf(`HTML of ${number} failing targets`, fleet, command, dist, home)));
  return rows;
}

async function rowsOf(
  what: string,
  fleet: string,
  command: string,
  dist: string,
  home: string,
): Promise<readonly Row[]> {
  if (CHROMIUM === undefined) return [plain(what, 'skipped: there is no Chromium here')];
  const file = await written(fleet, command, dist, home);
  const megabytes = statSync(file).size / 1e6;
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
  return [
    row('loaded', loads, LIMITS.loadMs),
    row('a filter painted', paints, LIMITS.paintMs),
    {
      what: `${what}, size`,
      figure: `${megabytes.toFixed(1)} MB`,
      limit: `≤ ${String(LIMITS.megabytes)} MB`,
      ok: megabytes <= LIMITS.megabytes,
    },
  ];
}

/** Sets a filter, and waits for the frame after the one that shows it; milliseconds. */
const FILTER = `new Promise((resolve) => {
  const select = document.querySelector('select[name=cluster]');
  const start = performance.now();
  select.selectedIndex = 1;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)));
})`;

/** The report of a fleet whose nodes may not pull. */
async function written(fleet: string, command: string, dist: string, home: string): Promise<string> {
  const cloud = await openCloud(`fleet:${fleet}xrefused`);
  try {
    const file = join(home, 'report.html');
    const args = [join(dist, 'cli/index.js'), command, ...cloud.args, '--format', 'github', '--report', `html=${file}`];
    const env = { ...cloud.env, HOME: home, PATH: process.env['PATH'] ?? '' };
    const { status } = spawnSync(process.execPath, args, { env, stdio: 'ignore' });
    if (status !== 1) throw new Error(`the ${command} whose page is measured ended with ${String(status)}, not 1`);
    return file;
  } finally {
    await cloud.close();
  }
}
