/** Reads events and log lines about failing pulls. Pure. */
import { classify, type CauseId } from './words';
import { clean, object, text } from '../model/json';
import { isLabel, isSubdomain } from '../model/kubernetes-names';
import { type EventSeen, NODE_WORDS, type SaidByEvent, type WaitingPull, WAITS_ON_IMAGE } from '../model/waiting-pull';

/** Reasons of pod events that may contain more than the pod's status. */
export const TELLING = new Set([
  'Failed',
  'BackOff',
  'InspectFailed',
  'FailedToRetrieveImagePullSecret',
  'ErrImageNeverPull',
]);
/** Causes for which admission refuses a pod because of its image or its spec, so that no pod is created. */
const REFUSED: ReadonlySet<CauseId> = new Set<CauseId>([
  'binary-authorization',
  'admission-webhook',
  'webhook-unreachable',
  'autopilot-policy',
  'pod-security',
  'resource-quota',
  'service-account-missing',
]);
const IMAGE_IN_WORDS = /(?:image|Image) "([^"\s]{1,1000})"/;
const ADMITTED_IMAGE = /\bImage (\S{1,1000}?) (?:denied|is)\b/;
/** The registry URL in the message of a webhook that called the registry: `GET https://HOST/v2/NAME/manifests/TAG`. */
const ASKED_IMAGE = /https:\/\/([^\s/"]{1,255})\/v2\/([^\s"]{1,500}?)\/manifests\/([\w.:-]{1,150})/;

/** The image that a message of the kubelet or the runtime names as the one that is pulled; null if there is none. */
export const imageInWords = (message: string): string | null =>
  /^(?:Back-off pulling|Failed to (?:pull|inspect)) image "([^"\s]{1,1000})"/.exec(message)?.[1] ?? null;

/** The image that a message of an admission controller names; null if there is none. */
function refusedImage(message: string): string | null {
  const named = ADMITTED_IMAGE.exec(message)?.[1];
  if (named !== undefined) return named;
  const [, host, name, version] = ASKED_IMAGE.exec(message) ?? [];
  if (host === undefined || name === undefined || version === undefined) return null;
  const plain = version.replace(/:$/, '');
  return `${host}/${name}${plain.includes(':') ? '@' : ':'}${plain}`;
}

/** A name from the API: one line of limited length. */
export function boundedName(value: unknown): string | null {
  const given = text(value);
  return given === null ? null : clean(given, 253) || null;
}

/** Reads an event of the Kubernetes API, or one that GKE logged; null if the value is not an event. */
export function eventIn(event: unknown): EventSeen | null {
  const { reason, message, involvedObject, count, series, source, lastTimestamp, eventTime } = object(event);
  const { kind, namespace, name, fieldPath } = object(involvedObject);
  const [ofKind, ofName, place] = [boundedName(kind), boundedName(name), boundedName(namespace) ?? 'default'];
  if (typeof reason !== 'string' || ofKind === null || ofName === null) return null;
  // Anybody who may write log entries can forge one, so an event about a name that is invalid in Kubernetes is ignored.
  if (!isSubdomain(ofName) || !isLabel(place)) return null;
  const node = boundedName(object(source)['host']);
  return {
    kind: ofKind,
    namespace: place,
    name: ofName,
    container: containerIn(text(fieldPath) ?? ''),
    node: node !== null && isSubdomain(node) ? node : null,
    reason: clean(reason, 100),
    message: clean(text(message) ?? '', NODE_WORDS),
    times: Math.max(timesOf(count), timesOf(object(series)['count'])),
    at: text(lastTimestamp) ?? text(object(series)['lastObservedTime']) ?? text(eventTime) ?? '',
  };
}

/** The name in `spec.containers{NAME}`; null if the field path is another one or the name is invalid. */
function containerIn(fieldPath: string): string | null {
  const name = fieldPath.endsWith('}') ? fieldPath.slice(fieldPath.indexOf('{') + 1, -1) : '';
  return isLabel(name) ? name : null;
}

const timesOf = (count: unknown): number =>
  typeof count === 'number' && Number.isSafeInteger(count) && count > 0 ? count : 1;

/** Whether an event is about a pull: `BackOff` and `Failed` are also used for containers that crash. */
export const isOfPull = ({ reason, message }: SaidByEvent): boolean =>
  reason === 'BackOff'
    ? message.startsWith('Back-off pulling image')
    : reason !== 'Failed' ||
      !message.startsWith('Error: ') ||
      WAITS_ON_IMAGE.has(/^Error: (\w+)\s*$/.exec(message)?.[1] ?? '') ||
      isOfSecret(message);

/** The kubelet could not read a pull secret, and did not contact a registry. */
export const isOfSecret = (message: string): boolean =>
  message.startsWith('Error: ') && classify(message).id === 'pull-secret-missing';

export const saidOf = ({ reason, message, times, at }: EventSeen): SaidByEvent => ({ reason, message, times, at });

/** The controllers whose pods are refused by admission, each with its latest message. */
export function refusedIn(events: readonly EventSeen[]): readonly WaitingPull[] {
  const latest = new Map<string, EventSeen>();
  for (const event of events) {
    if (event.reason !== 'FailedCreate' || !isRefusal(event)) continue;
    const key = `${event.kind} ${event.namespace}/${event.name}`;
    const before = latest.get(key);
    if (before === undefined || before.at <= event.at) latest.set(key, event);
  }
  return [...latest.values()].map((event) => ({
    kind: event.kind,
    namespace: event.namespace,
    name: event.name,
    container: null,
    image: refusedImage(event.message),
    node: null,
    ...POD_NOT_SEEN,
    reason: event.reason,
    said: [saidOf(event)],
  }));
}

/** The fields of a pod that was not read. */
const POD_NOT_SEEN = { pullSecrets: [], serviceAccount: null, federationAudience: null };

const isRefusal = ({ message, reason }: EventSeen): boolean => {
  const { id } = classify(message, reason);
  return REFUSED.has(id) || refusedImage(message) !== null;
};

/** Pulls that are known only from events, without the pod itself: for each container the latest event decides. */
export function pullsInEvents(events: readonly EventSeen[]): readonly WaitingPull[] {
  const containers = new Map<string, EventSeen[]>();
  const sorted = [...events].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  for (const event of sorted) {
    if (event.kind !== 'Pod') continue;
    const key = `${event.namespace}/${event.name}/${event.container ?? ''}`;
    if (event.reason === 'Pulled' || event.reason === 'Started') containers.delete(key);
    else if ((TELLING.has(event.reason) || event.reason === 'FailedCreatePodSandBox') && isOfPull(event))
      containers.set(key, [...(containers.get(key) ?? []), event]);
  }
  const pulls = [...containers.values()].flatMap((all): readonly WaitingPull[] => {
    const [first] = all;
    const image = all.map(({ message }) => IMAGE_IN_WORDS.exec(message)?.[1]).find((each) => each !== undefined);
    if (first === undefined || image === undefined) return [];
    const { kind, namespace, name, container } = first;
    const node = all.find((each) => each.node !== null)?.node ?? null;
    const backOff = all.some(({ reason }) => reason === 'BackOff');
    const reason = backOff ? 'ImagePullBackOff' : 'ErrImagePull';
    return [{ kind, namespace, name, container, image, node, ...POD_NOT_SEEN, reason, said: latestOf(all) }];
  });
  return [...pulls, ...refusedIn(sorted)];
}

/** An event is logged again each time it is counted: keeps each message once, with the highest count. */
function latestOf(events: readonly EventSeen[]): readonly SaidByEvent[] {
  const said = new Map<string, SaidByEvent & { logged: number }>();
  for (const { reason, message, times, at } of events) {
    const key = `${reason} ${message}`;
    const logged = (said.get(key)?.logged ?? 0) + 1;
    said.set(key, { reason, message, times: Math.max(said.get(key)?.times ?? 0, times, logged), at, logged });
  }
  return [...said.values()].map(({ reason, message, times, at }) => ({ reason, message, times, at: at ?? '' }));
}

/** A line of the container runtime's log. */
export interface RuntimeLine {
  readonly node: string;
  readonly words: string;
  /** ISO 8601. */
  readonly at: string;
}

const PULL_LINE = /PullImage \\?"([^"\\]+)\\?" (failed|returns image reference)/;

/**
 * Adds the log lines of containerd (`msg="PullImage \"IMAGE\" failed" error="…"`) to the messages from events.
 * @param alone whether to include pulls on a node for which there is no event
 */
export function withRuntime(
  pulls: readonly WaitingPull[],
  lines: readonly RuntimeLine[],
  alone: boolean,
): readonly WaitingPull[] {
  const failing = new Map<string, { image: string; node: string; message: string; times: number; at: string }>();
  for (const { node, words, at } of [...lines].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
    const [, image, end] = PULL_LINE.exec(words) ?? [];
    if (image === undefined) continue;
    const key = `${node} ${image}`;
    if (end !== 'failed') failing.delete(key);
    else {
      const message = clean((/ error="(.*)"$/.exec(words)?.[1] ?? words).replaceAll('\\"', '"'), NODE_WORDS);
      failing.set(key, { image, node, message, times: (failing.get(key)?.times ?? 0) + 1, at });
    }
  }
  const told = pulls.map((pull) => {
    const line = failing.get(`${pull.node ?? ''} ${pull.image ?? ''}`);
    if (line === undefined) return pull;
    return {
      ...pull,
      said: [...pull.said, { reason: 'container-runtime', message: line.message, times: line.times, at: line.at }],
    };
  });
  if (!alone) return told;
  const known = new Set(pulls.map(({ image }) => image));
  const rest = [...failing.values()].filter(({ image }) => !known.has(image));
  return [
    ...told,
    ...rest.map(({ image, node, message, times, at }) => ({
      kind: 'Node',
      namespace: '',
      name: node,
      container: null,
      image,
      node,
      ...POD_NOT_SEEN,
      reason: 'ErrImagePull',
      said: [{ reason: 'Failed', message, times, at }],
    })),
  ];
}
