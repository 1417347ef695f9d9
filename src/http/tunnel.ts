/** A tunnel through a forward proxy: CONNECT (RFC 9110, 9.3.6). */
import { request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { isIP, type Socket } from 'node:net';
import type { SecureContext } from 'node:tls';
import { NetworkFault, networkFault } from './network-fault';
import type { Proxy } from './proxy';
import { isPassing } from './retry';

/**
 * Asks the proxy for a tunnel.
 * @param authority `HOST:PORT` of the server behind it
 * @param trust the certificates that are trusted for an https proxy
 * @param signal ends the wait
 * @returns a connection on which TLS with the server can start
 * @throws NetworkFault if the proxy cannot be reached, or answers anything but 200; such an answer is always from the
 * proxy, never from the server
 */
export function tunnel(proxy: Proxy, authority: string, trust: SecureContext, signal: AbortSignal): Promise<Socket> {
  const { host, port, name, authorization } = proxy;
  return new Promise((resolve, reject) => {
    const refuse = (error: unknown): void => reject(networkFault(error, `the proxy ${name}`));
    const asked = (proxy.secure ? secure : plain)({
      host,
      port,
      method: 'CONNECT',
      path: authority,
      agent: false,
      // The certificate must be that of the proxy; otherwise Node would verify the name in the Host header.
      ...(proxy.secure ? { secureContext: trust, servername: isIP(host) === 0 ? host : '' } : {}),
      signal,
      headers: { host: authority, ...(authorization === null ? {} : { 'proxy-authorization': authorization }) },
    });
    asked.on('error', refuse);
    // Node emits only this event for the answer to a CONNECT, whatever the status.
    asked.on('connect', ({ statusCode = 0 }, socket: Socket, early: Buffer) => {
      asked.off('error', refuse);
      const problem = problemOf(statusCode, early);
      if (problem === null) {
        resolve(socket);
        return;
      }
      socket.on('error', () => undefined).destroy();
      reject(new NetworkFault('unreachable', `the proxy ${name} ${problem} to ${authority}`, isPassing(statusCode)));
    });
    asked.end();
  });
}

function problemOf(status: number, early: Buffer): string | null {
  if (status === 407) return 'wants credentials (HTTP 407), and gave no tunnel';
  if (status !== 200) return `refused the tunnel (HTTP ${String(status)})`;
  // A TLS server sends nothing before the client's first message.
  return early.length > 0 ? 'answered by itself in place of the tunnel' : null;
}
