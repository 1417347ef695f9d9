/** Which download rules are about an image, and whether they deny it for sure (Artifact Registry's `rules`). */
import type { ImageReference } from '../model/image-reference';
import type { DownloadRule } from '../model/registry';
import type { TargetFacts } from '../model/target-facts';
import { referenceOf } from './scope';

/** A package's name, from what the API writes in its place: `team%2Fapp`. */
export function decoded(packageId: string): string {
  try {
    return decodeURIComponent(packageId);
  } catch {
    return packageId;
  }
}

/** The rules of the whole repository, and those of the image's package. */
export const rulesAbout = (rules: readonly DownloadRule[], { name }: ImageReference): readonly DownloadRule[] =>
  rules.filter(({ packageId }) => packageId === null || packageId === name || decoded(packageId) === name);

/** Of rules about one image: those that deny it whatever is asked for; none where another one may allow it. */
export function sureDenials(about: readonly DownloadRule[]): readonly DownloadRule[] {
  return about.every(({ action }) => action === 'DENY') ? about.filter(({ condition }) => condition === null) : [];
}

/**
 * Why the caller itself got no manifest, where a download rule is the reason: it holds for everybody, so that no grant
 * would help. Null where the caller got an answer, or may lack something else.
 */
export function refusedByRule(facts: TargetFacts): string | null {
  const image = referenceOf(facts);
  const { manifest, repository } = facts.image;
  if (image === null || repository === null || manifest.state !== 'denied') return null;
  const { downloadRules: rules, name } = repository;
  if (rules.state !== 'known' || sureDenials(rulesAbout(rules.value, image)).length === 0) return null;
  return `a download rule of ${name} denies it to everybody, the caller too`;
}
