import { correctReference } from '../fixes';
import { lookalikeHost, parseImageReference } from '../model/image-reference';
import type { Check } from './check';
import { evidence, judgeOf } from './judge';
import { quoted } from './why-missing';

const judge = judgeOf('image-reference', 'gate');
const SOURCE = 'image reference';

/** Is the image's reference one that the container runtime accepts? */
export const imageReference: Check = {
  id: 'image-reference',
  kind: 'gate',
  title: 'The image reference is valid',
  judge: ({ target: { image } }) => {
    if (!image.valid) {
      const { text, reason, at } = image;
      return [
        judge.fail(`${quoted(text) || 'The empty text'} is no image reference: ${reason} (at character ${at + 1})`, {
          evidence: evidence('parsed', 'fail', SOURCE, `${text}\n${' '.repeat(at)}^ ${reason}`),
          fix: correctReference(likelyMeant(text)),
        }),
      ];
    }
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

/** The text without its usual faults, where that is a valid reference; else null. */
function likelyMeant(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/\/+(?=$|[:@/])/g, '')
    .replace(/:(?=$|@)/, '');
  const lower = bare.replace(/^[^:@]*(:\d+\/[^:@]*)?/, (name) => name.toLowerCase());
  return [bare, lower].find((each) => each !== text && parseImageReference(each).ok) ?? null;
}
