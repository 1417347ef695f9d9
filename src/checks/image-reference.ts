import { correctReference, pinDigest, useAllowedRegistry } from '../fixes';
import { valueOf } from '../model/fact';
import type { Finding } from '../model/finding';
import { evidence, findingsOf } from '../model/finding-builder';
import { type ImageReference, lookalikeHost, parseImageReference } from '../model/image-reference';
import { fits, type ReferenceRules } from '../model/policy-file';
import type { TargetImage } from '../model/target';
import { quoted } from '../model/unreadable';
import { checkOf } from './check';

interface Image {
  readonly image: string;
}
interface Fault extends Image {
  readonly reason: string;
}

const CODES = {
  valid: ({ image }: Image) => `${image} is a valid reference`,
  invalid: ({ image, reason, at }: Fault & { readonly at: number }) =>
    `${quoted(image) || 'The empty text'} is no image reference: ${reason} (at character ${String(at)})`,
  'known-later': ({ image, reason }: Fault) => `Which image ${quoted(image)} is, is known only later: ${reason}`,
  'odd-host': ({ image, reason }: Fault) => `${image} is valid, and its host is odd: ${reason}`,
  'registry-not-allowed': ({ image, allowed }: Image & { readonly allowed: readonly string[] }) =>
    `${image} is of a registry that the policy does not allow (${allowed.join(', ') || 'it allows none'})`,
  'digest-required': ({ image }: Image) => `${image} has no digest, which the policy requires`,
};
const find = findingsOf('image-reference', 'gate', CODES);
const SOURCE = 'image reference';

/** Is the image's reference one that the container runtime accepts? */
export const imageReference = checkOf(find, {
  title: 'The image reference is valid',
  subject: 'image',
  alone: true,
  traits: {},
  judge: ({ target: { image, rules }, image: { manifest } }) => {
    if (!image.valid) return [judgeInvalid(image)];
    const broken = brokenRules(image.reference, rules ?? null, valueOf(manifest)?.digest ?? null);
    return broken.length > 0 ? broken : [judgeHost(image.reference)];
  },
});

function judgeInvalid({ text, reason, at, atRunTime }: Exclude<TargetImage, { readonly valid: true }>): Finding {
  if (atRunTime) return find.unknown('known-later', { image: text, reason });
  return find.fail(
    'invalid',
    { image: text, reason, at: at + 1 },
    {
      evidence: evidence('parsed', 'fail', SOURCE, `${text}\n${' '.repeat(at)}^ ${reason}`),
      fix: correctReference(likelyMeant(text)),
    },
  );
}

function judgeHost({ text, host }: ImageReference): Finding {
  const proof = evidence('parsed', 'pass', SOURCE, text);
  const odd = lookalikeHost(host);
  return odd === null
    ? find.pass('valid', { image: text }, { evidence: proof })
    : find.warn('odd-host', { image: text, reason: odd }, { evidence: proof, fix: correctReference(null) });
}

/** What the policy asks of references and this one has not. */
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

/** The text without its usual faults, where that is a valid reference; else null. */
function likelyMeant(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/\/(?=$|[:@/])/g, '')
    .replace(/:(?=$|@)/, '');
  const lower = bare.replace(/^[^:@]*(:\d+\/[^:@]*)?/, (name) => name.toLowerCase());
  return [bare, lower].find((each) => each !== text && parseImageReference(each).ok) ?? null;
}
