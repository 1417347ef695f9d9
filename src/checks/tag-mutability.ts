import { pin } from '../fixes';
import { valueOf } from '../model/fact';
import type { Finding } from '../model/finding';
import type { ImageReference } from '../model/image-reference';
import type { Repository } from '../model/registry';
import type { TargetFacts } from '../model/target-facts';
import type { Check } from './check';
import { evidence, judgeOf } from './judge';
import { inArtifactRegistry, referenceOf } from './applies';

const judge = judgeOf('tag-mutability', 'advice');

/** Does the reference always mean the same image? */
export const tagMutability: Check = {
  id: 'tag-mutability',
  kind: 'advice',
  title: 'The reference always means the same image',
  subject: 'image',
  traits: {},
  judge: (facts) => {
    const image = referenceOf(facts);
    return image === null ? [] : [judgeTag(image, facts)];
  },
};

function judgeTag(image: ImageReference, facts: TargetFacts): Finding {
  if (image.digest !== null)
    return judge.pass(`${image.text} names a digest, which always means the same image`, {
      evidence: evidence('parsed', 'pass', 'image reference', image.digest),
    });
  const here = inArtifactRegistry(facts);
  if (here === null)
    return warn(image, facts, 'image reference', `${image.host} does not say that its tags cannot be moved`);
  return judge.match(here.repository.repository, `Whether tags of ${here.repository.name} can be moved`, {
    known: (value, from) => judgeRead(image, value, from, facts),
    absent: () => judge.skip(`${here.repository.name} does not exist`),
  });
}

function judgeRead(image: ImageReference, value: Repository, from: string, facts: TargetFacts): Finding {
  if (value.immutableTags)
    return judge.pass(`Tags of ${value.name} cannot be moved: ${image.text} always means the same image`, {
      evidence: evidence('listed', 'pass', from, 'dockerConfig.immutableTags: true'),
    });
  return warn(image, facts, from, 'dockerConfig.immutableTags is not set');
}

function warn(image: ImageReference, facts: TargetFacts, from: string, detail: string): Finding {
  const digest = valueOf(facts.image.manifest)?.digest ?? null;
  const now = digest === null ? '' : `; now it means ${digest}`;
  return judge.warn(`The tag ${image.tag ?? 'latest'} of ${image.text} can be moved to another image${now}`, {
    evidence: evidence('listed', 'fail', from, detail),
    fix: pin(image, digest),
  });
}
