import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/model/report';
import { scenarios } from '../../simulator';
import { run } from '../scenario/harness';
import { type Case, moreCases, NOT_ON_THIS_NODE, scenarioCases } from './cases';
import { openCloudForNode } from './cloud';
import { Kubernetes } from './kubernetes';
import { type Lab, openLab, testUnless, whyNoNode } from './lab';
import { type NodePull, pullOnNode } from './node-pull';
import { Undo } from './undo';

/**
 * Scenario by scenario, pool by pool: `check` judges the pull, then a real kubelet and containerd try it, with the
 * simulator as registry and metadata server. Where the gates of the pull pass the node pulls, where one fails it is
 * refused; where one is unknown either may be, and the table says what it was.
 */
const testOnNode = testUnless(whyNoNode);
/** Gates that do not speak of the pull, or of another node version than the lab's. */
const NOT_OF_THE_PULL = ['cluster', 'gke-version', 'binary-authorization', 'verification'];

const undo = new Undo();
let lab: Lab;
let kubernetes: Kubernetes;
const table: string[] = [];

test('every scenario is put to the node, or it is said why not', () => {
  const put = new Set(scenarioCases.map(({ name }) => name));
  const expected = scenarios.map(({ name }) => name).filter((name) => !(name in NOT_ON_THIS_NODE));
  expect([...put].sort()).toEqual([...expected].sort());
  expect(Object.keys(NOT_ON_THIS_NODE).filter((name) => !scenarios.some((one) => one.name === name))).toEqual([]);
});

describe('the node and the verdict agree', () => {
  beforeAll(async () => {
    if (whyNoNode !== null) return;
    lab = await openLab();
    undo.add(() => lab.close());
    kubernetes = new Kubernetes(lab.kubeconfig);
    undo.add(() => kubernetes.close());
  }, 240_000);

  afterAll(async () => {
    await undo.all();
    for (const [name, why] of Object.entries(NOT_ON_THIS_NODE)) table.push(`${name} | - | not on this node: ${why}`);
    if (whyNoNode === null) process.stdout.write(`\n${table.join('\n')}\n\n`);
  }, 60_000);

  for (const one of [...scenarioCases, ...moreCases]) testOnNode(`${one.name} · ${one.pool}`, () => agree(one), 90_000);
});

async function agree(one: Case): Promise<void> {
  await lab.forgetImages();
  const cloud = await openCloudForNode(one.world);
  try {
    cloud.setNode(one.cluster, one.pool);
    const verdict = await judged(one, cloud.env);
    const strict = one.assumes === undefined ? null : await judged(one, cloud.env, ['--strict']);
    const node = await pullOnNode(kubernetes, imageOf(one), one.runs ? null : undefined);
    table.push(row(one, verdict, node));

    const { report, fails, unknowns, others } = verdict;
    const says = fails.length > 0 ? 'fail' : unknowns.length > 0 ? 'unknown' : 'pass';
    if (others.length === 0 || says === 'fail')
      expect({ fails, unknowns, verdict: verdict.verdict }).toMatchObject({ verdict: says });
    if (one.says !== undefined) expect({ fails, unknowns, says }).toMatchObject({ says: one.says });
    if (one.assumes !== undefined) {
      expect(says).toBe('pass');
      expect(report.targets[0]!.assumptions.map(({ check }) => check)).toContain(one.assumes);
      expect(strict!.unknowns).toContain(one.assumes);
      expect(node.pulled).toBe(false);
    } else if (one.runs) {
      expect(fails).toEqual(['image-platform']);
      expect(node).toMatchObject({ pulled: true, ended: 'Error', last: expect.stringContaining('exec format error') });
    } else if (one.mayBePulled) {
      expect(fails).toEqual(['image-format']);
      // What is pulled all the same starts nothing.
      if (node.pulled) expect(['StartError', 'CreateContainerError']).toContain(node.ended);
    } else if (fails.join() === 'network-path') {
      // The lab's node is in no VPC: it reaches the registry, and all else must let it pull.
      expect({ words: node.words, pulled: node.pulled }).toMatchObject({ pulled: true });
    } else if (says !== 'unknown') {
      expect({ fails, words: node.words, pulled: node.pulled }).toMatchObject({ pulled: says === 'pass' });
    }
    const { digest } = report.targets[0]!.image;
    // Of schema 1 containerd names no digest, and the kubelet none where no container was made.
    const isNamed = !one.name.startsWith('schema-1') && node.ended !== 'CreateContainerError';
    if (node.pulled && digest !== null) expect(node.digest).toBe(isNamed ? digest : null);
    expect(cloud.violations).toEqual([]);
  } finally {
    await cloud.close();
  }
}

const imageOf = ({ args }: Case): string => args[args.indexOf('--image') + 1]!;

interface Judged {
  readonly report: Report;
  /** The pool's verdict; where no pool could be read, the report's. */
  readonly verdict: string;
  /** The gates that speak of this pull. */
  readonly fails: readonly string[];
  readonly unknowns: readonly string[];
  /** The other gates that do not pass. */
  readonly others: readonly string[];
}

/** What the built program says of the pool. */
async function judged(
  { args, pool }: Case,
  env: Readonly<Record<string, string>>,
  more: readonly string[] = [],
): Promise<Judged> {
  const { stdout } = await run(['check', ...args, ...more, '--format', 'json'], { env });
  const report = JSON.parse(stdout) as Report;
  const gates = report.targets
    .flatMap(({ findings }) => findings)
    .filter(({ kind, pool: of }) => kind === 'gate' && (of ?? pool) === pool);
  const which = (ofThePull: boolean, ...statuses: string[]): string[] => {
    const found = gates.filter(
      ({ check, status }) => statuses.includes(status) && NOT_OF_THE_PULL.includes(check) !== ofThePull,
    );
    return [...new Set(found.map(({ check }) => check))];
  };
  return {
    report,
    verdict: report.targets[0]?.pools.find(({ name }) => name === pool)?.verdict ?? report.verdict,
    fails: which(true, 'fail'),
    unknowns: which(true, 'unknown'),
    others: which(false, 'fail', 'unknown'),
  };
}

/** Scenario, pool, the verdict on it with the gates that do not pass, the node's answer. */
function row(one: Case, { verdict, fails, unknowns, others }: Judged, node: NodePull): string {
  const gates = [
    ...fails.map((check) => `✗ ${check}`),
    ...unknowns.map((check) => `? ${check}`),
    ...others.map((check) => `(not of the pull: ${check})`),
  ].join(', ');
  // The image's name stands in the words three times.
  const words = node.words.replace(/^Failed to pull image "[^"]*": /, '').replaceAll(imageOf(one), 'IMAGE');
  const shown = node.pulled ? (one.runs ? node.last : (node.digest ?? '')) : words;
  return `${one.name} | ${one.pool} | ${verdict}${gates && `: ${gates}`} | ${node.reason}: ${shown}`;
}
