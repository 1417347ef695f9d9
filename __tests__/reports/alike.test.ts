import type { ReportFinding, ReportTarget } from '../../src/model/report';
import { need } from '../../src/model/need';
import { renderMarkdown, renderText } from '../../src/reports';
import { joinAlike, joinByReason } from '../../src/reports/alike';
import { groupFindings } from '../../src/reports/view';
import { finding, pool, report, target } from './fixed';

const REPOSITORY = 'europe-west1-docker.pkg.dev/shop-images/apps';
const needs = [need('container.clusters.get', 'projects/shop-prod')];
const unread = (check: string, on: string | null = null): ReportFinding =>
  finding(check, 'unknown', 'The cluster could not be read.', { pool: on, needs });

/** A target of the image `name`, that its registry does not have. */
const missing = (name: string, more: Partial<ReportFinding> = {}): ReportTarget =>
  target({
    image: {
      reference: `${REPOSITORY}/${name}:1.4.2`,
      name,
      digest: null,
      pinned: null,
      sources: [{ file: 'k8s.yaml', line: name.length, column: 9, workload: `Deployment/${name}` }],
    },
    verdict: 'fail',
    pools: [pool('a', 'fail')],
    findings: [
      finding('cluster', 'pass', `The cluster runs, said beside ${name}.`),
      finding('image-exists', 'fail', `There is no ${REPOSITORY}/${name}:1.4.2.`, {
        fix: { summary: 'Push it', commands: [`crane ls ${REPOSITORY}/${name}`], terraform: null, url: null },
        ...more,
      }),
    ],
  });

describe('findings of one reason', () => {
  const checksOf = (findings: readonly ReportFinding[]): readonly (readonly string[])[] =>
    joinByReason(groupFindings(findings), ['a', 'b']).map(({ checks }) => checks);

  test('are one where they could not be checked in the same words', () => {
    expect(checksOf([unread('access-scopes'), unread('image-platform'), unread('gke-version')])).toEqual([
      ['access-scopes', 'image-platform', 'gke-version'],
    ]);
  });

  test('on every pool is as good as for all pools; on one pool is not', () => {
    expect(checksOf([unread('cluster'), unread('image-platform', 'a'), unread('image-platform', 'b')])).toEqual([
      ['cluster', 'image-platform'],
    ]);
    expect(checksOf([unread('cluster'), unread('image-platform', 'a')])).toEqual([['cluster'], ['image-platform']]);
  });

  test('stay apart where they fail, need something else, or one was set aside', () => {
    const fails = finding('image-exists', 'fail', 'The same.');
    expect(checksOf([fails, { ...fails, check: 'repository' }])).toHaveLength(2);
    expect(checksOf([unread('cluster'), { ...unread('gke-version'), needs: [] }])).toHaveLength(2);
    expect(checksOf([unread('cluster'), { ...unread('gke-version'), baseline: 'known' }])).toHaveLength(2);
  });
});

describe('targets', () => {
  const groupsOf = (targets: readonly ReportTarget[]): readonly number[] =>
    joinAlike(targets).map(({ others }) => 1 + others.length);

  test('that differ in their image only are together, with the commands of all', () => {
    const [group] = joinAlike([missing('web'), missing('checkout'), missing('web')]);
    expect(group?.others.map(({ image }) => image.name)).toEqual(['checkout', 'web']);
    expect(group?.target.findings[1]?.fix?.commands).toEqual([
      `crane ls ${REPOSITORY}/web`,
      `crane ls ${REPOSITORY}/checkout`,
    ]);
  });

  test.each<readonly [string, ReportTarget]>([
    ['another reason', missing('checkout', { message: 'It was quarantined.' })],
    ['another status', missing('checkout', { status: 'warn' })],
    ['an accepted failure', missing('checkout', { ignored: { reason: 'known', expires: null } })],
    [
      'another evidence',
      missing('checkout', { evidence: [{ strength: 'listed', says: 'fail', source: 'x', detail: 'y' }] }),
    ],
    ['another cluster', { ...missing('checkout'), cluster: { ...missing('checkout').cluster, name: 'other' } }],
    ['another pool', { ...missing('checkout'), pools: [pool('b', 'fail')] }],
    ['another assumption', { ...missing('checkout'), assumptions: [{ check: 'cluster', text: 'x', needs: [] }] }],
  ])('with %s stay apart', (_, other) => {
    expect(groupsOf([missing('web'), missing('checkout')])).toEqual([2]);
    expect(groupsOf([missing('web'), other])).toEqual([1, 1]);
  });

  test('are at most fifty together', () => {
    expect(groupsOf(Array.from({ length: 120 }, (_, at) => missing(`image-${at}-of-many`)))).toEqual([50, 50, 20]);
  });

  test('are one block of the text and of the page; each stands in it with its place', () => {
    const both = report([missing('web'), missing('checkout')]);
    const text = renderText(both, { color: false, verbose: false });
    expect(text.match(/✗ FAIL {2}europe/g)).toHaveLength(1);
    expect(text).toContain('checkout:1.4.2 · k8s.yaml:8:9 (Deployment/checkout)');
    expect(text).toContain(`crane ls ${REPOSITORY}/checkout`);
    const page = renderMarkdown(both);
    expect(page.match(/^### /gm)).toHaveLength(1);
    expect(page).toContain('The same is true of 1 image more:');
    expect(page).toContain(`crane ls ${REPOSITORY}/web\ncrane ls ${REPOSITORY}/checkout\n`);
  });

  test('stand each for itself in the long text', () => {
    const text = renderText(report([missing('web'), missing('checkout')]), { color: false, verbose: true });
    expect(text.match(/✗ FAIL {2}europe/g)).toHaveLength(2);
  });
});
