/**
 * Pull secrets of manifests: those whose content is in the manifests, and objects that create others in the cluster
 * (External Secrets, Sealed Secrets and similar kinds, recognized by their form). Pure.
 */
import { type GivenSecrets, makerKey, secretKey } from '../../model/given-secrets';
import { type Json, parseJson } from '../../model/json';
import type { Value } from './documents';
import { isDummyConfig } from './dummy-secrets';
import { groupOf, isCustom, type ManifestObject, namespaceWritten, workloadOf } from './workloads';

/** Receives objects one by one. */
export interface SecretsOfInput extends GivenSecrets {
  add(object: ManifestObject): void;
}

/** The maximum number of secrets, and of names of secrets to be created, that are kept. */
const MOST = 10_000;
/** The maximum number of values of one object that are read. */
const MOST_VALUES = 2_000;
const DEEPEST = 12;

/** @param otherwise the namespace of objects that name none; null for `default` */
export function secretsOfInput(otherwise: string | null): SecretsOfInput {
  const secrets = new Map<string, Json>();
  const several = new Set<string>();
  const makers = new Map<string, string>();
  /** The content of each secret, to find those that differ. */
  const contents = new Map<string, string>();
  const makes = (keys: readonly string[], words: string): void => {
    for (const key of keys) if (!makers.has(key) && makers.size < MOST) makers.set(key, words);
  };
  const take = (key: string, secret: Json | null): void => {
    const content = JSON.stringify(secret);
    const before = contents.get(key);
    if (before === undefined ? contents.size >= MOST : before === content) return;
    contents.set(key, content);
    if (before !== undefined) several.add(key);
    if (several.has(key)) secrets.delete(key);
    else if (secret !== null) secrets.set(key, secret);
  };
  return {
    secrets,
    several,
    makers,
    add: (object) => {
      if (object.kind === 'Secret' && groupOf(object) === '') {
        const name = object.value.get('metadata').get('name').text() ?? '';
        const secret = secretFrom(object.value);
        const namespace = namespaceWritten(object) ?? otherwise ?? 'default';
        take(secretKey(namespace, name), typeof secret === 'string' ? null : secret);
        if (typeof secret === 'string')
          makes([makerKey(namespace, name)], `Secret/${name} of the manifests, ${secret}`);
        if (isCopied(object.value))
          makes([makerKey(null, name)], `Secret/${name} of the manifests is copied to other namespaces`);
      } else if (isCustom(object) && MAKES_SECRETS.test(`${object.kind}.${groupOf(object)}`))
        makes(secretsMade(object), `${workloadOf(object)} of the manifests makes it`);
    },
  };
}

/** The keys under which pull secrets have their credentials. */
const FORMS = ['.dockerconfigjson', '.dockercfg'];
/** The form of a value that SOPS has encrypted (https://getsops.io/docs/). */
const ENCRYPTED = /\bENC\[[A-Z0-9_]+,/;
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/**
 * A secret as the cluster will have it: `stringData` takes precedence over `data`.
 * @returns the end of a sentence if the content is missing, because something else fills it in
 */
function secretFrom(value: Value): Json | string {
  const data = new Map<string, string>();
  for (const key of FORMS) {
    const encoded = value.get('data').get(key).text();
    const plain = value.get('stringData').get(key).text();
    const content = plain ?? (encoded === null ? null : decoded(encoded));
    if (content === null && encoded === null) continue;
    if (content === null || !isFilledIn(content)) return UNFILLED;
    if (EMPTY_CONFIG.test(content)) return EMPTY;
    data.set(key, Buffer.from(content, 'utf8').toString('base64'));
  }
  if (value.get('sops').kind === 'mapping') return UNFILLED;
  // Replicators and jobs fill in a secret that is created empty.
  if ([...value.get('data').entries()].length + [...value.get('stringData').entries()].length === 0) return EMPTY;
  return { kind: 'Secret', type: value.get('type').text() ?? 'Opaque', metadata: {}, data: Object.fromEntries(data) };
}

const UNFILLED = 'whose content is filled in by something else';
const EMPTY = 'which has no credentials there: something else fills it in';
const EMPTY_CONFIG = /^\s*\{\s*(?:"auths"\s*:\s*\{\s*\}\s*)?\}\s*$/;

/**
 * Annotations of tools that copy secrets: kubernetes-replicator (https://github.com/mittwald/kubernetes-replicator),
 * Reflector (https://github.com/emberstack/kubernetes-reflector) and Config Syncer (https://config-syncer.com).
 */
const COPIES =
  /^(?:replicator\.v1\.mittwald\.de\/replicat|reflector\.v1\.k8s\.emberstack\.com\/reflect|kubed\.appscode\.com\/sync)/;

function isCopied(secret: Value): boolean {
  for (const [key] of secret.get('metadata').get('annotations').entries()) if (COPIES.test(key)) return true;
  return false;
}

const decoded = (encoded: string): string | null =>
  BASE64.test(encoded.replace(/\s+/g, '')) ? Buffer.from(encoded, 'base64').toString('utf8') : null;

/**
 * Whether this is the actual content. The API server refuses a pull secret that is not JSON (kubernetes
 * pkg/apis/core/validation, ValidateSecret), so other text is replaced before it is applied.
 */
function isFilledIn(content: string): boolean {
  if (ENCRYPTED.test(content) || PLACEHOLDER.test(content)) return false;
  const config = parseJson(Buffer.from(content, 'utf8'));
  return config !== undefined && !isDummyConfig(config);
}

/** Variables and templates that something fills in before the secret is applied: base64 never looks like them. */
const PLACEHOLDER = /\$\{[^{}]*\}|\$\([^()]*\)|\{\{[^{}]*\}\}|"<[^<>"]*>"|"\$[A-Za-z_]\w*"|@[A-Z_]+@|%[A-Z_]+%/;

/**
 * Custom resources that create secrets: External Secrets, Sealed Secrets, those of HashiCorp Vault, 1Password,
 * Infisical, Doppler, SOPS operators, the Secrets Store CSI driver, Kyverno's generating policies, and kinds with
 * similar names.
 */
const MAKES_SECRETS = /secret|password|credential|vault|^onepassword|\.kyverno\.io$|registr/i;
/** The keys under which such objects name the secrets that they create. */
const NAMES = /^(?:name|secretName|externalSecretName|targetSecretName)$/;

/** Objects that make secrets in other namespaces than their own, or have none: cluster-wide kinds and replicators. */
const ANYWHERE = /^Cluster|replicat|reflect|cop(?:y|ies)|sync|propagat/i;
/** The keys of other namespaces in which such objects make secrets (`secretNamespace`, `targetNamespaces`). */
const NAMESPACE = /namespace/i;
const IS_NAMESPACE = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/;

/** The secrets that an object makes, by `makerKey`: in its namespace, in those that it names, or in any. */
function secretsMade(object: ManifestObject): readonly string[] {
  const { names, namespaces } = namedIn(object.value);
  const own = namespaceWritten(object);
  const anywhere =
    own === null || ANYWHERE.test(object.kind) || [...namespaces].some((each) => !IS_NAMESPACE.test(each));
  const places = anywhere ? [null] : [own, ...namespaces];
  return places.flatMap((place) => names.map((name) => makerKey(place, name)));
}

/** The names of secrets and of namespaces in an object; an empty namespace for a selection of several. */
function namedIn(object: Value): { readonly names: readonly string[]; readonly namespaces: ReadonlySet<string> } {
  const names = new Set<string>();
  const namespaces = new Set<string>();
  let left = MOST_VALUES;
  const walk = (value: Value, depth: number): void => {
    if (depth > DEEPEST) return;
    for (const [key, inner] of value.entries()) {
      if ((left -= 1) < 0) return;
      if (NAMES.test(key)) names.add(inner.text() ?? '');
      if (NAMESPACE.test(key)) namespaces.add(inner.text() ?? '');
      walk(inner, depth + 1);
    }
    for (const item of value.items()) {
      if ((left -= 1) < 0) return;
      walk(item, depth + 1);
    }
  };
  names.add(object.get('metadata').get('name').text() ?? '');
  walk(object.get('spec'), 0);
  return { names: [...names].filter((name) => name !== ''), namespaces };
}
