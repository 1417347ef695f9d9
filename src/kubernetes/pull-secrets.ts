/**
 * Pull secrets and service accounts, read from the Kubernetes API of the cluster if it is reachable: with kubectl, and
 * only with GET. The credentials stay in this module. Facts contain only their registry and their owner; code that
 * tries a credential at its registry fetches it by its place.
 */
import { clusterPath } from '../model/cluster';
import { type DockerAuth, secretPartsOf } from '../model/docker-config';
import { type Fact, failed, known } from '../model/fact';
import { type GivenSecrets, makerOf, secretKey } from '../model/given-secrets';
import { isSubdomain } from '../model/kubernetes-names';
import type { PullSecret, SecretEntry, SecretPlan } from '../model/pull-secret';
import type { Answers } from '../model/questions';
import { kubeGet, type KubeGetOptions } from './kube-get';
import { podAccountIn, pullSecretIn } from './pull-secret-json';
import type { Ways } from './ways';

export interface PullSecrets {
  readonly answers: Pick<Answers, 'podAccount' | 'pullSecret'>;
  /** Returns the credentials of an entry; null if there are none. Those of the cluster are masked before. */
  readonly login: (of: SecretEntry) => DockerAuth | null;
}

export interface PullSecretOptions extends KubeGetOptions {
  /** Pull secrets in the input manifests, which are about to be applied: they take precedence over existing ones. */
  readonly given: GivenSecrets;
  /**
   * Called with every password of the cluster before it is used. A password in a manifest is not reported: its author
   * would choose which words disappear from all texts and answers.
   */
  readonly onSecret: (secret: string) => void;
}

/** Only Kubernetes roles with write access may read secrets. */
const READS_SECRETS = 'roles/container.developer';

type Place = Pick<SecretEntry, 'project' | 'location' | 'name' | 'namespace' | 'secret'>;

/** Answers questions about pull secrets, and stores their credentials. */
export function pullSecrets(ways: Ways, options: PullSecretOptions): PullSecrets {
  const read = new Map<string, { readonly auths: readonly DockerAuth[]; readonly isGiven: boolean }>();
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
      const ofManifests = `Secret ${namespace}/${name} of the manifests`;
      if (options.given.several.has(secretKey(namespace, name)))
        return failed('undecided', ofManifests, 'several Secrets of this name are in the manifests, and they differ');
      const given = options.given.secrets.get(secretKey(namespace, name));
      if (given !== undefined) {
        const fact = kept(plan, given, ofManifests, true);
        return fact.state === 'known' ? known({ ...fact.value, ofManifests: true }, ofManifests) : fact;
      }
      const fact = await live(plan);
      if (fact.state === 'known') return kept(plan, fact.value, from);
      const maker = fact.state === 'absent' ? makerOf(options.given, namespace, name) : undefined;
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
  const kept = (plan: SecretPlan, answer: unknown, from: string, isGiven = false): Fact<PullSecret> => {
    const found = pullSecretIn(answer);
    if (found === null) return failed('malformed', from, 'the answer is not a secret');
    read.set(place(plan), { auths: found.auths, isGiven });
    return known(found.secret, from);
  };
  const login = (of: SecretEntry): DockerAuth | null => {
    const { auths = [], isGiven = false } = read.get(place(of)) ?? {};
    const auth = auths[of.entry] ?? null;
    if (auth !== null && !isGiven) for (const secret of secretPartsOf(auth)) options.onSecret(secret);
    return auth;
  };
  return { answers, login };
}
