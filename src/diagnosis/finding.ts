/** The finding about waiting pods: the runtime's message, the reason and the fix, with steps for that node. Pure. */
import { type ClusterName, clusterPath } from '../model/cluster';
import type { Denied, Failed, Missing } from '../model/fact';
import type { Finding, RuledFinding } from '../model/finding';
import { evidence, findingsOf } from '../model/finding-builder';
import type { Need } from '../model/need';
import type { TargetFacts } from '../model/target-facts';
import { quoted, whyMissing } from '../model/unreadable';
import type { WaitingPulls } from '../model/waiting-pull';
import type { Cause } from './causes';
import { waitsOf } from './answers';
import { fixOfCause } from './fix';
import { whoWaits, wordsInShort } from './in-words';
import { whyOf } from './why';

interface Place {
  /** Where the information came from and what could not be read, each after a semicolon. */
  readonly beside: string;
}
interface Waiting extends Place {
  readonly who: string;
  readonly times: number;
  readonly reason: string;
  readonly words: string;
  readonly why: string;
  /** Another message that may be the reason, as a separate sentence; empty if there is none. */
  readonly hint: string;
}
interface None extends Place {
  /** Says that nothing waits; the start of a sentence. */
  readonly what: string;
  readonly looked: string;
  readonly from: string;
}
const waits = ({ who, times, reason, words, why, hint, beside: more }: Waiting): string =>
  `${who}${times > 1 ? `, said ${String(times)} times` : ''}: ${reason}: ${words}. ${why}${hint}${more}`;
const none = ({ what, looked, from, beside: more }: None): string =>
  `${what} right now (${looked} looked through: ${from})${more}`;

const CODES = {
  // In findings, the codes `waits` and `repaired` are replaced by the cause of the message, or by the check that
  // explains it.
  waits,
  repaired: (args: Waiting) => `${waits(args)}. A pod of this run pulled it there, so it was repaired since`,
  'none-waits': none,
  'none-seen': none,
  'nothing-read': ({ pods, logs }: { readonly pods: string; readonly logs: string }) => `${pods}; ${logs}`,
  'no-such-pod': ({ answer }: { readonly answer: string }) =>
    `There is no such pod: ${quoted(answer)}; it is deleted, or of another namespace`,
};
const find = findingsOf('verification', 'gate', CODES);

/** The source of the information about waiting pods. */
export interface Looked {
  readonly cluster: ClusterName;
  /** What was read: `kubernetes pods and events of …`, `logging entries of …`. */
  readonly from: string;
  readonly value: WaitingPulls;
  /** Why the cluster itself was not queried; null if it was. */
  readonly instead: string | null;
}

/**
 * Turns one cause into a finding of `verification`.
 * @param findings the findings of the checks on that image and cluster
 * @param facts the facts that those checks judged
 */
export function causeFinding(
  cause: Cause,
  looked: Looked,
  findings: readonly RuledFinding[],
  facts: TargetFacts,
): Finding {
  const { said, pool, times, final } = cause;
  const why = whyOf(cause, findings, isRefusedToStrangers(facts));
  const args = {
    who: whoWaits(cause),
    times,
    reason: cause.reason,
    words: wordsInShort(said.raw) || 'no more is said',
    why: why.text,
    hint: hinted(cause),
    beside: beside(looked),
  };
  const waiting = waitsOf(cause, why, facts);
  const more = {
    subject: waiting.subject,
    cause: waiting.code,
    // Also set for a pool that the cluster no longer lists: the finding does not apply to the listed pools.
    pool,
    // An unclassified message does not prove anything about the pull.
    evidence: said.id === 'unclassified' ? [] : evidence('listed', 'fail', looked.from, `${said.id}: ${said.raw}`),
    needs: looked.value.needs,
    fix: fixOfCause(cause, why, findings, looked.cluster, facts),
    said: { cause: said.id, words: said.raw },
    waits: waiting,
  };
  // A pod of this run that pulled the image on this pool is stronger evidence than earlier messages of other pods.
  const verified = facts.pools.find((each) => each.pool.name === pool)?.verification ?? null;
  if (verified?.state === 'known' && verified.value.outcome === 'pulled') return find.warn('repaired', args, more);
  return final ? find.fail('waits', args, more) : find.unknown('waits', args, more);
}

function isRefusedToStrangers({ image: { anonymous } }: TargetFacts): boolean {
  return anonymous?.state === 'known' && !anonymous.value.allowed;
}

/** The scope of the search. */
export interface Within {
  readonly namespace: string | null;
  readonly pod: string | null;
}

/** The finding that no pod waits: a pass if everything was read. */
export function noneFinding(looked: Looked, image: string | null, { namespace, pod }: Within): Finding {
  const { cluster, from, value, instead } = looked;
  const on = image ?? 'an image';
  const what =
    pod !== null
      ? `Pod ${namespace ?? 'default'}/${pod} of ${clusterPath(cluster)} does not wait on ${on}`
      : `No pod ${namespace === null ? '' : `in namespace ${namespace} `}of ${clusterPath(cluster)} waits on ${on}`;
  const seen = counted(value.looked, instead === null ? ['pod', 'pods'] : ['log entry', 'log entries']);
  const args = { what, looked: seen, from, beside: beside(looked) };
  const subject = clusterPath(cluster);
  // Logs show failures, but never that everything works.
  if (value.gaps.length > 0 || instead !== null)
    return find.unknown('none-seen', args, { subject, needs: value.needs });
  return find.pass('none-waits', args, { subject, evidence: evidence('listed', 'pass', from, `${seen}, none waits`) });
}

const counted = (count: number, [one, many]: readonly [string, string]): string =>
  `${String(count)} ${count === 1 ? one : many}`;

/** The finding that neither the cluster nor its logs could be read. */
export function unreadFinding(api: Denied | Failed, logs: Missing, cluster: ClusterName): Finding {
  const ofLogs =
    logs.state === 'absent'
      ? `its log entries are not there: ${quoted(logs.detail)}`
      : whyMissing('its log entries', logs);
  return find.unknown(
    'nothing-read',
    { pods: whyMissing(`The pods of ${clusterPath(cluster)}`, api), logs: ofLogs },
    { subject: clusterPath(cluster), needs: [...needsOf(api), ...needsOf(logs)] },
  );
}

/** The finding that the given pod does not exist. */
export const noPodFinding = (detail: string): Finding =>
  find.unknown('no-such-pod', { answer: detail }, { subject: detail });

const needsOf = (fact: Missing): readonly Need[] => (fact.state === 'denied' ? fact.needs : []);

const beside = ({ value, instead }: Looked): string =>
  [...(instead === null ? [] : [instead]), ...value.gaps].map((each) => `; ${each}`).join('');

/** A missing secret is mentioned together with the registry’s answer, which may be a consequence of it. */
const hinted = ({ hint }: Cause): string => (hint === null ? '' : `. Beside it: ${quoted(hint.raw)}: ${hint.advice}`);
