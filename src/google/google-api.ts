import type { HttpClient } from '../http/client';
import { encodeName, type Service, urlFor } from '../http/endpoints';
import { googleMissing } from '../http/google-error';
import type { HttpAnswer, HttpFault } from '../http/types';
import { firstWords, type Json, list, object, objectOrNull, parseJson, text } from '../model/json';
import { type Fact, failed, known } from '../model/fact';
import type { Need } from '../model/need';
import { append } from '../model/append';

/** One call of a Google API. */
export interface GoogleCall<T> {
  readonly service: Service;
  /** Path below the service's own, as names; each part is encoded here. */
  readonly name: string;
  /** The path, encoded already, in place of `name`: where a part holds slashes of its own. */
  readonly path?: string;
  /** The location whose endpoint of the service is asked, where that is not the one for all. */
  readonly location?: string;
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
  const { service, name, path, location = null, suffix = '', post, from } = call;
  const result = await client.send({
    url: urlFor(client.endpoints, service, (path ?? encodeName(name)) + suffix, location),
    service,
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
  // Google's APIs answer what they have with 200; another 2xx is nobody's that was asked.
  if (status > 299 || status < 200) return googleMissing(status, body, from, call.needs);
  const json = status === 200 ? objectOrNull(parseJson(body)) : null;
  const value = json === null ? null : call.read(json);
  if (value !== null) return known(value, from);
  return failed(
    'malformed',
    from,
    `HTTP ${status}, and the answer is not ${call.what}: ${firstWords(body) || '(empty)'}`,
  );
}

const PAGES = 100;

/** A list that comes in pages: all of it, or why it is not whole. */
export interface GoogleList<T> extends Omit<GoogleCall<T>, 'read' | 'suffix' | 'post'> {
  /** The field that holds a page's items; a page without it has none. */
  readonly items: string;
  /** A method of its own behind the name: `:searchAllResources`. */
  readonly method?: string;
  /** What is asked behind the path: `{parent: …}`; of several values the field is repeated. */
  readonly query?: Readonly<Record<string, string | readonly string[]>>;
  /** Pages that it may have; 100 where nothing is said. */
  readonly pages?: number;
  /** Told of each page, for what stands beside its items. */
  readonly onPage?: (json: Json) => void;
  /** One item; null where it is none. */
  readonly read: (json: Json) => T | null;
}

/**
 * Asks for every page of a list.
 * @returns all items; what is missing where any page is: half a list is no answer
 */
export async function listGoogle<T>(client: HttpClient, asked: GoogleList<T>): Promise<Fact<readonly T[]>> {
  const all: T[] = [];
  const tokens = new Set<string>();
  for (let token = ''; ;) {
    const fields = { ...asked.query, ...(token === '' ? {} : { pageToken: token }) };
    const query = new URLSearchParams();
    for (const [field, value] of Object.entries(fields)) for (const each of [value].flat()) query.append(field, each);
    const page = await callGoogle(client, {
      ...asked,
      suffix: (asked.method ?? '') + (query.size === 0 ? '' : `?${query.toString()}`),
      read: (json) => readPage(json, asked),
    });
    if (page.state !== 'known') return page;
    append(all, page.value.items);
    ({ token } = page.value);
    if (token === '') return known(all, asked.from);
    if (tokens.has(token) || tokens.size >= (asked.pages ?? PAGES))
      return failed('malformed', asked.from, `its pages do not end (${tokens.size + 1} were read)`);
    tokens.add(token);
  }
}

/**
 * Compute Engine says with a warning that a list, or the part of it that stands beside, is not whole (`UNREACHABLE`); of
 * a place that has nothing it warns, too: `NO_RESULTS_ON_PAGE`.
 */
export function warnsOfMore({ warning }: Json): boolean {
  return warning !== undefined && !(text(object(warning)['code']) ?? '').startsWith('NO_RESULTS');
}

function readPage<T>(
  json: Json,
  { items, read, onPage }: GoogleList<T>,
): { items: readonly T[]; token: string } | null {
  const { [items]: raw = [], nextPageToken = '' } = json;
  if (!Array.isArray(raw) || typeof nextPageToken !== 'string' || 'error' in json) return null;
  if (warnsOfMore(json) || (onPage === undefined && list(json['unreachable']).length > 0)) return null;
  // An empty page leaves its items out: an object with other fields alone is another answer, save one whose `kind` says
  // that it is a list (Compute Engine, Cloud DNS, Cloud Storage).
  const fields = Object.keys(json);
  const saysList = /list|^storage#objects$/i.test(text(json['kind']) ?? '');
  if (
    fields.length > 0 &&
    !fields.includes(items) &&
    !fields.includes('nextPageToken') &&
    !(onPage && fields.includes('unreachable')) &&
    !saysList
  )
    return null;
  onPage?.(json);
  const values = raw.map((each) => {
    const item = objectOrNull(each);
    return item === null ? null : read(item);
  });
  return values.every((value) => value !== null) ? { items: values, token: nextPageToken } : null;
}
