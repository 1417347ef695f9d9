/** What the program says of the way to the registry, and of perimeters, beside what a second evaluator makes of the world. */
import { binaryAuthorization } from '../../src/checks/binary-authorization';
import { networkPath } from '../../src/checks/network-path';
import { repository } from '../../src/checks/repository';
import type { Finding, RuledFinding } from '../../src/model/finding';
import type { PoolFacts, TargetFacts } from '../../src/model/target-facts';
import { grant } from '../../simulator/builder';
import type { World } from '../../simulator';
import { ask, type Pod } from './admission-webhook';
import { ACCOUNTS, NAMESPACES } from './admission-worlds';
import { endsAt, endsOf, type End, isLedOut, type Node, perimetersLet } from './packets';
import { HOST_PROJECT, type RandomNetwork } from './network-worlds';
import { DIGEST, HOST, PATH, type RandomWorld, RUNNER } from './worlds';

/** What was said: of each pool its way, and what perimeters come to; null where they were not read. */
export interface Said {
  readonly ways: readonly { readonly pool: PoolFacts; readonly way: RuledFinding; readonly strictly: string }[];
  readonly perimeters: 'open' | 'closed' | 'beyond' | null;
  /** Of Binary Authorization, as far as it was read. */
  readonly admission: readonly RuledFinding[];
  /** It says that perimeters which were not read are taken for granted, or does not pass. */
  readonly perimetersAssumed: boolean;
}

/** @param conclude what rulings make of findings, under `--strict` or not */
export function saidOf(
  facts: TargetFacts,
  conclude: (findings: readonly Finding[], strict: boolean) => readonly RuledFinding[],
): Said {
  const found = networkPath.judge(facts);
  const [plain, strict] = [conclude(found, false), conclude(found, true)];
  const of = (findings: readonly RuledFinding[], name: string): RuledFinding =>
    findings.find(({ pool }) => pool === name)!;
  const [here] = repository.judge(facts);
  const code = here?.code ?? '';
  const read = facts.perimeters;
  const known = [read?.perimeters, read?.image, read?.network].every((fact) => fact?.state === 'known');
  return {
    ways: facts.pools.map((pool) => ({
      pool,
      way: of(plain, pool.pool.name),
      strictly: of(strict, pool.pool.name).status,
    })),
    // What fails for another reason says nothing of perimeters.
    perimeters:
      !known || (here?.status === 'fail' && !code.includes('perimeter'))
        ? null
        : code.endsWith('/perimeter-closed')
          ? 'closed'
          : code.endsWith('/perimeter-undecided')
            ? 'beyond'
            : 'open',
    admission: conclude(binaryAuthorization.judge(facts), false),
    perimetersAssumed:
      read === null ||
      here?.status !== 'pass' ||
      here.assumptions.some(({ text }) => text.startsWith('No perimeter of VPC')),
  };
}

const only = (ends: ReadonlySet<End>, end: End): boolean => ends.size === 1 && ends.has(end);

/** The nodes of a pool as the world has them; of pools to come no field shows the tags. */
function nodesOf({ pool }: PoolFacts, { project, cluster }: RandomNetwork): readonly Node[] {
  const { serviceAccount } = pool;
  const node = {
    project,
    subnetwork: cluster.subnetwork?.split('/').at(-1) ?? 'default',
    account:
      serviceAccount.kind === 'named' ? serviceAccount.email : '371050942186-compute@developer.gserviceaccount.com',
    tags: pool.network?.tags ?? [],
  };
  return pool.origin === 'listed'
    ? [node]
    : [[], ['web'], ['batch'], ['web', 'batch']].map((tags) => ({ ...node, tags }));
}

/** Nothing more would tell of the ways, and of Binary Authorization. */
export const asksNothing = ({ ways, admission }: Said): boolean =>
  admission.every(({ needs }) => needs.length === 0) &&
  ways.every(({ way }) => way.needs.length === 0 && way.assumptions.every(({ needs }) => needs.length === 0));

/** An alias of a private zone is followed by Cloud DNS within private zones alone: the node's own resolver asks on. */
const OWN_RESOLVER = "The nodes' own resolver asks for ";
const hasAliasOfGoogles = ({ dnsZones = [], responsePolicies = [] }: World): boolean =>
  /"type":"CNAME"[^}]*\.googleapis\.com\."|\.googleapis\.com\."[^}]*"type":"CNAME"/.test(
    JSON.stringify([dnsZones, responsePolicies]),
  );

/** What is wrong with what was said of the ways and the perimeters of a world. */
export function wrongWays(world: World, network: RandomNetwork, said: Said, all: boolean): readonly unknown[] {
  const wrong: unknown[] = [];
  for (const { pool, way, strictly } of said.ways) {
    const code = way.code.replace('network-path/', '');
    const nodes = nodesOf(pool, network);
    const ends = new Set(nodes.flatMap((node) => [...endsOf(world, node, HOST)]));
    const at = { pool: pool.pool.name, code, ends: [...ends], message: way.message, assumes: way.assumptions };
    const say = (why: string): void => void wrong.push({ why, ...at });
    if ((network.cluster.privateNodes !== true) !== (code === 'external-addresses')) say('private nodes are not seen');
    if (code === 'external-addresses') continue;
    // A zone that was not found may lead the name to Google's own addresses.
    const hidden = (['restricted', 'private'] as const).some((which) =>
      nodes.some((node) => isLedOut(world, node, HOST) && !only(endsAt(world, node, which), 'lost')),
    );
    // Or to one of them that the network keeps closed.
    const isAstray = (node: Node): boolean =>
      isLedOut(world, node, HOST) &&
      (['restricted', 'private'] as const).some((which) => only(endsAt(world, node, which), 'lost'));
    const astray = nodes.some(isAstray);
    if (code === 'way-found' && !only(ends, 'through')) say('it says that the way is open');
    if (code === 'way-found' && nodes.every(isAstray)) say('it rests on a zone that nobody sees, and does not say so');
    if (way.status === 'fail' && !only(ends, 'lost')) say('it says that the way is closed');
    if (only(ends, 'through') && way.status !== 'pass') say('the way is open, and it is not said');
    if (only(ends, 'lost') && strictly === 'pass') say('the way is closed, and it passes strictly');
    if (code === 'way-assumed' && way.assumptions.length === 0) say('it assumes nothing, and does not say what it saw');
    if (!all) continue;
    const asks = [...way.needs, ...way.assumptions.flatMap(({ needs }) => needs)];
    if (asks.length > 0) say('it asks for what the caller has');
    if (only(ends, 'lost') && way.status !== 'fail' && !hidden) say('it is closed, and that is not said');
    const byResolver = hasAliasOfGoogles(world) && way.assumptions.every(({ text }) => text.startsWith(OWN_RESOLVER));
    if (only(ends, 'through') && code !== 'way-found' && !astray && !byResolver)
      say('it is open, and rests on something');
  }
  if (said.perimeters === null) {
    if (!said.perimetersAssumed) wrong.push({ why: 'perimeters are not read, and nothing says so' });
  } else {
    const source = network.project === HOST_PROJECT.id ? HOST_PROJECT.number : '371050942186';
    const right = perimetersLet(world, source, '592817304655');
    if (right !== said.perimeters)
      wrong.push({ why: 'perimeters', right, says: said.perimeters, world: world.servicePerimeters });
  }
  return wrong;
}

/** What is wrong with what was said of Binary Authorization: the image was given alone, for any pod. */
export function wrongAdmission({ guard, byDigest }: RandomWorld, said: Said, all: boolean): readonly unknown[] {
  const image = `${HOST}/${PATH}${byDigest ? `@${DIGEST}` : ':1.0'}`;
  const pods = NAMESPACES.flatMap((namespace) =>
    ACCOUNTS.map((account): Pod => ({ image, namespace, account, breakGlass: false })),
  );
  const isOn = guard?.mode.includes('PROJECT_SINGLETON') ?? false;
  const lets = new Set(
    guard === null || !isOn ? [true] : pods.flatMap((pod) => [...ask(guard.policy, guard.attested, pod)]),
  );
  const right = lets.size > 1 ? 'unknown' : lets.has(true) ? 'pass' : 'fail';
  const says = admissionOf(said);
  const asks = said.admission.some(({ needs }) => needs.length > 0);
  const wrong = {
    why: 'Binary Authorization',
    right,
    says,
    image,
    guard,
    findings: said.admission.map(({ message }) => message),
  };
  return says === right || (says === 'unknown' && asks && !all) ? [] : [wrong];
}

/** What Binary Authorization comes to by the findings of the check. */
export function admissionOf({ admission }: Said): 'pass' | 'fail' | 'unknown' {
  const has = (status: string): boolean => admission.some((each) => each.status === status);
  return has('fail') ? 'fail' : has('unknown') ? 'unknown' : 'pass';
}

/** The world whose networks, names and admission policy the caller may read whole. */
export function withEyes(given: World, { guard }: RandomWorld): World {
  const world = structuredClone(given);
  const reads = (guard?.reads ?? []).map((role) => grant(role, RUNNER));
  for (const { policy, id } of world.projects)
    if (id === 'run-p' || id === HOST_PROJECT.id)
      policy.bindings.push(grant('roles/compute.networkViewer', RUNNER), grant('roles/dns.reader', RUNNER), ...reads);
  return world;
}
