import { valueOf } from '../model/fact';
import type { Finding, Status } from '../model/finding';
import { pinnedTo } from '../model/image-reference';
import type { Need } from '../model/need';
import type { Report, ReportFinding, ReportImage, ReportRun, ReportTarget } from '../model/report';
import type { TargetImage } from '../model/target';
import type { PoolFacts } from '../model/target-facts';
import type { Baseline } from '../model/baseline';
import { standing } from './baseline';
import type { Judgement } from './judgement';
import { withoutGates } from './policy';
import { exitStatus, type FailOn, worst } from './verdict';
import { verificationOf } from './verification-view';

/** What the report says beside the judgements. */
export interface ReportFrame {
  readonly command: string;
  readonly version: string;
  readonly run: ReportRun;
  readonly caller: string | null;
  readonly failOn: FailOn;
  /** Why the run itself is not whole, a sentence each. */
  readonly reasons?: readonly string[];
  /** What an earlier report said; null: there is none. */
  readonly baseline?: Baseline | null;
  /** The command that grants what a need names; null where no command does. */
  readonly grant: (need: Need) => string | null;
}

/** The report of judged targets: the verdict is the worst of them. */
export function reportOf(judged: readonly Judgement[], frame: ReportFrame): Report {
  const emptied = withoutGates(judged);
  const judgements = judged
    .map((judgement) => (emptied ? ungated(judgement) : judgement))
    .map((judgement) => compared(judgement, frame.baseline ?? null));
  const findings = judgements.flatMap((judgement) => judgement.findings);
  return {
    schemaVersion: 1,
    tool: { name: 'gke-image-preflight', version: frame.version },
    command: frame.command,
    run: frame.run,
    caller: frame.caller,
    verdict: worst(judgements.map(({ verdict }) => verdict)),
    exitCode: exitStatus(judgements, frame.failOn),
    counts: { ...countByStatus(findings), targets: judgements.length },
    reasons: frame.reasons ?? [],
    access: accessOf(findings, frame.grant),
    targets: judgements.map(targetOf),
    passed: [],
  };
}

/** A target of a run in which the policy left no gate. */
const ungated = (judgement: Judgement): Judgement => ({
  ...judgement,
  verdict: judgement.verdict === 'pass' ? 'unknown' : judgement.verdict,
  blind: true,
});

/** The findings with what the baseline says of them. */
function compared(judgement: Judgement, baseline: Baseline | null): Judgement {
  if (baseline === null) return judgement;
  const { image, cluster } = targetOf(judgement);
  const findings = judgement.findings.map((finding) => ({
    ...finding,
    baseline: standing(finding, { image, cluster }, baseline),
  }));
  return { ...judgement, findings };
}

function countByStatus(findings: readonly Finding[]): Record<Status, number> {
  const counts: Record<Status, number> = { pass: 0, warn: 0, fail: 0, unknown: 0, skip: 0 };
  for (const { status } of findings) counts[status] += 1;
  return counts;
}

/** The grants that would answer what is unknown, as commands to run once. */
function accessOf(findings: readonly Finding[], grant: ReportFrame['grant']): Report['access'] {
  const needs = findings
    .filter(({ status, ignored }) => status === 'unknown' && ignored === undefined)
    .flatMap(({ needs: of }) => of);
  const commands = needs
    .filter(({ way }) => way === 'policies')
    .map(grant)
    .filter((command): command is string => command !== null);
  return commands.length === 0 ? null : { commands: [...new Set(commands)] };
}

function targetOf({ facts, findings, verdict, blind, pools }: Judgement): ReportTarget {
  const cluster = valueOf(facts.cluster.cluster);
  const { name, project, location } = facts.target.cluster;
  return {
    image: imageOf(facts.target.image, valueOf(facts.image.manifest)?.digest ?? null),
    cluster: { name, project, location, version: cluster?.version ?? null, mode: cluster?.mode ?? null },
    verdict,
    blind,
    assumptions: assumptionsOf(findings),
    pools: facts.pools.map((pool, index) => ({
      name: pool.pool.name,
      verdict: pools[index] ?? 'skip',
      principal: valueOf(pool.principal) ?? null,
      platform: platformOf(pool),
      version: pool.pool.version,
      ...verificationOf(pool, findings),
    })),
    findings: findings.map(findingOf),
  };
}

/** @param resolved the digest that the registry named; null where it is not known */
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

function assumptionsOf(findings: readonly Finding[]): ReportTarget['assumptions'] {
  const all = findings.flatMap(({ assumptions }) => assumptions);
  const distinct = new Map(all.map(({ check, text, needs }) => [`${check}\n${text}`, { check, text, needs }]));
  return [...distinct.values()];
}

function platformOf({ platform }: PoolFacts): string | null {
  const architecture = valueOf(platform.architecture);
  return architecture === undefined ? null : `${platform.os}/${architecture}`;
}

function findingOf({ check, kind, status, pool, message, evidence, needs, fix, ...more }: Finding): ReportFinding {
  return {
    check,
    kind,
    status,
    pool,
    message,
    evidence,
    needs: distinctNeeds(needs),
    fix,
    baseline: more.baseline ?? null,
    said: more.said ?? null,
    ignored: more.ignored ?? null,
  };
}

const distinctNeeds = (needs: readonly Need[]): readonly Need[] => [
  ...new Map(needs.map((each) => [Object.values(each).join('\n'), each])).values(),
];
