import { type Known, missing, knownValue } from '../model/fact';
import type { TraitsOf } from '../model/check-traits';
import type { Assumption, Evidence, Fix, RuledFinding, Ruling, Status } from '../model/finding';
import { placeOf } from '../model/target';
import type { Need } from '../model/need';
import type { Probe } from '../model/registry';
import type { PoolFacts, TargetFacts } from '../model/target-facts';
import { type Change, rule } from './ruling';

/** The fixes for problems that a probe found and for which the check, which had less information, has no fix. */
export interface Remedies {
  readonly pull: (facts: TargetFacts, pool: PoolFacts) => Fix | null;
  readonly scopes: (facts: TargetFacts, pool: PoolFacts) => Fix | null;
  readonly image: (facts: TargetFacts) => Fix | null;
}

const NO_REMEDIES: Remedies = { pull: () => null, scopes: () => null, image: () => null };

/**
 * Applies the registry's answers to the nodes' own service accounts. They take precedence over weaker evidence; a
 * contradiction becomes one finding with both sides. A missing probe decides nothing: it only adds what the probe
 * needs.
 */
export function applyProbes(
  found: readonly RuledFinding[],
  facts: TargetFacts,
  traitsOf: TraitsOf,
  remedies: Remedies = NO_REMEDIES,
): readonly RuledFinding[] {
  const pools = new Map(facts.pools.flatMap((pool) => (pool.probe === null ? [] : [[pool.pool.name, pool] as const])));
  if (pools.size === 0) return found;
  const answers = new Map(
    [...pools].flatMap(([name, pool]) =>
      pool.probe?.state === 'known' ? [[name, answerOf(facts, pool, pool.probe)] as const] : [],
    ),
  );
  const explained = explainedOf(found, answers, traitsOf);
  const probed = found.map((finding) => {
    if (traitsOf(finding.check).probe === 'existence') return existence(finding, [...answers.values()], remedies);
    const pool = finding.pool === null ? undefined : pools.get(finding.pool);
    if (pool === undefined || finding.status === 'skip') return finding;
    const answer = answers.get(pool.pool.name);
    if (answer === undefined) return withoutProbe(finding, pool);
    return ofPool(finding, answer, explained.has(pool.pool.name), traitsOf, remedies);
  });
  return probed;
}

function ofPool(
  finding: RuledFinding,
  answer: Answer,
  explained: boolean,
  traitsOf: TraitsOf,
  remedies: Remedies,
): RuledFinding {
  const { outcome } = answer.probe.value;
  if (outcome === 'served') return served(finding, answer, traitsOf);
  if (finding.check === 'node-service-account') return outcome === 'unaccepted' ? finding : alive(finding, answer);
  if (finding.check === 'access-scopes') return outcome === 'scopes' ? ofScopes(finding, answer, remedies) : finding;
  if (finding.check !== 'pull-permission') return finding;
  if (outcome === 'refused') return refused(finding, answer, explained, remedies);
  if (outcome === 'unaccepted') return explained ? finding : unaccepted(finding, answer);
  return outcome === 'perimeter' ? blockedByPerimeter(finding, answer) : finding;
}

/** The registry's answer to the service account of one pool. */
interface Answer {
  readonly facts: TargetFacts;
  readonly pool: PoolFacts;
  readonly probe: Known<Probe>;
  readonly image: string;
  readonly account: string;
}

function answerOf(facts: TargetFacts, pool: PoolFacts, probe: Known<Probe>): Answer {
  const { image } = facts.target;
  return {
    facts,
    pool,
    probe,
    image: image.valid ? image.reference.text : image.text,
    account: knownValue(pool.nodes)?.email ?? `the nodes of ${pool.pool.name}`,
  };
}

const proof = ({ probe, account }: Answer, says: Evidence['says']): Evidence => ({
  strength: 'probed',
  says,
  source: probe.from,
  detail: `a token of ${account} with the scopes ${shortScopes(probe.value.scopes)}: ${probe.value.detail}`,
});

const shortScopes = (scopes: readonly string[]): string =>
  scopes.map((scope) => scope.replace('https://www.googleapis.com/auth/', '')).join(', ');

/** The finding with the probe's evidence first. */
const proven = (finding: RuledFinding, evidence: Evidence): RuledFinding => ({
  ...finding,
  evidence: [evidence, ...finding.evidence],
});

/** Rules on the finding by the probe, with its evidence first. */
const decided = (
  finding: RuledFinding,
  evidence: Evidence,
  to: Status,
  because: string,
  change: Change = {},
): RuledFinding => rule(proven(finding, evidence), by(to, because), change);

const by = (to: Status, because: string): Ruling => ({ by: 'probe', to, because });

function served(finding: RuledFinding, answer: Answer, traitsOf: TraitsOf): RuledFinding {
  const { check, status } = finding;
  const { probe } = traitsOf(check);
  if (probe !== 'always' && !(probe === 'own-scopes' && answer.probe.value.ownScopes)) return finding;
  const evidence = proof(answer, 'pass');
  const says = `The registry served ${answer.image} to a token of ${answer.account}`;
  // This proves the grant, but not that nodes send their credentials to that host.
  if (check === 'pull-permission' && status === 'unknown' && isRegionalEndpoint(answer.facts))
    return proven(finding, evidence);
  if (status === 'unknown') {
    const isRead = answer.facts.perimeters !== null;
    const assumptions = check !== 'pull-permission' ? finding.assumptions : isRead ? [] : [perimeter(answer)];
    return decided(finding, evidence, 'pass', says, { needs: [], fix: null, assumptions });
  }
  const assumptions = beyondReading(finding);
  if (status === 'fail') return decided(finding, evidence, 'warn', `${says} all the same`, { assumptions });
  return { ...proven(finding, evidence), assumptions };
}

const beyondReading = ({ assumptions }: RuledFinding): readonly Assumption[] =>
  assumptions.filter((assumption) => assumption.beyondReading);

/** The pools whose refusal is explained by another finding, whether or not the permission is granted. */
function explainedOf(
  findings: readonly RuledFinding[],
  answers: ReadonlyMap<string, Answer>,
  traitsOf: TraitsOf,
): ReadonlySet<string> {
  const explained = new Set<string>();
  for (const { check, status, pool } of findings) {
    const { explainsRefusal, probe } = traitsOf(check);
    const explains = status === 'fail' ? explainsRefusal !== undefined : explainsRefusal === 'failing-or-unknown';
    if ((status !== 'fail' && status !== 'unknown') || !explains) continue;
    for (const [name, answer] of pool === null ? answers : own(answers, pool))
      // If the token was requested with other scopes, the scopes of the pool are not the reason.
      if (probe !== 'own-scopes' || answer.probe.value.ownScopes) explained.add(name);
  }
  return explained;
}

function own(answers: ReadonlyMap<string, Answer>, pool: string): readonly (readonly [string, Answer])[] {
  const answer = answers.get(pool);
  return answer === undefined ? [] : [[pool, answer]];
}

function refused(finding: RuledFinding, answer: Answer, explained: boolean, remedies: Remedies): RuledFinding {
  const { status } = finding;
  const evidence = proof(answer, 'fail');
  if (status === 'fail') return proven(finding, evidence);
  if (explained) return finding;
  const says = `The registry refused ${answer.image} to a token of ${answer.account}: “${answer.probe.value.detail}”`;
  if (status === 'unknown') {
    const fix = finding.fix ?? remedies.pull(answer.facts, answer.pool);
    return decided(finding, evidence, 'fail', says, { needs: [], fix });
  }
  // The assumptions of the pass are what may be wrong with it.
  const needs = withNeeds(
    finding.needs,
    finding.assumptions.flatMap((assumption) => assumption.needs),
  );
  return decided(finding, evidence, 'unknown', `${says}, which contradicts it`, { needs });
}

/** A token was issued for the account, so it exists and is enabled, whatever the registry answered. */
function alive(finding: RuledFinding, answer: Answer): RuledFinding {
  if (finding.status !== 'unknown') return finding;
  const because = `A token of ${answer.account} was had: the account exists and is enabled`;
  return decided(finding, proof(answer, 'pass'), 'pass', because, { needs: [], fix: null });
}

/** The registry refused the token because of its scopes. This decides only if the scopes were those of the pool. */
function ofScopes(finding: RuledFinding, answer: Answer, remedies: Remedies): RuledFinding {
  const { ownScopes, detail, scopes } = answer.probe.value;
  if (!ownScopes) return finding;
  const evidence = proof(answer, 'fail');
  const says = `The registry refused a token with the scopes of ${answer.pool.pool.name} (${shortScopes(scopes)}): “${detail}”`;
  if (finding.status === 'fail') return proven(finding, evidence);
  // If the pass rests on the assumption that a public image is served to such a token, this answer refutes the
  // assumption.
  const assumed = finding.assumptions.some((assumption) => !assumption.beyondReading);
  if (finding.status !== 'unknown' && (!assumed || answer.pool.pool.scopes === null))
    return decided(finding, evidence, 'unknown', `${says}, which contradicts it`);
  const fix = finding.fix ?? remedies.scopes(answer.facts, answer.pool);
  return decided(finding, evidence, 'fail', says, { needs: [], fix, assumptions: beyondReading(finding) });
}

/** The registry did not accept the token at all, which decides nothing about its permission. */
function unaccepted(finding: RuledFinding, { account, probe }: Answer): RuledFinding {
  if (finding.status === 'fail') return finding;
  const says = `The registry did not accept a token of ${account} (“${probe.value.detail}”)`;
  return rule(finding, by('unknown', says));
}

/**
 * The runner is outside a perimeter that may include the nodes, so the answer decides nothing about their permission.
 */
function blockedByPerimeter(finding: RuledFinding, { account, probe }: Answer): RuledFinding {
  const says = `Asking the registry as ${account} was blocked by a perimeter from this runner (“${probe.value.detail}”)`;
  if (finding.status === 'fail') return finding;
  return rule(finding, by('unknown', says));
}

/** The probe got no answer: adds the reason, and what it needs. */
function withoutProbe(finding: RuledFinding, { probe }: PoolFacts): RuledFinding {
  const root = probe === null || probe.state === 'blocked' ? null : missing(probe);
  if (root === null || finding.check !== 'pull-permission') return finding;
  const words = root.detail === '' ? '' : `: “${root.detail}”`;
  const because = `asking the registry as the node did not answer${finding.status === 'unknown' ? ' either' : ''} (${root.from}${words})`;
  const needs = withNeeds(finding.needs, root.state === 'denied' ? root.needs : []);
  return rule(finding, by(finding.status, because), { needs });
}

/** Adds other needs without duplicates: the same account may be named by its project's ID or by its number. */
function withNeeds(needs: readonly Need[], others: readonly Need[]): readonly Need[] {
  const last = ({ resource }: Need): string => resource.split('/').pop() ?? '';
  const has = (other: Need): boolean =>
    needs.some((each) => each.way === other.way && each.permission === other.permission && last(each) === last(other));
  return [...needs, ...others.filter((other) => !has(other))];
}

/** Whether the image exists: it does if one account was served; if none was, an unambiguous 404 is an answer. */
function existence(finding: RuledFinding, answers: readonly Answer[], remedies: Remedies): RuledFinding {
  const having = (outcome: Probe['outcome']): Answer | undefined =>
    answers.find(({ probe }) => probe.value.outcome === outcome);
  const served = having('served');
  const absent = having('absent');
  if (finding.status === 'skip') return finding;
  if (served !== undefined) return provenToExist(finding, served);
  return absent === undefined ? finding : provenToLack(finding, absent, remedies);
}

function provenToExist(finding: RuledFinding, answer: Answer): RuledFinding {
  const evidence = proof(answer, 'pass');
  const says = `The registry served ${answer.image} to a token of ${answer.account}`;
  if (finding.status === 'unknown') return decided(finding, evidence, 'pass', says, { needs: [], fix: null });
  return finding.status === 'fail'
    ? decided(finding, evidence, 'warn', `${says} all the same`)
    : proven(finding, evidence);
}

function provenToLack(finding: RuledFinding, answer: Answer, remedies: Remedies): RuledFinding {
  const evidence = proof(answer, 'fail');
  const says = `The registry has no ${answer.image}, as it told a token of ${answer.account}: “${answer.probe.value.detail}”`;
  if (finding.status === 'fail') return proven(finding, evidence);
  if (finding.status === 'unknown') {
    const fix = finding.fix ?? remedies.image(answer.facts);
    return decided(finding, evidence, 'fail', says, { needs: [], fix });
  }
  return decided(finding, evidence, 'unknown', `${says}, which contradicts it`);
}

function isRegionalEndpoint({ target: { image } }: TargetFacts): boolean {
  return image.valid && image.reference.kind === 'artifact-registry' && image.reference.form === 'regional';
}

/** A probe is sent from the runner, so it does not see what is between the nodes and the registry. */
const perimeter = ({ facts, image }: Answer): Assumption => ({
  check: 'pull-permission',
  text: `VPC Service Controls let the nodes of ${placeOf(facts.target)} reach ${image}; --strict reads the perimeters`,
  needs: [],
  beyondReading: true,
});
