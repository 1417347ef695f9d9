/** Reads pods, events and nodes of the Kubernetes API as far as pulls that wait are concerned. Pure. */
import { clean, list, object, text } from '../http/words';
import { type NodeSeen, type Said, WAITS_ON_IMAGE, type WaitingPull } from '../model/waiting-pull';

/** Characters of words that are kept. */
const WORDS = 1000;
/** What a pod's events of these reasons say, the status may not. */
const TELLING = new Set([
  'Failed',
  'BackOff',
  'InspectFailed',
  'FailedToRetrieveImagePullSecret',
  'FailedCreatePodSandBox',
  'ErrImageNeverPull',
]);
/** Refusals by admission that have to do with the image, or with Autopilot's rules. */
const REFUSED = /denied by|imagepolicywebhook|denied the request|Expected digest with sha256/i;
/** Why a container stands still while a sandbox could not be made: the image was not even asked for. */
const IMAGE_IN_WORDS = /(?:image|Image) "([^"]+)"/;
const ADMITTED_IMAGE = /\bImage (\S+?) (?:denied|is)\b/;

/** The containers of a pod that wait on their image, with the status's own words. */
export function waitingIn(pod: unknown): readonly WaitingPull[] {
  const { metadata, spec, status } = object(pod);
  const name = text(object(metadata)['name']);
  if (name === null) return [];
  const images = new Map(
    ['initContainers', 'containers', 'ephemeralContainers'].flatMap((field) =>
      list(object(spec)[field]).map((each) => [object(each)['name'], text(object(each)['image'])] as const),
    ),
  );
  const pullSecrets = list(object(spec)['imagePullSecrets']).flatMap((each) => text(object(each)['name']) ?? []);
  const statuses = ['initContainerStatuses', 'containerStatuses', 'ephemeralContainerStatuses'].flatMap((field) =>
    list(object(status)[field]).map(object),
  );
  return statuses.flatMap((each) => {
    const { reason, message } = object(object(each['state'])['waiting']);
    if (typeof reason !== 'string' || !WAITS_ON_IMAGE.has(reason)) return [];
    const words = clean(text(message) ?? '', WORDS);
    return [
      {
        kind: 'Pod',
        namespace: text(object(metadata)['namespace']) ?? 'default',
        name,
        container: text(each['name']),
        image: shortened(images.get(each['name']) ?? text(each['image'])),
        node: text(object(spec)['nodeName']),
        pullSecrets,
        reason,
        said: [{ reason, message: words, times: 1 }],
      },
    ];
  });
}

/** References are at most a few hundred characters; what is longer is none, and stays bounded. */
const shortened = (image: string | null): string | null => (image === null ? null : image.slice(0, WORDS));

/** What an event says, and of whom. */
export interface EventSeen extends Said {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  /** Null: of the whole pod. */
  readonly container: string | null;
  readonly node: string | null;
  /** When it was said last, ISO 8601; empty where it is not said. */
  readonly at: string;
}

/** An event, of the Kubernetes API or as GKE logs it; null where it is none. */
export function eventIn(event: unknown): EventSeen | null {
  const { reason, message, involvedObject, count, series, source, lastTimestamp, eventTime } = object(event);
  const { kind, namespace, name, fieldPath } = object(involvedObject);
  const [ofKind, ofName] = [text(kind), text(name)];
  if (typeof reason !== 'string' || ofKind === null || ofName === null) return null;
  return {
    kind: ofKind,
    namespace: text(namespace) ?? 'default',
    name: ofName,
    container: /\{(.+)\}$/.exec(text(fieldPath) ?? '')?.[1] ?? null,
    node: text(object(source)['host']),
    reason,
    message: clean(text(message) ?? '', WORDS),
    times: Math.max(timesOf(count), timesOf(object(series)['count'])),
    at: text(lastTimestamp) ?? text(object(series)['lastObservedTime']) ?? text(eventTime) ?? '',
  };
}

const timesOf = (count: unknown): number =>
  typeof count === 'number' && Number.isSafeInteger(count) && count > 0 ? count : 1;

/** The pulls with what their pods' events said. */
export function withEvents(pulls: readonly WaitingPull[], events: readonly EventSeen[]): readonly WaitingPull[] {
  const ofPod = new Map<string, EventSeen[]>();
  for (const event of events) {
    if (event.kind !== 'Pod' || !TELLING.has(event.reason)) continue;
    const key = `${event.namespace}/${event.name}`;
    ofPod.set(key, [...(ofPod.get(key) ?? []), event]);
  }
  return pulls.map((pull) => {
    const own = (ofPod.get(`${pull.namespace}/${pull.name}`) ?? []).filter(
      (event) => isOfPull(event) && (event.container === null || event.container === pull.container),
    );
    return { ...pull, said: [...pull.said, ...own.map(saidOf)] };
  });
}

/** `BackOff` and `Failed` also stand for containers that crash. */
const isOfPull = ({ reason, message }: Said): boolean =>
  reason === 'BackOff'
    ? message.startsWith('Back-off pulling image')
    : reason !== 'Failed' ||
      /^Failed to (?:pull|inspect|apply)/i.test(message) ||
      WAITS_ON_IMAGE.has(/^Error: (\w+)\s*$/.exec(message)?.[1] ?? '');

const saidOf = ({ reason, message, times }: EventSeen): Said => ({ reason, message, times });

/** Controllers whose pods admission refuses, each with its latest words. */
export function refusedIn(events: readonly EventSeen[]): readonly WaitingPull[] {
  const latest = new Map<string, EventSeen>();
  for (const event of events) {
    if (event.reason !== 'FailedCreate' || !REFUSED.test(event.message)) continue;
    const key = `${event.kind} ${event.namespace}/${event.name}`;
    const before = latest.get(key);
    if (before === undefined || before.at <= event.at) latest.set(key, event);
  }
  return [...latest.values()].map((event) => ({
    kind: event.kind,
    namespace: event.namespace,
    name: event.name,
    container: null,
    image: ADMITTED_IMAGE.exec(event.message)?.[1] ?? null,
    node: null,
    pullSecrets: [],
    reason: event.reason,
    said: [saidOf(event)],
  }));
}

/** Pulls that events alone tell of, with no pod to look at: the latest word on each container stands. */
export function pullsInEvents(events: readonly EventSeen[]): readonly WaitingPull[] {
  const containers = new Map<string, EventSeen[]>();
  const sorted = [...events].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  for (const event of sorted) {
    if (event.kind !== 'Pod') continue;
    const key = `${event.namespace}/${event.name}/${event.container ?? ''}`;
    if (event.reason === 'Pulled' || event.reason === 'Started') containers.delete(key);
    else if (TELLING.has(event.reason) && isOfPull(event)) containers.set(key, [...(containers.get(key) ?? []), event]);
  }
  const pulls = [...containers.values()].flatMap((all): readonly WaitingPull[] => {
    const [first] = all;
    const image = all.map(({ message }) => IMAGE_IN_WORDS.exec(message)?.[1]).find((each) => each !== undefined);
    if (first === undefined || image === undefined) return [];
    const { kind, namespace, name, container } = first;
    const node = all.find((each) => each.node !== null)?.node ?? null;
    const backOff = all.some(({ reason }) => reason === 'BackOff');
    const reason = backOff ? 'ImagePullBackOff' : 'ErrImagePull';
    return [{ kind, namespace, name, container, image, node, pullSecrets: [], reason, said: latestOf(all) }];
  });
  return [...pulls, ...refusedIn(sorted)];
}

/** An event is logged anew each time that it is counted: the same words once, with the highest count. */
function latestOf(events: readonly EventSeen[]): readonly Said[] {
  const said = new Map<string, Said & { logged: number }>();
  for (const { reason, message, times } of events) {
    const key = `${reason} ${message}`;
    const logged = (said.get(key)?.logged ?? 0) + 1;
    said.set(key, { reason, message, times: Math.max(said.get(key)?.times ?? 0, times, logged), logged });
  }
  return [...said.values()].map(({ reason, message, times }) => ({ reason, message, times }));
}

/** A node's pool and place, from its labels and `spec.providerID` (`gce://PROJECT/ZONE/NAME`). */
export function nodeIn(node: unknown): NodeSeen | null {
  const { metadata, spec } = object(node);
  const { name, labels } = object(metadata);
  const own = text(name);
  if (own === null) return null;
  const [, project = null, zone = null] =
    /^gce:\/\/([^/]+)\/([^/]+)\//.exec(text(object(spec)['providerID']) ?? '') ?? [];
  const label = (key: string): string | null => text(object(labels)[key]);
  return {
    name: own,
    pool: label('cloud.google.com/gke-nodepool'),
    zone: label('topology.kubernetes.io/zone') ?? zone,
    project,
  };
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
 * What containerd itself says (`msg="PullImage \"IMAGE\" failed" error="…"`) beside the events' words.
 * @param alone whether a node's pull that no event tells of counts too
 */
export function withRuntime(
  pulls: readonly WaitingPull[],
  lines: readonly RuntimeLine[],
  alone: boolean,
): readonly WaitingPull[] {
  const failing = new Map<string, { image: string; node: string; message: string; times: number }>();
  for (const { node, words } of [...lines].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
    const [, image, end] = PULL_LINE.exec(words) ?? [];
    if (image === undefined) continue;
    const key = `${node} ${image}`;
    if (end !== 'failed') failing.delete(key);
    else {
      const message = clean((/ error="(.*)"$/.exec(words)?.[1] ?? words).replaceAll('\\"', '"'), WORDS);
      failing.set(key, { image, node, message, times: (failing.get(key)?.times ?? 0) + 1 });
    }
  }
  const told = pulls.map((pull) => {
    const line = failing.get(`${pull.node ?? ''} ${pull.image ?? ''}`);
    if (line === undefined) return pull;
    return { ...pull, said: [...pull.said, { reason: 'container-runtime', message: line.message, times: line.times }] };
  });
  if (!alone) return told;
  const known = new Set(pulls.map(({ image }) => image));
  const rest = [...failing.values()].filter(({ image }) => !known.has(image));
  return [
    ...told,
    ...rest.map(({ image, node, message, times }) => ({
      kind: 'Node',
      namespace: '',
      name: node,
      container: null,
      image,
      node,
      pullSecrets: [],
      reason: 'ErrImagePull',
      said: [{ reason: 'Failed', message, times }],
    })),
  ];
}
