/**
 * The messages of the kubelet, the container runtimes, the scheduler and admission about an image that cannot be
 * pulled, and their meanings. The table is data, grouped by theme; the first matching row explains a message. Statuses
 * are matched before phrases, in any case. The wording of messages is not an API and may change, so the raw message is
 * always kept with its classification.
 */
import { type ImageReference, parseImageReference } from '../../model/image-reference';
import { ADMISSION } from './admission';
import { BUSY } from './busy';
import { CAUSES, type CauseId, type Row } from './cause';
import { CONTENT, IMAGE } from './image';
import { EXISTENCE, OTHER_STATUSES } from './existence';
import { CUT_OFF, NETWORK, PROXY } from './network';
import { BY_REASON, NODE, SANDBOX } from './node';
import { REFERENCE } from './reference';
import { REFUSED, REFUSED_IN_WORDS } from './refusal';
import { statusesIn } from './status';
import { TOLD } from './told';

export { CAUSE_IDS, CAUSES, type CauseId } from './cause';

/** The table, in the order of matching. */
export const ROWS: readonly Row[] = [
  ...ADMISSION,
  ...REFERENCE,
  ...BUSY,
  ...NODE,
  ...IMAGE,
  ...TOLD,
  ...PROXY,
  ...REFUSED,
  ...OTHER_STATUSES,
  ...NETWORK,
  ...REFUSED_IN_WORDS,
  ...CONTENT,
  ...CUT_OFF,
  ...EXISTENCE,
  ...BY_REASON,
];

export interface RuntimeMessage {
  readonly id: CauseId;
  /** The check that most likely explains it; null if none does. */
  readonly check: string | null;
  /** All checks that may explain it, the likeliest first. */
  readonly checks: readonly string[];
  /** A final answer for this reference and this identity: a retry gives the same answer. */
  readonly terminal: boolean;
  /** What to do, as a sentence without a full stop. */
  readonly advice: string;
  /** The original message. */
  readonly raw: string;
}

/**
 * Of a longer message, this number of characters is read from the start and from the end: the reason is in one of
 * these.
 */
const READ = 8000;

/** The image of the pod's sandbox (`pause`), which is set in the configuration of the runtime. */
const SANDBOX_IMAGE = /(?:sandbox image|pull(?:ing)? image) "([^"\s]{1,600})"/i;
/**
 * The message of a network plugin (github.com/containernetworking/cni, `plugin type="calico" failed (add): …`; Docker's
 * `networkPlugin cni failed to set up pod`): the host that it could not reach is not a registry.
 */
const OF_PLUGIN =
  /plugin type="|\bfailed \(add\)|failed to set ?up network for sandbox|networkPlugin \S{1,60} failed to set ?up pod/i;
const OF_SANDBOX =
  'Let the node pull the image of its sandboxes, which the words name, or correct it in the container runtime’s configuration (sandbox_image of containerd): the pod’s own image was not asked for';

function kindOf(image: string): ImageReference['kind'] {
  const parsed = parseImageReference(image);
  return parsed.ok ? parsed.reference.kind : 'other';
}

/**
 * Classifies a message of a node or the cluster, in time linear in its length.
 * @param message the original message
 * @param reason the reason of the status or event that contains it; null if there is none
 * @param registry the kind of the image's registry, which decides who refuses; Google's registry if it is not known
 * @returns the cause with the raw message; `unclassified` if no row matches
 */
export function classify(
  message: string,
  reason: string | null = null,
  registry: ImageReference['kind'] = 'artifact-registry',
): RuntimeMessage {
  const words = message.length > 2 * READ ? `${message.slice(0, READ)}\n${message.slice(-READ)}` : message;
  const sandbox = reason === 'FailedCreatePodSandBox' ? (SANDBOX_IMAGE.exec(words)?.[1] ?? null) : null;
  const host = (sandbox === null ? registry : kindOf(sandbox)) === 'other' ? 'other' : 'google';
  const row = OF_PLUGIN.test(words) && !SANDBOX_IMAGE.test(words) ? SANDBOX : rowFor(words, reason, host);
  const id = row?.cause ?? 'unclassified';
  // The checks judge the pod's own image, which the runtime did not reach.
  const explaining: readonly string[] = sandbox !== null ? [] : (row?.checks ?? CAUSES[id].checks);
  const terminal = sandbox === null && (row?.terminal ?? CAUSES[id].terminal);
  if (sandbox !== null && id !== 'sandbox')
    return { id, check: null, checks: [], terminal, advice: OF_SANDBOX, raw: message };
  const advice = row?.advice ?? 'Read the node’s own words: no cause is known for them';
  return { id, check: explaining[0] ?? null, checks: explaining, terminal, advice, raw: message };
}

/** The first matching row. */
function rowFor(words: string, reason: string | null, host: 'google' | 'other'): Row | undefined {
  const statuses = statusesIn(words);
  return ROWS.find(
    (each) =>
      (each.host === undefined || each.host === host) &&
      (each.reasons === undefined || (reason !== null && each.reasons.includes(reason))) &&
      (each.status === undefined || each.status.some((code) => statuses.has(code))) &&
      (each.words === undefined || each.words.some((pattern) => pattern.test(words))) &&
      (each.and === undefined || each.and.some((pattern) => pattern.test(words))),
  );
}

/**
 * The message that a status has as its reason: for some errors (an unreadable pull secret) the kubelet has no reason
 * and returns the error itself (Kubernetes, pkg/kubelet/kuberuntime).
 * @returns null if it is an ordinary reason, or a message that is not known
 */
export const wordsInReason = (reason: string): string | null =>
  reason.includes(' ') && classify(reason).id !== 'unclassified' ? reason : null;

/** Prefixes that wrap the informative end of a message, often repeatedly. */
const FRAMES: readonly RegExp[] = [
  /^Failed to pull image "[^"]{0,600}": /i,
  /^rpc error: code = \w{1,30} desc = /i,
  /^failed to pull and unpack image "[^"]{0,600}": /i,
  /^failed to resolve (?:reference|image)(?: "[^"]{0,600}")?: /i,
  /^Failed (?:to )?create pod sandbox: /i,
  /^failed to start sandbox "[^"]{0,200}": /i,
  /^failed to get sandbox image "[^"]{0,600}": /i,
  /^failed (?:to pull|pulling) image "[^"]{0,600}": /i,
  /^no available registry endpoint: /i,
  /^Error creating: /i,
  /^pulling image(?: failed)?: /i,
];

/** The informative end of a message, without the prefixes that repeat the image. */
export function gist(message: string): string {
  let rest = message;
  for (let left = 12; left > 0; left -= 1) {
    const frame = FRAMES.map((each) => each.exec(rest)?.[0] ?? '').find((each) => each !== '' && each !== rest);
    if (frame === undefined) break;
    rest = rest.slice(frame.length);
  }
  return rest;
}
