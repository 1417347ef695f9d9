import type { Fix } from '../model/finding';
import type { ImageReference } from '../model/image-reference';
import { emailDomain, memberOfAccount } from '../model/service-account';
import { firstSee, grantReaderCommand, grantReaderTerraform } from './access';
import { PAGES } from './google-docs';
import { listRepositories } from './repository';
import { command, gcloud } from './shell';

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
  const created = namespaces.map((namespace) => creating(host, namespace, name));
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

/** The service account that pulls for clusters outside Google Cloud. */
const PULLER = 'image-puller';

/**
 * A pull secret for a private image on a cluster outside Google Cloud: an account that may read that repository alone,
 * its key as a secret, and the service accounts of the pods that name it
 * (https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/).
 * @param accounts whose pods pull
 * @param seen the repository is known to be there; else a look comes first: what is not there takes no grant
 */
export function setUpPullSecret(image: ImageReference, accounts: readonly PullingAccount[], seen: boolean): Fix {
  if (image.kind === 'other') return givePullSecret(image.host, accounts);
  const { project, location, repository, host } = image;
  const email = `${PULLER}@${emailDomain(project)}`;
  const member = memberOfAccount(email);
  const name = secretNameFor(host);
  const key = 'image-puller-key.json';
  const namespaces = [...new Set(accounts.map(({ namespace }) => namespace))];
  const created = namespaces.map((namespace) => {
    const flags = { namespace, 'docker-server': host, 'docker-username': '_json_key' };
    return `${command(['kubectl', 'create', 'secret', 'docker-registry', name], flags)} --docker-password="$(cat ${key})"`;
  });
  const patch = JSON.stringify({ imagePullSecrets: [{ name }] });
  return {
    summary: `${seen ? 'Give' : `${firstSee({ project, location, repository })}. Then give`} the pods a pull secret for ${host}: the key of a service account that may read the repository ${repository} alone`,
    commands: [
      ...(seen ? [] : [listRepositories(project)]),
      gcloud(['iam', 'service-accounts', 'create', PULLER], { project }),
      grantReaderCommand({ project, location, repository }, member),
      gcloud(['iam', 'service-accounts', 'keys', 'create', key], { 'iam-account': email, project }),
      ...created,
      ...accounts.map(({ namespace, account }) =>
        command(['kubectl', 'patch', 'serviceaccount', account], { namespace, patch }),
      ),
      command(['rm', key]),
    ],
    terraform: grantReaderTerraform({ project, location, repository }, member),
    url: PAGES.pullSecretOfPod,
  };
}

/** A name that Kubernetes takes: `pull-ghcr-io`. */
const secretNameFor = (host: string): string => ['pull', ...(host.toLowerCase().match(/[a-z0-9]+/g) ?? [])].join('-');

/** What `kubectl create secret docker-registry` is told, without the password. */
function creating(host: string, namespace: string, name: string): string {
  const flags = { namespace, 'docker-server': host === 'docker.io' ? DOCKER_HUB : host };
  const words = command(['kubectl', 'create', 'secret', 'docker-registry', name], flags);
  return `${words} --docker-username="$REGISTRY_USER" --docker-password="$REGISTRY_PASSWORD"`;
}

/**
 * A pull secret of this name, where none is.
 * @param host the registry
 */
export const makePullSecret = (host: string, namespace: string, name: string): Fix => ({
  summary: `Make the pull secret ${name} for ${host} in the namespace ${namespace}`,
  commands: [creating(host, namespace, name)],
  terraform: null,
  url: PAGES.pullSecretOfPod,
});

/**
 * Other credentials in a pull secret that holds those of one registry alone.
 * @param host the registry
 */
export const renewPullSecret = (host: string, namespace: string, name: string): Fix => ({
  summary: `Write the pull secret ${name} in the namespace ${namespace} anew, with credentials that ${host} accepts and that last`,
  commands: [`${creating(host, namespace, name)} --dry-run=client --output=yaml | kubectl apply --filename=-`],
  terraform: null,
  url: PAGES.pullSecretOfPod,
});

/** A name that leads to nothing, in a pod that needs none. */
export const dropPullSecret = (namespace: string, name: string, workload: string): Fix => ({
  summary: `Take ${name} out of imagePullSecrets of ${workload} or of its service account in the namespace ${namespace}: nodes pull this image by themselves`,
  commands: [],
  terraform: null,
  url: PAGES.pullSecretOfPod,
});
