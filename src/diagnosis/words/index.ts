/**
 * What the kubelet, the container runtimes, the scheduler and admission say when an image does not pull, and what it
 * means. The table is data, by theme; the first row that fits explains the message. A status counts before words, in any
 * case; wording is no API, so the raw message always stays beside its classification.
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

/** The table, in the order in which it is read. */
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
  /** The check that explains it most likely; null where none does. */
  readonly check: string | null;
  /** All checks that may explain it, the likeliest first. */
  readonly checks: readonly string[];
  /** A final answer on this reference and this identity: asking again brings the same. */
  readonly terminal: boolean;
  /** What to do, in a sentence without its full stop. */
  readonly advice: string;
  /** The message as it came. */
  readonly raw: string;
}

/** Longer words are read as far as here, and as far from their end: what is told stands at either. */
const READ = 8000;

/** The image of the pod's sandbox (`pause`): the runtime's own setting names it. */
const SANDBOX_IMAGE = /(?:sandbox image|pull(?:ing)? image) "([^"\s]{1,600})"/i;
/**
 * A network plugin's own words (github.com/containernetworking/cni, `plugin type="calico" failed (add): …`; Docker's
 * `networkPlugin cni failed to set up pod`): what they could not reach is no registry.
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
 * Classifies what a node or the cluster said. Linear in the words' length.
 * @param message the message as it came
 * @param reason the reason of the status or event that carries it; null: none
 * @param registry of the image that was pulled: who refuses there; Google's registry where it is not known
 * @returns the cause with the raw message; `unclassified` where no row fits
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
  // The checks judge the pod's own image, which the runtime did not come to.
  const explaining: readonly string[] = sandbox !== null ? [] : (row?.checks ?? CAUSES[id].checks);
  const terminal = sandbox === null && (row?.terminal ?? CAUSES[id].terminal);
  if (sandbox !== null && id !== 'sandbox')
    return { id, check: null, checks: [], terminal, advice: OF_SANDBOX, raw: message };
  const advice = row?.advice ?? 'Read the node’s own words: no cause is known for them';
  return { id, check: explaining[0] ?? null, checks: explaining, terminal, advice, raw: message };
}

/** The first row that fits. */
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
 * The words of a status whose reason they are: for some errors (a pull secret that it cannot read) the kubelet has no
 * reason, and gives the error itself (Kubernetes, pkg/kubelet/kuberuntime).
 * @returns null: it is a reason, or no words that are known
 */
export const wordsInReason = (reason: string): string | null =>
  reason.includes(' ') && classify(reason).id !== 'unclassified' ? reason : null;

/** What frames the telling end of a message, again and again. */
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

/** The telling end of a message: without the frames that name the image again and again. */
export function gist(message: string): string {
  let rest = message;
  for (let left = 12; left > 0; left -= 1) {
    const frame = FRAMES.map((each) => each.exec(rest)?.[0] ?? '').find((each) => each !== '' && each !== rest);
    if (frame === undefined) break;
    rest = rest.slice(frame.length);
  }
  return rest;
}
