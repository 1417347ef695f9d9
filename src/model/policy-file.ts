/** The policy file: the severity of each check, and ignored findings (`schema/policy.schema.json`). */

/** Which results make the run fail: `--fail-on`. */
export const FAIL_ON = ['fail', 'unknown', 'warn', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/**
 * The severity of a check. `off`: it is ignored. `advice`, `warn`: it never decides and is never worse than a warning.
 * `gate`: its status decides. `fail`: a gate whose warning is a failure.
 */
export const SEVERITIES = ['off', 'advice', 'warn', 'gate', 'fail'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Ignored findings: those that match every pattern that is given. `*` crosses `/`. */
export interface IgnoreEntry {
  readonly check: string | null;
  readonly image: string | null;
  /** A pattern for `projects/P/locations/L/clusters/C`. */
  readonly cluster: string | null;
  readonly pool: string | null;
  readonly reason: string;
  /** The last day on which it counts, `2027-01-31`, in UTC; null: for ever. */
  readonly expires: string | null;
}

/** What a policy requires of image references. */
export interface ReferenceRules {
  /** Patterns of `HOST/PATH`; null: every registry. */
  readonly allowedRegistries: readonly string[] | null;
  readonly requireDigest: boolean;
}

export interface GatePolicy extends ReferenceRules {
  readonly failOn: FailOn | null;
  readonly checks: Readonly<Record<string, Severity>>;
  readonly ignore: readonly IgnoreEntry[];
  /** Paths of images in custom resources. */
  readonly imagePaths: readonly string[];
  /** Short names for clusters: each stands for one or more full names. */
  readonly clusters: Readonly<Record<string, readonly string[]>>;
}

/** Whether a whole text matches a pattern: `*` stands for any characters, including `/`; everything else is literal. */
export function fits(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return text === pattern;
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false;
  let from = first.length;
  const end = text.length - last.length;
  for (const part of rest) {
    const at = text.indexOf(part, from);
    if (at < 0 || at + part.length > end) return false;
    from = at + part.length;
  }
  return true;
}
