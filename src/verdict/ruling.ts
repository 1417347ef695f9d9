import type { Finding, RuledFinding, Ruling } from '../model/finding';

/** A finding as the check made it, with nothing ruled upon it yet. */
export const unruled = (finding: Finding): RuledFinding => ({
  ...finding,
  found: finding.status,
  rulings: [],
  ignored: null,
  baseline: null,
});

/** What a ruling may change beside the status; the check's own words, code and arguments stay. */
export type Change = Partial<Pick<RuledFinding, 'kind' | 'evidence' | 'needs' | 'fix' | 'assumptions'>>;

/** The finding with one more ruling, which decides what it comes to. */
export const rule = (finding: RuledFinding, ruling: Ruling, change: Change = {}): RuledFinding => ({
  ...finding,
  ...change,
  status: ruling.to,
  rulings: [...finding.rulings, ruling],
});
