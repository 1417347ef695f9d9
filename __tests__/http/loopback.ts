import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HttpClient, type HttpClientOptions } from '../../src/http/client';
import type { Credentials } from '../../src/http/credentials';
import { endpointsFrom } from '../../src/http/endpoints';
import { Secrets } from '../../src/http/secrets';

export interface Seen {
  readonly method: string;
  /** Path with its query. */
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export type Handler = (request: Seen, response: ServerResponse, number: number) => void;

const running = new Set<Loopback>();

/** Stops every server of a test, whatever became of it. */
export const stopAll = async (): Promise<void> => {
  for (const server of running) await server.stop();
};

/** A loopback server that keeps what it was asked. */
export class Loopback {
  readonly seen: Seen[] = [];
  readonly #server: Server;
  handler: Handler;

  constructor(handler: Handler) {
    this.handler = handler;
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { method = '', url = '', headers } = request;
        const seen = { method, path: url, headers, body: Buffer.concat(chunks).toString() };
        this.seen.push(seen);
        this.handler(seen, response, this.seen.length);
      });
    });
  }

  async start(): Promise<this> {
    running.add(this);
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get origin(): string {
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`;
  }

  async stop(): Promise<void> {
    running.delete(this);
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

export const TOKEN = 'ya29.the-callers-token';

export const json = (
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
};

/** Google's error envelope. */
export const googleError = (
  code: number,
  message: string,
  reason?: string,
  metadata?: Record<string, string>,
): unknown => ({
  error: {
    code,
    message,
    status: 'X',
    details:
      reason === undefined
        ? []
        : [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason, domain: 'googleapis.com', metadata }],
  },
});

export const callerCredentials = (over: Partial<Credentials> = {}): Credentials => ({
  source: 'a test',
  signIn: 'sign in again',
  member: null,
  quotaProject: null,
  token: () => Promise.resolve(TOKEN),
  ...over,
});

const SERVICES = ['CONTAINER', 'ARTIFACTREGISTRY', 'CLOUDRESOURCEMANAGER', 'IAM', 'SERVICEUSAGE', 'COMPUTE'];

/** A client whose every service, and registry, is the loopback server. */
export function clientOf(server: { origin: string }, over: Partial<HttpClientOptions> = {}): HttpClient {
  const env = Object.fromEntries(
    SERVICES.map((name) => [`CLOUDSDK_API_ENDPOINT_OVERRIDES_${name}`, `${server.origin}/`]),
  );
  const { endpoints, errors } = endpointsFrom({ ...env, GKE_IMAGE_PREFLIGHT_REGISTRY: server.origin });
  if (errors.length > 0) throw new Error(errors.join('\n'));
  const secrets = over.secrets ?? new Secrets();
  secrets.add(TOKEN);
  return new HttpClient({
    endpoints,
    credentials: callerCredentials(),
    secrets,
    version: '1.2.3',
    // Longer than any test may take: what is not about time is not decided by a clock.
    timeoutMs: 180_000,
    backoffMs: 5,
    ...over,
  });
}
