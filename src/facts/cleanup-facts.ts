/** The version that a repository's cleanup policies may delete: asked only if the repository has such policies. */
import { type Fact, knownValue } from '../model/fact';
import type { ImageReference } from '../model/image-reference';
import type { Ask } from '../model/questions';
import type { Manifest } from '../model/registry';
import type { CleanupFacts, RepositoryFacts } from '../model/target-facts';

/** Null if there are no cleanup policies, or it is unknown which version the reference means. */
export async function cleanupFacts(
  image: ImageReference,
  asked: Promise<Fact<Manifest>>,
  about: Promise<RepositoryFacts | null>,
  ask: Ask,
): Promise<CleanupFacts | null> {
  const facts = await about;
  const repository = facts === null ? undefined : knownValue(facts.repository);
  if (facts === null || repository === undefined || repository.cleanupPolicies.length === 0) return null;
  const digest = knownValue(await asked)?.digest ?? null;
  if (digest === null) return null;
  const [version, uploads] = await Promise.all([
    ask('imageVersion', { repository: facts.name, name: image.name, digest }),
    repository.cleanupPolicies.some(({ mostRecent }) => mostRecent !== null)
      ? ask('uploads', { repository: facts.name, name: image.name })
      : null,
  ]);
  return { digest, version, uploads };
}
