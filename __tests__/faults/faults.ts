import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

/** What a service, or whoever stands before it, may do to one request instead of answering it. */
export type Fault = (request: IncomingMessage, response: ServerResponse) => void;

const empty =
  (status: number, headers: Record<string, string> = {}): Fault =>
  (_, response) =>
    void response.writeHead(status, headers).end();
const body =
  (status: number, text: string | Buffer, type = 'application/json', headers: Record<string, string> = {}): Fault =>
  (_, response) =>
    void response.writeHead(status, { 'content-type': type, ...headers }).end(text);
/** Bytes as they are, with nothing of HTTP added; then the connection ends, if it is to. */
const raw =
  (bytes: string | Buffer, ends = true): Fault =>
  ({ socket }) => {
    socket.write(bytes);
    if (ends) socket.end();
  };
const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';
const PAGE = '<!doctype html>\n<html><head><title>Access denied</title></head></html>';
const BLOCKED = '{"error":{"message":"blocked by corp policy"}}';
const MIB = 1024 * 1024;
const BOMB = gzipSync(Buffer.alloc(100 * MIB));
const LARGE = Buffer.alloc(20 * MIB, 32);

/** A byte every 50 ms, for as long as somebody listens. */
const drip =
  (head: string): Fault =>
  ({ socket }) => {
    socket.write(head);
    const timer = setInterval(() => socket.write('a'), 50);
    socket.on('close', () => clearInterval(timer));
  };

/** Refusals, redirects, breaks, by name. None says, in the service's own form, that what was asked for is not there. */
const BREAKS: Readonly<Record<string, Fault>> = {
  ...Object.fromEntries(
    [400, 401, 403, 404, 405, 407, 408, 409, 410, 412, 418, 421, 451, 500, 501, 502, 503, 504].map((status) => [
      `an empty ${String(status)}`,
      empty(status),
    ]),
  ),
  'a status of 600': raw('HTTP/1.1 600 Odd\r\ncontent-length: 2\r\n\r\n{}'),
  'a status of 999': raw('HTTP/1.1 999 Odd\r\ncontent-length: 2\r\n\r\n{}'),
  'a 403 page': body(403, PAGE, 'text/html'),
  'a 404 page': body(404, PAGE, 'text/html'),
  'a 200 page': body(200, PAGE, 'text/html'),
  'a 403 in a form of its own': body(403, BLOCKED),
  'a 404 in a form of its own': body(404, BLOCKED),
  'a 403 that is {}': body(403, '{}'),
  'a 404 that is {}': body(404, '{}'),
  'a 429 for a year': empty(429, { 'retry-after': '31536000' }),
  'a 429 until long ago': empty(429, { 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' }),
  'a 429 until never': empty(429, { 'retry-after': '-1' }),
  'a 503 for 2^31 s': empty(503, { 'retry-after': '2147483648' }),
  'a 301 to itself': (request, response) => void response.writeHead(301, { location: request.url ?? '/' }).end(),
  'a 302 to another host': empty(302, { location: 'https://evil.example.com/x' }),
  'a 302 with a password': empty(302, { location: 'https://u:p@evil.example.com/x' }),
  'a 307 to the metadata server': empty(307, { location: 'http://169.254.169.254/' }),
  'a 304': empty(304),
  '20 MB': body(200, LARGE),
  'a gzip bomb': body(200, BOMB, 'application/json', { 'content-encoding': 'gzip' }),
  'a broken gzip': body(200, BOMB.subarray(0, 50), 'application/json', { 'content-encoding': 'gzip' }),
  'no gzip at all': body(200, '{"a":1}', 'application/json', { 'content-encoding': 'gzip' }),
  'an end before the end': raw(`${HEAD}content-length: 5000\r\n\r\n{"a":`),
  'an announced 200 GB': raw(`${HEAD}content-length: 200000000000\r\n\r\n{`),
  'both lengths': raw(`${HEAD}content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`),
  'chunks that are none': raw(`${HEAD}transfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n`),
  'a header of 100 kB': raw(`${HEAD}x: ${'x'.repeat(100_000)}\r\ncontent-length: 2\r\n\r\n{}`),
  'no HTTP': raw('SSH-2.0-OpenSSH_9.6\r\n'),
  'HTTP/0.9': raw('{"a":1}'),
  'a switch of protocols': raw('HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\nhello'),
  'a hundred continuations': raw('HTTP/1.1 100 Continue\r\n\r\n'.repeat(100)),
  'a reset': ({ socket }) => void socket.resetAndDestroy(),
  'a hang': () => undefined,
  'a body that never ends': drip(`${HEAD}\r\n`),
  'a header that never ends': drip(`${HEAD}x: `),
};

/** What might be taken for an answer. */
export const WRONG_ANSWERS: Readonly<Record<string, Fault>> = {
  'a 201': body(201, '{"a":1}'),
  'a 202': body(202, '{"a":1}'),
  'a 204': empty(204),
  'a 206': body(206, '{"a":1}'),
  nothing: body(200, ''),
  null: body(200, 'null'),
  'a list': body(200, '[]'),
  'a text': body(200, '"text"'),
  'another object': body(200, '{"message":"ok"}'),
  'an error with 200': body(200, '{"error":{"code":404,"message":"Not found","status":"NOT_FOUND"}}'),
  'half an object': body(200, '{"name":"projects/'),
  'JSON behind a mark of byte order': body(200, '\ufeff{"a":1'),
  'UTF-16': body(200, Buffer.from('{"a":1}', 'utf16le')),
  'bytes that are no text': body(200, Buffer.from([0xff, 0xfe, 0x00, 0x7b, 0xc3, 0x28])),
  'a million lists': body(200, '['.repeat(MIB)),
  'deep objects': body(200, `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`),
  'names of JavaScript': body(200, '{"__proto__":{"polluted":1},"constructor":{"prototype":{}},"toString":1}'),
};

export const FAULTS: Readonly<Record<string, Fault>> = { ...BREAKS, ...WRONG_ANSWERS };
