import type { HttpClient } from '../http/client';
import { BadName } from '../http/endpoints';
import { clean } from '../model/json';
import { type Fact, failed } from '../model/fact';
import type { Answers, QuestionKind } from '../model/questions';
import { accessContextManager } from '../google/access-context-manager';
import { artifactRegistry } from '../google/artifact-registry';
import { binaryAuthorization } from '../google/binary-authorization';
import { cloudIdentity } from '../google/cloud-identity';
import { cloudKms } from '../google/cloud-kms';
import { cloudAsset } from '../google/cloud-asset';
import { cloudDns } from '../google/cloud-dns';
import { compute } from '../google/compute';
import { computeNetwork } from '../google/compute-network';
import { container } from '../google/container';
import { isOutside } from '../model/cluster';
import { denyPolicies } from '../google/deny-policies';
import { effectiveTags } from '../google/effective-tags';
import { iam } from '../google/iam';
import { logging } from '../google/logging';
import { NodeTokens } from '../google/node-token';
import { loggedPulls } from '../diagnosis/logged-pulls';
import { orgPolicy } from '../google/org-policy';
import { policyTroubleshooter } from '../google/policy-troubleshooter';
import { probe } from '../registry/probe';
import { type Logins, registry } from '../registry';
import type { RunningReader } from '../model/running';
import { resourceManager } from '../google/resource-manager';
import { serviceUsage } from '../google/service-usage';

/**
 * What answers every question, each kind by the source that speaks that API. An answer is always a fact: never an
 * exception, and never with a token in it.
 * @param through what answers through the Kubernetes API, where that was asked for
 * @param logins credentials for registries, by whom they are
 */
export function answers(client: HttpClient, through: Partial<ThroughKubernetes> = {}, logins?: Logins): Answers {
  const tokens = new NodeTokens(client);
  const google = container(client);
  const { cluster: outside = NOT_ASKED_FOR.cluster, ...ofKubernetes } = through;
  const sources: Answers = {
    ...google,
    ...resourceManager(client),
    ...artifactRegistry(client),
    ...iam(client),
    ...denyPolicies(client),
    ...effectiveTags(client),
    ...cloudIdentity(client),
    ...policyTroubleshooter(client),
    ...orgPolicy(client),
    ...cloudKms(client),
    ...binaryAuthorization(client),
    ...serviceUsage(client),
    ...compute(client),
    ...computeNetwork(client),
    ...cloudDns(client),
    ...accessContextManager(client),
    ...cloudAsset(client, makeReader),
    ...registry(client, logins),
    ...probe(client, (account, scopes) => tokens.get(account, scopes)),
    ...logging(client, loggedPulls),
    ...NOT_ASKED_FOR,
    // A cluster outside GKE has no other API than its own.
    cluster: (of) => (isOutside(of) ? outside(of) : google.cluster(of)),
    ...ofKubernetes,
  };
  const guarded = Object.entries(sources).map(([kind, answer]) => [kind, guard(client, kind as QuestionKind, answer)]);
  return Object.fromEntries(guarded) as Answers;
}

/** Loaded where it is asked what runs. */
export const makeReader = async (): Promise<() => RunningReader> => (await import('../input/running')).runningReader;

type ThroughKubernetes = Pick<
  Answers,
  | 'cluster'
  | 'verification'
  | 'waitingPulls'
  | 'running'
  | 'computeClass'
  | 'namespaceDefaults'
  | 'nodeRuntimes'
  | 'podWebhooks'
  | 'podAccount'
  | 'pullSecret'
  | 'secretPull'
>;

const notAsked = (from: string) => () =>
  Promise.resolve(failed('not-asked', from, 'the Kubernetes API was not asked for it'));

const NOT_ASKED_FOR: ThroughKubernetes = {
  cluster: notAsked('cluster outside GKE'),
  verification: () => Promise.resolve(failed('not-asked', 'verification', 'it was not asked for')),
  waitingPulls: () => Promise.resolve(failed('not-asked', 'pods that wait', 'it was not asked for')),
  running: notAsked('pods'),
  computeClass: notAsked('compute class'),
  namespaceDefaults: notAsked('namespace'),
  nodeRuntimes: notAsked('nodes'),
  podWebhooks: notAsked('webhooks'),
  podAccount: notAsked('service account'),
  pullSecret: notAsked('pull secret'),
  secretPull: notAsked('pull secret'),
};

/** A fault of a source becomes a fact; secrets that a service echoes are cut out. */
function guard(client: HttpClient, kind: QuestionKind, answer: Answers[QuestionKind]) {
  return async (of: never): Promise<Fact<unknown>> => {
    let fact: Fact<unknown>;
    try {
      fact = await answer(of);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      // A name that cannot be asked for was not asked; anything else is an answer that its source did not see through.
      const why = error instanceof BadName ? 'not-asked' : 'malformed';
      fact = failed(why, `${kind} ${Object.values(of).join(' ')}`, clean(detail));
    }
    return client.secrets.redactJson(fact);
  };
}
