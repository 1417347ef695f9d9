/** A workload's own pod, as its controller would create it, and as the API server would change it. */
import { randomUUID } from 'node:crypto';
import { imageKey, type ImageReference, keyOfText } from '../model/image-reference';
import { clean, type Json, list, object, text } from '../model/json';
import type { PodTemplate } from '../model/pod-template';
import type { EffectivePod } from '../model/verification';

const LISTS = ['initContainers', 'containers'] as const;

/** Whether one of its containers or image volumes uses the image. */
export function hasImage({ spec }: PodTemplate, image: ImageReference): boolean {
  const key = imageKey(image);
  const mounted = list(spec['volumes']).map((each) => object(object(each)['image'])['reference']);
  return [...containersIn(spec).map((each) => each.image), ...mounted].some(
    (each) => typeof each === 'string' && keyOfText(each) === key,
  );
}

/** The kind that creates the pods of each kind of workload: the workload itself, or the object between them. */
const OWNERS: ReadonlyMap<string, readonly [apiVersion: string, kind: string]> = new Map([
  ['Deployment', ['apps/v1', 'ReplicaSet']],
  ['ReplicaSet', ['apps/v1', 'ReplicaSet']],
  ['StatefulSet', ['apps/v1', 'StatefulSet']],
  ['DaemonSet', ['apps/v1', 'DaemonSet']],
  ['ReplicationController', ['v1', 'ReplicationController']],
  ['Job', ['batch/v1', 'Job']],
  ['CronJob', ['batch/v1', 'Job']],
]);

/**
 * The pod under another name, with the owner that its controller would set, because admission may require one.
 * Ephemeral containers are left out, because only running pods have them. It is only for dry runs: if such a pod were
 * stored, the garbage collector would delete it, because its owner does not exist.
 * @param workload `Deployment/web`
 */
export function podFrom({ labels, annotations, spec }: PodTemplate, name: string, workload: string): object {
  const { ephemeralContainers: _, ...own } = spec;
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, labels, annotations, ...ownersOf(workload) },
    spec: own,
  };
}

function ownersOf(workload: string): { readonly ownerReferences?: readonly object[] } {
  const [kind = '', name = ''] = workload.split('/', 2);
  const owner = OWNERS.get(kind);
  if (owner === undefined || name === '') return {};
  const [apiVersion, ownKind] = owner;
  return { ownerReferences: [{ apiVersion, kind: ownKind, name, uid: randomUUID(), controller: true }] };
}

interface ContainerSeen {
  readonly name: string | null;
  readonly image: string | null;
}

const containersIn = (spec: Json): readonly ContainerSeen[] =>
  LISTS.flatMap((key) =>
    list(spec[key]).map((each) => ({ name: text(object(each)['name']), image: text(object(each)['image']) })),
  );

/**
 * The pod as it would be after the webhooks.
 * @param image the judged image
 * @returns null if the answer is not a pod
 */
export function effectiveOf(template: PodTemplate, image: ImageReference, answer: Json): EffectivePod | null {
  const spec = object(answer['spec']);
  const after = containersIn(spec);
  if (answer['kind'] !== 'Pod' || after.length === 0) return null;
  const before = containersIn(template.spec);
  const key = imageKey(image);
  const now = before
    .filter((each) => each.image !== null && keyOfText(each.image) === key)
    .flatMap(({ name }) => after.find((each) => each.name === name)?.image ?? []);
  const other = now.find((each) => keyOfText(each) !== key);
  const added = after.filter(({ name }) => !before.some((each) => each.name === name));
  const secrets = names(spec);
  const own = names(template.spec);
  return {
    image: clean(other ?? image.text, 1000),
    addedImages: [...new Set(added.flatMap((each) => (each.image === null ? [] : clean(each.image, 1000))))],
    pullSecrets: secrets,
    addedSecrets: secrets.filter((secret) => !own.includes(secret)),
  };
}

const names = ({ imagePullSecrets }: Json): readonly string[] =>
  list(imagePullSecrets).flatMap((each) => clean(text(object(each)['name']) ?? '', 253) || []);

/** Fields of a pod with values of the user, which may be secrets. */
const PRIVATE: ReadonlySet<string> = new Set(['env', 'args', 'command', 'httpHeaders', 'annotations']);
/** A shorter text may be an ordinary word. */
const SHORTEST = 4;

/** The message without any value of the pod: environment, arguments, commands, annotations. */
export function withoutValues(words: string, { spec, annotations }: PodTemplate): string {
  const hidden = new Set<string>();
  const visit = (value: unknown, isPrivate: boolean, key = ''): void => {
    if (typeof value === 'string') {
      if (isPrivate && key !== 'name' && value.length >= SHORTEST) hidden.add(value);
    } else if (Array.isArray(value)) for (const each of value) visit(each, isPrivate);
    else for (const [name, inner] of Object.entries(object(value))) visit(inner, isPrivate || PRIVATE.has(name), name);
  };
  visit(spec, false);
  visit({ annotations }, false);
  const forms = [...hidden].flatMap((value) => [value, JSON.stringify(value).slice(1, -1), clean(value, value.length)]);
  return forms
    .filter((form) => form.length >= SHORTEST)
    .sort((a, b) => b.length - a.length)
    .reduce((left, form) => left.replaceAll(form, '***'), words);
}
