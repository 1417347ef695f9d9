import { setMaxListeners } from 'node:events';
import pLimit from 'p-limit';
import { type Credentials, CredentialError } from './credentials';
import type { Endpoints } from './endpoints';
import { mayGetGoogleToken } from './google-hosts';
import { mayGetLogin } from './login-hosts';
import { type HttpAnswer, type HttpFault, type HttpRequest, type Login, MIB } from './types';
import { Network } from './network';
import { Pace } from './pace';
import { retryDelay, sleep } from './retry';
import type { Secrets } from './secrets';
import { OUT_OF_TIME } from '../model/fact';
import { clean } from '../model/json';
import { type Attempt, attempt } from './attempt';

/** One line for `--verbose`; it contains no secret. */
export interface RequestLog {
  readonly method: string;
  readonly url: string;
  readonly status: number | null;
  readonly ms: number;
  /** 1 for the first attempt. */
  readonly attempt: number;
  readonly detail: string | null;
}

export interface HttpClientOptions {
  readonly endpoints: Endpoints;
  /** Null if there are none: then only requests without credentials are possible. */
  readonly credentials: Credentials | null;
  readonly secrets: Secrets;
  readonly version: string;
  /** The connections; by default its own, without a proxy. */
  readonly network?: Network;
  /** Aborts everything at once. */
  readonly signal?: AbortSignal;
  /**
   * For all requests together, from the first one on; a single request, with its retries, has a third of it. Default:
   * 60,000.
   */
  readonly timeoutMs?: number;
  /** Attempts of one request, and consecutive refusals (429) of one host. Default: 4. */
  readonly tries?: number;
  /** The maximum length of the first pause; it doubles for each further one. Default: 400. */
  readonly backoffMs?: number;
  /** Concurrent requests, separately for Google's APIs and for registries. Default: 50. */
  readonly concurrency?: number;
  readonly onRequest?: (line: RequestLog) => void;
}

type Lane = ReturnType<typeof pLimit>;

/** The only HTTP client of all sources: it handles deadlines, retries, limits, and who may receive a Google token. */
export class HttpClient {
  readonly endpoints: Endpoints;
  readonly credentials: Credentials | null;
  readonly secrets: Secrets;
  /** The number of requests that were sent, including retries. */
  apiCalls = 0;
  readonly #options: HttpClientOptions;
  readonly #network: Network;
  /** Requests to Google's APIs do not wait behind a thousand manifests, and vice versa. */
  readonly #lanes: { readonly api: Lane; readonly registry: Lane };
  readonly #paces = new Map<string, Pace>();
  #deadline: number | null = null;

  constructor(options: HttpClientOptions) {
    this.#options = options;
    this.#network = options.network ?? new Network();
    const { concurrency = 50 } = options;
    this.#lanes = { api: pLimit(concurrency), registry: pLimit(concurrency) };
    ({ endpoints: this.endpoints, credentials: this.credentials, secrets: this.secrets } = options);
    if (options.signal) setMaxListeners(0, options.signal);
  }

  /** Gives the next requests the full `timeoutMs` again, for a new round of questions. */
  restartDeadline(): void {
    this.#deadline = null;
    this.#paces.clear();
  }

  /**
   * Sends a request and retries it if that may help. It never throws, never follows a redirect, and never sends a
   * Google token to an address that may not receive one.
   */
  async send(request: HttpRequest): Promise<HttpAnswer | HttpFault> {
    const authorization = await this.#authorize(request, this.#third());
    if (authorization !== null && typeof authorization === 'object') return authorization;
    const headers = this.#headers(request, authorization);
    const result = await this.#tryAndAgain(request, headers);
    return result.kind === 'fault' ? { ...result, detail: clean(this.secrets.redact(result.detail)) } : result;
  }

  /** The deadline of a request that starts now: a third of the total time, but not after the total deadline. */
  #third(): number {
    const total = this.#options.timeoutMs ?? 60_000;
    this.#deadline ??= Date.now() + total;
    return Math.min(this.#deadline, Date.now() + total / 3);
  }

  async #tryAndAgain(request: HttpRequest, headers: Record<string, string>): Promise<HttpAnswer | HttpFault> {
    const { tries = 4, backoffMs = 400, signal } = this.#options;
    const pace = this.#paceOf(request);
    const lane = request.registryHost === undefined ? this.#lanes.api : this.#lanes.registry;
    const time: { until?: number } = {};
    let last: HttpAnswer | HttpFault | null = null;
    for (let number = 1, failures = 0; ;) {
      const until = time.until ?? this.#third();
      const turn = await pace.turn(until, signal);
      if (signal?.aborted) return CANCELLED;
      if (!turn.go) return last ?? turn.refusal ?? this.#noTime(until);
      const tried = await lane(async () => {
        const place = pace.enter();
        if (place === null) return null;
        // Waiting in the queue is not the service's fault, so the request's time starts now.
        time.until ??= this.#third();
        const made = await this.#try(request, headers, time.until, number);
        pace.leave(place, made.result.kind === 'answer' ? made.result : null);
        return made;
      });
      if (tried === null) continue;
      if (!tried.again) return tried.result;
      number += 1;
      last = tried.result;
      if (last.kind === 'answer' && last.status === 429) {
        // The pause of the host applies to all requests to it, and so does its end.
        if (pace.isSpent) return last;
        continue;
      }
      failures += 1;
      if (failures >= tries) return last;
      const pause = retryDelay(last.kind === 'answer' ? last.header('retry-after') : null, failures, backoffMs);
      if (Date.now() + pause >= (time.until ?? 0)) return last;
      if (!(await sleep(pause, signal))) return CANCELLED;
    }
  }

  /** The fault of a request whose time was up before it was sent: only the total deadline is the run's. */
  #noTime(until: number): HttpFault {
    const what = until === this.#deadline ? OUT_OF_TIME : 'the time for this request was over';
    return { kind: 'fault', why: 'timeout', detail: `${what} before it was asked` };
  }

  /** A 429 applies to one API, or one registry, at one address. */
  #paceOf({ url, registryHost = '', service = '' }: HttpRequest): Pace {
    const key = `${service} ${registryHost} ${url.host}`;
    const pace = this.#paces.get(key) ?? new Pace(this.#options.backoffMs ?? 400, this.#options.tries ?? 4);
    this.#paces.set(key, pace);
    return pace;
  }

  async #try(request: HttpRequest, headers: Record<string, string>, until: number, number: number): Promise<Attempt> {
    const { signal, onRequest } = this.#options;
    if (signal?.aborted) return { result: CANCELLED, again: false };
    const started = Date.now();
    if (started >= until) return { result: this.#noTime(until), again: false };
    this.apiCalls += 1;
    const { url, method = 'GET', body, limit = 16 * MIB } = request;
    const isLast = until === this.#deadline;
    const made = await attempt(this.#network, {
      url,
      method,
      headers,
      body: body ?? null,
      limit,
      timeoutMs: until - started,
      signal: signal ?? null,
    });
    const tried = isLast ? withReason(made) : made;
    onRequest?.({
      method,
      url: this.secrets.redact(withoutSecrets(url)),
      status: tried.result.kind === 'answer' ? tried.result.status : null,
      ms: Date.now() - started,
      attempt: number,
      detail: tried.result.kind === 'fault' ? clean(this.secrets.redact(tried.result.detail)) : null,
    });
    return tried;
  }

  #headers(request: HttpRequest, authorization: string | null): Record<string, string> {
    const headers: Record<string, string> = {
      'user-agent': `gke-image-preflight/${this.#options.version}`,
      ...request.headers,
    };
    if (authorization !== null) headers['authorization'] = authorization;
    const quotaProject = this.credentials?.quotaProject ?? null;
    if (request.authorization === 'google' && request.registryHost === undefined && quotaProject !== null) {
      headers['x-goog-user-project'] = quotaProject;
    }
    return headers;
  }

  /** The value of the `Authorization` header, or the reason why there is none. */
  async #authorize(request: HttpRequest, until: number): Promise<string | null | HttpFault> {
    const { authorization, url } = request;
    if (authorization === null) return null;
    if (typeof authorization === 'object' && 'bearer' in authorization) return `Bearer ${authorization.bearer}`;
    if (typeof authorization === 'object' && 'login' in authorization) {
      if (mayGetLogin(url, this.endpoints, request.registryHost ?? null)) return this.#basic(authorization.login);
      return { kind: 'fault', why: 'not-asked', detail: `no password may go to ${clean(url.host, 100)}` };
    }
    if (!mayGetGoogleToken(url, this.endpoints, request.registryHost ?? null)) {
      return { kind: 'fault', why: 'not-asked', detail: `no Google token may go to ${clean(url.host, 100)}` };
    }
    if (typeof authorization === 'object') {
      if ('google' in authorization) return `Bearer ${authorization.google}`;
      return this.#basic({ user: GOOGLE_USER, password: authorization.googleBasic });
    }
    if (this.credentials === null)
      return { kind: 'fault', why: 'unauthenticated', detail: 'there are no Google credentials' };
    const token = await this.#token(this.credentials, until);
    if (typeof token === 'object') return token;
    return authorization === 'google' ? `Bearer ${token}` : this.#basic({ user: GOOGLE_USER, password: token });
  }

  #basic({ user, password }: Login): string {
    const basic = Buffer.from(`${user}:${password}`).toString('base64');
    this.secrets.add(basic);
    return `Basic ${basic}`;
  }

  async #token(credentials: Credentials, until: number): Promise<string | HttpFault> {
    const { signal } = this.#options;
    try {
      // For all requests but the first, the token is already there, so no timer is needed.
      const there = await Promise.race([credentials.token(), NOT_YET]);
      const token = there ?? (await inTime(credentials.token(), until, signal));
      if (token !== null) return token;
      if (signal?.aborted) return CANCELLED;
      return { kind: 'fault', why: 'timeout', detail: 'the exchange of the credentials for a token took too long' };
    } catch (error) {
      const why = error instanceof CredentialError ? error.why : 'unauthenticated';
      const message = error instanceof Error ? error.message : 'no access token for the credentials';
      return { kind: 'fault', why, detail: clean(this.secrets.redact(message)) };
    }
  }
}

const NOT_YET = Promise.resolve(null);

/** The result of a promise; null if the time is up or the signal aborts first. */
async function inTime<T>(promise: Promise<T>, until: number, signal: AbortSignal | undefined): Promise<T | null> {
  const given = new AbortController();
  const ending = signal ? AbortSignal.any([signal, given.signal]) : given.signal;
  try {
    return await Promise.race([promise, sleep(Math.max(0, until - Date.now()), ending).then(() => null)]);
  } finally {
    given.abort();
  }
}

/** With this user name, a Google token is accepted as a password. */
const GOOGLE_USER = 'oauth2accesstoken';
const CANCELLED: HttpFault = { kind: 'fault', why: 'cancelled', detail: 'the run was cancelled' };
const PLAIN_PARAMETERS = new Set(['ns', 'service', 'scope', 'options.requestedPolicyVersion', 'pageSize', 'filter']);

/**
 * Names the deadline as the reason for a timeout, if the attempt had only the rest of the total time: the service is
 * then not at fault.
 */
const withReason = (tried: Attempt): Attempt =>
  tried.result.kind === 'fault' && tried.result.why === 'timeout'
    ? { ...tried, result: { ...tried.result, detail: `${OUT_OF_TIME}: ${tried.result.detail}` } }
    : tried;

/** A URL for the log: the parameters of a signed download are as sensitive as a password. */
function withoutSecrets(url: URL): string {
  const query = [...url.searchParams].map(([name, value]) => `${name}=${PLAIN_PARAMETERS.has(name) ? value : '…'}`);
  return clean(`${url.origin}${url.pathname}${query.length > 0 ? `?${query.join('&')}` : ''}`, 400);
}
