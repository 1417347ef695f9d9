/** Every Terraform text that a fix proposes is given to the real `terraform fmt`, which parses it and leaves it as it is. */
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { checks } from '../../src/checks';
import { grantReader, poolWithScopes } from '../../src/fixes';
import { clusterOf, poolOf } from '../checks/facts';
import { fixturesOf } from '../checks/fixtures';

const hasTerraform = spawnSync('terraform', ['version'], { stdio: 'ignore' }).error === undefined;
const withTerraform = hasTerraform ? describe : describe.skip;

const hostile = grantReader({ project: 'p', location: 'l', repository: 'r' }, 'user:"${var.x}"\\%{if}\n@example.com');
const proposed = checks.flatMap((check) =>
  (fixturesOf[check.id] ?? []).flatMap(({ facts }) => check.judge(facts).flatMap(({ fix }) => fix?.terraform ?? [])),
);
const shaped = poolWithScopes(
  clusterOf(),
  poolOf({
    accelerators: ['nvidia-l4'],
    labels: { team: 'web', 'example.com/a': 'b' },
    taints: [
      { key: 'k', value: 'v', effect: 'NO_EXECUTE' },
      { key: 'only', value: 'web', effect: 'NO_SCHEDULE' },
    ],
    shape: {
      nodeCount: 2,
      autoscaling: { min: 0, max: 5, totalMin: null, totalMax: null, locationPolicy: null },
      diskType: 'pd-balanced',
      diskSizeGb: 100,
      acceleratorCount: 2,
      spot: true,
      more: {
        privateNodes: false,
        maxPodsPerNode: 64,
        preemptible: true,
        tags: ['web', 'gke'],
        workloadMetadata: 'GKE_METADATA',
        gvnic: true,
        secureBoot: true,
        integrityMonitoring: true,
        confidential: true,
        bootDiskKmsKey: 'projects/k/locations/l/keyRings/r/cryptoKeys/c',
        minCpuPlatform: 'Intel Ice Lake',
        localSsdCount: 2,
        autoUpgrade: false,
      },
    },
    imageStreaming: true,
    sandboxed: true,
  }),
);
const texts = [...new Set([...proposed, hostile.terraform ?? '', shaped.terraform ?? ''])];

test('there are texts to try', () => expect(texts.length).toBeGreaterThan(5));

withTerraform(`the real terraform parses them${hasTerraform ? '' : ' (skipped: terraform is not installed)'}`, () => {
  test.each(texts.map((text) => [text]))('%s', (text) => {
    const { status, stdout, stderr } = spawnSync('terraform', ['fmt', '-'], {
      input: `${text}\n`,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], CHECKPOINT_DISABLE: '1' },
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(`${text}\n`);
  });
});
