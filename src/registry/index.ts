import { detailWithoutLogin } from './without-login';
import { type CredentialSource } from '../model/credential-source';
import type { HttpClient } from '../http/client';
import { type HttpAnswer, MIB } from '../http/types';
import { clean } from '../model/json';
import { type Fact, failed, known } from '../model/fact';
import type { Answers, Questions } from '../model/questions';
import type { SecretEntry } from '../model/pull-secret';
import type { Manifest } from '../model/registry';
import type { Login } from '../http/types';
import { isGoogleRegistry } from '../model/google-registry';
import { mediaTypeNotAccepted, registryMissing } from './errors';
import { mayShow } from './googles-login';
import { ACCEPT, DIGEST, isSigned, manifestOf, readConfig, readManifest, unreadManifest } from './manifest';
import { isImageName, isName } from './name';
import { nameOfEntry } from './secret-pull';
import { type Identity, type RegistryRequest, type RegistryResult, RegistrySession } from './session';

type Image = Questions['manifest'][0];

/** Credentials for registries other than the caller's token. */
export interface Logins {
  /** Returns the login for a registry in this machine's Docker configuration. */
  readonly docker?: (host: string) => Promise<Login | null>;
  /** Returns the login in an entry of a pull secret that was read. */
  readonly secret?: (of: SecretEntry) => Promise<Login | null>;
}

/**
 * Registries with the Docker Registry v2 API: Artifact Registry is called as the caller, other registries anonymously
 * (docs/GOOGLE.md#docker-registry-v2-at-pkgdev).
 */
export function registry(
  client: HttpClient,
  { docker = () => Promise.resolve(null), secret = () => Promise.resolve(null) }: Logins = {},
): Pick<Answers, 'manifest' | 'manifestByLogin' | 'manifestBySecret' | 'presence' | 'imageConfig' | 'anonymousPull'> {
  const session = new RegistrySession(client);
  const pulls: Pulls = new Map();
  const mine = loginOf(docker);
  const as = async (host: string, by: CredentialSource): Promise<Identity | null> => {
    if (typeof by === 'object') return identityOf(by, await secret(by), host);
    return by === 'login' ? mine(host) : 'caller';
  };
  return {
    manifest: async (of) => {
      const from = `registry ${nameOf(of)}`;
      const answered = await askManifest(session, of, 'caller', pulls);
      return answered.state === 'known' ? manifestFact(answered.value, of, from) : answered;
    },
    manifestByLogin: async (of) => {
      const from = `registry ${nameOf(of)}${asWhom('login')}`;
      const identity = await as(of.host, 'login');
      if (identity === null) return failed('not-asked', from, nothingOf('login'));
      const answered = await askManifest(session, of, identity, pulls);
      if (answered.state === 'known') return manifestFact(answered.value, of, from);
      return { ...answered, from };
    },
    manifestBySecret: async (of) => {
      const from = `registry ${nameOf(of)}${asWhom(of)}`;
      const identity = await as(of.host, of);
      if (identity === null) return failed('not-asked', from, nothingOf(of));
      const answered = await askManifest(session, of, identity, pulls);
      return answered.state === 'known'
        ? manifestFact(answered.value, of, from)
        : { ...quiet(answered, identity), from };
    },
    presence: async ({ host, path, digest, by }) => {
      const from = `registry ${host}/${path}@${clean(digest, 140)}${asWhom(by)}`;
      const identity = await as(host, by);
      if (identity === null) return failed('not-asked', from, nothingOf(by));
      if (!DIGEST.test(digest) || !isImageName(path, digest))
        return failed('not-asked', from, 'it is not a digest there');
      const request = { host, path, tail: `manifests/${digest}`, accept: ACCEPT, limit: 8 * MIB };
      const result = await askByHead(session, request, identity);
      const answered = answerFact(result, request, session.hasToken(host), from);
      return answered.state === 'known' ? known({ digest }, from) : quiet(answered, identity);
    },
    imageConfig: async ({ host, path, digest, by }) => {
      const from = `registry ${host}/${path} config ${digest}${asWhom(by)}`;
      const identity = await as(host, by);
      if (identity === null) return failed('not-asked', from, nothingOf(by));
      if (!DIGEST.test(digest) || !isName(path))
        return failed('not-asked', from, 'it is not a digest of an image there');
      const accept = '*/*';
      const request: RegistryRequest = { host, path, tail: `blobs/${digest}`, method: 'GET', accept, limit: 4 * MIB };
      const answered = answerFact(await session.request(request, identity), request, session.hasToken(host), from);
      if (answered.state !== 'known') return quiet(answered, identity);
      const { body } = answered.value;
      if (!(await digests()).hasDigest(digest, body))
        return failed('malformed', from, `the bytes that came are not ${digest}`);
      const platform = readConfig(body);
      return platform === null ? failed('malformed', from, 'the config names no platform') : known(platform, from);
    },
    anonymousPull: async (of) => {
      const from = `registry ${nameOf(of)} without credentials`;
      const answered = await askManifest(session, of, 'stranger', pulls);
      if (answered.state === 'known') return known({ allowed: true, detail: 'served without credentials' }, from);
      const refused =
        (answered.state === 'denied' && (answered.why === 'permission' || answered.why === 'ambiguous')) ||
        (answered.state === 'failed' && answered.why === 'unauthenticated');
      return refused ? known({ allowed: false, detail: answered.detail }, from) : { ...answered, from };
    },
  };
}

/**
 * Identity for the login of this machine, which is sent only to its own registry; null if there is no login to send.
 */
const loginOf =
  (loginFor: (host: string) => Promise<Login | null>) =>
  async (host: string): Promise<Identity | null> => {
    // Google's registries are called with the caller's own token.
    const login = isGoogleRegistry(host) ? null : await loginFor(host);
    return login === null || !mayShow(login, host) ? null : { name: 'docker login', login };
  };

/**
 * Identity for an entry of a pull secret, which is sent only to its own registry; null if there is no login to send.
 */
const identityOf = (of: SecretEntry, login: Login | null, host: string): Identity | null =>
  login === null || login.user === '' || !mayShow(login, host) ? null : { name: nameOfEntry(of, login), login };

/** The fact without the login that was sent, which the registry may repeat in its message. */
const quiet = <T>(fact: Fact<T>, identity: Identity): Fact<T> =>
  typeof identity === 'object' && 'login' in identity ? detailWithoutLogin(fact, identity.login) : fact;

/** Describes the credentials; appended to the source of a fact. */
function asWhom(by: CredentialSource): string {
  if (typeof by === 'object') return ` with pull secret ${clean(`${by.namespace}/${by.secret}`, 320)}`;
  return by === 'login' ? ' with the Docker login of this machine' : '';
}

/** The reason why no request was sent. */
const nothingOf = (by: CredentialSource): string =>
  typeof by === 'object'
    ? 'there is no credential of the pull secret that could be used'
    : 'there is no Docker login for it that could be used';

/** Manifests of Docker Hub by image and digest: each is fetched once, whatever tags refer to it. */
type Pulls = Map<string, Promise<Fact<HttpAnswer>>>;

/**
 * The registry's answer to a request for the manifest. Docker Hub is called with HEAD first, since a GET counts as a
 * pull.
 */
async function askManifest(
  session: RegistrySession,
  of: Image,
  identity: Identity,
  pulls: Pulls,
): Promise<Fact<HttpAnswer>> {
  const { host, path, reference } = of;
  const from = `registry ${nameOf(of)}`;
  if (!isImageName(path, reference)) {
    return failed('not-asked', from, 'it is not the name of an image');
  }
  const withToken = identity === 'caller' && session.hasToken(host);
  const request = { host, path, tail: `manifests/${reference}`, accept: ACCEPT, limit: 8 * MIB };
  if (host !== 'docker.io') {
    const get: RegistryRequest = { ...request, method: 'GET' };
    return answerFact(await session.request(get, identity), get, withToken, from);
  }
  const head = answerFact(await askByHead(session, request, identity), request, withToken, from);
  if (head.state !== 'known') return head;
  if (identity === 'stranger') return head;
  const told = head.value.header('docker-content-digest');
  const who = typeof identity === 'string' ? identity : identity.name;
  const tail = `manifests/${told !== null && DIGEST.test(told) ? told : reference}`;
  const pull =
    pulls.get(`${who} ${path} ${tail}`) ??
    session
      .request({ ...request, tail, method: 'GET' }, identity)
      .then((got) => answerFact(got, request, withToken, from));
  pulls.set(`${who} ${path} ${tail}`, pull);
  const got = await pull;
  // The image exists even if the pull failed (because of Docker Hub's limit), so the answer to HEAD is used.
  return got.state === 'known' || got.state === 'absent' ? got : head;
}

/** Sends a HEAD request. A refusal or a "not found" has no message then, so the request is repeated with GET. */
async function askByHead(
  session: RegistrySession,
  request: Omit<RegistryRequest, 'method'>,
  identity: Identity,
): Promise<RegistryResult> {
  const head = await session.request({ ...request, method: 'HEAD' }, identity);
  const wordless =
    head.kind === 'answer' && head.at === 'registry' && [401, 403, 404, 412].includes(head.answer.status);
  return wordless ? session.request({ ...request, method: 'GET' }, identity) : head;
}

function answerFact(
  result: RegistryResult,
  asked: { readonly host: string; readonly path: string },
  withToken: boolean,
  from: string,
): Fact<HttpAnswer> {
  if (result.kind === 'fault') return failed(result.why, from, result.detail);
  const { answer, at } = result;
  if (at === 'registry' && (answer.status === 200 || mediaTypeNotAccepted(answer) !== null)) return known(answer, from);
  return registryMissing(answer, { ...asked, withToken, whose: null, at }, from);
}

/** Reads the manifest, and verifies that its bytes match the digests in the reference and from the registry. */
async function manifestFact(answer: HttpAnswer, of: Image, from: string): Promise<Fact<Manifest>> {
  const otherType = mediaTypeNotAccepted(answer);
  if (otherType !== null) return known(manifestOf(otherType), from);
  const unread = of.host === 'docker.io' && answer.body.length === 0;
  if (unread) return known(unreadManifest(answer.header('content-type'), answer.header('docker-content-digest')), from);
  const manifest = readManifest(answer.body, answer.header('content-type'));
  if (typeof manifest === 'string') return failed('malformed', from, `the answer is not a manifest: ${manifest}`);
  const named = [DIGEST.test(of.reference) ? of.reference : null, answer.header('docker-content-digest')].filter(
    (digest) => digest !== null,
  );
  const { contentDigest, hasDigest } = await digests();
  const wrong = isSigned(manifest.mediaType) ? undefined : named.find((digest) => !hasDigest(digest, answer.body));
  if (wrong !== undefined) return failed('malformed', from, `the bytes that came are not ${clean(wrong, 140)}`);
  return known({ ...manifest, digest: named[0] ?? contentDigest('sha256', answer.body) }, from);
}

const digests = () => import(/* webpackChunkName: "judging" */ './digest');

const nameOf = ({ host, path, reference }: Image): string =>
  `${host}/${path}${reference.includes(':') ? '@' : ':'}${clean(reference, 140)}`;
