/** One GET request to a cluster's Kubernetes API with kubectl; the result is always a fact. Nothing is changed. */
import { readingPlaces } from './at-once';
import { asCaller, needsAtFront } from './front';
import { saidByKubectl } from './said-by-kubectl';
import { type ClusterName, clusterPath, isOutside } from '../model/cluster';
import { absent, denied, type Fact, failed, known, type Missing } from '../model/fact';
import { clean } from '../model/json';
import { OF_KUBERNETES } from '../model/need';
import { type Way, failureOfKubectl } from './kubeconfig';
import { kubectl, type KubectlAnswer, type KubeRequest } from './kubectl';

export interface KubeGetOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The signal that cancels current and future requests; each round of questions has its own. */
  readonly signal: () => AbortSignal;
  readonly log: (text: string) => void;
}

/** A request for an object or a list. */
export interface KubeQuestion extends Pick<KubeRequest, 'parts' | 'query'> {
  readonly cluster: ClusterName;
  /** Null for the whole cluster. */
  readonly namespace: string | null;
  /** The name of the requested object; only an object can be absent. Null for a list. */
  readonly name: string | null;
  /** Verb and resource in the notation of RBAC: `list pods`. */
  readonly what: string;
  /** The smallest IAM role with this right; the viewer role by default. */
  readonly role?: string;
}

const CALL_MS = 20_000;
/** The role that can read all objects of a cluster except secrets. */
const VIEWER = 'roles/container.viewer';

/** Returns the JSON in the answer of the API server. */
export async function kubeGet(
  way: Way,
  question: KubeQuestion,
  { env, signal, log }: KubeGetOptions,
): Promise<Exclude<Fact<unknown>, { readonly state: 'blocked' }>> {
  const { cluster, parts, query, what } = question;
  const request = {
    verb: 'get' as const,
    parts,
    ...(query === undefined ? {} : { query }),
    timeoutMs: CALL_MS,
  };
  const answer = await readingPlaces.run(() => kubectl(way, env, { ...request, signal: signal() }));
  log(`kubectl get --raw …/${parts.join('/')} → ${answer.ok ? 'an answer' : answer.why}`);
  const from = `kubernetes ${what} of ${clusterPath(cluster)}`;
  if (!answer.ok) return missingOf(answer, way, question, from);
  try {
    return known(JSON.parse(answer.text) as unknown, from);
  } catch {
    return failed('malformed', from, 'the answer is not JSON');
  }
}

/** Interprets the error message of kubectl: not found, not allowed, or not reachable. */
function missingOf(
  answer: Extract<KubectlAnswer, { ok: false }>,
  way: Way,
  { cluster, namespace, name, what, role = VIEWER }: KubeQuestion,
  from: string,
): Missing {
  const words = clean(answer.words);
  if (answer.why !== 'refused') return failed(failureOfKubectl(answer.why), from, words);
  const said = saidByKubectl(words);
  // A read does not pass admission, so `Forbidden` means a missing permission.
  const isForbidden = said.said === 'refused' && said.reason === 'Forbidden';
  switch (isForbidden ? 'rbac' : said.said) {
    case 'rbac':
    case 'front': {
      if (said.said === 'rbac' && said.verb === 'impersonate')
        return denied('permission', from, words, [asCaller(cluster)]);
      const where = namespace === null ? '' : `namespace ${namespace} of `;
      const own = [
        {
          way: 'verify',
          permission: what,
          resource: where + clusterPath(cluster),
          role: isOutside(cluster) ? OF_KUBERNETES : role,
        } as const,
      ];
      const atFront = said.said === 'front' ? needsAtFront(cluster, said.named, way, false) : [];
      return denied('permission', from, words, atFront.length > 0 ? atFront : own);
    }
    default:
      if (said.said === 'unauthenticated' || said.said === 'unreachable' || said.said === 'not-sent')
        return failed(said.said, from, words);
      // A 404 for another object, or without a name, says nothing about this object: the server's address may be wrong.
      return said.said === 'not-found' && said.name === name ? absent(from, words) : failed('rejected', from, words);
  }
}
