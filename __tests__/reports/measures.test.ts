/** What a person has to read: lines to the first repairing command, lines and bytes of the whole. */
import { finding, pool, report, target } from './fixed';
import { MEASURED, passing } from './measured';
import { PAGE, render, renderText } from './rendered';

test.each(MEASURED)('%s: the first repairing command is in one of the first six lines', (_, measured) => {
  const lines = renderText(measured, { color: false, verbose: false }).split('\n');
  const first = lines.findIndex((line) => line.trimStart().startsWith('gcloud '));
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThan(6);
});

test.each(MEASURED)('%s: the whole fits a screen', (_, measured, causes) => {
  const lines = renderText(measured, { color: false, verbose: false }).trimEnd().split('\n');
  expect(lines.length).toBeLessThanOrEqual(8 * causes + 12);
});

test.each([1, 20])('%i images that pass, with an advice, take 12 lines', (number) => {
  const lines = renderText(passing(number), { color: false, verbose: false }).trimEnd().split('\n');
  expect(lines.length).toBeLessThanOrEqual(12);
  expect(lines.at(-1)).toContain('rests on 2 assumptions');
});

test('what was not read stands before the advice on what passes, and the first line says it', () => {
  const text = renderText(passing(8, true), { color: false, verbose: false });
  expect(text).toMatch(
    /^\? UNKNOWN {2}8 images will pull on prod-0, but not everything was read\n\n! k8s\/bad-0\.yaml:2:7: /,
  );
  expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(12);
});

test.each([
  ['markdown', 40 * 1024],
  ['sarif', 200 * 1024],
  ['github', 20 * 1024],
  ['html', 200 * 1024],
] as const)('30 images × 5 pools as %s: no more than %i bytes', (format, most) => {
  const [, measured] = MEASURED[2]!;
  expect(Buffer.byteLength(render(format, measured, { color: false, verbose: false, page: PAGE }))).toBeLessThanOrEqual(
    most,
  );
});

test.each(MEASURED)('%s: the summary says what to do before the table', (_, measured) => {
  const page = render('markdown', measured, { color: false, verbose: false });
  expect(page.indexOf('```sh\ngcloud')).toBeGreaterThan(0);
  expect(page.indexOf('```sh\ngcloud')).toBeLessThan(page.indexOf('| Image |'));
});

test('20 clusters of 3 pools that pass, with advice, take 12 lines, in rows or target by target', () => {
  const clusters = Array.from({ length: 20 }, (_, at) => `c-${String(at)}`);
  const targets = clusters.map((name) =>
    target({
      cluster: { name },
      pools: ['a', 'b', 'c'].map((each) => pool(each, 'pass')),
      findings: [finding('tag-mutability', 'warn', 'The tag may move.', { kind: 'advice' })],
      assumptions: [{ check: 'network-path', text: `The routes of ${name}.`, needs: [] }],
    }),
  );
  const whole = report(targets);
  const passed = clusters.map((name) => ({
    cluster: `projects/shop-prod/locations/europe-west1/clusters/${name}`,
    images: targets.map(({ image }) => image.reference).slice(0, 1),
    causes: whole.causes.map(({ id }) => id),
  }));
  for (const fleet of [whole, { ...whole, targets: [], passed }]) {
    const lines = renderText(fleet, { color: false, verbose: false }).trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(12);
    expect(lines.join('\n')).toMatch(/ of c-0, c-1 and 18 more clusters: pass| on c-0, c-1 and 18 more clusters: pass/);
  }
});
