import { wellFormed } from '../model/json';
import { isSubdomain } from '../model/kubernetes-names';

/** A part of an address that is no name. */
export class NoName extends Error {}

/**
 * The path of a request to the Kubernetes API. kubectl decodes an address before it sends it (client-go,
 * `Request.RequestURI`), so that an escaped slash would be a slash again: a part that is no name is refused.
 * @param parts such as `api`, `v1`, `namespaces`, NAMESPACE, `pods`
 * @param query values of any text; they are escaped
 * @throws NoName where a part is no DNS label or subdomain
 */
export function apiPath(parts: readonly string[], query: Readonly<Record<string, string>> = {}): string {
  const strange = parts.find((part) => !isSubdomain(part));
  if (strange !== undefined) throw new NoName(`“${strange.slice(0, 100)}” is not a name in Kubernetes`);
  const asked = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(wellFormed(value))}`);
  return `/${parts.join('/')}${asked.length > 0 ? '?' : ''}${asked.join('&')}`;
}
