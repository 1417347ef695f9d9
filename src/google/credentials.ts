import { existsSync, readFile as readFileBy } from 'node:fs';
import { posix, win32 } from 'node:path';
import { promisify } from 'node:util';
import { UsageError } from '../model/errors';
import { CredentialError, type Credentials } from '../http/credentials';
import { isGoogleAddress, isLoopback } from '../http/google-hosts';
import type { Network } from '../http/network';
import type { Secrets } from '../http/secrets';
import { clean, type Json, object, objectOrNull, parseJson, text } from '../model/json';
import { textOf } from '../model/encoding';
import { ownValue } from '../model/own-value';
import { reason } from '../model/reason';
import { credentialTypes, isCredentialType, SIGN_IN_METADATA, SIGN_IN_TOKEN_FILE, signInOfType } from './sign-in';

/** Avoids `node:fs/promises`, because loading that module takes longer than reading a token. */
const readFile = promisify(readFileBy);

type Env = Readonly<Record<string, string | undefined>>;

/** The domain of the APIs of Google Cloud. */
const UNIVERSE = 'googleapis.com';
const SCOPE = 'https://www.googleapis.com/auth/cloud-platform';
/** A token is requested again after this time; the library returns the same token while it is valid. */
const REUSE_MS = 4 * 60_000;
const NETWORK_CODES =
  /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EPIPE|CERT_.*|UNABLE_TO_.*|DEPTH_ZERO_.*|SELF_SIGNED_.*|ERR_TLS_.*)$/;

/**
 * Finds the caller's credentials in the same way as gcloud and Google's libraries: the file in
 * CLOUDSDK_AUTH_ACCESS_TOKEN_FILE, otherwise Application Default Credentials. The token exchange starts immediately.
 * @param env environment variables
 * @param secrets receives every token, and every secret in the credentials file, before use
 * @param network the connections for the token exchange
 * @returns null if there are no credentials
 * @throws UsageError if a named file cannot be used
 */
export async function loadCredentials(env: Env, secrets: Secrets, network: Network): Promise<Credentials | null> {
  ofThisUniverse('GOOGLE_CLOUD_UNIVERSE_DOMAIN', env['GOOGLE_CLOUD_UNIVERSE_DOMAIN']?.trim() ?? '');
  const quotaProject = projectIn('GOOGLE_CLOUD_QUOTA_PROJECT', env['GOOGLE_CLOUD_QUOTA_PROJECT']?.trim() ?? '');
  const tokenFile = env['CLOUDSDK_AUTH_ACCESS_TOKEN_FILE']?.trim();
  if (tokenFile) {
    const first = await readToken(tokenFile);
    const again = (): Promise<string> => readToken(tokenFile).catch(refused);
    return credentials(
      { source: 'the access token in CLOUDSDK_AUTH_ACCESS_TOKEN_FILE', signIn: SIGN_IN_TOKEN_FILE },
      null,
      quotaProject,
      again,
      secrets,
      first,
    );
  }
  const file = applicationDefaultFile(env);
  if (file !== null) return fromFile(file, quotaProject, secrets, network);
  return fromMetadataServer(env, quotaProject, secrets, network);
}

function credentials(
  kind: Pick<Credentials, 'source' | 'signIn'>,
  member: string | null,
  quotaProject: string | null,
  fetchToken: () => Promise<string>,
  secrets: Secrets,
  first?: string,
): Credentials {
  const share = (promise: Promise<string>): { promise: Promise<string>; at: number } => {
    const masked = promise.then((token) => {
      secrets.add(token);
      return token;
    });
    masked.catch(() => undefined);
    return { promise: masked, at: Date.now() };
  };
  let shared = share(first === undefined ? fetchToken() : Promise.resolve(first));
  return {
    ...kind,
    member,
    quotaProject,
    token: () => {
      if (Date.now() - shared.at > REUSE_MS) shared = share(fetchToken());
      return shared.promise;
    },
  };
}

/**
 * Sovereign clouds that are based on Google's technology have their own APIs, registries and rules, and do not accept
 * tokens of Google Cloud (`universe_domain` in https://google.aip.dev/auth/4111). Calling Google Cloud instead would
 * return data about the wrong clusters.
 * @throws UsageError if a universe other than Google Cloud is named
 */
function ofThisUniverse(name: string, domain: string): void {
  if (domain === '' || domain === UNIVERSE) return;
  throw new UsageError([
    `${name} is “${clean(domain, 100)}”: clusters and images of another universe than ${UNIVERSE} are not judged`,
  ]);
}

/**
 * Checks a project ID (`p`, `example.com:p`) or project number that is sent in a header.
 * @param name the source of the value, for the error message
 * @returns null for an empty text
 * @throws UsageError if the value is not a project
 */
function projectIn(name: string, value: string): string | null {
  if (value === '') return null;
  if (/^[a-z0-9][a-z0-9.:-]{0,100}$/i.test(value)) return value;
  throw new UsageError([`${name} is “${clean(value, 100)}”: that is not a project ID`]);
}

async function readToken(file: string): Promise<string> {
  const name = `CLOUDSDK_AUTH_ACCESS_TOKEN_FILE is “${clean(file, 200)}”`;
  const content = await readFile(file).catch((error: unknown) => {
    throw new UsageError([`${name}: the file cannot be read: ${reason(error)}`]);
  });
  // Windows PowerShell writes UTF-16 (`gcloud auth print-access-token > FILE`).
  const token = textOf(content).trim();
  if (token === '') throw new UsageError([`${name}: the file is empty; it must hold an access token`]);
  if (/[^\x21-\x7e]/.test(token)) throw new UsageError([`${name}: the file holds more than one access token`]);
  return token;
}

interface CredentialFile {
  readonly path: string;
  /** The name of the file in error messages. */
  readonly name: string;
}

/** The file of Application Default Credentials: the named one, otherwise the one in gcloud's configuration folder. */
function applicationDefaultFile(env: Env): CredentialFile | null {
  for (const variable of ['GOOGLE_APPLICATION_CREDENTIALS', 'google_application_credentials']) {
    const path = env[variable]?.trim();
    if (path) return { path, name: `${variable} is “${clean(path, 200)}”` };
  }
  const path = gcloudsFile(env, process.platform);
  return path !== null && existsSync(path) ? { path, name: 'gcloud’s application_default_credentials.json' } : null;
}

/**
 * The file in which gcloud stores the Application Default Credentials of `gcloud auth application-default login`
 * (https://cloud.google.com/docs/authentication/application-default-credentials).
 */
export function gcloudsFile(env: Env, platform: NodeJS.Platform): string | null {
  const path = platform === 'win32' ? win32 : posix;
  const { CLOUDSDK_CONFIG, APPDATA, HOME } = env;
  const own =
    platform === 'win32' ? APPDATA && path.join(APPDATA, 'gcloud') : HOME && path.join(HOME, '.config', 'gcloud');
  const folder = CLOUDSDK_CONFIG || own;
  return folder ? path.join(folder, 'application_default_credentials.json') : null;
}

async function fromFile(
  file: CredentialFile,
  quotaOverride: string | null,
  secrets: Secrets,
  network: Network,
): Promise<Credentials> {
  const content = await readFile(file.path).catch((error: unknown) => {
    throw new UsageError([`${file.name}: the file cannot be read: ${reason(error)}`]);
  });
  const json = objectOrNull(parseJson(content));
  if (json === null || text(json['type']) === null) {
    throw new UsageError([`${file.name}: the file is not a credentials file (JSON with a “type”)`]);
  }
  for (const secret of secretsIn(json)) secrets.add(secret);
  if (!isCredentialType(text(json['type']) ?? ''))
    throw new UsageError([
      `${file.name}: its type is “${clean(text(json['type']) ?? '', 60)}”: it must be one of ${credentialTypes()}`,
    ]);
  ofThisUniverse(`${file.name}: its universe_domain`, text(json['universe_domain']) ?? '');
  const quotaProject =
    quotaOverride ?? projectIn(`${file.name}: its quota_project_id`, text(json['quota_project_id']) ?? '');
  const type = clean(text(json['type']) ?? '', 60);
  // The connections are opened while the library is loaded.
  network.open(
    addressesIn(json, ['token_url', 'service_account_impersonation_url']).filter(
      (url) => isGoogleAddress(url) || isLoopback(url),
    ),
  );
  const client = Promise.all([import('google-auth-library'), import('./library-requests')]).then(([library, ours]) => {
    const { GoogleAuth, gaxios } = library;
    ours.takeOverRequests(gaxios, network, subjectTokenSources(json));
    // With the content given, the library does not look for a project, which would run gcloud and send requests.
    const auth = new GoogleAuth({ credentials: json, scopes: [SCOPE] });
    return auth.getClient();
  });
  const fetchToken = async (): Promise<string> => {
    try {
      return tokenOf(await (await client).getAccessToken());
    } catch (error) {
      return refused(error);
    }
  };
  const kind = { source: `Application Default Credentials (${type})`, signIn: signInOfType(type) };
  return credentials(kind, memberOf(json), quotaProject, fetchToken, secrets);
}

/** Uses the metadata server on Google Cloud, unless METADATA_SERVER_DETECTION forbids it. */
async function fromMetadataServer(
  env: Env,
  quotaProject: string | null,
  secrets: Secrets,
  network: Network,
): Promise<Credentials | null> {
  if (env['METADATA_SERVER_DETECTION']?.trim().toLowerCase() === 'none') return null;
  const [library, ours] = await Promise.all([import('google-auth-library'), import('./library-requests')]);
  const { Compute, gaxios, gcpMetadata } = library;
  ours.takeOverRequests(gaxios, network, new Set());
  if (!gcpMetadata.getGCPResidency() && !(await gcpMetadata.isAvailable().catch(() => false))) return null;
  const client = new Compute({ scopes: [SCOPE] });
  const fetchToken = async (): Promise<string> => client.getAccessToken().then(tokenOf).catch(refused);
  const kind = { source: 'the metadata server', signIn: SIGN_IN_METADATA };
  return credentials(kind, null, quotaProject, fetchToken, secrets);
}

/** The origins in the credentials file from which the subject token (to be exchanged for Google's) is fetched. */
function subjectTokenSources(json: Json): ReadonlySet<string> {
  const fields = ['url', 'region_url', 'imdsv2_session_token_url'];
  return new Set(addressesIn(object(json['credential_source']), fields).map(({ origin }) => origin));
}

function addressesIn(json: Json, fields: readonly string[]): readonly URL[] {
  const texts = fields.map((field) => text(ownValue(json, field))).filter((value) => value !== null);
  return texts.filter((value) => URL.canParse(value)).map((value) => new URL(value));
}

function tokenOf(answer: { token?: string | null }): string {
  const token = answer.token?.trim() ?? '';
  if (token === '') throw new CredentialError('unauthenticated', 'the exchange of the credentials gave no token');
  return token;
}

/** The principal that the credentials file stands for. */
function memberOf(json: Json): string | null {
  const impersonated = /\/serviceAccounts\/([^/:]+):generateAccessToken$/.exec(
    text(json['service_account_impersonation_url']) ?? '',
  )?.[1];
  const email = impersonated ?? (json['type'] === 'service_account' ? text(json['client_email']) : null);
  return email === null ? null : `serviceAccount:${decodeURIComponent(email)}`;
}

/** Request headers for a subject token that contain a secret; others, such as `Metadata-Flavor`, are not secret. */
const SECRET_HEADER = /authorization|token|secret|password|key|cookie/i;

function secretsIn(json: Json): string[] {
  const headers = Object.entries(object(object(json['credential_source'])['headers']))
    .filter(([name]) => SECRET_HEADER.test(name))
    .map(([, value]) => value);
  const source = objectOrNull(json['source_credentials']);
  const own = [json['private_key'], json['refresh_token'], json['client_secret'], ...headers];
  const texts = own.filter((value): value is string => typeof value === 'string');
  return [...texts.map((value) => value.replace(/^(Bearer|Basic) +/i, '')), ...(source ? secretsIn(source) : [])];
}

function refused(error: unknown): never {
  if (error instanceof CredentialError) throw error;
  const fault = object(error);
  const codes = [fault['code'], object(fault['cause'])['code']];
  const why = codes.some((code) => NETWORK_CODES.test(String(code))) ? 'unreachable' : 'unauthenticated';
  const words = clean(text(fault['message']) ?? 'the exchange failed', 300);
  throw new CredentialError(why, `no access token for the credentials: ${words}`);
}
