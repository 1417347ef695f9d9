/**
 * Pull secrets of manifests: those whose content stands there, and what makes others in the cluster (External Secrets,
 * Sealed Secrets and their like, known by their shape). Pure.
 */
import { type GivenSecrets, secretKey } from '../../model/given-secrets';
import type { Json } from '../../model/json';
import type { Value } from './documents';
import { groupOf, isCustom, type ManifestObject, namespaceWritten, workloadOf } from './workloads';

/** Takes objects one by one. */
export interface SecretsOfInput extends GivenSecrets {
  add(object: ManifestObject): void;
}

/** Secrets, and names of made ones, that are kept. */
const MOST = 10_000;
/** Values of one object that are looked at. */
const MOST_VALUES = 2_000;
const DEEPEST = 12;

/** @param otherwise the namespace of what names none; null: `default` */
export function secretsOfInput(otherwise: string | null): SecretsOfInput {
  const secrets = new Map<string, Json>();
  const makers = new Map<string, string>();
  const makes = (names: readonly string[], words: string): void => {
    for (const name of names) if (!makers.has(name) && makers.size < MOST) makers.set(name, words);
  };
  return {
    secrets,
    makers,
    add: (object) => {
      if (object.kind === 'Secret' && groupOf(object) === '') {
        const name = object.value.get('metadata').get('name').text() ?? '';
        const secret = secretFrom(object.value);
        const key = secretKey(namespaceWritten(object) ?? otherwise ?? 'default', name);
        if (typeof secret === 'string') makes([name], `Secret/${name} of the manifests, ${secret}`);
        else if (secrets.size < MOST) secrets.set(key, secret);
        if (isCopied(object.value)) makes([name], `Secret/${name} of the manifests is copied to other namespaces`);
      } else if (isCustom(object) && MAKES_SECRETS.test(`${object.kind}.${groupOf(object)}`))
        makes(namesMade(object.value), `${workloadOf(object)} of the manifests makes it`);
    },
  };
}

/** The keys in which pull secrets have their credentials. */
const FORMS = ['.dockerconfigjson', '.dockercfg'];
/** What SOPS leaves of a value that it encrypts (https://getsops.io/docs/). */
const ENCRYPTED = /\bENC\[[A-Z0-9_]+,/;
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/**
 * A secret as it will be: what `stringData` has goes before `data`.
 * @returns a sentence's end where its content does not stand there: it is filled in by something else
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
  // Replicators, and jobs, fill in a secret that is made empty.
  if ([...value.get('data').entries()].length + [...value.get('stringData').entries()].length === 0) return EMPTY;
  return { kind: 'Secret', type: value.get('type').text() ?? 'Opaque', metadata: {}, data: Object.fromEntries(data) };
}

const UNFILLED = 'whose content is filled in by something else';
const EMPTY = 'which has no credentials there: something else fills it in';
const EMPTY_CONFIG = /^\s*\{\s*(?:"auths"\s*:\s*\{\s*\}\s*)?\}\s*$/;

/**
 * Annotations by which secrets are copied: of kubernetes-replicator (https://github.com/mittwald/kubernetes-replicator),
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
 * Whether it is the content itself. What is no JSON the API server refuses in a pull secret (kubernetes
 * pkg/apis/core/validation, ValidateSecret), so that it is not there as it stands.
 */
function isFilledIn(content: string): boolean {
  if (ENCRYPTED.test(content) || PLACEHOLDER.test(content)) return false;
  try {
    JSON.parse(content);
    return true;
  } catch {
    return false;
  }
}

/** Variables and templates that something fills in before the secret is applied: no base64 looks like them. */
const PLACEHOLDER = /\$\{[^{}]*\}|\$\([^()]*\)|\{\{[^{}]*\}\}|"<[^<>"]*>"|"\$[A-Za-z_]\w*"|@[A-Z_]+@|%[A-Z_]+%/;

/**
 * Custom resources by which secrets are made: External Secrets, Sealed Secrets, those of HashiCorp Vault, 1Password,
 * Infisical, Doppler, SOPS operators, the Secrets Store CSI driver, Kyverno's generating policies, and what is named like them.
 */
const MAKES_SECRETS = /secret|password|credential|vault|^onepassword|\.kyverno\.io$|registr/i;
/** Where such objects name what they make. */
const NAMES = /^(?:name|secretName|externalSecretName|targetSecretName)$/;

function namesMade(object: Value): readonly string[] {
  const names = new Set<string>();
  let left = MOST_VALUES;
  const walk = (value: Value, depth: number): void => {
    if (depth > DEEPEST) return;
    for (const [key, inner] of value.entries()) {
      if ((left -= 1) < 0) return;
      if (NAMES.test(key)) names.add(inner.text() ?? '');
      walk(inner, depth + 1);
    }
    for (const item of value.items()) {
      if ((left -= 1) < 0) return;
      walk(item, depth + 1);
    }
  };
  names.add(object.get('metadata').get('name').text() ?? '');
  walk(object.get('spec'), 0);
  return [...names].filter((name) => name !== '');
}
