/**
 * Selects the message that explains why one pod waits: the newest informative one, its count, and whether it is final.
 * Pure.
 */
import { type SaidByEvent, type WaitingPull, WAITS_ON_IMAGE } from '../model/waiting-pull';
import type { ImageReference } from '../model/image-reference';
import { classify, type RuntimeMessage } from './words';

/** The message that explains a waiting pull. */
export interface ToldByPull {
  readonly said: RuntimeMessage;
  /** How often events counted this message; 0 if no event did. */
  readonly times: number;
  /** A final answer that was given twice and that no other message contradicts. */
  readonly final: boolean;
  /** Another message that may be the reason: for example, a pull secret that does not exist. */
  readonly hint: RuntimeMessage | null;
}

/** A final answer is believed if it was given this often. */
const SAID_TWICE = 2;
/** Reasons of events that occur once per attempt. */
const COUNTED: ReadonlySet<string> = new Set(['Failed', 'InspectFailed', 'FailedCreate', 'container-runtime']);
/** Problems on the node that are not part of the pull: they count only if there is no message about the pull itself. */
const BESIDE: ReadonlySet<string> = new Set([
  'FailedToRetrieveImagePullSecret',
  'FailedMount',
  'FailedCreatePodSandBox',
]);

/**
 * Selects the newest message: that of the status if it contains more than that the pod waits, otherwise that of the
 * newest event. If the status contains no more than its reason, an older event is used.
 * @param image the image of the pull; null if it is not a valid reference
 */
export function toldBy({ reason, said }: WaitingPull, image: ImageReference | null): ToldByPull {
  const registry = image?.kind;
  const words = said.filter(({ message }) => message !== '' && !saysNothing(message));
  const [answers, others] = [words.filter(isAnswer), words.filter((each) => !isAnswer(each))].map(newestFirst);
  const heard = [...(answers ?? []), ...(others ?? [])].map((each) => ({
    ...each,
    as: classify(each.message, each.reason, registry),
  }));
  const [first, second] = heard;
  const vague = first !== undefined && (first.at ?? '') === '' && isVague(first.as);
  const best = (vague && second !== undefined && !isVague(second.as) ? second : first) ?? null;
  const told = best?.as ?? classify(said[0]?.message ?? '', reason, registry);
  const counted = heard.filter((each) => COUNTED.has(each.reason) && each.as.id === told.id);
  const times = counted.reduce((sum, each) => sum + each.times, 0);
  const backOff = reason === 'ImagePullBackOff' || said.some((each) => isBackOff(each));
  const steady = heard.every((each) => !isAnswer(each) || each.as.terminal || isOlder(each, best));
  return {
    said: told,
    times,
    final: told.terminal && steady && (times >= SAID_TWICE || backOff),
    hint: heard.find(({ as }) => as.id === 'pull-secret-missing' && as.id !== told.id)?.as ?? null,
  };
}

/** The message contains only the back-off, or only that the pull failed: the reason is in another message. */
const saysNothing = (message: string): boolean =>
  /^Back-off pulling image "[^"]{0,1000}"$/.test(message) ||
  WAITS_ON_IMAGE.has(/^Error: (\w+)\s?$/.exec(message)?.[1] ?? '');

const isAnswer = ({ reason }: SaidByEvent): boolean => !BESIDE.has(reason);
const isBackOff = ({ reason, message }: SaidByEvent): boolean =>
  reason === 'BackOff' && message.startsWith('Back-off pulling image');

/** The message adds nothing to the reason of the status. */
const isVague = ({ id, raw }: RuntimeMessage): boolean => id === 'unclassified' || classify(raw).id !== id;

/** Sorts by the time of the last repetition; a message without a time is from the status, which is current. */
const newestFirst = (said: readonly SaidByEvent[]): readonly SaidByEvent[] =>
  [...said].sort((a, b) => (timeOf(a) === timeOf(b) ? 0 : timeOf(a) < timeOf(b) ? 1 : -1));

const timeOf = ({ at }: SaidByEvent): string => at || '~';

const isOlder = (each: SaidByEvent, best: SaidByEvent | null): boolean =>
  best !== null && (each.at ?? '') !== '' && timeOf(each) < timeOf(best);
