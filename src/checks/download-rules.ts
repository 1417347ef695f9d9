import { deleteDownloadRules, repositoryName } from '../fixes';
import { missing } from '../model/fact';
import type { Assumption, Finding } from '../model/finding';
import type { ImageReference } from '../model/image-reference';
import { need } from '../model/need';
import type { DownloadRule } from '../model/registry';
import type { ImageFacts, RepositoryFacts } from '../model/target-facts';
import type { Check } from './check';
import { evidence, judgeOf, needsOf } from './judge';
import {
  decoded,
  type RuleAbout,
  rulesAbout,
  rulesNaming,
  sureDenials,
  type Versions,
  versionsOf,
} from './download-rule-match';
import { inArtifactRegistry, otherRegistry, referenceOf } from './applies';
import { quoted, whyMissing } from './unreadable';

const judge = judgeOf('download-rules', 'gate');

/** Does a download rule of the repository deny the image? A rule holds for everybody, whatever IAM grants. */
export const downloadRules: Check = {
  id: 'download-rules',
  kind: 'gate',
  title: 'No download rule of the repository denies the image',
  subject: 'image',
  traits: { explainsRefusal: 'failing-or-unknown', observed: 'always', ofPull: true, mirror: 'all' },
  judge: (facts) => {
    const image = referenceOf(facts);
    if (image === null) return [];
    const here = inArtifactRegistry(facts);
    if (here === null) return [judge.skip(otherRegistry(image))];
    return [judgeRules(here.repository, image, facts.image)];
  },
};

function judgeRules(facts: RepositoryFacts, image: ImageReference, { manifest }: ImageFacts): Finding {
  const { downloadRules: rules, repository, name } = facts;
  if (repository.state === 'absent') return judge.skip(`${name} does not exist: it has no download rules`);
  const versions = versionsOf(image, manifest);
  if (rules.state === 'known') {
    const applying = rulesAbout(rules.value, image, versions);
    if (applying.length > 0) return judgeApplying(applying, rules.from, facts, image, manifest);
    const named = rulesNaming(rules.value, image).map(inWords).join('; ');
    if (named !== '')
      return judge.pass(`The download rules of ${name} that name ${image.name} are for other versions of it`, {
        evidence: evidence('listed', 'pass', rules.from, `${named}; the image is ${versions.digest ?? ''}`),
      });
  }
  const other = notStandard(facts);
  if (other !== null) return judge.skip(other);
  if (rules.state === 'known')
    return judge.pass(`No download rule of ${name} is about ${image.name}`, {
      evidence: evidence('listed', 'pass', rules.from, `rules: ${String(rules.value.length)}`),
    });
  return judge.pass(`No download rule of ${name} is known to deny the image`, { assumptions: [assumedRules(facts)] });
}

/** Only standard repositories of format DOCKER have download rules (FACTS 2); null where this is one, or may be one. */
function notStandard({ repository, name }: RepositoryFacts): string | null {
  if (repository.state !== 'known') return null;
  const { format, mode } = repository.value;
  if (format === 'DOCKER' && mode === 'STANDARD_REPOSITORY') return null;
  return `${name} is no standard repository of format DOCKER (${mode}, ${format}): it has no download rules`;
}

/**
 * Of the rules that are about the image: one that denies for sure, and none that may allow, is a `fail`; all that allow
 * for sure a `pass`; what disagrees or depends on more than we can evaluate is open.
 */
function judgeApplying(
  about: readonly RuleAbout[],
  from: string,
  { name }: RepositoryFacts,
  image: ImageReference,
  manifest: ImageFacts['manifest'],
): Finding {
  const subject = image.name;
  const sure = sureDenials(about).map(({ rule }) => rule);
  const rules = about.map(({ rule }) => rule);
  const said = rules.map(inWords).join('; ');
  if (sure.length > 0)
    return judge.fail(`A download rule of ${name} denies ${subject}: ${sure.map(inWords).join('; ')}`, {
      evidence: evidence('listed', 'fail', from, said),
      fix: deleteDownloadRules(
        repositoryName(name),
        rules.map((rule) => idOf(rule)),
      ),
    });
  if (about.every(({ rule, applies }) => rule.action === 'ALLOW' && applies === true))
    return judge.pass(`The download rules of ${name} allow ${subject}`, {
      evidence: evidence('listed', 'pass', from, said),
    });
  const why = whyOpen(about, versionsOf(image, manifest));
  return judge.unknown(`Whether the download rules of ${name} deny ${subject} could not be told: ${why} (${said})`, {
    needs: needsOf(manifest),
  });
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
  return judge.assume(
    `No download rule of ${name} denies the image${why === '' ? '; its rules were not found' : why}`,
    needs.length > 0 ? needs : [need('artifactregistry.rules.list', name)],
  );
}
