import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import pLimit from 'p-limit';
import { parse } from 'yaml';
import type { Report } from '../../src/model/report';
import type { Simulator, World } from '../../simulator';
import { grant, image, otherRegistry, repository, serviceAccount } from '../../simulator/builder';
import { CLUSTER, NODES_MEMBER, READER, RUNNER, shop } from '../../simulator/scenarios/shop';
import { dockercfgSecret, dockerSecret, login, serviceAccountObject } from '../scenario/cluster-objects';
import { run } from '../scenario/harness';
import { HAS_KUBECTL } from '../scenario/kubernetes-api';
import { openCloudForNode } from './cloud';
import { Kubernetes } from './kubernetes';
import { openLab, testUnless, whyNoNode } from './lab';
import { type NodePull, pullOnNode } from './node-pull';
import { Undo } from './undo';

/**
 * Pull secrets of every form, on the real kubelet: `check` reads them in the cluster and says whether each pod will pull,
 * then the pods pull, all at once. Both must agree.
 */
const testOnNode = testUnless(whyNoNode ?? (HAS_KUBECTL ? null : 'there is no kubectl'));

const PULLER = 'puller@shop-images.iam.gserviceaccount.com';
const STRANGER = 'stranger@shop-images.iam.gserviceaccount.com';
const keyOf = (email: string, id = 'k1'): string =>
  JSON.stringify({ type: 'service_account', client_email: email, private_key_id: id });
const GOOD = login('deployer', 'a-password-of-acme');
const BAD = login('deployer', 'another-password');
/** Its base64 ends in padding, that of the other has none. */
const PADDED = login('deployers', 'a-password-of-acme').auth;
const WHOLE = GOOD.auth;
const AR = 'europe-west1-docker.pkg.dev';

interface Case {
  readonly name: string;
  /** Host and path. */
  readonly image: string;
  /** Its pull secrets in their order; a name alone is of none that is there. */
  readonly secrets?: readonly (object | string)[];
  /** Named by the pod's service account, not by the pod. */
  readonly onAccount?: true;
  /** The secrets stand in another namespace. */
  readonly elsewhere?: true;
  readonly pulls: boolean;
}
const one = (name: string, of: string, secrets: Case['secrets'], pulls: boolean, more: Partial<Case> = {}): Case => ({
  name,
  image: of,
  ...(secrets && { secrets }),
  pulls,
  ...more,
});

const PRIVATE = 'ghcr.io/acme/private';
const PUBLIC = 'ghcr.io/acme/public';
const HUB = 'docker.io/acme/private';
const PORT = 'registry.example.com:5000/acme/private';
const LOCKED = `${AR}/shop-images/locked/web`;
const OPEN = `${AR}/shop-images/apps/web`;
const of = (registry: string, entry: object = GOOD): object => dockerSecret({ [registry]: entry });

const cases: readonly Case[] = [
  one('a host', PRIVATE, [of('ghcr.io')], true),
  one('a host with scheme and /v2/', PRIVATE, [of('https://ghcr.io/v2/')], true),
  one('a pattern', PRIVATE, [of('*.io')], true),
  one('a set of signs, which Go takes for no host', PRIVATE, [of('ghc[p-s].io')], false),
  one('a pattern of too few labels', PRIVATE, [of('*')], false),
  one('capital letters', PRIVATE, [of('GHCR.io')], false),
  one('a path', PRIVATE, [of('ghcr.io/acme')], true),
  one('the start of a path', PRIVATE, [of('ghcr.io/ac')], true),
  one('another path', PRIVATE, [of('ghcr.io/other')], false),
  one('a port that the image has not', PRIVATE, [of('ghcr.io:443')], false),
  one('a port', PORT, [of('registry.example.com:5000')], true),
  one('no port', PORT, [of('registry.example.com')], false),
  one('the older form', PRIVATE, [dockercfgSecret({ 'ghcr.io': GOOD })], true),
  one(
    'user name and password apart',
    PRIVATE,
    [of('ghcr.io', { username: 'deployer', password: 'a-password-of-acme' })],
    true,
  ),
  one('a wrong password', PRIVATE, [of('ghcr.io', BAD)], false),
  one('a wrong one, then a good one of a longer name', PRIVATE, [of('ghcr.io', BAD), of('ghcr.io/acme')], true),
  one('a wrong one of a longer name, then a good one', PRIVATE, [of('ghcr.io/acme', BAD), of('ghcr.io')], true),
  one('two of one name', PRIVATE, [of('ghcr.io', BAD), of('ghcr.io')], true),
  one('two wrong ones', PRIVATE, [of('ghcr.io', BAD), of('*.io', login('nobody', 'no-password'))], false),
  one('none', PRIVATE, [], false),
  one('one that is not there', PRIVATE, ['is-not-there'], false),
  one('one that is not there, and a good one', PRIVATE, ['is-not-there-either', of('ghcr.io')], true),
  one('one in another namespace', PRIVATE, [of('ghcr.io')], false, { elsewhere: true }),
  one('on the service account', PRIVATE, [of('ghcr.io')], true, { onAccount: true }),
  one('a wrong one on the service account', PRIVATE, [of('ghcr.io', BAD)], false, { onAccount: true }),
  one('another type', PRIVATE, [{ ...of('ghcr.io'), type: 'Opaque' }], false),
  one('an entry that cannot be read', PRIVATE, [of('ghcr.io', { auth: 'bm9jb2xvbg==' }), of('ghcr.io')], false),
  one('an identity token alone', PRIVATE, [of('ghcr.io', { identitytoken: 'a-password-of-acme' })], false),
  one('a public image without any', PUBLIC, [], true),
  one('a public image with a wrong one', PUBLIC, [of('ghcr.io', BAD)], false),
  one('a public image with one for another registry', PUBLIC, [of('quay.io', BAD)], true),
  one('a public image with an empty one', PUBLIC, [of('ghcr.io', {})], true),
  one('a public image with an entry that cannot be read', PUBLIC, [of('quay.io', { auth: 'bm9jb2xvbg==' })], false),
  one('a pattern with a port', PORT, [of('*.example.com:5000')], true),
  one('a pattern without the port', PORT, [of('*.example.com')], false),
  one('a pattern for the port', PORT, [of('registry.example.com:50*')], false),
  one('a pattern in the middle, a port and a path', PORT, [of('registry.*.com:5000/acme')], true),
  one('http and a slash at the end', PRIVATE, [of('http://ghcr.io/')], true),
  one('/v2 without a slash at the end, which is a path', PRIVATE, [of('https://ghcr.io/v2')], false),
  one('the older form with https:// and /v1/', PRIVATE, [dockercfgSecret({ 'https://ghcr.io/v1/': GOOD })], true),
  one('the older form with a path behind /v1/', PRIVATE, [dockercfgSecret({ 'ghcr.io/v1/acme': GOOD })], true),
  one(
    'a wrong one of the longest path and a good one, in one secret',
    PRIVATE,
    [dockerSecret({ 'ghcr.io/acme/private': BAD, 'ghcr.io/acme': GOOD })],
    true,
  ),
  one(
    'two secrets for one host, the good one last, and one for another path before them',
    PRIVATE,
    [of('ghcr.io/other'), of('ghcr.io', BAD), of('ghcr.io')],
    true,
  ),
  one('auth without its padding', PRIVATE, [of('ghcr.io', { auth: PADDED.replace(/=+$/, '') })], true),
  one('auth with its padding', PRIVATE, [of('ghcr.io', { auth: PADDED })], true),
  one('auth with an end of line behind its padding', PRIVATE, [of('ghcr.io', { auth: `${PADDED}\n` })], true),
  one('auth with a space behind its padding', PRIVATE, [of('ghcr.io', { auth: `${PADDED} ` })], false),
  one('auth with padding that it does not need', PRIVATE, [of('ghcr.io', { auth: `${WHOLE}==` })], false),
  one(
    'auth with bytes of zero behind the password',
    PRIVATE,
    [of('ghcr.io', login('deployer', 'a-password-of-acme\0\0'))],
    false,
  ),
  one(
    'auth without a password',
    PRIVATE,
    [of('ghcr.io', { auth: Buffer.from('deployer:').toString('base64') })],
    false,
  ),
  one('auth and an identity token', PRIVATE, [of('ghcr.io', { auth: PADDED, identitytoken: 'another' })], true),
  one(
    'auth and another user name and password, which it replaces',
    PRIVATE,
    [of('ghcr.io', { auth: PADDED, username: 'nobody', password: 'no-password' })],
    true,
  ),
  one('a secret without any registry', PRIVATE, [dockerSecret({})], false),
  one('Docker Hub by index.docker.io alone', HUB, [of('index.docker.io')], true),
  one('Docker Hub by a path of index.docker.io', HUB, [of('index.docker.io/acme')], false),
  one('Docker Hub by its own entry', HUB, [of('https://index.docker.io/v1/')], true),
  one('Docker Hub by its host', HUB, [of('docker.io')], true),
  one('Docker Hub by another host', HUB, [of('registry-1.docker.io')], false),
  one(
    'Docker Hub’s own entry, shut out by its host',
    HUB,
    [of('https://index.docker.io/v1/'), of('docker.io', BAD)],
    false,
  ),
  one('a key of an account that may', LOCKED, [of(AR, login('_json_key', keyOf(PULLER)))], true),
  one(
    'the same as base64, by a pattern',
    LOCKED,
    [of('*.pkg.dev', login('_json_key_base64', Buffer.from(keyOf(PULLER)).toString('base64')))],
    true,
  ),
  one('a key of an account that may not', LOCKED, [of(AR, login('_json_key', keyOf(STRANGER)))], false),
  one('a key that was deleted', LOCKED, [of(AR, login('_json_key', keyOf(PULLER, 'k0')))], false),
  one(
    'an access token that has ended, and nodes that may not',
    LOCKED,
    [of(AR, login('oauth2accesstoken', 'ya29.ended'))],
    false,
  ),
  one(
    'an access token that has ended, and nodes that may',
    OPEN,
    [of(AR, login('oauth2accesstoken', 'ya29.ended'))],
    true,
  ),
  one('one that is not there, and nodes that may', OPEN, ['not-there-at-all'], true),
  one('an entry that cannot be read, and nodes that may', OPEN, [of('quay.io', { auth: 'bm9jb2xvbg==' })], false),
];

const undo = new Undo();
let kubernetes: Kubernetes;
let kubeconfig: string;
let cloud: Simulator;

test('there are enough of them, each with a name of its own', () => {
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  expect(cases.length).toBeGreaterThan(20);
});

/** Each case has a tag of its own, so that one run of `check` tells them apart. */
const tagOf = (at: number): string => `case-${String(at)}`;

function worldOf(): World {
  const tags = cases.map((_, at) => tagOf(at));
  const tagged = (name: string) => [{ ...image(name, 'x'), tags }];
  const credentials = { deployer: 'a-password-of-acme', deployers: 'a-password-of-acme' };
  const acme = [
    { name: 'acme/private', private: true, images: tagged('private') },
    { name: 'acme/public', images: tagged('public') },
  ];
  const world = shop({
    images: tagged('web'),
    more: {
      otherRegistries: ['ghcr.io', 'docker.io', 'registry.example.com:5000'].map((host) =>
        otherRegistry(host, acme, { credentials }),
      ),
    },
  });
  const viewer = grant('roles/artifactregistry.viewer', RUNNER);
  const locked = repository('shop-images', 'europe-west1', 'locked', {
    images: tagged('web'),
    grants: [viewer, grant(READER, `serviceAccount:${PULLER}`)],
  });
  expect(JSON.stringify(world.repositories[0]!.policy)).toContain(NODES_MEMBER);
  const grants = [grant('roles/iam.serviceAccountViewer', RUNNER)];
  const accounts = [PULLER, STRANGER].map((email) => serviceAccount(email, { keys: ['k1'], grants }));
  return {
    ...world,
    repositories: [...world.repositories, locked],
    serviceAccounts: [...world.serviceAccounts, ...accounts],
  };
}

beforeAll(async () => {
  if (whyNoNode !== null) return;
  const lab = await openLab();
  undo.add(() => lab.close());
  ({ kubeconfig } = lab);
  kubernetes = new Kubernetes(kubeconfig);
  undo.add(() => kubernetes.close());
  await lab.forgetImages();
  cloud = await openCloudForNode(worldOf());
  undo.add(() => cloud.close());
  cloud.setNode(CLUSTER, 'default-pool');
}, 240_000);

afterAll(() => undo.all(), 60_000);

testOnNode(
  'check and the kubelet agree, case by case',
  async () => {
    await make(cases);
    const said = await judged();
    const pulls = await pullAll();
    const table = cases.map((each, at) => row(each, said[at] ?? 'nothing', pulls[at]!));
    process.stdout.write(`\n${table.join('\n')}\n\n`);
    const found = cases.map(({ name }, at) => [name, said[at]?.split(':')[0], pulls[at]!.pulled]);
    expect(found).toEqual(cases.map(({ name, pulls: does }) => [name, does ? 'pulls' : 'refused', does]));
    expect(cloud.violations).toEqual([]);
  },
  240_000,
);

const row = (each: Case, said: string, { pulled, words }: NodePull): string =>
  `${each.name} | ${said} | ${pulled ? 'pulled' : words.slice(0, 160)}`;

const nameOf = (at: number, of: number): string => `case-${String(at)}-${String(of)}`;
const namesOf = ({ secrets = [] }: Case, at: number): readonly string[] =>
  secrets.map((secret, of) => (typeof secret === 'string' ? secret : nameOf(at, of)));

/** The secrets and the service accounts of all cases. */
async function make(all: readonly Case[]): Promise<void> {
  const create = async (namespace: string, resource: string, name: string, object: object): Promise<void> => {
    const path = `/api/v1/namespaces/${namespace}/${resource}`;
    const { metadata } = object as { metadata?: { annotations?: object } };
    await kubernetes.call('POST', path, {
      ...object,
      metadata: { name, ...(metadata?.annotations && { annotations: metadata.annotations }) },
    });
    undo.add(async () => {
      await kubernetes.call('DELETE', `${path}/${name}`);
    });
  };
  for (const [at, each] of all.entries()) {
    for (const [index, secret] of (each.secrets ?? []).entries())
      if (typeof secret !== 'string')
        await create(each.elsewhere ? 'kube-public' : 'default', 'secrets', nameOf(at, index), secret);
    await create(
      'default',
      'serviceaccounts',
      tagOf(at),
      serviceAccountObject(each.onAccount ? namesOf(each, at) : []),
    );
  }
}

/** What else each pod says. */
const specOf = (each: Case, at: number) => ({
  serviceAccountName: tagOf(at),
  ...(each.onAccount ? {} : { imagePullSecrets: namesOf(each, at).map((name) => ({ name })) }),
});

/** The kubelet starts five pulls a second, ten at once: more are put off. */
const AT_ONCE = 6;
/** A busy kubelet gives up on a secret that its cache has not yet, and pulls without it: another pod tells. */
const TRIES = 3;

async function pullAll(): Promise<readonly NodePull[]> {
  const limit = pLimit(AT_ONCE);
  return Promise.all(
    cases.map((each, at) =>
      limit(async () => {
        let seen = await pull(each, at);
        for (let tries = 1; tries < TRIES && seen.pulled !== each.pulls; tries += 1) seen = await pull(each, at);
        return seen;
      }),
    ),
  );
}

const pull = (each: Case, at: number): Promise<NodePull> =>
  pullOnNode(kubernetes, `${each.image}:${tagOf(at)}`, undefined, specOf(each, at));

/** What `check` says of each case: `pulls`, `refused` or `unknown`, with the code of image-pull-secret. */
async function judged(): Promise<readonly string[]> {
  const manifests = cases
    .map((each, at) => {
      const containers = [{ name: 'pull', image: `${each.image}:${tagOf(at)}` }];
      return JSON.stringify({
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: tagOf(at), namespace: 'default' },
        spec: { ...specOf(each, at), containers },
      });
    })
    .join('\n---\n');
  const context = (parse(readFileSync(kubeconfig, 'utf8')) as { 'current-context': string })['current-context'];
  const way = ['--kubeconfig', kubeconfig, '--context', context, '--cluster', CLUSTER, '--node-pool', 'default-pool'];
  const { stdout, stderr } = await run(['check', '--manifests', '-', ...way, '--format', 'json'], {
    env: cloud.env,
    stdin: manifests,
  });
  if (stdout === '') throw new Error(stderr);
  const { targets } = JSON.parse(stdout) as Report;
  return cases.map((_, at) => {
    const target = targets.find(({ image: { reference } }) => reference.endsWith(`:${tagOf(at)}`));
    const gates = target?.findings.filter(({ kind }) => kind === 'gate') ?? [];
    const secret = gates.find(({ check }) => check === 'image-pull-secret');
    const fails = gates.filter(({ status }) => status === 'fail');
    const says =
      fails.length > 0 ? 'refused' : secret === undefined || secret.status === 'unknown' ? 'unknown' : 'pulls';
    return `${says}: ${[...fails.map(({ code }) => code), secret?.code ?? ''].join(' ')}`;
  });
}
