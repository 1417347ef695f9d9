import { knownValue } from '../model/fact';
import type { ReportVerification } from '../model/report';
import type { PoolFacts } from '../model/target-facts';
import type { Ran, Refused, Undecided, Verification } from '../model/verification';

/** The verification of a pool for the tables of the report; null if no pull was requested there. */
export function verificationRow({ verification }: PoolFacts): ReportVerification | null {
  if (verification === null) return null;
  const seen = knownValue(verification);
  return seen === undefined
    ? { result: 'not verified', node: null, digest: null, durationMs: null }
    : { result: resultOf(seen), node: seen.node, digest: null, durationMs: null, ...pullOf(seen) };
}

const pullOf = (seen: Verification): Partial<Pick<ReportVerification, 'digest' | 'durationMs'>> =>
  seen.outcome === 'pulled' ? { digest: seen.digest, durationMs: seen.durationMs } : {};

function resultOf(seen: Verification): string {
  switch (seen.outcome) {
    case 'pulled':
      return seen.ran === null ? 'pulled' : `pulled; ${ranOf(seen.ran)}`;
    case 'admitted':
      return 'admitted (dry run)';
    case 'refused':
      return `refused: ${aboutOf(seen)}`;
    case 'undecided':
      return `no answer: ${aboutOf(seen)}`;
    case 'skipped':
      return 'no node';
  }
}

const aboutOf = ({ reason, check }: Refused | Undecided): string => `${reason}${check === null ? '' : ` (${check})`}`;

function ranOf(ran: Ran | 'late'): string {
  if (ran === 'late') return 'did not start';
  if (ran.state === 'not-started') return `did not start: ${ran.reason}`;
  return ran.state === 'running' ? 'runs on' : `ended with ${String(ran.exitCode ?? 'no status')}`;
}
