import {
  FORMATS,
  FORMATS_TO_COME,
  isFormat,
  render,
  renderGithub,
  renderJson,
  renderMarkdown,
  renderText,
} from '../../src/reports';
import { FIXED } from './fixed';

const options = { color: false, verbose: true, width: 80 } as const;

test('the formats of the contract either exist or are to come', () => {
  expect([...FORMATS, ...FORMATS_TO_COME].sort()).toEqual([
    'github',
    'gitlab',
    'html',
    'json',
    'junit',
    'markdown',
    'sarif',
    'text',
  ]);
  expect(FORMATS.every(isFormat)).toBe(true);
  expect([...FORMATS_TO_COME, 'toString', ''].some(isFormat)).toBe(false);
});

test('each name renders its format', () => {
  const report = FIXED['fail']!;
  expect(render('text', report, options)).toBe(renderText(report, options));
  expect(render('json', report, options)).toBe(renderJson(report));
  expect(render('markdown', report, options)).toBe(renderMarkdown(report));
  expect(render('github', report, options)).toBe(renderGithub(report));
});

test('JSON has the keys of the schema in its order, and no other', () => {
  const report = FIXED['fail']!;
  const shuffled = { ...Object.fromEntries(Object.entries(report).reverse()), more: 1 } as unknown as typeof report;
  expect(renderJson(shuffled)).toBe(renderJson(report));
  expect(renderJson(report)).toBe(`${JSON.stringify(JSON.parse(renderJson(report)), null, 2)}\n`);
});
