import { type Json, list, object, objectOrNull, parseJson, text } from '../model/json';
import type { ImageConfig, Manifest, ManifestEntry, Platform } from '../model/registry';

/** Media types and contents of manifests. */

const INDEX = ['application/vnd.oci.image.index.v1+json', 'application/vnd.docker.distribution.manifest.list.v2+json'];
const IMAGE = ['application/vnd.oci.image.manifest.v1+json', 'application/vnd.docker.distribution.manifest.v2+json'];
const SIGNED_SCHEMA1 = 'application/vnd.docker.distribution.manifest.v1+prettyjws';
const SCHEMA1 = [SIGNED_SCHEMA1, 'application/vnd.docker.distribution.manifest.v1+json'];
const ARTIFACT = 'application/vnd.oci.artifact.manifest.v1+json';
const IMAGE_CONFIG = new Set([
  'application/vnd.oci.image.config.v1+json',
  'application/vnd.docker.container.image.v1+json',
  // Pushed by early versions of Docker.
  'application/octet-stream',
]);
const MAX_ENTRIES = 10_000;
const MAX_TYPES = 20;
export const DIGEST = /^(sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})$/;

/** All media types: images that nodes cannot run must be recognised and not look like missing images. */
export const ACCEPT = [...INDEX, ...IMAGE, ...SCHEMA1, ARTIFACT].join(', ');

/** Whether the digest is not that of all bytes, because it excludes the signatures. */
export const isSigned = (mediaType: string): boolean => mediaType === SIGNED_SCHEMA1;

/** The kind of manifest with this media type; null if it is not a manifest. */
export function manifestShape(mediaType: string): Manifest['shape'] | null {
  if (INDEX.includes(mediaType)) return 'index';
  if (IMAGE.includes(mediaType)) return 'image';
  if (SCHEMA1.includes(mediaType)) return 'schema1';
  return mediaType === ARTIFACT ? 'artifact' : null;
}

/** A manifest that exists according to the registry, but that it did not return. */
export function unreadManifest(mediaType: string | null, digest: string | null): Manifest {
  const sound = digest !== null && /^sha256:[0-9a-f]{64}$/.test(digest) ? digest : null;
  return { ...NOTHING_LISTED, digest: sound, mediaType: mediaType ?? '', shape: 'unread', artifactType: null };
}

/** A manifest that the registry has only in a media type that was not accepted. */
export function manifestOf(mediaType: string): Manifest {
  const shape = manifestShape(mediaType) ?? 'artifact';
  return { ...NOTHING_LISTED, digest: null, mediaType, shape, artifactType: null };
}

/**
 * The media type of a manifest: the one in the header, or the one in the body if the header is not useful.
 * @returns null if it is unknown
 */
export function mediaTypeOf(contentType: string | null, json: Json): string | null {
  const told = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (manifestShape(told) !== null) return told;
  const own = text(json['mediaType'])?.toLowerCase() ?? '';
  if (manifestShape(own) !== null) return own;
  if (json['schemaVersion'] === 1) return 'signatures' in json ? SIGNED_SCHEMA1 : (SCHEMA1[1] ?? null);
  if (json['schemaVersion'] !== 2) return null;
  if (Array.isArray(json['manifests'])) return INDEX[0] ?? null;
  return objectOrNull(json['config']) !== null ? (IMAGE[0] ?? null) : null;
}

/**
 * Reads a manifest from its bytes.
 * @param contentType the `Content-Type` of the answer
 * @returns the manifest without its digest, or the reason why it is not a manifest
 */
export function readManifest(body: Uint8Array, contentType: string | null): Omit<Manifest, 'digest'> | string {
  const json = objectOrNull(parseJson(body));
  if (json === null) return 'it is no JSON';
  const mediaType = mediaTypeOf(contentType, json);
  const shape = mediaType === null ? null : manifestShape(mediaType);
  if (mediaType === null || shape === null) return 'it has none of the media types of manifests';
  const artifactType = text(json['artifactType']);
  const bare = { ...NOTHING_LISTED, mediaType, artifactType };
  if (shape === 'index') {
    const entries = readEntries(json['manifests']);
    return typeof entries === 'string' ? entries : { ...bare, shape, entries };
  }
  if (shape === 'schema1') {
    const architecture = text(json['architecture']);
    return { ...bare, shape, platform: architecture === null ? null : { ...LINUX, architecture } };
  }
  if (shape !== 'image') return { ...bare, shape };
  const config = descriptor(json['config']);
  if (config === null) return 'its config is not a descriptor';
  const layers = layerTypes(json['layers']);
  const shapeOfConfig = IMAGE_CONFIG.has(config.mediaType) ? 'image' : 'artifact';
  return {
    ...bare,
    shape: shapeOfConfig,
    config,
    layers,
    layerCount: Array.isArray(json['layers']) ? json['layers'].length : null,
    layerHosts: hostsOf(json['layers']),
    layerTwice: twice(json['layers']),
    layersSize: sizeOf(json['layers']),
  };
}

/** The empty values of the fields that not every kind of manifest has. */
const NOTHING_LISTED = {
  entries: [],
  config: null,
  layers: [],
  layerCount: null,
  layerHosts: [],
  layerTwice: null,
  layersSize: null,
  platform: null,
};

/** Schema 1 names no operating system: it is older than images for other systems. */
const LINUX = { os: 'linux', variant: null, osVersion: null };

/** The distinct media types of layers, up to a limit that is enough to identify the content. */
function layerTypes(raw: unknown): readonly string[] {
  const types = new Set<string>();
  for (const each of list(raw)) {
    if (types.size < MAX_TYPES) types.add(text(object(each)['mediaType'])?.slice(0, 255) ?? '');
  }
  return [...types];
}

/** The hosts of external layer addresses, which containerd tries before the registry; limited to a few. */
function hostsOf(raw: unknown): readonly string[] {
  const hosts = new Set<string>();
  for (const each of list(raw))
    for (const url of list(object(each)['urls'])) {
      const address = text(url) ?? '';
      if (hosts.size < MAX_TYPES && /^https?:/i.test(address) && URL.canParse(address))
        hosts.add(new URL(address).host);
    }
  return [...hosts].sort();
}

/** The first layer that occurs twice in a manifest. */
function twice(raw: unknown): string | null {
  const seen = new Set<string>();
  for (const each of list(raw)) {
    const digest = descriptor(each)?.digest ?? null;
    if (digest === null) continue;
    if (seen.has(digest)) return digest;
    seen.add(digest);
  }
  return null;
}

/**
 * The total size of the distinct layers in bytes.
 * @returns null if one of them is not a layer, or has no valid size
 */
function sizeOf(raw: unknown): number | null {
  const sizes = new Map<string, number>();
  for (const each of list(raw)) {
    const { size } = object(each);
    const digest = descriptor(each)?.digest;
    if (digest === undefined || typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) return null;
    if ((sizes.get(digest) ?? size) !== size) return null;
    sizes.set(digest, size);
  }
  let sum = 0;
  for (const size of sizes.values()) sum += size;
  return sizes.size > 0 && Number.isSafeInteger(sum) ? sum : null;
}

/**
 * Reads the config blob of an image.
 * @returns null if it names no platform
 */
export function readConfig(body: Uint8Array): ImageConfig | null {
  const json = parseJson(body);
  const stated = platform(json);
  const { type, diff_ids: ids } = object(object(json)['rootfs']);
  const isCounted = Array.isArray(ids) && (type === 'layers' || type === undefined);
  return stated !== null && isCounted ? { ...stated, diffIds: ids.length } : stated;
}

function readEntries(raw: unknown): ManifestEntry[] | string {
  if (!Array.isArray(raw)) return 'its list of manifests is none';
  if (raw.length > MAX_ENTRIES) return `it lists more than ${MAX_ENTRIES} manifests`;
  const entries: ManifestEntry[] = [];
  for (const each of list(raw)) {
    const found = descriptor(each);
    if (found === null) return 'an entry of its list is not a descriptor';
    const json = object(each);
    entries.push({ ...found, platform: platform(json['platform']), artifactType: text(json['artifactType']) });
  }
  return entries;
}

function descriptor(raw: unknown): { digest: string; mediaType: string } | null {
  const { digest, mediaType } = object(raw);
  if (typeof digest !== 'string' || !DIGEST.test(digest)) return null;
  return { digest, mediaType: text(mediaType)?.slice(0, 255) ?? '' };
}

function platform(raw: unknown): Platform | null {
  const json = object(raw);
  const os = text(json['os']);
  const architecture = text(json['architecture']);
  if (os === null || architecture === null) return null;
  return { os, architecture, variant: text(json['variant']), osVersion: text(json['os.version']) };
}
