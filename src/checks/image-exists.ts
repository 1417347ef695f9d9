import { createRepository, listVersions, repositoryName } from '../fixes';
import type { Finding } from '../model/finding';
import { evidence, findingsOf, needsOf, said } from '../model/finding-builder';
import { type ImageReference, manifestReference, repositoryPath } from '../model/image-reference';
import { need, type Need } from '../model/need';
import type { Manifest } from '../model/registry';
import type { TargetFacts } from '../model/target-facts';
import { ofImage } from './applies';
import { checkOf } from './check';
import { refusedByRule } from './download-rule-match';
import { serviceTrouble } from './repository-service';

interface Image {
  readonly image: string;
}
interface Repository {
  readonly repository: string;
}
interface Why {
  readonly why: string;
}

const CODES = {
  exists: ({ image, digest }: Image & { readonly digest: string | null }) =>
    `${image} exists${digest === null ? '' : ` (${digest})`}; seen as the caller, which does not prove that the node may pull it`,
  absent: ({ host, path, version, answer }: Record<'host' | 'path' | 'version' | 'answer', string>) =>
    `${host} has no ${path} ${version}: ${answer}`,
  'repository-absent': ({ repository }: Repository) => `${repository} does not exist, and so no image in it does`,
  'repository-not-served': ({ repository, why }: Repository & Why) =>
    `What images ${repository} holds cannot be told: ${why}`,
  'gcr-not-served': ({ image, why }: Image & Why) => `There is no ${image} to look for: ${why}`,
  'refused-by-rule': ({ image, why }: Image & Why) => `Whether ${image} exists cannot be told: ${why}`,
};
const find = findingsOf('image-exists', 'gate', CODES);

/** Does the registry have such an image? Asked as the caller, so a yes proves existence, not the node's right. */
export const imageExists = checkOf(find, {
  title: 'The image exists in its registry',
  subject: 'image',
  traits: { probe: 'existence', observed: 'always', ofPull: true, mirror: 'all', mirrorServes: true, spreads: 'api' },
  judge: ofImage((image, facts) => [
    ofRepository(image, facts) ?? ofRule(image, facts) ?? judgeManifest(image, facts.image.manifest),
  ]),
});

/** What the repository says of all images in it, where the image itself was not seen. */
function ofRepository(image: ImageReference, { image: facts }: TargetFacts): Finding | null {
  const { manifest, repository } = facts;
  if (manifest.state === 'known' || manifest.state === 'absent' || repository === null) return null;
  const trouble = serviceTrouble(facts);
  if (trouble?.why === 'gcr-not-served')
    return find.skip('gcr-not-served', { image: image.text, why: trouble.message });
  const { name, repository: asked } = repository;
  if (asked.state === 'absent')
    return find.fail(
      'repository-absent',
      { repository: name },
      {
        subject: name,
        evidence: evidence('listed', 'fail', asked.from, asked.detail),
        fix: createRepository(repositoryName(name)),
      },
    );
  if (trouble === null) return null;
  return find.unknown(
    'repository-not-served',
    { repository: name, why: trouble.message },
    { subject: name, needs: needsOf(manifest) },
  );
}

function ofRule(image: ImageReference, facts: TargetFacts): Finding | null {
  const why = refusedByRule(facts);
  return why === null ? null : find.unknown('refused-by-rule', { image: image.text, why });
}

function judgeManifest(image: ImageReference, manifest: TargetFacts['image']['manifest']): Finding {
  return find.match(
    manifest,
    `The manifest of ${image.text}`,
    {
      known: ({ digest, mediaType }: Manifest, from) =>
        find.pass(
          'exists',
          { image: image.text, digest },
          { evidence: evidence('listed', 'pass', from, `${digest ?? manifestReference(image)}, ${mediaType}`) },
        ),
      absent: (fact) =>
        find.fail(
          'absent',
          { host: image.host, path: image.path, version: versionOf(image), answer: said(fact) },
          { evidence: evidence('listed', 'fail', fact.from, fact.detail), fix: listVersions(image) },
        ),
    },
    { needs: toRead(image, needsOf(manifest)) },
  );
}

const versionOf = (image: ImageReference): string =>
  image.digest === null ? `with the tag ${image.tag ?? 'latest'}` : `with the digest ${image.digest}`;

/** What the caller needs to read a manifest: the refusal's own word, else the reader's role on the repository. */
function toRead(image: ImageReference, needs: readonly Need[]): readonly Need[] {
  if (needs.length > 0 || image.kind === 'other') return needs;
  return [need('artifactregistry.repositories.downloadArtifacts', repositoryPath(image))];
}
