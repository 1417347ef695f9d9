/** Which causes of a report are told together. Pure. */
import type { ReportCause } from '../model/report';
import { reasonsIn } from '../model/unreadable';
import type { Together } from './told-passing';

/**
 * Groups the causes that are told together: those of one check and code; if they could not be determined, only those with
 * the same reason, which are told together whichever checks need the answer. The order of causes does not change the
 * groups: whatever shares a key with any cause of a group belongs to it.
 * @returns the groups and the causes of each in the order of the report
 */
export function groupsOf(causes: readonly ReportCause[]): readonly Together[] {
  const leaders = causes.map((_, at) => at);
  const leaderOf = (at: number): number => {
    let leader = at;
    while (leaders[leader] !== undefined && leaders[leader] !== leader) leader = leaders[leader] ?? leader;
    leaders[at] = leader;
    return leader;
  };
  const firstWith = new Map<string, number>();
  causes.forEach((cause, at) => {
    for (const key of keysOf(cause)) {
      const first = firstWith.get(key);
      if (first === undefined) firstWith.set(key, at);
      else {
        const [one, other] = [leaderOf(first), leaderOf(at)];
        leaders[Math.max(one, other)] = Math.min(one, other);
      }
    }
  });
  const groups = new Map<number, Together>();
  causes.forEach((cause, at) => {
    const group = groups.get(leaderOf(at));
    if (group === undefined) groups.set(leaderOf(at), [cause]);
    else group.push(cause);
  });
  return [...groups.values()];
}

/**
 * The keys of a cause: causes that share one are told together. Credentials that were not accepted prevent every answer, so
 * they are one reason.
 */
function keysOf({ check, code, status, message, fix, needs }: ReportCause): readonly string[] {
  if (status !== 'unknown') return [JSON.stringify([status, check, code])];
  const reasons = reasonsIn(message);
  // Of two callers who lack something, each may lack another permission.
  const lacking = reasons.includes('the caller lacks')
    ? [...new Set(needs.map(({ permission }) => permission))].sort()
    : [];
  return [
    JSON.stringify([status, check, code, reasons, lacking]),
    JSON.stringify([status, withoutPaths(message), withoutPaths(JSON.stringify(fix))]),
    ...(code.endsWith('/unread-unauthenticated') ? ['refused'] : []),
  ];
}

/** A sentence without the resources that it names. */
const withoutPaths = (text: string): string =>
  text.replace(/\b(?:projects|folders|organizations)\/[^\s,;:()“”"']+/g, '…');
