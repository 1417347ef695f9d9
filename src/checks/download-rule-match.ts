/** Which download rules apply to an image, and whether they certainly deny it (Artifact Registry's `rules`). */
import { judgeVersion, type Truth } from '../access/conditions';
import { knownValue } from '../model/fact';
import type { ImageReference } from '../model/image-reference';
import type { DownloadRule } from '../model/registry';
import type { ImageFacts, TargetFacts } from '../model/target-facts';
import { referenceOf } from './applies';

/** A rule that applies, or may apply, to an image. */
export interface RuleAbout {
  readonly rule: DownloadRule;
  /** Whether its condition holds for what a node downloads. */
  readonly applies: true | 'unknown';
}

/** What a node downloads: the manifest that the reference resolves to, and the manifests that an index lists. */
export interface Versions {
  /** Null if no digest is known. */
  readonly digest: string | null;
  /** Null if it is not known whether there are any. */
  readonly listed: readonly string[] | null;
}

/** The versions of an image, as far as they are known from the reference and the manifest. */
export function versionsOf({ digest }: ImageReference, manifest: ImageFacts['manifest']): Versions {
  const read = knownValue(manifest);
  const whole = read !== undefined && read.shape !== 'unread';
  return { digest: digest ?? read?.digest ?? null, listed: whole ? read.entries.map((each) => each.digest) : null };
}

/** Decodes a package name from the API's form: `team%2Fapp`. */
export function decoded(packageId: string): string {
  try {
    return decodeURIComponent(packageId);
  } catch {
    return packageId;
  }
}

/** The rules for the whole repository and for the image's package, for any version. */
export const rulesNaming = (rules: readonly DownloadRule[], { name }: ImageReference): readonly DownloadRule[] =>
  rules.filter(({ packageId }) => packageId === null || packageId === name || decoded(packageId) === name);

/**
 * The rules among them with a condition that holds or may hold. Google does not document what a rule that allows some
 * versions means for the others: such a rule is kept, as open.
 */
export const rulesAbout = (
  rules: readonly DownloadRule[],
  image: ImageReference,
  versions: Versions,
): readonly RuleAbout[] =>
  rulesNaming(rules, image).flatMap((rule): readonly RuleAbout[] => {
    const applies = holdsFor(rule, versions);
    if (applies === false) return rule.action === 'DENY' ? [] : [{ rule, applies: 'unknown' }];
    return [{ rule, applies }];
  });

function holdsFor({ condition }: DownloadRule, { digest, listed }: Versions): Truth {
  if (condition === null) return true;
  if (digest === null) return 'unknown';
  const own = judgeVersion(condition, digest);
  if (own !== false) return own;
  // Which manifest of an index a node downloads depends on the node.
  return listed?.every((each) => judgeVersion(condition, each) === false) === true ? false : 'unknown';
}

/** The rules about one image that certainly deny it; empty if another rule may allow it. */
export function sureDenials(about: readonly RuleAbout[]): readonly RuleAbout[] {
  return about.every(({ rule }) => rule.action === 'DENY') ? about.filter(({ applies }) => applies === true) : [];
}

/**
 * Why the caller itself did not get the manifest, if the reason is a download rule: it applies to everybody, so a grant
 * would not help. Null if the caller got an answer, or may lack something else.
 */
export function refusedByRule(facts: TargetFacts): string | null {
  const image = referenceOf(facts);
  const { manifest, repository } = facts.image;
  if (image === null || repository === null || manifest.state !== 'denied') return null;
  const { downloadRules: rules, name } = repository;
  if (rules.state !== 'known') return null;
  if (sureDenials(rulesAbout(rules.value, image, versionsOf(image, manifest))).length === 0) return null;
  return `a download rule of ${name} denies it to everybody, the caller too`;
}
