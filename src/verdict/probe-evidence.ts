import { type Known, missing } from '../model/fact';
import type { Assumption, Evidence, Finding, Fix, Status } from '../model/finding';
import { clusterPath } from '../model/cluster';
import type { Need } from '../model/need';
import type { Probe } from '../model/registry';
import type { PoolFacts, TargetFacts } from '../model/target-facts';

/** The fixes of what a probe finds to fail and the check, which saw less, had none for. */
export interface Remedies {
  readonly pull: (facts: TargetFacts, pool: PoolFacts) => Fix | null;
  readonly scopes: (facts: TargetFacts, pool: PoolFacts) => Fix | null;
  readonly image: (facts: TargetFacts) => Fix | null;
}

const NO_REMEDIES: Remedies = { pull: () => null, scopes: () => null, image: () => null };

/** What else than a lacking grant makes the registry refuse a node. */
const OTHER_CAUSES = new Set(['node-service-account', 'repository']);
/** These are causes also where it is not known whether they apply. */
const POSSIBLE_CAUSES = new Set(['access-scopes', 'download-rules']);

/**
 * The evidence ladder (DESIGN 2): what the registry answered to a node's own service account decides what it settles,
 * whatever weaker evidence said; a contradiction is one finding with both sides. A probe that is missing decides
 * nothing: it only adds what would let it answer.
 */
export function climb(
  found: readonly Finding[],
  facts: TargetFacts,
  remedies: Remedies = NO_REMEDIES,
): readonly Finding[] {
  const probed = facts.pools.reduce((findings, pool) => climbPool(findings, pool, facts, remedies), found);
  return probed.map((finding) => (finding.check === 'image-exists' ? existence(finding, facts, remedies) : finding));
}

/** One pool's probe, its outcome, and what to say of it. */
interface Rung {
  readonly facts: TargetFacts;
  readonly pool: PoolFacts;
  readonly probe: Known<Probe>;
  readonly image: string;
  readonly account: string;
}

function climbPool(
  findings: readonly Finding[],
  pool: PoolFacts,
  facts: TargetFacts,
  remedies: Remedies,
): readonly Finding[] {
  const { probe } = pool;
  if (probe === null) return findings;
  const own = (finding: Finding): boolean => finding.pool === pool.pool.name && finding.status !== 'skip';
  if (probe.state !== 'known') return findings.map((finding) => (own(finding) ? withoutProbe(finding, pool) : finding));
  const rung = rungOf(facts, pool, probe);
  const explained = refusalExplained(findings, rung);
  return findings.map((finding) => {
    if (!own(finding)) return finding;
    const { outcome } = probe.value;
    if (outcome === 'served') return served(finding, rung);
    if (finding.check === 'node-service-account') return outcome === 'unaccepted' ? finding : alive(finding, rung);
    if (finding.check === 'access-scopes') return outcome === 'scopes' ? ofScopes(finding, rung, remedies) : finding;
    if (finding.check !== 'pull-permission') return finding;
    if (outcome === 'refused') return refused(finding, rung, explained, remedies);
    if (outcome === 'unaccepted') return explained ? finding : unaccepted(finding, rung);
    return outcome === 'perimeter' ? blockedByPerimeter(finding, rung) : finding;
  });
}

function rungOf(facts: TargetFacts, pool: PoolFacts, probe: Known<Probe>): Rung {
  const { image } = facts.target;
  const principal = pool.principal.state === 'known' ? pool.principal.value : pool.pool.serviceAccount;
  return {
    facts,
    pool,
    probe,
    image: image.valid ? image.reference.text : image.text,
    account: principal.replace(/^serviceAccount:/i, ''),
  };
}

const proof = ({ probe, account }: Rung, says: Evidence['says']): Evidence => ({
  strength: 'probed',
  says,
  source: probe.from,
  detail: `a token of ${account} with the scopes ${shortScopes(probe.value.scopes)}: ${probe.value.detail}`,
});

const shortScopes = (scopes: readonly string[]): string =>
  scopes.map((scope) => scope.replace('https://www.googleapis.com/auth/', '')).join(', ');

/** The finding with the probe's evidence first. */
const proven = (finding: Finding, evidence: Evidence, change: Partial<Finding> = {}): Finding => ({
  ...finding,
  evidence: [evidence, ...finding.evidence],
  ...change,
});

function served(finding: Finding, rung: Rung): Finding {
  const { check, status, message } = finding;
  const { ownScopes } = rung.probe.value;
  if (!settles(check, ownScopes)) return finding;
  const evidence = proof(rung, 'pass');
  const says = `The registry served ${rung.image} to a token of ${rung.account}`;
  // It proves the grant, not that nodes send their credentials to that host.
  if (check === 'pull-permission' && status === 'unknown' && isRegionalEndpoint(rung.facts))
    return proven(finding, evidence);
  if (status === 'unknown') {
    const assumptions = check === 'pull-permission' ? [perimeter(rung)] : finding.assumptions;
    return proven(finding, evidence, { status: 'pass', message: says, needs: [], fix: null, assumptions });
  }
  if (status === 'fail') return proven(finding, evidence, { status: 'warn', message: `${says}, and yet: ${message}` });
  return proven(finding, evidence, { assumptions: finding.assumptions.filter(({ beyondReading }) => beyondReading) });
}

const settles = (check: string, ownScopes: boolean): boolean =>
  check === 'pull-permission' || check === 'node-service-account' || (check === 'access-scopes' && ownScopes);

/** True where another finding says why the registry refuses, be the permission granted or not. */
function refusalExplained(findings: readonly Finding[], { pool, probe }: Rung): boolean {
  return findings.some((finding) => {
    if (finding.pool !== null && finding.pool !== pool.pool.name) return false;
    // Where other scopes were asked for, the pool's own are no reason.
    if (finding.check === 'access-scopes' && !probe.value.ownScopes) return false;
    const possible = POSSIBLE_CAUSES.has(finding.check);
    if (finding.status === 'unknown') return possible;
    return finding.status === 'fail' && (possible || OTHER_CAUSES.has(finding.check));
  });
}

function refused(finding: Finding, rung: Rung, explained: boolean, remedies: Remedies): Finding {
  const { status, message } = finding;
  const evidence = proof(rung, 'fail');
  if (status === 'fail') return proven(finding, evidence);
  if (explained) return finding;
  const says = `The registry refused ${rung.image} to a token of ${rung.account}: “${rung.probe.value.detail}”`;
  if (status === 'unknown') {
    const fix = finding.fix ?? remedies.pull(rung.facts, rung.pool);
    return proven(finding, evidence, { status: 'fail', message: says, needs: [], fix });
  }
  // What the pass took for granted is what may be wrong with it.
  const needs = withNeeds(
    finding.needs,
    finding.assumptions.flatMap((assumption) => assumption.needs),
  );
  return proven(finding, evidence, { status: 'unknown', message: `${says}; and yet: ${message}`, needs });
}

/** A token was had of it, whatever the registry said: the account is there and enabled. */
function alive(finding: Finding, rung: Rung): Finding {
  if (finding.status !== 'unknown') return finding;
  const message = `A token of ${rung.account} was had: the account exists and is enabled`;
  return proven(finding, proof(rung, 'pass'), { status: 'pass', message, needs: [], fix: null });
}

/** The registry refused the token for its scopes: of the pool's own that decides, of others it says nothing. */
function ofScopes(finding: Finding, rung: Rung, remedies: Remedies): Finding {
  const { ownScopes, detail, scopes } = rung.probe.value;
  if (!ownScopes) return finding;
  const evidence = proof(rung, 'fail');
  const says = `The registry refused a token with the scopes of ${rung.pool.pool.name} (${shortScopes(scopes)}): “${detail}”`;
  if (finding.status === 'fail') return proven(finding, evidence);
  // A pass without evidence assumed what this answers: that a public image is served to such a token.
  if (finding.status !== 'unknown' && (finding.evidence.length > 0 || rung.pool.pool.scopes === null))
    return proven(finding, evidence, { status: 'unknown', message: `${says}; and yet: ${finding.message}` });
  const fix = finding.fix ?? remedies.scopes(rung.facts, rung.pool);
  const assumptions = finding.assumptions.filter(({ beyondReading }) => beyondReading);
  return proven(finding, evidence, { status: 'fail', message: says, needs: [], fix, assumptions });
}

/** The registry did not take the token at all, which decides nothing of its permission. */
function unaccepted(finding: Finding, { account, probe }: Rung): Finding {
  if (finding.status === 'fail') return finding;
  const says = `The registry did not accept a token of ${account} (“${probe.value.detail}”)`;
  return { ...finding, status: 'unknown', message: `${says}; ${finding.message}` };
}

/** The runner is outside of a perimeter that the nodes may be inside of: that decides nothing of their permission. */
function blockedByPerimeter(finding: Finding, { account, probe }: Rung): Finding {
  const says = `Asking the registry as ${account} was blocked by a perimeter from this runner (“${probe.value.detail}”)`;
  if (finding.status === 'fail') return finding;
  return { ...finding, status: 'unknown', message: `${says}; ${finding.message}` };
}

/** A probe that did not answer: why not, and what would let it. */
function withoutProbe(finding: Finding, { probe }: PoolFacts): Finding {
  const root = probe === null || probe.state === 'blocked' ? null : missing(probe);
  if (root === null || finding.check !== 'pull-permission') return finding;
  const words = root.detail === '' ? '' : `: “${root.detail}”`;
  return {
    ...finding,
    message: `${finding.message}; asking the registry as the node did not answer${finding.status === 'unknown' ? ' either' : ''} (${root.from}${words})`,
    needs: withNeeds(finding.needs, root.state === 'denied' ? root.needs : []),
  };
}

/** The needs with others, one of each: the same account may be named by its project's ID or number. */
function withNeeds(needs: readonly Need[], others: readonly Need[]): readonly Need[] {
  const last = ({ resource }: Need): string => resource.split('/').pop() ?? '';
  const has = (other: Need): boolean =>
    needs.some((each) => each.way === other.way && each.permission === other.permission && last(each) === last(other));
  return [...needs, ...others.filter((other) => !has(other))];
}

/** Does the image exist: served to one account it does; an unambiguous 404 is an answer where nobody was served. */
function existence(finding: Finding, facts: TargetFacts, remedies: Remedies): Finding {
  const rungs = facts.pools.flatMap((pool) => (pool.probe?.state === 'known' ? [rungOf(facts, pool, pool.probe)] : []));
  const having = (outcome: Probe['outcome']): Rung | undefined =>
    rungs.find(({ probe }) => probe.value.outcome === outcome);
  const served = having('served');
  const absent = having('absent');
  if (finding.status === 'skip') return finding;
  if (served !== undefined) return provenToExist(finding, served);
  return absent === undefined ? finding : provenToLack(finding, absent, remedies);
}

function provenToExist(finding: Finding, rung: Rung): Finding {
  const evidence = proof(rung, 'pass');
  const says = `The registry served ${rung.image} to a token of ${rung.account}`;
  const turned: Readonly<Partial<Record<Status, Partial<Finding>>>> = {
    unknown: { status: 'pass', message: says, needs: [], fix: null },
    fail: { status: 'warn', message: `${says}, and yet: ${finding.message}` },
  };
  return proven(finding, evidence, turned[finding.status]);
}

function provenToLack(finding: Finding, rung: Rung, remedies: Remedies): Finding {
  const evidence = proof(rung, 'fail');
  const says = `The registry has no ${rung.image}, as it told a token of ${rung.account}: “${rung.probe.value.detail}”`;
  if (finding.status === 'fail') return proven(finding, evidence);
  if (finding.status === 'unknown') {
    const fix = finding.fix ?? remedies.image(rung.facts);
    return proven(finding, evidence, { status: 'fail', message: says, needs: [], fix });
  }
  return proven(finding, evidence, { status: 'unknown', message: `${says}; and yet: ${finding.message}` });
}

function isRegionalEndpoint({ target: { image } }: TargetFacts): boolean {
  return image.valid && image.reference.kind === 'artifact-registry' && image.reference.form === 'regional';
}

/** A probe leaves from the runner: what stands between the nodes and the registry it does not see. */
const perimeter = ({ facts, image }: Rung): Assumption => ({
  check: 'pull-permission',
  text: `VPC Service Controls let the nodes of ${clusterPath(facts.target.cluster)} reach ${image}; no API tells that from outside`,
  needs: [],
  beyondReading: true,
});
