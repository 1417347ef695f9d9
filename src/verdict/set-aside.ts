/** The sentence about the number of findings that a policy ignores, for one report and for several together. Pure. */
import { compare } from './passed-rows';

interface SetAside {
  /** `the policy FILE`. */
  readonly by: string;
  readonly count: number;
  readonly checks: readonly string[];
  readonly reasons: readonly string[];
}

/** A longer sentence was not written by this program. */
const LONGEST = 10_000;
/** The maximum number of reasons that are named individually. */
const NAMED = 5;
const MORE = '; and for other reasons';
const SENTENCE = /^(the policy .+) sets (\d+) findings? aside, of ([a-z, -]+): “(.*)”(; and for other reasons)?$/s;

const sorted = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort(compare);

/**
 * The sentence about ignored findings.
 * @param more whether there are reasons that are not given
 */
export function setAsideSentence({ by, count, checks, reasons }: SetAside, more = false): string {
  const all = sorted(reasons);
  const named = all
    .slice(0, NAMED)
    .map((reason) => `“${reason}”`)
    .join('; ');
  const others = more || all.length > NAMED ? MORE : '';
  return `${by} sets ${String(count)} ${count === 1 ? 'finding' : 'findings'} aside, of ${sorted(checks).join(', ')}: ${named}${others}`;
}

/** The reasons of several reports, in which these sentences are combined into one for each policy. */
export function joinedSetAside(reasons: readonly string[]): readonly string[] {
  const all = new Map<string, SetAside & { readonly more: boolean }>();
  const read = reasons.map((reason) => {
    const [, by, count, checks = '', named = '', more] = (reason.length > LONGEST ? null : SENTENCE.exec(reason)) ?? [];
    if (by === undefined) return { reason };
    const before = all.get(by) ?? { by, count: 0, checks: [], reasons: [], more: false };
    all.set(by, {
      by,
      count: before.count + Number(count),
      checks: [...before.checks, ...checks.split(', ')],
      reasons: [...before.reasons, ...named.split('”; “')],
      more: before.more || more !== undefined,
    });
    return { by };
  });
  return read.flatMap((each) => {
    if ('reason' in each) return [each.reason];
    const whole = all.get(each.by);
    all.delete(each.by);
    return whole === undefined ? [] : [setAsideSentence(whole, whole.more)];
  });
}
