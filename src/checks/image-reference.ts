import { correctHost, correctReference, fillIn, nameRegistry, pinDigest, useAllowedRegistry } from '../fixes';
import { knownValue } from '../model/fact';
import type { Finding } from '../model/finding';
import { evidence, findingsOf } from '../model/finding-builder';
import { type ImageReference, namesNoHost, parseImageReference } from '../model/image-reference';
import { oddHost } from '../model/odd-host';
import { fits, type ReferenceRules } from '../model/policy-file';
import { placeholderIn } from '../model/placeholder';
import type { TargetImage } from '../model/target';
import type { ImageFacts } from '../model/target-facts';
import { quoted } from '../model/unreadable';
import { checkOf } from './check';

interface Image {
  readonly image: string;
}
interface Asked {
  readonly asked: string;
}
interface Fault extends Image {
  readonly reason: string;
}

const CODES = {
  valid: ({ image }: Image) => `${image} is a valid reference`,
  invalid: ({ image, reason, at }: Fault & { readonly at: number }) =>
    `${quoted(image) || 'The empty text'} is not an image reference: ${reason} (at character ${String(at)})`,
  'known-later': ({ image, reason }: Fault) => `Which image ${quoted(image)} stands for is known only later: ${reason}`,
  'no-host': ({ image, asked }: Image & Asked) => `${image} is a valid reference without a registry: ${asked} is asked`,
  'no-host-unseen': ({ image, asked }: Image & Asked) =>
    `No registry is named in ${image}: ${asked} is asked, and it was not seen there`,
  'odd-host': ({ image, reason, near }: Fault & { readonly near: string | null }) =>
    near === null ? `The host of ${image} is unusual: ${reason}` : `Probably ${near} is meant: ${reason} (${image})`,
  'project-number': ({ image, number, id }: Image & Record<'number' | 'id', string>) =>
    `${image} is valid, and names its project by the number ${number}: Artifact Registry's names have the project's ID, ${id}`,
  'registry-not-allowed': ({ image, allowed }: Image & { readonly allowed: readonly string[] }) =>
    `${image} is of a registry that the policy does not allow (it allows ${allowed.join(', ') || 'none'})`,
  'digest-required': ({ image }: Image) => `${image} has no digest, which the policy requires`,
};
const find = findingsOf('image-reference', 'gate', CODES);
const SOURCE = 'image reference';

/** Does the container runtime accept the image's reference? */
export const imageReference = checkOf(find, {
  title: 'The image reference is valid',
  subject: 'image',
  alone: true,
  outside: true,
  traits: {},
  judge: ({ target: { image, rules }, image: facts }) => {
    if (!image.valid) return image.unlisted === null ? [judgeInvalid(image)] : [];
    const broken = brokenRules(image.reference, rules ?? null, knownValue(facts.manifest)?.digest ?? null);
    return broken.length > 0 ? broken : [judgeHost(image.reference, facts)];
  },
});

function judgeInvalid({ text, reason, at, atRunTime }: Exclude<TargetImage, { readonly valid: true }>): Finding {
  if (atRunTime) return find.unknown('known-later', { image: text, reason });
  return find.fail(
    'invalid',
    { image: text, reason, at: at + 1 },
    {
      evidence: evidence('parsed', 'fail', SOURCE, `${text}\n${' '.repeat(at)}^ ${reason}`),
      fix: placeholderIn(text) === null ? correctReference(likelyMeant(text)) : fillIn,
    },
  );
}

function judgeHost(image: ImageReference, { manifest, repository }: ImageFacts): Finding {
  const { text, host, path } = image;
  const proof = evidence('parsed', 'pass', SOURCE, text);
  const asked = `Docker Hub's ${path}`;
  const odd = oddHost(host);
  const told = repository === null ? undefined : knownValue(repository.project);
  // An image that was seen exists, whatever its name looks like.
  if (manifest.state === 'known')
    return namesNoHost(image)
      ? find.pass('no-host', { image: text, asked }, { evidence: proof })
      : find.pass('valid', { image: text }, { evidence: proof });
  if (odd !== null) {
    const fix = correctHost(image, odd.near);
    return find.warn('odd-host', { image: text, reason: odd.why, near: odd.near }, { evidence: proof, fix });
  }
  if (namesNoHost(image))
    return find.warn('no-host-unseen', { image: text, asked }, { evidence: proof, fix: nameRegistry(image) });
  const number = image.kind === 'artifact-registry' && /^\d+$/.test(image.project) ? image.project : null;
  if (number !== null && told !== undefined && told.id !== number) {
    const right = text.replace(`/${number}/`, `/${told.id.replace(':', '/')}/`);
    const args = { image: text, number, id: told.id };
    return find.warn('project-number', args, { evidence: proof, fix: correctReference(right) });
  }
  return find.pass('valid', { image: text }, { evidence: proof });
}

/** The rules of the policy for references that this one breaks. */
function brokenRules(image: ImageReference, rules: ReferenceRules | null, digest: string | null): readonly Finding[] {
  const { text, host, path } = image;
  const proof = evidence('parsed', 'fail', SOURCE, text);
  const allowed = rules?.allowedRegistries ?? null;
  const name = `${host}/${path}`;
  const isAllowed = allowed === null || allowed.some((pattern) => fits(pattern, name) || fits(`${pattern}/*`, name));
  const broken: Finding[] = [];
  if (!isAllowed) {
    const fix = useAllowedRegistry(image, allowed);
    broken.push(find.fail('registry-not-allowed', { image: text, allowed }, { evidence: proof, fix }));
  }
  if (rules?.requireDigest === true && image.digest === null)
    broken.push(find.fail('digest-required', { image: text }, { evidence: proof, fix: pinDigest(image, digest) }));
  return broken;
}

/** The text without common typing errors, if that is a valid reference; otherwise null. */
function likelyMeant(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/\/(?=$|[:@/])/g, '')
    .replace(/:(?=$|@)/, '');
  const lower = bare.replace(/^[^:@]*(:\d+\/[^:@]*)?/, (name) => name.toLowerCase());
  return [bare, lower].find((each) => each !== text && parseImageReference(each).ok) ?? null;
}
