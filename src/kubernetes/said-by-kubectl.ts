/** What kubectl's words say of a request: the one reader of them, for whatever was asked. Pure. */

/** What a request came to that was not answered. */
export type KubectlSaid =
  /** RBAC of Kubernetes: who may not do what. */
  | { readonly said: 'rbac'; readonly verb: string; readonly resource: string; readonly namespaced: boolean }
  /** A front of Google's before the API server refused the caller: the DNS endpoint, or Connect gateway. */
  | { readonly said: 'front'; readonly named: 'container.clusters.connect' | 'gkehub' | null }
  | { readonly said: 'unauthenticated' }
  | { readonly said: 'unreachable' }
  /** kubectl could not use what this machine has for the request: its kubeconfig, a certificate, the plugin for credentials. */
  | { readonly said: 'not-sent' }
  /** The object that is named in the words, or one that it needs, is not there. */
  | { readonly said: 'not-found'; readonly name: string }
  /** A 404 that names no object: the server has no such path. */
  | { readonly said: 'no-such-path' }
  /** The API server refused this very request: admission, validation, a conflict. `reason` is its own. */
  | { readonly said: 'refused'; readonly reason: string }
  | { readonly said: 'other' };

const RBAC = /cannot (\S{1,60}) resource "([^"]{1,200})"/;
/** A 403, by `StatusReason` or by number. */
const FORBIDDEN = /\((?:Forbidden|PermissionDenied)\)|\b403\b/;
/** What only the API server itself says, of the very object: who hears it is past every front. */
const BY_KUBERNETES = /denied the request|\bis forbidden: /;
/** `StatusReason` of the API server (apimachinery, `meta/v1/types.go`), as kubectl prints it. */
const REASON = /Error from server \((Invalid|BadRequest|Conflict|AlreadyExists|MethodNotAllowed|Forbidden)\)/;
/** `The Pod "x" is invalid: …`: kubectl's own form of it, also for an admission policy's refusal. */
const INVALID = /^The \w{1,60} "[^"]{0,300}" is invalid: /;
/** The API server did not reach a webhook: nothing of the way to the API server itself. */
const WEBHOOK = 'failed calling webhook';
/** `Required "container.clusters.get" permission(s) for "…"`, of the GKE API. */
const REQUIRED = /Required "container\.clusters\.[a-zA-Z]{1,40}" permission/;
/** What ends before a connection is made (client-go, `rest` and `plugin/pkg/client/auth/exec`). */
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

/** @param words what kubectl wrote to standard error */
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
  // What the API server says begins `Error from server`; this is kubectl's own.
  return words.startsWith('error: ') ? { said: 'not-sent' } : { said: 'other' };
}

/** The namespace's LimitRange refuses the pod's requests. */
export const isLimitRange = (words: string): boolean =>
  /(?:minimum|maximum) \S{1,60} usage per (?:Container|Pod) is|max limit to request ratio per (?:Container|Pod)/.test(
    words,
  );
