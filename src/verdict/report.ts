import { distinctGrants } from '../model/caller';
import { knownValue } from '../model/fact';
import { type RuledFinding, STATUSES, type Status } from '../model/finding';
import { pinnedTo } from '../model/image-reference';
import { distinctNeeds, type Need } from '../model/need';
import { oddHost } from '../model/odd-host';
import { once, onceOf } from '../model/once';
import type { PassedRow, Report, ReportFinding, ReportImage, ReportRun, ReportTarget } from '../model/report';
import { placeOf, type TargetImage } from '../model/target';
import type { PoolFacts, TargetFacts } from '../model/target-facts';
import type { Baseline } from '../model/baseline';
import { standing, warnsAsBefore } from './baseline';
import { asks, countByStatus, distinctAssumptions, type Judgement, type LeftOut } from './judgement';
import { labelledClusters, type LabelsOfClusters, noteLabels } from './labels';
import { compare, type PassingTargets, rowsFrom } from './passed-rows';
import type { PlainTargets } from './plain-targets';
import { withoutGates } from './policy';
import { causeIdOf, causesOfRun, referenceText } from './causes';
import { exitOf, type ExitRules } from './exit';
import { worst } from './verdict';
import { verificationRow } from './verification-view';

/** What the report contains in addition to the judgements. */
export interface ReportFrame {
  readonly command: string;
  readonly version: string;
  readonly run: ReportRun;
  readonly caller: string | null;
  readonly exit: ExitRules;
  /** The baseline from an earlier report; null if there is none. */
  readonly baseline: Baseline | null;
  /** Why the run is not complete, one sentence each. */
  readonly reasons: readonly string[];
  /** Permissions that would show more than the findings ask for. */
  readonly needs: readonly Need[];
  /** The command that grants a need; null if no command does. */
  readonly grant: (need: Need) => string | null;
}

/** A report with more targets than this is shortened: passing targets are listed in rows. */
export const MOST_WHOLE = 1_000;

/**
 * The report of the judged targets. Its verdict is the worst of them.
 * @param plain the targets of a fleet that pass by their parts; null if there are none
 */
export function reportOf(judged: readonly Judgement[], frame: ReportFrame, plain: PlainTargets | null = null): Report {
  const passing = plain?.targets ?? 0;
  const emptied = passing === 0 && withoutGates(judged);
  const judgements = judged
    .map((judgement) => (emptied ? ungated(judgement) : judgement))
    .map((judgement) => compared(judgement, frame.baseline));
  const { code, reason } = exitOf(judgements, frame.exit, plain);
  const always = frame.command === 'scan' || frame.command === 'merge';
  const isShort = always || judgements.length > MOST_WHOLE;
  const verdicts = judgements.map(({ verdict }) => verdict);
  const shortened = `what passes is told in rows, as there are more than ${String(MOST_WHOLE)} targets`;
  const shown = isShort ? judgements.filter(({ verdict }) => verdict !== 'pass') : judgements;
  return {
    schemaVersion: 1,
    tool: { name: 'gke-image-preflight', version: frame.version },
    command: frame.command,
    run: frame.run,
    caller: frame.caller,
    verdict: worst(passing > 0 ? [...verdicts, 'pass'] : verdicts),
    exitCode: code,
    exitReason: reason,
    reasons: [...frame.reasons, ...(isShort && !always ? [shortened] : [])],
    counts: { ...countsOf(judgements, plain), targets: judgements.length + passing },
    access: accessOf(
      judgements.flatMap(answerable),
      { ...frame, needs: [...frame.needs, ...(plain?.needs.values() ?? [])] },
      always,
    ),
    trend: null,
    clusters: clustersOf(judgements, plain),
    causes: plain === null ? causesOfRun(judgements, always) : plain.causes.all(),
    targets: shown.map((judgement) => targetOf(judgement, isShort)),
    passed: isShort
      ? passedRows(
          judgements.filter(({ verdict }) => verdict === 'pass'),
          plain,
        )
      : [],
  };
}

function clustersOf(judgements: readonly Judgement[], plain: PlainTargets | null): Report['clusters'] {
  const labels: LabelsOfClusters = new Map(plain?.labels);
  for (const { facts } of judgements) noteLabels(facts, labels);
  return labelledClusters(labels);
}

/** A target of a run in which the policy left no gate. */
const ungated = (judgement: Judgement): Judgement => ({
  ...judgement,
  verdict: judgement.verdict === 'pass' ? 'unknown' : judgement.verdict,
  blind: true,
});

/** The passing targets in rows, by cluster and by the warnings there. */
function passedRows(judgements: readonly Judgement[], plain: PlainTargets | null): readonly PassedRow[] {
  const whole = judgements.map(({ facts: { target }, findings }): PassingTargets => {
    const image = referenceText(target.image);
    const ids = (isOwn: boolean): readonly string[] => [
      ...new Set(findings.flatMap((each) => ((each.subject === image) === isOwn ? (causeIdOf(each) ?? []) : []))),
    ];
    const cluster = target.cluster === null ? null : placeOf(target);
    return { cluster, images: [image], shared: ids(false), own: ids(true) };
  });
  return rowsFrom(plain === null ? whole : [...whole, ...plain.passing()]);
}

/** The findings, compared with the baseline. */
function compared(judgement: Judgement, baseline: Baseline | null): Judgement {
  if (baseline === null) return judgement;
  const { image, cluster } = targetOf(judgement, true);
  const findings = judgement.findings.map((finding) => {
    const is = standing(finding, { image, cluster }, baseline);
    const stands =
      is === 'new' && warnsAsBefore(finding.status === 'warn' ? causeIdOf(finding) : null, { image, cluster }, baseline)
        ? ('known' as const)
        : is;
    return stands === finding.baseline ? finding : { ...finding, baseline: stands };
  });
  return { ...judgement, findings };
}

function countsOf(judgements: readonly Judgement[], plain: PlainTargets | null): Record<Status, number> {
  const counts = countByStatus(judgements.flatMap(({ findings }) => findings));
  for (const status of STATUSES) counts[status] += plain?.counts[status] ?? 0;
  for (const { leftOut } of judgements) for (const status of STATUSES) counts[status] += leftOut?.counts[status] ?? 0;
  return counts;
}

/**
 * The findings without needs that no grant can satisfy: if the host serves nobody, or the location does not exist, the
 * reference has to be corrected instead.
 */
function answerable({ facts, findings }: Judgement): readonly RuledFinding[] {
  const { image } = facts.target;
  if (!image.valid || image.reference.kind !== 'artifact-registry') return findings;
  const { host, project, location } = image.reference;
  const { manifest } = facts.image;
  const serves = manifest.state === 'known' || oddHost(host) === null;
  const left = manifest.state === 'denied' && manifest.why === 'gcr-not-served';
  if (serves && !left) return findings;
  const isThere = ({ resource }: Need): boolean =>
    !`${resource}/`.startsWith(left ? `projects/${project}/` : `projects/${project}/locations/${location}/`);
  return findings.map((finding) => ({ ...finding, needs: finding.needs.filter(isThere) }));
}

/**
 * The commands for grants that would resolve unknown findings, each once. For a fleet they are sorted, because shards
 * find them in different orders.
 */
function accessOf(
  findings: readonly RuledFinding[],
  { grant, needs: first }: Pick<ReportFrame, 'grant' | 'needs'>,
  isSorted: boolean,
): Report['access'] {
  const asked = findings
    .filter(({ status, ignored }) => status === 'unknown' && ignored === null)
    .flatMap(({ needs: of }) => of);
  const commands = [...first, ...asked]
    .filter(({ way }) => way === 'policies')
    .map(grant)
    .filter((command): command is string => command !== null);
  const distinct = distinctGrants(commands);
  if (distinct.length === 0) return null;
  return { commands: isSorted ? distinct.toSorted(compare) : distinct };
}

/**
 * Converts a judgement to a target of the report.
 * @param isShort leaves out the findings that need no attention
 */
function targetOf({ facts, findings, leftOut, verdict, blind, pools }: Judgement, isShort: boolean): ReportTarget {
  const { target, cluster } = facts;
  const digest = knownValue(facts.image.manifest)?.digest ?? null;
  // The targets of a fleet share equal parts, and so do their rows.
  return {
    image: images([target.image], digest ?? '', () => imageOf(target.image, digest)),
    cluster: clusters([cluster, target.cluster ?? cluster], '', () => clusterOf(facts)),
    verdict,
    blind,
    assumptions: assumptionsOf(findings, leftOut),
    pools: poolRows([facts.pools], pools.join(), () => facts.pools.map((pool, index) => poolOf(pool, pools[index]))),
    findings: (isShort ? findings.filter(asks) : findings).map((each) => rows(each, () => findingOf(each))),
  };
}

const images = once<ReportImage>();
const clusters = once<ReportTarget['cluster']>();
const poolRows = once<ReportTarget['pools']>();
const rows = onceOf<ReportFinding>();
const assumptionRows = onceOf<ReportTarget['assumptions']>();

const poolOf = (pool: PoolFacts, verdict: Judgement['pools'][number] = 'skip'): ReportTarget['pools'][number] => ({
  name: pool.pool.name,
  verdict,
  why: verdict === 'skip' ? whySkipped(pool) : null,
  principal: knownValue(pool.puller.principal) ?? null,
  platform: platformOf(pool),
  version: pool.pool.version,
  verified: verificationRow(pool),
});

/** The cluster's name and facts; null if the image was judged without a cluster. */
function clusterOf({ target, cluster }: TargetFacts): ReportTarget['cluster'] {
  if (target.cluster === null) return null;
  const { name, project, location } = target.cluster;
  const { version = null, mode = null } = knownValue(cluster.cluster) ?? {};
  return { name, project, location, version, mode };
}

/**
 * Converts the image to the form of the report.
 * @param resolved the digest that the registry returned; null if it is not known
 */
function imageOf(image: TargetImage, resolved: string | null): ReportImage {
  if (!image.valid) {
    const nothing = {
      host: null,
      project: null,
      location: null,
      repository: null,
      name: null,
      tag: null,
      digest: null,
      pinned: null,
    };
    return { reference: image.text, ...nothing, sources: image.sources };
  }
  const { text, host, name, tag, digest: given } = image.reference;
  const nowhere = { project: null, location: null, repository: null };
  const { project, location, repository } = image.reference.kind === 'other' ? nowhere : image.reference;
  const digest = given ?? resolved;
  const pinned = digest === null ? null : pinnedTo(image.reference, digest);
  return { reference: text, host, project, location, repository, name, tag, digest, pinned, sources: image.sources };
}

function assumptionsOf(findings: readonly RuledFinding[], leftOut: LeftOut | null): ReportTarget['assumptions'] {
  const all = leftOut?.assumptions ?? distinctAssumptions(findings);
  return assumptionRows(all, () => all.map(({ check, text, needs }) => ({ check, text, needs })));
}

function platformOf({ platform }: PoolFacts): string | null {
  const architecture = knownValue(platform.architecture);
  return architecture === undefined ? null : `${platform.os}/${architecture}`;
}

/** Why the pods of the target do not run on a pool. */
function whySkipped({ reach }: PoolFacts): string {
  switch (reach.kind) {
    case 'excluded':
      return reach.why;
    case 'tainted':
      return `a pod lands there only if it tolerates ${reach.taints.join(', ')}`;
    case 'judged':
      return 'nothing is judged there';
  }
}

const findingOf = (finding: RuledFinding): ReportFinding => ({
  check: finding.check,
  kind: finding.kind,
  status: finding.status,
  pool: finding.pool,
  code: finding.code,
  cause: causeIdOf(finding),
  message: finding.message,
  rulings: finding.rulings,
  said: finding.said,
  evidence: finding.evidence,
  needs: distinctNeeds(finding.needs),
  fix: finding.fix,
  baseline: finding.baseline,
  ignored: finding.ignored,
});
