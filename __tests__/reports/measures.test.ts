/** What a person has to read: lines to the first repairing command, lines and bytes of the whole. */
import { MEASURED } from './measured';
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
