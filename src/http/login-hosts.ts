/** The only place that decides where the user name and password of a registry may be sent. */
import { isLoopback, type Overrides } from './google-hosts';

/**
 * The token servers of registries, if they are not on the registry's own host:
 * - https://distribution.github.io/distribution/spec/auth/token/
 * - https://docs.gitlab.com/user/packages/container_registry/authenticate_with_container_registry/
 */
const TOKEN_HOSTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['docker.io', ['registry-1.docker.io', 'auth.docker.io']],
  ['registry.gitlab.com', ['gitlab.com']],
]);

/**
 * Whether a request may carry a registry's user name and password: to that registry, to its known token server, or to
 * its stand-in on this machine.
 * @param url where the request goes
 * @param registryHost the registry to which they belong
 */
export function mayGetLogin(url: URL, overrides: Overrides, registryHost: string | null): boolean {
  if (registryHost === null || url.username !== '' || url.password !== '') return false;
  if (url.origin === overrides.registryOrigin) return url.protocol === 'https:' || isLoopback(url);
  if (url.protocol !== 'https:') return false;
  return url.host === registryHost || TOKEN_HOSTS.get(registryHost)?.includes(url.host) === true;
}
