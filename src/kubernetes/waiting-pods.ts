/** Reads pods and nodes of the Kubernetes API as far as pulls that wait are concerned. Pure. */
import { clean, list, object, text } from '../model/json';
import { type NodeSeen, WAITS_ON_IMAGE, type WaitingPull } from '../model/waiting-pull';
import { type EventSeen, isOfPull, nameOf, saidOf, TELLING, WORDS } from './events-read';
import { ownValue } from '../model/own-value';

/** The containers of a pod that wait on their image, with the status's own words. */
export function waitingIn(pod: unknown): readonly WaitingPull[] {
  const { metadata, spec, status } = object(pod);
  const name = nameOf(object(metadata)['name']);
  if (name === null) return [];
  const images = new Map(
    ['initContainers', 'containers', 'ephemeralContainers'].flatMap((field) =>
      list(ownValue(object(spec), field)).map((each) => [object(each)['name'], text(object(each)['image'])] as const),
    ),
  );
  const pullSecrets = list(object(spec)['imagePullSecrets']).flatMap((each) => nameOf(object(each)['name']) ?? []);
  const statuses = ['initContainerStatuses', 'containerStatuses', 'ephemeralContainerStatuses'].flatMap((field) =>
    list(ownValue(object(status), field)).map(object),
  );
  return statuses.flatMap((each) => {
    const { reason, message } = object(object(each['state'])['waiting']);
    if (typeof reason !== 'string' || !WAITS_ON_IMAGE.has(reason)) return [];
    const words = clean(text(message) ?? '', WORDS);
    return [
      {
        kind: 'Pod',
        namespace: nameOf(object(metadata)['namespace']) ?? 'default',
        name,
        container: nameOf(each['name']),
        image: shortened(images.get(each['name']) ?? text(each['image'])),
        node: nameOf(object(spec)['nodeName']),
        pullSecrets,
        reason,
        said: [{ reason, message: words, times: 1 }],
      },
    ];
  });
}

/** References are at most a few hundred characters; what is longer is none, and stays bounded. */
const shortened = (image: string | null): string | null => (image === null ? null : clean(image, WORDS));

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

/** Pods whose sandbox could not be made for want of its own image (`failed to get sandbox image "gke.gcr.io/pause:…"`). */
export function sandboxesIn(pods: readonly unknown[], events: readonly EventSeen[]): readonly WaitingPull[] {
  const told = new Map(
    events.flatMap((event) => {
      const image = /sandbox image "([^"]+)"/.exec(event.message)?.[1];
      const known = event.kind === 'Pod' && event.reason === 'FailedCreatePodSandBox' && image !== undefined;
      return known ? [[`${event.namespace}/${event.name}`, { event, image }] as const] : [];
    }),
  );
  return pods.flatMap((pod): readonly WaitingPull[] => {
    const { metadata, spec, status } = object(pod);
    const namespace = nameOf(object(metadata)['namespace']) ?? 'default';
    const name = nameOf(object(metadata)['name']);
    const found = told.get(`${namespace}/${name ?? ''}`);
    if (name === null || found === undefined || object(status)['phase'] !== 'Pending') return [];
    const { event, image } = found;
    const node = nameOf(object(spec)['nodeName']);
    // The words of the pull decide, not that it was for a sandbox.
    const said = [{ reason: 'Failed', message: event.message, times: event.times }];
    return [
      { kind: 'Pod', namespace, name, container: null, image, node, pullSecrets: [], reason: event.reason, said },
    ];
  });
}

/** A node's pool and place, from its labels and `spec.providerID` (`gce://PROJECT/ZONE/NAME`). */
export function nodeIn(node: unknown): NodeSeen | null {
  const { metadata, spec } = object(node);
  const { name, labels } = object(metadata);
  const own = nameOf(name);
  if (own === null) return null;
  const [, project = null, zone = null] =
    /^gce:\/\/([\w.:-]+)\/([a-z0-9-]+)\//.exec(text(object(spec)['providerID']) ?? '') ?? [];
  const label = (key: string): string | null => nameOf(ownValue(object(labels), key));
  return {
    name: own,
    pool: label('cloud.google.com/gke-nodepool'),
    zone: label('topology.kubernetes.io/zone') ?? zone,
    project,
  };
}
