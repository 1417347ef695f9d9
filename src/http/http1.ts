/** Sends one request with HTTP/1.1. */
import { type Agent, request as ask } from 'node:http';
import type { Wired, WireRequest } from './types';

/**
 * Sends a request on a connection of the agent.
 * @returns as soon as the headers of the answer are received; the body must be read or destroyed
 * @throws a network error, or an AbortError if the signal aborts
 */
export function requestHttp1(
  { url, method, headers, body }: WireRequest,
  agent: Agent,
  signal: AbortSignal,
): Promise<Wired> {
  return new Promise((resolve, reject) => {
    const asked = ask({
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: url.port || (url.protocol === 'https:' ? 443 : 80),
      method,
      path: `${url.pathname}${url.search}`,
      headers: { host: url.host, ...headers, ...(body === null ? {} : { 'content-length': Buffer.byteLength(body) }) },
      agent,
    });
    // Node's own `signal` watches the end of three streams, which costs more than the rest of a small request.
    const stop = (): void => void asked.destroy(new DOMException('The request was ended', 'AbortError'));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
    asked.on('close', () => signal.removeEventListener('abort', stop));
    asked.on('error', reject);
    // If there is no answer, for example after an unexpected 101, Node emits no error.
    asked.on('close', () => reject(Object.assign(new Error('closed without an answer'), { code: 'ECONNRESET' })));
    asked.on('response', (answer) => {
      const header = (name: string): string | null => {
        const value = answer.headers[name.toLowerCase()];
        return value === undefined ? null : Array.isArray(value) ? value.join(', ') : value;
      };
      resolve({ status: answer.statusCode ?? 0, header, body: answer, isWhole: () => answer.complete });
    });
    if (body === null) asked.end();
    else asked.end(body);
  });
}
