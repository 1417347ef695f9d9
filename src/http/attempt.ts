import type { FailedWhy } from '../model/fact';
import { ACCEPTED_ENCODINGS, readBody } from './body';
import type { HttpAnswer, HttpFault, WireRequest } from './types';
import type { Network } from './network';
import { networkFault } from './network-fault';
import { isPassing } from './retry';

/** The result of one attempt, and whether another attempt may succeed. */
export interface Attempt {
  readonly result: HttpAnswer | HttpFault;
  readonly again: boolean;
}

export interface TryOptions extends WireRequest {
  /** The maximum size of the answer in bytes. */
  readonly limit: number;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | null;
}

/** Sends one request and reads its whole answer. Redirects are not followed, and nothing is retried. */
export async function attempt(network: Pick<Network, 'request' | 'proxyOf'>, request: TryOptions): Promise<Attempt> {
  const { url, method, limit, timeoutMs, signal } = request;
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(), timeoutMs);
  const cancel = (): void => ending.abort();
  signal?.addEventListener('abort', cancel, { once: true });
  if (signal?.aborted) cancel();
  try {
    const headers = { 'accept-encoding': ACCEPTED_ENCODINGS, ...request.headers };
    const answer = await network.request({ ...request, headers }, ending.signal);
    const { status, header } = answer;
    const body = await readBody(answer, limit, { method, host: url.host });
    return { result: { kind: 'answer', status, header, body }, again: isPassing(status) };
  } catch (error) {
    if (signal?.aborted) return fault('cancelled', 'the run was cancelled', false);
    if (ending.signal.aborted) {
      const proxy = network.proxyOf(url);
      const through = proxy === null ? '' : ` through the proxy ${proxy}`;
      return fault('timeout', `no whole answer within ${seconds(timeoutMs)} from ${url.host}${through}`, false);
    }
    const { why, detail, again } = networkFault(error, url.host);
    return fault(why, detail, again);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
  }
}

const fault = (why: FailedWhy, detail: string, again: boolean): Attempt => ({
  result: { kind: 'fault', why, detail },
  again,
});
const seconds = (ms: number): string => `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`;
