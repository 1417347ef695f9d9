/** Explains a node's refusal: the failing check that covers what the node reported, judged on the same facts. Pure. */
import { grantPull, otherReference } from '../fixes';
import { CAUSES } from '../diagnosis/words';
import { pullingPods } from '../access/pulling-pods';
import { knownValue } from '../model/fact';
import type { Finding, Fix } from '../model/finding';
import type { ImageReference } from '../model/image-reference';
import { ownValue } from '../model/own-value';
import { usesOf } from '../model/target';
import type { PoolFacts, TargetFacts } from '../model/target-facts';
import type { Blame } from '../model/verification';

/** The findings of a check for a target. */
export type FindingsOf = (check: string) => readonly Finding[];

/** The check that covers what a node reported, and its result for that pool. */
export interface Explaining {
  readonly check: string;
  /** `fail`: it explains the refusal. `pass`: it contradicts it. `unknown`: it could explain it. */
  readonly finds: 'fail' | 'pass' | 'unknown';
  readonly fix: Fix | null;
}

/**
 * Finds the check that explains what a node reported.
 * @param findingsOf returns the findings of a check for this target
 * @returns null if no check covers it, or none of those that do applies
 */
export function explaining(seen: Blame, pool: string, findingsOf: FindingsOf): Explaining | null {
  const about = seen.cause === null ? undefined : ownValue<{ readonly checks: readonly string[] }>(CAUSES, seen.cause);
  const checks: readonly string[] = [
    ...new Set([...(seen.check === null ? [] : [seen.check]), ...(about?.checks ?? [])]),
  ];
  const found = checks.flatMap((check) =>
    findingsOf(check).filter((each) => each.kind === 'gate' && (each.pool === null || each.pool === pool)),
  );
  const failing = found.find(({ status }) => status === 'fail');
  if (failing !== undefined) return { check: failing.check, finds: 'fail', fix: failing.fix };
  const open = found.find(({ status }) => status === 'unknown');
  if (open !== undefined) return { check: open.check, finds: 'unknown', fix: null };
  const own = found.find(({ check, status }) => check === seen.check && status !== 'skip');
  return own === undefined ? null : { check: own.check, finds: 'pass', fix: null };
}

/** Causes that a node reports if the registry wants other credentials, or any. */
const OF_CREDENTIALS: ReadonlySet<string> = new Set([
  'denied',
  'denied-or-missing',
  'no-credentials',
  'credentials-refused',
  'credentials-expired',
  'not-found-or-private',
]);

/**
 * How the pods pull an image of another registry if the runtime's own tool, which pulls anonymously, was refused: the
 * registry may accept the pods' credentials.
 * @returns null if they pull as the tool did
 */
export function bySecrets({ cause }: Blame, image: ImageReference, { target, pulls }: TargetFacts): string | null {
  if (image.kind !== 'other') return null;
  const pods = pullingPods(usesOf(target.image), target, pulls?.accounts ?? []);
  const secrets = [...new Set(pods.flatMap((pod) => pod.secrets))];
  if (secrets.length > 0) return `the pods pull by the pull secret ${secrets.join(', ')}`;
  const areKnown = pods.every(({ complete }) => complete === 'listed' || complete === 'given');
  if (areKnown || cause === null || !OF_CREDENTIALS.has(cause)) return null;
  return 'the pods may pull by a pull secret';
}

/** The result of the explaining check, put after the node's words and a semicolon; empty if no check covers them. */
export function explained(explains: Pick<Explaining, 'check' | 'finds'> | null): string {
  switch (explains?.finds) {
    case 'fail':
      return `; ${explains.check} explains it`;
    case 'unknown':
      return `; ${explains.check} would explain it and could not be determined`;
    case 'pass':
      return `; ${explains.check} checks that, and finds nothing wrong`;
    case undefined:
      return '';
  }
}

/** Checks of who may pull. If they pass, no grant is missing, so none is proposed. */
const OF_ACCESS: ReadonlySet<string> = new Set([
  'pull-permission',
  'access-scopes',
  'node-service-account',
  'repository',
  'download-rules',
]);

/** The cause of the refusal is not among the facts that were read. */
const NOT_READ: Fix = {
  summary:
    'Verify again in some minutes where something was just granted (--wait does it): it takes that long to reach every server; else look for VPC Service Controls, a mirror or a firewall before the node',
  commands: [],
  terraform: null,
  url: null,
};

/** The fix of the explaining check; otherwise the fix for the node's words alone, unless the checks contradict them. */
export function refusalFix(
  seen: Blame,
  explains: Explaining | null,
  facts: PoolFacts,
  image: ImageReference,
  target: TargetFacts,
): Fix {
  if (explains?.fix) return explains.fix;
  if (explains?.finds === 'pass' && OF_ACCESS.has(explains.check)) return NOT_READ;
  const principal = knownValue(facts.puller.principal);
  const grant = seen.cause === 'denied' && principal !== undefined ? grantPull(target, principal) : null;
  if (grant !== null) return grant;
  if (seen.cause === 'not-found' && explains?.finds !== 'pass') return otherReference(image, target);
  return { summary: seen.advice ?? 'See the words of the node', commands: [], terraform: null, url: null };
}
