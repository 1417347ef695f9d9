/** One GET of a cluster's Kubernetes API by kubectl: a fact, whatever it says. Nothing is changed. */
import { readingPlaces } from './at-once';
import { needsAtFront } from './front';
import { saidByKubectl } from './said-by-kubectl';
import { type ClusterName, clusterPath, isOutside } from '../model/cluster';
import { absent, denied, type Fact, failed, known, type Missing } from '../model/fact';
import { clean } from '../model/json';
import { OF_KUBERNETES } from '../model/need';
import { type Way, failureOfKubectl } from './kubeconfig';
import { kubectl, type KubectlAnswer, type KubeRequest } from './kubectl';

export interface KubeGetOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Ends what is asked from now on, and what is under way: a later round of questions has another. */
  readonly signal: () => AbortSignal;
  readonly log: (text: string) => void;
}

/** What is asked for. */
export interface KubeQuestion extends Pick<KubeRequest, 'parts' | 'query'> {
  readonly cluster: ClusterName;
  /** Null: of the whole cluster. */
  readonly namespace: string | null;
  /** The object that is asked for: it alone can be absent. Null for a list. */
  readonly name: string | null;
  /** Verb and resource, as RBAC names them: `list pods`. */
  readonly what: string;
  /** The least IAM role that holds the right; the viewer's where not given. */
  readonly role?: string;
}

const CALL_MS = 20_000;
/** The viewer of a cluster's objects, secrets left out. */
const VIEWER = 'roles/container.viewer';

/** The JSON that the API server answers with. */
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

/** What kubectl's words say: not there, not allowed, not reached. */
function missingOf(
  answer: Extract<KubectlAnswer, { ok: false }>,
  way: Way,
  { cluster, namespace, name, what, role = VIEWER }: KubeQuestion,
  from: string,
): Missing {
  const words = clean(answer.words);
  if (answer.why !== 'refused') return failed(failureOfKubectl(answer.why), from, words);
  const said = saidByKubectl(words);
  // What is only read passes no admission: whoever is forbidden it lacks a permission.
  const isForbidden = said.said === 'refused' && said.reason === 'Forbidden';
  switch (isForbidden ? 'rbac' : said.said) {
    case 'rbac':
    case 'front': {
      const where = namespace === null ? '' : `namespace ${namespace} of `;
      const own = [
        {
          way: 'verify',
          permission: what,
          resource: where + clusterPath(cluster),
          role: isOutside(cluster) ? OF_KUBERNETES : role,
        } as const,
      ];
      const atFront = said.said === 'front' ? needsAtFront(cluster, said.named, way) : [];
      return denied('permission', from, words, atFront.length > 0 ? atFront : own);
    }
    default:
      if (said.said === 'unauthenticated' || said.said === 'unreachable' || said.said === 'not-sent')
        return failed(said.said, from, words);
      // A 404 that names another thing, or none, says nothing of this one: the server's address may be wrong.
      return said.said === 'not-found' && said.name === name ? absent(from, words) : failed('rejected', from, words);
  }
}
