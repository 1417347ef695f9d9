import type { ServerResponse } from 'node:http';
import { constants, type Http2ServerResponse } from 'node:http2';
import { createSecureContext, rootCertificates } from 'node:tls';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { MIB } from '../../src/http/types';
import { Network } from '../../src/http/network';
import { attempt, type TryOptions } from '../../src/http/attempt';
import { testCa } from '../../simulator/certificates';
import { type Answering, secureServer, type SecureServer, stopServers } from './secure';

const ca = testCa();
const trust = createSecureContext({ ca: [...rootCertificates, ca.pem] });
const identity = ca.issue('127.0.0.1');
let network: Network;
beforeEach(() => (network = new Network(() => null, trust)));
afterEach(async () => {
  network.close();
  await stopServers();
});

const ask = (server: { origin: string }, path = '/x', over: Partial<TryOptions> = {}) =>
  attempt(network, {
    url: new URL(path, server.origin),
    method: 'GET',
    headers: {},
    body: null,
    limit: MIB,
    timeoutMs: 180_000,
    signal: null,
    ...over,
  });
const bodyOf = ({ result }: Awaited<ReturnType<typeof ask>>): string =>
  result.kind === 'answer' ? result.body.toString() : `${result.why}: ${result.detail}`;
const echo: Answering = (request, response, body) => {
  response.writeHead(200, { 'x-given': String(request.headers['x-asked'] ?? '') });
  response.end(`${String(request.method)} ${String(request.url)} ${body}`);
};

describe('HTTP/2, where the host offers it', () => {
  test('all requests share one connection, the first ones too', async () => {
    const server = await secureServer(identity, echo);
    const answers = await Promise.all(['/a', '/b?c=d', '/e'].map((path) => ask(server, path)));
    expect(answers.map(bodyOf)).toEqual(['GET /a ', 'GET /b?c=d ', 'GET /e ']);
    const posted = await ask(server, '/f', { method: 'POST', body: '{"ä":1}', headers: { 'x-asked': 'yes' } });
    expect(bodyOf(posted)).toBe('POST /f {"ä":1}');
    expect(posted.result.kind === 'answer' && posted.result.header('X-Given')).toBe('yes');
    expect(bodyOf(await ask(server, '/g', { method: 'HEAD' }))).toBe('');
    expect(server.seen).toHaveLength(5);
    expect(server.seen.every((line) => line.startsWith('2.0 '))).toBe(true);
    expect(server.connections).toHaveLength(1);
  });

  test('a session that the server ended is opened anew', async () => {
    const server = await secureServer(identity, echo);
    expect(bodyOf(await ask(server))).toBe('GET /x ');
    server.connections[0]?.destroy();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(bodyOf(await ask(server))).toBe('GET /x ');
    expect(server.connections).toHaveLength(2);
  });

  test('a session that says GOAWAY takes no further request, and ends what it has', async () => {
    const server = await secureServer(identity, (request, response, body) => {
      (response as Http2ServerResponse).stream.session?.goaway();
      setTimeout(() => echo(request, response, body), 50);
    });
    expect(bodyOf(await ask(server, '/a'))).toBe('GET /a ');
    expect(bodyOf(await ask(server, '/b'))).toBe('GET /b ');
    expect(server.connections).toHaveLength(2);
  });

  test.each([
    ['refused', constants.NGHTTP2_REFUSED_STREAM],
    ['cancelled', constants.NGHTTP2_CANCEL],
    ['broken', constants.NGHTTP2_INTERNAL_ERROR],
  ])('a stream that is %s before its head may be tried again', async (_, code) => {
    const server = await secureServer(identity, (request, response) => {
      expect(request.url).toBe('/x');
      (response as Http2ServerResponse).stream.close(code);
    });
    const { result, again } = await ask(server);
    expect(result).toMatchObject({ kind: 'fault' });
    expect(again).toBe(true);
  });

  test.each([
    ['cancelled', (response: Http2ServerResponse) => response.stream.close(constants.NGHTTP2_CANCEL)],
    ['broken', (response: Http2ServerResponse) => response.stream.close(constants.NGHTTP2_INTERNAL_ERROR)],
    ['cut off with its session', (response: Http2ServerResponse) => response.stream.session?.destroy()],
    ['cut off with its connection', (_: Http2ServerResponse, server: SecureServer) => server.connections[0]?.destroy()],
  ])('a body that is %s is never taken for a whole one', async (_, end) => {
    const server: SecureServer = await secureServer(identity, (_request, response) => {
      const answer = response as Http2ServerResponse;
      answer.writeHead(200);
      answer.write('{"bindings":[]}');
      setTimeout(() => end(answer, server), 50);
    });
    const { result, again } = await ask(server);
    expect(result).toMatchObject({ kind: 'fault', why: 'malformed', detail: expect.stringContaining('broke off') });
    expect(again).toBe(true);
  });

  test('a host that wants HTTP/1.1 for its requests gets it, and keeps it', async () => {
    const server = await secureServer(identity, (request, response, body) => {
      if (request.httpVersion === '2.0')
        (response as Http2ServerResponse).stream.close(constants.NGHTTP2_HTTP_1_1_REQUIRED);
      else echo(request, response, body);
    });
    expect(bodyOf(await ask(server))).toBe('GET /x ');
    expect(bodyOf(await ask(server))).toBe('GET /x ');
    expect(server.seen).toEqual(['2.0 GET /x', '1.1 GET /x', '1.1 GET /x']);
  });

  test('a request that hangs ends in time, and the next one has a connection of its own', async () => {
    const server = await secureServer(identity, (request, response, body) => {
      if (request.url !== '/hangs') echo(request, response, body);
    });
    expect(bodyOf(await ask(server, '/hangs', { timeoutMs: 200 }))).toMatch(/^timeout: no whole answer within 0\.2 s/);
    expect(bodyOf(await ask(server, '/x'))).toBe('GET /x ');
    expect(server.connections).toHaveLength(2);
  });
});

describe('HTTP/1.1, where the host offers nothing else', () => {
  test('connections are kept, and the one that asked for HTTP/2 is used', async () => {
    const server = await secureServer(identity, echo, 'http/1.1');
    for (const path of ['/a', '/b', '/c']) expect(bodyOf(await ask(server, path))).toBe(`GET ${path} `);
    expect(server.seen).toEqual(['1.1 GET /a', '1.1 GET /b', '1.1 GET /c']);
    expect(server.connections).toHaveLength(1);
    await Promise.all(['/d', '/e'].map((path) => ask(server, path)));
    expect(server.connections).toHaveLength(2);
  });

  test('a body that is cut is tried again', async () => {
    const server = await secureServer(
      identity,
      (request, response) => {
        response.writeHead(200);
        (response as ServerResponse).write('{"bindings":[]}');
        setTimeout(() => request.socket.destroy(), 50);
      },
      'http/1.1',
    );
    const { result, again } = await ask(server);
    expect(result).toMatchObject({ kind: 'fault', why: 'malformed', detail: expect.stringContaining('broke off') });
    expect(again).toBe(true);
  });
});

describe.each(['h2', 'http/1.1'] as const)('by %s', (protocol) => {
  const serving = (answering: Answering): Promise<SecureServer> => secureServer(identity, answering, protocol);
  const text = 'to be or not to be '.repeat(50);

  test.each([
    ['gzip', gzipSync(text)],
    ['X-GZIP', gzipSync(text)],
    ['deflate', deflateSync(text)],
    ['br', brotliCompressSync(text)],
    ['identity', Buffer.from(text)],
  ])('an answer packed with %s is unpacked', async (encoding, packed) => {
    const server = await serving((request, response) => {
      expect(request.headers['accept-encoding']).toBe('gzip, deflate, br');
      response.writeHead(200, { 'content-encoding': encoding, 'content-length': packed.length });
      response.end(packed);
    });
    expect(bodyOf(await ask(server))).toBe(text);
  });

  test('an answer that is large only when unpacked is not held', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * MIB));
    const server = await serving((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.end(bomb);
    });
    const { result, again } = await ask(server);
    expect(result).toMatchObject({ why: 'malformed', detail: 'the answer is larger than 1 MiB' });
    expect(again).toBe(false);
  });

  test.each([
    ['garbage', 'gzip', Buffer.from('no gzip at all')],
    ['cut gzip', 'gzip', gzipSync(text).subarray(0, 20)],
    ['garbage', 'br', Buffer.from('no brotli at all')],
    ['zstd, which nobody asked for', 'zstd', Buffer.from('x')],
    ['a property of Object', 'constructor', Buffer.from('x')],
  ])('%s as %s is malformed', async (_, encoding, packed) => {
    const server = await serving((_request, response) => {
      response.writeHead(200, { 'content-encoding': encoding });
      response.end(packed);
    });
    expect(await ask(server)).toMatchObject({ result: { kind: 'fault', why: 'malformed' } });
  });

  test('headers without end are refused', async () => {
    const server = await serving((_, response) => {
      response.writeHead(
        200,
        Object.fromEntries(Array.from({ length: 100 }, (_each, n) => [`x-${n}`, 'y'.repeat(1000)])),
      );
      response.end('{}');
    });
    expect(await ask(server)).toMatchObject({ result: { kind: 'fault' } });
  });

  test('a signal ends it at once', async () => {
    const server = await serving(() => undefined);
    const stop = new AbortController();
    const asked = ask(server, '/x', { signal: stop.signal });
    while (server.seen.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    stop.abort();
    expect(await asked).toMatchObject({ result: { why: 'cancelled' }, again: false });
    expect(await ask(server, '/x', { signal: stop.signal })).toMatchObject({ result: { why: 'cancelled' } });
  });

  test('a certificate of nobody’s, and one for another host, end it before anything is sent', async () => {
    const untrusted = await secureServer(testCa().issue('127.0.0.1'), echo, protocol);
    const misnamed = await secureServer(ca.issue('127.0.0.2'), echo, protocol);
    for (const server of [untrusted, misnamed]) {
      const { result, again } = await ask(server);
      expect(result).toMatchObject({ why: 'unreachable', detail: expect.stringMatching(/^TLS: the connection to/) });
      expect(again).toBe(false);
      expect(server.seen).toEqual([]);
    }
  });

  test('a connection that was opened ahead is the first request’s', async () => {
    const server = await serving(echo);
    network.open([new URL(server.origin)]);
    while (server.connections.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(bodyOf(await ask(server))).toBe('GET /x ');
    expect(server.connections).toHaveLength(1);
  });
});

test('a connection ahead that fails is told by the request, not before', async () => {
  const url = 'https://127.0.0.1:1';
  network.open([new URL(url)]);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await ask({ origin: url })).toMatchObject({
    result: { why: 'unreachable', detail: '127.0.0.1:1 refused the connection (ECONNREFUSED)' },
    again: true,
  });
});

test('a host that takes no TLS is no host of HTTP/1.1 in the open', async () => {
  const { createServer } = await import('node:net');
  const silent = createServer((socket) => void socket.on('data', () => socket.end('HTTP/1.1 200 OK\r\n\r\n')));
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as { port: number };
  expect(await ask({ origin: `https://127.0.0.1:${String(port)}` })).toMatchObject({
    result: { kind: 'fault', why: 'unreachable' },
  });
  await new Promise((resolve) => silent.close(resolve));
});
