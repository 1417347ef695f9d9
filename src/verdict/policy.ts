/** Applies a policy to findings: how each check counts, and which findings are ignored. Pure. */
import type { CheckKind, RuledFinding, Status } from '../model/finding';
import { rule } from './ruling';
import { setAsideSentence } from './set-aside';
import { fits, type GatePolicy, type IgnoreEntry, type Severity } from '../model/policy-file';
import { placeOf, type Target } from '../model/target';
import { ownValue } from '../model/own-value';

/**
 * Applies a policy to findings.
 * @param now the time of the run, ISO 8601; an entry is valid until the end of the day that it names, in UTC
 * @returns the findings of all checks that are not turned off; those that are ignored are marked
 */
export function byPolicy(
  findings: readonly RuledFinding[],
  target: Target,
  policy: GatePolicy | null,
  now: string,
): readonly RuledFinding[] {
  if (policy === null) return findings;
  const entries = policy.ignore.filter((entry) => !isExpired(entry, now));
  return findings.flatMap((finding) => {
    const severity = ownValue(policy.checks, finding.check);
    const weighed = severity === undefined ? finding : weigh(finding, severity);
    if (weighed === null) return [];
    const entry = entries.find((each) => entryCovers(each, weighed, target));
    return [entry === undefined ? weighed : { ...weighed, ignored: { reason: entry.reason, expires: entry.expires } }];
  });
}

function weigh(finding: RuledFinding, severity: Severity): RuledFinding | null {
  switch (severity) {
    case 'off':
      return null;
    case 'advice':
    case 'warn':
      return ruledAs(finding, 'advice', finding.status === 'fail' ? 'warn' : finding.status, severity);
    case 'gate':
      return ruledAs(finding, 'gate', finding.status, severity);
    case 'fail':
      return ruledAs(finding, 'gate', finding.status === 'warn' ? 'fail' : finding.status, severity);
  }
}

/** Changes a finding as the policy requires; a ruling is added only if that changes something. */
const ruledAs = (finding: RuledFinding, kind: CheckKind, to: Status, severity: Severity): RuledFinding =>
  finding.kind === kind && finding.status === to
    ? finding
    : rule(finding, { by: 'policy', to, because: `the policy counts ${finding.check} as ${severity}` }, { kind });

/** True after the last day on which an entry counts. */
export const isExpired = ({ expires }: IgnoreEntry, now: string): boolean =>
  expires !== null && now.slice(0, 10) > expires;

/**
 * Whether a policy turns off a check, or would ignore its findings, for an image on a cluster.
 * @param image the reference as it was given
 * @param cluster `projects/P/locations/L/clusters/C`
 */
export function leavesOut(
  { checks, ignore }: Pick<GatePolicy, 'checks' | 'ignore'>,
  { check, image, cluster }: { readonly check: string; readonly image: string; readonly cluster: string },
  now: string,
): boolean {
  const named = (image.split('@', 1)[0] ?? '').replace(/:[^/:]*$/, '');
  const is = (pattern: string | null, ...texts: readonly string[]): boolean =>
    pattern === null || texts.some((text) => fits(pattern, text));
  return (
    ownValue(checks, check) === 'off' ||
    ignore.some(
      (entry) =>
        !isExpired(entry, now) && is(entry.check, check) && is(entry.image, image, named) && is(entry.cluster, cluster),
    )
  );
}

/** Whether an entry applies to a finding. Only findings that need attention can be ignored. */
export function entryCovers(entry: IgnoreEntry, finding: RuledFinding, target: Target): boolean {
  if (!['fail', 'warn', 'unknown'].includes(finding.status)) return false;
  const is = (pattern: string | null, ...texts: readonly string[]): boolean =>
    pattern === null || texts.some((text) => fits(pattern, text));
  return (
    is(entry.check, finding.check) &&
    is(entry.image, ...namesOf(target)) &&
    is(entry.cluster, placeOf(target)) &&
    (entry.pool === null || fits(entry.pool, finding.pool ?? '')) &&
    (finding.pool !== null || entry.pool === null || /^\*+$/.test(entry.pool))
  );
}

/** The reference as it was given, and also as registry and name only. */
function namesOf({ image }: Target): readonly string[] {
  if (!image.valid) return [image.text];
  const { text, host, path } = image.reference;
  return [text, `${host}/${path}`];
}

/**
 * Whether a policy removes all gates that apply to a target, so that no finding of a check could have decided.
 * @param found the findings of the checks, before the policy
 */
export function leavesNoGate(
  found: readonly RuledFinding[],
  target: Target,
  policy: GatePolicy | null,
  now: string,
): boolean {
  const gates = found.filter(({ kind, status }) => kind === 'gate' && status !== 'skip');
  if (policy === null || gates.length === 0) return false;
  const failures = found
    .filter(({ status }) => status !== 'skip')
    .map((each) => ({ ...each, status: 'fail' as const }));
  return byPolicy(failures, target, policy, now).every(({ kind, ignored }) => kind === 'advice' || ignored !== null);
}

/** Whether the policy left no gate in the whole run. Such a run must not pass. */
export const withoutGates = (judgements: readonly { readonly noGate: boolean }[]): boolean =>
  judgements.length > 0 && judgements.every(({ noGate }) => noGate);

/**
 * What a policy excludes from the run's decision, one sentence each. They name the file, because others may have
 * written it.
 * @param passing the number of targets that are not among the judgements and whose gates decided
 */
export function setAside(
  policy: { readonly file: string; readonly policy: GatePolicy } | null,
  judgements: readonly { readonly findings: readonly RuledFinding[]; readonly noGate: boolean }[],
  passing = 0,
): readonly string[] {
  if (policy === null) return [];
  const { file, policy: rules } = policy;
  const by = `the policy ${file}`;
  const weights = Object.entries(rules.checks).filter(([, weight]) => ['off', 'advice', 'warn'].includes(weight));
  const ignored = judgements.flatMap(({ findings }) => findings.filter((each) => each.ignored !== null));
  return [
    ...(weights.length > 0
      ? [`${by} lets these checks decide nothing: ${weights.map(([id, weight]) => `${id} (${weight})`).join(', ')}`]
      : []),
    ...(ignored.length > 0
      ? [
          setAsideSentence({
            by,
            count: ignored.length,
            checks: ignored.map(({ check }) => check),
            reasons: ignored.map((each) => each.ignored?.reason ?? ''),
          }),
        ]
      : []),
    ...(rules.failOn === 'never' ? [`${by} sets fail_on to never`] : []),
    ...(passing === 0 && withoutGates(judgements)
      ? [`${by} leaves no gate: nothing could have failed, so the verdict is unknown`]
      : []),
  ];
}

/** Entries that have expired, and entries that apply to no finding, one sentence each. */
export function policyNotes(
  policy: GatePolicy | null,
  judgements: readonly { readonly findings: readonly RuledFinding[]; readonly facts: { readonly target: Target } }[],
  now: string,
): readonly string[] {
  return (policy?.ignore ?? []).flatMap((entry) => {
    const which = Object.entries({ check: entry.check, image: entry.image, cluster: entry.cluster, pool: entry.pool })
      .filter(([, pattern]) => pattern !== null)
      .map(([key, pattern]) => `${key} ${pattern ?? ''}`)
      .join(', ');
    const what = `the policy's ignore of ${which} (${entry.reason})`;
    if (isExpired(entry, now)) return [`${what} expired after ${entry.expires ?? ''} and does not count`];
    const isUsed = judgements.some(({ findings, facts }) =>
      findings.some((finding) => entryCovers(entry, finding, facts.target)),
    );
    return isUsed ? [] : [`${what} sets nothing aside`];
  });
}
