/** What one mending repairs is counted, and no more is promised. */
import { expect, test } from '@jest/globals';
import { repairsWords } from '../../src/reports/headline';
import { toldCauses } from '../../src/reports/told';
import { renderHtml } from './rendered';
import { finding, report, target } from './fixed';

const fix = { summary: 'Grant it', commands: ['gcloud x'], terraform: null, url: null };
const at = (cluster: string, also: 'fail' | 'unknown' | 'warn' | null = null, location = 'europe-west1') =>
  target({
    verdict: 'fail',
    cluster: { name: cluster, location },
    findings: [
      finding('pull-permission', 'fail', 'no grant', { fix }),
      ...(also === null ? [] : [finding('image-platform', also, 'no platform')]),
    ],
  });
const wordsOf = (...targets: ReturnType<typeof at>[]): string => {
  const told = toldCauses(report(targets)).find(({ checks }) => checks.includes('pull-permission'));
  if (told === undefined) throw new Error('it is not told');
  return repairsWords(told);
};

test.each([
  ['all', [at('a'), at('b'), at('c', 'warn')], 'mending it repairs 3 targets'],
  [
    'those that nothing else stops',
    [at('a'), at('b', 'fail'), at('c', 'unknown')],
    'mending it repairs 1 of 3 targets',
  ],
  ['none alone', [at('a', 'fail'), at('b', 'fail')], ''],
  ['one, which is said already', [at('a')], ''],
])('%s', (_, targets, words) => expect(wordsOf(...targets)).toBe(words));

test('the page groups a fleet by project and location, what fails most first', () => {
  const page = renderHtml({
    ...report([at('a'), at('b', null, 'us-east1'), at('c', null, 'us-east1')]),
    passed: [{ cluster: 'projects/p<b>/locations/l/clusters/c', images: ['x', 'y'], causes: [] }],
  });
  const rows = [...page.matchAll(/<tr><td>(.*?)<\/tr>/g)].map(([, row = '']) =>
    row
      .replace(/<[^>]+>/g, ' ')
      .trim()
      .split(/\s+/),
  );
  expect(rows.slice(0, 3)).toEqual([
    ['shop-prod', 'us-east1', '2', '2', '0', '0'],
    ['shop-prod', 'europe-west1', '1', '1', '0', '0'],
    ['p&#60;b&#62;', 'l', '1', '0', '0', '2'],
  ]);
  expect(renderHtml(report([at('a'), at('b')]))).not.toContain('By project and location');
});
