/** The answer to pods that wait: what the runtime said, why, and the fix, with the steps at that very node. Pure. */
import { judgeOf, type More } from '../checks/judge';
import { quoted, whyMissing } from '../checks/unreadable';
import { grantReader, listVersions, logsExplorer, nodeSteps, repositoryName, stepsInWords } from '../fixes';
import { type Cluster, type ClusterName, clusterPath, isWindows } from '../model/cluster';
import { type Denied, type Failed, type Missing, valueOf } from '../model/fact';
import type { Evidence, Finding, Fix } from '../model/finding';
import { parseImageReference } from '../model/image-reference';
import type { Need } from '../model/need';
import { gist } from './words';
import type { TargetFacts } from '../model/target-facts';
import type { WaitingPull, WaitingPulls } from '../model/waiting-pull';
import type { Cause } from './causes';
import { zoneOf } from './nodes';

const judge = judgeOf('verification', 'gate');
/** Pods that a message names. */
const NAMED = 5;

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
export function causeFinding(cause: Cause, looked: Looked, findings: readonly Finding[], facts: TargetFacts): Finding {
  const { said, pool, times, final } = cause;
  const cluster = valueOf(facts.cluster.cluster) ?? null;
  const listed = cluster?.pools.some(({ name }) => name === pool) ?? true;
  const why = whyOf(cause, findings);
  const often = times > 1 ? `, said ${String(times)} times` : '';
  const message = `${podsInWords(cause.pulls)} on ${whereOf(cause)} ${waitsFor(cause)}${often}: ${cause.reason}: ${quoted(wordsOf(said.raw)) || 'no more is said'}. ${why.text}${hinted(cause)}${beside(looked)}`;
  const evidence: readonly Evidence[] = [
    { strength: 'listed', says: 'fail', source: looked.from, detail: `${said.id}: ${said.raw}` },
  ];
  const more: More = {
    pool: listed ? pool : null,
    // Words that are no answer of the registry prove nothing of the pull.
    evidence: said.id === 'unclassified' ? [] : evidence,
    needs: looked.value.needs,
    fix: fixOf(cause, why.contradicted ? RETRY : why.finding?.fix, looked.cluster, cluster, facts),
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

/** No pod waits: nothing is green by that. */
export function noneFinding(looked: Looked, image: string | null, { namespace, pod }: Within): Finding {
  const { cluster, from, value } = looked;
  const on = image ?? 'an image';
  const what =
    pod !== null
      ? `Pod ${namespace ?? 'default'}/${pod} of ${clusterPath(cluster)} does not wait on ${on}`
      : `No pod ${namespace === null ? '' : `in namespace ${namespace} `}of ${clusterPath(cluster)} waits on ${on}`;
  return judge.unknown(
    `${what} right now (${counted(value.looked, looked.instead === null ? ['pod', 'pods'] : ['log entry', 'log entries'])} looked through: ${from})${beside(looked)}`,
    { needs: value.needs },
  );
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

const whereOf = ({ node, pool }: Cause): string => {
  if (node === null) return pool ?? 'no node';
  return pool === null ? node.name : `${pool} (${node.name})`;
};

const waitsFor = ({ image, pulls }: Cause): string => {
  const one = pulls.length === 1;
  if (pulls[0]?.kind === 'Node') return `could not pull ${image ?? ''}`;
  if (pulls[0]?.kind !== 'Pod')
    return `${one ? 'is' : 'are'} refused pods with ${image ?? 'an image that nobody named'}`;
  return `${one ? 'waits' : 'wait'} on ${image ?? 'an image that nobody named'}`;
};

function podsInWords(pulls: readonly WaitingPull[]): string {
  const names = [
    ...new Set(pulls.map(({ kind, namespace, name }) => `${kind} ${namespace === '' ? '' : `${namespace}/`}${name}`)),
  ];
  const more = names.length - NAMED;
  const shown = names.slice(0, NAMED).join(', ');
  return more > 0 ? `${shown} and ${String(more)} more` : shown;
}

/** A lacking secret is told beside the registry’s answer, which may follow from it. */
const hinted = ({ hint }: Cause): string => (hint === null ? '' : `. Beside it: ${quoted(hint.raw)}: ${hint.advice}`);

/** Without the frames that name the image again and again. */
const wordsOf = (raw: string): string => gist(raw.replace(/^Back-off pulling image "[^"]*": \w+: /, ''));

/** What explains the words: the check that the table names, else another gate that fails there. */
function whyOf(
  { said, pool }: Cause,
  findings: readonly Finding[],
): { finding: Finding | null; text: string; contradicted?: true } {
  const about = findings.filter(
    (each) => each.kind === 'gate' && (pool === null || each.pool === null || each.pool === pool),
  );
  const own = about.filter(({ check }) => check === said.check);
  const failing = own.find(isFailing) ?? (said.terminal ? about.find(isFailing) : undefined);
  if (failing !== undefined) return { finding: failing, text: `${failing.check} explains it: ${failing.message}` };
  const open = own.find(({ status }) => status === 'unknown');
  if (open !== undefined)
    return { finding: null, text: `${open.check} would explain it and could not be checked: ${open.message}` };
  const passing = own.find(({ status }) => status === 'pass' || status === 'warn');
  if (passing !== undefined)
    return {
      finding: null,
      contradicted: true,
      text: `${passing.check} contradicts it: ${passing.message}. Either it was repaired since (a pod tries again at most 5 minutes apart), or a new grant has not reached every server, or VPC Service Controls or a mirror stands before the node`,
    };
  return {
    finding: null,
    text: said.check === null ? said.advice : `${said.check} would explain it: ${said.advice}`,
  };
}

const isFailing = ({ status, check }: Finding): boolean => status === 'fail' && check !== 'verification';

/** What the checks contradict needs no change that they know of. */
const RETRY: Fix = {
  summary: 'If it was repaired just now, the pod tries again within 5 minutes; else compare what the node itself gets',
  commands: [],
  terraform: null,
  url: null,
};

function fixOf(
  cause: Cause,
  known: Fix | null | undefined,
  name: ClusterName,
  cluster: Cluster | null,
  facts: TargetFacts,
): Fix {
  const { said, pool, image, pulls, node } = cause;
  const own = known ?? changeOf(cause, facts);
  const about = pulls[0];
  const parsed = parseImageReference(image ?? '');
  const poolFacts = cluster?.pools.find((each) => each.name === pool);
  const steps = {
    cluster: name,
    mode: cluster?.mode ?? 'standard',
    windows: poolFacts !== undefined && isWindows(poolFacts),
    node: image === null ? null : (node?.name ?? null),
    project: node?.project ?? name.project,
    zone: node === null ? null : zoneOf(node, pool, name, cluster),
    image: image ?? '',
    withToken: parsed.ok && parsed.reference.kind === 'artifact-registry',
    pod: about?.kind === 'Pod' ? { namespace: about.namespace, name: about.name } : null,
  } as const;
  return {
    summary: `${own?.summary ?? said.advice}. ${stepsInWords(steps)}`,
    commands: [...(own?.commands ?? []), ...nodeSteps(steps)],
    terraform: own?.terraform ?? null,
    url: logsExplorer(steps),
  };
}

/** The change that the words alone tell for sure; null: the advice stands in words. */
function changeOf({ said, pool }: Cause, { target: { image }, image: { repository }, pools }: TargetFacts): Fix | null {
  const principal = pools.find((each) => each.pool.name === pool)?.principal;
  const member = principal === undefined ? undefined : valueOf(principal);
  if (said.id === 'not-found' && image.valid) return listVersions(image.reference);
  if (said.id !== 'denied' || member === undefined || repository === null) return null;
  return grantReader(repositoryName(repository.name), member);
}
