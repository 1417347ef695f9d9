import { headline } from '../../src/reports/headline';
import { report, target } from './fixed';

const of = (
  pairs: readonly (readonly [image: string, cluster: string, verdict: 'pass' | 'fail' | 'unknown'])[],
): string =>
  headline(
    report(
      pairs.map(([image, name, verdict]) =>
        target({ verdict, image: { reference: `europe-west1-docker.pkg.dev/p/r/${image}:1` }, cluster: { name } }),
      ),
    ),
  );

test.each([
  [
    'one image fails everywhere, another on one cluster: not each on each',
    [
      ['a', 'x', 'fail'],
      ['a', 'y', 'fail'],
      ['b', 'x', 'fail'],
      ['b', 'y', 'pass'],
    ],
    '2 images will not pull on some of 2 clusters: 3 of 4 targets',
  ],
  [
    'what was not judged is not said',
    [
      ['a', 'x', 'fail'],
      ['b', 'y', 'fail'],
    ],
    '2 images will not pull on 2 clusters',
  ],
  [
    'each on each',
    [
      ['a', 'x', 'fail'],
      ['a', 'y', 'fail'],
      ['b', 'x', 'fail'],
      ['b', 'y', 'fail'],
      ['c', 'x', 'pass'],
    ],
    '2 of 3 images will not pull on 2 clusters',
  ],
  [
    'one image on some clusters',
    [
      ['a', 'x', 'fail'],
      ['a', 'y', 'fail'],
      ['a', 'z', 'pass'],
    ],
    'a:1 will not pull on 2 of 3 clusters',
  ],
  [
    'not known of some',
    [
      ['a', 'x', 'unknown'],
      ['a', 'y', 'unknown'],
      ['b', 'x', 'unknown'],
      ['b', 'y', 'pass'],
    ],
    'not known whether 2 images will pull on some of 2 clusters: 3 of 4 targets',
  ],
] as const)('%s', (_, pairs, said) => {
  expect(of(pairs)).toBe(said);
});

test('images that pass elsewhere, as a fleet’s report has them, count', () => {
  const failing = report([
    target({ verdict: 'fail', image: { reference: 'h/a:1' }, cluster: { name: 'x' } }),
    target({ verdict: 'fail', image: { reference: 'h/b:1' }, cluster: { name: 'y' } }),
  ]);
  const passed = [{ cluster: 'projects/shop-prod/locations/europe-west1/clusters/x', images: ['h/b:1'], causes: [] }];
  expect(headline({ ...failing, passed, counts: { ...failing.counts, targets: 3 } })).toBe(
    '2 images will not pull on some of 2 clusters: 2 of 3 targets',
  );
});

test('images that could not be listed are not called one image', () => {
  const unread = report([target({ verdict: 'unknown', image: { reference: '(any image)' }, cluster: { name: 'x' } })]);
  expect(headline({ ...unread, command: 'scan' }, true)).toBe(
    'not known whether the images that run there will pull on x',
  );
  expect(headline({ ...unread, command: 'diagnose' })).toBe('not known whether the images that pods wait on pull on x');
});
