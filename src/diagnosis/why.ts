/** Why a node said what it said: the checks that may explain it, and what they found. Pure. */
import type { RuledFinding } from '../model/finding';
import type { Cause } from './causes';

export interface Why {
  readonly text: string;
  /** The finding that explains the words; null: none does. */
  readonly finding: RuledFinding | null;
  /** The check that would explain them passes. */
  readonly contradicted: boolean;
}

/** Causes of a request whose credentials, or their lack, decided. */
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

/**
 * What explains the words. Only a check of the step that failed may: words that come of a later step prove the earlier
 * ones, so that a check of those is excluded although it fails.
 */
export function whyOf(cause: Cause, findings: readonly RuledFinding[]): Why {
  const { said, pool } = cause;
  const about = findings.filter(
    ({ kind, check, pool: of }) =>
      kind === 'gate' && check !== 'verification' && (pool === null || of === null || of === pool),
  );
  const own = said.checks.flatMap((check) => about.filter((each) => each.check === check));
  const secrets = secretsOf(cause);
  const failing = explaining(own);
  if (failing !== undefined)
    return {
      finding: failing,
      contradicted: false,
      text: `${secrets}${failing.check} explains it: ${failing.message}`,
    };
  if (said.id === 'unclassified') return byGuess(cause, about);
  const served = servedHere(cause, about);
  if (served !== null) return { finding: null, contradicted: false, text: `${served}. ${said.advice}` };
  // What was presented beside the node's own identity and did not let the image through is no way that is open.
  const open = own.find(({ status }) => status === 'unknown');
  if (open !== undefined)
    return {
      finding: null,
      contradicted: false,
      text: `${secrets}${open.check} would explain it and could not be checked: ${open.message}`,
    };
  const passing = own.find(({ check, status }) => check === said.check && (status === 'pass' || status === 'warn'));
  if (passing !== undefined && said.terminal && secrets === '')
    return {
      finding: null,
      contradicted: true,
      text: `${passing.check} contradicts it: ${passing.message}. ${between(about)}`,
    };
  return { finding: null, contradicted: false, text: `${secrets}${said.advice}` };
}

/** The finding that tells most: a repository that is not there before an image in it; a lookalike host by its warning. */
function explaining(own: readonly RuledFinding[]): RuledFinding | undefined {
  const failing = own.filter(({ status }) => status === 'fail');
  const repository = failing.find(({ check }) => check === 'repository');
  const lookalike = own.find(({ check, status }) => check === 'image-reference' && status === 'warn');
  return repository ?? failing[0] ?? lookalike;
}

/** No words, or none that are known: nothing is excluded, and what fails is named as no more than likely. */
function byGuess({ said }: Cause, about: readonly RuledFinding[]): Why {
  const failing = about.find(({ status }) => status === 'fail');
  if (failing === undefined) return { finding: null, contradicted: false, text: said.advice };
  const silent = said.raw === '' || /^Back-off pulling image "[^"]{0,1000}"$/.test(said.raw);
  const text = silent
    ? `Nothing says why any more; ${failing.check} fails there and would explain it: ${failing.message}`
    : `These words are not known; ${failing.check} fails there and may be the reason: ${failing.message}`;
  return { finding: failing, contradicted: false, text };
}

/** The pod's pull secrets were presented too: the kubelet tries all that match, then the node's own credential. */
function secretsOf({ said, pulls }: Cause): string {
  if (!REFUSED.has(said.id)) return '';
  const names = [...new Set(pulls.flatMap(({ pullSecrets }) => pullSecrets))];
  if (names.length === 0) return '';
  const [secrets, were, theirs] =
    names.length === 1 ? ['pull secret', 'does', 'it'] : ['pull secrets', 'do', 'one of them'];
  return `The ${secrets} ${names.join(', ')} of the pod, as far as the host matches, ${were} not let it pull either: expired (an access token in ${theirs} lives an hour), of another registry, or without the right. `;
}

/** The registry serves this runner and refuses the node: neither existence nor the name is the reason. */
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

/** What may lie between a check that passes and a node that was refused. */
function between(about: readonly RuledFinding[]): string {
  const unseen = about.some(({ check, status }) => check === 'image-exists' && status === 'unknown');
  const missing = unseen ? 'there is no such image, which the caller may not see; or ' : '';
  return `Either ${missing}it was repaired since (a pod tries again at most 5 minutes apart), or a new grant has not reached every server, or VPC Service Controls or a mirror stands before the node`;
}
