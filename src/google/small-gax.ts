/**
 * The part of google-gax that Google's generated clients need for reads with REST. The address comes from the client's
 * definitions (`google.api.http`), and the answer is returned unchanged. google-gax would decode it into messages,
 * which loses fields and enum values that the client does not know. Loading google-gax takes most of the time of a
 * check.
 */
import { encodeName } from '../http/endpoints';
import { type Json, object, text } from '../model/json';
import { ownValue } from '../model/own-value';

/** One call, built from the definitions and the fields of the request. */
export interface RestCall {
  /** The encoded path, without a leading slash: `v1/projects/p/locations/l/clusters/c`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** The version of the client, sent to the service. */
  readonly apiClient: string;
}

type Method = (request: Json, headers: Json) => Promise<unknown>;
type Stub = Readonly<Record<string, Method>>;

/**
 * The module that a generated client receives as its second argument.
 * @param send sends a call; its result becomes the answer of the client
 */
export function smallGax(send: (call: RestCall) => Promise<unknown>): object {
  class GrpcClient {
    readonly auth = {};
    readonly grpcVersion = process.versions.node;
    readonly loadProtoJSON = (definitions: Json): object => ({
      lookupService: (name: string) => methodsOf(definitions, name),
    });
    /** The client looks up the settings of each method by name; all methods have the same. */
    readonly constructSettings = (_service: string, _config: unknown, _overrides: unknown, headers: Json): object =>
      new Proxy({}, { get: () => headers });
    readonly createStub = (methods: Json): Promise<Stub> => Promise.resolve(stubOf(methods, send));
  }
  const own = {
    GrpcClient,
    PathTemplate: Object,
    PageDescriptor: Object,
    createApiCall:
      (call: Promise<Method>, headers: Json) =>
      async (request: Json): Promise<readonly [unknown]> => [await (await call)(request, headers)],
    routingHeader: { fromParams: () => '' },
    warn: () => undefined,
    version: 'none',
  };
  return { ...own, fallback: own };
}

/** @throws Error if the layout of the definitions differs from the version that is pinned in package.json */
function methodsOf(definitions: Json, service: string): Json {
  const node = service.split('.').reduce((each, name) => object(ownValue(object(each['nested']), name)), definitions);
  const methods = object(node['methods']);
  if (Object.keys(methods).length === 0) throw new Error(`the definitions hold no ${service}`);
  return methods;
}

function stubOf(methods: Json, send: (call: RestCall) => Promise<unknown>): Stub {
  const entries = Object.entries(methods).map(([name, method]): readonly [string, Method] => {
    const template = text(object(object(method)['options'])['(google.api.http).get']);
    const call: Method = async (request, headers) => {
      if (template === null) throw new Error(`${name} does not read`);
      return send({ ...addressOf(template, request), apiClient: text(headers['x-goog-api-client']) ?? '' });
    };
    return [name.charAt(0).toLowerCase() + name.slice(1), call];
  });
  return Object.fromEntries(entries);
}

/**
 * Inserts the fields of a request into a path such as `/v1/{name=projects/*}`. The other fields become query
 * parameters.
 * @throws Error if a field does not have the form that the path requires
 */
export function addressOf(template: string, request: Json): Pick<RestCall, 'path' | 'query'> {
  const placed = new Set<string>();
  const path = template.replace(/^\//, '').replace(/\{([a-z_]+)(?:=([^}]*))?\}/g, (_, field: string, form = '*') => {
    placed.add(field);
    const value = text(ownValue(request, field)) ?? '';
    const parts = String(form).split('/');
    const given = value.split('/');
    const fits = parts.length === given.length && parts.every((part, index) => part === '*' || part === given[index]);
    if (!fits) throw new Error(`${field} is no ${String(form)}`);
    return encodeName(value);
  });
  const rest = Object.entries(request).filter(([field]) => !placed.has(field));
  return { path, query: Object.fromEntries(rest.map(([field, value]) => [field, String(value)])) };
}
