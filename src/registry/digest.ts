/** Digests of what a registry serves. Node's `crypto` takes a while to load: a part of its own, loaded with what judges. */
import { createHash } from 'node:crypto';
import { DIGEST } from './manifest';

/** The digest of bytes: `sha256:…`. */
export const contentDigest = (algorithm: string, body: Uint8Array): string =>
  `${algorithm}:${createHash(algorithm).update(body).digest('hex')}`;

/** True where the bytes have that digest; false for a digest that is none. */
export const hasDigest = (digest: string, body: Uint8Array): boolean =>
  DIGEST.test(digest) && contentDigest(digest.split(':')[0] ?? 'sha256', body) === digest;
