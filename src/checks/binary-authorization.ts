import { type Admitted, admittedOf, exemptedBy, type NamedRule, rulesFor } from '../access/admission';
import { type AdmissionPolicy, asksProjectPolicy, type PlatformBinding } from '../model/admission';
import { type Cluster, clusterPath } from '../model/cluster';
import { type Missing, missing, knownValue } from '../model/fact';
import type { Finding } from '../model/finding';
import { evidence, findingsOf, needsOf } from '../model/finding-builder';
import type { ImageReference } from '../model/image-reference';
import { distinctNeeds } from '../model/need';
import type { AdmissionFacts, TargetFacts } from '../model/target-facts';
import { whyMissing } from '../model/unreadable';
import { type RuleContext, type RuleSays, ruleSays } from './admission-rule';
import { ofImage, withoutCluster } from './applies';
import { checkOf } from './check';

interface Where {
  readonly cluster: string;
}
interface AboutPods extends Where {
  readonly image: string;
  readonly pods: string;
}
type What = AboutPods & { readonly why: string };

const start = (sentence: string): string => `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;

const CODES = {
  off: ({ cluster }: Where) => `Binary Authorization is off on ${cluster}`,
  reports: ({ cluster, policies }: Where & { readonly policies: readonly string[] }) =>
    `Binary Authorization on ${cluster} reports on what runs (${policies.join(', ') || 'no policy'}), and refuses no pod`,
  admitted: ({ cluster, image, pods, why }: What) =>
    `${start(why)}: Binary Authorization admits ${pods} with ${image} on ${cluster}`,
  refused: ({ cluster, image, pods, why }: What) =>
    `${start(why)}: Binary Authorization refuses ${pods} with ${image} on ${cluster}`,
  'dry-run': ({ cluster, image, pods, why }: What) =>
    `${start(why)}: Binary Authorization would refuse ${pods} with ${image} on ${cluster}, but the rule is in dry run, which only writes to the audit log`,
  'break-glass': ({ cluster, image, pods, why }: What) =>
    `${start(why)}: Binary Authorization would refuse ${pods} with ${image} on ${cluster}, but their break-glass label lets them in, which is written to the audit log`,
  undecided: ({ cluster, image, pods, why }: What) =>
    `${start(why)}: whether Binary Authorization admits ${pods} with ${image} on ${cluster} is not known`,
  'mode-not-known': ({ cluster, mode }: Where & { readonly mode: string }) =>
    `Binary Authorization on ${cluster} has the mode ${mode}, which this version does not know`,
  'platform-policy': ({ cluster, policies }: Where & { readonly policies: readonly string[] }) =>
    `Binary Authorization on ${cluster} refuses pods by platform policies, which this version does not evaluate (${policies.join(', ')})`,
} as const;
const find = findingsOf('binary-authorization', 'gate', CODES);

/** Does Binary Authorization admit pods with the image to the cluster (docs/GOOGLE.md#binary-authorization)? */
export const binaryAuthorization = checkOf(find, {
  title: 'Binary Authorization admits pods with the image',
  subject: 'image on cluster',
  traits: { observed: 'one-account' },
  judge: ofImage((image, facts) => {
    const { cluster } = facts.cluster;
    if (cluster.state !== 'known') return [withoutCluster(find, facts)];
    return judgeCluster(image, cluster.value, cluster.from, facts);
  }),
});

function judgeCluster(image: ImageReference, cluster: Cluster, from: string, facts: TargetFacts): readonly Finding[] {
  const where = { cluster: clusterPath(cluster) };
  const { mode, bindings } = cluster.admission ?? { mode: null, bindings: [] };
  if (mode === 'DISABLED' || (mode === null && bindings.length === 0)) return [find.skip('off', where)];
  const ofProject = asksProjectPolicy(cluster.admission);
  const findings = ofProject && facts.admission ? judgePolicy(image, cluster, facts.admission, facts) : [];
  const policies = bindings.filter(refuses).map(({ name, enforcement }) => `${name}: ${enforcement ?? ''}`);
  if (policies.length > 0)
    return [
      ...findings,
      find.unknown('platform-policy', { ...where, policies }, { subject: `platform ${where.cluster}` }),
    ];
  if (ofProject) return findings;
  if (mode !== 'POLICY_BINDINGS')
    return [find.unknown('mode-not-known', { ...where, mode: mode ?? 'unspecified' }, { subject: where.cluster })];
  const names = bindings.map(({ name }) => name);
  return [find.pass('reports', { ...where, policies: names }, { evidence: evidence('listed', 'pass', from, mode) })];
}

/** A platform policy that does more than report (container v1 `PolicyBinding.enforcementMode`). */
const refuses = ({ enforcement }: PlatformBinding): boolean => enforcement !== null && !REPORTING.has(enforcement);
const REPORTING: ReadonlySet<string> = new Set(['ENFORCEMENT_MODE_UNSPECIFIED', 'AUDIT', 'AUDIT_AND_DRYRUN']);

function judgePolicy(
  image: ImageReference,
  cluster: Cluster,
  admission: AdmissionFacts,
  facts: TargetFacts,
): readonly Finding[] {
  const { project } = cluster;
  const { policy } = admission;
  const what = `The Binary Authorization policy of project ${project}`;
  if (policy.state === 'known') {
    const digest = image.digest ?? knownValue(facts.image.manifest)?.digest ?? null;
    const isOwn = facts.image.repository?.project.state === 'known';
    const asked: RuleContext = { image, digest, project, from: policy.from, admission, isOwn };
    return admittedOf(facts.target).map((pods) => judgePods(policy.value, cluster, pods, asked));
  }
  const subject = `projects/${project}/policy`;
  if (policy.state === 'absent')
    return [
      find.unknown(
        'undecided',
        { ...whatOf(image, cluster, []), why: `${what} was not found (${policy.from})` },
        { subject },
      ),
    ];
  return [find.match(policy, what, { known: find.clusterAbsent, absent: find.clusterAbsent }, { subject })];
}

const whatOf = (image: ImageReference, cluster: Cluster, workloads: readonly string[]): AboutPods => ({
  cluster: clusterPath(cluster),
  image: image.text,
  pods: workloads.length === 0 ? 'pods' : workloads.join(', '),
});

/** The finding for some pods. If several rules may apply, it is certain only if they agree. */
function judgePods(policy: AdmissionPolicy, cluster: Cluster, pods: Admitted, asked: RuleContext): Finding {
  const { image, project, from, admission, isOwn } = asked;
  const what = whatOf(image, cluster, pods.workloads);
  const more = { subject: `${image.text} on ${what.cluster}${asWhom(pods)}` };
  const exempt = (pattern: string, whose: string, source: string): Finding =>
    find.pass(
      'admitted',
      { ...what, why: `“${pattern}” of ${whose} exempts it` },
      { ...more, evidence: evidence('listed', 'pass', source, `admissionWhitelistPatterns: ${pattern}`) },
    );
  const own = exemptedBy(policy.exempt, image);
  if (own !== null) return exempt(own, `the policy of project ${project}`, from);
  const { rules, open } = rulesFor(policy, cluster, pods);
  const outcomes = rules.map((each) => outcomeOf(each, pods, asked));
  // Google's own policy exempts what Google runs on nodes, so never an image of a project that the caller can see.
  if (policy.system === null && !isOwn && outcomes.some(({ comes }) => comes !== 'admitted')) {
    const why = `globalPolicyEvaluationMode of the policy of project ${project} is one that this version does not know`;
    return find.unknown('undecided', { ...what, why }, more);
  }
  const { system } = admission;
  if (system !== null && outcomes.some(({ comes }) => comes !== 'admitted')) {
    const pattern = system.state === 'known' ? exemptedBy(system.value.exempt, image) : null;
    if (system.state === 'known' && pattern !== null) return exempt(pattern, "Google's own policy", system.from);
    const root = missing(system);
    if (root !== null && !isOwn) return unread(root, { ...what, ...more });
  }
  const decided = decidedBy(outcomes);
  if (decided !== null) return findingOf(decided, what, more);
  const why = `${open ?? 'which rule holds is not known'}, and ${outcomes.map(({ says }) => says.why).join('; ')}`;
  const needs = outcomes.flatMap(({ says }) => (says.says === 'open' ? says.needs : []));
  return find.unknown('undecided', { ...what, why }, { ...more, needs: distinctNeeds(needs) });
}

/**
 * The common outcome of rules that agree: all refuse, or none does. If none refuses, an outcome that is not a plain
 * admission (dry run, break-glass) is preferred.
 */
function decidedBy(outcomes: readonly Outcome[]): Outcome | null {
  const [first] = outcomes;
  if (first === undefined || outcomes.every(({ comes }) => comes === first.comes)) return first ?? null;
  if (outcomes.some(({ comes }) => comes === 'refused' || comes === 'undecided')) return null;
  return outcomes.find(({ comes }) => comes !== 'admitted') ?? null;
}

const asWhom = ({ namespace, account }: Admitted): string =>
  namespace === null && account === null ? '' : ` as ${namespace ?? '(any)'}:${account ?? '(any)'}`;

interface Outcome {
  readonly comes: 'admitted' | 'refused' | 'dry-run' | 'break-glass' | 'undecided';
  readonly says: RuleSays;
}

/** The outcome of a rule, including how it is enforced. */
function outcomeOf(named: NamedRule, { breakGlass }: Admitted, asked: RuleContext): Outcome {
  const says = ruleSays(named, asked);
  if (says.says === 'admits') return { comes: 'admitted', says };
  const { enforcement } = named.rule;
  if (says.says === 'open') return lenient(says, named, breakGlass, asked);
  if (enforcement === 'DRYRUN_AUDIT_LOG_ONLY') return { comes: 'dry-run', says };
  if (enforcement === 'ENFORCED_BLOCK_AND_AUDIT_LOG') return { comes: breakGlass ? 'break-glass' : 'refused', says };
  const why = `${named.name} has the enforcement mode ${enforcement}, which this version does not know`;
  return { comes: 'undecided', says: { says: 'open', why, needs: [] } };
}

/**
 * An open decision makes no difference if the rule only writes to the audit log, or if the pods are admitted anyway.
 */
function lenient(says: RuleSays, { name, rule }: NamedRule, breakGlass: boolean, { from }: RuleContext): Outcome {
  const isDry = rule.enforcement === 'DRYRUN_AUDIT_LOG_ONLY';
  if (!isDry && !breakGlass) return { comes: 'undecided', says };
  const however = isDry ? `${name} is in dry run` : "the pods' break-glass label lets them in";
  const proof = evidence('listed', 'pass', from, `${name}: ${rule.enforcement}`);
  return {
    comes: 'admitted',
    says: { says: 'admits', why: `${says.why}; whatever it comes to, ${however}`, evidence: proof },
  };
}

function findingOf({ comes, says }: Outcome, about: AboutPods, more: { readonly subject: string }): Finding {
  const what = { ...about, why: says.why };
  if (says.says === 'open') return find.unknown('undecided', what, { ...more, needs: says.needs });
  const { evidence: proof } = says;
  if (says.says === 'admits') return find.pass('admitted', what, { ...more, evidence: proof });
  const { fix } = says;
  if (comes === 'dry-run' || comes === 'break-glass') return find.warn(comes, what, { ...more, evidence: proof, fix });
  return find.fail('refused', what, { ...more, evidence: proof, fix });
}

function unread(root: Missing, { subject, ...about }: AboutPods & { readonly subject: string }): Finding {
  const what = "Google's own policy, which may exempt it,";
  const why = root.state === 'absent' ? `${what} was not found (${root.from})` : whyMissing(what, root);
  return find.unknown('undecided', { ...about, why }, { subject, needs: needsOf(root) });
}
