/** Whose eyes an image of another registry was seen with: a stranger's, or those of this machine's Docker login. */
import { type Fact, known } from '../model/fact';
import { type ImageReference, manifestReference } from '../model/image-reference';
import type { Ask } from '../model/questions';
import type { AnonymousAnswer, Manifest } from '../model/registry';

/** The manifest, and what it took to see it. */
export interface SeenImage {
  readonly manifest: Fact<Manifest>;
  /** True: by the login, which says nothing of what a node presents. */
  readonly byLogin: boolean;
  /** What the registry said to a stranger, where the login saw more; null: the manifest tells it itself. */
  readonly stranger: Fact<AnonymousAnswer> | null;
}

/**
 * Reads the manifest; where another registry refuses a stranger, or says that there is none, the login is asked for too,
 * and counts where it sees the image, or a repository that lacks that very manifest.
 */
export async function seenImage(image: ImageReference, ask: Ask): Promise<SeenImage> {
  const of = { host: image.host, path: image.path, reference: manifestReference(image) };
  const manifest = await ask('manifest', of);
  const alone = { manifest, byLogin: false, stranger: null };
  if (image.kind !== 'other' || !isClosed(manifest)) return alone;
  const own = await ask('manifestByLogin', of);
  const lacks = own.state === 'absent' && manifest.state !== 'absent' && /manifest[ _]unknown/i.test(own.detail);
  if (own.state !== 'known' && !lacks) return alone;
  return {
    manifest: own,
    byLogin: true,
    stranger: known({ allowed: false, detail: manifest.detail }, manifest.from),
  };
}

/** A refusal, or a "not found" that may be one. */
const isClosed = (
  fact: Fact<Manifest>,
): fact is Exclude<Fact<Manifest>, { readonly state: 'known' | 'failed' | 'blocked' }> =>
  fact.state === 'absent' || (fact.state === 'denied' && (fact.why === 'permission' || fact.why === 'ambiguous'));
