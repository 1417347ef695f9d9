import type { HttpClient } from '../http/client';
import { encodeName, type Service, urlFor } from '../http/endpoints';
import { googleMissing } from '../http/google-error';
import type { HttpAnswer, HttpFault } from '../http/message';
import { firstWords, type Json, objectOrNull, parseJson } from '../http/words';
import { type Fact, failed, known } from '../model/fact';
import type { Need } from '../model/need';

/** One call of a Google API. */
export interface GoogleCall<T> {
  readonly service: Service;
  /** Path below the service's own, as names; each part is encoded here. */
  readonly name: string;
  /** Behind the name: `:getIamPolicy`, `?options.requestedPolicyVersion=3`. */
  readonly suffix?: string;
  /** A POST's body. */
  readonly post?: Json;
  /** What is asked, for the fact: `artifactregistry projects/p/…`. */
  readonly from: string;
  /** What would tell, if the caller may not. */
  readonly needs: readonly Need[];
  /** What it is to be, for a person: `a repository`. */
  readonly what: string;
  /** The value in the answer's JSON; null where it is none. */
  readonly read: (json: Json) => T | null;
}

/** Asks a Google API with plain REST and gives what it says as a fact. */
export async function callGoogle<T>(client: HttpClient, call: GoogleCall<T>): Promise<Fact<T>> {
  const { service, name, suffix = '', post, from } = call;
  const result = await client.send({
    url: urlFor(client.endpoints, service, encodeName(name) + suffix),
    method: post === undefined ? 'GET' : 'POST',
    headers: { accept: 'application/json', ...(post === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(post === undefined ? {} : { body: JSON.stringify(post) }),
    authorization: 'google',
  });
  return googleFact(result, call, from);
}

/** The fact that a Google API's answer is. */
export function googleFact<T>(
  result: HttpAnswer | HttpFault,
  call: Pick<GoogleCall<T>, 'needs' | 'what' | 'read'>,
  from: string,
): Fact<T> {
  if (result.kind === 'fault') return failed(result.why, from, result.detail);
  const { status, body } = result;
  if (status < 200 || status > 299) return googleMissing(status, body, from, call.needs);
  const json = objectOrNull(parseJson(body));
  const value = json === null ? null : call.read(json);
  if (value !== null) return known(value, from);
  return failed(
    'malformed',
    from,
    `HTTP ${status}, and the answer is not ${call.what}: ${firstWords(body) || '(empty)'}`,
  );
}
