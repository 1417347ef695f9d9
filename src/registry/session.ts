import type { HttpClient } from '../http/client';
import { atStandIn, encodeName, registryUrl } from '../http/endpoints';
import { mayFollowTo, mayGetGoogleToken } from '../http/google-hosts';
import { mayGetLogin } from '../http/login-hosts';
import { isGoogleRegistry } from '../model/google-registry';
import { type Authorization, type HttpAnswer, type HttpFault, type Login, MIB } from '../http/types';
import { clean, object, parseJson, text } from '../model/json';
import { bearerChallenge, tokenAddress } from './challenge';

/** A request to a registry: a path below `/v2/NAME/`, such as `manifests/1.0`. */
export interface RegistryRequest {
  readonly host: string;
  /** The name of the image in the registry. */
  readonly path: string;
  readonly tail: string;
  readonly method: 'GET' | 'HEAD';
  readonly accept: string;
  /** The maximum number of bytes. */
  readonly limit: number;
  /** Whether to follow redirects; true by default. If false, a redirect is the answer. */
  readonly follow?: boolean;
}

/**
 * The credentials of a request. `caller`: the caller's Google token, if the host may receive it. `stranger`: none.
 * `token`: the Google token of another account, if the host may receive it. `login`: a user name and password of that
 * registry, which the client sends only to it and to its token endpoint. `name` distinguishes the accounts and is not
 * secret.
 */
export type Identity =
  | 'caller'
  | 'stranger'
  | { readonly name: string; readonly token: string }
  | { readonly name: string; readonly login: Login };

/** The last answer of the registry or of its token endpoint. */
export type RegistryResult =
  HttpFault | { readonly kind: 'answer'; readonly at: 'registry' | 'token'; readonly answer: HttpAnswer };

const REDIRECTS = 5;

/**
 * Requests of the Docker Registry v2 API with its token flow (docs/GOOGLE.md#docker-registry-v2-at-pkgdev), by the
 * caller or anonymously.
 */
export class RegistrySession {
  readonly #client: HttpClient;
  /** Tokens from the registries, by identity and image name: a second request needs no new challenge. */
  readonly #tokens = new Map<string, string>();

  constructor(client: HttpClient) {
    this.#client = client;
  }

  /** Whether a request as the caller would contain a Google token. */
  hasToken(host: string): boolean {
    return this.#client.credentials !== null && isGoogleRegistry(host);
  }

  /** Sends the request: first with the available credentials, then with the token flow if the registry requires it. */
  async request(request: RegistryRequest, identity: Identity): Promise<RegistryResult> {
    const google = this.#googleToken(request.host, identity);
    const key = `${typeof identity === 'string' ? identity : identity.name} ${request.host}/${request.path}`;
    const url = registryUrl(this.#client.endpoints, request.host, `${encodeName(request.path)}/${request.tail}`);
    const kept = this.#tokens.get(key);
    const first = await this.#follow(request, url, kept === undefined ? (google?.bearer ?? null) : { bearer: kept });
    if (first.kind === 'fault') return first;
    const asked = first.status === 401 ? first.header('www-authenticate') : null;
    const challenge = bearerChallenge(asked);
    const login = loginOf(identity);
    if (challenge === null) {
      const basic = login !== null && BASIC.test(asked ?? '') ? await this.#follow(request, url, login) : first;
      return basic.kind === 'fault' ? basic : { kind: 'answer', at: 'registry', answer: basic };
    }
    const named = tokenAddress(challenge, `repository:${request.path}:pull`);
    const address = named && atStandIn(this.#client.endpoints, request.host, named);
    const problem = address === null ? 'no address' : this.#realmProblem(address, url, request.host, login ?? google);
    if (address === null || problem !== null) {
      return {
        kind: 'fault',
        why: 'not-asked',
        detail: `the registry names a place for tokens that is ${problem ?? ''}: ${clean(challenge.realm, 120)}`,
      };
    }
    const token = await this.#token(address, request, login ?? google?.basic ?? null);
    if (typeof token !== 'string') return token;
    this.#tokens.set(key, token);
    const second = await this.#follow(request, url, { bearer: token });
    return second.kind === 'fault' ? second : { kind: 'answer', at: 'registry', answer: second };
  }

  /** The headers with a Google token for the registry and for its token endpoint; null if no token is sent. */
  #googleToken(host: string, identity: Identity): { bearer: Authorization; basic: Authorization } | null {
    if (typeof identity === 'object')
      return 'login' in identity
        ? null
        : { bearer: { google: identity.token }, basic: { googleBasic: identity.token } };
    return identity === 'caller' && this.hasToken(host) ? { bearer: 'google', basic: 'google-basic' } : null;
  }

  /** The reason why no token may be requested there; null if it is allowed. */
  #realmProblem(realm: URL, registry: URL, host: string, shown: object | null): string | null {
    if (shown !== null && 'login' in shown)
      return mayGetLogin(realm, this.#client.endpoints, host)
        ? null
        : 'not the registry itself, so it gets no password';
    if (shown !== null) {
      const same = realm.origin === registry.origin && mayGetGoogleToken(realm, this.#client.endpoints, host);
      return same ? null : 'not the registry itself, so it gets no Google token';
    }
    if (realm.username !== '' || realm.password !== '') return 'one with a user name or a password';
    return mayFollowTo(realm, registry) ? null : 'neither the registry itself nor public https';
  }

  /** A token from the registry, or the answer of its token endpoint if there is none. */
  async #token(url: URL, request: RegistryRequest, authorization: Authorization): Promise<string | RegistryResult> {
    const answer = await this.#client.send({
      url,
      headers: { accept: 'application/json' },
      authorization,
      registryHost: request.host,
      limit: MIB,
    });
    if (answer.kind === 'fault') return answer;
    if (answer.status !== 200) return { kind: 'answer', at: 'token', answer };
    const json = object(parseJson(answer.body));
    const token = text(json['token']) ?? text(json['access_token']);
    if (token === null || /[^\x21-\x7e]/.test(token)) {
      return { kind: 'fault', why: 'malformed', detail: `the token endpoint ${url.host} answered without a token` };
    }
    // Only a token in exchange for the caller's own token is a secret of the caller: any registry may return any text.
    if (authorization !== null && !isLogin(authorization)) this.#client.secrets.add(token);
    return token;
  }

  /** Follows redirects itself: a token is only sent to the same origin. */
  async #follow(request: RegistryRequest, start: URL, authorization: Authorization): Promise<HttpAnswer | HttpFault> {
    let url = start;
    for (let count = 0; ; count += 1) {
      const answer = await this.#client.send({
        url,
        method: request.method,
        headers: { accept: request.accept },
        authorization: url.origin === start.origin ? authorization : null,
        registryHost: request.host,
        limit: request.limit,
      });
      const redirected = answer.kind === 'answer' && request.follow !== false && isRedirect(answer.status);
      const location = redirected ? answer.header('location') : null;
      if (location === null) {
        // The registry itself did not require credentials, and received the caller's token if it may have it.
        const refusesStranger = answer.kind === 'answer' && answer.status === 401 && url.origin !== start.origin;
        return refusesStranger ? elsewhere(url) : answer;
      }
      if (count === REDIRECTS) return { kind: 'fault', why: 'malformed', detail: `more than ${REDIRECTS} redirects` };
      if (!URL.canParse(location, url.href))
        return { kind: 'fault', why: 'malformed', detail: 'a redirect to no address' };
      url = new URL(location, url);
      if (!mayFollowTo(url, start)) {
        const problem =
          url.username === '' && url.password === ''
            ? 'it is neither the registry itself nor public https'
            : 'it holds a user name or a password';
        const detail = `a redirect to ${clean(url.origin === 'null' ? url.protocol : url.origin, 120)} was not followed: ${problem}`;
        return { kind: 'fault', why: 'not-asked', detail };
      }
    }
  }
}

const BASIC = /(?:^|,)\s*Basic\b/i;

/** The user name and password of an identity, in the form of a request. */
const loginOf = (identity: Identity): { readonly login: Login } | null =>
  typeof identity === 'object' && 'login' in identity ? { login: identity.login } : null;

const isLogin = (authorization: Authorization): boolean =>
  typeof authorization === 'object' && authorization !== null && 'login' in authorization;

const elsewhere = ({ host }: URL): HttpFault => ({
  kind: 'fault',
  why: 'malformed',
  detail: `${clean(host, 120)}, where the registry sends this program, wants credentials (HTTP 401)`,
});

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);
