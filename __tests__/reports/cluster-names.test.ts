/** Clusters of one name in several projects, as fleets have them, are told apart in every report. */
import type { Report } from '../../src/model/report';
import { PAGE, renderHtml, renderMarkdown, renderText } from './rendered';
import { pool, report, target } from './fixed';

const on = (...projects: readonly string[]): Report =>
  report(
    projects.map((project) =>
      target({ verdict: 'fail', cluster: { name: 'prod', project }, pools: [pool('default-pool', 'fail')] }),
    ),
  );
const rows = (markdown: string): readonly string[] =>
  markdown.split('\n').flatMap((line) => (/^\| `.*web:1\.4\.2/.test(line) ? (line.split(' | ')[1] ?? '') : []));

test('by their whole names where another project has one of that name', () => {
  const both = on('a', 'b');
  const full = ['a', 'b'].map((project) => `projects/${project}/locations/europe-west1/clusters/prod`);
  expect(rows(renderMarkdown(both))).toEqual(full.map((name) => `\`${name}\``));
  const text = renderText(both, { color: false, verbose: false, width: 200 });
  expect(text).toContain(`pool default-pool of ${full[0] ?? ''} and 1 more cluster: fail`);
  const html = renderHtml(both, { page: PAGE });
  for (const name of full) expect(html).toContain(`<span class="on">on ${name}</span>`);
});

test('else by their short ones', () => {
  expect(rows(renderMarkdown(on('a')))).toEqual(['`prod`']);
  expect(renderHtml(on('a'), { page: PAGE })).toContain('<span class="on">on prod</span>');
});
