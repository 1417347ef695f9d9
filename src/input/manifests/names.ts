/** Names in a manifest that Kubernetes would refuse: none of them is used outside of its file. Pure. */
import { isLabel, isSubdomain, LABEL_IN_WORDS, SUBDOMAIN_IN_WORDS } from '../../model/kubernetes-names';
import { placeholderIn } from '../../model/placeholder';
import type { ImageUse } from '../../model/image-use';
import type { Position, Value } from './documents';
import { holdsTemplate } from './unrendered';
import { builtInPod, isCustom, type ManifestObject } from './workloads';

/** An invalid name, with its position. */
export interface NameProblem {
  readonly text: string;
  readonly position: Position | null;
  /** It contains a Go template: the file must be rendered first. */
  readonly template: boolean;
}

/** A name to check: its value, its name in messages, and which kind of name it is. */
type Field = readonly [value: Value, called: string, kind: 'label' | 'subdomain'];

/** Kinds without pods that matter for pulls: their names must be subdomains; those of other kinds may be anything. */
const OTHERS: ReadonlySet<string> = new Set(['ServiceAccount', 'RuntimeClass']);

/** The names of an object, and of its pod, that Kubernetes would refuse. */
export function nameProblems(object: ManifestObject): readonly NameProblem[] {
  const metadata = object.value.get('metadata');
  const pod = builtInPod(object);
  const named: readonly Field[] =
    pod !== null || OTHERS.has(object.kind) ? [[metadata.get('name'), 'name', 'subdomain']] : [];
  const placed: readonly Field[] =
    named.length > 0 || isCustom(object) ? [[metadata.get('namespace'), 'namespace', 'label']] : [];
  return [...named, ...placed, ...(pod === null ? secretsOf(object.value) : podFields(pod.spec))].flatMap(problemOf);
}

function problemOf([value, called, kind]: Field): readonly NameProblem[] {
  const text = value.text();
  // An empty one is filled in by Kubernetes.
  if (value.kind === 'nothing' || text === '' || (text === null && value.kind === 'scalar')) return [];
  if (text !== null && (kind === 'label' ? isLabel : isSubdomain)(text)) return [];
  const why = `the ${called}${whyNone(text, kind === 'label' ? LABEL_IN_WORDS : SUBDOMAIN_IN_WORDS)}`;
  return [{ text: why, position: value.position(), template: text !== null && holdsTemplate(text) }];
}

/** What is wrong with a name: it is still to be filled in, or it is not valid. */
function whyNone(text: string | null, words: string): string {
  const placeholder = text === null ? null : placeholderIn(text);
  if (placeholder !== null && placeholder.remedy !== '')
    return ` is not known: ${placeholder.reason}: ${placeholder.remedy}`;
  return `${text === null ? '' : ` “${text.slice(0, 100)}”`} is none that Kubernetes takes: ${words}`;
}

/** Why Kubernetes would refuse the names in a pod of a custom resource; null if it would not. */
export function useProblem({ namespace, serviceAccount, pullSecrets, scheduling }: ImageUse): string | null {
  const { nodeName, runtimeClass } = scheduling;
  if (namespace !== null && namespace !== '' && !isLabel(namespace))
    return `its namespace is none that Kubernetes takes: ${LABEL_IN_WORDS}`;
  const names = [serviceAccount, ...pullSecrets, nodeName, runtimeClass];
  const wrong = names.find((name) => name !== null && name !== '' && !isSubdomain(name));
  return typeof wrong === 'string' ? `a name of its pod${whyNone(wrong, SUBDOMAIN_IN_WORDS)}` : null;
}

const podFields = (spec: Value): readonly Field[] => [
  [spec.get('serviceAccountName'), 'service account', 'subdomain'],
  [spec.get('serviceAccount'), 'service account', 'subdomain'],
  [spec.get('nodeName'), 'node', 'subdomain'],
  [spec.get('runtimeClassName'), 'runtime class', 'subdomain'],
  ...secretsOf(spec),
];

/** The pull secrets of a pod, or of a service account. */
const secretsOf = (value: Value): readonly Field[] =>
  [...value.get('imagePullSecrets').items()].map((each) => [each.get('name'), 'pull secret', 'subdomain']);
