import { FORMATS } from '../../src/model/format';
import { render as loaded } from '../../src/reports';
import { jsonPieces } from '../../src/reports/json';
import { render, renderJson, renderSarif } from './rendered';
import { FIXED } from './fixed';

const options = { color: false, verbose: true, width: 80 } as const;

test.each(FORMATS)('%s is loaded when it is asked for, and its pieces are the whole', async (format) => {
  for (const report of [FIXED['many']!, { ...FIXED['fleet']!, targets: [], causes: [] }])
    expect([...(await loaded(format, report, options))].join('')).toBe(render(format, report, options));
});

test('pages are told to SARIF', () => {
  const pages = { 'pull-permission': '# x\n\n## What it checks\n\nWho may pull.\n' };
  expect(renderSarif(FIXED['fail']!, { pages })).toContain('Who may pull.');
});

test('JSON comes in pieces, so that no string holds it all', async () => {
  const { targets, ...rest } = FIXED['many']!;
  const report = { ...rest, targets: Array.from({ length: 200 }, () => targets).flat() };
  const pieces = [...(await loaded('json', report, options))];
  expect(JSON.parse(pieces.join(''))).toEqual(JSON.parse(renderJson(report)));
  expect(pieces.length).toBeGreaterThan(5);
  const longest = Math.max(...targets.map((target) => JSON.stringify(target, null, 6).length));
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(65_536 + 2 * longest);
});

test('JSON of one target with thousands of findings comes in pieces, too', () => {
  const report = FIXED['many']!;
  const targets = report.targets.slice(0, 1).map((target) => ({
    ...target,
    findings: Array.from({ length: 500 }, () => target.findings).flat(),
  }));
  const pieces = [...jsonPieces({ ...report, targets })];
  expect(pieces.length).toBeGreaterThan(5);
  const longest = Math.max(
    ...targets.flatMap(({ findings }) => findings).map((each) => JSON.stringify(each, null, 10).length),
  );
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(65_536 + 2 * longest);
  const text = pieces.join('');
  expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
});

test('JSON has the keys of the schema in its order, and no other', () => {
  const report = FIXED['fail']!;
  const shuffled = { ...Object.fromEntries(Object.entries(report).reverse()), more: 1 } as unknown as typeof report;
  expect(renderJson(shuffled)).toBe(renderJson(report));
  expect(renderJson(report)).toBe(`${JSON.stringify(JSON.parse(renderJson(report)), null, 2)}\n`);
});
