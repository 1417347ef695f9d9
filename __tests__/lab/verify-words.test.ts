import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { classify } from '../../src/diagnosis/words';
import type { Report, ReportFinding } from '../../src/model/report';
import type { Verification } from '../../src/model/verification';
import { buildImage, type BuiltImage, type ImageSpec, type Stored } from '../../simulator/images';
import type { Fault } from '../../simulator/world';
import { testUnless, whyNoNode } from './lab';
import {
  IMAGE,
  LOCKED,
  MISSING,
  NOTHING,
  openVerificationLab,
  POOL,
  type VerificationLab,
  verificationsIn,
} from './verification';

/**
 * What registries answer, as the kubelet and containerd of a real node word it, and what `--verify pod` makes of it:
 * the cause, the check that explains it, and whether it is final. Rows of the table that cannot be made here are in
 * __tests__/model/runtime-messages.test.ts, with their sources; Docker schema 1 is one of them, which this containerd
 * (1.6) still takes.
 */
const testOnNode = testUnless(whyNoNode);
const PRIVATE = 'private.example.com/team/web:1';
const app = (name: string): string => IMAGE.replace('/web:1.4.2', `/${name}:1`);
const SPECS: readonly ImageSpec[] = [
  { name: 'arm', tags: ['1'], platforms: ['linux/arm64'], index: true },
  { name: 'chart', tags: ['1'], kind: 'helm' },
  { name: 'sbom', tags: ['1'], kind: 'artifact' },
  ...['busy', 'down', 'unauthorized', 'forbidden', 'other-bytes', 'other-layer', 'short', 'reset'].map((name) => ({
    name,
    tags: ['1'],
  })),
];
/** Hosts that the node finds by a configuration of their own. */
const HOSTS: Readonly<Record<string, (port: number) => string>> = {
  'registry.nowhere.invalid': () => 'https://registry.nowhere.invalid',
  'refusing.example.com': () => 'http://127.0.0.1:9',
  'untrusted.example.com': () => 'https://127.0.0.1:6443',
  'plain.example.com': (port) => `https://127.0.0.1:${String(port)}`,
  'broken.example.com': (port) => `http://127.0.0.1:${String(port)}`,
};

type Row = readonly [
  image: string,
  outcome: 'refused' | 'undecided',
  cause: string,
  check: string | null,
  words: RegExp,
];
const ROWS: readonly Row[] = [
  [MISSING, 'refused', 'not-found', 'image-exists', /web:missing: not found/],
  [LOCKED, 'refused', 'denied', 'pull-permission', /failed to fetch oauth token: unexpected status.*: 403 Forbidden/],
  [app('forbidden'), 'refused', 'denied', 'pull-permission', /\[manifests 1\]: 403 Forbidden|403 Forbidden/],
  [app('unauthorized'), 'refused', 'token-refused', 'node-service-account', /401 Unauthorized/],
  [IMAGE.replace('/apps/', '/nowhere/'), 'refused', 'repository-missing', 'repository', /oauth token.*404 Not Found/],
  [app('arm'), 'refused', 'no-platform', 'image-platform', /no match for platform in manifest/],
  [app('chart'), 'undecided', 'not-an-image', 'image-format', /mismatched image rootfs and manifest layers/],
  [app('sbom'), 'undecided', 'not-an-image', 'image-format', /mismatched image rootfs and manifest layers/],
  [app('busy'), 'undecided', 'too-many-requests', null, /429 Too Many Requests/],
  [app('down'), 'undecided', 'registry-failure', null, /503 Service Unavailable/],
  [app('other-bytes'), 'undecided', 'digest-mismatch', null, /unexpected commit digest sha256:/],
  [app('other-layer'), 'undecided', 'digest-mismatch', null, /unexpected commit digest sha256:/],
  [app('short'), 'undecided', 'broken-download', null, /unexpected EOF/],
  [app('reset'), 'undecided', 'broken-download', null, /EOF|connection reset/],
  ['registry.nowhere.invalid/team/web:1', 'undecided', 'dns', 'network-path', /no such host/],
  ['refusing.example.com/team/web:1', 'undecided', 'connection-refused', 'network-path', /connection refused/],
  ['untrusted.example.com/team/web:1', 'undecided', 'untrusted-certificate', 'network-path', /x509: /],
  ['plain.example.com/team/web:1', 'undecided', 'plain-http', null, /HTTP response to HTTPS/],
  ['broken.example.com/team/web:1', 'undecided', 'not-an-image', 'image-format', /unexpected end of JSON input/],
];

let here: VerificationLab;
let seen: ReadonlyMap<string, Verification>;
let targets: Report['targets'];
let secretless: ReportFinding;

/** One run that verifies the images of some rows: what its nodes said, and what it reports. */
async function asked(rows: readonly Row[], name: string): Promise<{ seen: typeof seen; targets: typeof targets }> {
  const facts = join(here.runner, `${name}.json`);
  const way = ['--kubeconfig', here.kubeconfig, '--context', here.context];
  const images = rows.flatMap(([image]) => ['--image', image]);
  const times = ['--verify-timeout', '45s', '--timeout', '10s'];
  const { stdout, stderr } = await here.check([...images, ...way, ...times, '--save-facts', facts]);
  if (stdout === '') throw new Error(stderr);
  return {
    seen: verificationsIn(readFileSync(facts, 'utf8')),
    targets: (JSON.parse(stdout) as Report).targets,
  };
}

/** An object is served as other bytes, as many. */
function otherBytes(name: string, kind: 'manifests' | 'blobs', of: (built: BuiltImage) => Stored): Fault {
  const { digest, bytes, mediaType } = of(buildImage(SPECS.find((spec) => spec.name === name)!));
  const body = 'x'.repeat(bytes.length);
  return { method: 'GET', pathRegex: `/apps/${name}/${kind}/${digest}`, status: 200, body, contentType: mediaType };
}

/** A registry whose only manifest is no JSON, with its true digest. */
async function brokenRegistry(): Promise<Server> {
  const bytes = Buffer.from('{"schemaVersion": 2, "config": ');
  const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  const server = createServer((request, response) => {
    response.writeHead(200, {
      'content-type': 'application/vnd.oci.image.manifest.v1+json',
      'content-length': String(bytes.length),
      'docker-content-digest': digest,
    });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
}

describe('what a node says of a pull', () => {
  beforeAll(async () => {
    if (whyNoNode !== null) return;
    here = await openVerificationLab((world) => {
      const [apps, ...others] = world.repositories;
      return {
        ...world,
        repositories: [{ ...apps!, images: [...apps!.images, ...SPECS] }, ...others],
        otherRegistries: [
          {
            host: 'private.example.com',
            repositories: [{ name: 'team/web', private: true, images: [{ name: 'team/web', tags: ['1'] }] }],
          },
        ],
      };
    });
    const manifests = (name: string): string => `/apps/${name}/manifests/`;
    here.cloud.world.faults.push(
      { pathRegex: manifests('busy'), status: 429 },
      { pathRegex: manifests('down'), status: 503 },
      { pathRegex: manifests('unauthorized'), status: 401 },
      { pathRegex: manifests('forbidden'), status: 403 },
      { pathRegex: manifests('reset'), reset: true },
      { pathRegex: '/v2/token.*nowhere', status: 404 },
      { method: 'GET', pathRegex: `${manifests('short')}sha256`, status: 200, body: '{"schemaVersion": 2}' },
      otherBytes('other-bytes', 'manifests', ({ top }) => top),
      otherBytes('other-layer', 'blobs', ({ blobs }) => blobs.at(-1)!),
    );
    const broken = await brokenRegistry();
    here.undo.add(() => void broken.close());
    for (const [host, serverAt] of Object.entries(HOSTS)) {
      const folder = join(dirname(here.kubeconfig), 'certs.d', host);
      mkdirSync(folder, { recursive: true });
      here.undo.add(() => rmSync(folder, { recursive: true }));
      const server = serverAt((broken.address() as AddressInfo).port);
      const text = `server = "${server}"\n\n[host."${server}"]\n  capabilities = ["pull", "resolve"]\n`;
      writeFileSync(join(folder, 'hosts.toml'), text);
    }
    await here.lab.forgetImages();
    await here.namespace('secretless');
    const secrets = JSON.stringify({ imagePullSecrets: [{ name: 'regcred' }] });
    await here.kubectl('patch', 'serviceaccount', 'default', '--namespace=secretless', `--patch=${secrets}`);
    // Of one run ten pods are there at once; a kubelet begins ten pulls at once, and then five a second.
    const later = pause(6000);
    const [first, second, without] = await Promise.all([
      asked(ROWS.slice(0, 10), 'first'),
      later.then(() => asked(ROWS.slice(10), 'second')),
      later.then(() => here.verify(['--namespace', 'secretless', '--image', PRIVATE])),
    ]);
    seen = new Map([...first.seen, ...second.seen]);
    targets = [...first.targets, ...second.targets];
    secretless = without.finding;
  }, 300_000);

  afterAll(async () => {
    if (whyNoNode !== null) return;
    await here.undo.all();
    const rows = [...seen.values()].map(
      (end) => `${end.outcome} ${'cause' in end ? (end.cause ?? '') : ''}: ${end.words}`,
    );
    process.stdout.write(`\n${[...rows, ...here.said].join('\n')}\n\n`);
  }, 60_000);

  for (const [image, outcome, cause, check, words] of ROWS)
    testOnNode(
      `${image}: ${cause}`,
      async () => {
        const said = seen.get(image);
        expect(said).toMatchObject({ outcome, cause, check, words: expect.stringMatching(words) });
        const finding = targets
          .find(({ image: its }) => its.reference === image)
          ?.findings.find((each) => each.check === 'verification' && each.pool === POOL);
        expect(finding).toMatchObject({
          status: outcome === 'refused' ? 'fail' : 'unknown',
          message: expect.stringMatching(words),
        });
        if (outcome === 'refused') expect(said!.times).toBeGreaterThan(1);
      },
      5_000,
    );

  testOnNode(
    'a refusal stands beside the evaluation that says the same, and contradicts the one that does not',
    async () => {
      const findingOf = (image: string, check: string) =>
        targets
          .find(({ image: its }) => its.reference === image)
          ?.findings.find((each) => each.check === check && (each.pool === POOL || each.pool === null));
      const agreed = findingOf(LOCKED, 'pull-permission');
      expect(agreed).toMatchObject({ status: 'fail' });
      expect(agreed?.evidence.map(({ strength }) => strength)).toEqual(['observed', 'evaluated']);
      const contradicted = findingOf(app('forbidden'), 'pull-permission');
      expect(contradicted).toMatchObject({
        status: 'warn',
        rulings: [
          { by: 'observed', to: 'warn', because: 'A pod on default-pool was refused the image, which contradicts it' },
        ],
      });
      expect(contradicted?.evidence.map(({ says }) => says)).toEqual(['fail', 'pass']);
      expect(await here.leftovers()).toEqual(NOTHING);
    },
    10_000,
  );

  testOnNode(
    'a name that is none: the kubelet’s own word, which no registry hears',
    async () => {
      const name = 'bad-name';
      const image = 'europe-west1-docker.pkg.dev/shop-images/Apps/web:1';
      await here.kubernetes.call('POST', '/api/v1/namespaces/default/pods', {
        metadata: { name },
        spec: { containers: [{ name: 'web', image }] },
      });
      here.undo.add(async () => {
        await here.kubectl('delete', 'pod', name, '--force', '--ignore-not-found');
      });
      let waiting: { reason?: string; message?: string } = {};
      for (let tries = 0; tries < 50 && waiting.reason !== 'InvalidImageName'; tries += 1) {
        const pod = JSON.parse(await here.kubectl('get', 'pod', name, '--output=json')) as {
          status: { containerStatuses?: [{ state: { waiting?: { reason?: string; message?: string } } }] };
        };
        waiting = pod.status.containerStatuses?.[0].state.waiting ?? {};
      }
      await here.kubectl('delete', 'pod', name, '--force');
      expect(classify(waiting.message ?? '', waiting.reason)).toMatchObject({
        id: 'invalid-reference',
        check: 'image-reference',
        terminal: true,
        raw: expect.stringContaining('invalid reference format'),
      });
    },
    60_000,
  );

  testOnNode(
    'a pull secret that is not there: the kubelet says so apart, and it explains the refusal',
    async () => {
      expect(secretless).toMatchObject({
        status: 'fail',
        message: expect.stringMatching(/pull access denied.*\(regcred\).*image-pull-secret/),
      });
      expect(await here.leftovers('secretless')).toEqual(NOTHING);
    },
    60_000,
  );
});
