/** The registry settings of containerd in GKE's API (`containerdConfig`), field by field. */
import type { Mirrors, NodePool, RegistryAuthority } from './cluster';
import { type Json, list as array, object, strings, text } from './json';

/** Reads the registry settings of containerd. */
export const containerdOf = (json: Json): Pick<NodePool, 'mirrors' | 'authorities'> => ({
  mirrors: mirrorsOf(json),
  authorities: [...authoritiesOf(object(json['privateRegistryAccessConfig'])), ...authoritiesOfHosts(json)],
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

/** Certificate authorities that `registryHosts` name for the server itself. */
function authoritiesOfHosts(json: Json): readonly RegistryAuthority[] {
  return array(json['registryHosts']).flatMap((each) => {
    const { server, hosts } = object(each);
    const own = hostOf(text(server) ?? '');
    const trusted = array(hosts)
      .map(object)
      .filter(({ host }) => hostOf(text(host) ?? '') === own)
      .flatMap(({ ca }) => array(ca).map(object));
    return trusted.map(({ gcpSecretManagerSecretUri: secret }) => ({ hosts: [own], secret: text(secret) }));
  });
}

/**
 * A mirror that may not pull serves no images (`hosts[].capabilities`; none named: it may do all). One that may pull and
 * not resolve is asked by digest alone (github.com/containerd/containerd, `core/remotes/docker/resolver.go`, Resolve).
 */
function mirrorsOf(json: Json): readonly Mirrors[] {
  return array(json['registryHosts']).map((each) => {
    const { server, hosts } = object(each);
    const own = hostOf(text(server) ?? '');
    const serving = array(hosts)
      .map(object)
      .filter(({ capabilities }) => {
        const named = strings(capabilities);
        return named.length === 0 || named.some((name) => name.endsWith('_PULL'));
      });
    const names = serving.flatMap(({ host, header, client, capabilities }) => {
      const name = hostOf(text(host) ?? '');
      // With a configured header or client certificate, the server may serve more than it does without.
      const isShown = array(header).length > 0 || array(client).length > 0;
      const named = strings(capabilities);
      const resolves = named.length === 0 || named.some((each) => each.endsWith('_RESOLVE'));
      return name !== '' && (name !== own || isShown) ? [{ name, resolves }] : [];
    });
    return {
      server: own,
      hosts: names.map(({ name }) => name),
      pullOnly: names.filter(({ resolves }) => !resolves).map(({ name }) => name),
    };
  });
}

const DOCKER_HUB = new Set(['index.docker.io', 'registry-1.docker.io']);

/** The host of a URL with or without scheme and path, as image references write it. */
function hostOf(address: string): string {
  const [host = ''] = address
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .split('/', 1);
  return DOCKER_HUB.has(host) ? 'docker.io' : host;
}
