import { wellFormed } from '../model/json';
import { isSubdomain } from '../model/kubernetes-names';

/** Thrown for a part of an address that is not a valid name. */
export class NoName extends Error {}

/**
 * Builds the path of a request to the Kubernetes API. kubectl decodes an address before it sends it (client-go,
 * `Request.RequestURI`), so an escaped slash would become a slash again. Parts that are not names are therefore
 * refused.
 * @param parts such as `api`, `v1`, `namespaces`, NAMESPACE, `pods`
 * @param query values can be any text; they are escaped
 * @throws NoName if a part is not a DNS label or subdomain
 */
export function apiPath(parts: readonly string[], query: Readonly<Record<string, string>> = {}): string {
  const strange = parts.find((part) => !isSubdomain(part));
  if (strange !== undefined) throw new NoName(`“${strange.slice(0, 100)}” is not a name in Kubernetes`);
  const asked = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(wellFormed(value))}`);
  return `/${parts.join('/')}${asked.length > 0 ? '?' : ''}${asked.join('&')}`;
}
