/** The fix of a cause: the change, then the steps for the node that reported the error. Pure. */
import {
  correctOrGrant,
  firstSee,
  grantReader,
  grantToNode,
  listRepositories,
  logsExplorer,
  nearProjectsOf,
  nodeSteps,
  otherReference,
  stepsInWords,
  throughGateway,
} from '../fixes';
import { type Cluster, type ClusterName, isOutside, isWindows } from '../model/cluster';
import { knownValue } from '../model/fact';
import type { Fix, RuledFinding } from '../model/finding';
import { isSubdomain } from '../model/kubernetes-names';
import type { TargetFacts } from '../model/target-facts';
import type { Cause } from './causes';
import { zoneOf } from './nodes';
import { secretOutside } from './outside';
import type { Why } from './why';
import { GRANT_READER } from './words/refusal';

/**
 * The fix of one cause.
 * @param why the explanation: the fix of the explaining check takes precedence over a fix from the message alone
 * @param findings the findings of the checks on that image and cluster
 */
export function fixOfCause(
  cause: Cause,
  why: Why,
  findings: readonly RuledFinding[],
  name: ClusterName,
  facts: TargetFacts,
): Fix {
  const { said, pool, image, reference, pulls, node } = cause;
  const cluster = knownValue(facts.cluster.cluster) ?? null;
  const own = why.contradicted
    ? RETRY
    : (why.finding?.fix ??
      (why.advice === null
        ? ((isOutside(name) ? secretOutside(cause, wasSeen(findings)) : null) ?? changeOf(cause, findings, facts))
        : null));
  const about = pulls.find((pull) => pull.node === (node?.name ?? null)) ?? pulls[0];
  const steps = {
    cluster: name,
    mode: cluster?.mode ?? (isOutside(name) ? 'external' : 'standard'),
    windows: onWindows(cluster, pool),
    node: image === null ? null : (node?.name ?? null),
    project: node?.project ?? name.project,
    zone: node === null ? null : zoneOf(node, pool, name, cluster),
    image: image ?? '',
    withToken: reference?.kind === 'artifact-registry',
    look: said.id === 'disk-full' ? 'disk' : 'pull',
    pod: about?.kind === 'Pod' ? { namespace: about.namespace, name: about.name } : null,
    controller:
      about === undefined || about.kind === 'Pod' || about.kind === 'Node'
        ? null
        : { kind: about.kind, namespace: about.namespace, name: about.name },
  } as const;
  const fix = {
    summary: `${own?.summary ?? why.advice ?? said.advice}. ${stepsInWords(steps)}`,
    commands: [...(own?.commands ?? []), ...nodeSteps(steps)],
    terraform: own?.terraform ?? null,
    url: isOutside(name) ? (own?.url ?? null) : logsExplorer(steps),
  };
  return throughGateway(fix, name);
}

const NO_PAGE = { terraform: null, url: null } as const;

/** If the checks contradict the message, they know no change that would help. */
const RETRY: Fix = {
  summary: 'If it was repaired just now, the pod tries again within 5 minutes; else compare what the node itself gets',
  commands: [],
  terraform: null,
  url: null,
};

function onWindows(cluster: Cluster | null, pool: string | null): boolean {
  const found = cluster?.pools.find((each) => each.name === pool);
  return found !== undefined && isWindows(found);
}

/**
 * The registry's refusal is the same if the repository does not exist: a grant is certain to help only if it was seen.
 */
const wasSeen = (findings: readonly RuledFinding[]): boolean =>
  findings.some(({ check, status }) => check === 'repository' && (status === 'pass' || status === 'warn'));

/** The fix that follows from the message alone; null if the textual advice is enough. */
function changeOf(cause: Cause, findings: readonly RuledFinding[], facts: TargetFacts): Fix | null {
  const { said, pool, node } = cause;
  const { target, image, pools } = facts;
  const principal = pools.find((each) => each.pool.name === pool)?.puller.principal;
  const member = principal === undefined ? undefined : knownValue(principal);
  if (said.id === 'not-found' && target.image.valid) return otherReference(target.image.reference, facts);
  if (image.repository === null) return null;
  const seen = wasSeen(findings);
  const name = image.repository.place;
  const near = nearProjectsOf(image);
  const look = listRepositories(near[0] ?? name.project);
  if (said.id === 'token-refused' && !seen)
    return { summary: `${firstSee(name, near)}. Else: ${said.advice}`, commands: [look], ...NO_PAGE };
  if (said.id !== 'denied' && said.id !== 'denied-or-missing') return null;
  const { cluster } = target;
  if (member === undefined && seen && cause.isUnlisted && node !== null && isSubdomain(node.name) && cluster !== null)
    return grantToNode(name, node.name, node.project ?? cluster.project);
  if (member === undefined && seen) return { summary: GRANT_READER, commands: [], ...NO_PAGE };
  if (member === undefined)
    return { summary: `${firstSee(name, near)}. Else: ${said.advice}`, commands: [look], ...NO_PAGE };
  return seen ? grantReader(name, member) : correctOrGrant(name, member, look, near);
}
