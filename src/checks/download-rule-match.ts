/** Which download rules are about an image, and whether they deny it for sure (Artifact Registry's `rules`). */
import { judgeVersion, type Truth } from '../access/conditions';
import { knownValue } from '../model/fact';
import type { ImageReference } from '../model/image-reference';
import type { DownloadRule } from '../model/registry';
import type { ImageFacts, TargetFacts } from '../model/target-facts';
import { referenceOf } from './applies';

/** A rule that is about an image, or may be. */
export interface RuleAbout {
  readonly rule: DownloadRule;
  /** Whether its condition holds for what a node downloads. */
  readonly applies: true | 'unknown';
}

/** What a node downloads: the manifest that the reference leads to, and those that an index lists. */
export interface Versions {
  /** Null where no digest is known. */
  readonly digest: string | null;
  /** Null where it is not known whether there are any. */
  readonly listed: readonly string[] | null;
}

/** The versions of an image, as far as reference and manifest say them. */
export function versionsOf({ digest }: ImageReference, manifest: ImageFacts['manifest']): Versions {
  const read = knownValue(manifest);
  const whole = read !== undefined && read.shape !== 'unread';
  return { digest: digest ?? read?.digest ?? null, listed: whole ? read.entries.map((each) => each.digest) : null };
}

/** A package's name, from what the API writes in its place: `team%2Fapp`. */
export function decoded(packageId: string): string {
  try {
    return decodeURIComponent(packageId);
  } catch {
    return packageId;
  }
}

/** The rules of the whole repository and those of the image's package, whatever version they are for. */
export const rulesNaming = (rules: readonly DownloadRule[], { name }: ImageReference): readonly DownloadRule[] =>
  rules.filter(({ packageId }) => packageId === null || packageId === name || decoded(packageId) === name);

/**
 * Of those, the ones whose condition holds, or may. What a rule that allows some versions means for the others Google
 * does not document: it stays, and is open.
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
  // Which of an index's manifests a node takes depends on the node.
  return listed?.every((each) => judgeVersion(condition, each) === false) === true ? false : 'unknown';
}

/** Of rules about one image: those that deny it whatever is asked for; none where another one may allow it. */
export function sureDenials(about: readonly RuleAbout[]): readonly RuleAbout[] {
  return about.every(({ rule }) => rule.action === 'DENY') ? about.filter(({ applies }) => applies === true) : [];
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
  if (rules.state !== 'known') return null;
  if (sureDenials(rulesAbout(rules.value, image, versionsOf(image, manifest))).length === 0) return null;
  return `a download rule of ${name} denies it to everybody, the caller too`;
}
