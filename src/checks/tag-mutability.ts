import { isCallers, pin } from '../fixes';
import { knownValue } from '../model/fact';
import type { Finding } from '../model/finding';
import { evidence, findingsOf } from '../model/finding-builder';
import type { ImageReference } from '../model/image-reference';
import type { Repository } from '../model/registry';
import type { TargetFacts } from '../model/target-facts';
import { inArtifactRegistry, ofImage } from './applies';
import { checkOf } from './check';

interface Image {
  readonly image: string;
}

const CODES = {
  digest: ({ image }: Image) => `${image} names a digest, which always means the same image`,
  'immutable-tags': ({ image, repository }: Image & { readonly repository: string }) =>
    `Tags of ${repository} cannot be moved: ${image} always means the same image`,
  'mutable-tag': ({ image, tag }: Image & { readonly tag: string }) =>
    `The tag ${tag} of ${image} can be moved to another image`,
  'image-absent': ({ image }: Image) => `${image} does not exist`,
  'repository-absent': ({ repository }: { readonly repository: string }) => `${repository} does not exist`,
};
const find = findingsOf('tag-mutability', 'advice', CODES);

/** Does the reference always mean the same image? */
export const tagMutability = checkOf(find, {
  title: 'The reference always points to the same image',
  subject: 'image',
  outside: true,
  traits: {},
  judge: ofImage((image, facts) => [judgeTag(image, facts)]),
});

function judgeTag(image: ImageReference, facts: TargetFacts): Finding {
  if (image.digest !== null)
    return find.pass(
      'digest',
      { image: image.text },
      { evidence: evidence('parsed', 'pass', 'image reference', image.digest) },
    );
  if (facts.image.manifest.state === 'absent') return find.skip('image-absent', { image: image.text });
  const here = inArtifactRegistry(facts);
  if (here === null)
    return mutable(image, facts, 'image reference', `${image.host} does not say that its tags cannot be moved`);
  const { name } = here.repository;
  return find.match(here.repository.repository, `Whether tags of ${name} can be moved`, {
    known: (value, from) => judgeRead(image, value, from, facts),
    absent: () => find.skip('repository-absent', { repository: name }),
  });
}

function judgeRead(image: ImageReference, value: Repository, from: string, facts: TargetFacts): Finding {
  if (!value.immutableTags) return mutable(image, facts, from, 'dockerConfig.immutableTags is not set');
  return find.pass(
    'immutable-tags',
    { image: image.text, repository: value.name },
    { evidence: evidence('listed', 'pass', from, 'dockerConfig.immutableTags: true') },
  );
}

function mutable(image: ImageReference, facts: TargetFacts, from: string, detail: string): Finding {
  const digest = knownValue(facts.image.manifest)?.digest ?? null;
  const repository = facts.image.repository === null ? undefined : knownValue(facts.image.repository.repository);
  // In a remote or virtual repository, tags are changed by its upstreams.
  const lockable = repository?.mode === 'STANDARD_REPOSITORY' && isCallers(facts);
  return find.warn(
    'mutable-tag',
    { image: image.text, tag: image.tag ?? 'latest' },
    { evidence: evidence('listed', 'fail', from, detail), fix: pin(image, digest, lockable) },
  );
}
