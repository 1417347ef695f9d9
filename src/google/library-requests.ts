/**
 * Sends the requests of google-auth-library (token exchanges, the metadata server) on our own connections: with the
 * proxy rules, limits and deadlines of all other requests, and with tokens sent only to Google's hosts.
 */
import { Agent } from 'node:https';
import type { gaxios as Gaxios } from 'google-auth-library';
import { CredentialError } from '../http/credentials';
import { isGoogleAddress, isLoopback } from '../http/google-hosts';
import { requestHttp1 } from '../http/http1';
import type { Network } from '../http/network';
import { retryDelay, sleep } from '../http/retry';
import type { HttpAnswer, WireRequest } from '../http/types';
import { type Attempt, attempt } from '../http/attempt';
import { clean, object, text } from '../model/json';

type Options = Gaxios.GaxiosOptions;

const TOTAL_MS = 20_000;
const TRIES = 3;
const LIMIT = 1024 * 1024;
const METADATA = new Set([
  '169.254.169.254',
  'metadata.google.internal',
  'metadata.google.internal.',
  '[fd20:ce::254]',
]);

/**
 * Replaces the request method of the library for all of its classes, because some ignore the transporter that they are
 * given (the token exchange of workload identity federation creates its own).
 * @param gaxios the HTTP client of the library
 * @param network the connections
 * @param sources the origins in the credentials file from which its subject token is fetched
 */
export function takeOverRequests(gaxios: typeof Gaxios, network: Network, sources: ReadonlySet<string>): void {
  gaxios.Gaxios.prototype.request = async function <T>(this: Gaxios.Gaxios, given: Options = {}) {
    const request = wireRequest(gaxios, { ...this.defaults, ...given });
    if (!mayBeAsked(request.url, sources)) {
      const host = clean(request.url.host, 100);
      throw new CredentialError('unauthenticated', `the credentials name ${host}, to which no Google token may go`);
    }
    const answer = await answered(pinned(network, given.agent ?? this.defaults.agent), request, given);
    const response = responseOf(answer, request.url, given);
    if (answer.status >= 200 && answer.status < 300) return response as Gaxios.GaxiosResponse<T>;
    throw new gaxios.GaxiosError(refusalOf(answer.status, response.data), response.config, response);
  };
}

/** The allowed hosts: Google's, this machine, the metadata server, and the sources of the subject token in the file. */
const mayBeAsked = (url: URL, sources: ReadonlySet<string>): boolean =>
  isGoogleAddress(url) || isLoopback(url) || METADATA.has(url.hostname) || sources.has(url.origin);

function wireRequest(gaxios: typeof Gaxios, options: Options): WireRequest {
  const { url, baseURL, method = 'GET' } = options;
  const [params, data, body] = [object(options.params), options.data as unknown, options.body as unknown];
  const address = new URL(String(url), baseURL);
  for (const [name, value] of Object.entries(params)) address.searchParams.append(name, String(value));
  const headers = Object.fromEntries(gaxios.Gaxios.mergeHeaders(options.headers ?? {}));
  const content = data ?? body ?? null;
  if (content === null) return { url: address, method: verb(method), headers, body: null };
  if (content instanceof URLSearchParams) headers['content-type'] ??= 'application/x-www-form-urlencoded;charset=UTF-8';
  else if (typeof content !== 'string') headers['content-type'] ??= 'application/json';
  const text =
    typeof content === 'string' || content instanceof URLSearchParams ? String(content) : JSON.stringify(content);
  return { url: address, method: verb(method), headers, body: text };
}

function verb(method: string): WireRequest['method'] {
  if (method === 'GET' || method === 'POST' || method === 'PUT' || method === 'HEAD') return method;
  throw new CredentialError('unauthenticated', `the exchange of the credentials asked for ${clean(method, 20)}`);
}

/** Uses the library's connections if it provides a client certificate (X.509 federation), otherwise ours. */
function pinned(network: Network, agent: unknown): Pick<Network, 'request' | 'proxyOf'> {
  if (!(agent instanceof Agent)) return network;
  return { request: (request, signal) => requestHttp1(request, agent, signal), proxyOf: () => null };
}

async function answered(
  network: Pick<Network, 'request' | 'proxyOf'>,
  request: WireRequest,
  { retry, retryConfig, timeout = 0 }: Options,
): Promise<HttpAnswer> {
  const until = Date.now() + (timeout > 0 ? Math.min(timeout, TOTAL_MS) : TOTAL_MS);
  const tries = retry === false || retryConfig?.noResponseRetries === 0 ? 1 : TRIES;
  for (let number = 1; ; number += 1) {
    const timeoutMs = until - Date.now();
    const { result, again }: Attempt = await attempt(network, { ...request, limit: LIMIT, timeoutMs, signal: null });
    const pause = retryDelay(result.kind === 'answer' ? result.header('retry-after') : null, number, 400);
    if (again && number < tries && Date.now() + pause < until) {
      await sleep(pause);
      continue;
    }
    if (result.kind === 'answer') return result;
    throw Object.assign(new CredentialError('unreachable', result.detail), {
      // The library uses these values to detect that there is no metadata server, without a warning.
      ...(result.why === 'timeout' ? { type: 'request-timeout' } : { code: 'ECONNREFUSED' }),
    });
  }
}

/** The fields of a response that the library reads; the body is already consumed. */
type Read = Pick<
  Gaxios.GaxiosResponse<unknown>,
  'config' | 'data' | 'status' | 'statusText' | 'headers' | 'ok' | 'redirected' | 'bodyUsed' | 'url'
>;

/** Converts an answer to a response of the library's client. */
function responseOf({ status, header, body }: HttpAnswer, url: URL, given: Options): Gaxios.GaxiosResponse<unknown> {
  const type = header('content-type') ?? '';
  const words = body.toString('utf8');
  const json = given.responseType === 'json' || (given.responseType === undefined && type.includes('application/json'));
  const headers = new Headers(type === '' ? {} : { 'content-type': type });
  const flavor = header('metadata-flavor');
  if (flavor !== null) headers.set('metadata-flavor', flavor);
  const read: Read = {
    config: { ...given, url, headers: new Headers() },
    data: json ? parsed(words) : words,
    status,
    statusText: '',
    headers,
    ok: status >= 200 && status < 300,
    redirected: false,
    bodyUsed: true,
    url: url.href,
  };
  return read as Gaxios.GaxiosResponse<unknown>;
}

/** The error message of Google's APIs ({error: {message}}) or of the token service ({error, error_description}). */
function refusalOf(status: number, data: unknown): string {
  const { error, error_description: description } = object(data);
  const words = text(object(error)['message']) ?? [error, description].filter((each) => text(each) !== null).join(': ');
  return words === '' ? `HTTP ${String(status)}` : words;
}

function parsed(words: string): unknown {
  try {
    return JSON.parse(words) as unknown;
  } catch {
    return words;
  }
}
