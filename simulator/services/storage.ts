/**
 * Cloud Storage's JSON API (storage v1): objects of buckets listed, read and uploaded: at once, with their metadata, or in
 * a session of parts (Cloud Storage documentation, "Uploads and downloads", "Resumable uploads", "Request preconditions").
 */
import { createHash, randomBytes } from 'node:crypto';
import { Refusal, type Answer } from '../answers';
import { can, memberOf, param, requireConsumer, requirePerimeter, requireToken, type Call } from '../call';
import { bucketResource } from '../iam/hierarchy';
import { route, type Route } from '../router';
import { crc32c } from './crc32c';
import type { Bucket, StoredObject } from '../world';

/** Every part of a session but its last is a multiple of this. */
const QUANTUM = 256 * 1024;

function refuse(code: number, reason: string, message: string): Refusal {
  return new Refusal({
    status: code,
    json: { error: { code, message, errors: [{ message, domain: 'global', reason }] } },
  });
}

/** Where the object itself is asked for, errors come as plain text. */
const inPlainText = (refusal: Refusal, text: string): Refusal =>
  new Refusal({
    status: refusal.answer.status,
    headers: { 'content-type': 'text/html; charset=UTF-8' },
    bytes: Buffer.from(text),
  });

/** The bucket, to who may do this in it: a bucket that is not there is told before anything is refused. */
function bucketFor(call: Call, permission: string, plain = false): Bucket {
  const name = param(call, 'bucket');
  const bucket = call.world.buckets?.find((one) => one.name === name);
  if (!bucket) {
    const text = 'The specified bucket does not exist.';
    const refusal = refuse(404, 'notFound', text);
    throw plain ? inPlainText(refusal, text) : refusal;
  }
  requireConsumer({ ...call, params: { ...call.params, project: bucket.project } });
  requirePerimeter(call, bucket.project);
  demandIn(call, bucket, permission, plain);
  return bucket;
}

function demandIn(call: Call, bucket: Bucket, permission: string, plain = false): void {
  if (can(call, permission, bucketResource(call.world, bucket))) return;
  const who = memberOf(call)?.replace(/^\w+:/, '') ?? 'Anonymous caller';
  const what = permission === 'storage.objects.list' ? 'bucket' : 'object';
  const text = `${who} does not have ${permission} access to the Google Cloud Storage ${what}. Permission '${permission}' denied on resource (or it may not exist).`;
  const refusal = refuse(403, 'forbidden', text);
  throw plain ? inPlainText(refusal, text) : refusal;
}

const bytesOf = ({ data }: StoredObject): Buffer => Buffer.from(data, 'base64');

function objectJson(call: Call, bucket: Bucket, name: string, stored: StoredObject): Record<string, unknown> {
  const bytes = bytesOf(stored);
  const self = `${call.state.url}/storage/v1/b/${bucket.name}/o/${encodeURIComponent(name)}`;
  const crc = Buffer.alloc(4);
  crc.writeUInt32BE(crc32c(bytes));
  return {
    kind: 'storage#object',
    id: `${bucket.name}/${name}/${stored.generation}`,
    selfLink: self,
    mediaLink: `${self.replace('/storage/v1/', '/download/storage/v1/')}?generation=${stored.generation}&alt=media`,
    name,
    bucket: bucket.name,
    generation: stored.generation,
    metageneration: '1',
    contentType: stored.contentType,
    storageClass: 'STANDARD',
    size: String(bytes.length),
    md5Hash: createHash('md5').update(bytes).digest('base64'),
    crc32c: crc.toString('base64'),
    etag: 'CAE=',
    timeCreated: stored.updated,
    updated: stored.updated,
  };
}

const SHIELD = '\u{10ffff}';

function listObjects(call: Call): Answer {
  const bucket = bucketFor(call, 'storage.objects.list');
  const [prefix, delimiter] = [call.query.get('prefix') ?? '', call.query.get('delimiter') ?? ''];
  const names = Object.keys(bucket.objects)
    .filter((name) => name.startsWith(prefix))
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  const folderOf = (name: string): string | null => {
    const end = delimiter === '' ? -1 : name.indexOf(delimiter, prefix.length);
    return end < 0 ? null : name.slice(0, end + delimiter.length);
  };
  const after = Buffer.from(call.query.get('pageToken') ?? '', 'base64url').toString('utf8');
  const most = Math.min(Number(call.query.get('maxResults')) || 1000, 1000);
  const left = names.filter((name) => name > after);
  const page = left.slice(0, most);
  const items = page.filter((name) => folderOf(name) === null);
  const prefixes = [...new Set(page.flatMap((name) => folderOf(name) ?? []))];
  return {
    status: 200,
    json: {
      kind: 'storage#objects',
      ...(left.length > most ? { nextPageToken: Buffer.from(page.at(-1) ?? SHIELD).toString('base64url') } : {}),
      ...(prefixes.length > 0 ? { prefixes } : {}),
      ...(items.length > 0
        ? {
            items: items.flatMap((name) =>
              bucket.objects[name] ? [objectJson(call, bucket, name, bucket.objects[name])] : [],
            ),
          }
        : {}),
    },
  };
}

function getObject(call: Call): Answer {
  const media = call.query.get('alt') === 'media';
  const bucket = bucketFor(call, 'storage.objects.get', media);
  const name = param(call, 'object');
  const found = Object.hasOwn(bucket.objects, name) ? bucket.objects[name] : undefined;
  const generation = call.query.get('generation');
  if (!found || (generation !== null && generation !== found.generation)) {
    const text = `No such object: ${bucket.name}/${name}`;
    const refusal = refuse(404, 'notFound', text);
    throw media ? inPlainText(refusal, text) : refusal;
  }
  if (!media) return { status: 200, json: objectJson(call, bucket, name, found) };
  return {
    status: 200,
    headers: { 'content-type': found.contentType, 'x-goog-generation': found.generation },
    bytes: bytesOf(found),
  };
}

/** Writes an object; one of that name is deleted, which has a permission of its own. */
function put(call: Call, bucket: Bucket, name: string, contentType: string, bytes: Buffer): Answer {
  const before = Object.hasOwn(bucket.objects, name) ? bucket.objects[name] : undefined;
  const wanted = call.query.get('ifGenerationMatch');
  if (wanted !== null && wanted !== (before?.generation ?? '0'))
    throw refuse(412, 'conditionNotMet', 'At least one of the pre-conditions you specified did not hold.');
  if (before) demandIn(call, bucket, 'storage.objects.delete');
  const stored: StoredObject = {
    data: bytes.toString('base64'),
    contentType,
    generation: String(1_700_000_000_000_000 + (Number(before?.generation ?? 0) % 1_000_000) + 1),
    updated: call.world.now ?? new Date().toISOString(),
  };
  bucket.objects[name] = stored;
  return { status: 200, json: objectJson(call, bucket, name, stored) };
}

/** Metadata and content in one body (multipart/related): what they are, in their order. */
function related(call: Call): { json: Record<string, unknown>; type: string; bytes: Buffer } {
  const boundary = /boundary=(?:"([^"]+)"|'([^']+)'|([^;\s]+))/.exec(call.headers['content-type'] ?? '');
  const mark = Buffer.from(`--${boundary?.[1] ?? boundary?.[2] ?? boundary?.[3] ?? ''}`);
  const parts: { head: string; bytes: Buffer }[] = [];
  for (let at = call.bytes.indexOf(mark); at >= 0;) {
    const end = call.bytes.indexOf(mark, at + mark.length);
    if (end < 0) break;
    const part = call.bytes.subarray(at + mark.length, end);
    const text = part.toString('latin1');
    const gap = /\r?\n\r?\n/.exec(text.slice(1));
    if (gap)
      parts.push({
        head: text.slice(0, gap.index + 1),
        bytes: part.subarray(gap.index + 1 + gap[0].length, part.length - (text.endsWith('\r\n') ? 2 : 1)),
      });
    at = end;
  }
  const [meta, content] = parts;
  if (!meta || !content) throw refuse(400, 'badRequest', 'Malformed multipart body.');
  const json = JSON.parse(meta.bytes.toString('utf8')) as Record<string, unknown>;
  return { json, type: /content-type:\s*([^\r\n]+)/i.exec(content.head)?.[1] ?? '', bytes: content.bytes };
}

function nameFor(call: Call, json: Record<string, unknown> = {}): string {
  const name = call.query.get('name') ?? json['name'];
  if (typeof name !== 'string' || name === '') throw refuse(400, 'required', 'Required');
  if (Buffer.byteLength(name) > 1024) throw refuse(400, 'invalid', `The specified object name is not valid.`);
  return name;
}

const jsonIn = (call: Call): Record<string, unknown> =>
  call.bytes.length === 0 ? {} : (JSON.parse(call.bytes.toString('utf8')) as Record<string, unknown>);

function upload(call: Call): Answer {
  requireToken(call);
  const bucket = bucketFor(call, 'storage.objects.create');
  switch (call.query.get('uploadType')) {
    case 'media':
      return put(call, bucket, nameFor(call), call.headers['content-type'] ?? 'application/octet-stream', call.bytes);
    case 'multipart': {
      const { json, type, bytes } = related(call);
      return put(
        call,
        bucket,
        nameFor(call, json),
        typeof json['contentType'] === 'string' ? json['contentType'] : type,
        bytes,
      );
    }
    case 'resumable': {
      const json = jsonIn(call);
      const id = randomBytes(24).toString('base64url');
      const contentType = call.headers['x-upload-content-type'] ?? json['contentType'];
      call.state.uploads.set(id, {
        bucket: bucket.name,
        name: nameFor(call, json),
        contentType: typeof contentType === 'string' ? contentType : 'application/octet-stream',
        parts: [],
        length: 0,
        done: null,
      });
      const path = call.path.split('?')[0] ?? '';
      return {
        status: 200,
        headers: {
          location: `${call.state.url}${path}?${call.query.toString()}&upload_id=${id}`,
          'x-guploader-uploadid': id,
        },
        bytes: Buffer.alloc(0),
      };
    }
    default:
      throw refuse(400, 'badRequest', 'Unknown upload type.');
  }
}

/** A part of a session, or the question how much of it is there. The session's address is what authorizes. */
function uploadPart(call: Call): Answer {
  const session = call.state.uploads.get(call.query.get('upload_id') ?? '');
  if (!session) throw refuse(404, 'notFound', 'No such upload.');
  if (session.done !== null) return session.done;
  const [, from, to, total = '*'] =
    /^bytes (?:(\d+)-(\d+)|\*)\/(\d+|\*)$/.exec(
      call.headers['content-range'] ?? `bytes 0-${String(call.bytes.length - 1)}/${String(call.bytes.length)}`,
    ) ?? [];
  if (from !== undefined) {
    if (Number(to) - Number(from) + 1 !== call.bytes.length)
      throw refuse(400, 'badRequest', 'Failed to parse Content-Range header.');
    if (Number(from) > session.length) throw refuse(503, 'backendError', 'Invalid request. The part leaves a gap.');
    if (total === '*' && call.bytes.length % QUANTUM !== 0)
      throw refuse(
        400,
        'badRequest',
        'Invalid request. The number of bytes uploaded is required to be equal or greater than 262144, except for the final request.',
      );
    // Bytes that are there already are passed over.
    const keeps = call.world.buckets?.find((one) => one.name === session.bucket)?.keeps ?? call.bytes.length;
    const start = session.length - Number(from);
    // The service may keep a beginning of what was sent; the answer tells how much it has.
    const fresh = call.bytes.subarray(start, start + keeps);
    session.parts.push(fresh);
    session.length += fresh.length;
  }
  if (total === '*' || session.length < Number(total))
    return {
      status: 308,
      headers: session.length > 0 ? { range: `bytes=0-${String(session.length - 1)}` } : {},
      bytes: Buffer.alloc(0),
    };
  const bucket = call.world.buckets?.find((one) => one.name === session.bucket);
  if (!bucket) throw refuse(404, 'notFound', 'The specified bucket does not exist.');
  session.done = put(call, bucket, session.name, session.contentType, Buffer.concat(session.parts));
  return session.done;
}

function getBucket(call: Call): Answer {
  const bucket = bucketFor(call, 'storage.buckets.get');
  const json = {
    kind: 'storage#bucket',
    id: bucket.name,
    name: bucket.name,
    location: 'EUROPE-WEST1',
    storageClass: 'STANDARD',
  };
  return { status: 200, json };
}

/** With the checks of Google's APIs, save for those of the project, which a bucket's name does not tell. */
const withToken =
  (handle: (call: Call) => Answer) =>
  (call: Call): Answer => {
    requireToken(call);
    return handle(call);
  };

/** Routes of storage v1. */
export const storageRoutes: Route[] = [
  route('storage', 'GET', '/storage/v1/b/{bucket}/o', withToken(listObjects), true),
  route('storage', 'GET', '/storage/v1/b/{bucket}/o/{object}', withToken(getObject), true),
  route('storage', 'GET', '/download/storage/v1/b/{bucket}/o/{object}', withToken(getObject), true),
  route('storage', 'GET', '/storage/v1/b/{bucket}', withToken(getBucket), true),
  ...['/upload', '/resumable/upload'].flatMap((start) => [
    route('storage', 'POST', `${start}/storage/v1/b/{bucket}/o`, upload, true),
    route('storage', 'PUT', `${start}/storage/v1/b/{bucket}/o`, uploadPart, true),
  ]),
];
