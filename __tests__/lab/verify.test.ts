import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Report } from '../../src/model/report';
import { imageDigest } from '../../simulator';
import { run as runBuilt } from '../scenario/harness';
import { testUnless, whyNoNode } from './lab';
import { doing, IMAGE, IMAGES, NOTHING, openVerificationLab, POOL, type VerificationLab } from './verification';

/**
 * `--verify pod` on a real node: what becomes of the pod, and what the finding says. The built program runs; the
 * simulated Google Cloud is the node's registry and metadata server. What registries say is in verify-words.test.ts.
 */
const testOnNode = testUnless(whyNoNode);
let here: VerificationLab;

/** A namespaced object, by its manifest. */
const apply = async (object: object): Promise<void> => {
  const file = join(here.runner, 'object.json');
  writeFileSync(file, JSON.stringify(object));
  await here.kubectl('apply', '--filename', file);
};

describe('verification by a pod', () => {
  beforeAll(async () => {
    if (whyNoNode === null) here = await openVerificationLab();
  }, 240_000);

  afterAll(async () => {
    if (whyNoNode !== null) return;
    await here.undo.all();
    process.stdout.write(`\n${here.said.join('\n')}\n\n`);
  }, 60_000);

  testOnNode(
    'pass: the node pulls it, by digest, and nothing of it runs; the saved facts say the same again',
    async () => {
      const facts = join(here.runner, 'facts.json');
      const { code, report, finding, findings } = await here.verify(['--save-facts', facts]);
      expect(finding).toMatchObject({ status: 'pass', evidence: [{ strength: 'observed', says: 'pass' }] });
      expect(finding.message).toContain(imageDigest(IMAGES.ends));
      expect({ code, verdict: report.verdict }).toEqual({ code: 0, verdict: 'pass' });
      const access = findings.find((each) => each.check === 'pull-permission' && each.pool === POOL);
      expect(access?.evidence[0]?.strength).toBe('observed');
      const replayed = await runBuilt(['check', '--facts', facts, '--format', 'json'], { env: here.cloud.env });
      expect((JSON.parse(replayed.stdout) as Report).targets).toEqual(report.targets);
      expect(await here.leftovers()).toEqual(NOTHING);
    },
    60_000,
  );

  describe('the way in', () => {
    const status = async (env: Record<string, string>): Promise<{ said: string; message: string; status: string }> => {
      const { stdout, stderr } = await here.check(['--image', IMAGE], env);
      const { findings } = (JSON.parse(stdout) as Report).targets[0]!;
      const finding = findings.find(({ check }) => check === 'verification')!;
      here.said.push(`${finding.status.padEnd(8)} ${finding.message}`);
      return { ...finding, said: stdout + stderr };
    };

    testOnNode(
      'is KUBECONFIG, where its context leads to the cluster’s endpoint',
      async () => {
        expect(await status({ KUBECONFIG: here.kubeconfig })).toMatchObject({ status: 'pass' });
      },
      60_000,
    );

    testOnNode(
      'is a temporary kubeconfig for the caller’s token else: it pulls, and is gone, the token unsaid',
      async () => {
        const token = readFileSync(here.cloud.env['CLOUDSDK_AUTH_ACCESS_TOKEN_FILE']!, 'utf8').trim();
        const { said, ...finding } = await status({});
        expect(finding).toMatchObject({ status: 'pass' });
        expect(said.includes(token)).toBe(false);
        expect(await here.leftovers()).toEqual(NOTHING);
      },
      60_000,
    );

    testOnNode(
      'is closed to a token that the cluster does not know: unknown, and the kubeconfig is gone',
      async () => {
        const file = join(here.runner, 'stranger');
        writeFileSync(file, here.cloud.tokenFor(here.cloud.world.caller));
        expect(await status({ CLOUDSDK_AUTH_ACCESS_TOKEN_FILE: file })).toMatchObject({
          status: 'unknown',
          message: expect.stringMatching(/credentials were not accepted/),
        });
        expect(await here.leftovers()).toEqual(NOTHING);
      },
      60_000,
    );
  });

  describe('no node', () => {
    testOnNode(
      'that takes it: unknown',
      async () => {
        await here.kubectl('cordon', '--selector', `cloud.google.com/gke-nodepool=${POOL}`);
        const { finding } = await here
          .verify(['--verify-timeout', '4s'])
          .finally(() => here.kubectl('uncordon', '--selector', `cloud.google.com/gke-nodepool=${POOL}`));
        expect(finding).toMatchObject({ status: 'unknown', message: expect.stringContaining('Unschedulable') });
        expect(await here.leftovers()).toEqual(NOTHING);
      },
      60_000,
    );

    testOnNode(
      'in the pool: skipped, and said; with --verify-scale-up it is waited for, longer than the pull may take',
      async () => {
        const label = (value: string): Promise<string> =>
          here.kubectl('label', 'nodes', '--all', '--overwrite', `cloud.google.com/gke-nodepool=${value}`);
        await label('another');
        try {
          const { finding } = await here.verify();
          expect(finding).toMatchObject({ status: 'skip', message: expect.stringContaining('has no node') });
          const waited = here.verify(['--verify-scale-up', '--verify-timeout', '3s']);
          await pause(6000);
          await label(POOL);
          expect((await waited).finding.status).toBe('pass');
        } finally {
          await label(POOL);
        }
        expect(await here.leftovers()).toEqual(NOTHING);
      },
      90_000,
    );
  });

  describe('a namespace', () => {
    testOnNode(
      'that is not there: unknown',
      async () => {
        const { finding } = await here.verify(['--namespace', 'nowhere']);
        expect(finding).toMatchObject({ status: 'unknown', message: expect.stringContaining('not found') });
      },
      60_000,
    );

    testOnNode(
      'that enforces the restricted profile: the pod fits it',
      async () => {
        await here.namespace('strict', 'pod-security.kubernetes.io/enforce=restricted');
        expect((await here.verify(['--namespace', 'strict'])).finding.status).toBe('pass');
        // What runs there may not be root: the pull is proven all the same.
        const { finding } = await here.verify(['--namespace', 'strict', '--verify-run', '--image', doing('isRoot')]);
        expect(finding).toMatchObject({
          status: 'warn',
          message: expect.stringMatching(/could not be started \(CreateContainerConfigError\).*run as root/),
        });
        expect(await here.leftovers('strict')).toEqual(NOTHING);
      },
      60_000,
    );

    testOnNode(
      'with a quota: one that wants requests and limits is content, one that is used up leaves it unknown',
      async () => {
        await here.namespace('counted');
        const hard = 'requests.cpu=1,limits.cpu=1,requests.memory=1Gi,limits.memory=1Gi,requests.ephemeral-storage=1Gi';
        await here.kubectl('create', 'quota', 'some', `--hard=${hard}`, '--namespace=counted');
        await pause(1000);
        expect((await here.verify(['--namespace', 'counted'])).finding.status).toBe('pass');
        await here.kubectl('create', 'quota', 'none', '--hard=pods=0', '--namespace=counted');
        await pause(1000);
        const { finding } = await here.verify(['--namespace', 'counted']);
        expect(finding).toMatchObject({ status: 'unknown', message: expect.stringContaining('exceeded quota: none') });
        expect(await here.leftovers('counted')).toEqual(NOTHING);
      },
      60_000,
    );

    testOnNode(
      'with a LimitRange: the pod bends to it, and what it cannot have leaves it unknown',
      async () => {
        await here.namespace('narrow');
        const range = (limit: object): Promise<void> =>
          apply({
            apiVersion: 'v1',
            kind: 'LimitRange',
            metadata: { name: 'range', namespace: 'narrow' },
            spec: { limits: [{ type: 'Container', ...limit }] },
          });
        await range({ min: { cpu: '150m' }, max: { memory: '32Mi' }, maxLimitRequestRatio: { memory: '1' } });
        expect((await here.verify(['--namespace', 'narrow'])).finding.status).toBe('pass');
        await range({ maxLimitRequestRatio: { 'example.com/gpu': '1' } });
        const { finding } = await here.verify(['--namespace', 'narrow']);
        expect(finding).toMatchObject({
          status: 'unknown',
          message: expect.stringContaining('example.com/gpu max limit to request ratio per Container is 1'),
        });
        expect(await here.leftovers('narrow')).toEqual(NOTHING);
      },
      60_000,
    );

    testOnNode(
      'whose admission policy refuses the pod: unknown, with its words',
      async () => {
        await here.namespace('guarded');
        const apiVersion = 'admissionregistration.k8s.io/v1';
        const rule = { apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE'], resources: ['pods'] };
        here.undo.add(async () => {
          for (const kind of ['validatingadmissionpolicybinding', 'validatingadmissionpolicy'])
            await here.kubectl('delete', kind, 'no-pods', '--ignore-not-found');
        });
        await apply({
          apiVersion,
          kind: 'ValidatingAdmissionPolicy',
          metadata: { name: 'no-pods' },
          spec: {
            failurePolicy: 'Fail',
            matchConstraints: { resourceRules: [rule] },
            validations: [{ expression: 'false', message: 'pods come from the platform team alone' }],
          },
        });
        await apply({
          apiVersion,
          kind: 'ValidatingAdmissionPolicyBinding',
          metadata: { name: 'no-pods' },
          spec: {
            policyName: 'no-pods',
            validationActions: ['Deny'],
            matchResources: { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'guarded' } } },
          },
        });
        let finding;
        // The API server takes a moment to know of a new policy.
        for (let tries = 0; tries < 5 && finding?.status !== 'unknown'; tries += 1)
          ({ finding } = await here.verify(['--namespace', 'guarded']));
        expect(finding).toMatchObject({
          status: 'unknown',
          message: expect.stringContaining('pods come from the platform team alone'),
        });
        expect(await here.leftovers('guarded')).toEqual(NOTHING);
      },
      60_000,
    );
  });

  testOnNode(
    'a workload’s service account: one that is not there leaves it unknown, one that is there pulls',
    async () => {
      const manifest = join(here.runner, 'web.yaml');
      const spec = { serviceAccountName: 'web', containers: [{ name: 'web', image: IMAGE }] };
      writeFileSync(manifest, JSON.stringify({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' }, spec }));
      const way = ['--kubeconfig', here.kubeconfig, '--context', here.context];
      const verified = async (): Promise<unknown> => {
        const { stdout } = await here.check(['--manifests', manifest, ...way]);
        return (JSON.parse(stdout) as Report).targets[0]!.findings.find(({ check }) => check === 'verification');
      };
      expect(await verified()).toMatchObject({
        status: 'unknown',
        message: expect.stringContaining('serviceaccount "web" not found'),
      });
      await here.kubectl('create', 'serviceaccount', 'web');
      here.undo.add(async () => {
        await here.kubectl('delete', 'serviceaccount', 'web');
      });
      expect(await verified()).toMatchObject({ status: 'pass' });
    },
    60_000,
  );

  testOnNode(
    'unknown: RBAC refuses, with the verb and the resource that are needed',
    async () => {
      await here.kubectl('create', 'serviceaccount', 'poor');
      here.undo.add(async () => {
        await here.kubectl('delete', 'serviceaccount', 'poor');
      });
      const token = (await here.kubectl('create', 'token', 'poor')).trim();
      const file = join(here.runner, 'poor');
      const own = JSON.parse(await here.kubectl('config', 'view', '--raw', '--output=json')) as Record<string, unknown>;
      const [entry] = own['clusters'] as [{ name: string }];
      const poor = { contexts: [{ name: 'poor', context: { cluster: entry.name, user: 'poor' } }] };
      writeFileSync(file, JSON.stringify({ ...own, ...poor, users: [{ name: 'poor', user: { token } }] }));
      const { finding } = await here.verify(['--kubeconfig', file]);
      expect(finding).toMatchObject({
        status: 'unknown',
        needs: [
          { way: 'verify', permission: 'create pods', resource: expect.stringContaining('namespace default of') },
        ],
      });
      expect(await here.leftovers()).toEqual(NOTHING);
    },
    60_000,
  );

  testOnNode(
    'unknown: out of time',
    async () => {
      // The registry goes quiet once the pod is there, when the program has read all that it wants of it.
      let hold: ReturnType<typeof here.cloud.holdAnswers> | undefined;
      const quiet = (async () => {
        for (let tries = 0; tries < 200 && (await here.leftovers()).pods.length === 0; tries += 1) await pause(20);
        hold = here.cloud.holdAnswers();
      })();
      const { finding } = await here.verify(['--verify-timeout', '3s']).finally(() => hold?.stop());
      await quiet;
      expect(finding).toMatchObject({ status: 'unknown', message: expect.stringContaining('Timeout') });
      expect(await here.leftovers()).toEqual(NOTHING);
    },
    60_000,
  );

  describe('--verify-run', () => {
    testOnNode(
      'tells of a program that ends, that fails, that is not there, and that goes on',
      async () => {
        const ran = async (what: keyof typeof IMAGES) =>
          (await here.verify(['--verify-run', '--image', doing(what)])).finding;
        const [ends, fails, lacks, stays] = await Promise.all([ran('ends'), ran('fails'), ran('lacks'), ran('stays')]);
        expect(ends).toMatchObject({ status: 'pass', message: expect.stringMatching(/ran, and ended with 0$/) });
        expect(fails).toMatchObject({
          status: 'warn',
          message: expect.stringMatching(/its program ended with 3 \(Error\)/),
        });
        expect(lacks).toMatchObject({
          status: 'warn',
          message: expect.stringMatching(/could not be started \(StartError\).*is-not-there/),
        });
        expect(stays).toMatchObject({ status: 'pass', message: expect.stringMatching(/and it goes on running$/) });
        expect(await here.leftovers()).toEqual(NOTHING);
      },
      90_000,
    );
  });
});
