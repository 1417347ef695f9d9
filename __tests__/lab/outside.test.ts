import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Report } from '../../src/model/report';
import { run } from '../scenario/harness';
import { testUnless, whyNoNode } from './lab';
import { IMAGE, NOTHING, openVerificationLab, type VerificationLab } from './verification';

/**
 * The lab's node is no node of Google Cloud's: by its context alone it is a cluster outside GKE, judged by what its API
 * server says, dry-run against its admission, and verified by a real pull.
 */
const testOnNode = testUnless(whyNoNode);
let here: VerificationLab;

async function check(...args: readonly string[]) {
  const context = (await here.kubectl('config', 'current-context')).trim();
  const all = ['check', '--context', context, '--image', IMAGE, '--format', 'json', ...args];
  const { code, stdout } = await run(all, { env: { ...here.cloud.env, KUBECONFIG: here.kubeconfig } });
  const report = JSON.parse(stdout) as Report;
  const verified = report.targets[0]?.findings.find(({ check: id }) => id === 'verification');
  if (verified !== undefined) here.said.push(`${verified.status.padEnd(8)} ${verified.message}`);
  return { code, report, verified, target: report.targets[0] };
}

describe('a cluster outside Google Cloud', () => {
  beforeAll(async () => {
    if (whyNoNode === null) here = await openVerificationLab();
  }, 240_000);

  afterAll(async () => {
    if (whyNoNode !== null) return;
    await here.undo.all();
    process.stdout.write(`\n${here.said.join('\n')}\n\n`);
  }, 60_000);

  testOnNode(
    'is judged by its nodes',
    async () => {
      const { target } = await check();
      expect(target?.cluster).toMatchObject({ mode: 'external', project: '', version: expect.stringMatching(/^v1\./) });
      expect(target?.pools.map(({ name, platform }) => [name, platform])).toEqual([['linux/amd64', 'linux/amd64']]);
    },
    60_000,
  );

  testOnNode(
    'is asked by a dry run whether it admits the pod: nothing is created, and its refusals are told',
    async () => {
      const admitted = await check('--verify', 'admission');
      expect(admitted.verified).toMatchObject({ status: 'pass', code: 'verification/admitted' });
      await here.kubectl('create', 'namespace', 'dry-run-quota');
      try {
        await here.kubectl('create', 'quota', 'none', '--hard=pods=0', '--namespace=dry-run-quota');
        const refused = await check('--verify', 'admission', '--namespace', 'dry-run-quota');
        expect(refused.verified).toMatchObject({ status: 'unknown', said: { cause: 'resource-quota' } });
      } finally {
        await here.kubectl('delete', 'namespace', 'dry-run-quota', '--wait=false');
      }
      expect(await here.leftovers()).toEqual(NOTHING);
    },
    60_000,
  );

  testOnNode(
    'pulls the image in a pod of this run, which is proof whatever its nodes pull by',
    async () => {
      const { code, report, verified } = await check('--verify', 'pod');
      expect(verified).toMatchObject({ status: 'pass', evidence: [{ strength: 'observed', says: 'pass' }] });
      expect({ code, verdict: report.verdict }).toEqual({ code: 0, verdict: 'pass' });
      expect(await here.leftovers()).toEqual(NOTHING);
    },
    60_000,
  );
});
