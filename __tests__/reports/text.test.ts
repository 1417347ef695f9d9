import type { ReportFinding } from '../../src/model/report';
import { renderText } from './rendered';
import { FIXED, finding, pool, report, target } from './fixed';

const PLAIN = { color: false, verbose: false } as const;
const plain = (findings: readonly ReportFinding[], verbose = false): string =>
  renderText(report([target({ verdict: 'fail', pools: [pool('a', 'fail')], findings })]), { color: false, verbose });
const lines = (text: string): readonly string[] => text.split('\n');

test('the first line says the verdict, the image and the cluster', () => {
  const reference = 'europe-west1-docker.pkg.dev/shop-images/apps/web:1.4.2';
  expect(lines(renderText(FIXED['fail']!, PLAIN))[0]).toBe(`✗ FAIL  ${reference} will not pull on prod`);
  expect(lines(renderText(FIXED['fail']!, { ...PLAIN, width: 60 }))[0]).toBe('✗ FAIL  web:1.4.2 will not pull on prod');
  expect(lines(renderText(FIXED['unknown']!, PLAIN))[0]).toBe(
    '? UNKNOWN  not known whether web:1.4.2 will pull on prod',
  );
  expect(lines(renderText(FIXED['pass']!, PLAIN))[0]).toBe(`✓ PASS  ${reference} will pull on prod`);
  expect(lines(renderText(FIXED['many']!, PLAIN))[0]).toBe(
    '✗ FAIL  1 of 3 images will not pull on 2 of 3 clusters · 2 causes',
  );
  expect(lines(renderText(FIXED['fleet']!, PLAIN))[0]).toMatch(/^✗ FAIL {2}1 of 3 images will not pull on prod$/);
});

test('a cause is told once for all its pools', () => {
  const on = (name: string, message: string): ReportFinding =>
    finding('access-scopes', 'fail', message, { pool: name });
  const text = plain([on('a', 'No scope.'), on('b', 'No scope.'), on('c', 'No scope.')]);
  expect(text).toContain('✗ access-scopes · web:1.4.2 on prod, pools a, b, c\n');
  expect(text.match(/No scope\./g)).toHaveLength(1);
});

test('what a fix goes on to say stands under its command, parted where a clause ends', () => {
  const long = `Grant the role on the repository ${'a'.repeat(50)} to ${'b'.repeat(50)}`;
  const text = (rest: string): string =>
    plain([
      finding('pull-permission', 'fail', 'No.', {
        fix: { summary: `${long}${rest}`, commands: ['gcloud grant it'], terraform: null, url: null },
      }),
    ]);
  expect(text('; it can take minutes to reach every server')).toMatch(
    / b+\n +gcloud grant it\n {4}note {2}It can take minutes to reach every server\n/,
  );
  expect(text('. The last (one; of two) of all those that are there is for later')).toMatch(
    /gcloud grant it\n {4}note {2}The last \(one; of two\) of all those that are there is for later\n/,
  );
  expect(text('')).not.toContain('note');
});

test('causes of one code are told together, with all their commands', () => {
  const images = ['web:1', 'api:2', 'job:3'];
  const text = renderText(
    report(
      images.map((name) =>
        target({
          verdict: 'fail',
          image: { reference: `europe-west1-docker.pkg.dev/p/r/${name}` },
          findings: [
            finding('image-platform', 'fail', `${name} has nothing for linux/amd64.`, {
              fix: {
                summary: 'Build it for linux/amd64.',
                commands: [`docker build ${name}`],
                terraform: null,
                url: null,
              },
            }),
          ],
        }),
      ),
    ),
    PLAIN,
  );
  expect(text.match(/image-platform ·/g)).toHaveLength(1);
  expect(text).toContain('image-platform · 3 images on prod\n');
  expect(text.match(/Build it for linux\/amd64\./g)).toHaveLength(1);
  for (const name of images) expect(text).toContain(`          docker build ${name}\n`);
  expect(text).toContain('web:1 has nothing for linux/amd64.; the same for 2 more\n');
  expect(text).toContain('    where web:1, api:2, job:3\n');
});

test('what is unknown for one reason is one cause, whichever checks need it', () => {
  const text = plain([finding('cluster', 'unknown', 'Denied.'), finding('gke-version', 'unknown', 'Denied.')]);
  expect(text).toContain('? cluster, gke-version · web:1.4.2 on prod\n');
  expect(text.match(/Denied\./g)).toHaveLength(1);
});

test('failures come first, then what is unknown; warnings are a line each beside them', () => {
  const text = plain([
    finding('c', 'warn', 'Warned.', { kind: 'advice' }),
    finding('b', 'unknown', 'Open.'),
    finding('a', 'fail', 'Failed.'),
    finding('d', 'pass', 'Passed.'),
  ]);
  expect(text).toMatch(/1 ✗ a [^]*2 \? b [^]*\n! c · web:1\.4\.2 on prod: Warned\.\n/);
  expect(text).toContain('✓ 1 check passes · --verbose shows all\n');
});

test('verbose shows every finding with its evidence, worst first and gates before advice, and Terraform', () => {
  const statuses = ['skip', 'pass', 'warn', 'unknown', 'fail'] as const;
  const findings = statuses.flatMap((status) => [
    finding(`advice-${status}`, status, 'x', { kind: 'advice' }),
    finding(`gate-${status}`, status, 'x'),
  ]);
  const order = [...plain(findings, true).matchAll(/^ {2}\S \w+ +(gate|advice)-(\w+)/gm)].map((match) => match[0]);
  expect(order.map((line) => line.replace(/^ {2}\S \w+ +/, ''))).toEqual(
    ['fail', 'unknown', 'warn', 'pass', 'skip'].flatMap((status) => [`gate-${status}`, `advice-${status}`]),
  );
  const fix = { summary: 'Do it.', commands: ['gcloud do it'], terraform: 'resource "x" "y" {}', url: null };
  const one = [
    finding('cluster', 'pass', 'The cluster runs.', {
      evidence: [{ strength: 'listed', says: 'pass', source: 'clusters.get', detail: 'RUNNING' }],
    }),
    finding('image-exists', 'fail', 'It is not there.', { fix }),
  ];
  expect(plain(one)).not.toMatch(/The cluster runs|resource "x"/);
  expect(plain(one)).toContain('\n          gcloud do it\n');
  expect(plain(one, true)).toMatch(/The cluster runs\.\n +listed {5}✓ clusters\.get: RUNNING\n/);
  expect(plain(one, true)).toContain('\n          resource "x" "y" {}\n');
});

test('commands are whole, whatever the width; prose is not wider', () => {
  for (const width of [undefined, 10, 80, 500]) {
    const text = renderText(FIXED['fail']!, { ...PLAIN, width });
    const limit = Math.min(120, Math.max(60, width ?? 100));
    expect(text).toContain(FIXED['fail']!.targets[0]!.findings.find((each) => each.fix)!.fix!.commands[0]);
    for (const line of lines(text).filter((each) => each.length > limit && !each.includes('gcloud '))) {
      // Nothing is wider but a word that stays whole, so that it can be copied.
      expect(line.replace(/ …$/, '').lastIndexOf(' ')).toBeLessThan(limit);
    }
  }
});

test('a label as long as the line does not push the text out of sight', () => {
  const long = renderText(report([target({ pools: [pool('p'.repeat(5_000), 'pass')] })]), {
    color: false,
    verbose: true,
  });
  expect(long.length).toBeLessThan(20_000);
});

test('the grants stand once; first where nothing fails, else after the causes', () => {
  const text = renderText(FIXED['unknown']!, PLAIN);
  const [grant] = FIXED['unknown']!.access!.commands;
  expect(text.split(grant!)).toHaveLength(2);
  expect(lines(text).findIndex((line) => line.includes(grant!))).toBeLessThan(6);
  const failing = renderText({ ...FIXED['fail']!, access: { commands: ['gcloud grant'] } }, PLAIN);
  expect(failing.indexOf('gcloud grant')).toBeGreaterThan(failing.indexOf('✗ pull-permission'));
});

test('what was set aside is named and not shown as open', () => {
  const ignored = { reason: 'moved next week', expires: '2027-01-31' };
  const text = plain([
    finding('image-platform', 'fail', 'No manifest.', { ignored, pool: 'a' }),
    finding('cluster', 'fail', 'Old.', { baseline: 'known' }),
  ]);
  expect(text).toContain('~ image-platform (fail) ignored until 2027-01-31: moved next week');
  expect(text).not.toContain('No manifest.');
  expect(text).toContain('cluster · web:1.4.2 on prod · known from the baseline');
});

test('why the run is not whole is said, and what no finding explains', () => {
  const text = renderText(
    report([target({ verdict: 'unknown' })], { reasons: ['no answer of europe-west1-b'] }),
    PLAIN,
  );
  expect(text).toContain('! no answer of europe-west1-b\n');
  expect(text).toMatch(/! \S+web:1\.4\.2 on prod: no finding says why/);
});

test('rulings are told with the cause', () => {
  const rulings = [{ by: 'policy', to: 'fail', because: 'the policy counts it' }] as const;
  expect(plain([finding('tag-mutability', 'fail', 'The tag moves.', { rulings })])).toContain(
    'The tag moves. (the policy counts it)\n',
  );
});

test('the reason of a skipped pool is said', () => {
  expect(renderText(FIXED['fail']!, PLAIN)).toContain('– pool arm: skip (no pod lands there)\n');
});

test('nothing that runs differently is in it, unless verbose', () => {
  const other = {
    ...FIXED['fail']!,
    run: { startedAt: '2030-01-01T00:00:00Z', durationMs: 1, apiCalls: 77, shard: null },
  };
  expect(renderText(other, PLAIN)).toBe(renderText(FIXED['fail']!, PLAIN));
  expect(renderText(other, { ...PLAIN, verbose: true })).toMatch(/77 requests\s+in 0\.0 s/);
});

test('colour is written where it is asked for, also where the output is no terminal', () => {
  expect(renderText(FIXED['fail']!, { color: true, verbose: false })).toContain('\u001b[31m');
  expect(renderText(FIXED['fail']!, PLAIN)).not.toContain('\u001b');
});

test('what checks say against a node’s words stands beside them, unless the fix says it', () => {
  const said = (why: string): string =>
    plain([
      finding('verification', 'fail', `Pod a/b waits on web: ErrImagePull: “403 Forbidden”. ${why}`, {
        said: { cause: 'denied', words: 'unexpected status: 403 Forbidden' },
        fix: { summary: 'Free the disk of the node, or make another pool', commands: [], terraform: null, url: null },
      }),
    ]);
  expect(said('pull-permission contradicts it: it may pull. Either it was repaired since')).toMatch(
    / {4}why {3}pull-permission contradicts it: it may pull\. Either it was repaired since\n {4}said {2}unexpected/,
  );
  expect(said('Free the disk of the node, or make another pool')).not.toContain('why');
});
