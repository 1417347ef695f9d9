/** Parses the output of the script on a node and determines the result. Pure. */
import { classify } from '../diagnosis/words';
import { type ImageReference, keyOfText } from '../model/image-reference';
import { attemptOf, undecided, type Blame, type Verification } from '../model/verification';
import type { VerificationPlan } from '../model/verification-plan';
import { SCRIPT_MARK } from './node-script';

/** One `crictl pull`: its exit status, its duration, and its last line. */
export interface CrictlTry {
  readonly status: number;
  readonly ms: number | null;
  readonly words: string;
}

export interface NodeOutput {
  /** Null if it is missing, because the script did not run. */
  readonly credential: 'node-token' | 'none' | null;
  /**
   * Why the requested token is missing: the exit status of curl or wget, 127 if the node has neither, 0 if the answer
   * had no token.
   */
  readonly noToken: string | null;
  readonly noCrictl: boolean;
  readonly tries: readonly CrictlTry[];
  /** `repository@sha256:…`: the names by which the runtime knows the image. */
  readonly digests: readonly string[];
  /** The output is complete. */
  readonly whole: boolean;
}

/** Parses the output of the script. Lines before its first line have another origin, such as a login message. */
export function readNodeOutput(output: string): NodeOutput {
  let credential: NodeOutput['credential'] = null;
  let noToken: string | null = null;
  let noCrictl = false;
  let whole = false;
  const tries: { status: number; ms: number | null; words: string }[] = [];
  const digests: string[] = [];
  for (const line of output.split(/\r?\n/)) {
    const [word = '', ...rest] = line.startsWith(SCRIPT_MARK) ? line.slice(SCRIPT_MARK.length).trim().split(/\s+/) : [];
    const last = tries.at(-1);
    if (word === 'credential') {
      credential = rest[0] === 'node-token' ? 'node-token' : 'none';
      noToken = rest[1] ?? null;
    } else if (word === 'no-crictl') noCrictl = true;
    else if (word === 'try') tries.push({ status: Number(rest[1]), ms: numberOf(rest[2]), words: '' });
    else if (word === 'digest' && rest[0] !== undefined) digests.push(rest[0]);
    else if (word === 'end') whole = true;
    else if (last !== undefined && line.trim() !== '') last.words = crictlWords(line);
  }
  return { credential, noToken, noCrictl, tries, digests, whole };
}

const numberOf = (written: string | undefined): number | null =>
  written !== undefined && /^\d+$/.test(written) ? Number(written) : null;

/** The message of `crictl` without its log format: `time="…" level=fatal msg="…"`, or `FATA[0000] …` on a terminal. */
function crictlWords(line: string): string {
  const quoted = /\blevel=fatal msg=("(?:[^"\\]|\\.)*"?)/.exec(line)?.[1];
  const words = quoted === undefined ? line.replace(/^FATA\[\d+\] /, '') : unquote(quoted);
  return words.replace(/^pulling image(?: failed)?: /, '').trim();
}

/** Removes the quotation marks of a Go string, which may have been cut off. */
function unquote(quoted: string): string {
  const inside = quoted.replace(/^"/, '').replace(/"$/, '');
  return inside.replace(/\\(.)/g, (_, sign: string) => (sign === 'n' || sign === 't' ? ' ' : sign));
}

/**
 * The result of the pull on the node. A refusal counts only if the registry answered it twice, to the credentials that
 * the kubelet would also have presented.
 * @param at the node, and the pod by which it was reached; null over SSH
 */
export function verificationOn(
  plan: VerificationPlan,
  output: NodeOutput,
  at: { readonly node: string; readonly pod: string | null },
): Verification {
  const { credential, tries, noCrictl } = output;
  const base = { ...undecided(plan, at.pod, ''), credential, node: at.node };
  if (noCrictl)
    return { ...base, reason: 'NoCrictl', words: 'crictl, the container runtime’s tool, was not found on the node' };
  const last = tries.at(-1);
  if (last === undefined) return { ...base, reason: 'NoOutput', words: 'the script on the node said nothing' };
  if (last.status === 0)
    return {
      ...attemptOf(plan, at.pod, 'Pulled'),
      credential,
      node: at.node,
      outcome: 'pulled',
      words: tokenWords(output),
      times: 1,
      digest: digestOf(plan.image, output.digests),
      durationMs: last.ms,
      ran: null,
    };
  const told = tries.map(({ words }) => classify(words, 'ErrImagePull', plan.image.kind));
  const [said] = told;
  if (last.status === TIMED_OUT || said === undefined)
    return {
      ...base,
      reason: 'Timeout',
      cause: 'timeout',
      words: 'the pull did not end in time',
      times: tries.length,
    };
  const { id, check, advice, terminal } = said;
  const failed = { ...base, reason: 'ErrImagePull', cause: id, check, advice, words: last.words, times: tries.length };
  const steady = terminal && told.length > 1 && told.every((each) => each.id === id);
  if (!steady) return failed;
  const open = whyOpen(plan, output);
  if (open === null) return { ...failed, outcome: 'refused' };
  return { ...failed, words: `${last.words}; ${open.why}`, check: open.check, advice: open.advice };
}

/** The exit status of `timeout` when the time is up. */
const TIMED_OUT = 124;

/** Why a refusal does not apply to the pod's pull: the kubelet may present other credentials. Null if it does apply. */
function whyOpen(
  plan: VerificationPlan,
  output: NodeOutput,
): (Pick<Blame, 'check' | 'advice'> & { readonly why: string }) | null {
  if (plan.pullSecrets.length > 0) {
    const names = plan.pullSecrets.join(', ');
    const advice = 'Verify by a pod, which presents them';
    return { why: `the pod’s pull secrets (${names}) were not presented`, check: 'image-pull-secret', advice };
  }
  if (!plan.withToken || output.credential === 'node-token') return null;
  const advice = 'Make sure that the node’s service account exists and is enabled';
  return { why: tokenWords(output), check: 'node-service-account', advice };
}

/** Why no token was presented although one was requested; empty if one was presented, or none was requested. */
function tokenWords({ credential, noToken }: NodeOutput): string {
  if (credential !== 'none' || noToken === null) return '';
  if (noToken === '0') return 'no token was presented: the metadata server’s answer holds none';
  if (noToken === '127') return 'no token was presented: the node has neither curl nor wget to ask the metadata server';
  return `no token was presented: the metadata server gave none (exit status ${noToken})`;
}

/** The digest by which the runtime knows the image in its own repository; null if there is none, or more than one. */
function digestOf(image: ImageReference, known: readonly string[]): string | null {
  const all = known.flatMap((each) => {
    const [, name, digest] = /^(\S+)@(sha256:[0-9a-f]{64})$/.exec(each) ?? [];
    return name !== undefined && digest !== undefined && keyOfText(name, 'name') === `${image.host}/${image.path}`
      ? [digest]
      : [];
  });
  const digests = [...new Set(all)];
  if (image.digest !== null && digests.includes(image.digest)) return image.digest;
  return digests.length === 1 ? (digests[0] ?? null) : null;
}
