/** The policy of a request, and the earlier report that it is compared with. */
import type { SavedRequest } from '../facts/file';
import type { Baseline, BaselineFinding } from '../model/baseline';
import type { Status } from '../model/finding';
import { clusterName, fingerprintOf } from '../model/fingerprint';
import type { GatePolicy } from '../model/policy-file';
import type { Report } from '../model/report';
import type { Read } from './duration';
import type { Readers } from './files';
import type { Given } from './given';
import { readText } from './read-text';
import { append } from '../model/append';

/** The policy file that is read where none is named. */
export const DEFAULT_POLICY = '.github/gke-image-preflight.yml';
/** Characters of an earlier report. */
const LONGEST_REPORT = 64 * 1024 * 1024;

/** A policy, and the file that it is from: both are saved with facts. */
export interface GivenPolicy {
  readonly file: string;
  readonly text: string;
  readonly policy: GatePolicy;
}

/** The policy that was named; else the one of saved facts; else the one at its usual place; null: there is none. */
export function policyOf(from: Given, readers: Readers, saved: SavedRequest | null): GivenPolicy | null {
  const read = (file: string, text: string): GivenPolicy | null => {
    const found = readers.policy?.(file, text) ?? { problems: [`${file} cannot be read here`] };
    if ('policy' in found) return { file, text, policy: found.policy };
    append(
      from.problems,
      found.problems.map((problem) => `${from.named('policy')}: ${problem}`),
    );
    return null;
  };
  if (from.mentioned('policy') && from.has('policy')) {
    const named = from.one('policy', (file) => {
      const content = readText(readers, file);
      return 'problem' in content ? content : { value: { file, text: content.value } };
    });
    return named === null ? null : read(named.file, named.text);
  }
  if (saved?.policy !== undefined) return saved.policy === null ? null : read(saved.policy.file, saved.policy.text);
  if (!readers.exists(DEFAULT_POLICY)) return null;
  const content = readText(readers, DEFAULT_POLICY);
  if ('value' in content) return read(DEFAULT_POLICY, content.value);
  from.problems.push(`${DEFAULT_POLICY} ${content.problem}`);
  return null;
}

/** What the earlier report said that was named; else the one of saved facts; null: there is none. */
export function baselineOf(from: Given, readers: Readers, saved: SavedRequest | null): Baseline | null {
  if (!from.has('baseline')) return saved?.baseline ?? null;
  return from.one('baseline', (file) => {
    const content = readText(readers, file);
    return 'problem' in content ? content : readBaseline(content.value);
  });
}

/** Worst first. */
const ASKS: readonly Status[] = ['fail', 'unknown', 'warn'];

/** What a JSON report of ours asks for. */
export function readBaseline(text: string): Read<Baseline> {
  if (text.length > LONGEST_REPORT) return { problem: 'is larger than 64 MiB' };
  const report = reportIn(text);
  if (typeof report === 'string') return { problem: report };
  const found = new Map<string, BaselineFinding>();
  for (const target of report.targets)
    for (const finding of target.findings) {
      if (!ASKS.includes(finding.status) || finding.ignored !== null) continue;
      const fingerprint = fingerprintOf(finding, target);
      const before = found.get(fingerprint);
      if (before !== undefined && ASKS.indexOf(before.status) <= ASKS.indexOf(finding.status)) continue;
      const { check, status, pool } = finding;
      const image = target.image.reference;
      found.set(fingerprint, { fingerprint, status, check, image, cluster: clusterName(target.cluster), pool });
    }
  return { value: { findings: [...found.values()] } };
}

/** The report of a text, or why it is none. */
function reportIn(text: string): Report | string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return 'is no JSON: it must be a report of this program, made with --format json';
  }
  const { schemaVersion, tool, targets } = record(json);
  if (record(tool)['name'] !== 'gke-image-preflight') return 'is no report of this program, made with --format json';
  if (schemaVersion !== 1) return `is a report of schemaVersion ${JSON.stringify(schemaVersion)}; this version reads 1`;
  return isTargets(targets) ? (json as Report) : 'is a report whose targets cannot be read';
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
const list = (value: unknown): readonly unknown[] | null => (Array.isArray(value) ? (value as unknown[]) : null);
const isText = (value: unknown): boolean => typeof value === 'string';

const isTargets = (targets: unknown): boolean =>
  list(targets)?.every((target) => {
    const { image, cluster, findings } = record(target);
    const { name, project, location } = record(cluster);
    return (
      isText(record(image)['reference']) &&
      [name, project, location].every(isText) &&
      list(findings)?.every((finding) => {
        const { check, status, pool, ignored } = record(finding);
        return isText(check) && isText(status) && (pool === null || isText(pool)) && ignored !== undefined;
      })
    );
  }) ?? false;

/** Whether saved facts hold a policy and a baseline of the shape that they should have. */
export function isSavedDecision({ policy, baseline }: SavedRequest): boolean {
  const { file, text } = record(policy);
  const findings = list(record(baseline)['findings']);
  return (
    (policy === undefined || policy === null || (isText(file) && isText(text))) &&
    (baseline === undefined ||
      baseline === null ||
      (findings?.every((each) => {
        const { fingerprint, status, check, image, cluster, pool } = record(each);
        return [fingerprint, status, check, image, cluster].every(isText) && (pool === null || isText(pool));
      }) ??
        false))
  );
}
