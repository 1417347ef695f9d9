import { correctReference, pinDigest, useAllowedRegistry } from '../fixes';
import { valueOf } from '../model/fact';
import type { Finding } from '../model/finding';
import { fits, type ReferenceRules } from '../model/policy-file';
import { type ImageReference, lookalikeHost, parseImageReference } from '../model/image-reference';
import type { Check } from './check';
import { evidence, judgeOf } from './judge';
import { quoted } from './unreadable';

const judge = judgeOf('image-reference', 'gate');
const SOURCE = 'image reference';

/** Is the image's reference one that the container runtime accepts? */
export const imageReference: Check = {
  id: 'image-reference',
  kind: 'gate',
  title: 'The image reference is valid',
  subject: 'image',
  traits: {},
  judge: ({ target: { image, rules }, image: { manifest } }) => {
    if (!image.valid) {
      const { text, reason, at, atRunTime } = image;
      if (atRunTime === true)
        return [judge.unknown(`Which image ${quoted(text)} is, is known only later: ${reason}`, { needs: [] })];
      return [
        judge.fail(`${quoted(text) || 'The empty text'} is no image reference: ${reason} (at character ${at + 1})`, {
          evidence: evidence('parsed', 'fail', SOURCE, `${text}\n${' '.repeat(at)}^ ${reason}`),
          fix: correctReference(likelyMeant(text)),
        }),
      ];
    }
    const broken = brokenRules(image.reference, rules ?? null, valueOf(manifest)?.digest ?? null);
    if (broken.length > 0) return broken;
    const { text, host } = image.reference;
    const odd = lookalikeHost(host);
    if (odd !== null)
      return [
        judge.warn(`${text} is valid, and its host is odd: ${odd}`, {
          evidence: evidence('parsed', 'pass', SOURCE, text),
          fix: correctReference(null),
        }),
      ];
    return [judge.pass(`${text} is a valid reference`, { evidence: evidence('parsed', 'pass', SOURCE, text) })];
  },
};

/** What the policy asks of references and this one has not. */
function brokenRules(image: ImageReference, rules: ReferenceRules | null, digest: string | null): readonly Finding[] {
  const { text, host, path } = image;
  const proof = evidence('parsed', 'fail', SOURCE, text);
  const allowed = rules?.allowedRegistries ?? null;
  const name = `${host}/${path}`;
  const isAllowed = allowed === null || allowed.some((pattern) => fits(pattern, name) || fits(`${pattern}/*`, name));
  return [
    ...(isAllowed
      ? []
      : [
          judge.fail(
            `${text} is of a registry that the policy does not allow (${allowed.join(', ') || 'it allows none'})`,
            {
              evidence: proof,
              fix: useAllowedRegistry(image, allowed),
            },
          ),
        ]),
    ...(rules?.requireDigest === true && image.digest === null
      ? [
          judge.fail(`${text} has no digest, which the policy requires`, {
            evidence: proof,
            fix: pinDigest(image, digest),
          }),
        ]
      : []),
  ];
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
