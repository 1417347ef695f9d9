/** What the registry says of the image itself. */
import { childFacts } from './child-facts';
import { cleanupFacts } from './cleanup-facts';
import { blockedBy, failed } from '../model/fact';
import { type ImageReference, manifestReference } from '../model/image-reference';
import { once } from '../model/once';
import type { Ask } from '../model/questions';
import { type SeenImage, seenImage } from './seen-image';
import type { Target } from '../model/target';
import type { ImageFacts, RepositoryFacts } from '../model/target-facts';

/** A reference that does not parse names no image: there is nothing to ask. */
export function unreadImage({ image }: Target): ImageFacts {
  const manifest = failed('not-asked', 'image reference', image.valid ? '' : image.reason);
  return { manifest, config: null, children: [], anonymous: null, repository: null };
}

/**
 * On many clusters they are the same ones, gathered once by each who asks.
 * @param outside of a cluster outside Google Cloud, whose nodes are strangers to Artifact Registry
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
  const [{ manifest, stranger }, config, children, anonymous, cleanup, repository] = await Promise.all([
    asked,
    asked.then((seen) => configFact(seen, image, ask)),
    asked.then((seen) => childFacts(seen, image, ask)),
    about.then((facts) => (asksAsStranger(facts, outside) ? ask('anonymousPull', of) : null)),
    cleanupFacts(
      image,
      asked.then(({ manifest }) => manifest),
      about,
      ask,
    ),
    about,
  ]);
  return { manifest, config, children, anonymous: anonymous ?? stranger, cleanup, repository };
}

/** A stranger's request is worth a question only where the policy that would say it was not read. */
const asksAsStranger = (facts: RepositoryFacts | null, outside: boolean): boolean =>
  facts !== null && (outside || facts.levels[0]?.policy.state !== 'known') && facts.repository.state !== 'absent';

/** The config blob of a single image; an index says its platforms itself. */
async function configFact(
  { manifest, byLogin }: SeenImage,
  image: ImageReference,
  ask: Ask,
): Promise<ImageFacts['config']> {
  if (manifest.state !== 'known') return blockedBy(manifest);
  const { shape, config } = manifest.value;
  if (shape !== 'image' || config === null) return null;
  return ask('imageConfig', {
    host: image.host,
    path: image.path,
    digest: config.digest,
    ...(byLogin ? { byLogin } : {}),
  });
}
