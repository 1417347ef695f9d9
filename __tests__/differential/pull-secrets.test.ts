/**
 * Pods by their pull secrets against a second evaluator, which shares no code with the checks: a kubelet that reads the
 * secrets, takes what matches and tries it in turn, the node's own credential last where it has one, and asks as a
 * stranger only where nothing matches. What passes is pulled, what fails is not, and what is open was not read.
 *
 * DIFFERENTIAL_SEED repeats a run (else the sources make the seed), DIFFERENTIAL_PODS sets how many pods it has.
 */
import { expect, test } from '@jest/globals';
import { matchesOf } from '../../src/access/secret-route';
import { pullingPods } from '../../src/access/pulling-pods';
import { allFindings, traitsOf } from '../../src/checks';
import { pullSecretIn } from '../../src/kubernetes/pull-secret-json';
import type { DockerAuth } from '../../src/model/docker-config';
import { absent, denied, failed, known } from '../../src/model/fact';
import { parseImageReference } from '../../src/model/image-reference';
import type { SecretPull } from '../../src/model/pull-secret';
import { usesOf } from '../../src/model/target';
import type { CredentialFacts, SecretFacts, TargetFacts } from '../../src/model/target-facts';
import { conclude } from '../../src/verdict/judgement';
import { binding, factsOf, indexOf, levels, MEMBER, policy, useOf } from '../checks/facts';
import { Chance } from './random';
import { seedOfSources } from '../seed';

const PODS = Number(process.env['DIFFERENTIAL_PODS'] ?? 2000);
const SEED = Number(
  process.env['DIFFERENTIAL_SEED'] ??
    seedOfSources('{src/access,src/kubernetes,src/checks,__tests__/differential}/**/*.ts'),
);
const IMAGES = [
  'ghcr.io/acme/app:v1',
  'registry.example.com:5000/acme/app:v1',
  'registry.example.com/acme-other/app:v1',
  'nginx:1.29',
  'acme/app:v1',
  'europe-west1-docker.pkg.dev/images-p/web/team/shop:v1',
] as const;
const KEYS = [
  'ghcr.io',
  'https://ghcr.io',
  'https://ghcr.io/v2/',
  'http://ghcr.io/v1/acme',
  'ghcr.io/acme',
  'ghcr.io/acm',
  'ghcr.io/other',
  'ghcr.io:443',
  'gh?r.io',
  '*.io',
  '*.*.io',
  '*',
  'registry.example.com',
  'registry.example.com:5000',
  'registry.example.com:5000/acme',
  'registry.example.com/acme',
  '*.example.com',
  '*.example.com:5000',
  'registry.*.com/acme-other/app',
  'docker.io',
  'https://index.docker.io/v1/',
  'index.docker.io',
  'registry-1.docker.io',
  'europe-west1-docker.pkg.dev',
  'https://europe-west1-docker.pkg.dev/images-p/web',
  'europe-west1-docker.pkg.dev/images-p/other',
  '*.pkg.dev',
  'europe-*.pkg.dev',
] as const;
const USERS = ['good', 'poor', 'wrong', ''] as const;

/** A secret as the cluster has it. */
interface Secret {
  readonly name: string;
  readonly type: string;
  readonly field: string;
  /** The bytes of the field, as a text; null: there is no such field. */
  readonly text: string | null;
  readonly there: boolean;
  readonly readable: boolean;
}

interface World {
  readonly image: (typeof IMAGES)[number];
  readonly isPublic: boolean;
  readonly outside: boolean;
  readonly nodeMay: boolean;
  readonly secrets: readonly Secret[];
  readonly ofAccount: boolean;
  readonly accountRead: boolean;
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');

function entryOf(chance: Chance): unknown {
  const user = chance.pick(USERS);
  const password = user === 'wrong' ? 'old' : 'pw';
  if (chance.maybe(0.02)) return { auth: base64('no-colon') };
  if (chance.maybe(0.5)) return { auth: base64(`${user}:${password}`) };
  // What `auth` says goes before the two fields.
  const both = chance.maybe(0.2) ? { auth: base64(`${user}:${password}`) } : null;
  return both === null ? { username: user, password } : { username: 'other', password: 'other', ...both };
}

function secretOf(chance: Chance, at: number): Secret {
  const isOld = chance.maybe(0.3);
  const entries = Object.fromEntries(chance.some(0, 4, () => [chance.pick(KEYS), entryOf(chance)] as const));
  const whole = isOld ? entries : { auths: entries };
  return {
    name: `s${String(at)}`,
    type: chance.maybe(0.05) ? 'Opaque' : isOld ? 'kubernetes.io/dockercfg' : 'kubernetes.io/dockerconfigjson',
    field: isOld ? '.dockercfg' : '.dockerconfigjson',
    text: chance.maybe(0.03) ? null : chance.maybe(0.02) ? 'not json' : JSON.stringify(whole),
    there: chance.maybe(0.92),
    readable: true,
  };
}

function worldOf(chance: Chance): World {
  const secrets = chance.some(0, 3, () => null).map((_, at) => secretOf(chance, at));
  const unread = chance.maybe(0.1) ? Math.floor(chance.next() * secrets.length) : -1;
  return {
    image: chance.pick(IMAGES),
    isPublic: chance.maybe(0.3),
    outside: chance.maybe(0.5),
    nodeMay: chance.maybe(0.5),
    secrets: secrets.map((each, at) => (at === unread ? { ...each, readable: false } : each)),
    ofAccount: chance.maybe(0.4),
    accountRead: chance.maybe(0.8),
  };
}

interface Login {
  readonly key: string;
  readonly user: string;
  readonly password: string;
}

/** The second evaluator: what a kubelet takes from a secret. */
function kubeletReads({ type, field, text }: Secret): readonly Login[] | 'broken' {
  const wanted = field === '.dockercfg' ? 'kubernetes.io/dockercfg' : 'kubernetes.io/dockerconfigjson';
  if (type !== wanted || text === null) return [];
  let json: Record<string, unknown>;
  try {
    json = JSON.parse(text) as Record<string, unknown>;
  } catch {
    return 'broken';
  }
  const entries = (field === '.dockercfg' ? json : json['auths']) as Record<string, Record<string, string>>;
  const logins: Login[] = [];
  for (const [key, { auth, username = '', password = '' }] of Object.entries(entries)) {
    if (auth === undefined) logins.push({ key, user: username, password });
    else {
      const [user, ...rest] = Buffer.from(auth, 'base64').toString().split(':');
      if (rest.length === 0) return 'broken';
      logins.push({ key, user: user ?? '', password: rest.join(':') });
    }
  }
  return logins;
}

/** Whether the entry of a secret is for an image, by one expression made of its key. */
function isFor(key: string, host: string, path: string): boolean {
  // Go reads the key as an address: what stands behind a question mark is its query.
  const bare = key.replace(/^https?:\/\//, '').replace(/[?].*$/, '');
  const cut = bare.indexOf('/');
  const [name, rest] = cut < 0 ? [bare, ''] : [bare.slice(0, cut), bare.slice(cut)];
  const prefix = rest.replace(/^\/v[12]\//, '/').replace(/^\/$/, '');
  const pattern = name.replace(/[.]/g, '\\.').replaceAll('*', '[^.:]*');
  return new RegExp(`^${pattern}$`).test(host) && `/${path}`.startsWith(prefix);
}

/** The registry: who may pull. */
const serves = ({ user, password }: Pick<Login, 'user' | 'password'>, isPublic: boolean): SecretPull['outcome'] => {
  if (user === '') return isPublic ? 'served' : 'refused';
  if (password !== 'pw') return 'unaccepted';
  return isPublic || user === 'good' ? 'served' : 'refused';
};

/** The second evaluator: whether the node ends up with the image. */
function kubeletPulls({ image, isPublic, outside, nodeMay, secrets }: World): boolean {
  const all: Login[] = [];
  for (const secret of secrets.filter(({ there }) => there)) {
    const read = kubeletReads(secret);
    if (read === 'broken') return false;
    all.push(...read);
  }
  const [name = ''] = image.split(/:v?1/);
  const first = name.split('/')[0] ?? '';
  const hasHost = /[.:]/.test(first);
  const host = hasHost ? first : 'docker.io';
  const path = hasHost ? name.slice(first.length + 1) : name.includes('/') ? name : `library/${name}`;
  let mine = all.filter(({ key }) => isFor(key, host, path));
  if (mine.length === 0 && host === 'docker.io') mine = all.filter(({ key }) => key.includes('index.docker.io'));
  if (mine.some((login) => serves(login, isPublic) === 'served')) return true;
  if (host.endsWith('.pkg.dev') && !outside) return nodeMay || isPublic;
  return mine.length === 0 && isPublic;
}

/** The same world as the program gathers it. */
function gathered(world: World): TargetFacts {
  const { image, isPublic, outside, nodeMay, ofAccount, accountRead } = world;
  const parsed = parseImageReference(image);
  if (!parsed.ok) throw new Error(parsed.reason);
  const { reference } = parsed;
  const ofGoogle = reference.kind === 'artifact-registry';
  const names = world.secrets.map(({ name }) => name);
  const use = useOf({ namespace: 'shop', pullSecrets: ofAccount ? [] : names, accountRead: false });
  const auths = new Map<string, readonly DockerAuth[]>();
  const secrets = world.secrets.map((each): SecretFacts => {
    const at = { namespace: 'shop', name: each.name };
    if (!each.readable) return { ...at, secret: denied('permission', 'kubernetes', 'no', []) };
    if (!each.there) return { ...at, secret: absent('kubernetes', 'not found') };
    const data = each.text === null ? {} : { [each.field]: base64(each.text) };
    const read = pullSecretIn({ kind: 'Secret', type: each.type, data, metadata: {} });
    if (read === null) throw new Error('it is a secret');
    auths.set(each.name, read.auths);
    return { ...at, secret: known(read.secret, 'kubernetes') };
  });
  const live = known({ pullSecrets: ofAccount ? names : [], pullsAsItself: false }, 'kubernetes');
  const unread = denied('permission', 'kubernetes', 'no', []);
  const accounts = [{ namespace: 'shop', name: 'web', account: accountRead ? live : unread }];
  const stranger = known({ allowed: isPublic, detail: 'denied' }, 'registry');
  const manifest =
    isPublic || ofGoogle ? known(indexOf('linux/amd64'), 'registry') : denied('permission', 'registry', 'denied', []);
  const reads = binding('roles/artifactregistry.reader', isPublic ? 'allUsers' : MEMBER);
  const group = {
    nodes: 1,
    architecture: 'amd64',
    runtimes: ['containerd://2.0.5'],
    providers: [],
    audiences: [],
    labels: {},
  };
  const made = factsOf({
    reference: image,
    target: {
      image: { valid: true, reference, sources: [], uses: [use], plain: false },
      ...(outside ? { cluster: { project: '', location: '', name: 'here' } } : {}),
    },
    image: { manifest, anonymous: ofGoogle && outside ? stranger : null },
    ...(ofGoogle
      ? { repository: { levels: levels({ repository: isPublic || nodeMay ? policy(reads) : policy() }) } }
      : {}),
    ...(outside ? { inCluster: { mode: 'external' as const } } : {}),
    pools: [
      outside
        ? { pool: { group }, puller: { kind: 'nobody', principal: failed('undecided', 'nodes', 'outside') } }
        : {},
    ],
  });
  const pods = pullingPods(usesOf(made.target.image), made.target, accounts);
  const tries = pods
    .flatMap((pod) => matchesOf(pod, reference, secrets))
    .map(({ secret, entry }): CredentialFacts => {
      const own = auths.get(secret)?.[entry];
      if (own === undefined) throw new Error('it was read');
      const pull = known({ outcome: serves(own, isPublic), detail: 'said' }, 'registry');
      return { namespace: 'shop', secret, entry, pull, owner: null };
    });
  const reach = { kind: 'judged' as const, uses: [use], open: [] };
  // What a secret that is served shows counts for the image itself.
  const shown = tries.some(({ pull }) => pull.state === 'known' && pull.value.outcome === 'served');
  const seen = { ...made.image, manifest: known(indexOf('linux/amd64'), 'registry'), anonymous: stranger };
  return {
    ...made,
    image: shown && !isPublic && !ofGoogle ? seen : made.image,
    pools: made.pools.map((pool) => ({ ...pool, reach })),
    pulls: { accounts, secrets, tries },
  };
}

test(`${String(PODS)} pods: what passes is pulled, what fails is not (seed ${String(SEED)})`, () => {
  const chance = new Chance(SEED);
  const count = { pass: 0, fail: 0, unknown: 0, besideUnread: 0 };
  for (let at = 0; at < PODS; at += 1) {
    const world = worldOf(chance);
    const facts = gathered(world);
    const checks = ['image-pull-secret', 'pull-permission', 'image-exists'];
    const found = allFindings(facts).filter(({ check }) => checks.includes(check));
    // A pod that names no secret has those of its service account.
    const asksAccount = world.ofAccount || world.secrets.length === 0;
    const accountKnown = world.accountRead || !asksAccount;
    const wholly = world.secrets.every(({ readable }) => readable) && accountKnown;
    // Whether an account that nobody read has a secret is not asked of every image that nodes pull without one.
    const isOpen = (world.isPublic || world.image.includes('pkg.dev')) && !accountKnown;
    const pulls = kubeletPulls(world);
    for (const strict of [false, true]) {
      const { verdict, findings } = conclude(facts, found, { strict, policy: null, traitsOf });
      if (!strict) count[verdict] += 1;
      const said = findings.map(({ status, code, message }) => `${status} ${code} ${message}`);
      // What reading would tell, and what no reading tells is no excuse.
      const assumed = findings.some(({ assumptions }) => assumptions.some(({ beyondReading }) => !beyondReading));
      if (verdict === 'pass' && !wholly && accountKnown && !strict) count.besideUnread += 1;
      const isRight = {
        pass: isOpen || (pulls && (strict || wholly || assumed)) || (!strict && !wholly && assumed),
        fail: !pulls || (!accountKnown && assumed),
        unknown: !wholly,
      }[verdict];
      if (!isRight) throw new Error(JSON.stringify({ at, strict, verdict, pulls, world, said }, null, 2));
    }
  }
  // Each comes up, so that none is agreed upon by its absence.
  for (const each of Object.values(count)) expect(each).toBeGreaterThan(PODS / 200);
});
