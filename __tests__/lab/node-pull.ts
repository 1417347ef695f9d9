import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Kubernetes } from './kubernetes';

const PODS = '/api/v1/namespaces/default/pods';
const EVENTS = '/api/v1/namespaces/default/events';
/** Reasons of the kubelet for a container that waits because its image is not there. */
const REFUSALS = [
  'ErrImagePull',
  'ImagePullBackOff',
  'InvalidImageName',
  'ImageInspectError',
  'RegistryUnavailable',
  'SignatureValidationFailed',
];

/** Reasons for which a container waits although its image was pulled: none can be made of it. */
const NOT_MADE = ['CreateContainerError', 'RunContainerError'];

/** Of a pull secret that it cannot read the kubelet makes a sentence the reason, and no event of a pull. */
const isRefusal = (reason: string): boolean => REFUSALS.includes(reason) || reason.includes(' ');

interface Pod {
  readonly metadata: { readonly name: string; readonly uid: string };
  readonly status: {
    readonly phase: string;
    readonly containerStatuses?: readonly {
      readonly imageID: string;
      readonly state: {
        readonly waiting?: { readonly reason?: string; readonly message?: string };
        readonly terminated?: { readonly reason?: string; readonly message?: string; readonly exitCode: number };
      };
    }[];
  };
}

interface KubernetesEvent {
  readonly reason: string;
  readonly message: string;
}

/** What the kubelet said of one pull. */
export interface NodePull {
  readonly pulled: boolean;
  /** `Pulled`, or the reason for which the container waits: `ErrImagePull`. */
  readonly reason: string;
  /** The kubelet's own words: of the event `Pulled`, or of the refusal. */
  readonly words: string;
  /** The digest that the node runs, of the status's `imageID`; null where nothing was pulled. */
  readonly digest: string | null;
  /** How the container ended: `Completed`, `StartError`, `Error`, or why none was made: `CreateContainerError`; null where it never came to that. */
  readonly ended: string | null;
  /** What the runtime or the program said of that. */
  readonly last: string;
}

/**
 * Has the node pull an image with a pod that says `imagePullPolicy: Always`, and watches what becomes of it.
 * @param command what the container runs: by default a path that no image has, which proves the pull and runs nothing;
 * null: the image's own
 * @param more what else the pod's specification says: its pull secrets, its service account
 * @throws where the kubelet says nothing within a minute
 */
export async function pullOnNode(
  kubernetes: Kubernetes,
  image: string,
  command: readonly string[] | null = ['/gke-image-preflight/pull-only'],
  more: object = {},
): Promise<NodePull> {
  const name = `pull-${randomBytes(4).toString('hex')}`;
  const { metadata } = await kubernetes.call<Pod>('POST', PODS, podOf(name, image, command, more));
  try {
    const pod = await settled(kubernetes, name);
    const status = pod.status.containerStatuses?.[0];
    const { waiting, terminated } = status?.state ?? {};
    const pulled = !isRefusal(waiting?.reason ?? '');
    const ended = pulled ? (terminated ?? waiting) : undefined;
    const said = waiting?.reason?.includes(' ') ? { reason: 'Failed', message: waiting.reason } : null;
    const event = said ?? (await eventOf(kubernetes, metadata.uid, pulled ? 'Pulled' : 'Failed'));
    return {
      pulled,
      reason: pulled ? event.reason : (waiting?.reason ?? ''),
      words: event.message,
      digest: /@(sha256:[0-9a-f]{64})$/.exec(status?.imageID ?? '')?.[1] ?? null,
      ended: ended?.reason ?? null,
      last: (ended?.message ?? '').trim(),
    };
  } finally {
    await kubernetes.call('DELETE', `${PODS}/${name}?gracePeriodSeconds=0`);
  }
}

function podOf(name: string, image: string, command: readonly string[] | null, more: object): object {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name },
    spec: {
      restartPolicy: 'Never',
      automountServiceAccountToken: false,
      terminationGracePeriodSeconds: 0,
      ...more,
      containers: [
        {
          name: 'pull',
          image,
          imagePullPolicy: 'Always',
          terminationMessagePolicy: 'FallbackToLogsOnError',
          ...(command && { command }),
        },
      ],
    },
  };
}

/** The pod when its container has ended, or waits because the pull was refused or nothing can be made of the image. */
async function settled(kubernetes: Kubernetes, name: string): Promise<Pod> {
  const stop = new AbortController();
  const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(60_000)]);
  let last: Pod | null = null;
  try {
    for await (const { object } of kubernetes.watch<Pod>(`${PODS}?fieldSelector=metadata.name=${name}`, signal)) {
      last = object;
      const state = object.status.containerStatuses?.[0]?.state;
      const reason = state?.waiting?.reason ?? '';
      if (state?.terminated || isRefusal(reason) || NOT_MADE.includes(reason)) return object;
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    stop.abort();
  }
  throw new Error(`the kubelet said nothing of ${name} within a minute: ${JSON.stringify(last?.status)}`);
}

/** The event, which may come a moment after the status. */
async function eventOf(kubernetes: Kubernetes, uid: string, reason: string): Promise<KubernetesEvent> {
  for (let tries = 0; tries < 40; tries++) {
    const { items } = await kubernetes.call<{ items: readonly KubernetesEvent[] }>(
      'GET',
      `${EVENTS}?fieldSelector=involvedObject.uid=${uid}`,
    );
    const found = items.find((event) => event.reason === reason && /image/i.test(event.message));
    if (found) return found;
    await pause(250);
  }
  throw new Error(`the kubelet recorded no event ${reason}`);
}
