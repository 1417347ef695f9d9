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
 * What answers every question, each kind by the source that speaks that API. An answer is always a fact: never an
 * exception, and never with a token in it.
 * @param through what answers through the Kubernetes API, where that was asked for
 * @param logins credentials for registries, by whom they are
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
    // A cluster outside GKE has no other API than its own.
    cluster: (of) => (isOutside(of) ? outside(of) : google.cluster(of)),
    ...ofKubernetes,
  };
  const guarded = Object.entries(sources).map(([kind, answer]) => [kind, guard(client, kind as QuestionKind, answer)]);
  return Object.fromEntries(guarded) as Answers;
}

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
