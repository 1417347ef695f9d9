/** Whose eyes an image is seen with: the caller's, those of this machine's Docker login, or those of a pull secret. */
import { type Fact, known } from '../model/fact';
import { type Eyes } from '../model/eyes';
import { type ImageReference, manifestReference } from '../model/image-reference';
import type { Ask, Questions } from '../model/questions';
import type { AnonymousAnswer, Manifest } from '../model/registry';

/** The manifest, and what it took to see it. */
export interface SeenImage {
  readonly manifest: Fact<Manifest>;
  readonly by: Eyes;
  /** What the registry said to a stranger, where others saw more; null: the manifest tells it itself. */
  readonly stranger: Fact<AnonymousAnswer> | null;
}

/** What is asked of one image with one pair of eyes. */
export interface Reader {
  readonly manifest: (reference: string) => Promise<Fact<Manifest>>;
  readonly presence: (digest: string) => Promise<Fact<Questions['presence'][1]>>;
  readonly config: (digest: string) => Promise<Fact<Questions['imageConfig'][1]>>;
}

/** Asks of an image with somebody's eyes. */
export function readerOf({ host, path }: ImageReference, by: Eyes, ask: Ask): Reader {
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
 * Reads the manifest; where another registry refuses a stranger, or says that there is none, the login is asked for too,
 * and counts where it sees the image, or a repository that lacks that very manifest.
 */
export async function seenImage(image: ImageReference, ask: Ask): Promise<SeenImage> {
  const manifest = await readerOf(image, 'caller', ask).manifest(manifestReference(image));
  const alone: SeenImage = { manifest, by: 'caller', stranger: null };
  if (image.kind !== 'other' || !isClosed(manifest)) return alone;
  return (await seenBy('login', image, manifest, ask)) ?? alone;
}

/**
 * The same with others' eyes, where they see more than the one who saw it before.
 * @param before what that one was told
 * @returns null where they do not
 */
export async function seenBy(by: Eyes, image: ImageReference, before: Closed, ask: Ask): Promise<SeenImage | null> {
  const own = await readerOf(image, by, ask).manifest(manifestReference(image));
  const lacks = own.state === 'absent' && before.state !== 'absent' && /manifest[ _]unknown/i.test(own.detail);
  if (own.state !== 'known' && !lacks) return null;
  return { manifest: own, by, stranger: known({ allowed: false, detail: before.detail }, before.from) };
}

/** A manifest that was refused, or "not found", which may be a refusal. */
export type Closed = Exclude<Fact<Manifest>, { readonly state: 'known' | 'failed' | 'blocked' }>;

/** Whether others may see more. */
export const isClosed = (fact: Fact<Manifest>): fact is Closed =>
  fact.state === 'absent' || (fact.state === 'denied' && (fact.why === 'permission' || fact.why === 'ambiguous'));
