import { describeCluster, describePool, findCluster, grantNodeRole, listPools } from '../fixes';
import { type Cluster, type ClusterCondition, clusterPath, leavesOpen } from '../model/cluster';
import { type Absent, missing, valueOf } from '../model/fact';
import type { Finding } from '../model/finding';
import type { PoolFacts, TargetFacts } from '../model/target-facts';
import type { Check } from './check';
import { evidence, judgeOf, needsOf, said } from './judge';
import { nearNames } from './near';
import { referenceOf } from './applies';
import { whyMissing } from './unreadable';

const judge = judgeOf('cluster', 'gate');
const MISSING_PERMISSIONS = 'NODE_SERVICE_ACCOUNT_MISSING_PERMISSIONS';
const SOUND = new Set(['RUNNING', 'RECONCILING']);
const SOUND_POOL = new Set([...SOUND, 'PROVISIONING']);
/** Values of `status` that say something is wrong, or not ready; any other is one that this version does not know. */
const TELLING = new Set(['PROVISIONING', 'ERROR', 'DEGRADED', 'RUNNING_WITH_ERROR', 'STOPPING']);

/** Does the cluster exist, and is it in a state to run pods? */
export const cluster: Check = {
  id: 'cluster',
  kind: 'gate',
  title: 'The cluster exists and is sound',
  subject: 'cluster',
  traits: {},
  judge: (facts) => {
    if (referenceOf(facts) === null) return [];
    const { cluster: fact } = facts.cluster;
    const whole = judge.match(fact, `The cluster ${clusterPath(facts.target.cluster)}`, {
      known: (value, from) => judgeCluster(value, from, facts),
      absent: (missing) => judgeAbsent(missing, facts),
    });
    if (fact.state !== 'known') return [whole];
    return [
      ...withLanding(withNamespaces(withDefaultClass(whole, facts), facts), fact.value, facts),
      ...wrongPoolNames(fact.value, fact.from, facts),
      ...namedAndGoing(facts),
      ...facts.pools.flatMap((pool) => judgePool(pool, fact)),
    ];
  },
};

function judgeAbsent(fact: Absent, { cluster: { near }, target }: TargetFacts): Finding {
  const wanted = target.cluster;
  const listing = near === null ? undefined : valueOf(near);
  const clusters = listing?.clusters ?? [];
  const elsewhere = clusters.filter(({ name }) => name === wanted.name).map(clusterPath);
  const similar = nearNames(
    wanted.name,
    clusters.map(({ name }) => name),
  );
  const others = clusters.filter(({ name }) => name !== wanted.name && similar.includes(name));
  const names = [...elsewhere, ...others.map(clusterPath)].slice(0, 3);
  const hint = names.length > 0 ? `; there is ${names.join(', ')}` : '';
  const proof = evidence('listed', 'fail', fact.from, fact.detail);
  const missingZones = listing?.missingZones ?? [];
  if (listing !== undefined && missingZones.length === 0 && leavesOpen(listing, wanted))
    return judge.unknown(
      `The answers disagree: ${said(fact)}, and the list of clusters of project ${wanted.project} holds it`,
      { evidence: proof },
    );
  if (missingZones.length > 0)
    return judge.unknown(
      `${clusterPath(wanted)} was not found, and the listing is incomplete: ${missingZones.join(', ')} did not answer${hint}`,
      { evidence: proof },
    );
  return judge.fail(`There is no cluster ${clusterPath(wanted)}: ${said(fact)}${hint}`, {
    evidence: proof,
    fix: findCluster(wanted, names),
  });
}

function judgeCluster(value: Cluster, from: string, facts: TargetFacts): Finding {
  const name = `Cluster ${value.name} in ${value.location}`;
  const shape = `${value.mode}, ${value.version ?? 'version not said'}`;
  if (value.status === 'STOPPING')
    return judge.fail(`${name} is being deleted (STOPPING)`, {
      evidence: evidence('listed', 'fail', from, 'status STOPPING'),
      fix: findCluster(facts.target.cluster, []),
    });
  const troubles = [
    ...statusTrouble(value.status, value.statusMessage, SOUND),
    ...value.conditions.map(conditionText),
    ...(value.pools.length === 0 ? ['it has no node pool: no pod runs there until it has one'] : []),
  ];
  const proof = evidence('listed', 'pass', from, `status ${value.status}, ${shape}`);
  if (troubles.length === 0) return judge.pass(`${name} is ${value.status} (${shape})`, { evidence: proof });
  const members = membersOf(facts.pools);
  const lacksRole = value.conditions.some(({ code }) => code === MISSING_PERMISSIONS) && members.length > 0;
  return judge.warn(`${name}: ${troubles.join('; ')}`, {
    evidence: proof,
    fix: lacksRole ? grantNodeRole(value.project, members) : describeCluster(value),
  });
}

function judgePool(facts: PoolFacts, fact: { readonly value: Cluster; readonly from: string }): readonly Finding[] {
  const { pool, reach } = facts;
  if (reach.kind === 'excluded') return [];
  const troubles = [
    ...statusTrouble(pool.status, pool.statusMessage, SOUND_POOL),
    ...pool.conditions.map(conditionText),
  ];
  if (troubles.length === 0) return [];
  const members = membersOf([facts]);
  const lacksRole = pool.conditions.some(({ code }) => code === MISSING_PERMISSIONS) && members.length > 0;
  return [
    judge.warn(`Node pool ${pool.name}: ${troubles.join('; ')}`, {
      pool: pool.name,
      evidence: evidence('listed', 'pass', fact.from, `nodePools[${pool.name}].status ${pool.status}`),
      fix: lacksRole ? grantNodeRole(fact.value.project, members) : describePool(fact.value, pool),
    }),
  ];
}

/** Pods that select no compute class may get the cluster's default one: what is taken for granted where it was not read. */
function withDefaultClass(whole: Finding, { cluster: { defaultClass } }: TargetFacts): Finding {
  const root = defaultClass ? missing(defaultClass) : null;
  if (!defaultClass || root === null || root.state === 'absent') return whole;
  const text = `Nodes that the cluster's default compute class makes pull as its other nodes do. ${whyMissing('The class', root)}`;
  return { ...whole, assumptions: [...whole.assumptions, judge.assume(text, needsOf(defaultClass))] };
}

const NOT_OFFERED: ReadonlySet<string> = new Set(['rejected', 'not-asked', 'not-recorded']);

/** A namespace gives pods that select no class its own: what is taken for granted where it could not be read. */
function withNamespaces(whole: Finding, { cluster: { namespaces = [] } }: TargetFacts): Finding {
  const assumed = namespaces.flatMap(({ namespace, likely, defaults }) => {
    const root = missing(defaults);
    if (root === null || root.state === 'absent') return [];
    // Nobody gave a way into a cluster that shows no compute class.
    if (!likely && root.state === 'failed' && NOT_OFFERED.has(root.why)) return [];
    const text = `Namespace ${namespace} has no default compute class. ${whyMissing('It', root)}`;
    return [judge.assume(text, needsOf(defaults))];
  });
  return assumed.length === 0 ? whole : { ...whole, assumptions: [...whole.assumptions, ...assumed] };
}

/** Where the workloads of manifests may land: what that takes for granted, or that they land nowhere. */
function withLanding(whole: Finding, value: Cluster, { pools, target }: TargetFacts): readonly Finding[] {
  const uses = target.image.valid ? (target.image.uses ?? []) : [];
  if (uses.length === 0 || target.nodePools !== null || pools.length === 0) return [whole];
  const why = pools.flatMap(({ pool, reach }) => (reach.kind === 'excluded' ? [`${pool.name}: ${reach.why}`] : []));
  if (why.length < pools.length) {
    const open = pools.flatMap(({ pool: { accountAssumed = [] }, reach }) =>
      reach.kind === 'judged' ? [...(reach.open ?? []), accountAssumed].flat() : [],
    );
    const assumed = [...new Set(open)].map((text) => judge.assume(text));
    return [{ ...whole, assumptions: [...whole.assumptions, ...assumed] }];
  }
  const certain = pools.every(({ reach }) => reach.kind === 'excluded' && reach.certain === true);
  const names = [...new Set(uses.map(({ workload }) => workload))].join(', ');
  const message = `${names} can land on no node pool of ${value.name} (${why.join('; ')})`;
  return [whole, certain ? judge.fail(message, { fix: listPools(value) }) : judge.unknown(message)];
}

/** Names given by `--node-pool` that the cluster lacks. */
function wrongPoolNames(value: Cluster, from: string, { target, pools }: TargetFacts): readonly Finding[] {
  const names = pools.map(({ pool }) => pool.name);
  const wrong = (target.nodePools ?? []).filter((name) => name !== '*' && !names.includes(name));
  return wrong.map((name) => {
    const near = nearNames(name, names);
    const hint = near.length > 0 ? `; did you mean ${near.join(' or ')}?` : `; it has ${names.join(', ') || 'none'}`;
    return judge.fail(`Cluster ${value.name} has no node pool ${name}${hint}`, {
      pool: name,
      evidence: evidence('listed', 'fail', from, `nodePools: ${names.join(', ') || 'none'}`),
      fix: listPools(value),
    });
  });
}

/** Pools that were named and that GKE deletes: nothing is judged there. */
const namedAndGoing = ({ target, pools }: TargetFacts): readonly Finding[] =>
  pools.flatMap(({ pool, reach }) =>
    pool.status === 'STOPPING' && reach.kind === 'excluded' && target.nodePools?.includes(pool.name) === true
      ? [judge.skip(`Node pool ${pool.name}: ${reach.why}`, { pool: pool.name })]
      : [],
  );

/** What a status says where it is not one of a sound cluster or pool; a value that is not known is named. */
function statusTrouble(status: string, message: string | null, sound: ReadonlySet<string>): readonly string[] {
  if (sound.has(status)) return [];
  const words = message === null ? '' : `: ${message}`;
  return [`its status is ${status}${TELLING.has(status) ? '' : ', which is not a known one'}${words}`];
}

const conditionText = ({ code, message }: ClusterCondition): string =>
  `GKE reports ${code}${message ? `: ${message}` : ''}`;

/** Who the pools' nodes are, where it is known. */
const membersOf = (pools: readonly PoolFacts[]): readonly string[] => [
  ...new Set(
    pools.flatMap(({ principal }) => valueOf(principal) ?? []).filter((member) => member.startsWith('serviceAccount:')),
  ),
];
