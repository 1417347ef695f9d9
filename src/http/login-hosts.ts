/** The one place that decides where the user name and password of a registry may go. */
import { isLoopback, type Overrides } from './google-hosts';

/**
 * Where registries hand out their tokens, other than on their own host:
 * https://distribution.github.io/distribution/spec/auth/token/ and
 * https://docs.gitlab.com/user/packages/container_registry/authenticate_with_container_registry/
 */
const TOKEN_HOSTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['docker.io', ['registry-1.docker.io', 'auth.docker.io']],
  ['registry.gitlab.com', ['gitlab.com']],
]);

/**
 * Whether a request may carry a registry's user name and password: to the registry that they are for, to the place of
 * its tokens where that is known, or to its stand-in on this machine.
 * @param url where the request goes
 * @param registryHost the registry that they are for
 */
export function mayGetLogin(url: URL, overrides: Overrides, registryHost: string | null): boolean {
  if (registryHost === null || url.username !== '' || url.password !== '') return false;
  if (url.origin === overrides.registryOrigin) return url.protocol === 'https:' || isLoopback(url);
  if (url.protocol !== 'https:') return false;
  return url.host === registryHost || TOKEN_HOSTS.get(registryHost)?.includes(url.host) === true;
}
