/**
 * The evaluation against the simulator's own decision, which shares no code with it: in random worlds a verdict of the
 * pull gates is compared with what the registry answers to the node's own token. An unknown has to be one: either the
 * grants that it asks for decide it, and rightly, or what no facts decide makes the difference.
 *
 * DIFFERENTIAL_SEED repeats a run (else the sources make the seed), DIFFERENTIAL_WORLDS sets how many worlds it has.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { NOTHING_ASKED } from '../target';
import { traitsOf } from '../../src/checks';
import { accessScopes } from '../../src/checks/access-scopes';
import { downloadRules } from '../../src/checks/download-rules';
import { nodeServiceAccount } from '../../src/checks/node-service-account';
import { pullPermission } from '../../src/checks/pull-permission';
import { asker } from '../../src/facts/ask';
import { gather } from '../../src/facts/gather';
import { remedies } from '../../src/fixes';
import { HttpClient } from '../../src/http/client';
import { loadCredentials } from '../../src/google/credentials';
import { Network } from '../../src/http/network';
import { endpointsFrom } from '../../src/http/endpoints';
import { Secrets } from '../../src/http/secrets';
import { knownValue } from '../../src/model/fact';
import type { Finding, RuledFinding } from '../../src/model/finding';
import { sentenceOf } from '../../src/reports/view';
import { parseImageReference } from '../../src/model/image-reference';
import type { Need } from '../../src/model/need';
import type { Answers } from '../../src/model/questions';
import type { Target } from '../../src/model/target';
import { type Simulator, startSimulator, type World } from '../../simulator';
import { DEFAULT_SCOPES } from '../../simulator/clusters';
import { answers } from '../../src/app/sources';
import { NodeTokens } from '../../src/google/node-token';
import { probe } from '../../src/registry/probe';
import { conclude } from '../../src/verdict/judgement';
import { Chance } from './random';
import { openDenies, openThings, reveal } from './reveal';
import { seedOfSources } from '../seed';
import { admissionOf, asksNothing, type Said, saidOf, withEyes, wrongAdmission, wrongWays } from './ways';
import { CLUSTER, DIGEST, HOST, NOW, PATH, type RandomWorld, randomWorld, RUNNER } from './worlds';

const WORLDS = Number(process.env['DIFFERENTIAL_WORLDS'] ?? 2100);
const SEED = Number(
  process.env['DIFFERENTIAL_SEED'] ?? seedOfSources('{src,simulator,__tests__/differential}/**/*.ts'),
);
const GATES = [nodeServiceAccount, accessScopes, pullPermission, downloadRules];
const ACCEPT = 'application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json';
const EVERYTHING = ['https://www.googleapis.com/auth/cloud-platform'];
const STORAGE = /auth\/(devstorage|cloud-platform)/;
/** More grants than that are never asked for, one after the other. */
const ROUNDS = 5;

function targetOf({ byDigest }: RandomWorld): Target {
  const parsed = parseImageReference(`${HOST}/${PATH}${byDigest ? `@${DIGEST}` : ':1.0'}`);
  if (!parsed.ok) throw new Error(parsed.reason);
  return {
    image: { valid: true, reference: parsed.reference, sources: [], uses: [], plain: true },
    cluster: CLUSTER,
    ...NOTHING_ASKED,
  };
}

let simulator: Simulator;
let client: HttpClient;
let sources: () => Answers;
beforeAll(async () => {
  simulator = await startSimulator(randomWorld(new Chance(SEED)).world);
  const { endpoints } = endpointsFrom(simulator.env);
  const secrets = new Secrets();
  const credentials = await loadCredentials(simulator.env, secrets, new Network());
  client = new HttpClient({ endpoints, credentials, secrets, version: '0', backoffMs: 1 });
  const shared = answers(client);
  // Tokens of nodes are kept: each world has its own.
  sources = () => {
    const tokens = new NodeTokens(client);
    return { ...shared, ...probe(client, (email, scopes) => tokens.get(email, scopes)) };
  };
});
afterAll(() => simulator.close());

/** The simulator reads its world live: it becomes another one in place. */
function enter(world: World): void {
  const live = simulator.world as unknown as Record<string, unknown>;
  for (const key of Object.keys(live)) Reflect.deleteProperty(live, key);
  Object.assign(live, structuredClone(world));
  simulator.requests.length = 0;
}

/** Whether the registry serves the image to a token of the one who pulls; null: without any. */
async function served(puller: Puller | null): Promise<boolean> {
  const token = puller === null ? null : simulator.tokenFor(puller.member, [...puller.scopes]);
  const answer = await fetch(`${simulator.url}/v2/${PATH}/manifests/1.0?ns=${HOST}`, {
    headers: { ...(token === null ? {} : { authorization: `Bearer ${token}` }), accept: ACCEPT },
  });
  await answer.arrayBuffer();
  if (![200, 401, 403].includes(answer.status)) throw new Error(`the registry answered ${answer.status}`);
  return answer.status === 200;
}

const verdictOf = (findings: readonly RuledFinding[]): 'pass' | 'fail' | 'unknown' => {
  const has = (status: string): boolean => findings.some((finding) => finding.status === status);
  return has('fail') ? 'fail' : has('unknown') ? 'unknown' : 'pass';
};

/** Makes true what assumptions say: no deny policy or download rule that was not read, attributes that are evaluated. */
function asAssumed(texts: readonly string[]): void {
  const { world } = simulator;
  const named = texts.filter((text) => text.startsWith('No deny policy on '));
  const says = (...names: string[]): boolean =>
    named.some((text) => names.some((name) => new RegExp(`${name}(?=[, ])`).test(text)));
  const above = 'the folders and the organization above projects/images-p';
  if (world.organization && says(`organizations/${world.organization.id}`, above)) world.organization.denyPolicies = [];
  for (const folder of world.folders) if (says(`folders/${folder.id}`, above)) folder.denyPolicies = [];
  for (const project of world.projects) if (says(`on projects/${project.id}`)) project.denyPolicies = [];
  if (texts.some((text) => text.includes('evaluates the resource attributes'))) world.resourceAttributes = true;
  if (texts.some((text) => text.startsWith('No download rule of ')))
    for (const repository of world.repositories) repository.rules = [];
}

/** Who pulls on a pool, and with which scopes. */
interface Puller {
  readonly member: string;
  readonly scopes: readonly string[];
}

/** What the gates say of one pool. */
interface Judged {
  readonly puller: Puller;
  readonly verdict: 'pass' | 'fail' | 'unknown';
  /** The same under `--strict`. */
  readonly strictly: 'pass' | 'fail' | 'unknown';
  readonly needs: readonly Need[];
  readonly assumptions: readonly string[];
  readonly says: readonly string[];
}

/** Every pool of one world, as the caller sees it. */
async function judgeWorld(random: RandomWorld, world: World): Promise<readonly Judged[]> {
  return (await judgeAll(random, world)).judged;
}

async function judgeAll(
  random: RandomWorld,
  world: World,
): Promise<{ readonly judged: readonly Judged[]; readonly said: Said }> {
  enter(world);
  client.restartDeadline();
  const { principal, impersonateNode, strict: strictly } = random;
  const facts = await gather(
    { ...targetOf(random), principal, impersonateNode, strict: strictly },
    asker(sources()).ask,
    NOW,
  );
  const found = GATES.flatMap((check) => check.judge(facts));
  const concluded = (of: readonly Finding[], isStrict: boolean): readonly RuledFinding[] =>
    conclude(facts, of, { strict: isStrict, policy: null, traitsOf, remedies }).findings;
  const [findings, strict] = [concluded(found, false), concluded(found, true)];
  const judged = facts.pools.map(({ pool, puller: { principal: who }, account }): Judged => {
    const isOwn = ({ pool: name }: RuledFinding): boolean => name === null || name === pool.name;
    const own = findings.filter(isOwn);
    const open = own.filter(({ status }) => status === 'unknown');
    return {
      puller: {
        member: knownValue(who) ?? 'serviceAccount:371050942186-compute@developer.gserviceaccount.com',
        // A workload gets its token from a server of its own, whatever the node's scopes are.
        scopes: account === null ? EVERYTHING : (pool.scopes ?? DEFAULT_SCOPES),
      },
      verdict: verdictOf(own),
      strictly: verdictOf(strict.filter(isOwn)),
      needs: open.flatMap(({ needs }) => needs),
      assumptions: own.flatMap(({ assumptions }) => assumptions.map(({ text }) => text)),
      says: own.map((each) => `${each.check} ${each.status}: ${sentenceOf(each)}`),
    };
  });
  return { judged, said: saidOf(facts, concluded) };
}

type Agreement = 'agrees' | 'assumed' | 'wrong';

/** Whether a pass or a fail is what the registry says; a pass also where it holds but for what it assumes. */
async function decidedRightly(judged: Judged, world: World): Promise<Agreement> {
  enter(world);
  const { puller, verdict, assumptions } = judged;
  const pulls = await served(puller);
  if (verdict === 'fail') return pulls ? 'wrong' : 'agrees';
  if (pulls) return 'agrees';
  asAssumed(assumptions);
  const lacksScope = assumptions.some((text) => text.includes('with a token that lacks the scope'));
  return (await served(lacksScope ? { ...puller, scopes: EVERYTHING } : puller)) ? 'assumed' : 'wrong';
}

/** The pools again, once the caller has what their unknowns ask for, until nothing more is asked for. */
async function revealed(random: RandomWorld, first: readonly Judged[]): Promise<[readonly Judged[], World]> {
  const world = structuredClone(random.world);
  openDenies(world);
  let judged = first;
  for (let round = 0; round < ROUNDS; round += 1) {
    const asked = judged.filter(({ verdict }) => verdict === 'unknown').flatMap(({ needs }) => needs);
    const given = asked.map((need) => reveal(world, need));
    if (round > 0 && !given.includes(true)) break;
    judged = await judgeWorld(random, world);
    if (judged.every(({ verdict }) => verdict !== 'unknown')) break;
  }
  return [judged, world];
}

/**
 * Whether what no facts decide makes the difference: by one reading of it the image is served, by another it is not, as
 * far as what the gates assume holds.
 */
async function isOpen(
  { principal, byDigest }: RandomWorld,
  world: World,
  { puller, assumptions }: Judged,
): Promise<boolean> {
  const answered = new Set<boolean>();
  enter(world);
  const seesDigest = byDigest || (await served({ member: RUNNER, scopes: EVERYTHING }));
  const undecided = { principal, seesDigest };
  const { length } = openThings(simulator.world, undecided);
  const lacksScope = !puller.scopes.some((scope) => STORAGE.test(scope));
  for (let readings = 0; readings < 2 ** length && answered.size < 2; readings += 1) {
    enter(world);
    asAssumed(assumptions);
    openThings(simulator.world, undecided).forEach((put, at) => put(((readings >> at) & 1) === 1));
    // Without a scope it may pull what is public, as far as a pass would assume it.
    answered.add((await served(puller)) || (lacksScope && (await served(null))));
  }
  return answered.size === 2;
}

const count = { pools: 0, workloads: 0, probes: 0, pass: 0, fail: 0, unknown: 0, assumed: 0, hidden: 0, open: 0 };

const WAYS = [
  ...[
    'external-addresses',
    'way-found',
    'way-assumed',
    'no-google-access',
    'no-route',
    'no-name',
    'firewall',
    'unsure',
  ].map((code) => `network-path/${code}`),
  ...['open', 'closed', 'beyond', 'null'].map((word) => `perimeters ${word}`),
  ...['pass', 'fail', 'unknown'].map((word) => `admission ${word}`),
];
const ways: Record<string, number> = {};
function counted(...said: readonly Said[]): void {
  for (const each of said) {
    const codes = each.ways.map(({ way }) => way.code);
    for (const code of [...codes, `perimeters ${String(each.perimeters)}`, `admission ${admissionOf(each)}`])
      ways[code] = (ways[code] ?? 0) + 1;
  }
}

/** What is wrong with one world, with what was said of it. */
async function faultsOf(random: RandomWorld): Promise<readonly unknown[]> {
  const { judged, said } = await judgeAll(random, random.world);
  const anew = judged.some(({ verdict }) => verdict === 'unknown') ? await revealed(random, judged) : null;
  const seesAll = asksNothing(said);
  const wrong: unknown[] = [
    ...wrongWays(random.world, random.network, said, seesAll),
    ...wrongAdmission(random, said, seesAll),
  ];
  counted(said);
  if (!seesAll) {
    const eyes = withEyes(random.world, random);
    const seen = (await judgeAll(random, eyes)).said;
    wrong.push(...wrongWays(eyes, random.network, seen, true), ...wrongAdmission(random, seen, true));
    counted(seen);
  }
  for (const [at, each] of judged.entries()) {
    count.pools += 1;
    count[each.verdict] += 1;
    if (random.principal !== null) count.workloads += 1;
    else if (random.impersonateNode) count.probes += 1;
    const [last, world] = anew !== null && each.verdict === 'unknown' ? [anew[0][at], anew[1]] : [each, random.world];
    if (last === undefined) throw new Error('a pool is gone');
    if (last.verdict !== 'unknown') {
      const agreement = await decidedRightly(last, world);
      if (last !== each) count.hidden += 1;
      if (agreement === 'assumed') count.assumed += 1;
      if (agreement === 'assumed' && last.strictly === 'pass')
        wrong.push({ why: 'it passes strictly, and only by what it assumes', first: each.says, last });
      if (agreement === 'wrong') wrong.push({ why: 'the registry says otherwise', first: each.says, last });
    } else if (await isOpen(random, world, last)) count.open += 1;
    else wrong.push({ why: 'nothing makes it unknown', first: each.says, last });
  }
  return wrong;
}

test(`verdict and registry agree in ${WORLDS} random worlds (DIFFERENTIAL_SEED=${SEED})`, async () => {
  const wrong: unknown[] = [];
  for (let number = 0; number < WORLDS && wrong.length < 5; number += 1) {
    const faults = await faultsOf(randomWorld(new Chance(SEED + number * 7919)));
    wrong.push(...faults.map((fault) => ({ world: number, fault })));
  }
  console.log(`seed ${SEED}: ${JSON.stringify(count)} ${JSON.stringify(ways)}`);
  expect(wrong).toEqual([]);
  // None of the answers is there by accident: each is a good share of them.
  expect(Math.min(count.pass, count.fail, count.unknown)).toBeGreaterThan(count.pools / 30);
  if (WORLDS < 2000) return;
  expect(Math.min(count.assumed, count.hidden, count.open)).toBeGreaterThan(0);
  for (const code of WAYS) expect({ code, times: ways[code] ?? 0, ways }).not.toMatchObject({ times: 0 });
}, 900_000);
