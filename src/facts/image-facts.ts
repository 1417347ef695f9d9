/** Facts from the registry about the image itself. */
import { childFacts } from './child-facts';
import { cleanupFacts } from './cleanup-facts';
import { blockedBy, failed } from '../model/fact';
import { type ImageReference, manifestReference } from '../model/image-reference';
import { once } from '../model/once';
import type { Ask } from '../model/questions';
import { readerOf, type SeenImage, seenImage } from './seen-image';
import type { Target } from '../model/target';
import type { ImageFacts, RepositoryFacts } from '../model/target-facts';

/** Facts that are asked later, when all others are known: about pull secrets, and about missing repositories. */
const NOTHING_MORE = { bySecret: null, near: null, nearProjects: null } as const;

/** A reference that cannot be parsed names no image, so nothing is asked. */
export function unreadImage({ image }: Target): ImageFacts {
  const manifest = failed('not-asked', 'image reference', image.valid ? '' : image.reason);
  return { manifest, config: null, children: [], ...NOTHING_MORE, anonymous: null, cleanup: null, repository: null };
}

/**
 * The same facts for many clusters, gathered once per asker.
 * @param outside for a cluster outside Google Cloud, whose nodes have no account for Artifact Registry
 */
export const imageFacts = (
  image: ImageReference,
  about: Promise<RepositoryFacts | null>,
  ask: Ask,
  outside = false,
): Promise<ImageFacts> => gathered([ask, image], String(outside), () => factsOf(image, about, ask, outside));

const gathered = once<Promise<ImageFacts>>();

async function factsOf(
  image: ImageReference,
  about: Promise<RepositoryFacts | null>,
  ask: Ask,
  outside: boolean,
): Promise<ImageFacts> {
  const of = { host: image.host, path: image.path, reference: manifestReference(image) };
  const asked = seenImage(image, ask);
  const [{ manifest, stranger }, content, anonymous, cleanup, repository] = await Promise.all([
    asked,
    asked.then((seen) => contentFacts(image, seen, ask)),
    about.then((facts) => (asksAsStranger(facts, outside) ? ask('anonymousPull', of) : null)),
    cleanupFacts(
      image,
      asked.then(({ manifest }) => manifest),
      about,
      ask,
    ),
    about,
  ]);
  return { manifest, ...content, ...NOTHING_MORE, anonymous: anonymous ?? stranger, cleanup, repository };
}

/** The facts that the manifest does not contain: the platform of a single image, and the manifests below an index. */
export async function contentFacts(
  image: ImageReference,
  seen: SeenImage,
  ask: Ask,
): Promise<Pick<ImageFacts, 'config' | 'children'>> {
  const [config, children] = await Promise.all([configFact(seen, image, ask), childFacts(seen, image, ask)]);
  return { config, children };
}

/** Whether to send an anonymous request: only if the policy that would decide it could not be read. */
const asksAsStranger = (facts: RepositoryFacts | null, outside: boolean): boolean =>
  facts !== null && (outside || facts.levels[0]?.policy.state !== 'known') && facts.repository.state !== 'absent';

/** The config blob of a single image; an index contains its platforms itself. */
async function configFact({ manifest, by }: SeenImage, image: ImageReference, ask: Ask): Promise<ImageFacts['config']> {
  if (manifest.state !== 'known') return blockedBy(manifest);
  const { shape, config } = manifest.value;
  return shape !== 'image' || config === null ? null : readerOf(image, by, ask).config(config.digest);
}
