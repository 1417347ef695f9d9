import { valueOf } from '../model/fact';
import type { Finding } from '../model/finding';
import type { ReportPool, ReportVerification } from '../model/report';
import type { PoolFacts } from '../model/target-facts';
import type { Ran, Verification } from '../model/verification';

/**
 * What a report's tables say of the pull on a pool: nothing where nobody was to pull there.
 * @param findings of the target: the status is that of its own finding
 */
export function verificationOf(
  { pool, verification }: PoolFacts,
  findings: readonly Finding[],
): Pick<ReportPool, 'verification'> {
  if (verification === null) return {};
  const own = findings.find(({ check, pool: on }) => check === 'verification' && on === pool.name);
  const seen = valueOf(verification);
  const status = own?.status ?? 'unknown';
  const shown: ReportVerification =
    seen === undefined
      ? { status, result: 'not verified', node: null, digest: null, durationMs: null }
      : { status, result: resultOf(seen), node: seen.node, digest: seen.digest, durationMs: seen.durationMs };
  return { verification: shown };
}

function resultOf({ outcome, reason, check, ran }: Verification): string {
  switch (outcome) {
    case 'pulled':
      return ran === undefined ? 'pulled' : `pulled; ${ranOf(ran)}`;
    case 'refused':
      return `refused: ${reason}${check === null ? '' : ` (${check})`}`;
    case 'undecided':
      return `no answer: ${reason}${check === null ? '' : ` (${check})`}`;
    case 'skipped':
      return 'no node';
  }
}

function ranOf(ran: Ran | null): string {
  if (ran === null || ran.state === 'not-started') return `did not start${ran === null ? '' : `: ${ran.reason}`}`;
  return ran.state === 'running' ? 'runs on' : `ended with ${String(ran.exitCode ?? 'no status')}`;
}
