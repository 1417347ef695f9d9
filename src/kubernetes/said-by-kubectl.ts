/** Interprets the error messages of kubectl, for all kinds of requests. Pure. */

/** The result of a request that failed. */
export type KubectlSaid =
  /** Refused by Kubernetes RBAC: who may not do what. */
  | { readonly said: 'rbac'; readonly verb: string; readonly resource: string; readonly namespaced: boolean }
  /** Refused by a Google service in front of the API server: the DNS endpoint, or Connect gateway. */
  | { readonly said: 'front'; readonly named: 'container.clusters.connect' | 'gkehub' | null }
  | { readonly said: 'unauthenticated' }
  | { readonly said: 'unreachable' }
  /**
   * kubectl could not use the local configuration for the request: a kubeconfig, a certificate, or the plugin for
   * credentials.
   */
  | { readonly said: 'not-sent' }
  /** The named object, or one that it needs, does not exist. */
  | { readonly said: 'not-found'; readonly name: string }
  /** A 404 without an object: the server does not have this path. */
  | { readonly said: 'no-such-path' }
  /**
   * The API server refused this particular request: admission, validation, a conflict. `reason` comes from the server.
   */
  | { readonly said: 'refused'; readonly reason: string }
  | { readonly said: 'other' };

const RBAC = /cannot (\S{1,60}) resource "([^"]{1,200})"/;
/** A 403, by `StatusReason` or by number. */
const FORBIDDEN = /\((?:Forbidden|PermissionDenied)\)|\b403\b/;
/**
 * Messages about an object that only the API server itself sends: the request has passed every service in front of it.
 */
const BY_KUBERNETES = /denied the request|\bis forbidden: /;
/** `StatusReason` of the API server (apimachinery, `meta/v1/types.go`), as printed by kubectl. */
const REASON = /Error from server \((Invalid|BadRequest|Conflict|AlreadyExists|MethodNotAllowed|Forbidden)\)/;
/** `The Pod "x" is invalid: …`: the form in which kubectl prints it, also for a refusal by an admission policy. */
const INVALID = /^The \w{1,60} "[^"]{0,300}" is invalid: /;
/** The API server did not reach a webhook; the API server itself was reachable. */
const WEBHOOK = 'failed calling webhook';
/** `Required "container.clusters.get" permission(s) for "…"`, from the GKE API. */
const REQUIRED = /Required "container\.clusters\.[a-zA-Z]{1,40}" permission/;
/** Errors that occur before a connection is made (client-go, `rest` and `plugin/pkg/client/auth/exec`). */
const BEFORE_SENDING = [
  /^Error in configuration:/m,
  /^Unable to connect to the server: (?:getting credentials:|unsupported protocol scheme)/m,
  /^Please enter (?:Username|Password):/m,
];
const UNREACHABLE = [
  /^The connection to the server \S{1,300} was refused/m,
  /Unable to connect to the server/,
  /dial tcp \S{1,100}: (?:i\/o timeout|connect: )/,
  /no such host/,
  /TLS handshake timeout/,
];
const UNAUTHENTICATED = [/You must be logged in to the server/, /\bUnauthorized\b/];

/** @param words the text that kubectl wrote to standard error */
export function saidByKubectl(words: string): KubectlSaid {
  const [, verb, resource] = RBAC.exec(words) ?? [];
  if (verb !== undefined && resource !== undefined)
    return { said: 'rbac', verb, resource, namespaced: words.includes(' in the namespace "') };
  if (words.includes('(NotFound)')) {
    const name = /"([^"]{1,300})" not found/.exec(words)?.[1];
    return name === undefined ? { said: 'no-such-path' } : { said: 'not-found', name };
  }
  const connect = words.includes('container.clusters.connect');
  const gateway = words.includes('gkehub.');
  if ((connect || gateway || FORBIDDEN.test(words) || REQUIRED.test(words)) && !BY_KUBERNETES.test(words))
    return { said: 'front', named: connect ? 'container.clusters.connect' : gateway ? 'gkehub' : null };
  if (words.includes(WEBHOOK)) return { said: 'refused', reason: REASON.exec(words)?.[1] ?? 'InternalError' };
  if (UNAUTHENTICATED.some((each) => each.test(words))) return { said: 'unauthenticated' };
  if (BEFORE_SENDING.some((each) => each.test(words))) return { said: 'not-sent' };
  if (UNREACHABLE.some((each) => each.test(words))) return { said: 'unreachable' };
  if (INVALID.test(words)) return { said: 'refused', reason: 'Invalid' };
  const reason = REASON.exec(words)?.[1];
  if (reason !== undefined) return { said: 'refused', reason };
  if (words.includes('denied the request')) return { said: 'refused', reason: 'Refused' };
  // Messages of the API server begin with `Error from server`; this one comes from kubectl itself.
  return words.startsWith('error: ') ? { said: 'not-sent' } : { said: 'other' };
}

/** Whether a LimitRange of the namespace refuses the pod's requests. */
export const isLimitRange = (words: string): boolean =>
  /(?:minimum|maximum) \S{1,60} usage per (?:Container|Pod) is|max limit to request ratio per (?:Container|Pod)/.test(
    words,
  );
