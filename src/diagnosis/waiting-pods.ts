/** Reads pods and nodes of the Kubernetes API, as far as waiting pulls are concerned. Pure. */
import { classify, type CauseId, wordsInReason } from './words';
import { clean, type Json, list, object, text } from '../model/json';
import { isFederation } from '../model/kubernetes-names';
import { ownValue } from '../model/own-value';
import { type EventSeen, NODE_WORDS, type NodeSeen, type WaitingPull, WAITS_ON_IMAGE } from '../model/waiting-pull';
import { eventIn, imageInWords, isOfPull, boundedName, refusedIn, saidOf, TELLING } from './events-read';

/** Causes that keep a container from starting after its image was pulled, because of the image. */
const OF_THE_IMAGE: ReadonlySet<CauseId> = new Set<CauseId>([
  'wrong-architecture',
  'wrong-os',
  'windows-build',
  'not-an-image',
  'no-platform',
  'broken-layer',
  'node-store-broken',
]);
/**
 * Causes that keep the runtime from creating a container of an image it has; the message of a program is no proof of
 * these.
 */
const OF_THE_RUNTIME: ReadonlySet<CauseId> = new Set<CauseId>(['runtime-down', 'runtime-configuration']);
/** The waiting reasons of a container that was pulled and does not start (kubelet, `pkg/kubelet/kuberuntime`). */
const DOES_NOT_START: ReadonlySet<string> = new Set(['CreateContainerError', 'RunContainerError', 'CrashLoopBackOff']);

/**
 * The containers of a pod that wait for their image, or whose image does not start, with the message of their status.
 */
export function waitingIn(pod: unknown): readonly WaitingPull[] {
  const about = podIn(pod);
  if (about === null) return [];
  const { spec, status, volumes, ...of } = about;
  const images = new Map(
    ['initContainers', 'containers', 'ephemeralContainers'].flatMap((field) =>
      list(ownValue(spec, field)).map((each) => [object(each)['name'], text(object(each)['image'])] as const),
    ),
  );
  return statusesIn(status).flatMap((each): readonly WaitingPull[] => {
    const { reason, message } = standsIn(each) ?? {};
    if (reason === undefined || message === undefined) return [];
    const own = shortened(images.get(each['name']) ?? text(each['image']));
    const named = imageInWords(message);
    // The image of a volume is pulled for the container, and the container's status then names that image.
    const image = named !== null && named !== own && volumes.has(named) ? named : own;
    const said = [{ reason, message, times: 1, at: '' }];
    return [{ ...of, container: boundedName(each['name']), image, reason, said }];
  });
}

/** Whether a value from the Kubernetes API is a pod with readable container statuses; there may be none yet. */
function isPodThatCanBeRead(pod: unknown): boolean {
  if (podIn(pod) === null) return false;
  const status = object(object(pod)['status']);
  return STATUS_LISTS.every((field) => {
    const states = ownValue(status, field);
    if (states === undefined || states === null) return true;
    return Array.isArray(states) && states.every((each) => isReadableState(object(each)));
  });
}

function isReadableState(status: Readonly<Record<string, unknown>>): boolean {
  const reason = object(object(status['state'])['waiting'])['reason'];
  return reason === undefined || typeof reason === 'string';
}

/** Why a container does not run, as far as its image is the reason; null if it runs or has another reason. */
function standsIn(status: Readonly<Record<string, unknown>>): { reason: string; message: string } | null {
  const state = object(status['state']);
  const { reason, message } = object(state['waiting']);
  const words = clean(text(message) ?? '', NODE_WORDS);
  if (typeof reason === 'string' && WAITS_ON_IMAGE.has(reason)) return { reason, message: words };
  const own = typeof reason === 'string' ? wordsInReason(clean(reason, NODE_WORDS)) : null;
  if (own !== null) return { reason: 'Failed', message: own };
  const ended = [state['terminated'], object(status['lastState'])['terminated']].map(object);
  const told = [
    ...(typeof reason === 'string' && DOES_NOT_START.has(reason) ? [{ reason, message: words }] : []),
    ...ended.map((each) => ({
      reason: clean(text(each['reason']) ?? 'Error', 100),
      message: clean(text(each['message']) ?? '', NODE_WORDS),
    })),
  ];
  // A container that runs again is fine, whatever ended it before.
  if (state['running'] !== undefined) return null;
  return told.find((each) => keepsFromStarting(each)) ?? null;
}

function keepsFromStarting({ reason, message }: { readonly reason: string; readonly message: string }): boolean {
  const { id } = classify(message, reason);
  return OF_THE_IMAGE.has(id) || (reason === 'CreateContainerError' && OF_THE_RUNTIME.has(id));
}

interface PodSeen extends Omit<WaitingPull, 'container' | 'image' | 'reason' | 'said'> {
  readonly spec: Readonly<Record<string, unknown>>;
  readonly status: Readonly<Record<string, unknown>>;
  /** The images that are mounted as volumes (`volumes[].image.reference`). */
  readonly volumes: ReadonlySet<string>;
}

function podIn(pod: unknown): PodSeen | null {
  const { metadata, spec, status } = object(pod);
  const name = boundedName(object(metadata)['name']);
  if (name === null) return null;
  const account = boundedName(object(spec)['serviceAccountName']);
  return {
    serviceAccount: account === 'default' ? null : account,
    federationAudience: audienceIn(object(spec)['volumes']),
    kind: 'Pod',
    namespace: boundedName(object(metadata)['namespace']) ?? 'default',
    name,
    node: boundedName(object(spec)['nodeName']),
    pullSecrets: list(object(spec)['imagePullSecrets']).flatMap((each) => boundedName(object(each)['name']) ?? []),
    spec: object(spec),
    status: object(status),
    volumes: new Set(
      list(object(spec)['volumes']).flatMap(
        (each) => shortened(text(object(object(each)['image'])['reference'])) ?? [],
      ),
    ),
  };
}

/** The audience of the first mounted token that is for workload identity federation. */
const audienceIn = (volumes: unknown): string | null =>
  list(volumes)
    .flatMap((each) => list(object(object(each)['projected'])['sources']))
    .map((each) => text(object(object(each)['serviceAccountToken'])['audience']) ?? '')
    .find(isFederation) ?? null;

const statusesIn = (status: Readonly<Record<string, unknown>>): readonly Readonly<Record<string, unknown>>[] =>
  STATUS_LISTS.flatMap((field) => list(ownValue(status, field)).map(object));

/** The fields of a pod's status that contain the states of its containers. */
const STATUS_LISTS = ['initContainerStatuses', 'containerStatuses', 'ephemeralContainerStatuses'] as const;

/** References have at most a few hundred characters. A longer value is not a reference and is cut. */
const shortened = (image: string | null): string | null => (image === null ? null : clean(image, 1000));

/** Adds the messages of the pods' events to the pulls. */
export function withEvents(pulls: readonly WaitingPull[], events: readonly EventSeen[]): readonly WaitingPull[] {
  const ofPod = new Map<string, EventSeen[]>();
  for (const event of events) {
    if (event.kind !== 'Pod' || !TELLING.has(event.reason)) continue;
    const key = `${event.namespace}/${event.name}`;
    const all = ofPod.get(key);
    if (all === undefined) ofPod.set(key, [event]);
    else all.push(event);
  }
  return pulls.map((pull) => {
    if (!WAITS_ON_IMAGE.has(pull.reason)) return pull;
    const own = (ofPod.get(`${pull.namespace}/${pull.name}`) ?? []).filter((event) => {
      const named = imageInWords(event.message);
      return (
        isOfPull(event) &&
        (event.container === null || event.container === pull.container) &&
        (named === null || pull.image === null || isSame(named, pull.image))
      );
    });
    return { ...pull, said: [...pull.said, ...own.map(saidOf)] };
  });
}

/** Whether two names are the same image: the kubelet uses the pod's name for it, a runtime may use the full name. */
const isSame = (named: string, image: string): boolean =>
  named === image || named.endsWith(`/${image}`) || image.endsWith(`/${named}`) || named.startsWith(`${image}:`);

/** Events of steps on the node that come before the pull. */
const BEFORE: ReadonlySet<string> = new Set(['FailedCreatePodSandBox', 'FailedMount']);

/**
 * Pods that fail before their pull: the sandbox could not be created, often because its own image could not be pulled
 * (`failed to get sandbox image "gke.gcr.io/pause:…"`), or a volume could not be mounted.
 */
export function stoppedIn(pods: readonly unknown[], events: readonly EventSeen[]): readonly WaitingPull[] {
  const told = new Map<string, EventSeen>();
  for (const event of events) {
    if (event.kind !== 'Pod' || !BEFORE.has(event.reason)) continue;
    const key = `${event.namespace}/${event.name}`;
    if ((told.get(key)?.at ?? '') <= event.at) told.set(key, event);
  }
  return pods.flatMap((pod): readonly WaitingPull[] => {
    const about = podIn(pod);
    if (about?.status['phase'] !== 'Pending' || waitingIn(pod).length > 0) return [];
    const { spec: _, status: __, volumes: ___, ...of } = about;
    const event = told.get(`${of.namespace}/${of.name}`);
    if (event === undefined) return [];
    const said = [{ reason: event.reason, message: event.message, times: event.times, at: event.at }];
    return [{ ...of, container: null, image: sandboxImage(event), reason: event.reason, said }];
  });
}

/**
 * The sandbox's own image if the message is about pulling it. The cause is then that of the pull, not of the sandbox.
 */
const sandboxImage = ({ reason, message }: EventSeen): string | null =>
  reason === 'FailedCreatePodSandBox'
    ? (/sandbox image "([^"\s]{1,1000})"/.exec(message)?.[1] ??
      /(?:pulling|to pull) image "([^"\s]{1,1000})"/.exec(message)?.[1] ??
      null)
    : null;

/** The distinct images of a controller's pod template. */
export function imagesOfTemplate(controller: unknown): readonly string[] {
  const spec = object(object(object(object(controller)['spec'])['template'])['spec']);
  const images = ['initContainers', 'containers'].flatMap((field) =>
    list(ownValue(spec, field)).flatMap((each) => shortened(text(object(each)['image'])) ?? []),
  );
  return [...new Set(images)];
}

/** A node's pool and location, from its labels and `spec.providerID` (`gce://PROJECT/ZONE/NAME`). */
export function nodeIn(node: unknown): NodeSeen | null {
  const { metadata, spec, status } = object(node);
  const { name, labels } = object(metadata);
  const own = boundedName(name);
  if (own === null) return null;
  const [, project = null, zone = null] =
    /^gce:\/\/([\w.:-]+)\/([a-z0-9-]+)\//.exec(text(object(spec)['providerID']) ?? '') ?? [];
  const label = (key: string): string | null => boundedName(ownValue(object(labels), key));
  return {
    name: own,
    pool: label('cloud.google.com/gke-nodepool'),
    platform: platformIn(object(object(status)['nodeInfo'])),
    zone: label('topology.kubernetes.io/zone') ?? zone,
    project,
  };
}

function platformIn({ operatingSystem, architecture }: Json): string | null {
  const platform = `${text(operatingSystem)?.toLowerCase() ?? ''}/${text(architecture) ?? ''}`;
  return /^(?:linux|windows)\/[a-z0-9_]{1,40}$/.test(platform) ? platform : null;
}

/** The functions that read pulls from the JSON of the Kubernetes API. */
export const pullReader = {
  waitingIn,
  isPodThatCanBeRead,
  eventIn,
  withEvents,
  stoppedIn,
  refusedIn,
  imagesOfTemplate,
  nodeIn,
};
