/** From a pod's specification to the images that it pulls, and how. Pure. */
import { isFederation } from '../../model/kubernetes-names';
import type { ImageUse, NodeExpression, NodeTerm, PodToleration, Scheduling } from '../../model/image-use';
import type { Position, Value } from './documents';
import type { PodSpec } from './workloads';

/** An image in a specification, not yet parsed as a reference. */
export interface FoundImage {
  /** Null if the value is not a string. */
  readonly text: string | null;
  /** Where the text is written. */
  readonly position: Position;
  readonly use: ImageUse;
  /** Something in the cluster replaces the image before the pod is created. */
  readonly injected: boolean;
}

/** The properties that the uses of a pod's images share. */
export const podUse = ({
  workload,
  namespace,
  queue,
  spec,
}: Omit<PodSpec, 'metadata'>): Omit<ImageUse, 'container'> => ({
  workload,
  mounted: false,
  namespace,
  serviceAccount: spec.get('serviceAccountName').text() || spec.get('serviceAccount').text() || 'default',
  pullSecrets: namesIn(spec.get('imagePullSecrets')),
  accountRead: false,
  live: false,
  pullsAsItself: false,
  federationAudience: audienceIn(spec.get('volumes')),
  pullPolicy: null,
  breakGlass: false,
  scheduling: schedulingOf(spec, queue),
});

/** The audience of the first projected token for workload identity federation. */
function audienceIn(volumes: Value): string | null {
  for (const volume of volumes.items())
    for (const source of volume.get('projected').get('sources').items()) {
      const audience = source.get('serviceAccountToken').get('audience').text() ?? '';
      if (isFederation(audience)) return audience;
    }
  return null;
}

/** The fields of a pod's specification that list containers. */
export const CONTAINER_LISTS = ['initContainers', 'containers', 'ephemeralContainers'] as const;

/** Every image of a pod: of all kinds of containers, and of its image volumes. */
export function* imagesIn(pod: PodSpec): Iterable<FoundImage> {
  const { spec, metadata } = pod;
  const use = { ...podUse(pod), breakGlass: breaksGlass(metadata) };
  for (const list of CONTAINER_LISTS)
    for (const container of spec.get(list).items()) {
      const name = container.get('name').text();
      const pullPolicy = container.get('imagePullPolicy').text();
      for (const image of imageAt(container.get('image'), { ...use, container: name, pullPolicy }))
        yield { ...image, injected: isInjected(image, name, metadata) };
    }
  for (const volume of spec.get('volumes').items()) {
    const image = volume.get('image');
    const pullPolicy = image.get('pullPolicy').text();
    yield* imageAt(image.get('reference'), { ...use, container: null, mounted: true, pullPolicy });
  }
}

/**
 * Whether the pod asks Binary Authorization to admit it by breakglass: with its label, or the annotation of older
 * clusters (https://cloud.google.com/binary-authorization/docs/using-breakglass).
 */
const breaksGlass = (metadata: Value): boolean =>
  metadata.get('labels').get('image-policy.k8s.io/break-glass').text() === 'true' ||
  metadata.get('annotations').get('alpha.image-policy.k8s.io/break-glass').text() === 'true';

/**
 * Whether Istio's injector fills in the image: `auto` in a gateway's pod template
 * (https://istio.io/latest/docs/setup/additional-setup/gateway/).
 */
function isInjected({ text }: FoundImage, container: string | null, metadata: Value): boolean {
  if (text !== 'auto' || container !== 'istio-proxy') return false;
  const isAsked = metadata.get('labels').get('sidecar.istio.io/inject').text() === 'true';
  return isAsked || metadata.get('annotations').get('inject.istio.io/templates').text() !== null;
}

/** The image, if one is written: an empty one is filled in by a webhook, and refers to nothing. */
export function* imageAt(value: Value, use: ImageUse): Iterable<FoundImage> {
  const text = value.text();
  const position = value.position();
  if (position !== null && value.kind !== 'nothing' && text !== '')
    yield { text: value.isText ? text : null, position, use, injected: false };
}

function schedulingOf(spec: Value, queue: string | null): Scheduling {
  const required = spec.get('affinity').get('nodeAffinity').get('requiredDuringSchedulingIgnoredDuringExecution');
  return {
    nodeSelector: textsIn(spec.get('nodeSelector')),
    affinity: required.kind === 'mapping' ? [...required.get('nodeSelectorTerms').items()].map(termOf) : null,
    tolerations: [...spec.get('tolerations').items()].map(tolerationOf),
    nodeName: spec.get('nodeName').text(),
    runtimeClass: spec.get('runtimeClassName').text(),
    runtimeClassRead: false,
    os: spec.get('os').get('name').text(),
    resources: extendedResources(spec),
    claims: namesIn(spec.get('resourceClaims')),
    queue,
    podsUnknown: false,
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

/** A toleration of a pod, or of a runtime class. */
export const tolerationOf = (toleration: Value): PodToleration => ({
  key: toleration.get('key').text() || null,
  operator: toleration.get('operator').text() || 'Equal',
  value: toleration.get('value').text(),
  effect: toleration.get('effect').text() || null,
});

/** Resources that the pod's containers request in addition to cpu, memory and storage: `nvidia.com/gpu`. */
function extendedResources(spec: Value): readonly string[] {
  const found = new Set<string>();
  for (const list of ['initContainers', 'containers'])
    for (const container of spec.get(list).items())
      for (const kind of ['requests', 'limits'])
        for (const [name, amount] of container.get('resources').get(kind).entries())
          if (name.includes('/') && amount.text() !== '0') found.add(name);
  return [...found].sort();
}

/** A mapping of strings, such as a node selector. */
export const textsIn = (mapping: Value): Readonly<Record<string, string>> =>
  Object.fromEntries([...mapping.entries()].map(([key, value]) => [key, value.text() ?? '']));

/** The names in a list of `{name: …}`. */
export const namesIn = (list: Value): readonly string[] =>
  [...list.items()].flatMap((each) => each.get('name').text() ?? []).filter((name) => name !== '');
