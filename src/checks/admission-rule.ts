/** The decision of one rule of a Binary Authorization policy about one image. Pure. */
import { attestImage, type Attests, exemptImage, mendAttestor } from '../fixes';
import type { NamedRule } from '../access/admission';
import type { AttestorAnswer } from '../model/admission';
import { type Fact, missing, knownValue } from '../model/fact';
import type { Evidence, Fix } from '../model/finding';
import { evidence, needsOf } from '../model/finding-builder';
import { type ImageReference, pinnedTo } from '../model/image-reference';
import { distinctNeeds, type Need } from '../model/need';
import { ownValue } from '../model/own-value';
import type { AdmissionFacts } from '../model/target-facts';
import { quoted, whyMissing } from '../model/unreadable';

/** Admitted, refused, or unknown. `why` continues a sentence. */
export type RuleSays =
  | { readonly says: 'admits'; readonly why: string; readonly evidence: readonly Evidence[] }
  | { readonly says: 'refuses'; readonly why: string; readonly evidence: readonly Evidence[]; readonly fix: Fix }
  | { readonly says: 'open'; readonly why: string; readonly needs: readonly Need[] };

/** The image and the facts that a rule is evaluated with. */
export interface RuleContext {
  readonly image: ImageReference;
  /** The current digest of the tag; null if it is unknown. */
  readonly digest: string | null;
  /** The project of the policy. */
  readonly project: string;
  readonly from: string;
  readonly admission: AdmissionFacts;
  /** The image is in a project that the caller can see. */
  readonly isOwn: boolean;
}

/** @returns the rule's decision, whether it is enforced or not */
export function ruleSays({ name, rule }: NamedRule, asked: RuleContext): RuleSays {
  const { image, project, from } = asked;
  const proof = (says: Evidence['says']): readonly Evidence[] =>
    evidence('listed', says, from, `${name}: ${rule.evaluation}`);
  switch (rule.evaluation) {
    case 'ALWAYS_ALLOW':
      return { says: 'admits', why: `${name} allows every image`, evidence: proof('pass') };
    case 'ALWAYS_DENY':
      return {
        says: 'refuses',
        why: `${name} denies every image, and no pattern exempts this one`,
        evidence: proof('fail'),
        fix: exemptImage(project, image),
      };
    case 'REQUIRE_ATTESTATION':
      return attested(name, rule.attestors, proof, asked);
    default:
      return {
        says: 'open',
        why: `${name} has the evaluation mode ${rule.evaluation}, which this version does not know`,
        needs: [],
      };
  }
}

/** All attestors must have attested exactly the digest that the reference names. */
function attested(
  name: string,
  attestors: readonly string[],
  proof: (says: Evidence['says']) => readonly Evidence[],
  { image, digest, project, admission }: RuleContext,
): RuleSays {
  if (attestors.length === 0)
    return { says: 'open', why: `${name} requires attestations and names no attestor`, needs: [] };
  const requires = `${name} requires attestations by ${attestors.join(' and ')}`;
  if (image.digest?.startsWith('sha256:') !== true) {
    const all = attestors.map((attestor) => ({ attestor, keys: [] }));
    const why = `${requires}, and the reference names no sha256 digest, which attestations are of`;
    return { says: 'refuses', why, evidence: proof('fail'), fix: attestImage(image, digest, all) };
  }
  const own = pinnedTo(image, image.digest);
  const each = attestors.map((attestor) => attestorSays(attestor, ownValue(admission.attestors, attestor), own));
  const lacks = each.filter(({ says }) => says === 'refuses');
  if (lacks.length > 0) return refusal(requires, lacks, proof, image, project);
  const open = each.filter(({ says }) => says === 'open');
  if (open.length > 0)
    return {
      says: 'open',
      why: `${requires}, and ${open.map(({ why }) => why).join('; ')}`,
      needs: distinctNeeds(open.flatMap(({ needs }) => needs)),
    };
  return {
    says: 'admits',
    why: `it has the attestations that ${name} requires (${attestors.join(', ')})`,
    evidence: proof('pass'),
  };
}

interface AttestorSays extends Attests {
  readonly says: RuleSays['says'];
  readonly why: string;
  readonly needs: readonly Need[];
  readonly isGone: boolean;
}

function refusal(
  requires: string,
  lacks: readonly AttestorSays[],
  proof: (says: Evidence['says']) => readonly Evidence[],
  image: ImageReference,
  project: string,
): RuleSays {
  const useless = lacks.find(({ keys }) => keys.length === 0);
  return {
    says: 'refuses',
    why: `${requires}, and ${lacks.map(({ why }) => why).join('; ')}`,
    evidence: proof('fail'),
    fix:
      useless === undefined
        ? attestImage(image, image.digest, lacks)
        : mendAttestor(project, useless.attestor, useless.isGone),
  };
}

/** @param own the image as attestations name it */
function attestorSays(attestor: string, fact: Fact<AttestorAnswer> | undefined, own: string): AttestorSays {
  const keys = fact === undefined ? [] : (knownValue(fact)?.keys ?? []);
  const said = { attestor, keys, needs: needsOf(fact ?? null), isGone: fact?.state === 'absent' };
  if (fact === undefined) return { ...said, says: 'open', why: `${attestor} was not asked` };
  const root = missing(fact);
  if (root?.state === 'absent') return { ...said, says: 'refuses', why: `there is no ${attestor}` };
  if (root !== null) return { ...said, says: 'open', why: whyMissing(`what ${attestor} attests`, root) };
  const { attestations, more } = knownValue(fact) ?? { attestations: [], more: false };
  if (keys.length === 0) return { ...said, says: 'refuses', why: `${attestor} has no key, so that none is valid` };
  const valid = attestations.filter(({ valid: is }) => is);
  if (valid.some(({ resource }) => resource.replace(/^https?:\/\//, '') === own))
    return { ...said, says: 'admits', why: '' };
  const elsewhere = valid[0];
  if (elsewhere !== undefined)
    return {
      ...said,
      says: 'open',
      why: `the attestation of ${attestor} stands at another name of the image (${elsewhere.resource})`,
    };
  if (more) return { ...said, says: 'open', why: `${attestor} has more attestations of it than were validated` };
  const reason = attestations.map((each) => each.reason).find((each) => each !== null);
  const invalid = typeof reason === 'string' ? `: ${quoted(reason)}` : '';
  return {
    ...said,
    says: 'refuses',
    why:
      attestations.length === 0
        ? `${attestor} has not attested it`
        : `no attestation of ${attestor} is valid${invalid}`,
  };
}
