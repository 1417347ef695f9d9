import type { Fix } from '../model/finding';
import { PAGES } from './google-docs';
import { command } from './shell';

/** A service account whose pods lack a pull secret. */
export interface PullingAccount {
  readonly namespace: string;
  readonly account: string;
}

/** What Docker Hub's credentials are kept under (`docker login` writes it so). */
const DOCKER_HUB = 'https://index.docker.io/v1/';

/**
 * A pull secret for a registry, in each namespace, named by the service accounts there.
 * @param host the registry
 * @param accounts whose pods pull
 */
export function givePullSecret(host: string, accounts: readonly PullingAccount[]): Fix {
  const name = secretNameFor(host);
  const namespaces = [...new Set(accounts.map(({ namespace }) => namespace))];
  const created = namespaces.map((namespace) => {
    const flags = { namespace, 'docker-server': host === 'docker.io' ? DOCKER_HUB : host };
    const words = command(['kubectl', 'create', 'secret', 'docker-registry', name], flags);
    return `${words} --docker-username="$REGISTRY_USER" --docker-password="$REGISTRY_PASSWORD"`;
  });
  const patch = JSON.stringify({ imagePullSecrets: [{ name }] });
  const named = new Map(
    accounts.map(({ namespace, account }) => [
      `${namespace}/${account}`,
      command(['kubectl', 'patch', 'serviceaccount', account], { namespace, patch }),
    ]),
  );
  return {
    summary: `Make a pull secret for ${host} and name it in the manifests, under imagePullSecrets of the pod or of its service account`,
    commands: [...created, ...named.values()],
    terraform: null,
    url: PAGES.pullSecretOfPod,
  };
}

/** A name that Kubernetes takes: `pull-ghcr-io`. */
const secretNameFor = (host: string): string => ['pull', ...(host.toLowerCase().match(/[a-z0-9]+/g) ?? [])].join('-');
