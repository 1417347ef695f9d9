import { valueOf } from '../model/fact';
import type { ReportVerification } from '../model/report';
import type { PoolFacts } from '../model/target-facts';
import type { Ran, Verification } from '../model/verification';

/** What a report's tables say of the pull on a pool; null where nobody was to pull there. */
export function verificationOf({ verification }: PoolFacts): ReportVerification | null {
  if (verification === null) return null;
  const seen = valueOf(verification);
  return seen === undefined
    ? { result: 'not verified', node: null, digest: null, durationMs: null }
    : { result: resultOf(seen), node: seen.node, digest: seen.digest, durationMs: seen.durationMs };
}

function resultOf({ outcome, reason, check, ran }: Verification): string {
  switch (outcome) {
    case 'pulled':
      return ran === null ? 'pulled' : `pulled; ${ranOf(ran)}`;
    case 'admitted':
      return 'admitted (dry run)';
    case 'refused':
      return `refused: ${reason}${check === null ? '' : ` (${check})`}`;
    case 'undecided':
      return `no answer: ${reason}${check === null ? '' : ` (${check})`}`;
    case 'skipped':
      return 'no node';
  }
}

function ranOf(ran: Ran | 'late'): string {
  if (ran === 'late') return 'did not start';
  if (ran.state === 'not-started') return `did not start: ${ran.reason}`;
  return ran.state === 'running' ? 'runs on' : `ended with ${String(ran.exitCode ?? 'no status')}`;
}
