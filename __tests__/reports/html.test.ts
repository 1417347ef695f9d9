import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { PAGE, renderHtml as rendered } from './rendered';
import { allOf, reports } from './arbitrary';
import type { Report } from '../../src/model/report';
import { FIXED, finding, pool, report, target } from './fixed';
import { hostile } from './hostile';
import type { FleetData } from '../../src/reports/html/fleet-data';
import { visible } from '../../src/reports/escape';

const { style: STYLE, script: SCRIPT } = PAGE;
const renderHtml = (each: Report, options: { limit?: number } = {}): string =>
  rendered(each, { page: PAGE, ...options });

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');
/** The page without our style and script. */
const bare = (page: string): string => page.replace(STYLE, '').replace(SCRIPT, '');

test('a strict policy holds the hashes of exactly what is in the page', () => {
  const page = renderHtml(FIXED['fail']!);
  const style = /<style>(.*?)<\/style>/s.exec(page)?.[1];
  const script = /<script>(.*?)<\/script>/s.exec(page)?.[1];
  expect(/http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]).toBe(
    `default-src 'none'; style-src 'sha256-${sha256(style!)}'; script-src 'sha256-${sha256(script!)}'; base-uri 'none'; form-action 'none'`,
  );
  expect([style, script]).toEqual([STYLE, SCRIPT]);
});

test('nothing is loaded from anywhere', () => {
  for (const each of Object.values(FIXED)) {
    const page = bare(renderHtml(each));
    expect(page).not.toMatch(/<(?:link|img|iframe|object|embed|base|audio|video|source|svg)\b/i);
    expect(page).not.toMatch(/ (?:src|srcset|style|on\w+|action|data)="/i);
  }
  expect(STYLE + SCRIPT).not.toMatch(/@import|url\(|https?:|fetch\(|XMLHttp|innerHTML|eval\(/);
});

/** Tags with their attributes; text between them. */
const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"<>]*")?)*)>/g;
const TAGS = new Set(
  'html head meta title style body script a header h1 h2 h3 h4 dl div dt dd nav ul li main section table thead tbody tr th td span code wbr pre p article details summary form fieldset legend label input select option button footer strong b'.split(
    ' ',
  ),
);
const VOID = new Set(['meta', 'input', 'wbr']);

test('hostile reports put no tag, attribute or link of their own into the page, and end none of ours', () => {
  fc.assert(
    fc.property(
      reports({
        ...allOf(hostile),
        url: fc.oneof(
          hostile,
          hostile.map((text) => `https://docs.example/${text}`),
        ),
      }),
      (any) => {
        const page = bare(renderHtml(any)).replace('<!doctype html>', '');
        expect(page.replace(TAG, '')).not.toMatch(/[<>]/);
        const open: string[] = [];
        for (const [, close, name, attributes] of page.matchAll(TAG)) {
          expect(TAGS.has(name!)).toBe(true);
          if (close === '/') expect(open.pop()).toBe(name);
          else if (!VOID.has(name!)) open.push(name!);
          const link = / href="([^"]*)"/.exec(attributes!)?.[1];
          if (link !== undefined) expect(link).toMatch(/^(?:#[a-z]+\d*|https:\/\/[^\s"'<>`]+)$/);
          expect(attributes!.replace(/"[^"]*"/g, '')).not.toMatch(/ (?:on\w+|style|src)=/);
        }
        expect(open).toEqual([]);
        expect(page.replace(/&#\d+;/g, '')).not.toContain('&');
      },
    ),
    { numRuns: 100 },
  );
});

test('ids are unique, and every link within the page has its end', () => {
  for (const each of Object.values(FIXED)) {
    const page = bare(renderHtml(each));
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, to] of page.matchAll(/ (?:href="#|aria-labelledby=")([^"]*)"/g)) expect(ids).toContain(to);
  }
});

test('says the verdict, the fix, the grants, what is assumed and what passed', () => {
  const failed = renderHtml(FIXED['fail']!);
  expect(failed).toMatch(/<title>FAIL: .* will not pull on prod/);
  const { commands } = FIXED['fail']!.targets[0]!.findings.find((each) => each.fix)!.fix!;
  const copied = (page: string): string[] =>
    [...page.matchAll(/<pre class="copy"><code>(.*?)<\/code>/gs)].map(([, code = '']) =>
      code.replace(/<\/?span>/g, ''),
    );
  expect(copied(failed)).toContain(commands[0]);
  expect(copied(renderHtml(FIXED['unknown']!))).toContain(FIXED['unknown']!.access!.commands[0]);
  expect(renderHtml(FIXED['pass']!)).toContain('No deny policy takes the permission away.');
  expect(renderHtml(FIXED['fleet']!)).toContain('docker.io/<wbr>library/<wbr>nginx:1.27');
  expect(renderHtml(FIXED['blind']!)).toContain('<dt>Blind</dt>');
  expect(renderHtml(report([]))).toContain('No image was judged on any cluster.');
});

test('tells each cause once, before the table and the findings, with its fix', () => {
  for (const each of Object.values(FIXED)) {
    const page = bare(renderHtml(each)).replace(/<\/?span>/g, '');
    for (const { commands } of each.causes.flatMap(({ fix }) => fix ?? []))
      for (const command of new Set(commands.filter((one) => /^[\w ./=-]+$/.test(one)))) {
        expect(page.split(`<code>${command}</code>`).length - 1).toBe(1);
        expect(page.indexOf(`<code>${command}</code>`)).toBeLessThan(page.indexOf('id="targets"'));
      }
  }
  const page = renderHtml(FIXED['fail']!);
  expect(page.indexOf('id="causes"')).toBeLessThan(page.indexOf('id="matrix"'));
});

test('a cell of the table leads to the cause of its verdict', () => {
  const matrix = /<table class="matrix">.*?<\/table>/s.exec(renderHtml(FIXED['many']!))![0];
  const links = [...matrix.matchAll(/<a href="#([a-z]+)\d+" data-target="t\d+" aria-label="(\w+):/g)];
  expect(links.length).toBe(FIXED['many']!.targets.length);
  for (const [, to, verdict] of links) expect([verdict, to]).toEqual([verdict, verdict === 'pass' ? 't' : 'c']);
});

test('says why the run is not whole', () => {
  const partly = report([target({ verdict: 'pass' })], { reasons: ['2 <files> could not be read'] });
  expect(renderHtml(partly)).toContain('2 &#60;files&#62; could not be read');
});

const heads = (page: string): number => page.match(/<th scope="col">/g)?.length ?? 0;
const grid = (images: number, clusters: number) =>
  report(
    Array.from({ length: images * clusters }, (_, at) =>
      target({ image: { reference: `i${at % images}` }, cluster: { name: `c${Math.floor(at / images)}` } }),
    ),
  );
test.each([
  ['more images than clusters: clusters are columns', 5, 2, 3, 5],
  ['more clusters than images: images are columns', 1, 30, 2, 30],
  ['many of both: a row for each', 13, 13, 3, 169],
])('%s', (_, images, clusters, columns, rows) => {
  const matrix = /<table class="matrix">.*?<\/table>/s.exec(renderHtml(grid(images, clusters)))![0];
  expect([heads(matrix), matrix.match(/<th scope="row">/g)?.length]).toEqual([columns, rows]);
});

test('what does not fit is left out, the best verdicts first, and said', () => {
  const targets = ['pass', 'fail', 'unknown'].map((verdict) =>
    target({
      verdict: verdict as 'pass' | 'fail' | 'unknown',
      pools: [pool('a', 'pass')],
      findings: [finding('c', 'pass', `message of ${verdict}`)],
    }),
  );
  const whole = renderHtml(report(targets));
  expect(whole).not.toContain('Cut to fit');
  const size = whole.match(/<article class="target".*?<\/article>\n/gs)![0].length;
  const cut = renderHtml(report(targets), { limit: size + 10 });
  expect(cut).toContain('The details of 2 targets are left out');
  expect([
    cut.includes('message of fail'),
    cut.includes('message of unknown'),
    cut.includes('message of pass'),
  ]).toEqual([true, false, false]);
  expect(cut.match(/<article class="target"/g)).toHaveLength(3);
});

test('what passes is told once a cluster, and clusters with the same images together', () => {
  const row = (cluster: string, image: string, causes: string[] = []) => ({ cluster, images: [image], causes });
  const passed = [
    row('c/1', 'x:1'),
    row('c/1', 'y:1', ['w']),
    row('c/2', 'x:1'),
    row('c/2', 'y:1', ['w']),
    row('c/3', 'x:1'),
  ];
  const html = renderHtml({ ...report([]), passed });
  const section = /<section id="passed".*?<\/section>/s.exec(html)![0];
  expect(
    [...section.matchAll(/<summary>(.*?)<\/summary>/gs)].map(([, title]) => title?.replace(/<[^>]*>/g, '').trim()),
  ).toEqual([expect.stringContaining('2 images on 2 clusters'), expect.stringContaining('1 image on c/3')]);
});

describe('a page of thousands of targets', () => {
  const many = (name: string): Report =>
    report(
      Array.from({ length: 2_001 }, (_, at) =>
        target({
          verdict: 'fail',
          image: { reference: `${name}${at}` },
          cluster: { name: `prod-${at % 3}` },
          pools: [pool('a', 'fail')],
          findings: [finding('pull-permission', 'fail', 'It may not pull.', { pool: 'a' })],
        }),
      ),
    );
  const dataOf = (page: string): FleetData =>
    JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/s.exec(page)![1]!) as FleetData;

  test('has an article for each cause, a row for each cluster, and data of each target', () => {
    const page = rendered(many('web:'), {});
    expect(page).not.toContain('<article class="target"');
    expect(page.match(/<article class="cause/g)).toHaveLength(1);
    expect(/<section id="clusters".*?<\/section>/s.exec(page)![0].match(/<th scope="row">/g)).toHaveLength(3);
    const data = dataOf(page);
    expect([data.images.length, data.clusters.length, data.kinds.length, data.targets.length]).toEqual([
      2_001, 3, 1, 6_003,
    ]);
    expect(data.kinds[0]).toEqual({
      verdict: 'fail',
      blind: false,
      findings: [['fail', 'pull-permission', 'c1', 1]],
      pools: ['fail a'],
    });
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    for (const [, to] of page.matchAll(/ (?:href="#|aria-labelledby="|data-cause=")([^"]*)"/g))
      expect(ids).toContain(to);
  });

  test.each(['</script><img src=x>', '<!--<script>', '\u202e', '##[add-mask]', '\n::set-env name=x::', '&amp;'])(
    'names such as %j end nothing, hide nothing and command nothing',
    (name) => {
      const page = rendered(many(name), {});
      const data = /<script type="application\/json" id="data">(.*?)<\/script>\n<\/section>/s.exec(page)![1]!;
      expect(data).not.toMatch(/[<>&\u202e]|##\[|^::/m);
      expect(dataOf(page).images[0]).toBe(`${visible(name)}0`);
    },
  );

  test('its policy allows exactly the scripts that are there', () => {
    const page = rendered(many('web:'), { page: PAGE });
    const script = /<script>(.*?)<\/script>/s.exec(page)![1]!;
    expect(script).toBe(`${SCRIPT}${PAGE.fleet}`);
    expect(page).toContain(`script-src 'sha256-${sha256(script)}'`);
    expect(script).not.toMatch(/@import|url\(|https?:|fetch\(|XMLHttp|innerHTML|eval\(/);
  });
});
