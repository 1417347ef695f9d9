/**
 * Pull secrets and service accounts, read from the Kubernetes API of the cluster if it is reachable: with kubectl, and
 * only with GET. The credentials stay in this module. Facts contain only their registry and their owner; code that
 * tries a credential at its registry fetches it by its place.
 */
import { clusterPath } from '../model/cluster';
import type { DockerAuth } from '../model/docker-config';
import { type Fact, failed, known } from '../model/fact';
import { type GivenSecrets, secretKey } from '../model/given-secrets';
import { isSubdomain } from '../model/kubernetes-names';
import type { PullSecret, SecretEntry, SecretPlan } from '../model/pull-secret';
import type { Answers } from '../model/questions';
import { kubeGet, type KubeGetOptions } from './kube-get';
import { podAccountIn, pullSecretIn } from './pull-secret-json';
import type { Ways } from './ways';

export interface PullSecrets {
  readonly answers: Pick<Answers, 'podAccount' | 'pullSecret'>;
  /** Returns the credentials of an entry; null if there are none. They are masked before they are returned. */
  readonly login: (of: SecretEntry) => DockerAuth | null;
}

export interface PullSecretOptions extends KubeGetOptions {
  /** Pull secrets in the input manifests, which are about to be applied: they take precedence over existing ones. */
  readonly given: GivenSecrets;
  /** Called with every password before it is used. */
  readonly onSecret: (secret: string) => void;
}

/** Only Kubernetes roles with write access may read secrets. */
const READS_SECRETS = 'roles/container.developer';

type Place = Pick<SecretEntry, 'project' | 'location' | 'name' | 'namespace' | 'secret'>;

/** Answers questions about pull secrets, and stores their credentials. */
export function pullSecrets(ways: Ways, options: PullSecretOptions): PullSecrets {
  const read = new Map<string, readonly DockerAuth[]>();
  const place = ({ project, location, name, namespace, secret }: Place): string =>
    JSON.stringify([project, location, name, namespace, secret]);
  const answers: PullSecrets['answers'] = {
    podAccount: async (plan) => {
      const { namespace, account, endpoints, likely } = plan;
      const from = `service account ${namespace}/${account} of ${clusterPath(plan)}`;
      if (!isSubdomain(account)) return failed('not-asked', from, 'it is not the name of a service account');
      const way = await ways.into(plan, endpoints, !likely);
      if ('state' in way) return way;
      const parts = ['api', 'v1', 'namespaces', namespace, 'serviceaccounts', account];
      const question = { cluster: plan, namespace, name: account, parts, what: 'get serviceaccounts' };
      const fact = await kubeGet(way, question, options);
      if (fact.state !== 'known') return fact;
      const found = podAccountIn(fact.value);
      return found === null ? failed('malformed', from, 'the answer is not a service account') : known(found, from);
    },
    pullSecret: async (plan) => {
      const { namespace, secret: name } = plan;
      const from = `secret ${namespace}/${name} of ${clusterPath(plan)}`;
      if (!isSubdomain(name)) return failed('not-asked', from, 'it is not the name of a secret');
      const given = options.given.secrets.get(secretKey(namespace, name));
      if (given !== undefined) return kept(plan, given, `Secret ${namespace}/${name} of the manifests`);
      const fact = await live(plan);
      if (fact.state === 'known') return kept(plan, fact.value, from);
      const maker = fact.state === 'absent' ? options.given.makers.get(name) : undefined;
      return maker === undefined ? fact : failed('undecided', from, `it is not there yet: ${maker}`);
    },
  };
  const live = async (plan: SecretPlan): Promise<Fact<unknown>> => {
    const { namespace, secret: name, endpoints, likely } = plan;
    const way = await ways.into(plan, endpoints, !likely);
    if ('state' in way) return way;
    const parts = ['api', 'v1', 'namespaces', namespace, 'secrets', name];
    const question = { cluster: plan, namespace, name, parts, what: 'get secrets', role: READS_SECRETS };
    return kubeGet(way, question, options);
  };
  const kept = (plan: SecretPlan, answer: unknown, from: string): Fact<PullSecret> => {
    const found = pullSecretIn(answer);
    if (found === null) return failed('malformed', from, 'the answer is not a secret');
    for (const auth of found.auths) for (const secret of secretsOf(auth)) options.onSecret(secret);
    read.set(place(plan), found.auths);
    return known(found.secret, from);
  };
  return { answers, login: (of) => read.get(place(of))?.[of.entry] ?? null };
}

/** All secret parts of an entry, including the lines of a private key inside a password. */
function secretsOf({ user, password, identityToken }: DockerAuth): readonly string[] {
  const key = /"private_key"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(Buffer.from(password, 'base64').toString('utf8'));
  const plain = /"private_key"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(password) ?? key;
  const lines = plain?.[1] === undefined ? [] : [unquoted(plain[1])];
  return [password, ...lines, Buffer.from(`${user}:${password}`).toString('base64'), identityToken].filter(
    (each) => each !== '',
  );
}

function unquoted(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text;
  }
}
