/**
 * The evaluation against the simulator's own decision, which shares no code with it: in random worlds a verdict of the
 * pull gates is compared with what the registry answers to the node's own token.
 *
 * DIFFERENTIAL_SEED repeats a run, DIFFERENTIAL_WORLDS sets how many worlds it has.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { accessScopes } from '../../src/checks/access-scopes';
import { nodeServiceAccount } from '../../src/checks/node-service-account';
import { pullPermission } from '../../src/checks/pull-permission';
import { asker } from '../../src/facts/ask';
import { gather } from '../../src/facts/gather';
import { HttpClient } from '../../src/http/client';
import { loadCredentials } from '../../src/http/credentials';
import { endpointsFrom } from '../../src/http/endpoints';
import { Secrets } from '../../src/http/secrets';
import type { Finding } from '../../src/model/finding';
import type { Answers } from '../../src/model/questions';
import { parseImageReference } from '../../src/model/image-reference';
import type { PoolFacts } from '../../src/model/target-facts';
import { type Simulator, startSimulator, type World } from '../../src/simulator';
import { answers } from '../../src/sources';
import { Chance } from './random';
import { CLUSTER, HOST, NOW, PATH, type RandomWorld, randomWorld } from './worlds';

const WORLDS = Number(process.env['DIFFERENTIAL_WORLDS'] ?? 2100);
const SEED = Number(process.env['DIFFERENTIAL_SEED'] ?? Date.now() % 2 ** 31);
const GATES = [nodeServiceAccount, accessScopes, pullPermission];
const ACCEPT = 'application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json';
const EVERYTHING = ['https://www.googleapis.com/auth/cloud-platform'];

const parsed = parseImageReference(`${HOST}/${PATH}:1.0`);
if (!parsed.ok) throw new Error(parsed.reason);
const target = {
  image: { valid: true as const, reference: parsed.reference, sources: [] },
  cluster: CLUSTER,
  nodePools: null,
  principal: null,
  pullSecrets: [],
  namespace: null,
  impersonateNode: false,
};

let simulator: Simulator;
let client: HttpClient;
let sources: Answers;
beforeAll(async () => {
  simulator = await startSimulator(randomWorld(new Chance(SEED)).world);
  const { endpoints } = endpointsFrom(simulator.env);
  const secrets = new Secrets();
  const credentials = await loadCredentials(simulator.env, secrets);
  client = new HttpClient({ endpoints, credentials, secrets, version: '0', backoffMs: 1 });
  sources = answers(client);
});
afterAll(() => simulator.close());

/** The simulator reads its world live: it becomes another one in place. */
function enter(world: World): void {
  const live = simulator.world as unknown as Record<string, unknown>;
  for (const key of Object.keys(live)) Reflect.deleteProperty(live, key);
  Object.assign(live, world);
  simulator.requests.length = 0;
}

/** Whether the registry serves the image to a token of the principal. */
async function served(member: string, scopes: readonly string[]): Promise<boolean> {
  const token = simulator.tokenFor(member, [...scopes]);
  const answer = await fetch(`${simulator.url}/v2/${PATH}/manifests/1.0?ns=${HOST}`, {
    headers: { authorization: `Bearer ${token}`, accept: ACCEPT },
  });
  await answer.arrayBuffer();
  if (![200, 401, 403].includes(answer.status)) throw new Error(`the registry answered ${answer.status}`);
  return answer.status === 200;
}

const verdictOf = (findings: readonly Finding[]): 'pass' | 'fail' | 'unknown' => {
  const has = (status: string): boolean => findings.some((finding) => finding.status === status);
  return has('fail') ? 'fail' : has('unknown') ? 'unknown' : 'pass';
};

/** Takes away the deny policies of the levels that an assumption names as unread. */
function withoutUnreadDenies(texts: readonly string[]): void {
  const { world } = simulator;
  const named = texts.filter((text) => text.startsWith('No deny policy on '));
  const says = (...names: string[]): boolean =>
    named.some((text) => names.some((name) => new RegExp(`${name}(?=[, ])`).test(text)));
  const above = 'the folders and the organization above projects/images-p';
  if (world.organization && says(`organizations/${world.organization.id}`, above)) world.organization.denyPolicies = [];
  for (const folder of world.folders) if (says(`folders/${folder.id}`, above)) folder.denyPolicies = [];
  for (const project of world.projects) if (says(`on projects/${project.id}`)) project.denyPolicies = [];
}

interface Judged {
  readonly verdict: 'pass' | 'fail' | 'unknown';
  /** The registry's answer to the node. */
  readonly pulls: boolean;
  /** A pass that holds but for what an assumption of it names. */
  readonly assumed: boolean;
  readonly says: readonly string[];
}

async function judge(pool: PoolFacts, findings: readonly Finding[]): Promise<Judged> {
  const member =
    pool.principal.state === 'known'
      ? pool.principal.value
      : 'serviceAccount:371050942186-compute@developer.gserviceaccount.com';
  // A workload gets its token from a server of its own, whatever the node's scopes are.
  const scopes = pool.account === null ? EVERYTHING : (pool.pool.scopes ?? []);
  const texts = findings.flatMap(({ assumptions }) => assumptions.map(({ text }) => text));
  const verdict = verdictOf(findings);
  const pulls = await served(member, scopes);
  let assumed = false;
  if (verdict === 'pass' && !pulls) {
    withoutUnreadDenies(texts);
    const lacksScope = texts.some((text) => text.includes('with a token that lacks the scope'));
    assumed = await served(member, lacksScope ? EVERYTHING : scopes);
  }
  const says = findings.map(({ check, status, message }) => `${check} ${status}: ${message}`);
  return { verdict, pulls, assumed, says };
}

/** Every pool of one world. */
async function judgeWorld({ world, principal }: RandomWorld): Promise<readonly Judged[]> {
  enter(structuredClone(world));
  client.restartDeadline();
  const facts = await gather({ ...target, principal }, asker(sources).ask, NOW);
  const findings = GATES.flatMap((check) => check.judge(facts));
  const judged: Judged[] = [];
  for (const pool of facts.pools) {
    const own = findings.filter(({ pool: name }) => name === null || name === pool.pool.name);
    judged.push(await judge(pool, own));
    enter(structuredClone(world));
  }
  return judged;
}

test(`verdict and registry agree in ${WORLDS} random worlds (DIFFERENTIAL_SEED=${SEED})`, async () => {
  const count = { pass: 0, fail: 0, unknown: 0, assumed: 0, pools: 0, workloads: 0 };
  const wrong: unknown[] = [];
  for (let number = 0; number < WORLDS; number += 1) {
    const random = randomWorld(new Chance(SEED + number * 7919));
    for (const each of await judgeWorld(random)) {
      const { verdict, pulls, assumed } = each;
      count.pools += 1;
      if (random.principal !== null) count.workloads += 1;
      count[verdict] += 1;
      if (assumed) count.assumed += 1;
      const agrees = verdict === 'unknown' ? random.reasons.length > 0 : verdict === 'pass' ? pulls || assumed : !pulls;
      if (!agrees) wrong.push({ world: number, ...each, reasons: random.reasons });
    }
    if (wrong.length >= 5) break;
  }
  console.log(`seed ${SEED}: ${JSON.stringify(count)}`);
  expect(wrong).toEqual([]);
  // None of the answers is there by accident: each is a good share of them.
  expect(Math.min(count.pass, count.fail, count.unknown)).toBeGreaterThan(count.pools / 30);
  if (WORLDS >= 2000) expect(count.assumed).toBeGreaterThan(0);
}, 300_000);
