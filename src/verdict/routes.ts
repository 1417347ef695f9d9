/**
 * The credentials with which the workloads of a target pull. The node's own credentials are one route of several: a
 * failure there is not certain if another route was not read, and proves nothing about a workload that does not use it.
 */
import type { TraitsOf } from '../model/check-traits';
import { isOutside } from '../model/cluster';
import type { RuledFinding } from '../model/finding';
import type { ImageUse } from '../model/image-use';
import { need, type Need } from '../model/need';
import type { PoolFacts, TargetFacts } from '../model/target-facts';
import { knownValue } from '../model/fact';
import { placeOf, type Target } from '../model/target';
import { rule } from './ruling';
import { usesOf, usesThere } from '../model/target';

/**
 * Adjusts the findings to the credential routes of the target's workloads.
 * @param findings the findings of all checks, already adjusted to policies and probes
 */
export function byRoutes(
  findings: readonly RuledFinding[],
  facts: TargetFacts,
  traitsOf: TraitsOf,
): readonly RuledFinding[] {
  const { image, pullSecrets } = facts.target;
  const uses = image.valid && !image.plain ? image.uses : [];
  const byName = new Map(facts.pools.map((pool) => [pool.pool.name, pool]));
  const secretsByPool = new Map<string, RuledFinding>();
  for (const finding of findings)
    if (finding.check === SECRETS && finding.pool !== null && !secretsByPool.has(finding.pool))
      secretsByPool.set(finding.pool, finding);
  const refused = refusedPods(findings);
  const routed = findings.map((finding) => {
    const pool = finding.pool === null ? undefined : byName.get(finding.pool);
    const landed = pool === undefined ? [] : usesThere(pool.reach);
    const own = asThemselves(finding, landed, pool, facts);
    if (traitsOf(finding.check).nodeRoute !== true || finding.kind !== 'gate') return own;
    const secrets = finding.pool === null ? undefined : secretsByPool.get(finding.pool);
    if (secrets !== undefined && SERVED.has(secrets.code)) return besideServed(own, secrets);
    if (refused.size > 0 && refused.has(keyOf(finding))) return own;
    // What was read shows that no pull secret helps.
    return secrets === undefined || secrets.code === UNREAD ? bySecrets(own, landed, pullSecrets, facts) : own;
  });
  const assumed = withSecretsAssumed(routed, facts);
  return uses.length > 0 && uses.some(isNever) ? neverPulled(assumed, uses, traitsOf) : assumed;
}

/**
 * The findings that explain why pods were refused. The node had also presented the pull secrets that these pods name,
 * so none of them is another way to pull.
 */
const refusedPods = (findings: readonly RuledFinding[]): ReadonlySet<string> =>
  new Set(findings.flatMap(({ pool, waits }) => (waits?.explainedBy ? [keyOf({ pool, ...waits.explainedBy })] : [])));

const keyOf = ({ check, subject, code, pool }: Pick<RuledFinding, 'check' | 'subject' | 'code' | 'pool'>): string =>
  JSON.stringify([check, subject, code, pool]);

const SECRETS = 'image-pull-secret';
/** Codes of `image-pull-secret`: the registry serves the image to the pods' secrets. */
const SERVED: ReadonlySet<string> = new Set(
  ['served', 'access-token', 'short-lived', 'renewed', 'ends'].map((code) => `${SECRETS}/${code}`),
);
/** The pods' secrets were not read, because the nodes pull the image with their own credentials. */
const UNREAD = `${SECRETS}/google-host-unread`;
/** The pods' secrets were not read, because the registry serves the image to anybody. */
const PUBLIC_UNREAD = `${SECRETS}/public-unread`;

/** The pods' secrets were read and do not pull the image. */
const TELLING: ReadonlySet<string> = new Set(
  ['none-for-host', 'refused-beside-node', 'missing-beside-node'].map((code) => `${SECRETS}/${code}`),
);

/** All pods pull with a pull secret, so a problem with the nodes' own credential does not affect any of them. */
function besideServed(finding: RuledFinding, { message }: RuledFinding): RuledFinding {
  const because = `the pods pull by their own secrets: ${message}`;
  if (finding.status === 'unknown') return rule(finding, { by: 'route', to: 'skip', because }, NOTHING_TO_DO);
  // Its assumptions do not affect them either.
  const assumptions = finding.assumptions.filter(({ beyondReading }) => beyondReading);
  return finding.status === 'fail'
    ? rule(finding, { by: 'route', to: 'warn', because }, { assumptions })
    : { ...finding, assumptions };
}

/**
 * Adds the assumption that unread pull secrets are valid, for an image that another registry serves to anybody: a
 * secret that matches the registry and is refused prevents the kubelet from pulling anonymously.
 */
function withSecretsAssumed(findings: readonly RuledFinding[], facts: TargetFacts): readonly RuledFinding[] {
  const { image, pullSecrets, cluster } = facts.target;
  // Nodes outside Google Cloud have no credential of their own for Google's registries either.
  const outside = cluster !== null && isOutside(cluster);
  if (!image.valid || (image.reference.kind !== 'other' && !outside)) return findings;
  const { host } = image.reference;
  const read = (facts.pulls?.secrets ?? []).map(({ name }) => name);
  const names = [...new Set([...pullSecrets, ...image.uses.flatMap((use) => use.pullSecrets), ...read])];
  const told = findings.filter(({ check }) => check === SECRETS);
  const isRead = told.length > 0 && told.every(({ code }) => code !== PUBLIC_UNREAD);
  if (names.length === 0 || isRead) return findings;
  const text = `Where the pull secret ${names.join(', ')} is for ${host}, it accepts it: one that it refuses keeps nodes from pulling anonymously`;
  return findings.map((finding) =>
    finding.check === 'image-exists' && finding.status === 'pass' ? assuming(finding, text, facts) : finding,
  );
}

/**
 * A failure of the node's own route assumes that the pods have no pull secret. This is added last, to findings that
 * fail in the end: it does not weaken an observed pull, nor a finding on a pool that plain pods do not use.
 */
export function assumeNoPullSecrets(
  findings: readonly RuledFinding[],
  facts: TargetFacts,
  traitsOf: TraitsOf,
): readonly RuledFinding[] {
  const { image } = facts.target;
  const failing = findings.find(
    ({ check, kind, status }) => traitsOf(check).nodeRoute === true && kind === 'gate' && status === 'fail',
  );
  // If the pods' secrets were read, this is not an assumption.
  const isRead = findings.some(
    ({ check, pool, code }) => check === SECRETS && pool !== null && pool === failing?.pool && TELLING.has(code),
  );
  if (!image.valid || failing === undefined || isRead || refusedPods(findings).has(keyOf(failing))) return findings;
  const text = `The pods have no pull secret for ${image.reference.host}, of their own or by their service account`;
  return findings.map((finding) => (finding === failing ? assuming(finding, text, facts) : finding));
}

/**
 * Adds an assumption about pull secrets, which could be resolved by reading them in the namespaces of the workloads.
 */
function assuming(finding: RuledFinding, text: string, { target }: TargetFacts): RuledFinding {
  const uses = usesOf(target.image);
  const named = [...new Set(uses.map(({ namespace }) => namespace ?? target.namespace ?? 'default'))];
  const namespaces = named.length > 0 ? named : [target.namespace ?? 'default'];
  const needs = namespaces.map((each) => secretsNeed(each, target));
  return {
    ...finding,
    assumptions: [...finding.assumptions, { check: finding.check, text, needs, beyondReading: false }],
  };
}

const secretsNeed = (namespace: string, target: Target): Need =>
  need('container.secrets.get', `namespace ${namespace} of ${placeOf(target)}`);

const isNever = ({ pullPolicy }: ImageUse): boolean => pullPolicy === 'Never';

/** For workloads that pull as themselves, it cannot be read whether the nodes support this: the feature is new. */
function asThemselves(
  finding: RuledFinding,
  landed: readonly ImageUse[],
  pool: PoolFacts | undefined,
  { target }: TargetFacts,
): RuledFinding {
  const own = landed.filter(({ pullsAsItself }) => pullsAsItself);
  const [first] = own;
  const decided = finding.status === 'pass' || finding.status === 'fail';
  if (first === undefined || finding.check !== 'pull-permission' || target.principal !== null || !decided)
    return finding;
  const all = own.length === landed.length;
  // The other workloads pull with the node's credentials, so a failure remains a failure for them.
  if (!all && finding.status === 'fail') return finding;
  const who = all && pool !== undefined ? knownValue(pool.puller.principal) : undefined;
  const names = [...new Set(own.map(({ workload }) => workload))].join(', ');
  const account = `its service account ${first.serviceAccount} is annotated iam.gke.io/enable-wi-image-pull`;
  const because =
    `${names} pulls as ${who ?? 'its own principal'}, not as the node: ${account}. Whether the nodes do so ` +
    `cannot be read: give --principal, or verify by a pod`;
  const needs = [...finding.needs, need('container.pods.create', placeOf(target), 'verify')];
  return rule(finding, { by: 'route', to: 'unknown', because }, { needs });
}

/** The pull secrets of a workload's pods: their own, or otherwise those of their service account, if it was read. */
function secretsOf(
  { pullSecrets, namespace, serviceAccount }: Pick<ImageUse, 'pullSecrets' | 'namespace' | 'serviceAccount'>,
  target: Target,
  pulls: TargetFacts['pulls'],
): readonly string[] {
  if (pullSecrets.length > 0) return pullSecrets;
  const there = namespace ?? target.namespace ?? 'default';
  const read = pulls?.accounts.find((each) => each.namespace === there && each.name === serviceAccount);
  return (read && knownValue(read.account)?.pullSecrets) ?? [];
}

/**
 * A pull secret is tried before the node's credentials: if all pods have one, a failure of the node route is unknown.
 */
function bySecrets(
  finding: RuledFinding,
  landed: readonly ImageUse[],
  given: readonly string[],
  { target, pulls }: TargetFacts,
): RuledFinding {
  if (finding.status !== 'fail') return finding;
  const plain = [{ pullSecrets: [], namespace: target.namespace, serviceAccount: 'default' }];
  const pods = landed.length > 0 ? landed : plain;
  const named = pods.map((use) => secretsOf(use, target, pulls));
  const all = given.length > 0 || (named.length > 0 && named.every((names) => names.length > 0));
  if (!all) return finding;
  const names = [...new Set([...given, ...named.flat()])];
  const namespaces = [...new Set(pods.map(({ namespace }) => namespace ?? target.namespace ?? 'default'))];
  const because = `the pod has the pull secret ${names.join(', ')}, which was not read and may let it pull`;
  const needs = [...finding.needs, ...namespaces.map((namespace) => secretsNeed(namespace, target))];
  return rule(finding, { by: 'route', to: 'unknown', because }, { needs });
}

/**
 * `imagePullPolicy: Never`: the image is already on the node, or the pod waits forever. No API shows which is the case.
 */
function neverPulled(
  findings: readonly RuledFinding[],
  uses: readonly ImageUse[],
  traitsOf: TraitsOf,
): readonly RuledFinding[] {
  const never = uses.filter(isNever);
  const names = [...new Set(never.map(({ workload }) => workload))].join(', ');
  const words = `${names} never pulls it (imagePullPolicy: Never): it must be on the node already, which no API tells`;
  return findings.map((finding) => {
    if (traitsOf(finding.check).ofPull !== true || finding.kind !== 'gate') return finding;
    const isExistence = finding.check === 'image-exists';
    if (never.length === uses.length) {
      if (isExistence)
        return rule(finding, { by: 'route', to: 'unknown', because: words }, { evidence: [], ...NOTHING_TO_DO });
      if (finding.status === 'skip') return finding;
      return rule(finding, { by: 'route', to: 'skip', because: 'the image is never pulled' }, NOTHING_TO_DO);
    }
    if (!isExistence || finding.status === 'skip') return finding;
    const assumption = { check: finding.check, text: words, needs: [], beyondReading: true };
    return { ...finding, assumptions: [...finding.assumptions, assumption] };
  });
}

const NOTHING_TO_DO = { fix: null, needs: [], assumptions: [] } as const;
