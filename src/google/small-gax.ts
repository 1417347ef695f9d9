/**
 * What Google's generated clients take of google-gax, for reading by REST: the address comes from the client's own
 * definitions (`google.api.http`), the answer is handed back as it came. google-gax decodes it into messages, which
 * loses fields and values of enums that the client does not know, and its loading takes most of a check's time.
 */
import { encodeName } from '../http/endpoints';
import { type Json, object, text } from '../model/json';
import { ownValue } from '../model/own-value';

/** One call, as the definitions and the request's fields have it. */
export interface RestCall {
  /** Encoded, without a slash before it: `v1/projects/p/locations/l/clusters/c`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Names the client's version, for the service. */
  readonly apiClient: string;
}

type Method = (request: Json, headers: Json) => Promise<unknown>;
type Stub = Readonly<Record<string, Method>>;

/**
 * The module that a generated client takes as its second argument.
 * @param send makes a call: what it gives is what the client gives as its answer
 */
export function smallGax(send: (call: RestCall) => Promise<unknown>): object {
  class GrpcClient {
    readonly auth = {};
    readonly grpcVersion = process.versions.node;
    readonly loadProtoJSON = (definitions: Json): object => ({
      lookupService: (name: string) => methodsOf(definitions, name),
    });
    /** The client asks for each method's by its name; all have the same. */
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

/** @throws Error where the definitions are not laid out as those of the version that package.json pins */
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
 * Puts the request's fields into a path such as `/v1/{name=projects/*}`; what has no place there goes into
 * the query.
 * @throws Error where a field does not have the form that the path asks for
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
