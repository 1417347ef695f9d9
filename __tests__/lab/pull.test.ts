import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Report } from '../../src/model/report';
import { imageDigest, type ImageSpec, scenarios, type Simulator } from '../../simulator';
import { run } from '../scenario/harness';
import { openCloudForNode } from './cloud';
import { Kubernetes } from './kubernetes';
import { openLab, testUnless, whyNoNode } from './lab';
import { type NodePull, pullOnNode } from './node-pull';
import { Undo } from './undo';

/**
 * A real node pulls a real image from the simulated repository, with the token of its simulated service account; then
 * the grant is taken away, then given back. `check` says the same each time, from policies alone.
 */
const testOnNode = testUnless(whyNoNode);
const { world, args } = scenarios.find(({ name }) => name === 'healthy-cross-project')!;
const IMAGE = args[args.indexOf('--image') + 1]!;
const BUSYBOX: ImageSpec = {
  name: 'web',
  tags: ['1.4.2'],
  files: [{ path: 'bin/busybox', from: '/bin/busybox', mode: 0o755 }],
  command: ['/bin/busybox', 'true'],
};

const undo = new Undo();
let kubernetes: Kubernetes;
let cloud: Simulator;
const sideBySide: string[] = [];

describe('a grant, its removal and its return', () => {
  beforeAll(async () => {
    if (whyNoNode !== null) return;
    const lab = await openLab();
    undo.add(() => lab.close());
    kubernetes = new Kubernetes(lab.kubeconfig);
    undo.add(() => kubernetes.close());
    await lab.forgetImages();
    const [apps] = world.repositories;
    cloud = await openCloudForNode({ ...world, repositories: [{ ...apps!, images: [BUSYBOX] }] });
    undo.add(() => cloud.close());
  }, 240_000);

  afterAll(async () => {
    await undo.all();
    if (sideBySide.length > 0) process.stdout.write(`\n${sideBySide.join('\n')}\n\n`);
  }, 60_000);

  testOnNode('with the grant both say that it pulls, and name one digest', () => pulls('granted'), 120_000);

  testOnNode(
    'without it the node is refused with 403, and check says whom to grant what',
    async () => {
      const [apps] = cloud.world.repositories;
      const before = apps!.policy.bindings;
      apps!.policy.bindings = before.filter(({ members }) => !members.some((member) => member.includes('gke-nodes@')));
      expect(apps!.policy.bindings).toHaveLength(before.length - 1);
      const { node, report, code } = await both('grant removed');
      apps!.policy.bindings = before;

      expect(node).toMatchObject({ pulled: false, reason: 'ErrImagePull', digest: null });
      expect(node.words).toMatch(
        /failed to authorize: failed to fetch oauth token: unexpected status.*: 403 Forbidden/,
      );
      expect({ verdict: report.verdict, code, failed: failedIn(report).map(({ check }) => check) }).toEqual({
        verdict: 'fail',
        code: 1,
        failed: ['pull-permission', 'pull-permission', 'pull-permission'],
      });
      expect(failedIn(report)[0]).toMatchObject({
        message: expect.stringContaining('lacks artifactregistry.repositories.downloadArtifacts'),
        fix: {
          commands: [
            'gcloud artifacts repositories add-iam-policy-binding apps --location=europe-west1 --project=shop-images --member=serviceAccount:gke-nodes@shop-prod.iam.gserviceaccount.com --role=roles/artifactregistry.reader',
          ],
        },
      });
    },
    120_000,
  );

  testOnNode('with the grant again both say again that it pulls', () => pulls('grant given back'), 120_000);
});

async function pulls(when: string): Promise<void> {
  const { node, report, code } = await both(when);
  expect(node).toMatchObject({ pulled: true, reason: 'Pulled', ended: 'Completed' });
  expect({ verdict: report.verdict, code, failed: failedIn(report) }).toEqual({ verdict: 'pass', code: 0, failed: [] });
  expect(node.digest).toBe(imageDigest(BUSYBOX));
  expect(report.targets[0]!.image.digest).toBe(node.digest);
  expect(cloud.violations).toEqual([]);
}

/** The node's own pull, and the verdict of the built program, on the world as it is now. */
async function both(when: string): Promise<{ node: NodePull; report: Report; code: number | null }> {
  const node = await pullOnNode(kubernetes, IMAGE, ['/bin/busybox', 'true']);
  const { code, stdout } = await run(['check', ...args, '--format', 'json'], { env: cloud.env });
  const report = JSON.parse(stdout) as Report;
  const failed = failedIn(report)[0];
  sideBySide.push(
    when,
    `  kubelet  ${node.reason}: ${node.words}${node.digest === null ? '' : `\n           imageID ${node.digest}`}`,
    failed === undefined
      ? `  check    ${report.verdict}: ${IMAGE} is ${report.targets[0]!.image.digest ?? 'of no known digest'}`
      : `  check    ${report.verdict}: ${failed.check}: ${failed.message}\n           fix: ${failed.fix?.commands.join('; ') ?? ''}`,
  );
  return { node, report, code };
}

const failedIn = (report: Report): Report['targets'][number]['findings'] =>
  report.targets.flatMap(({ findings }) => findings.filter(({ status }) => status === 'fail'));
