import { jest } from '@jest/globals';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { HttpRequest } from '../../src/http/types';
import { CredentialError } from '../../src/http/credentials';
import type { RequestLog } from '../../src/http/client';
import { retryDelay } from '../../src/http/retry';
import { callerCredentials, clientOf, type Handler, json, Loopback, stopAll, TOKEN } from './loopback';

let server: Loopback;
const answering = async (handler: Handler): Promise<Loopback> => (server = await new Loopback(handler).start());
afterEach(async () => {
  jest.restoreAllMocks();
  await stopAll();
});

/** How long each timer was to run that was started since the spy was set. */
const pauses = (timers: jest.SpiedFunction<typeof setTimeout>): number[] => timers.mock.calls.map(([, ms]) => ms ?? 0);

/** The clock as the client reads it, which only the test moves; timers run by the real one. */
function clockOf(): { now: number } {
  const clock = { now: 1_800_000_000_000 };
  jest.spyOn(Date, 'now').mockImplementation(() => clock.now);
  return clock;
}

const get = (path = '/v1/x', over: Partial<HttpRequest> = {}): HttpRequest => ({
  url: new URL(server.origin + path),
  authorization: 'google',
  ...over,
});

test('an answer comes whole, with the token, the user agent and the quota project', async () => {
  await answering((_, response) => json(response, 200, { a: 1 }));
  const client = clientOf(server, { credentials: callerCredentials({ quotaProject: 'billed' }) });
  const answer = await client.send(get());
  expect(answer).toMatchObject({ kind: 'answer', status: 200 });
  expect(answer.kind === 'answer' && answer.body.toString()).toBe('{"a":1}');
  expect(server.seen[0]?.headers).toMatchObject({
    authorization: `Bearer ${TOKEN}`,
    'user-agent': 'gke-image-preflight/1.2.3',
    'x-goog-user-project': 'billed',
  });
  expect(client.apiCalls).toBe(1);
});

test('the quota project is no business of a registry', async () => {
  await answering((_, response) => json(response, 200, {}));
  const client = clientOf(server, { credentials: callerCredentials({ quotaProject: 'billed' }) });
  expect(await client.send(get('/v2/x', { registryHost: 'europe-docker.pkg.dev' }))).toMatchObject({ status: 200 });
  expect(server.seen[0]?.headers.authorization).toBe(`Bearer ${TOKEN}`);
  expect(server.seen[0]?.headers['x-goog-user-project']).toBeUndefined();
});

test('429 and 503 are tried again, Retry-After is honoured, a POST too', async () => {
  await answering((_, response, number) => {
    if (number === 1) json(response, 503, {});
    else if (number === 2) json(response, 429, {}, { 'retry-after': '1' });
    else json(response, 200, {});
  });
  const client = clientOf(server);
  const timers = jest.spyOn(globalThis, 'setTimeout');
  expect(await client.send(get('/v1/x', { method: 'POST', body: '{}' }))).toMatchObject({ status: 200 });
  // The request's own pause; that of all who ask this host may have a timer beside it.
  expect(pauses(timers).filter((ms) => ms >= 990 && ms <= 1250)).not.toHaveLength(0);
  expect(server.seen.map(({ method, body }) => `${method} ${body}`)).toEqual(['POST {}', 'POST {}', 'POST {}']);
  expect(client.apiCalls).toBe(3);
});

test.each([429, 503])('a %i that stays is given as what it is, after four tries', async (status) => {
  await answering((_, response) => json(response, status, {}));
  expect(await clientOf(server).send(get())).toMatchObject({ kind: 'answer', status });
  expect(server.seen).toHaveLength(4);
});

test.each([501, 404, 403, 400])('%i is not tried again', async (status) => {
  await answering((_, response) => json(response, status, {}));
  expect(await clientOf(server).send(get())).toMatchObject({ status });
  expect(server.seen).toHaveLength(1);
});

test('a Retry-After beyond the deadline is not waited for', async () => {
  await answering((_, response) => json(response, 429, {}, { 'retry-after': '3600' }));
  const timers = jest.spyOn(globalThis, 'setTimeout');
  expect(await clientOf(server, { timeoutMs: 60_000 }).send(get())).toMatchObject({ status: 429 });
  expect(Math.max(...pauses(timers))).toBeLessThanOrEqual(20_000);
});

test('a reset connection is tried again, and one that stays is unreachable', async () => {
  await answering((_, response, number) => {
    if (number === 1) response.socket?.resetAndDestroy();
    else json(response, 200, {});
  });
  expect(await clientOf(server).send(get())).toMatchObject({ status: 200 });
  server.handler = (_, response) => response.socket?.resetAndDestroy();
  expect(await clientOf(server).send(get())).toMatchObject({
    kind: 'fault',
    why: 'unreachable',
    detail: expect.stringContaining('ECONNRESET'),
  });
});

test.each([
  ['by its length', { 'content-length': '100' }],
  ['in chunks', {}],
])('an answer that breaks off %s is tried again, then malformed', async (_, headers) => {
  await answering((request, response) => {
    response.writeHead(200, headers);
    response.write('{"a":');
    setTimeout(() => response.socket?.destroy(), 20);
    expect(request.method).toBe('GET');
  });
  expect(await clientOf(server).send(get())).toMatchObject({
    kind: 'fault',
    why: 'malformed',
    detail: expect.stringContaining('broke off'),
  });
  expect(server.seen).toHaveLength(4);
});

test('a server that hangs ends at a third of the deadline', async () => {
  await answering(() => undefined);
  const timers = jest.spyOn(globalThis, 'setTimeout');
  const fault = await clientOf(server, { timeoutMs: 900 }).send(get());
  expect(fault).toMatchObject({ kind: 'fault', why: 'timeout' });
  expect(Math.max(...pauses(timers))).toBeLessThanOrEqual(300);
});

test('a body that hangs ends there too', async () => {
  await answering((_, response) => {
    response.writeHead(200);
    response.write('{');
  });
  expect(await clientOf(server, { timeoutMs: 600 }).send(get())).toMatchObject({ kind: 'fault', why: 'timeout' });
});

test('all requests together have one deadline', async () => {
  await answering((_, response) => json(response, 200, {}));
  const clock = clockOf();
  const client = clientOf(server, { timeoutMs: 600_000 });
  expect(await client.send(get())).toMatchObject({ status: 200 });
  clock.now += 600_000;
  expect(await client.send(get())).toMatchObject({
    why: 'timeout',
    detail: 'the time limit of the run was reached before it was asked',
  });
  expect(server.seen).toHaveLength(1);
  client.restartDeadline();
  expect(await client.send(get())).toMatchObject({ status: 200 });
});

test('a request whose own third is over before it is sent does not say that the run’s time was', async () => {
  const clock = clockOf();
  await answering((request, response) => {
    if (request.path === '/v1/slow') clock.now += 250_000;
    json(response, request.path === '/v1/slow' ? 200 : 503, {});
  });
  // A third is 200 s. The second try waits for the slow request, and the run has 350 s left then.
  const client = clientOf(server, { timeoutMs: 600_000, concurrency: 1 });
  const [late, slow] = await Promise.all([client.send(get()), client.send(get('/v1/slow'))]);
  expect(slow).toMatchObject({ status: 200 });
  expect(late).toMatchObject({ why: 'timeout', detail: 'the time for this request was over before it was asked' });
});

test('a request that has only the rest of it says that the time was up, not that the service is late', async () => {
  await answering((request, response) => {
    if (request.path !== '/v1/hang') json(response, 200, {});
  });
  const clock = clockOf();
  const client = clientOf(server, { timeoutMs: 600_000 });
  expect(await client.send(get())).toMatchObject({ status: 200 });
  clock.now += 599_950;
  expect(await client.send(get('/v1/hang'))).toMatchObject({
    why: 'timeout',
    detail: expect.stringMatching(/^the time limit of the run was reached: no whole answer within /),
  });
});

test('cancelling ends requests, pauses and waiting ones at once', async () => {
  await answering((request, response) => {
    if (request.path === '/v1/busy') json(response, 429, {}, { 'retry-after': '1' });
  });
  const stop = new AbortController();
  const client = clientOf(server, { signal: stop.signal, concurrency: 2 });
  const under = ['/v1/hang', '/v1/busy', '/v1/hang', '/v1/queued'].map((path) => client.send(get(path)));
  await new Promise((resolve) => setTimeout(resolve, 100));
  stop.abort();
  // What went on would end by its deadline, as `timeout`.
  for (const result of await Promise.all(under)) expect(result).toMatchObject({ kind: 'fault', why: 'cancelled' });
});

test('a body larger than its bound is malformed, and not read to its end', async () => {
  let sent = 0;
  await answering((_, response) => {
    const more = (): void => {
      if (response.destroyed || sent > 64) return;
      sent += 1;
      response.write(Buffer.alloc(1024 * 1024), () => setImmediate(more));
    };
    more();
  });
  expect(await clientOf(server).send(get('/v1/x', { limit: 2 * 1024 * 1024 }))).toMatchObject({
    kind: 'fault',
    why: 'malformed',
    detail: 'the answer is larger than 2 MiB',
  });
  expect(server.seen).toHaveLength(1);
  expect(sent).toBeLessThan(60);
});

test('a redirect is given as it is, never followed', async () => {
  await answering((_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end());
  expect(await clientOf(server).send(get())).toMatchObject({ kind: 'answer', status: 302 });
});

test('no Google token goes to an address that is not configured, nor for an image of another registry', async () => {
  await answering((_, response) => json(response, 200, {}));
  const other = await new Loopback((_, response) => json(response, 200, {})).start();
  const client = clientOf(server);
  expect(await client.send({ url: new URL(`${other.origin}/v1/x`), authorization: 'google' })).toMatchObject({
    kind: 'fault',
    why: 'not-asked',
  });
  expect(await client.send(get('/v2/x', { registryHost: 'docker.io' }))).toMatchObject({
    kind: 'fault',
    why: 'not-asked',
  });
  expect([...other.seen, ...server.seen]).toEqual([]);
});

test('a refused exchange is a fault, not an exception, and its words hold no secret', async () => {
  await answering((_, response) => json(response, 200, {}));
  const token = () => Promise.reject(new CredentialError('unauthenticated', `invalid_grant for ${TOKEN}`));
  const fault = await clientOf(server, { credentials: callerCredentials({ token }) }).send(get());
  expect(fault).toEqual({ kind: 'fault', why: 'unauthenticated', detail: 'invalid_grant for ***' });
});

test('an exchange that hangs ends at the deadline, without credentials it is said', async () => {
  await answering((_, response) => json(response, 200, {}));
  const token = () => new Promise<string>(() => undefined);
  expect(
    await clientOf(server, { timeoutMs: 300, credentials: callerCredentials({ token }) }).send(get()),
  ).toMatchObject({ why: 'timeout' });
  expect(await clientOf(server, { credentials: null }).send(get())).toMatchObject({
    why: 'unauthenticated',
    detail: 'there are no Google credentials',
  });
});

test('the log has method, address, status and time, and no secret', async () => {
  await answering((_, response, number) => json(response, number === 1 ? 500 : 200, {}));
  const lines: RequestLog[] = [];
  const client = clientOf(server, { onRequest: (line) => lines.push(line) });
  await client.send(get(`/blob?X-Goog-Signature=abc&scope=repository:x:pull&t=${TOKEN}`));
  expect(lines.map(({ method, status, attempt, url }) => ({ method, status, attempt, url }))).toEqual(
    [500, 200].map((status, index) => ({
      method: 'GET',
      status,
      attempt: index + 1,
      url: `${server.origin}/blob?X-Goog-Signature=…&scope=repository:x:pull&t=…`,
    })),
  );
  expect(JSON.stringify(lines)).not.toContain(TOKEN);
});

test('a refused connection and an unknown host are told apart', async () => {
  await answering(() => undefined);
  const free = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => free.once('listening', resolve));
  const { port } = free.address() as AddressInfo;
  await new Promise((resolve) => free.close(resolve));
  const client = clientOf(server);
  expect(await client.send({ url: new URL(`http://127.0.0.1:${String(port)}/`), authorization: null })).toMatchObject({
    why: 'unreachable',
    detail: expect.stringContaining('refused the connection'),
  });
  const tls = await client.send({ url: new URL(server.origin.replace('http:', 'https:')), authorization: null });
  expect(tls).toMatchObject({ why: 'unreachable' });
});

test('at most so many requests are under way at once', async () => {
  let now = 0;
  let most = 0;
  await answering((_, response) => {
    most = Math.max(most, (now += 1));
    setTimeout(() => {
      now -= 1;
      json(response, 200, {});
    }, 20);
  });
  const client = clientOf(server, { concurrency: 3 });
  await Promise.all(Array.from({ length: 12 }, () => client.send(get())));
  expect(most).toBe(3);
});

test('pauses: what the service asks for in seconds or as a date, else a random part of a doubling span', () => {
  const now = Date.parse('2026-01-01T00:00:00Z');
  expect(retryDelay('2', 1, 0, now)).toBe(2000);
  expect(retryDelay('Thu, 01 Jan 2026 00:00:05 GMT', 1, 0, now)).toBe(5000);
  expect(retryDelay('Wed, 31 Dec 2025 00:00:00 GMT', 1, 0, now)).toBe(0);
  expect(retryDelay('soon', 3, 100, now, () => 0.5)).toBe(200);
  expect(retryDelay(null, 1, 100, now, () => 0.5)).toBe(50);
});

test('waiting for its turn does not count against a request', async () => {
  const clock = clockOf();
  await answering((_, response) => {
    clock.now += 150_000;
    json(response, 200, {});
  });
  // A request may take 300 s; the fifth waits for 600.
  const client = clientOf(server, { timeoutMs: 900_000, concurrency: 1 });
  const results = await Promise.all(Array.from({ length: 5 }, () => client.send(get())));
  expect(results.map((result) => result.kind)).toEqual(Array(5).fill('answer'));
});

test('a 429 slows all requests to that host, and to no other', async () => {
  let refusing = true;
  await answering((request, response) =>
    request.path === '/v1/registry' || !refusing
      ? json(response, 200, {})
      : json(response, 429, {}, { 'retry-after': '3600' }),
  );
  const client = clientOf(server, { concurrency: 10 });
  const many = Array.from({ length: 100 }, () => client.send(get()));
  const other = client.send(get('/v1/registry', { registryHost: 'europe-docker.pkg.dev' }));
  expect(await Promise.all(many)).toEqual(Array(100).fill(expect.objectContaining({ status: 429 })));
  expect(await other).toMatchObject({ status: 200 });
  // Those that were under way; nobody asks again before the hour is over.
  expect(server.seen.length).toBeLessThanOrEqual(11);
  refusing = false;
  client.restartDeadline();
  expect(await client.send(get())).toMatchObject({ status: 200 });
});

test('a 429 of one API slows no other, where one address stands in for both', async () => {
  await answering((request, response) =>
    request.path === '/v1/other' ? json(response, 200, {}) : json(response, 429, {}, { 'retry-after': '3600' }),
  );
  const client = clientOf(server);
  expect(await client.send(get('/v1/spent', { service: 'artifactregistry' }))).toMatchObject({ status: 429 });
  expect(await client.send(get('/v1/other', { service: 'policytroubleshooter' }))).toMatchObject({ status: 200 });
});

test('a host that refuses and refuses is not asked by each for itself', async () => {
  await answering((_, response) => json(response, 429, {}));
  const client = clientOf(server, { concurrency: 10 });
  const all = await Promise.all(Array.from({ length: 100 }, () => client.send(get())));
  expect(all).toEqual(Array(100).fill(expect.objectContaining({ status: 429 })));
  expect(server.seen.length).toBeLessThan(30);
});

test('a host that takes so many at once is asked by all in the end', async () => {
  let room = 12;
  const refill = setInterval(() => (room = 12), 20);
  await answering((_, response) => {
    room -= 1;
    json(response, room < 0 ? 429 : 200, {});
  });
  const client = clientOf(server, { concurrency: 50, backoffMs: 30 });
  const all = await Promise.all(Array.from({ length: 100 }, () => client.send(get())));
  clearInterval(refill);
  expect(all).toEqual(Array(100).fill(expect.objectContaining({ status: 200 })));
});

test('a question to an API does not wait behind a thousand manifests', async () => {
  const order: string[] = [];
  await answering((request, response) => {
    order.push(request.path);
    setTimeout(() => json(response, 200, {}), 20);
  });
  const client = clientOf(server, { concurrency: 5 });
  const manifests = Array.from({ length: 50 }, (_, index) =>
    client.send(get(`/v2/${String(index)}`, { registryHost: 'europe-docker.pkg.dev' })),
  );
  await client.send(get('/v1/cluster'));
  expect(order.indexOf('/v1/cluster')).toBeLessThan(12);
  await Promise.all(manifests);
});

test('an answer that switches protocols is none, and ends the request at once', async () => {
  await answering((_, response) =>
    response.socket?.end('HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\nhello'),
  );
  const answer = await clientOf(server, { tries: 1 }).send({ url: new URL(server.origin), authorization: null });
  expect(answer).toMatchObject({ kind: 'fault', why: 'unreachable' });
});
