/**
 * What runs on a cluster, from its objects: pods, with the DaemonSets, CronJobs and service accounts that tell more of
 * them. Five hundred replicas are one use. Pure.
 */
import type { ImageUse, NodeTerm } from '../../model/image-use';
import { clean, list, object, text } from '../../model/json';
import { PULLS_AS_ITSELF } from '../../model/kubernetes-names';
import { ownValue } from '../../model/own-value';
import type { RunningImage, RunningImages, RunningKind, RunningReader } from '../../model/running';
import { isOfGke } from './gke-components';
import {
  affinityOf,
  controllerOf,
  hasEnded,
  imagesToCome,
  isSuspended,
  type LiveImage,
  type LiveImages,
  liveImages,
} from './live-pods';
import { workloadOfPod } from './owners';

/** Pods that are alike but for their names: what they name is kept of one. */
interface Alike {
  readonly pod: unknown;
  readonly controller: { readonly kind: string; readonly name: string } | null;
  count: number;
}

/** Uses of one image that are kept: a cluster has some hundred workloads. */
const MOST_USES = 2000;

/** A reader of the objects of one cluster. */
export function runningReader(): RunningReader {
  const pods = new Map<string, Alike>();
  const cronJobs = new Map<string, LiveImages>();
  const daemonSets = new Map<string, readonly NodeTerm[] | null>();
  const accounts = new Map<string, Account>();
  let looked = 0;
  const addPod = (pod: unknown): void => {
    if (hasEnded(pod)) return;
    looked += 1;
    const controller = controllerOf(pod);
    const key = JSON.stringify(essenceOf(pod, controller));
    const alike = pods.get(key);
    if (alike === undefined) pods.set(key, { pod: leanPod(pod), controller, count: 1 });
    else alike.count += 1;
  };
  return {
    add: (kind: RunningKind, each) => {
      const place = placeOf(each);
      if (kind === 'Pod') addPod(each);
      else if (kind === 'DaemonSet') daemonSets.set(place, affinityOf(each));
      else if (kind === 'ServiceAccount') accounts.set(place, accountIn(each));
      else cronJobs.set(place, isSuspended(each) ? { images: [], strange: 0 } : imagesToCome(each));
    },
    read: (gaps = []): RunningImages => {
      const found = new Map<string, Map<string, ImageUse>>();
      let [ofGke, left] = [0, 0];
      const keep = ({ text: image, use }: LiveImage): void => {
        const account = accounts.get(`${use.namespace ?? 'default'}/${use.serviceAccount}`);
        const whole = account === undefined ? use : withAccount(use, account);
        const uses = found.get(image) ?? new Map<string, ImageUse>();
        if (uses.size < MOST_USES) uses.set(JSON.stringify(whole), whole);
        else left += 1;
        found.set(image, uses);
      };
      for (const { pod, controller, count } of pods.values()) {
        const namespace = namespaceOf(pod);
        const affinity =
          controller?.kind === 'DaemonSet' ? daemonSets.get(`${namespace}/${controller.name}`) : undefined;
        const workload = workloadOfPod(pod, controller, (name) => cronJobs.has(`${namespace}/${name}`));
        const { images, strange } = liveImages(pod, { workload, ...(affinity === undefined ? {} : { affinity }) });
        const own = images.filter(({ text: image }) => !isOfGke(namespace, image));
        left += strange;
        if (own.length < images.length) ofGke += count;
        for (const image of own) keep(image);
      }
      for (const [place, { images, strange }] of cronJobs) {
        left += strange;
        for (const image of images) if (!isOfGke(place.split('/')[0] ?? '', image.text)) keep(image);
      }
      const more = left === 0 ? [] : [`${String(left)} containers of its pods could not be read`];
      return { images: sorted(found), pods: looked, ofGke, gaps: [...gaps, ...more] };
    },
  };
}

const placeOf = (each: unknown): string =>
  `${namespaceOf(each)}/${text(object(object(each)['metadata'])['name']) ?? ''}`;
const namespaceOf = (each: unknown): string =>
  clean(text(object(object(each)['metadata'])['namespace']) ?? 'default', 100);

/** What a service account gives to its pods. */
type Account = Pick<ImageUse, 'pullsAsItself' | 'pullSecrets'>;

const accountIn = (account: unknown): Account => ({
  pullsAsItself: ownValue(object(object(object(account)['metadata'])['annotations']), PULLS_AS_ITSELF) === 'true',
  pullSecrets: list(object(account)['imagePullSecrets']).flatMap((each) => {
    const name = text(object(each)['name']);
    return name === null || name.length > LONGEST_NAME ? [] : [name];
  }),
});

/** A new pod that names no pull secret gets those that its account has now. */
const withAccount = (use: ImageUse, { pullsAsItself, pullSecrets }: Account): ImageUse => ({
  ...use,
  accountRead: true,
  pullsAsItself,
  pullSecrets: use.pullSecrets.length > 0 ? use.pullSecrets : pullSecrets,
});

/** Of a Kubernetes object. */
const LONGEST_NAME = 253;

/** What of a pod is kept: a page of pods is megabytes, most of it of no interest to a pull. */
function leanPod(pod: unknown): object {
  const { metadata, spec } = object(pod);
  const { name, namespace, labels, annotations } = object(metadata);
  return { metadata: { name, namespace, labels, annotations }, spec: leanSpec(spec) };
}

const CONTAINERS = ['initContainers', 'containers', 'ephemeralContainers'] as const;

/** Fields of a pod's specification that pulls and placement depend on. */
const KEPT = [
  'imagePullSecrets',
  'nodeSelector',
  'os',
  'resourceClaims',
  'runtimeClassName',
  'serviceAccount',
  'serviceAccountName',
  'tolerations',
] as const;

function leanSpec(spec: unknown): Record<string, unknown> {
  const whole = object(spec);
  const kept = KEPT.map((field) => [field, ownValue(whole, field)] as const);
  const containers = CONTAINERS.map((field) => [field, list(ownValue(whole, field)).map(leanContainer)] as const);
  const volumes = list(whole['volumes']).flatMap((each) => {
    const { image } = object(each);
    return image === undefined ? [] : [{ image }];
  });
  const nodeAffinity = object(whole['affinity'])['nodeAffinity'];
  const fields: readonly (readonly [string, unknown])[] = [...kept, ...containers];
  return { ...Object.fromEntries<unknown>(fields), affinity: { nodeAffinity }, volumes };
}

function leanContainer(container: unknown): Record<string, unknown> {
  const { name, image, imagePullPolicy, resources } = object(container);
  return { name, image, imagePullPolicy, resources };
}

/** What two pods of one workload have in common, whichever node they are on and whatever their names are. */
function essenceOf(pod: unknown, controller: Alike['controller']): unknown {
  const { metadata, spec } = object(pod);
  const { name, namespace, labels } = object(metadata);
  const { affinity, ...rest } = leanSpec(spec);
  const ofDaemonSet = controller?.kind === 'DaemonSet';
  const hash = ['pod-template-hash', 'rollouts-pod-template-hash'].map((label) => ownValue(object(labels), label));
  return [controller ?? name, namespace, hash, rest, ofDaemonSet ? null : affinity];
}

const sorted = (found: ReadonlyMap<string, ReadonlyMap<string, ImageUse>>): readonly RunningImage[] =>
  [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([image, uses]) => ({
      text: image,
      uses: [...uses].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, use]) => use),
    }));
