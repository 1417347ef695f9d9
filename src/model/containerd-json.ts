/** What GKE's API says of containerd and registries (`containerdConfig`), field by field. */
import type { Mirrors, NodePool, RegistryAuthority } from './cluster';
import { type Json, list as array, object, strings, text } from './json';

/** What containerd is told of registries. */
export const containerdOf = (json: Json): Pick<NodePool, 'mirrors' | 'authorities'> => ({
  mirrors: mirrorsOf(json),
  authorities: authoritiesOf(object(json['privateRegistryAccessConfig'])),
});

function authoritiesOf(json: Json): readonly RegistryAuthority[] {
  if (json['enabled'] !== true) return [];
  return array(json['certificateAuthorityDomainConfig']).map((each) => {
    const { fqdns, gcpSecretManagerCertificateConfig } = object(each);
    return {
      hosts: strings(fqdns).map((host) => host.toLowerCase()),
      secret: text(object(gcpSecretManagerCertificateConfig)['secretUri']),
    };
  });
}

/** What a mirror may not resolve or pull, it does not serve (`hosts[].capabilities`). */
function mirrorsOf(json: Json): readonly Mirrors[] {
  return array(json['registryHosts']).map((each) => {
    const { server, hosts } = object(each);
    const own = hostOf(text(server) ?? '');
    const serving = array(hosts)
      .map(object)
      .filter(({ capabilities }) => {
        const named = strings(capabilities);
        return named.length === 0 || named.some((name) => /_(PULL|RESOLVE)$/.test(name));
      });
    const names = serving.map(({ host }) => hostOf(text(host) ?? ''));
    return { server: own, hosts: names.filter((name) => name !== '' && name !== own) };
  });
}

const DOCKER_HUB = new Set(['index.docker.io', 'registry-1.docker.io']);

/** A host as image references name it, of an address with or without scheme and path. */
function hostOf(address: string): string {
  const [host = ''] = address
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .split('/', 1);
  return DOCKER_HUB.has(host) ? 'docker.io' : host;
}
