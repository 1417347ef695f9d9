/** Why a node said what it said: the checks that may explain it, and what they found. Pure. */
import type { RuledFinding } from '../model/finding';
import { namesNoHost } from '../model/image-reference';
import type { Cause } from './causes';
import { GRANT_READER } from './words/refusal';

export interface Why {
  readonly text: string;
  /** The finding that explains the words; null: none does. */
  readonly finding: RuledFinding | null;
  /** The check that would explain them passes. */
  readonly contradicted: boolean;
  /** What to do, where it is something else than the words alone ask for. */
  readonly advice: string | null;
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

/** Causes that a reference which names no image of Artifact Registry may have: whatever the registry answers it. */
const ASKED: ReadonlySet<string> = new Set([...REFUSED, 'not-found', 'repository-missing', 'dns', 'registry-failure']);

/**
 * What explains the words. Only a check of the step that failed may: words that come of a later step prove the earlier
 * ones, so that a check of those is excluded although it fails. A reference that is no good excludes nothing.
 * @param isPrivate the registry refused a stranger
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
  // What this machine's own login sees is no stranger's answer.
  const served = isPrivate ? null : servedHere(cause, about);
  if (served !== null) {
    const advice = adviceServed(cause);
    return { finding: null, contradicted: false, advice, text: `${served}. ${advice}` };
  }
  const hub = impliedHub(cause);
  if (hub !== null) return { finding: null, contradicted: false, advice: hub, text: `${beside}${hub}` };
  // What was presented beside the node's own identity and did not let the image through is no way that is open.
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
  // Where the repository was seen, that there is none is excluded: the grant alone is left.
  if (said.id === 'denied-or-missing' && about.some(({ check, status }) => check === 'repository' && status === 'pass'))
    return { finding: null, contradicted: false, advice: null, text: `${beside}${ofUnlisted(cause)}${GRANT_READER}` };
  return { finding: null, contradicted: false, advice: null, text: `${beside}${ofUnlisted(cause)}${said.advice}` };
}

/** Of nodes whose pool the cluster does not list nobody knows the account. */
const ofUnlisted = ({ isUnlisted, pool, said }: Cause): string =>
  isUnlisted && REFUSED.has(said.id)
    ? `The cluster lists no node pool ${pool ?? ''}, so that its service account is not known. `
    : '';

/**
 * The finding that tells most: a repository that is not there before an image in it; a lookalike host by its warning.
 * @param secretsToo the pod's pull secrets were presented too, and refused: they are no other way
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

/** No registry is named, so that Docker Hub was asked for an image of its own library. */
function impliedHub({ said, reference }: Cause): string | null {
  if (reference === null || !['not-found-or-private', 'not-found', 'no-credentials'].includes(said.id)) return null;
  if (!namesNoHost(reference)) return null;
  return `The reference names no registry, so that Docker Hub was asked for ${reference.path}: write the registry’s host before the name if it is elsewhere. Else: ${said.advice}`;
}

/** No words, or none that are known: nothing is excluded, and what fails is named as no more than likely. */
function byGuess({ said }: Cause, about: readonly RuledFinding[]): Why {
  const failing = about.find(({ status }) => status === 'fail');
  if (failing === undefined) return { finding: null, contradicted: false, advice: null, text: said.advice };
  const silent = said.raw === '' || /^Back-off pulling image "[^"]{0,1000}"$/.test(said.raw);
  const text = silent
    ? `Nothing says why any more; ${failing.check} fails there and would explain it: ${failing.message}`
    : `These words are not known; ${failing.check} fails there and may be the reason: ${failing.message}`;
  return { finding: failing, contradicted: false, advice: null, text };
}

/** The pull secrets that the pods name, and those of them that the node had to present; none where no credential decided. */
function secretsOf({ said, pulls }: Cause): {
  readonly named: readonly string[];
  readonly presented: readonly string[];
} {
  if (!REFUSED.has(said.id)) return { named: [], presented: [] };
  const named = [...new Set(pulls.flatMap(({ pullSecrets }) => pullSecrets))];
  const missing = new Set(pulls.flatMap((pull) => pull.said.flatMap(({ message }) => missingIn(message))));
  return { named, presented: named.filter((name) => !missing.has(name)) };
}

/** The secrets that an event `FailedToRetrieveImagePullSecret` names (kubelet, `getPullSecretsForPod`). */
const missingIn = (message: string): readonly string[] =>
  /^Unable to retrieve some image pull secrets \(([^)]{1,2000})\)/.exec(message)?.[1]?.split(/,\s*/) ?? [];

const secretsInWords = (names: readonly string[]): string =>
  `the pull ${names.length === 1 ? 'secret' : 'secrets'} ${names.join(', ')}`;

/** The pod's pull secrets were presented too: the kubelet tries all that match, then the node's own credential. */
function presentedToo(names: readonly string[]): string {
  if (names.length === 0) return '';
  const [were, theirs] = names.length === 1 ? ['does', 'it'] : ['do', 'one of them'];
  return `T${secretsInWords(names).slice(1)} of the pod, as far as the host matches, ${were} not let it pull either: expired (an access token in ${theirs} lives an hour), of another registry, or without the right. `;
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

/** Neither a new secret nor another name helps where strangers are served. */
function adviceServed({ said, pulls }: Cause): string {
  const names = [...new Set(pulls.flatMap(({ pullSecrets }) => pullSecrets))];
  const secret =
    names.length === 0 ? 'a pull secret of the pod’s service account' : `the pull secret ${names.join(', ')}`;
  return said.id === 'blocked-client'
    ? said.advice
    : `Take away ${secret} where it is for this registry and has expired: a stranger is served; else pull through another address or a remote repository of Artifact Registry`;
}

/** What may lie between a check that passes and a node that was refused. */
function between(about: readonly RuledFinding[]): string {
  const unseen = about.some(({ check, status }) => check === 'image-exists' && status === 'unknown');
  const missing = unseen ? 'there is no such image, which the caller may not see; or ' : '';
  return `Either ${missing}it was repaired since (a pod tries again at most 5 minutes apart), or a new grant has not reached every server, or VPC Service Controls or a mirror stands before the node`;
}
