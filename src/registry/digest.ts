/**
 * Digests of content from a registry. Node's `crypto` is slow to load, so this module is loaded together with the
 * checks.
 */
import { createHash } from 'node:crypto';
import { DIGEST } from './manifest';

/** The digest of bytes: `sha256:…`. */
export const contentDigest = (algorithm: string, body: Uint8Array): string =>
  `${algorithm}:${createHash(algorithm).update(body).digest('hex')}`;

/** Whether the bytes have this digest; false for an invalid digest. */
export const hasDigest = (digest: string, body: Uint8Array): boolean =>
  DIGEST.test(digest) && contentDigest(digest.split(':')[0] ?? 'sha256', body) === digest;
