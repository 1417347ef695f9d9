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
 * @param trust whose certificates an https proxy may have
 * @param signal ends the wait
 * @returns a connection on which the server is to be greeted with TLS
 * @throws NetworkFault where the proxy cannot be reached, or answers anything but 200: what it says then is its own
 * word, never the server's
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
      // The certificate is to be the proxy's: Node would take the name in the Host header.
      ...(proxy.secure ? { secureContext: trust, servername: isIP(host) === 0 ? host : '' } : {}),
      signal,
      headers: { host: authority, ...(authorization === null ? {} : { 'proxy-authorization': authorization }) },
    });
    asked.on('error', refuse);
    // A CONNECT is answered by this event alone, whatever the status.
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
  // A server that speaks TLS says nothing before it was greeted.
  return early.length > 0 ? 'answered by itself in place of the tunnel' : null;
}
