import { createSecureContext, rootCertificates } from 'node:tls';
import { MIB } from '../../src/http/types';
import { Network } from '../../src/http/network';
import { proxyRules } from '../../src/http/proxy';
import { attempt } from '../../src/http/attempt';
import { testCa } from '../../simulator/certificates';
import { proxyServer, says, secureServer, stopServers, type Tunnelling } from './secure';

const ca = testCa();
const trust = createSecureContext({ ca: [...rootCertificates, ca.pem] });
const google = ca.issue('*.googleapis.com');
const networks: Network[] = [];
afterEach(async () => {
  for (const network of networks.splice(0)) network.close();
  await stopServers();
});

/** Asks for a Google address with the proxy of the environment. */
function ask(proxy: string, timeoutMs = 5000) {
  const network = new Network(proxyRules({ HTTPS_PROXY: proxy }), trust);
  networks.push(network);
  const url = new URL('https://container.googleapis.com/v1/x');
  const headers = { authorization: 'Bearer ya29.callers' };
  return attempt(network, { url, method: 'GET', headers, body: null, limit: MIB, timeoutMs, signal: null });
}
const answering = (protocols: 'h2' | 'http/1.1') =>
  secureServer(google, (request, response) => void response.writeHead(200).end(request.httpVersion), protocols);

test.each(['h2', 'http/1.1'] as const)('%s inside of the tunnel', async (protocol) => {
  const server = await answering(protocol);
  const proxy = await proxyServer(() => server.port);
  const { result } = await ask(`http://us%40er:pass@127.0.0.1:${String(proxy.port)}`);
  expect(result.kind === 'answer' && result.body.toString()).toBe(protocol === 'h2' ? '2.0' : '1.1');
  const authorization = `Basic ${Buffer.from('us@er:pass').toString('base64')}`;
  expect(proxy.asked).toEqual([['container.googleapis.com:443', authorization]]);
});

test('a proxy that is spoken to with TLS, if its certificate is trusted', async () => {
  const server = await answering('h2');
  const proxy = await proxyServer(() => server.port, ca.issue('127.0.0.1'));
  const { result } = await ask(`https://127.0.0.1:${String(proxy.port)}`);
  expect(result.kind === 'answer' && result.body.toString()).toBe('2.0');
  const other = await proxyServer(() => server.port, testCa().issue('127.0.0.1'));
  expect((await ask(`https://user:pass@127.0.0.1:${String(other.port)}`)).result).toMatchObject({
    why: 'unreachable',
    detail: expect.stringMatching(/^TLS: the connection to the proxy 127/),
  });
  expect(other.asked).toEqual([]);
});

const forged = '{"name":"c","endpoint":"203.0.113.1"}';
test.each<[string, Tunnelling, RegExp, boolean]>([
  [
    '201 with an answer',
    says(`HTTP/1.1 201 Created\r\ncontent-length: 37\r\n\r\n${forged}`),
    /refused the tunnel \(HTTP 201\)/,
    false,
  ],
  ['200 with an answer', says(`HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 200 OK\r\n\r\n${forged}`), /answered by itself/, false],
  ['204', says('HTTP/1.1 204 No Content\r\n\r\n'), /HTTP 204/, false],
  ['a redirect', says('HTTP/1.1 302 Found\r\nlocation: https://evil.example/\r\n\r\n'), /HTTP 302/, false],
  ['403 with Google’s words', says('HTTP/1.1 403 Forbidden\r\n\r\n{"error":{"code":403}}'), /HTTP 403/, false],
  ['404 without any', says('HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n'), /HTTP 404/, false],
  [
    '407',
    says('HTTP/1.1 407 Proxy Authentication Required\r\nproxy-authenticate: Basic\r\n\r\n'),
    /wants credentials \(HTTP 407\)/,
    false,
  ],
  ['429', says('HTTP/1.1 429 Too Many Requests\r\n\r\n'), /HTTP 429/, true],
  ['502', says('HTTP/1.1 502 Bad Gateway\r\n\r\n'), /HTTP 502/, true],
])('a proxy that answers CONNECT with %s is unreachable, and named', async (_, tunnelling, words, again) => {
  const proxy = await proxyServer(tunnelling);
  const tried = await ask(`http://user:pass-word@127.0.0.1:${String(proxy.port)}`);
  expect(tried.result).toMatchObject({ kind: 'fault', why: 'unreachable', detail: expect.stringMatching(words) });
  expect(tried.result).toMatchObject({
    detail: expect.stringContaining(`the proxy 127.0.0.1:${String(proxy.port)} (HTTPS_PROXY)`),
  });
  expect(JSON.stringify(tried)).not.toMatch(/pass-word|user/);
  expect(tried.again).toBe(again);
  expect(proxy.connections).toHaveLength(1);
});

test.each<[string, Tunnelling, string]>([
  ['closes', (_, socket) => (socket.end(), null), 'unreachable'],
  ['speaks something else', says('SSH-2.0-OpenSSH_9\r\n\r\n'), 'malformed'],
  ['drips headers without end', says(`HTTP/1.1 200 OK\r\n${'x-a: b\r\n'.repeat(20_000)}`), 'malformed'],
  [
    'gives 200 and then garbage',
    (_, socket) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\n\r\n'));
      return null;
    },
    'unreachable',
  ],
])('a proxy that %s', async (_, tunnelling, why) => {
  const proxy = await proxyServer(tunnelling);
  expect((await ask(`http://127.0.0.1:${String(proxy.port)}`)).result).toMatchObject({ kind: 'fault', why });
});

test('a proxy that hangs ends in time, and is named', async () => {
  const proxy = await proxyServer(() => null);
  const { result } = await ask(`http://127.0.0.1:${String(proxy.port)}`, 200);
  expect(result).toMatchObject({ why: 'timeout', detail: expect.stringContaining('through the proxy 127.0.0.1') });
});

test('a proxy that is not there, and one whose variable cannot be used', async () => {
  expect((await ask('http://127.0.0.1:1')).result).toMatchObject({
    why: 'unreachable',
    detail: 'the proxy 127.0.0.1:1 (HTTPS_PROXY) refused the connection (ECONNREFUSED)',
  });
  expect((await ask('socks5://127.0.0.1:1')).result).toMatchObject({ detail: expect.stringContaining('HTTPS_PROXY') });
});

test('a proxy that puts itself in the server’s place is not trusted, and gets no token', async () => {
  const seen: string[] = [];
  const own = await secureServer(testCa().issue('*.googleapis.com'), (request, response) => {
    seen.push(String(request.headers.authorization));
    response.writeHead(200).end(forged);
  });
  const proxy = await proxyServer(() => own.port);
  expect((await ask(`http://127.0.0.1:${String(proxy.port)}`)).result).toMatchObject({
    why: 'unreachable',
    detail: expect.stringMatching(/^TLS: the connection to container\.googleapis\.com is not trusted/),
  });
  expect(seen).toEqual([]);
});
