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
  /** The path below the base path of the service, not encoded; each part is encoded here. */
  readonly name: string;
  /** An encoded path instead of `name`, for parts that contain slashes. */
  readonly path?: string;
  /** The location of a regional endpoint of the service; otherwise the global endpoint is used. */
  readonly location?: string;
  /** The text after the name: `:getIamPolicy`, `?options.requestedPolicyVersion=3`. */
  readonly suffix?: string;
  /** The body of a POST request. */
  readonly post?: Json;
  /** The source of the resulting fact: `artifactregistry projects/p/…`. */
  readonly from: string;
  /** The permissions that the caller needs if access is denied. */
  readonly needs: readonly Need[];
  /** A description of the expected answer: `a repository`. */
  readonly what: string;
  /** Reads the value from the JSON of the answer; null if the JSON is not the expected answer. */
  readonly read: (json: Json) => T | null;
}

/** Calls a Google API with plain REST and returns the answer as a fact. */
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

/** Converts the answer of a Google API to a fact. */
export function googleFact<T>(
  result: HttpAnswer | HttpFault,
  call: Pick<GoogleCall<T>, 'needs' | 'what' | 'read'>,
  from: string,
): Fact<T> {
  if (result.kind === 'fault') return failed(result.why, from, result.detail);
  const { status, body } = result;
  // Google's APIs answer a successful read with 200; another 2xx status does not come from them.
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

/** A paged list: all of it, or the reason why it is incomplete. */
export interface GoogleList<T> extends Omit<GoogleCall<T>, 'read' | 'suffix' | 'post'> {
  /** The field that contains the items of a page; a page without it is empty. */
  readonly items: string;
  /** A custom method after the name: `:searchAllResources`. */
  readonly method?: string;
  /** The query parameters: `{parent: …}`; a parameter with several values is repeated. */
  readonly query?: Readonly<Record<string, string | readonly string[]>>;
  /** The maximum number of pages; 100 by default. */
  readonly pages?: number;
  /** Called with each page, to read the fields next to the items. */
  readonly onPage?: (json: Json) => void;
  /** Reads one item; null if the JSON is not an item. */
  readonly read: (json: Json) => T | null;
}

/**
 * Requests every page of a list.
 * @returns all items, or the reason why a page is missing: an incomplete list is not an answer
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
 * Compute Engine uses a warning (`UNREACHABLE`) to say that a list, or a part of it, is incomplete. It also warns about
 * locations without results: `NO_RESULTS_ON_PAGE`.
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
  // An empty page omits its items. An object with only other fields is a different answer, unless its `kind` says that
  // it is a list (Compute Engine, Cloud DNS, Cloud Storage).
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
