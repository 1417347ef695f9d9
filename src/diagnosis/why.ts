/** Explains the message of a node by the checks that may explain it, and by their findings. Pure. */
import type { RuledFinding } from '../model/finding';
import { namesNoHost } from '../model/image-reference';
import type { Cause } from './causes';
import { GRANT_READER } from './words/refusal';

export interface Why {
  readonly text: string;
  /** The finding that explains the message; null if none does. */
  readonly finding: RuledFinding | null;
  /** The check that would explain the message passes. */
  readonly contradicted: boolean;
  /** What to do, if it differs from the advice for the message alone. */
  readonly advice: string | null;
}

/** Causes in which the credentials of a request, or the lack of credentials, decided. */
const REFUSED: ReadonlySet<string> = new Set([
  'denied',
  'denied-or-missing',
  'token-refused',
  'no-credentials',
  'credentials-refused',
  'credentials-expired',
  'not-found-or-private',
  'blocked-client',
]);

/** Causes that any registry may answer to a reference that is not an image of Artifact Registry. */
const ASKED: ReadonlySet<string> = new Set([...REFUSED, 'not-found', 'repository-missing', 'dns', 'registry-failure']);

/**
 * Finds the explanation of a message. Only a check of the step that failed can explain it: a message of a later step
 * proves that the earlier steps succeeded, so their checks are excluded even if they fail. An invalid reference
 * excludes nothing.
 * @param isPrivate whether the registry refused an anonymous request
 */
export function whyOf(cause: Cause, findings: readonly RuledFinding[], isPrivate = false): Why {
  const { said, pool } = cause;
  const about = findings.filter(
    ({ kind, check, pool: of }) =>
      kind === 'gate' && check !== 'verification' && (pool === null || of === null || of === pool),
  );
  const reference = about.filter(({ check, status }) => check === 'image-reference' && status === 'fail');
  const own = [
    ...(ASKED.has(said.id) ? reference : []),
    ...said.checks.flatMap((check) => about.filter((each) => each.check === check)),
  ];
  const { named, presented } = secretsOf(cause);
  const beside = `${isPrivate && REFUSED.has(said.id) ? 'It is not public: the registry refuses a stranger, too. ' : ''}${presentedToo(presented)}`;
  const failing = explaining(own, named.length > 0);
  if (failing !== undefined)
    return {
      finding: failing,
      contradicted: false,
      advice: null,
      text: `${beside}${failing.check} explains it: ${failing.message}`,
    };
  if (said.id === 'unclassified') return byGuess(cause, about);
  // Access with this machine's own login does not show that anonymous access is allowed.
  const served = isPrivate ? null : servedHere(cause, about);
  if (served !== null) {
    const advice = adviceServed(cause);
    return { finding: null, contradicted: false, advice, text: `${served}. ${advice}` };
  }
  const hub = impliedHub(cause);
  if (hub !== null) return { finding: null, contradicted: false, advice: hub, text: `${beside}${hub}` };
  // Pull secrets that were presented in addition to the node's identity and were refused are no remaining way to pull.
  const open = own.find(({ status }) => status === 'unknown');
  if (open !== undefined)
    return {
      finding: null,
      contradicted: false,
      advice: null,
      text: `${beside}${open.check} would explain it and could not be checked: ${open.message}`,
    };
  const passing = own.find(({ check, status }) => check === said.check && (status === 'pass' || status === 'warn'));
  if (passing !== undefined && presented.length > 0) {
    const refused = about.find(({ code }) => code === 'image-pull-secret/refused-beside-node');
    if (refused !== undefined)
      return {
        finding: refused,
        contradicted: false,
        advice: null,
        text: `${refused.check} explains it: ${refused.message}`,
      };
    const advice = `Renew ${secretsInWords(presented)} of the pod, or take ${presented.length === 1 ? 'it' : 'them'} out: ${passing.check} finds nothing wrong with the node’s own way`;
    return { finding: null, contradicted: false, advice, text: `${beside}${advice} (${passing.message})` };
  }
  if (passing !== undefined && said.terminal && said.id !== 'no-credentials')
    return {
      finding: null,
      contradicted: true,
      advice: null,
      text: `${beside}${passing.check} contradicts it: ${passing.message}. ${between(about)}`,
    };
  // If the repository was seen, it exists, so a missing grant is the only explanation left.
  if (said.id === 'denied-or-missing' && about.some(({ check, status }) => check === 'repository' && status === 'pass'))
    return { finding: null, contradicted: false, advice: null, text: `${beside}${ofUnlisted(cause)}${GRANT_READER}` };
  return { finding: null, contradicted: false, advice: null, text: `${beside}${ofUnlisted(cause)}${said.advice}` };
}

/** If the cluster does not list the pool, the service account of its nodes is unknown. */
const ofUnlisted = ({ isUnlisted, pool, said }: Cause): string =>
  isUnlisted && REFUSED.has(said.id)
    ? `The cluster lists no node pool ${pool ?? ''}, so that its service account is not known. `
    : '';

/**
 * The most specific finding: a missing repository takes precedence over a missing image in it; a warning about a
 * lookalike host is the last choice.
 * @param secretsToo whether the pod's pull secrets were also presented and refused, so that they are no other way to
 * pull
 */
function explaining(own: readonly RuledFinding[], secretsToo: boolean): RuledFinding | undefined {
  const failing = own.filter(
    ({ status, found, rulings }) =>
      status === 'fail' || (secretsToo && found === 'fail' && rulings.every(({ by }) => by === 'route')),
  );
  const repository = failing.find(({ check }) => check === 'repository');
  const lookalike = own.find(({ check, status }) => check === 'image-reference' && status === 'warn');
  return repository ?? failing[0] ?? lookalike;
}

/** The reference names no registry, so Docker Hub was asked for an image of its official library. */
function impliedHub({ said, reference }: Cause): string | null {
  if (reference === null || !['not-found-or-private', 'not-found', 'no-credentials'].includes(said.id)) return null;
  if (!namesNoHost(reference)) return null;
  return `The reference names no registry, so that Docker Hub was asked for ${reference.path}: write the registry’s host before the name if it is elsewhere. Else: ${said.advice}`;
}

/**
 * There is no message, or an unclassified one: nothing is excluded, and a failing check is named only as a likely
 * reason.
 */
function byGuess({ said }: Cause, about: readonly RuledFinding[]): Why {
  const failing = about.find(({ status }) => status === 'fail');
  if (failing === undefined) return { finding: null, contradicted: false, advice: null, text: said.advice };
  const silent = said.raw === '' || /^Back-off pulling image "[^"]{0,1000}"$/.test(said.raw);
  const text = silent
    ? `Nothing says why any more; ${failing.check} fails there and would explain it: ${failing.message}`
    : `These words are not known; ${failing.check} fails there and may be the reason: ${failing.message}`;
  return { finding: failing, contradicted: false, advice: null, text };
}

/**
 * The pull secrets that the pods name, and those the node could present; both are empty if credentials did not decide.
 */
function secretsOf({ said, pulls }: Cause): {
  readonly named: readonly string[];
  readonly presented: readonly string[];
} {
  if (!REFUSED.has(said.id)) return { named: [], presented: [] };
  const named = [...new Set(pulls.flatMap(({ pullSecrets }) => pullSecrets))];
  const missing = new Set(pulls.flatMap((pull) => pull.said.flatMap(({ message }) => missingIn(message))));
  return { named, presented: named.filter((name) => !missing.has(name)) };
}

/** The secrets named in an event `FailedToRetrieveImagePullSecret` (kubelet, `getPullSecretsForPod`). */
const missingIn = (message: string): readonly string[] =>
  /^Unable to retrieve some image pull secrets \(([^)]{1,2000})\)/.exec(message)?.[1]?.split(/,\s*/) ?? [];

const secretsInWords = (names: readonly string[]): string =>
  `the pull ${names.length === 1 ? 'secret' : 'secrets'} ${names.join(', ')}`;

/**
 * Says that the pod's pull secrets were also presented: the kubelet tries all that match, then the node's own
 * credential.
 */
function presentedToo(names: readonly string[]): string {
  if (names.length === 0) return '';
  const [were, theirs] = names.length === 1 ? ['does', 'it'] : ['do', 'one of them'];
  return `T${secretsInWords(names).slice(1)} of the pod, as far as the host matches, ${were} not let it pull either: expired (an access token in ${theirs} lives an hour), of another registry, or without the right. `;
}

/**
 * The registry serves this runner and refuses the node, so neither the existence nor the name of the image is the
 * reason.
 */
function servedHere({ said, image }: Cause, about: readonly RuledFinding[]): string | null {
  const exists = about.find(
    ({ check, status }) => check === 'image-exists' && (status === 'pass' || status === 'warn'),
  );
  if (exists === undefined || image === null || !REFUSED.has(said.id) || said.check !== 'image-pull-secret')
    return said.id === 'blocked-client' && exists !== undefined
      ? `The registry serves this runner (${exists.message}) and refuses the node`
      : null;
  return `The registry serves this runner (${exists.message}) and refuses the node: a pull secret that it refuses, or a block by the node’s address or country`;
}

/** If anonymous requests are served, neither a new secret nor another name helps. */
function adviceServed({ said, pulls }: Cause): string {
  const names = [...new Set(pulls.flatMap(({ pullSecrets }) => pullSecrets))];
  const secret =
    names.length === 0 ? 'a pull secret of the pod’s service account' : `the pull secret ${names.join(', ')}`;
  return said.id === 'blocked-client'
    ? said.advice
    : `Take away ${secret} where it is for this registry and has expired: a stranger is served; else pull through another address or a remote repository of Artifact Registry`;
}

/** The possible reasons why a node was refused although the check passes. */
function between(about: readonly RuledFinding[]): string {
  const unseen = about.some(({ check, status }) => check === 'image-exists' && status === 'unknown');
  const missing = unseen ? 'there is no such image, which the caller may not see; or ' : '';
  return `Either ${missing}it was repaired since (a pod tries again at most 5 minutes apart), or a new grant has not reached every server, or VPC Service Controls or a mirror stands before the node`;
}
