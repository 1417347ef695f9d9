import fc from 'fast-check';
import { editDistance, nearest } from '../../src/model/suggest';
import { parseDuration } from '../../src/input/duration';
import { imageLines, pointAt, readImages } from '../../src/input/images';
import { parseClusterName } from '../../src/input/names';
import { parsePrincipal } from '../../src/input/principal';

describe('durations', () => {
  test.each([
    ['60s', 60_000],
    ['5m', 300_000],
    ['1500ms', 1500],
    ['2m30s', 150_000],
    ['1h', 3_600_000],
    ['24h', 86_400_000],
  ])('%s', (text, milliseconds) => expect(parseDuration(text)).toEqual({ value: milliseconds }));

  test.each([
    ['60', 'Did you mean 60s?'],
    ['5 min', 'Did you mean 5m?'],
    ['10Seconds', 'Did you mean 10s?'],
    ['2hours', 'Did you mean 2h?'],
    ['0s', 'more than 0'],
    ['25h', 'longer than a day'],
    ['30s2m', 'out of order'],
    ['1s1s', 'out of order'],
    ['-5s', 'not a duration'],
    ['1.5m', 'not a duration'],
    ['', 'not a duration'],
    ['soon', 'not a duration'],
  ])('%s is refused: %s', (text, words) =>
    expect(parseDuration(text)).toEqual({ problem: expect.stringContaining(words) as string }),
  );
});

describe('cluster names', () => {
  const prod = { full: { project: 'p', location: 'europe-west1', name: 'prod' } };
  test.each([
    ['projects/p/locations/europe-west1/clusters/prod', prod],
    ['projects/p/zones/europe-west1/clusters/prod', prod],
    ['//container.googleapis.com/projects/p/locations/europe-west1/clusters/prod', prod],
    ['https://container.googleapis.com/v1/projects/p/locations/europe-west1/clusters/prod', prod],
    ['gke_p_europe-west1_prod', prod],
    [
      'gke_example.com:p_us-central1-a_x-1',
      { full: { project: 'example.com:p', location: 'us-central1-a', name: 'x-1' } },
    ],
    ['projects/123/locations/us-central1/clusters/c', { full: { project: '123', location: 'us-central1', name: 'c' } }],
    ['prod', { short: 'prod' }],
  ])('%s', (text, value) => expect(parseClusterName(text)).toEqual({ value }));

  test.each([
    ['p/europe-west1/prod', 'Did you mean projects/p/locations/europe-west1/clusters/prod?'],
    ['projects/p/locations/-/clusters/prod', 'not a region or zone'],
    ['projects/p/locations/Europe/clusters/c', 'not a region or zone'],
    ['projects/P/locations/europe-west1/clusters/prod', 'not a project ID'],
    ['projects/p/locations/europe-west1/clusters/Prod', '“Prod”'],
    ['gke_p_europe-west1', 'another number of parts'],
    ['gke_a_b_europe-west1_prod', 'another number of parts'],
    ['Prod', 'not a cluster name'],
    ['', 'not a cluster name'],
  ])('%s is refused: %s', (text, words) =>
    expect(parseClusterName(text)).toEqual({ problem: expect.stringContaining(words) as string }),
  );
});

describe('principals', () => {
  test.each([
    'serviceAccount:node@p.iam.gserviceaccount.com',
    'serviceAccount:123-compute@developer.gserviceaccount.com',
    'serviceAccount:p.svc.id.goog[team/app]',
    'user:someone@example.com',
    'principal://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p.svc.id.goog/subject/ns/team/sa/app',
  ])('%s', (text) => expect(parsePrincipal(text)).toEqual({ value: text }));

  test.each([
    ['node@p.iam.gserviceaccount.com', 'Did you mean serviceAccount:node@p.iam.gserviceaccount.com?'],
    ['someone@example.com', 'Did you mean user:someone@example.com?'],
    ['serviceaccount:n@p.iam.gserviceaccount.com', 'Did you mean serviceAccount:n@p.iam.gserviceaccount.com?'],
    ['serviceAcount:n@p.iam.gserviceaccount.com', 'Did you mean serviceAccount:n@p.iam.gserviceaccount.com?'],
    ['p.svc.id.goog[team/app]', 'Did you mean serviceAccount:p.svc.id.goog[team/app]?'],
    ['group:all@example.com', 'not a single principal'],
    ['allUsers', 'not a single principal'],
    ['principalSet://goog/public:all', 'not a single principal'],
    ['deleted:serviceAccount:n@p.iam.gserviceaccount.com?uid=1', 'deleted'],
    ['serviceAccount:', 'no e-mail address'],
    ['principal://example.com/x', 'is not a principal'],
    ['', 'no IAM member'],
  ])('%s is refused: %s', (text, words) =>
    expect(parsePrincipal(text)).toEqual({ problem: expect.stringContaining(words) as string }),
  );
});

describe('lists of images', () => {
  test('a reference a line, with comments, empty lines, CRLF and a byte order mark', () => {
    const text = '\uFEFFnginx:1\r\n\r\n# none\r\n  a.example/b@sha256:' + '0'.repeat(64) + '  # why\r\n\tredis#6\n';
    expect(imageLines(text, 'list.txt')).toEqual([
      {
        text: 'nginx:1',
        source: { file: 'list.txt', line: 1, column: 1, workload: null },
        use: null,
        named: 'list.txt:1',
      },
      {
        text: `a.example/b@sha256:${'0'.repeat(64)}`,
        source: { file: 'list.txt', line: 4, column: 3, workload: null },
        use: null,
        named: 'list.txt:4',
      },
      {
        text: 'redis#6',
        source: { file: 'list.txt', line: 5, column: 2, workload: null },
        use: null,
        named: 'list.txt:5',
      },
    ]);
    expect(imageLines('x', '-')).toEqual([{ text: 'x', source: null, use: null, named: 'standard input:1' }]);
  });

  test('the same image is judged once, at all its places; another spelling of it keeps its own', () => {
    const lines = 'nginx\nredis:7\ndocker.io/library/nginx:latest\nnginx';
    const { images, problems } = readImages([...imageLines(lines, 'l')]);
    expect(problems).toEqual([]);
    expect(images.map((image) => [image.valid && image.reference.text, image.sources.map(({ line }) => line)])).toEqual(
      [
        ['nginx', [1, 4]],
        ['redis:7', [2]],
        ['docker.io/library/nginx:latest', [3]],
      ],
    );
  });

  test('a place that aliases repeat is one', () => {
    const lines = imageLines('nginx', 'l');
    expect(readImages([...lines, ...lines]).images[0]?.sources).toHaveLength(1);
  });

  test('every wrong one is named, with a caret under the place', () => {
    const { problems } = readImages(imageLines('ok\ngcr.io/p/Web:1\na/b:-x', 'l'));
    expect(problems).toEqual([
      'l:2: not an image reference: “Web” has capital letters: image names are lower case\n  gcr.io/p/Web:1\n           ^',
      expect.stringMatching(/^l:3: not an image reference: a tag has .*\n {2}a\/b:-x\n {6}\^$/s),
    ]);
  });

  test('the caret stays under its character in long and hostile text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.nat(300), (text, place) => {
        const at = Math.min(place, text.length);
        const [shown = '', caret = '', ...more] = pointAt(text, at).split('\n');
        expect(more).toEqual([]);
        expect(caret).toMatch(/^ +\^$/);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        expect(caret.length).toBeLessThanOrEqual(shown.length + 1);
      }),
    );
  });
});

describe('the nearest word', () => {
  test.each([
    ['faill', 'fail'],
    ['nevre', 'never'],
    ['FAIL', 'fail'],
    ['unknwon', 'unknown'],
    ['unkn', 'unknown'],
    ['banana', null],
    ['', null],
  ])('%s → %s', (word, right) => expect(nearest(word, ['fail', 'unknown', 'warn', 'never'])).toBe(right));

  test('a swap of neighbours is one edit', () => expect(editDistance('iamge', 'image')).toBe(1));

  test('the distance is a metric’s: zero for the same, the same both ways, at most the longer length', () => {
    const word = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, a)).toBe(0);
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(editDistance(a, b)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
    );
  });
});
