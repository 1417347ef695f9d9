/** What would be said twice, said once: findings of one target with one reason, and targets that differ in their image only. */
import { clusterName } from '../model/fingerprint';
import type { Fix } from '../model/finding';
import type { ReportFinding, ReportTarget } from '../model/report';
import type { FindingGroup } from './view';

/** A target, and those of which the same is true. */
export interface AlikeTargets {
  /** The first of them; the commands of its fixes are those of all. */
  readonly target: ReportTarget;
  readonly others: readonly ReportTarget[];
}

/** A block of more images is no longer read; the next one starts another. */
const MOST_ALIKE = 50;

/**
 * Joins groups that could not be checked for one and the same reason, at the place of the first.
 * @param groups of one target, as `groupFindings` gives them
 * @param pools names of all pools of the target: a finding on each of them is one for all
 */
export function joinByReason(groups: readonly FindingGroup[], pools: readonly string[]): readonly FindingGroup[] {
  const joined = new Map<string, FindingGroup>();
  for (const [at, group] of groups.entries()) {
    const key = group.finding.status === 'unknown' ? reason(group, pools) : `${at}`;
    const first = joined.get(key);
    joined.set(key, first === undefined ? group : { ...first, checks: [...first.checks, ...group.checks] });
  }
  return [...joined.values()];
}

function reason(
  { finding: { message, evidence, needs, fix, baseline, ignored }, pools: on }: FindingGroup,
  pools: readonly string[],
): string {
  const everywhere = pools.every((name) => on.includes(name));
  return JSON.stringify([message, evidence, needs, fix, baseline, ignored, everywhere ? [] : on]);
}

/** Puts targets of one cluster together whose findings differ in the image's own words only; in the order of their first. */
export function joinAlike(targets: readonly ReportTarget[]): readonly AlikeTargets[] {
  const groups: { target: ReportTarget; others: ReportTarget[] }[] = [];
  const open = new Map<string, (typeof groups)[number]>();
  for (const target of targets) {
    const key = likeness(target);
    const group = open.get(key);
    if (group !== undefined && group.others.length + 1 < MOST_ALIKE) group.others.push(target);
    else {
      const started = { target, others: [] };
      groups.push(started);
      open.set(key, started);
    }
  }
  return groups.map(({ target, others }) => ({ target: withFixesOf(target, others), others }));
}

/** Equal for targets of which the same is true. */
function likeness(target: ReportTarget): string {
  const { cluster, verdict, blind, pools, findings, assumptions } = target;
  const said = findings.map((finding) => {
    const { check, status, pool, baseline, ignored } = finding;
    const quiet = status === 'pass' || status === 'skip';
    const { message, evidence, needs, fix } = finding;
    return [check, status, pool, baseline, ignored, quiet ? null : [message, evidence, needs, fix?.summary, fix?.url]];
  });
  const words = JSON.stringify([said, assumptions]);
  return JSON.stringify([clusterName(cluster), verdict, blind, pools, withoutImage(words, target)]);
}

/** Text in which the image's own words are replaced by what they are, the longest first. */
function withoutImage(words: string, { image }: ReportTarget): string {
  const path = image.repository === null ? null : `${image.repository}/${image.name}`;
  const own = [
    [image.pinned, 'PINNED'],
    [image.reference, 'REFERENCE'],
    [image.digest, 'DIGEST'],
    [path, 'PATH'],
    [image.name, 'NAME'],
    [image.tag, 'TAG'],
  ] as const;
  return own
    .filter((each): each is readonly [string, (typeof each)[1]] => each[0] !== null && each[0] !== '')
    .sort(([a], [b]) => b.length - a.length)
    .reduce((text, [word, what]) => text.replaceAll(JSON.stringify(word).slice(1, -1), `\u0000${what}\u0000`), words);
}

/** The target with the commands of its fixes, then those of the others' same findings, each once. */
function withFixesOf(target: ReportTarget, others: readonly ReportTarget[]): ReportTarget {
  if (others.length === 0) return target;
  const findings = target.findings.map((finding, at): ReportFinding => {
    const fixes = [target, ...others].flatMap((each) => each.findings[at]?.fix ?? []);
    return finding.fix === null ? finding : { ...finding, fix: joinFixes(finding.fix, fixes) };
  });
  return { ...target, findings };
}

function joinFixes(first: Fix, all: readonly Fix[]): Fix {
  const terraform = [...new Set(all.flatMap(({ terraform: code }) => code ?? []))];
  return {
    ...first,
    commands: [...new Set(all.flatMap(({ commands }) => commands))],
    terraform: terraform.length === 0 ? null : terraform.join('\n\n'),
  };
}
