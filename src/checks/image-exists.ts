import { listVersions } from '../fixes';
import { type ImageReference, manifestReference, repositoryPath } from '../model/image-reference';
import { need, type Need } from '../model/need';
import type { Manifest } from '../model/registry';
import type { TargetFacts } from '../model/target-facts';
import type { Check } from './check';
import { evidence, judgeOf, needsOf, said } from './judge';
import { serviceTrouble } from './repository-service';
import { refusedByRule } from './download-rule-match';
import { referenceOf } from './applies';

const judge = judgeOf('image-exists', 'gate');

/** Does the registry have such an image? Asked as the caller, so a yes proves existence, not the node's right. */
export const imageExists: Check = {
  id: 'image-exists',
  kind: 'gate',
  title: 'The image exists in its registry',
  subject: 'image',
  traits: { probe: 'existence', observed: 'always', ofPull: true, mirror: 'all', mirrorServes: true, spreads: 'api' },
  judge: (facts) => {
    const image = referenceOf(facts);
    return image === null ? [] : [judgeExistence(image, facts)];
  },
};

function judgeExistence(image: ImageReference, all: TargetFacts) {
  const { image: facts } = all;
  const { manifest, repository } = facts;
  if (manifest.state !== 'known' && manifest.state !== 'absent' && repository !== null) {
    const { repository: asked } = repository;
    const trouble = serviceTrouble(facts);
    if (trouble?.why === 'gcr-not-served')
      return judge.skip(`There is no ${image.text} to look for: ${trouble.message}`);
    if (asked.state === 'absent')
      return judge.fail(`${image.text} does not exist: its repository ${repository.name} does not`, {
        evidence: evidence('listed', 'fail', asked.from, asked.detail),
        fix: listVersions(image),
      });
    if (trouble !== null)
      return judge.unknown(`Whether ${image.text} exists cannot be told: ${trouble.message}`, {
        needs: needsOf(manifest),
      });
  }
  const rule = refusedByRule(all);
  if (rule !== null) return judge.unknown(`Whether ${image.text} exists cannot be told: ${rule}`);
  const known = (value: Manifest, from: string) =>
    judge.pass(
      `${image.text} exists${value.digest === null ? '' : ` (${value.digest})`}; seen as the caller, which does not prove that the node may pull it`,
      {
        evidence: evidence('listed', 'pass', from, `${value.digest ?? manifestReference(image)}, ${value.mediaType}`),
      },
    );
  return judge.match(
    manifest,
    `The manifest of ${image.text}`,
    {
      known,
      absent: (fact) => {
        const proof = evidence('listed', 'fail', fact.from, fact.detail);
        return judge.fail(`${image.host} has no ${image.path} ${versionOf(image)}: ${said(fact)}`, {
          evidence: proof,
          fix: listVersions(image),
        });
      },
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
