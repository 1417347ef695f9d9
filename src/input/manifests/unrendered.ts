/**
 * Sources that must be rendered before their images are known: how to recognize them, and which command to run. Pure.
 */
import type { ManifestObject } from './workloads';
import { shellQuote } from '../../model/shell';

const PIPE = '| gke-image-preflight check --manifests - …';

/** @param chart its folder; null if it is not known */
export const helmCommand = (chart: string | null): string =>
  `helm template ${chart === null ? 'CHART' : shellQuote(chart)} ${PIPE}`;
/** @param folder the folder of the kustomization; null if it is not known */
export const kustomizeCommand = (folder: string | null): string =>
  `kubectl kustomize ${folder === null ? 'FOLDER' : shellQuote(folder)} ${PIPE}`;

/**
 * The message about a Go template.
 * @param chart the folder of the chart that it belongs to; null if there is none
 */
export const isTemplate = (chart: string | null): string =>
  `is a Go template, whose images are known only once it is rendered: ${helmCommand(chart)}`;
export const isOfChart = (chart: string | null): string =>
  `belongs to a Helm chart, whose images are known only once it is rendered: ${helmCommand(chart)}`;
export const isKustomize = (folder: string | null): string =>
  `is a Kustomize source, which may change images: render it: ${kustomizeCommand(folder)}`;

/**
 * `{{ … }}` with content that only a Go template has: `.Values.x`, `$name`, `include`, `if` …, not `{{ name }}` or
 * `{{workflow.name}}`.
 */
const ACTION =
  /\{\{-?\s*(?:\/\*|[.$](?=[\w\s}])|(?:if|else|end|range|with|define|block|template|include|tpl|toYaml|default|required|printf|quote|lookup|fail|nindent|indent|tuple|dict|list|get|eq|ne|and|or|not|ternary|coalesce|trimSuffix|trunc|fromYaml|toJson|semverCompare|print|index|len)\b(?!\.))/;

/** True for a text with an action of a Go template. */
export const holdsTemplate = (text: string): boolean => ACTION.test(text);

/**
 * True for a document that is not valid YAML because it is a Go template: a line starts with an action, or an action is
 * a value without quotes. Braces in texts and commands (`--format={{.Name}}`) do not count.
 */
export function isGoTemplate(text: string): boolean {
  for (const line of text.split('\n')) {
    if (!line.includes('{{')) continue;
    const bare = line.replace(/^\s*(?:- )*/, '');
    const value = bare.startsWith('{{')
      ? bare
      : (/^(?:[^\s'"#{}]+|"[^"]*"):\s+(?:["']?)(\{\{.*)$/.exec(bare)?.[1] ?? '');
    if (value.startsWith('{{') && ACTION.test(value)) return true;
  }
  return false;
}

/**
 * Whether the document has a line that only a template can have, though it may be valid YAML by chance: `{{ include …
 * }}` at the start of a line.
 */
export const hasTemplateLine = (text: string): boolean =>
  [...text.matchAll(/^\{\{.*$/gm)].some(([line]) => ACTION.test(line));

/** The file that makes its folder a chart. */
export const isChartFile = (name: string): boolean => /^Chart\.ya?ml$/i.test(name);
/** The file names that Kustomize looks for in a folder. */
export const isKustomizationFile = (name: string): boolean => /^kustomization(?:\.ya?ml)?$/i.test(name);

/** True for a Kustomize source, by its kind and API version. */
export const isKustomization = ({ kind, apiVersion }: Pick<ManifestObject, 'kind' | 'apiVersion'>): boolean =>
  apiVersion.startsWith('kustomize.config.k8s.io/') || (kind === 'Kustomization' && apiVersion === '');

/**
 * A cheap check before anything is parsed: whether a document may be a Kubernetes object. It is not if it has neither
 * `apiVersion` nor `kind` at the top level.
 */
export const looksLikeManifest = (text: string): boolean =>
  /^(?:- )?["']?(?:apiVersion|kind)["']?[ \t]*:/m.test(text) || isFlow(text);

/** A CustomResourceDefinition: its schema mentions images often, but it has none. */
export const isDefinition = (text: string): boolean =>
  /^["']?kind["']?[ \t]*:[ \t]*["']?CustomResourceDefinition["']?[ \t]*(?:#.*)?$/m.test(text);

/** JSON and other flow style: the keys may be anywhere. */
const isFlow = (text: string): boolean => {
  for (const line of text.split('\n', 200)) {
    const bare = line.trim();
    if (bare === '' || bare.startsWith('#') || bare === '---') continue;
    return /^[[{]/.test(bare.replace(/^---/, '').trimStart()) && /["'{,\s](?:apiVersion|kind)["']?\s*:/.test(text);
  }
  return false;
};
