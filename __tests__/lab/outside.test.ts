import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Report } from '../../src/model/report';
import { testCa } from '../../simulator/certificates';
import { ROOT, run, temporaryFolder } from '../scenario/harness';
import { testUnless, whyNoNode } from './lab';
import { IMAGE, NOTHING, openVerificationLab, type VerificationLab } from './verification';

/**
 * The lab's node is no node of Google Cloud's: by its context alone it is a cluster outside GKE, judged by what its API
 * server says, dry-run against its admission, and verified by a real pull.
 */
const testOnNode = testUnless(whyNoNode);
let here: VerificationLab;

const check = (...args: readonly string[]) => checkThat(['--image', IMAGE, ...args]);

async function checkThat(args: readonly string[]) {
  const context = (await here.kubectl('config', 'current-context')).trim();
  const called = ['check', '--context', context, '--format', 'json', ...args];
  const { code, stdout } = await run(called, { env: { ...here.cloud.env, KUBECONFIG: here.kubeconfig } });
  const report = JSON.parse(stdout) as Report;
  const verified = report.targets[0]?.findings.find(({ check: id }) => id === 'verification');
  if (verified !== undefined) here.said.push(`${verified.status.padEnd(8)} ${verified.message}`);
  return { code, report, verified, target: report.targets[0] };
}

const deployment = (image: string): string => `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: [{name: main, image: "${image}"}]
`;
/** The workload whose pod is asked for; null: a pod of this program's for an image alone. */
const WORKLOAD = deployment(IMAGE);

/** The dry run of a workload's pod, or of an image alone, in a namespace. */
async function dryRun(namespace: string, manifest: string | null) {
  const folder = temporaryFolder();
  const file = join(folder.path, 'web.yaml');
  if (manifest !== null) writeFileSync(file, manifest);
  try {
    const what = manifest === null ? ['--image', IMAGE] : ['--manifests', file];
    return await checkThat([...what, '--verify', 'admission', '--namespace', namespace]);
  } finally {
    folder.remove();
  }
}

/** Asks until it is refused so: what decides on admission takes a while to be in force. */
async function untilSaid(namespace: string, manifest: string | null, cause: string) {
  for (let tries = 0; ; tries += 1) {
    const now = await dryRun(namespace, manifest);
    if (now.verified?.said?.cause === cause || tries >= 10) return now;
    await pause(1000);
  }
}

/** All that a run could leave, by name. */
const all = async (): Promise<readonly string[]> =>
  (
    await here.kubectl(
      'get',
      'pods,secrets,configmaps,replicasets,deployments,jobs',
      '--all-namespaces',
      '--output=name',
    )
  )
    .split('\n')
    .filter((name) => !name.endsWith('/kube-root-ca.crt'))
    .sort();

const ADMISSION = '/apis/admissionregistration.k8s.io/v1';

async function policy(name: string, namespace: string, expression: string, message: string): Promise<void> {
  const matchConstraints = {
    namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } },
    resourceRules: [{ apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE'], resources: ['pods'] }],
  };
  await here.kubernetes.call('POST', `${ADMISSION}/validatingadmissionpolicies`, {
    metadata: { name },
    spec: { failurePolicy: 'Fail', matchConstraints, validations: [{ expression, message }] },
  });
  await here.kubernetes.call('POST', `${ADMISSION}/validatingadmissionpolicybindings`, {
    metadata: { name },
    spec: { policyName: name, validationActions: ['Deny'] },
  });
}
const unpolicy = (name: string): Promise<string> =>
  here.kubectl('delete', 'validatingadmissionpolicy,validatingadmissionpolicybinding', name);

/** A webhook of this test's own that refuses every pod of a namespace. */
async function webhook(namespace: string): Promise<void> {
  const ca = testCa();
  const server = createServer(ca.issue('127.0.0.1'), (request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (piece: string) => (body += piece));
    request.on('end', () => {
      const { request: of } = JSON.parse(body) as { request: { uid: string } };
      const answer = { uid: of.uid, allowed: false, status: { message: 'images need a signature', code: 403 } };
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ apiVersion: 'admission.k8s.io/v1', kind: 'AdmissionReview', response: answer }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  here.undo.add(() => {
    server.close();
    return Promise.resolve();
  });
  const { port } = server.address() as AddressInfo;
  await here.kubernetes.call('POST', `${ADMISSION}/validatingwebhookconfigurations`, {
    metadata: { name: 'refuses' },
    webhooks: [
      {
        name: 'refuses.example.com',
        admissionReviewVersions: ['v1'],
        sideEffects: 'None',
        clientConfig: {
          url: `https://127.0.0.1:${String(port)}/`,
          caBundle: Buffer.from(ca.pem).toString('base64'),
        },
        namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } },
        rules: [{ apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE'], resources: ['pods'] }],
      },
    ],
  });
  here.undo.add(async () => {
    await here.kubectl('delete', 'validatingwebhookconfiguration', 'refuses');
  });
}

interface Refused {
  readonly namespace: string;
  readonly made: (namespace: string) => Promise<unknown>;
  readonly cause: string;
  readonly words: RegExp;
  readonly own?: string;
}
const REFUSED: readonly Refused[] = [
  {
    namespace: 'dry-run-restricted',
    made: (name) => here.kubectl('label', 'namespace', name, 'pod-security.kubernetes.io/enforce=restricted'),
    cause: 'pod-security',
    words: /violates PodSecurity "restricted:latest"/,
  },
  {
    namespace: 'dry-run-full',
    made: (name) => here.kubectl('create', 'quota', 'none', '--hard=pods=0', `--namespace=${name}`),
    cause: 'resource-quota',
    words: /exceeded quota: none/,
  },
  {
    namespace: 'dry-run-no-account',
    made: () => Promise.resolve(),
    cause: 'service-account-missing',
    words: /serviceaccount "not-made" not found/,
    own: WORKLOAD.replace('    spec:\n', '    spec:\n      serviceAccountName: not-made\n'),
  },
  {
    namespace: 'dry-run-policy',
    made: async (name) => {
      await policy(
        'other-registries',
        name,
        "object.spec.containers.all(c, c.image.startsWith('ghcr.io/'))",
        'only ghcr.io',
      );
      here.undo.add(async () => {
        await unpolicy('other-registries');
      });
    },
    cause: 'admission-webhook',
    words: /only ghcr\.io/,
  },
  { namespace: 'dry-run-webhook', made: webhook, cause: 'admission-webhook', words: /images need a signature/ },
];

/** The program in a pod of the lab's node: node and dist/ are the machine's own, kubectl too. */
function podOfProgram(out: string): object {
  const tokens = dirname(here.cloud.env['CLOUDSDK_AUTH_ACCESS_TOKEN_FILE'] ?? '');
  const folders = { usr: '/usr', lib: '/lib', lib64: '/lib64', program: ROOT, tokens, node: dirname(process.execPath) };
  const mounts = [...new Map(Object.entries(folders).map(([name, path]) => [path, name]))];
  // The API server of the lab has no service address of its own that pods reach; what Kubernetes sets is taken over.
  const server = new URL('https://127.0.0.1:6443');
  const env = {
    ...here.cloud.env,
    PATH: '/usr/bin:/bin',
    HOME: '/nowhere',
    RUNNER_TEMP: out,
    KUBERNETES_SERVICE_HOST: server.hostname,
    KUBERNETES_SERVICE_PORT: server.port,
  };
  const program = `${process.execPath} ${join(ROOT, 'dist/cli/index.js')} check --context in-cluster --image ${IMAGE} --format json`;
  return {
    metadata: { name: 'inside' },
    spec: {
      hostNetwork: true,
      restartPolicy: 'Never',
      containers: [
        {
          name: 'main',
          image: 'lab.local/pause:1',
          imagePullPolicy: 'Never',
          command: ['/usr/bin/bash', '-c', `${program} >${out}/report.json 2>${out}/said; true`],
          env: Object.entries(env).map(([name, value]) => ({ name, value })),
          volumeMounts: [
            ...mounts.map(([mountPath, name]) => ({ name, mountPath, readOnly: true })),
            { name: 'out', mountPath: out },
          ],
        },
      ],
      volumes: [
        ...mounts.map(([path, name]) => ({ name, hostPath: { path } })),
        { name: 'out', hostPath: { path: out } },
      ],
    },
  };
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
    'what admission refuses is told, of the workload’s own pod with its owner, and nothing is created',
    async () => {
      const before = await all();
      for (const { namespace, made, cause, words, own } of REFUSED) {
        await here.kubectl('create', 'namespace', namespace);
        try {
          await made(namespace);
          const listed = await all();
          const refused = await untilSaid(namespace, own ?? WORKLOAD, cause);
          expect({ namespace, ...refused.verified }).toMatchObject({ namespace, status: 'unknown', said: { cause } });
          expect(refused.verified?.said?.words).toMatch(words);
          expect(await all()).toEqual(listed);
        } finally {
          await here.kubectl('delete', 'namespace', namespace, '--wait=true', '--timeout=30s');
        }
      }
      expect(await all()).toEqual(before);
    },
    180_000,
  );

  testOnNode(
    'a policy that only pods with an owner pass is passed by a Deployment’s pod, and not by a pod alone',
    async () => {
      const namespace = 'dry-run-owned';
      await here.kubectl('create', 'namespace', namespace);
      await policy('owned-pods', namespace, 'has(object.metadata.ownerReferences)', 'pods need an owner');
      try {
        await untilSaid(namespace, null, 'admission-webhook');
        const deployed = await dryRun(namespace, WORKLOAD);
        expect(deployed.verified).toMatchObject({ status: 'pass', code: 'verification/admitted' });
      } finally {
        await unpolicy('owned-pods');
        await here.kubectl('delete', 'namespace', namespace, '--wait=true', '--timeout=30s');
      }
    },
    90_000,
  );

  testOnNode(
    'is judged from a pod inside it, without a kubeconfig, by --context in-cluster',
    async () => {
      await here.kubectl('create', 'clusterrole', 'lists-nodes', '--verb=list', '--resource=nodes');
      await here.kubectl(
        'create',
        'clusterrolebinding',
        'lists-nodes',
        '--clusterrole=lists-nodes',
        '--serviceaccount=default:default',
      );
      const folder = temporaryFolder();
      try {
        await here.kubernetes.call('POST', '/api/v1/namespaces/default/pods', podOfProgram(folder.path));
        for (let tries = 0; tries < 120; tries += 1) {
          const phase = await here.kubectl('get', 'pod', 'inside', '--output=jsonpath={.status.phase}');
          if (phase === 'Succeeded' || phase === 'Failed') break;
          await pause(500);
        }
        const said = readFileSync(join(folder.path, 'said'), 'utf8');
        expect(said).not.toMatch(/error: /);
        const report = JSON.parse(readFileSync(join(folder.path, 'report.json'), 'utf8')) as Report;
        expect(report.targets[0]?.cluster).toMatchObject({ name: 'in-cluster', mode: 'external' });
        expect(report.targets[0]?.pools.map(({ name }) => name)).toEqual(['linux/amd64']);
        expect(readdirSync(folder.path).filter((name) => name.includes('kubeconfig'))).toEqual([]);
      } finally {
        await here.kubectl('delete', 'pod', 'inside', '--force', '--grace-period=0', '--ignore-not-found');
        await here.kubectl('delete', 'clusterrole,clusterrolebinding', 'lists-nodes');
        folder.remove();
      }
    },
    120_000,
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
