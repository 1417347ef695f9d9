import { deleteDownloadRules, isCallers } from '../fixes';
import { missing } from '../model/fact';
import type { Assumption, Finding } from '../model/finding';
import { evidence, findingsOf, needsOf } from '../model/finding-builder';
import type { ImageReference } from '../model/image-reference';
import { need } from '../model/need';
import type { DownloadRule } from '../model/registry';
import type { RepositoryFacts, TargetFacts } from '../model/target-facts';
import { quoted, whyMissing } from '../model/unreadable';
import { ofArtifactRegistry } from './applies';
import { checkOf } from './check';
import { serviceTrouble } from './repository-service';
import {
  decoded,
  type RuleAbout,
  rulesAbout,
  rulesNaming,
  sureDenials,
  type Versions,
  versionsOf,
} from './download-rule-match';

interface Repository {
  readonly repository: string;
}
interface Package extends Repository {
  /** The image's name in the repository. */
  readonly name: string;
}
interface Rules {
  /** The rules in words. */
  readonly rules: string;
}

const CODES = {
  denied: ({ repository, name, rules }: Package & Rules) => `A download rule of ${repository} denies ${name}: ${rules}`,
  'all-denied': ({ repository, rules }: Repository & Rules) =>
    `A download rule of ${repository} denies every image in it: ${rules}`,
  allowed: ({ repository, name }: Package) => `The download rules of ${repository} allow ${name}`,
  'other-versions': ({ repository, name }: Package) =>
    `The download rules of ${repository} that name ${name} are for other versions of it`,
  'none-about': ({ repository, name }: Package) => `No download rule of ${repository} is about ${name}`,
  'none-known': ({ repository }: Repository) => `No download rule of ${repository} is known to deny the image`,
  undecided: ({ repository, name, why, rules }: Package & Rules & { readonly why: string }) =>
    `Whether the download rules of ${repository} deny ${name} could not be determined: ${why} (${rules})`,
  'repository-absent': ({ repository }: Repository) => `${repository} does not exist: it has no download rules`,
  'image-absent': ({ image }: { readonly image: string }) => `${image} does not exist: no download rule is asked`,
  'not-served': ({ repository, why }: Repository & { readonly why: string }) =>
    `No download rule of ${repository} is asked: ${why}`,
  'not-standard': ({ repository, mode, format }: Repository & { readonly mode: string; readonly format: string }) =>
    `${repository} is not a standard repository of format DOCKER (${mode}, ${format}): it has no download rules`,
};
const find = findingsOf('download-rules', 'gate', CODES);

/** Does a download rule of the repository deny the image? A rule applies to everybody, whatever IAM grants. */
export const downloadRules = checkOf(find, {
  title: 'No download rule of the repository denies the image',
  subject: 'image',
  outside: true,
  traits: { explainsRefusal: 'failing-or-unknown', observed: 'always', ofPull: true, mirror: 'all' },
  judge: ofArtifactRegistry(find, ({ image, repository }, facts) => [judgeRules(repository, image, facts)]),
});

function judgeRules(facts: RepositoryFacts, image: ImageReference, target: TargetFacts): Finding {
  const { manifest } = target.image;
  const { downloadRules: rules, repository: fact, name: repository } = facts;
  if (fact.state === 'absent') return find.skip('repository-absent', { repository });
  const { name } = image;
  const versions = versionsOf(image, manifest);
  if (rules.state === 'known') {
    const applying = rulesAbout(rules.value, image, versions);
    if (applying.length > 0) return judgeApplying(applying, rules.from, facts, image, target);
    const named = rulesNaming(rules.value, image).map(inWords).join('; ');
    if (named !== '') {
      const proof = evidence('listed', 'pass', rules.from, `${named}; the image is ${versions.digest ?? ''}`);
      return find.pass('other-versions', { repository, name }, { evidence: proof });
    }
  }
  // Only standard repositories of format DOCKER have download rules.
  if (fact.state === 'known' && (fact.value.format !== 'DOCKER' || fact.value.mode !== 'STANDARD_REPOSITORY'))
    return find.skip('not-standard', { repository, mode: fact.value.mode, format: fact.value.format });
  if (rules.state === 'known') {
    const proof = evidence('listed', 'pass', rules.from, `rules: ${String(rules.value.length)}`);
    return find.pass('none-about', { repository, name }, { evidence: proof });
  }
  if (manifest.state === 'known') return noneKnown(facts, evidence('listed', 'pass', manifest.from, 'served'));
  return judgeUnread(facts, image, target);
}

/** A rule also applies to the caller, so no rule denies what the registry served to the caller. */
const noneKnown = (facts: RepositoryFacts, proof: Finding['evidence']): Finding =>
  find.pass('none-known', { repository: facts.name }, { evidence: proof, assumptions: [assumedRules(facts)] });

/** Neither the rules nor the image were read, so nothing shows that no rule denies it. */
function judgeUnread(facts: RepositoryFacts, image: ImageReference, { image: read }: TargetFacts): Finding {
  const { downloadRules: rules, name: repository } = facts;
  if (read.manifest.state === 'absent') return find.skip('image-absent', { image: image.text });
  const trouble = serviceTrouble(read);
  if (trouble?.why === 'gcr-not-served') return find.skip('not-served', { repository, why: trouble.message });
  return find.match<readonly DownloadRule[]>(rules, `The download rules of ${repository}`, {
    known: (_, from) => noneKnown(facts, evidence('listed', 'pass', from, '')),
    absent: (root) => noneKnown(facts, evidence('listed', 'pass', root.from, root.detail)),
  });
}

/**
 * Judges the rules about the image. If one certainly denies it and none may allow it, the result is `fail`; if all
 * certainly allow it, `pass`. It is open if they disagree or depend on something that cannot be evaluated.
 */
function judgeApplying(
  about: readonly RuleAbout[],
  from: string,
  { name: repository, place }: RepositoryFacts,
  image: ImageReference,
  target: TargetFacts,
): Finding {
  const { name } = image;
  const { manifest } = target.image;
  const rules = about.map(({ rule }) => rule);
  const words = rules.map(inWords).join('; ');
  const sure = sureDenials(about).map(({ rule }) => rule);
  if (sure.length > 0) {
    const denying = sure.map(inWords).join('; ');
    const more = {
      evidence: evidence('listed', 'fail', from, words),
      fix: deleteDownloadRules(place, rules.map(idOf), isCallers(target)),
    };
    const ofAll = rules.every(({ packageId, condition }) => packageId === null && condition === null);
    return ofAll
      ? find.fail('all-denied', { repository, rules: denying }, { ...more, subject: repository })
      : find.fail('denied', { repository, name, rules: denying }, more);
  }
  if (about.every(({ rule, applies }) => rule.action === 'ALLOW' && applies === true))
    return find.pass('allowed', { repository, name }, { evidence: evidence('listed', 'pass', from, words) });
  const why = whyOpen(about, versionsOf(image, manifest));
  return find.unknown('undecided', { repository, name, why, rules: words }, { needs: needsOf(manifest) });
}

function whyOpen(about: readonly RuleAbout[], { digest }: Versions): string {
  const strange = about.find(({ rule: { action } }) => action !== 'ALLOW' && action !== 'DENY');
  if (strange !== undefined) return `the action ${strange.rule.action} is not one that this version knows`;
  const conditional = about.find(({ applies }) => applies === 'unknown')?.rule;
  if (conditional === undefined) return 'the rule of the package and the rule of the repository disagree';
  const condition = `the condition ${quoted(conditional.condition ?? '')}`;
  if (digest === null) return `the digest that ${condition} may ask for is not known`;
  return `${condition} is not evaluated${conditional.action === 'ALLOW' ? ', or holds for other versions' : ''}`;
}

const idOf = ({ name }: DownloadRule): string => name.slice(name.lastIndexOf('/') + 1);

function inWords(rule: DownloadRule): string {
  const about = rule.packageId === null ? 'the whole repository' : decoded(rule.packageId);
  const when = rule.condition === null ? '' : ` if ${quoted(rule.condition)}`;
  return `rule ${idOf(rule)}: ${rule.action} ${about}${when}`;
}

function assumedRules({ downloadRules: rules, name }: RepositoryFacts): Assumption {
  const root = missing(rules);
  const why = root === null || root.state === 'absent' ? '' : `: ${whyMissing('they', root)}`;
  const needs = needsOf(rules);
  return find.assume(
    `No download rule of ${name} denies the image${why === '' ? '; its rules were not found' : why}`,
    needs.length > 0 ? needs : [need('artifactregistry.rules.list', name)],
  );
}
