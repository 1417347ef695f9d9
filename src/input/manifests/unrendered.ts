/** Sources that are to be rendered before they say which images they need: how to know them, and what to run. Pure. */
import type { ManifestObject } from './workloads';

const HELM = 'helm template CHART | gke-image-preflight check --manifests - …';
const KUSTOMIZE = 'kubectl kustomize FOLDER | gke-image-preflight check --manifests - …';

export const IS_A_TEMPLATE = `is a Go template, whose images are known only once it is rendered: ${HELM}`;
const IS_A_CHART = `belongs to a Helm chart, whose images are known only once it is rendered: ${HELM}`;
const IS_KUSTOMIZE = `is a Kustomize source, which may change images: render it: ${KUSTOMIZE}`;

/** `{{ … }}` and `{{- … }}`. */
export const holdsTemplate = (text: string): boolean => /\{\{-?\s*[^{}\s]/.test(text);

/**
 * Why a file as a whole is not to be read; null where it is.
 * @param file its name
 */
export function sourceProblem(file: string, text: string): string | null {
  const name = file.split(/[\\/]/).at(-1) ?? '';
  if (/^Chart\.ya?ml$/i.test(name)) return IS_A_CHART;
  if (/^kustomization(?:\.ya?ml)?$/i.test(name)) return IS_KUSTOMIZE;
  return text.includes('\0') ? 'is no text in UTF-8' : null;
}

/** A line of a document that only a template can have: `{{- if … }}`, `{{ include … }}` with nothing before it. */
export const TEMPLATE_LINE = /^\{\{/m;

/** Why an object is not to be read; null where it is. */
export const objectProblem = ({ kind, apiVersion }: ManifestObject): string | null =>
  apiVersion.startsWith('kustomize.config.k8s.io/') || (kind === 'Kustomization' && apiVersion === '')
    ? IS_KUSTOMIZE
    : null;

/** The variable in an image that was not filled in: `${TAG}`, `$(IMAGE)`; null where there is none. */
export const variableIn = (image: string): string | null => /\$\{[^{}]*\}|\$\([^()]*\)/.exec(image)?.[0] ?? null;
