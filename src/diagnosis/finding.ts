/** The answer to pods that wait: what the runtime said, why, and the fix, with the steps at that very node. Pure. */
import { judgeOf, type More } from '../checks/judge';
import { quoted, whyMissing } from '../checks/unreadable';
import { type ClusterName, clusterPath } from '../model/cluster';
import type { Denied, Failed, Missing } from '../model/fact';
import type { Finding, RuledFinding } from '../model/finding';
import type { Need } from '../model/need';
import type { TargetFacts } from '../model/target-facts';
import type { WaitingPulls } from '../model/waiting-pull';
import type { Cause } from './causes';
import { waitsOf } from './answers';
import { fixOf } from './fix';
import { whoWaits, wordsInShort } from './in-words';
import { whyOf } from './why';

const judge = judgeOf('verification', 'gate');

/** What pods that wait were read from. */
export interface Looked {
  readonly cluster: ClusterName;
  /** What was read: `kubernetes pods and events of …`, `logging entries of …`. */
  readonly from: string;
  readonly value: WaitingPulls;
  /** Why the cluster itself was not asked; null where it was. */
  readonly instead: string | null;
}

/**
 * One cause as a finding of `verification`.
 * @param findings of the checks on that image and cluster
 * @param facts what they judged
 */
export function causeFinding(
  cause: Cause,
  looked: Looked,
  findings: readonly RuledFinding[],
  facts: TargetFacts,
): Finding {
  const { said, pool, times, final } = cause;
  const why = whyOf(cause, findings);
  const often = times > 1 ? `, said ${String(times)} times` : '';
  const words = wordsInShort(said.raw) || 'no more is said';
  const message = `${whoWaits(cause)}${often}: ${cause.reason}: ${words}. ${why.text}${hinted(cause)}${beside(looked)}`;
  const more: More = {
    // Of a pool that the cluster does not list any more, too: it says nothing of those that it lists.
    pool,
    // Words that are not known prove nothing of the pull.
    evidence:
      said.id === 'unclassified'
        ? []
        : [{ strength: 'listed', says: 'fail', source: looked.from, detail: `${said.id}: ${said.raw}` }],
    needs: looked.value.needs,
    fix: fixOf(cause, why, findings, looked.cluster, facts),
    said: { cause: said.id, words: said.raw },
    waits: waitsOf(cause, why, facts),
  };
  // Stronger than what the pods said before: a pod of this run that pulled it there.
  const verified = facts.pools.find((each) => each.pool.name === pool)?.verification ?? null;
  if (verified?.state === 'known' && verified.value.outcome === 'pulled')
    return judge.warn(`${message}. A pod of this run pulled it there, so it was repaired since`, more);
  return final ? judge.fail(message, more) : judge.unknown(message, more);
}

/** Where was looked. */
export interface Within {
  readonly namespace: string | null;
  readonly pod: string | null;
}

/** No pod waits: a pass, where all was read. */
export function noneFinding(looked: Looked, image: string | null, { namespace, pod }: Within): Finding {
  const { cluster, from, value, instead } = looked;
  const on = image ?? 'an image';
  const what =
    pod !== null
      ? `Pod ${namespace ?? 'default'}/${pod} of ${clusterPath(cluster)} does not wait on ${on}`
      : `No pod ${namespace === null ? '' : `in namespace ${namespace} `}of ${clusterPath(cluster)} waits on ${on}`;
  const seen = counted(value.looked, instead === null ? ['pod', 'pods'] : ['log entry', 'log entries']);
  const message = `${what} right now (${seen} looked through: ${from})${beside(looked)}`;
  // Logs tell what failed, never that all is well.
  if (value.gaps.length > 0 || instead !== null) return judge.unknown(message, { needs: value.needs });
  return judge.pass(message, {
    evidence: [{ strength: 'listed', says: 'pass', source: from, detail: `${seen}, none waits` }],
  });
}

const counted = (count: number, [one, many]: readonly [string, string]): string =>
  `${String(count)} ${count === 1 ? one : many}`;

/** Neither the cluster nor its logs could be read. */
export function unreadFinding(api: Denied | Failed, logs: Missing, cluster: ClusterName): Finding {
  const ofLogs =
    logs.state === 'absent'
      ? `its log entries are not there: ${quoted(logs.detail)}`
      : whyMissing('its log entries', logs);
  return judge.unknown(`${whyMissing(`The pods of ${clusterPath(cluster)}`, api)}; ${ofLogs}`, {
    needs: [...needsOf(api), ...needsOf(logs)],
  });
}

/** A pod that was named and is not there. */
export const noPodFinding = (detail: string): Finding =>
  judge.unknown(`There is no such pod: ${quoted(detail)}; it is deleted, or of another namespace`);

const needsOf = (fact: Missing): readonly Need[] => (fact.state === 'denied' ? fact.needs : []);

const beside = ({ value, instead }: Looked): string =>
  [...(instead === null ? [] : [instead]), ...value.gaps].map((each) => `; ${each}`).join('');

/** A lacking secret is told beside the registry’s answer, which may follow from it. */
const hinted = ({ hint }: Cause): string => (hint === null ? '' : `. Beside it: ${quoted(hint.raw)}: ${hint.advice}`);
