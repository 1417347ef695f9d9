/** From a pod's specification to the images that it pulls, and how. Pure. */
import type { ImageUse, NodeExpression, NodeTerm, PodToleration, Scheduling } from '../../model/image-use';
import type { Position, Value } from './documents';
import type { PodSpec } from './workloads';

/** An image in a specification, before it is read as a reference. */
export interface FoundImage {
  /** Null where something else than a text is written. */
  readonly text: string | null;
  /** Where the text is written. */
  readonly position: Position;
  readonly use: ImageUse;
}

/** A Kubernetes service account of the same input. */
export interface GivenServiceAccount {
  readonly pullSecrets: readonly string[];
  readonly pullsAsItself: boolean;
}

/** The annotation by which a service account pulls as its own principal (FACTS 1.9). */
const PULLS_AS_ITSELF = 'iam.gke.io/enable-wi-image-pull';

/** A service account of the input, as far as pulls go. */
export const serviceAccountFrom = (object: Value): GivenServiceAccount => ({
  pullSecrets: namesIn(object.get('imagePullSecrets')),
  pullsAsItself: object.get('metadata').get('annotations').get(PULLS_AS_ITSELF).text() === 'true',
});

/**
 * What a use gets from its service account. Kubernetes gives a pod the account's secrets only where it names none.
 * @param account of the same input; none where it is not there
 */
export const withAccount = (use: ImageUse, account: GivenServiceAccount | undefined): ImageUse =>
  account === undefined
    ? use
    : {
        ...use,
        pullSecrets: use.pullSecrets.length > 0 ? use.pullSecrets : account.pullSecrets,
        pullsAsItself: account.pullsAsItself,
      };

/** Every image of a pod: of containers of all sorts, and of its image volumes. */
export function* imagesIn({ workload, namespace, spec }: PodSpec): Iterable<FoundImage> {
  const pod = {
    workload,
    namespace,
    serviceAccount: spec.get('serviceAccountName').text() || spec.get('serviceAccount').text() || 'default',
    pullSecrets: namesIn(spec.get('imagePullSecrets')),
    pullsAsItself: false,
    scheduling: schedulingOf(spec),
  };
  for (const list of ['initContainers', 'containers', 'ephemeralContainers'])
    for (const container of spec.get(list).items())
      yield* imageAt(container.get('image'), {
        ...pod,
        container: container.get('name').text(),
        pullPolicy: container.get('imagePullPolicy').text(),
      });
  for (const volume of spec.get('volumes').items()) {
    const image = volume.get('image');
    yield* imageAt(image.get('reference'), { ...pod, container: null, pullPolicy: image.get('pullPolicy').text() });
  }
}

/** An image where one is written: an empty one is left to a webhook to fill in, and names nothing. */
export function* imageAt(value: Value, use: ImageUse): Iterable<FoundImage> {
  const text = value.text();
  const position = value.position();
  const isText = value.kind === 'scalar' && text !== null;
  if (position !== null && text !== '') yield { text: isText ? text : null, position, use };
}

/** Of a custom resource, whose pods are not known: any pod, anywhere. */
export const customUse = (workload: string, namespace: string | null): ImageUse => ({
  workload,
  container: null,
  namespace,
  serviceAccount: 'default',
  pullSecrets: [],
  pullsAsItself: false,
  pullPolicy: null,
  scheduling: {
    nodeSelector: {},
    affinity: null,
    tolerations: [],
    nodeName: null,
    runtimeClass: null,
    os: null,
    resources: [],
  },
});

function schedulingOf(spec: Value): Scheduling {
  const required = spec.get('affinity').get('nodeAffinity').get('requiredDuringSchedulingIgnoredDuringExecution');
  return {
    nodeSelector: textsIn(spec.get('nodeSelector')),
    affinity: required.kind === 'mapping' ? [...required.get('nodeSelectorTerms').items()].map(termOf) : null,
    tolerations: [...spec.get('tolerations').items()].map(tolerationOf),
    nodeName: spec.get('nodeName').text(),
    runtimeClass: spec.get('runtimeClassName').text(),
    os: spec.get('os').get('name').text(),
    resources: extendedResources(spec),
  };
}

const termOf = (term: Value): NodeTerm => ({
  labels: [...term.get('matchExpressions').items()].map(expressionOf),
  fields: [...term.get('matchFields').items()].map(expressionOf),
});

const expressionOf = (expression: Value): NodeExpression => ({
  key: expression.get('key').text() ?? '',
  operator: expression.get('operator').text() ?? '',
  values: [...expression.get('values').items()].map((value) => value.text() ?? ''),
});

const tolerationOf = (toleration: Value): PodToleration => ({
  key: toleration.get('key').text() || null,
  operator: toleration.get('operator').text() || 'Equal',
  value: toleration.get('value').text(),
  effect: toleration.get('effect').text() || null,
});

/** What the pod's containers ask for beyond cpu, memory and storage: `nvidia.com/gpu`. */
function extendedResources(spec: Value): readonly string[] {
  const found = new Set<string>();
  for (const list of ['initContainers', 'containers'])
    for (const container of spec.get(list).items())
      for (const kind of ['requests', 'limits'])
        for (const [name, amount] of container.get('resources').get(kind).entries())
          if (name.includes('/') && amount.text() !== '0') found.add(name);
  return [...found].sort();
}

const textsIn = (mapping: Value): Readonly<Record<string, string>> =>
  Object.fromEntries([...mapping.entries()].map(([key, value]) => [key, value.text() ?? '']));

/** The names in a list of `{name: …}`. */
const namesIn = (list: Value): readonly string[] =>
  [...list.items()].flatMap((each) => each.get('name').text() ?? []).filter((name) => name !== '');
