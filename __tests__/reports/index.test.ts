import {
  FORMATS,
  FORMATS_TO_COME,
  isFormat,
  render,
  renderGithub,
  renderGitlab,
  renderHtml,
  renderJson,
  renderJunit,
  renderMarkdown,
  renderSarif,
  renderText,
} from '../../src/reports';
import { FIXED } from './fixed';

const options = { color: false, verbose: true, width: 80 } as const;

test('the formats of the contract exist', () => {
  expect(FORMATS_TO_COME).toEqual([]);
  expect([...FORMATS].sort()).toEqual(['github', 'gitlab', 'html', 'json', 'junit', 'markdown', 'sarif', 'text']);
  expect(FORMATS.every(isFormat)).toBe(true);
  expect(['toString', '', 'xml'].some(isFormat)).toBe(false);
});

test('each name renders its format', () => {
  const report = FIXED['fail']!;
  expect(render('text', report, options)).toBe(renderText(report, options));
  expect(render('json', report, options)).toBe(renderJson(report));
  expect(render('markdown', report, options)).toBe(renderMarkdown(report));
  expect(render('github', report, options)).toBe(renderGithub(report));
  expect(render('junit', report, options)).toBe(renderJunit(report));
  expect(render('html', report, options)).toBe(renderHtml(report));
  const places = { ...options, fallbackFile: 'a.yml', pages: { cluster: '# cluster' } };
  expect(render('gitlab', report, places)).toBe(renderGitlab(report, places));
  expect(render('sarif', report, places)).toBe(renderSarif(report, places));
  expect(render('sarif', report, places)).not.toBe(renderSarif(report));
});

test('JSON has the keys of the schema in its order, and no other', () => {
  const report = FIXED['fail']!;
  const shuffled = { ...Object.fromEntries(Object.entries(report).reverse()), more: 1 } as unknown as typeof report;
  expect(renderJson(shuffled)).toBe(renderJson(report));
  expect(renderJson(report)).toBe(`${JSON.stringify(JSON.parse(renderJson(report)), null, 2)}\n`);
});
