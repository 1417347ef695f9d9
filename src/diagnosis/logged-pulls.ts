/** Finds failing pulls in the Cloud Logging entries of a cluster. Pure. */
import { clean, type Json, object, text } from '../model/json';
import { type EventSeen, type LoggedPlan, NODE_WORDS, type WaitingPull } from '../model/waiting-pull';
import { eventIn, pullsInEvents, type RuntimeLine, withRuntime } from './events-read';

/**
 * Reads the failing pulls from log entries.
 * @param entries `LogEntry`s of the logs `events` and `container-runtime`
 */
export function loggedPulls(plan: LoggedPlan, entries: readonly Json[]): readonly WaitingPull[] {
  const events = entries.flatMap((entry): readonly EventSeen[] => {
    const event = logOf(entry) === 'events' ? eventIn(entry['jsonPayload']) : null;
    return event === null ? [] : [{ ...event, at: event.at || (text(entry['timestamp']) ?? '') }];
  });
  const lines = entries.flatMap((entry): readonly RuntimeLine[] => {
    const node = text(object(object(entry['resource'])['labels'])['node_name']);
    if (logOf(entry) !== 'container-runtime' || node === null) return [];
    const { MESSAGE, message } = object(entry['jsonPayload']);
    const words = text(MESSAGE) ?? text(message) ?? text(entry['textPayload']) ?? '';
    return [{ node, words: clean(words, NODE_WORDS), at: text(entry['timestamp']) ?? '' }];
  });
  const everywhere = plan.namespace === null && plan.pod === null;
  return withRuntime(pullsInEvents(events), lines, everywhere);
}

/** The log's id: the end of `projects/P/logs/ID`. */
const logOf = (entry: Json): string => decodeURIComponentOr(/\/logs\/([^/]+)$/.exec(text(entry['logName']) ?? '')?.[1]);

function decodeURIComponentOr(id: string | undefined): string {
  try {
    return decodeURIComponent(id ?? '');
  } catch {
    return '';
  }
}
