/** Reads pull secrets and service accounts from the JSON of the API server, as far as a pull needs them. Pure. */
import { type DockerAuth, readDockercfg, readDockerConfig } from '../model/docker-config';
import { clean, type Json, list, object, objectOrNull, parseJson, text } from '../model/json';
import { PULLS_AS_ITSELF } from '../model/kubernetes-names';
import { ownValue } from '../model/own-value';
import type { PodAccount, PullCredential, PullSecret, SecretProblem } from '../model/pull-secret';

/**
 * A pull secret that was read: the description that may be stored, and the credentials, which are not stored in facts.
 */
export interface SecretRead {
  readonly secret: PullSecret;
  readonly auths: readonly DockerAuth[];
}

/** The two types of pull secrets, and the key with the credentials in each. */
const FORMS: ReadonlyMap<string, readonly [key: string, read: typeof readDockerConfig]> = new Map([
  ['kubernetes.io/dockerconfigjson', ['.dockerconfigjson', readDockerConfig]],
  ['kubernetes.io/dockercfg', ['.dockercfg', readDockercfg]],
]);

/** The fields of Docker's configuration that name local programs which hold the credentials. */
const HELPERS = ['credHelpers', 'credsStore'];
const LONGEST_NAME = 1000;
const EMAIL = /^[a-z0-9._%+-]+@[a-z0-9.-]+$/;
/**
 * The prefix of annotations and labels of image-pull-secrets-provisioner:
 * https://github.com/pfnet/image-pull-secrets-provisioner
 */
const PROVISIONER = 'imagepullsecrets.preferred.jp';
/** The label or annotation of External Secrets: https://external-secrets.io */
const EXTERNAL_SECRETS = 'reconcile.external-secrets.io/managed';

/**
 * Reads a secret from the JSON of the API server. The kubelet ignores a secret of another type, or without its key.
 * @returns null if the JSON is not a secret
 */
export function pullSecretIn(answer: unknown): SecretRead | null {
  const { kind, type, data, metadata } = object(answer);
  if (kind !== 'Secret') return null;
  const about = {
    writtenAt: writtenAt(object(metadata)),
    keeper: keeperIn(object(metadata)),
    otherType: otherThanMade(type),
  };
  const without = (kind: SecretProblem['kind'], why: string, registries?: readonly string[]): SecretRead => ({
    secret: {
      credentials: [],
      problem: { kind, why, ...(registries === undefined ? {} : { registries }) },
      ...about,
    },
    auths: [],
  });
  const form = FORMS.get(text(type) ?? '');
  if (form === undefined) return without('unusable', `it is of the type ${clean(text(type) ?? '', 100) || 'Opaque'}`);
  const [key, read] = form;
  const encoded = text(ownValue(object(data), key));
  if (encoded === null) return without('unusable', `it has no ${key}`);
  const bytes = Buffer.from(encoded, 'base64');
  const auths = read(bytes);
  if (!auths.ok) return without('broken', auths.reason, registriesIn(bytes, key));
  const helpers = HELPERS.filter(
    (name) => ownValue(object(parseJson(Buffer.from(encoded, 'base64'))), name) !== undefined,
  );
  if (auths.auths.length === 0 && helpers.length > 0)
    return without(
      'unusable',
      `it holds no credentials, and names a credential helper (${helpers.join(', ')}), which nodes do not run`,
    );
  const until = time(object(object(metadata)['annotations'])[`${PROVISIONER}/expires-at`]);
  const credentials = auths.auths.flatMap((auth, entry) => credentialOf(auth, entry, until));
  return { secret: { credentials, problem: null, ...about }, auths: auths.auths };
}

/** The registries that the entries of a secret are for, even if the entries cannot be read. */
function registriesIn(bytes: Uint8Array, key: string): readonly string[] {
  const config = object(parseJson(bytes));
  const entries = key === '.dockercfg' ? config : object(config['auths']);
  return Object.keys(entries).filter((name) => name !== '' && clean(name, LONGEST_NAME) === name);
}

/** The type, if it differs from the type that this program's fix creates. A secret without a type is `Opaque`. */
const otherThanMade = (type: unknown): string | null =>
  type === 'kubernetes.io/dockerconfigjson' ? null : clean(text(type) ?? '', 100) || 'Opaque';

/** A registry name with characters that are invalid in an address matches no image. */
function credentialOf(auth: DockerAuth, entry: number, until: string | null): readonly PullCredential[] {
  const { registry, user, password } = auth;
  if (clean(registry, LONGEST_NAME) !== registry) return [];
  const kind = kindOf(auth);
  const email = kind === 'json-key' ? emailIn(user, password) : null;
  const rightUser = rightUserOf(auth);
  return [
    {
      registry,
      entry,
      kind,
      rightUser,
      email,
      expiresAt: endOf(kind, password) ?? (kind === 'json-key' ? null : until),
    },
  ];
}

/**
 * Installation tokens of GitHub apps, also that of GitHub Actions, which expire after an hour at most
 * (https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats).
 */
const APP_TOKEN = 'ghs_';
/** Tokens of GitLab jobs, which expire with the job (https://docs.gitlab.com/security/tokens/#token-prefixes). */
const JOB_TOKEN = 'glcbt-';

/** The special user names of Google: https://cloud.google.com/artifact-registry/docs/docker/authentication#json-key */
function kindOf({ user, password }: DockerAuth): PullCredential['kind'] {
  if (user === '_json_key' || user === '_json_key_base64') return 'json-key';
  if (user === 'oauth2accesstoken' || user === '_token') return 'access-token';
  if (user === 'AWS') return 'aws-token';
  if (password.startsWith(APP_TOKEN)) return 'app-token';
  if (user === 'gitlab-ci-token' || password.startsWith(JOB_TOKEN)) return 'job-token';
  return user === '' && password === '' ? 'empty' : 'password';
}

/** The correct user name for a service account key, if the secret has a different one. */
function rightUserOf({ user, password }: DockerAuth): PullCredential['rightUser'] {
  const right = isKey(Buffer.from(password, 'utf8'))
    ? '_json_key'
    : isKey(Buffer.from(password, 'base64'))
      ? '_json_key_base64'
      : null;
  return right === user ? null : right;
}

/** Whether this is a service account key in Google's format. */
const isKey = (bytes: Uint8Array): boolean => {
  const { type, client_email: email } = object(parseJson(bytes));
  return type === 'service_account' && text(email) !== null;
};

function emailIn(user: string, password: string): string | null {
  const bytes = Buffer.from(password, user === '_json_key' ? 'utf8' : 'base64');
  const email = text(object(parseJson(bytes))['client_email']);
  return email !== null && email.length <= 254 && EMAIL.test(email) ? email : null;
}

/** The expiry time in the password: a token of Amazon ECR (`expiration`), or a JSON Web Token (`exp`). */
function endOf(kind: PullCredential['kind'], password: string): string | null {
  if (kind === 'aws-token') return seconds(object(parseJson(Buffer.from(password, 'base64')))['expiration']);
  const [, payload] = /^[\w-]+\.([\w-]+)\.[\w-]+$/.exec(password) ?? [];
  return payload === undefined ? null : seconds(object(parseJson(Buffer.from(payload, 'base64url')))['exp']);
}

const seconds = (value: unknown): string | null =>
  typeof value === 'number' && value > 0 && value < 1e11 ? new Date(value * 1000).toISOString() : null;

/** A point in time in the format of Kubernetes. */
function time(value: unknown): string | null {
  const given = text(value) ?? '';
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(given)) return null;
  const at = Date.parse(given);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

/** The time of the last write to any field: the content is not newer than this. */
function writtenAt({ creationTimestamp, managedFields }: Json): string | null {
  const times = [creationTimestamp, ...list(managedFields).map((each) => object(each)['time'])].map(time);
  return (
    times
      .filter((each) => each !== null)
      .sort()
      .at(-1) ?? null
  );
}

function keeperIn({ labels, annotations, ownerReferences }: Json): string | null {
  const marks = { ...object(annotations), ...object(labels) };
  if (Object.keys(marks).some((key) => key.startsWith(`${PROVISIONER}/`))) return 'image-pull-secrets-provisioner';
  const isExternal = list(ownerReferences).some((each) => object(each)['kind'] === 'ExternalSecret');
  return isExternal || marks[EXTERNAL_SECRETS] === 'true' ? 'External Secrets' : null;
}

/**
 * Reads a service account from the JSON of the API server.
 * @returns null if the JSON is not a service account
 */
export function podAccountIn(answer: unknown): PodAccount | null {
  const { kind, metadata, imagePullSecrets } = object(answer);
  if (kind !== 'ServiceAccount') return null;
  const annotations = objectOrNull(object(metadata)['annotations']) ?? {};
  return {
    pullSecrets: list(imagePullSecrets).flatMap((each) => clean(text(object(each)['name']) ?? '', 253) || []),
    pullsAsItself: annotations[PULLS_AS_ITSELF] === 'true',
  };
}
