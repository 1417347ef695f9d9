/**
 * The images that run on a cluster, from its objects: pods, and the DaemonSets, CronJobs and service accounts that
 * describe them further. Five hundred replicas are one use. Pure.
 */
import type { ImageUse, NodeTerm } from '../../model/image-use';
import { clean, list, object, text } from '../../model/json';
import { PULLS_AS_ITSELF } from '../../model/kubernetes-names';
import { ownValue } from '../../model/own-value';
import type { RunningImage, RunningImages, RunningKind, RunningReader } from '../../model/running';
import { isOfGke } from './gke-components';
import { affinityOf, hasEnded, imagesToCome, isSuspended, type LiveImage, type LiveImages } from './live-pods';
import { workloadOfPod } from './owners';
import { type SeenPod, SeenPods } from './seen-pods';

/** The maximum number of uses of one image that are kept: a cluster has some hundred workloads. */
const MOST_USES = 2000;

/** Creates readers, each for the objects of one cluster; they share what is the same on many clusters. */
export function runningReaders(): () => RunningReader {
  const seen = new SeenPods();
  return () => runningReader(seen);
}

function runningReader(seen: SeenPods): RunningReader {
  const pods = new Map<string, { readonly like: SeenPod; count: number }>();
  const cronJobs = new Map<string, LiveImages>();
  const daemonSets = new Map<string, readonly NodeTerm[] | null>();
  const accounts = new Map<string, Account>();
  let looked = 0;
  const addPod = (pod: unknown): void => {
    if (hasEnded(pod)) return;
    looked += 1;
    const like = seen.like(pod);
    const alike = pods.get(like.key);
    if (alike === undefined) pods.set(like.key, { like, count: 1 });
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
      const keep = ({ text: image, use, key }: LiveImage & { readonly key?: string }): void => {
        const account = accounts.get(`${use.namespace ?? 'default'}/${use.serviceAccount}`);
        const whole = account === undefined ? use : withAccount(use, account);
        const uses = found.get(image) ?? new Map<string, ImageUse>();
        const own = account === undefined && key !== undefined ? key : JSON.stringify(whole);
        if (uses.size < MOST_USES) uses.set(own, whole);
        else left += 1;
        found.set(image, uses);
      };
      for (const { like, count } of pods.values()) {
        const { pod, controller } = like;
        const namespace = namespaceOf(pod);
        const affinity =
          controller?.kind === 'DaemonSet' ? daemonSets.get(`${namespace}/${controller.name}`) : undefined;
        const workload = workloadOfPod(pod, controller, (name) => cronJobs.has(`${namespace}/${name}`));
        const { images, strange } = like.imagesAs({ workload, ...(affinity === undefined ? {} : { affinity }) });
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

/** The properties that a service account gives to its pods. */
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

/** The maximum length of the name of a Kubernetes object. */
const LONGEST_NAME = 253;

const sorted = (found: ReadonlyMap<string, ReadonlyMap<string, ImageUse>>): readonly RunningImage[] =>
  [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([image, uses]) => ({
      text: image,
      uses: [...uses].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, use]) => use),
    }));
