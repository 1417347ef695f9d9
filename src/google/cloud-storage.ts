/** Cloud Storage JSON API: reads, lists and writes objects (docs/GOOGLE.md#objects-in-cloud-storage). */
import type { HttpClient } from '../http/client';
import { encodePath, urlFor } from '../http/endpoints';
import { type HttpAnswer, type HttpFault, MIB } from '../http/types';
import { firstWords, objectOrNull, parseJson, text } from '../model/json';
import { absent, denied, type Fact, failed, known, type Missing } from '../model/fact';
import { failedByStatus, whyRefused } from '../http/google-error';
import { need, type Need } from '../model/need';
import { type StorageName, storageText } from '../model/storage-name';
import { googleFact, listGoogle } from './google-api';

/**
 * The number of bytes per part of an upload: the API requires a multiple of 256 KiB. Smaller content is sent in one
 * request.
 */
const PART = 8 * MIB;

/**
 * Reads the bytes of an object.
 * @param limit the maximum number of bytes, uncompressed
 */
export async function readObject(client: HttpClient, name: StorageName, limit: number): Promise<Fact<Buffer>> {
  const from = storageText(name);
  const url = urlFor(client.endpoints, 'storage', `b/${encodePath(name.bucket)}/o/${encodePath(name.object)}`);
  url.searchParams.set('alt', 'media');
  const result = await client.send({ url, service: 'storage', authorization: 'google', limit });
  if (result.kind === 'answer' && result.status === 200) return known(result.body, from);
  return missing(result, from, [need('storage.objects.get', from)]);
}

/** Lists the names of the objects with a prefix, in order. */
export async function listObjects(
  client: HttpClient,
  { bucket, object: prefix }: StorageName,
): Promise<Fact<readonly string[]>> {
  return listGoogle(client, {
    service: 'storage',
    name: `b/${bucket}/o`,
    items: 'items',
    query: { prefix, maxResults: '1000', fields: 'kind,items(name),nextPageToken' },
    from: storageText({ bucket, object: prefix }),
    needs: [need('storage.objects.list', `gs://${bucket}`)],
    what: 'a list of objects',
    read: (json) => text(json['name']),
  });
}

/**
 * Writes an object and replaces an existing one. Small content is sent in one request, large content in parts, so it is
 * never held in memory as a whole. The object becomes visible only when the upload is complete.
 * @returns the number of bytes
 */
export async function writeObject(
  client: HttpClient,
  name: StorageName,
  contentType: string,
  pieces: Iterable<string>,
): Promise<Fact<number>> {
  const parts = partsOf(pieces);
  const first = parts.next();
  const second = parts.next();
  const bytes = first.done === true ? Buffer.alloc(0) : first.value;
  const url = uploadUrl(client, name, second.done === true ? 'media' : 'resumable');
  const from = storageText(name);
  const needs = [need('storage.objects.create', from)];
  if (second.done === true) {
    const sent = await client.send({
      url,
      service: 'storage',
      method: 'POST',
      headers: { 'content-type': contentType },
      body: bytes,
      authorization: 'google',
    });
    return written(sent, bytes.length, from, needs);
  }
  const started = await client.send({
    url,
    service: 'storage',
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-upload-content-type': contentType },
    body: '{}',
    authorization: 'google',
  });
  const session = started.kind === 'answer' && started.status === 200 ? started.header('location') : null;
  if (session === null || !URL.canParse(session)) return missing(started, from, needs);
  return inParts(client, new URL(session), [bytes, second.value], parts, from, needs);
}

/** The number of consecutive answers without any new bytes in the session, after which the upload is given up. */
const STALLED = 4;

/**
 * Sends the parts of an upload to its session. It is safe to send a part again if its answer was lost: the service
 * ignores bytes that it already has. The service may keep less than was sent; the rest is then sent again
 * (https://cloud.google.com/storage/docs/performing-resumable-uploads#resume-upload).
 */
async function inParts(
  client: HttpClient,
  url: URL,
  [first, second]: readonly [Buffer, Buffer],
  rest: Iterator<Buffer, void>,
  from: string,
  needs: readonly Need[],
): Promise<Fact<number>> {
  let at = 0;
  let part = first;
  let next: Buffer | undefined = second;
  for (let stalled = 0; stalled < STALLED;) {
    const end = at + part.length;
    // If the session holds everything and is not complete, a request without content asks for its status.
    const bytes = part.length === 0 ? '*' : `${String(at)}-${String(end - 1)}`;
    const range = `bytes ${bytes}/${next === undefined ? String(end) : '*'}`;
    // Each part gets the full time-out.
    client.restartDeadline();
    const sent = await client.send({
      url,
      service: 'storage',
      method: 'PUT',
      headers: { 'content-range': range },
      body: part,
      authorization: 'google',
    });
    if (sent.kind === 'fault' || sent.status !== 308)
      return next === undefined ? written(sent, end, from, needs) : missing(sent, from, needs);
    const held = heldBy(sent);
    if (held === null || held < at || held > end)
      return failed('malformed', from, `the upload’s answer says that it holds ${sent.header('range') ?? 'nothing'}`);
    stalled = held === at ? stalled + 1 : 0;
    part = part.subarray(held - at);
    at = held;
    if (part.length > 0 || next === undefined) continue;
    part = next;
    const following = rest.next();
    next = following.done === true ? undefined : following.value;
  }
  return failed('server', from, `the upload holds ${String(at)} bytes, and takes no more`);
}

/** The number of bytes in a session, from its answer; 0 without a range, null if the answer has another form. */
function heldBy(answer: HttpAnswer): number | null {
  const range = answer.header('range');
  const [, last] = /^bytes=0-(\d{1,15})$/.exec(range ?? '') ?? [];
  if (range === null) return 0;
  return last === undefined ? null : Number(last) + 1;
}

/** The address for uploads, which is separate from the path of the API. */
function uploadUrl(client: HttpClient, { bucket, object }: StorageName, uploadType: string): URL {
  const url = urlFor(client.endpoints, 'storage', `b/${encodePath(bucket)}/o`);
  url.pathname = `/upload${url.pathname}`;
  url.searchParams.set('uploadType', uploadType);
  url.searchParams.set('name', object);
  return url;
}

/** Checks the answer to the last part of an upload, which contains the size of the object. */
function written(sent: HttpAnswer | HttpFault, bytes: number, from: string, needs: readonly Need[]): Fact<number> {
  if (sent.kind === 'fault' || sent.status > 299) return missing(sent, from, needs);
  const read = (json: Readonly<Record<string, unknown>>): number | null =>
    json['size'] === String(bytes) ? bytes : null;
  return googleFact(sent, { needs, what: `an object of ${String(bytes)} bytes`, read }, from);
}

/**
 * Interprets an answer without an object. A request for the content of an object returns errors as plain text, without
 * the JSON of Google's other APIs, so the status decides.
 */
function missing(result: HttpAnswer | HttpFault, from: string, needs: readonly Need[]): Missing {
  if (result.kind === 'fault') return failed(result.why, from, result.detail);
  const { status, body } = result;
  const error = objectOrNull(objectOrNull(parseJson(body))?.['error']);
  const words = text(error?.['message']) ?? firstWords(body);
  const detail = words === '' ? `HTTP ${String(status)}` : words;
  const byStatus = failedByStatus(status);
  if (byStatus !== null) return failed(byStatus, from, detail);
  if (status === 404) return absent(from, detail);
  if (status === 403) {
    const why = whyRefused(detail);
    // Replacing an object also needs the permission to delete it; the error message names the missing permission.
    const lacking = /\bstorage\.objects\.\w+/.exec(detail)?.[0];
    const named = lacking === undefined ? needs : needs.map(({ resource }) => need(lacking, resource));
    return denied(why === 'ambiguous' ? 'permission' : why, from, detail, named);
  }
  return failed(status === 412 ? 'rejected' : 'malformed', from, `HTTP ${String(status)}: ${detail}`);
}

/** Splits the bytes of a text into parts of equal length, except for the last. */
function* partsOf(pieces: Iterable<string>): Generator<Buffer, void, undefined> {
  let held: Buffer[] = [];
  let length = 0;
  for (const piece of pieces) {
    const bytes = Buffer.from(piece);
    held.push(bytes);
    length += bytes.length;
    if (length < PART) continue;
    const whole = Buffer.concat(held, length);
    let at = 0;
    for (; at + PART <= length; at += PART) yield whole.subarray(at, at + PART);
    held = at < length ? [whole.subarray(at)] : [];
    length -= at;
  }
  if (length > 0) yield Buffer.concat(held, length);
}
