/** The page in a real Chromium, where there is one: no error, nothing loaded, accessible, filters and copies. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Report } from '../../src/model/report';
import { PAGE, renderHtml } from './rendered';
import { FIXED, finding, pool, report, target } from './fixed';
import { MEASURED } from './measured';

const CHROMIUM = [process.env['CHROMIUM'] ?? '', '/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync);
const inChromium = CHROMIUM === undefined ? describe.skip : describe;
if (CHROMIUM === undefined)
  test.skip('there is no Chromium: install it, or name it in the variable CHROMIUM', () => undefined);

interface Axe {
  run: (options: unknown) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

inChromium('in Chromium', () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const folder = mkdtempSync(join(tmpdir(), 'preflight-html-'));
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: CHROMIUM!,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage'],
    });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens a report; `said` gathers errors, warnings and requests for anything but the page. */
  async function open(
    shown: Report,
    { width = 1400, dark = false, javaScriptEnabled = true } = {},
  ): Promise<{ page: Page; said: string[] }> {
    const file = join(folder, `${Math.random()}.html`);
    writeFileSync(file, renderHtml(shown, { page: PAGE }));
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: dark ? 'dark' : 'light',
      javaScriptEnabled,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    page.on('request', (request) => {
      if (request.url() !== pathToFileURL(file).href) said.push(request.url());
    });
    page.on('dialog', (dialog) => {
      said.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto(pathToFileURL(file).href);
    return { page, said };
  }
  const count = (page: Page): Promise<string | null> => page.textContent('#count');

  test.each(
    ['fail', 'many', 'unknown', 'fleet', 'hostile'].flatMap((name) => [
      [name, 1400, false],
      [name, 400, true],
    ]) as [string, number, boolean][],
  )(
    '%s, %i wide, dark is %s: no error, nothing loaded, nothing that axe objects to, no sideways scrolling',
    async (name, width, dark) => {
      const { page, said } = await open(FIXED[name]!, { width, dark });
      await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: Axe }).axe.run({ resultTypes: ['violations'] }),
      );
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      expect(said).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      await page.context().close();
    },
    60_000,
  );

  test.each(MEASURED.flatMap(([name, shown]) => [1400, 400].map((width) => [name, width, shown] as const)))(
    '%s, %i wide: the first fix stands in the first 700 pixels',
    async (_, width, shown) => {
      const { page } = await open(shown, { width });
      const box = await page.locator('pre.copy').first().boundingBox();
      expect(box?.y).toBeGreaterThan(0);
      expect(box?.y).toBeLessThanOrEqual(700);
      await page.context().close();
    },
    60_000,
  );

  test('filters, and says how much is shown', async () => {
    const [only] = FIXED['fail']!.targets;
    const { page } = await open({ ...FIXED['fail']!, targets: [only!, target({ image: { reference: 'other:1' } })] });
    expect(await count(page)).toBe('Showing 10 of 10 findings on 2 of 2 targets.');
    await page.uncheck('input[value=pass]');
    await page.uncheck('input[value=warn]');
    expect(await count(page)).toBe('Showing 4 of 10 findings on 1 of 2 targets.');
    expect(await page.isVisible('.finding.fail')).toBe(true);
    expect(await page.isVisible('[data-check=default-service-account]')).toBe(false);
    expect(await page.locator('.matrix tbody tr:visible').count()).toBe(1);
    await page.selectOption('select[name=check]', 'tag-mutability');
    expect(await count(page)).toBe('Showing 1 of 10 findings on 1 of 2 targets.');
    await page.click('button[type=reset]');
    await page.fill('input[type=search]', 'deny');
    await page.locator('#count', { hasText: 'Showing 0 of' }).waitFor();
    expect(await page.isVisible('article.target')).toBe(false);
    await page.context().close();
  }, 60_000);

  test('filters by cluster; a link to a target opens it, also a filtered one', async () => {
    const { page } = await open(FIXED['many']!);
    await page.selectOption('select[name=cluster]', { index: 1 });
    expect(await page.locator('article.target:visible').count()).toBe(3);
    await page.evaluate("location.hash = '#t9'");
    await page.locator('#t9 > details[open]').waitFor();
    expect(await page.locator('article.target:visible').count()).toBe(9);
    await page.context().close();
  }, 60_000);

  test('copies a command as it stands', async () => {
    const { page, said } = await open(FIXED['fail']!);
    await page.click('.cause.fail pre.copy button');
    await page.locator('.cause.fail pre.copy button', { hasText: 'Copied' }).waitFor();
    const { commands } = FIXED['fail']!.targets[0]!.findings.find((each) => each.fix)!.fix!;
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(commands[0]);
    expect(said).toEqual([]);
    await page.context().close();
  }, 60_000);

  test('at 400 pixels no line of a command ends in a hyphen, and no option is parted that fits', async () => {
    const { page } = await open(FIXED['fail']!, { width: 400 });
    const heights = await page.evaluate<number[]>(
      `Array.from(document.querySelectorAll('.cause.fail pre.copy span')).filter((each) => each.textContent.length < 25).map((each) => each.getClientRects()[0].height / parseFloat(getComputedStyle(each).lineHeight))`,
    );
    expect(heights.length).toBeGreaterThan(2);
    for (const lines of heights) expect(lines).toBeLessThan(1.5);
    await page.context().close();
  }, 60_000);

  test('is whole without scripts, and on paper', async () => {
    const { page } = await open(FIXED['fail']!, { javaScriptEnabled: false });
    expect(await page.isVisible('.finding.fail')).toBe(true);
    expect(await page.isVisible('#filters')).toBe(false);
    expect(await page.locator('button:visible').count()).toBe(0);
    const pdf = await page.pdf();
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await page.context().close();
  }, 60_000);

  test('on paper every cause is whole; of many targets those that were opened are', async () => {
    const [, many] = MEASURED.find(([, { targets }]) => targets.length >= 30)!;
    for (const [shown, unopened] of [
      [FIXED['fail']!, 0],
      [many, many.targets.length - 1],
    ] as const) {
      const { page } = await open(shown);
      await page.evaluate("document.querySelector('article.target > details').open = true");
      await page.evaluate("dispatchEvent(new Event('beforeprint'))");
      expect(await page.locator('.cause details:not([open])').count()).toBe(0);
      expect(await page.locator('.target > details:not([open])').count()).toBe(unopened);
      await page.context().close();
    }
  }, 60_000);

  test('1,000 targets of 20 failing findings stay usable', async () => {
    const fix = { summary: 'Grant it.', commands: ['gcloud grant --to=x'], terraform: null, url: null };
    const targets = Array.from({ length: 1_000 }, (_, at) =>
      target({
        verdict: 'fail',
        image: { reference: `europe-west1-docker.pkg.dev/shop-images/apps/app-${at % 100}:1` },
        cluster: { name: `cluster-${Math.floor(at / 100)}` },
        pools: [pool('a', 'fail')],
        findings: Array.from({ length: 20 }, (_each, check) =>
          finding(`check-${check}`, 'fail', `${at} fails.`, { fix }),
        ),
      }),
    );
    const { page, said } = await open(report(targets));
    expect(await count(page)).toMatch(/^Showing 20000 of 20000 findings on 1000 of 1000 targets/);
    await page.selectOption('select[name=check]', 'check-7');
    expect(await count(page)).toMatch(/^Showing 1000 of 20000/);
    expect(said).toEqual([]);
    await page.context().close();
  }, 120_000);

  /** Images on clusters of seven projects: most are refused, one in a hundred is unknown. */
  const fleet = (images: number, clusters: number): Report =>
    report(
      Array.from({ length: images * clusters }, (_, at) => {
        const [cluster, image] = [Math.floor(at / images), at % images];
        const open = at % 100 === 99;
        return target({
          verdict: open ? 'unknown' : 'fail',
          image: { reference: `europe-west1-docker.pkg.dev/shop-images/apps/app-${image}:1` },
          cluster: { name: `cluster-${cluster}`, project: `shop-${cluster % 7}` },
          pools: [pool('a', 'fail')],
          findings: [
            open
              ? finding('image-exists', 'unknown', 'The registry did not answer.')
              : finding('pull-permission', 'fail', 'The nodes may not pull.', { pool: 'a' }),
          ],
        });
      }),
    );
  const rows = (page: Page): Promise<number> => page.locator('#rows tr').count();

  test('thousands of targets are listed a hundred at a time, and filtered by all that is known of them', async () => {
    const { page, said } = await open(fleet(100, 24));
    expect(await count(page)).toBe('Showing 2400 of 2400 findings on 2400 of 2400 targets; rows 1 to 100.');
    expect([await rows(page), await page.isVisible('#list-note')]).toEqual([100, false]);
    await page.click('#next');
    expect(await count(page)).toMatch(/rows 101 to 200\.$/);
    expect(await page.textContent('#rows tr:first-child th')).toContain('/app-');
    await page.selectOption('select[name=cluster]', {
      label: 'projects/shop-3/locations/europe-west1/clusters/cluster-3',
    });
    expect(await count(page)).toBe('Showing 100 of 2400 findings on 100 of 2400 targets.');
    await page.fill('input[name=text]', 'APP-7 shop-3');
    await page.locator('#count', { hasText: /^Showing 11 of/ }).waitFor();
    await page.click('button[type=reset]');
    await page.selectOption('select[name=facet0]', { label: 'shop-6' });
    expect(await count(page)).toMatch(/^Showing 300 of 2400 findings on 300 of/);
    await page.uncheck('input[value=fail]');
    expect(await count(page)).toBe('Showing 3 of 2400 findings on 3 of 2400 targets.');
    await page.selectOption('select[name=check]', { label: 'pull-permission' });
    expect([await count(page), await rows(page)]).toEqual(['Showing 0 of 2400 findings on 0 of 2400 targets.', 0]);
    await page.click('#causes a[data-cause]');
    expect(await count(page)).toMatch(/^Showing 2376 .* of this cause: ✗ fail pull-permission: .*rows 1 to 100\.$/);
    await page.click('#rows tr:first-child a');
    expect(await page.evaluate('location.hash')).toBe('#c1');
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: Axe }).axe.run({ resultTypes: ['violations'] }),
    );
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    expect(said).toEqual([]);
    await page.context().close();
  }, 120_000);

  test('without scripts a page of thousands of targets has their causes and their clusters, and says where the rest is', async () => {
    const { page } = await open(fleet(100, 24), { javaScriptEnabled: false });
    expect(await page.isVisible('.cause.fail')).toBe(true);
    expect(await page.locator('#clusters tbody tr').count()).toBe(24);
    expect(await page.textContent('#list-note')).toContain('The JSON report holds each target');
    expect(await page.isVisible('#filters')).toBe(false);
    await page.context().close();
  }, 60_000);

  test('a page of 100,000 targets is small, and shows what is asked for', async () => {
    const shown = fleet(200, 500);
    expect(renderHtml(shown, { page: PAGE }).length).toBeLessThan(4_000_000);
    const { page, said } = await open(shown);
    expect(await count(page)).toMatch(/^Showing 100000 of 100000 findings on 100000 of/);
    await page.selectOption('select[name=facet0]', { label: 'shop-6' });
    await page.fill('input[name=text]', 'app-199:');
    await page.locator('#count', { hasText: /^Showing 71 of/ }).waitFor();
    // Elements cost load and memory; what is chosen from is not laid out.
    expect(await page.evaluate("document.querySelectorAll('body *:not(option)').length")).toBeLessThan(30_000);
    expect(said).toEqual([]);
    await page.context().close();
  }, 120_000);
});
