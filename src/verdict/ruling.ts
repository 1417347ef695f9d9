import type { Finding, RuledFinding, Ruling } from '../model/finding';

/**
 * A finding as the check returned it, without rulings. The fields are listed individually: thousands of targets have
 * dozens of findings each, and a copy by spread that is then extended is several times as expensive.
 */
export function unruled(finding: Finding): RuledFinding {
  const ruled: RuledFinding = {
    check: finding.check,
    kind: finding.kind,
    subject: finding.subject,
    status: finding.status,
    pool: finding.pool,
    code: finding.code,
    args: finding.args,
    message: finding.message,
    evidence: finding.evidence,
    needs: finding.needs,
    fix: finding.fix,
    assumptions: finding.assumptions,
    said: finding.said,
    waits: finding.waits,
    blockedBy: finding.blockedBy,
    found: finding.status,
    rulings: [],
    ignored: null,
    baseline: null,
  };
  return ruled;
}

/** What a ruling may change in addition to the status. The message, code and arguments of the check stay unchanged. */
export type Change = Partial<Pick<RuledFinding, 'kind' | 'evidence' | 'needs' | 'fix' | 'assumptions'>>;

/** The finding with one more ruling, which decides its status. */
export const rule = (finding: RuledFinding, ruling: Ruling, change: Change = {}): RuledFinding => ({
  ...finding,
  ...change,
  status: ruling.to,
  rulings: [...finding.rulings, ruling],
});
