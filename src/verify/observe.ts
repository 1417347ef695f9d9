/** Determines the progress of a pull from the pod and its events as they arrive. Pure. */
import { classify, type RuntimeMessage, wordsInReason } from '../diagnosis/words';
import { type ImageReference } from '../model/image-reference';
import type { Ran } from '../model/verification';
import { WAITS_ON_IMAGE } from '../model/waiting-pull';
import { isOfSecret } from '../diagnosis/events-read';
import { CONTAINER } from './pod';
import { ownValue } from '../model/own-value';

/** The fields of a pod that are read. */
export interface Pod {
  readonly spec?: { readonly nodeName?: string };
  readonly status?: {
    readonly phase?: string;
    readonly reason?: string;
    readonly message?: string;
    readonly conditions?: readonly { type?: string; status?: string; reason?: string; message?: string }[];
    readonly containerStatuses?: readonly ContainerStatus[];
  };
}

export interface ContainerStatus {
  readonly name?: string;
  readonly imageID?: string;
  readonly state?: {
    readonly waiting?: { readonly reason?: string; readonly message?: string };
    readonly running?: object;
    readonly terminated?: { readonly reason?: string; readonly message?: string; readonly exitCode?: number };
  };
}

/** The fields of an event of the pod that are read. */
export interface PodEvent {
  readonly metadata?: { readonly uid?: string };
  /** For an event about one container, `fieldPath` is `spec.containers{NAME}`. */
  readonly involvedObject?: { readonly fieldPath?: string };
  readonly reason?: string;
  readonly message?: string;
  readonly count?: number;
  readonly series?: { readonly count?: number };
}

/** What is known so far. */
export interface SeenPod {
  readonly pod: Pod;
  /** The latest state of each event. */
  readonly events: readonly PodEvent[];
  /** Refusals counted from the changes of the status. */
  readonly refusals: number;
}

/** The progress of the pull. `pulled`, `refused` and `over` are final. */
export type Stage =
  | { readonly kind: 'unscheduled'; readonly message: string }
  | { readonly kind: 'scheduled' }
  | { readonly kind: 'pulling' }
  | {
      readonly kind: 'failing';
      readonly said: RuntimeMessage;
      readonly reason: string;
      readonly times: number;
      /** Whether the pull itself fails, and not an earlier step on the node. */
      readonly started: boolean;
    }
  | { readonly kind: 'refused'; readonly said: RuntimeMessage; readonly reason: string; readonly times: number }
  | {
      readonly kind: 'pulled';
      readonly reason: string;
      readonly digest: string | null;
      readonly event: string | null;
      /** The result of the image's code so far; null if there is none yet. */
      readonly ran: Ran | null;
    }
  | { readonly kind: 'over'; readonly reason: string; readonly message: string };

/** Reasons for which a container waits although its image was pulled. */
const AFTER_THE_PULL = new Set([
  'CreateContainerConfigError',
  'CreateContainerError',
  'RunContainerError',
  'CrashLoopBackOff',
]);
/**
 * The kubelet starts only a limited number of pulls per second (`registryPullQPS`): this attempt was not a pull, so it
 * is not an answer.
 */
const NEVER_ASKED = 'pull QPS exceeded';
/** A final answer is believed if it was given this often. */
const SAID_TWICE = 2;

/** Whether a change of the status is a new refusal. The back-off between two attempts is not one. */
export function isNewRefusal(before: Pod | null, now: Pod): boolean {
  const reason = waiting(now)?.reason;
  if (reason === undefined || reason === 'ImagePullBackOff' || !WAITS_ON_IMAGE.has(reason)) return false;
  if ((waiting(now)?.message ?? '').includes(NEVER_ASKED)) return false;
  return before === null || waiting(before)?.reason !== reason;
}

/**
 * Determines the progress of the pull from everything that was seen.
 * @param registry the kind of the image's registry, which decides the meaning of a refusal
 */
export function stageOf({ pod, events: all, refusals }: SeenPod, registry?: ImageReference['kind']): Stage {
  const events = all.filter(isOurs);
  const status = containerOf(pod);
  const state = status?.state ?? {};
  const pulledEvent = events.find(({ reason }) => reason === 'Pulled');
  const imageID = status?.imageID ?? '';
  const proof = state.terminated?.reason ?? (state.running ? 'Started' : afterThePull(state.waiting?.reason));
  if (pulledEvent !== undefined || (imageID !== '' && proof !== null))
    return {
      kind: 'pulled',
      reason: proof ?? 'Pulled',
      digest: digestIn(imageID),
      event: pulledEvent?.message ?? null,
      ran: ranOf(state),
    };
  const phase = pod.status?.phase;
  if (phase === 'Failed' || phase === 'Succeeded')
    return {
      kind: 'over',
      reason: pod.status?.reason ?? phase,
      message: pod.status?.message ?? state.terminated?.message ?? '',
    };
  if (WAITS_ON_IMAGE.has(state.waiting?.reason ?? '')) return failing(state.waiting, events, refusals, registry);
  const words = wordsInReason(state.waiting?.reason ?? '');
  if (words !== null) return failing({ reason: 'Failed', message: words }, events, refusals, registry);
  if (pod.spec?.nodeName !== undefined) {
    const setUp = events.find(({ reason }) => reason === 'FailedCreatePodSandBox' || reason === 'FailedMount');
    if (events.some(({ reason }) => reason === 'Pulling')) return { kind: 'pulling' };
    if (setUp !== undefined)
      return {
        kind: 'failing',
        said: classify(setUp.message ?? '', setUp.reason ?? null),
        reason: setUp.reason ?? '',
        times: countOf(setUp),
        started: false,
      };
    return { kind: 'scheduled' };
  }
  const condition = pod.status?.conditions?.find(({ type }) => type === 'PodScheduled');
  const failed = events.find(({ reason }) => reason === 'FailedScheduling');
  return { kind: 'unscheduled', message: condition?.message ?? failed?.message ?? '' };
}

/** The result of the container's own command. A command that could not be started did not run. */
function ranOf({ terminated, running, waiting }: NonNullable<ContainerStatus['state']>): Ran | null {
  if (terminated !== undefined) {
    const { reason = '', message = '', exitCode = null } = terminated;
    const state = NEVER_STARTED.has(reason) ? 'not-started' : 'exited';
    return { state, exitCode: state === 'exited' ? exitCode : null, reason, words: message };
  }
  if (running !== undefined) return { state: 'running', exitCode: null, reason: 'Running', words: '' };
  const reason = afterThePull(waiting?.reason);
  return reason === null ? null : { state: 'not-started', exitCode: null, reason, words: waiting?.message ?? '' };
}

const NEVER_STARTED = new Set(['StartError', 'ContainerCannotRun', 'ContainerStatusUnknown']);

function failing(
  state: { readonly reason?: string; readonly message?: string } | undefined,
  events: readonly PodEvent[],
  refusals: number,
  registry: ImageReference['kind'] | undefined,
): Stage {
  const about = events.filter(
    ({ reason, message = '' }) => isRefusalEvent(reason, message) && !message.includes(NEVER_ASKED),
  );
  const telling = [...about.map(({ message = '' }) => message), state?.message ?? ''];
  const reason = state?.reason ?? '';
  const all = telling.map((message) => classify(message, reason, registry));
  const heard =
    all.find(({ id }) => id !== 'unclassified') ??
    classify(telling.find((each) => each !== '') ?? reason, reason, registry);
  const said = withoutSecret(heard, events);
  const times = Math.max(
    refusals,
    about.reduce((sum, event) => sum + countOf(event), 0),
    1,
  );
  // Answers that differ between attempts are not final.
  const steady = about.every(({ message = '' }) => classify(message, reason, registry).terminal);
  const told = { said, reason: reason === 'ImagePullBackOff' ? 'ErrImagePull' : reason, times };
  if (said.terminal && steady && times >= SAID_TWICE) return { kind: 'refused', ...told };
  return { kind: 'failing', ...told, started: true };
}

/** Causes that may be due to a missing pull secret. */
const FOR_WANT_OF_A_SECRET = new Set([
  'no-credentials',
  'credentials-refused',
  'not-found-or-private',
  'denied',
  'denied-or-missing',
]);

/** The kubelet pulls without a secret that it cannot find, and reports that in a separate event. */
function withoutSecret(heard: RuntimeMessage, events: readonly PodEvent[]): RuntimeMessage {
  const lacking = events.find(({ reason }) => reason === 'FailedToRetrieveImagePullSecret');
  if (lacking === undefined || !FOR_WANT_OF_A_SECRET.has(heard.id)) return heard;
  const said = classify(lacking.message ?? '', lacking.reason ?? null);
  return { ...said, terminal: heard.terminal, raw: `${heard.raw} (${said.raw})` };
}

const isRefusalEvent = (reason: string | undefined, message: string): boolean =>
  (reason === 'Failed' && (/^Failed to (?:pull|inspect)|^Failed to apply/i.test(message) || isOfSecret(message))) ||
  reason === 'InspectFailed';

/** Whether an event is about the pod or its own container; the pulls of a sidecar do not matter. */
const isOurs = ({ involvedObject }: PodEvent): boolean => {
  const path = involvedObject?.fieldPath;
  return path === undefined || path === '' || path.includes(`{${CONTAINER}}`);
};

const afterThePull = (reason: string | undefined): string | null =>
  reason !== undefined && AFTER_THE_PULL.has(reason) ? reason : null;

const containerOf = (pod: Pod): ContainerStatus | undefined =>
  pod.status?.containerStatuses?.find(({ name }) => name === CONTAINER);

const waiting = (pod: Pod) => containerOf(pod)?.state?.waiting;

const countOf = ({ count, series }: PodEvent): number => Math.max(count ?? 1, series?.count ?? 1);

const digestIn = (imageID: string): string | null => /@(sha256:[0-9a-f]{64})$/.exec(imageID)?.[1] ?? null;

const UNIT_MS: Readonly<Record<string, number>> = { h: 3_600_000, m: 60_000, s: 1000, ms: 1, µs: 0.001, us: 0.001 };

/** The duration of the pull in the kubelet's message (`Successfully pulled image "…" in 1.234s`), in milliseconds. */
export function pullDuration(message: string): number | null {
  const written = / in ((?:[\d.]+(?:h|ms|m|s|µs|us))+)/.exec(message)?.[1];
  if (written === undefined) return null;
  const parts = [...written.matchAll(/([\d.]{1,32})(h|ms|m|s|µs|us)/g)];
  return Math.round(
    parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (ownValue(UNIT_MS, unit ?? '') ?? 0), 0),
  );
}
