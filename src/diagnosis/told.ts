/** What one pod was told: the newest words that tell, how often, and whether they are final. Pure. */
import { type SaidByEvent, type WaitingPull, WAITS_ON_IMAGE } from '../model/waiting-pull';
import type { ImageReference } from '../model/image-reference';
import { classify, type RuntimeMessage } from './words';

/** The words that tell. */
export interface ToldByPull {
  readonly said: RuntimeMessage;
  /** How often events counted these words; 0 where no event did. */
  readonly times: number;
  /** A final answer, said twice, that no other words contradict. */
  readonly final: boolean;
  /** What was said beside it and may be the reason of it: a pull secret that is not there. */
  readonly hint: RuntimeMessage | null;
}

/** Terminal answers are believed when they were said this often. */
const SAID_TWICE = 2;
/** Events that come once for each try. */
const COUNTED: ReadonlySet<string> = new Set(['Failed', 'InspectFailed', 'FailedCreate', 'container-runtime']);
/** What the node does beside the pull: it counts where no word of the pull is said. */
const BESIDE: ReadonlySet<string> = new Set([
  'FailedToRetrieveImagePullSecret',
  'FailedMount',
  'FailedCreatePodSandBox',
]);

/**
 * The newest word speaks: the status's own, where it says more than that it waits; else the newest event. An older one
 * speaks for a status that says no more than its reason.
 * @param image the pull's own; null where it is none that can be read
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

/** Only the back-off, or that it failed: the reason of it stands elsewhere. */
const saysNothing = (message: string): boolean =>
  /^Back-off pulling image "[^"]{0,1000}"$/.test(message) ||
  WAITS_ON_IMAGE.has(/^Error: (\w+)\s?$/.exec(message)?.[1] ?? '');

const isAnswer = ({ reason }: SaidByEvent): boolean => !BESIDE.has(reason);
const isBackOff = ({ reason, message }: SaidByEvent): boolean =>
  reason === 'BackOff' && message.startsWith('Back-off pulling image');

/** No more than the reason of a status tells. */
const isVague = ({ id, raw }: RuntimeMessage): boolean => id === 'unclassified' || classify(raw).id !== id;

/** By the time of their last repetition; what has none is the status, which is of now. */
const newestFirst = (said: readonly SaidByEvent[]): readonly SaidByEvent[] =>
  [...said].sort((a, b) => (timeOf(a) === timeOf(b) ? 0 : timeOf(a) < timeOf(b) ? 1 : -1));

const timeOf = ({ at }: SaidByEvent): string => at || '~';

const isOlder = (each: SaidByEvent, best: SaidByEvent | null): boolean =>
  best !== null && (each.at ?? '') !== '' && timeOf(each) < timeOf(best);
