/** One GET of a cluster's Kubernetes API by kubectl: a fact, whatever it says. Nothing is changed. */
import { clean } from '../model/json';
import { type ClusterName, clusterPath } from '../model/cluster';
import { absent, denied, type Fact, failed, known, type Missing } from '../model/fact';
import { kubectlSays } from '../diagnosis/words/kubectl';
import { type Way, whyOf } from './kubeconfig';
import { kubectl, type KubectlAnswer } from './kubectl';

export interface KubeGetOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
  readonly log: (text: string) => void;
}

/** What is asked for. */
export interface KubeQuestion {
  readonly cluster: ClusterName;
  /** Null: of the whole cluster. */
  readonly namespace: string | null;
  /** Of the API server, with its query. */
  readonly path: string;
  /** Verb and resource, as RBAC names them: `list pods`. */
  readonly what: string;
}

const CALL_MS = 20_000;
/** The viewer of a cluster's objects, secrets left out. */
const VIEWER = 'roles/container.viewer';

/** The JSON that the API server answers with. */
export async function kubeGet(
  way: Way,
  { cluster, namespace, path, what }: KubeQuestion,
  { env, signal, log }: KubeGetOptions,
): Promise<Exclude<Fact<unknown>, { readonly state: 'blocked' }>> {
  const answer = await kubectl(way, env, { args: ['get', '--raw', path], timeoutMs: CALL_MS, signal });
  log(`kubectl get --raw ${path} → ${answer.ok ? 'an answer' : answer.why}`);
  const from = `kubernetes ${what} of ${clusterPath(cluster)}`;
  if (!answer.ok) return refusalOf(answer, { cluster, namespace, what }, from);
  try {
    return known(JSON.parse(answer.text) as unknown, from);
  } catch {
    return failed('malformed', from, 'the answer is not JSON');
  }
}

/** What kubectl's words say: not there, not allowed, not reached. */
function refusalOf(
  answer: Extract<KubectlAnswer, { ok: false }>,
  { cluster, namespace, what }: Omit<KubeQuestion, 'path'>,
  from: string,
): Missing {
  const words = clean(answer.words);
  if (answer.why !== 'refused') return failed(whyOf(answer.why), from, words);
  if (words.includes('(NotFound)')) return absent(from, words);
  const said = kubectlSays(words);
  if (words.includes('(Forbidden)') || said === 'caller-lacks-cluster-access') {
    const where = namespace === null ? '' : `namespace ${namespace} of `;
    const resource = `${where}${clusterPath(cluster)}`;
    return denied('permission', from, words, [{ way: 'verify', permission: what, resource, role: VIEWER }]);
  }
  if (said === 'caller-not-accepted') return failed('unauthenticated', from, words);
  if (said === 'control-plane-unreachable') return failed('unreachable', from, words);
  return failed('rejected', from, words);
}
