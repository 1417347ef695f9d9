/** Reads an image with the first credentials that the registry accepts: the caller's, this machine's Docker login, a pull secret. */
import { type Fact, known } from '../model/fact';
import { type CredentialSource } from '../model/credential-source';
import { type ImageReference, manifestReference } from '../model/image-reference';
import type { Ask, Questions } from '../model/questions';
import type { AnonymousAnswer, Manifest } from '../model/registry';

/** The manifest, and the credentials that it was read with. */
export interface SeenImage {
  readonly manifest: Fact<Manifest>;
  readonly by: CredentialSource;
  /** The registry's answer to an anonymous request, if other credentials gave more; null: the manifest has the answer. */
  readonly stranger: Fact<AnonymousAnswer> | null;
}

/** The questions about one image, all with the same credentials. */
export interface Reader {
  readonly manifest: (reference: string) => Promise<Fact<Manifest>>;
  readonly presence: (digest: string) => Promise<Fact<Questions['presence'][1]>>;
  readonly config: (digest: string) => Promise<Fact<Questions['imageConfig'][1]>>;
}

/** The questions about an image, with these credentials. */
export function readerOf({ host, path }: ImageReference, by: CredentialSource, ask: Ask): Reader {
  const at = { host, path };
  return {
    manifest: (reference) => {
      const of = { ...at, reference };
      if (typeof by === 'object') return ask('manifestBySecret', { ...by, ...of });
      return ask(by === 'login' ? 'manifestByLogin' : 'manifest', of);
    },
    presence: (digest) => ask('presence', { ...at, digest, by }),
    config: (digest) => ask('imageConfig', { ...at, digest, by }),
  };
}

/**
 * Reads the manifest. If another registry refuses an anonymous request, or answers that there is no such image, the login
 * is tried, too. Its answer counts if it sees the image, or a repository without that manifest.
 */
export async function seenImage(image: ImageReference, ask: Ask): Promise<SeenImage> {
  const manifest = await readerOf(image, 'caller', ask).manifest(manifestReference(image));
  const alone: SeenImage = { manifest, by: 'caller', stranger: null };
  if (image.kind !== 'other' || !isClosed(manifest)) return alone;
  return (await seenBy('login', image, manifest, ask)) ?? alone;
}

/**
 * Reads the image again with other credentials.
 * @param before the answer to the first credentials
 * @returns null if the other credentials do not give more
 */
export async function seenBy(
  by: CredentialSource,
  image: ImageReference,
  before: Closed,
  ask: Ask,
): Promise<SeenImage | null> {
  const own = await readerOf(image, by, ask).manifest(manifestReference(image));
  const lacks = own.state === 'absent' && before.state !== 'absent' && /manifest[ _]unknown/i.test(own.detail);
  if (own.state !== 'known' && !lacks) return null;
  return { manifest: own, by, stranger: known({ allowed: false, detail: before.detail }, before.from) };
}

/** A manifest that was refused, or "not found", which may be a refusal. */
export type Closed = Exclude<Fact<Manifest>, { readonly state: 'known' | 'failed' | 'blocked' }>;

/** Whether other credentials may give more. */
export const isClosed = (fact: Fact<Manifest>): fact is Closed =>
  fact.state === 'absent' || (fact.state === 'denied' && (fact.why === 'permission' || fact.why === 'ambiguous'));
