/**
 * Other objects of the same input that affect a pod: its service account, runtime class, namespace and Kueue queue.
 * Pure.
 */
import { classInLabels, withNamespaceClass } from '../../model/compute-class';
import type { ImageUse, PodToleration, Scheduling } from '../../model/image-use';
import { PULLS_AS_ITSELF } from '../../model/kubernetes-names';
import type { Value } from './documents';
import { namesIn, textsIn, tolerationOf } from './image-uses';
import { type Kueue, kueueOf } from './kueue';
import { groupOf, type ManifestObject, namespaceWritten } from './workloads';

/** The part of a Kubernetes service account that matters for pulls. */
interface ServiceAccount {
  readonly pullSecrets: readonly string[];
  readonly pullsAsItself: boolean;
}

/** The fields that a runtime class adds to the pods that name it. */
interface RuntimeClass {
  readonly nodeSelector: Readonly<Record<string, string>>;
  readonly tolerations: readonly PodToleration[];
}

/** The objects of an input that others refer to. */
export interface SameInput {
  add(object: ManifestObject): void;
  account(namespace: string | null, name: string): ServiceAccount | undefined;
  runtimeClass(name: string): RuntimeClass | undefined;
  /** The compute class that a namespace gives to pods that select none. */
  computeClass(namespace: string | null, workload: string): string | undefined;
  /** A pod's scheduling after its Kueue queue has changed it: one for each combination of flavors. */
  withFlavors(scheduling: Scheduling, namespace: string | null): readonly Scheduling[];
}

/** @param otherwise the namespace of objects that name none; null for `default` */
export function inputOf(otherwise: string | null): SameInput {
  const accounts = new Map<string, ServiceAccount>();
  const classes = new Map<string, RuntimeClass>();
  const namespaces = new Map<string, Value>();
  const kueue: Kueue = kueueOf();
  const placed = (namespace: string | null): string => namespace ?? otherwise ?? 'default';
  const key = (namespace: string | null, name: string): string => `${placed(namespace)}/${name}`;
  return {
    add: (object) => {
      const { kind, value } = object;
      const name = value.get('metadata').get('name').text() ?? '';
      if (kind === 'ServiceAccount') accounts.set(key(namespaceWritten(object), name), accountFrom(value));
      if (kind === 'RuntimeClass') classes.set(name, classFrom(value));
      if (groupOf(object) === 'kueue.x-k8s.io') kueue.add(kind, value, placed(namespaceWritten(object)));
      if (kind === 'Namespace') namespaces.set(name, value.get('metadata').get('labels'));
    },
    account: (namespace, name) => accounts.get(key(namespace, name)),
    runtimeClass: (name) => classes.get(name),
    computeClass: (namespace, workload) => {
      const labels = namespaces.get(placed(namespace));
      return labels && classInLabels((key) => labels.get(key).text(), workload);
    },
    withFlavors: (scheduling, namespace) => kueue.withFlavors(scheduling, placed(namespace)),
  };
}

const accountFrom = (object: Value): ServiceAccount => ({
  pullSecrets: namesIn(object.get('imagePullSecrets')),
  pullsAsItself: object.get('metadata').get('annotations').get(PULLS_AS_ITSELF).text() === 'true',
});

/** `scheduling` of `node.k8s.io/v1`. */
function classFrom(object: Value): RuntimeClass {
  const scheduling = object.get('scheduling');
  return {
    nodeSelector: textsIn(scheduling.get('nodeSelector')),
    tolerations: [...scheduling.get('tolerations').items()].map(tolerationOf),
  };
}

/**
 * A use with the additions of its service account, its runtime class and its namespace, if they are in the same input.
 * Kubernetes gives a pod the account's secrets only if the pod names none, and merges a runtime class's selector and
 * tolerations; GKE makes a pod that selects no compute class select that of its namespace.
 * @returns one use, or one for each combination of flavors with which Kueue may admit it
 */
export function withInput(use: ImageUse, input: SameInput): readonly ImageUse[] {
  const account = input.account(use.namespace, use.serviceAccount);
  const { runtimeClass: name } = use.scheduling;
  const runtime = name === null ? undefined : input.runtimeClass(name);
  const scheduling = runtime === undefined ? use.scheduling : withRuntime(use.scheduling, runtime);
  const ofNamespace = input.computeClass(use.namespace, use.workload);
  const whole = {
    ...use,
    ...(account === undefined
      ? {}
      : {
          pullSecrets: use.pullSecrets.length > 0 ? use.pullSecrets : account.pullSecrets,
          accountRead: true,
          pullsAsItself: account.pullsAsItself,
        }),
  };
  const placed = ofNamespace === undefined ? scheduling : withNamespaceClass(scheduling, ofNamespace);
  return input.withFlavors(placed, use.namespace).map((each) => ({ ...whole, scheduling: each }));
}

const withRuntime = (scheduling: Scheduling, { nodeSelector, tolerations }: RuntimeClass): Scheduling => ({
  ...scheduling,
  nodeSelector: { ...scheduling.nodeSelector, ...nodeSelector },
  tolerations: [...scheduling.tolerations, ...tolerations],
  runtimeClassRead: true,
});
