import type { HttpClient } from '../http/client';
import { BadName } from '../http/endpoints';
import { clean } from '../model/json';
import { type Fact, failed } from '../model/fact';
import type { Answers, QuestionKind } from '../model/questions';
import { artifactRegistry } from '../google/artifact-registry';
import { container } from '../google/container';
import { isOutside } from '../model/cluster';
import { denyPolicies } from '../google/deny-policies';
import { iam } from '../google/iam';
import { type Logins, registry } from '../registry';
import { resourceManager } from '../google/resource-manager';
import { IN_PLAY, NOT_ASKED_FOR, type ThroughKubernetes } from './kinds-of-sources';
import { begunOnce, whenAsked } from './when-asked';

/**
 * Answers every question, each kind with the source for its API. An answer is always a fact: never an exception, and
 * never with a token in it.
 * @param through the sources that use the Kubernetes API, if that was requested
 * @param logins the credentials for registries, by their origin
 */
export function answers(client: HttpClient, through: Partial<ThroughKubernetes> = {}, logins?: Logins): Answers {
  const inPlay = begunOnce(() => import('./sources-in-play').then(({ sourcesInPlay }) => sourcesInPlay(client)));
  const google = container(client);
  const { cluster: outside = NOT_ASKED_FOR.cluster, ...ofKubernetes } = through;
  const sources: Answers = {
    ...google,
    ...resourceManager(client),
    ...artifactRegistry(client),
    ...iam(client),
    ...denyPolicies(client),
    ...registry(client, logins),
    ...whenAsked(IN_PLAY, inPlay),
    ...NOT_ASKED_FOR,
    // A cluster outside GKE has no API other than its own.
    cluster: (of) => (isOutside(of) ? outside(of) : google.cluster(of)),
    ...ofKubernetes,
  };
  const guarded = Object.entries(sources).map(([kind, answer]) => [kind, guard(client, kind as QuestionKind, answer)]);
  return Object.fromEntries(guarded) as Answers;
}

/** Turns an error of a source into a fact, and removes secrets that a service repeats in its answers. */
function guard(client: HttpClient, kind: QuestionKind, answer: Answers[QuestionKind]) {
  return async (of: never): Promise<Fact<unknown>> => {
    let fact: Fact<unknown>;
    try {
      fact = await answer(of);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      // A name that cannot be requested was not asked; any other error means an answer that its source did not expect.
      const why = error instanceof BadName ? 'not-asked' : 'malformed';
      fact = failed(why, `${kind} ${Object.values(of).join(' ')}`, clean(detail));
    }
    return client.secrets.redactJson(fact);
  };
}
