import { type ClusterName, membershipOf } from '../model/cluster';
import type { Fix } from '../model/finding';
import type { ArtifactRegistryImage, ImageReference } from '../model/image-reference';
import { emailDomain, memberOfAccount } from '../model/service-account';
import { firstSee, grantReaderCommand, grantReaderTerraform } from './access';
import { PAGES } from './google-docs';
import { listRepositories } from './repository';
import { command, gcloud } from './shell';

/** A service account with pods that lack a pull secret. */
export interface PullingAccount {
  readonly namespace: string;
  readonly account: string;
}

/** The key of Docker Hub's credentials (`docker login` writes it so). */
const DOCKER_HUB = 'https://index.docker.io/v1/';

/** Where the new secret must be named. Pods that name secrets themselves get none from their service account. */
const naming = (accounts: readonly PullingAccount[], name: string): readonly string[] => {
  const patch = JSON.stringify({ imagePullSecrets: [{ name }] });
  const named = new Map(
    accounts.map(({ namespace, account }) => [
      `${namespace}/${account}`,
      command(['kubectl', 'patch', 'serviceaccount', account], { namespace, patch }),
    ]),
  );
  return [...named.values()];
};

/**
 * A pull secret for a registry in each namespace, named by the service accounts there.
 * @param host the registry
 * @param accounts the service accounts of the pods that pull
 * @param own the workload that names pull secrets itself, which replace those of its service account; null: none
 */
export function givePullSecret(host: string, accounts: readonly PullingAccount[], own: string | null = null): Fix {
  const name = secretNameFor(host);
  const namespaces = [...new Set(accounts.map(({ namespace }) => namespace))];
  const created = namespaces.map((namespace) => creating(host, namespace, name));
  return {
    summary:
      own === null
        ? `Make a pull secret for ${host} and name it in the manifests, under imagePullSecrets of the pod or of its service account`
        : `Make a pull secret for ${host} by the command, and add ${name} to the imagePullSecrets that ${own} has, in its manifest or in that of its service account`,
    commands: [...created, ...(own === null ? naming(accounts, name) : [])],
    terraform: null,
    url: PAGES.pullSecretOfPod,
  };
}

/** The service account that pulls for clusters outside Google Cloud. */
const PULLER = 'image-puller';

/** The file that contains the key for a short time. */
const KEY = 'image-puller-key.json';

/** The password of a secret that contains the key. */
const OF_KEY = `--docker-password="$(cat ${KEY})"`;

/**
 * A pull secret for a private image on a cluster outside Google Cloud: an account that may read only that repository,
 * its key as a secret, and the secret's name in the service accounts of the pods
 * (https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/).
 * @param accounts the service accounts of the pods that pull
 * @param seen whether the repository is known to exist; otherwise a look comes first, because a grant on a missing
 * repository fails
 * @param own the workload that names pull secrets itself; null: none
 */
export function setUpPullSecret(
  image: ImageReference,
  accounts: readonly PullingAccount[],
  seen: boolean,
  own: string | null = null,
): Fix {
  if (image.kind === 'other') return givePullSecret(image.host, accounts, own);
  const { project, location, repository, host } = image;
  const name = secretNameFor(host);
  const namespaces = [...new Set(accounts.map(({ namespace }) => namespace))];
  const created = namespaces.map((namespace) => {
    const flags = { namespace, 'docker-server': host, 'docker-username': '_json_key' };
    return `${command(['kubectl', 'create', 'secret', 'docker-registry', name], flags)} ${OF_KEY}`;
  });
  const named =
    own === null
      ? ''
      : `. Then add ${name} to the imagePullSecrets that ${own} has, in its manifest or in that of its service account`;
  return {
    summary: `${seen ? 'Give' : `${firstSee({ project, location, repository })}. Then give`} the pods a pull secret for ${host}: the key of a service account that may read the repository ${repository} alone${named}`,
    commands: [
      ...(seen ? [] : [listRepositories(project)]),
      ...keyOfPuller(image),
      ...created,
      ...(own === null ? naming(accounts, name) : []),
      command(['rm', KEY]),
    ],
    terraform: grantReaderTerraform({ project, location, repository }, memberOfAccount(pullerOf(image))),
    url: PAGES.pullSecretOfPod,
  };
}

const pullerOf = ({ project }: ArtifactRegistryImage): string => `${PULLER}@${emailDomain(project)}`;

/** Creates a key of an account that may read only the image's repository. */
function keyOfPuller(image: ArtifactRegistryImage): readonly string[] {
  const { project, location, repository } = image;
  const email = pullerOf(image);
  return [
    gcloud(['iam', 'service-accounts', 'create', PULLER], { project }),
    grantReaderCommand({ project, location, repository }, memberOfAccount(email)),
    gcloud(['iam', 'service-accounts', 'keys', 'create', KEY], { 'iam-account': email, project }),
  ];
}

/**
 * Puts a key into a pull secret that pods already name, and that contains nothing else or does not exist.
 * @param email the account that the old key belonged to; null: an account that may read only the image's repository is
 * created
 * @param otherType the type of the existing secret, see `PullSecret`
 */
export function keyInSecret(
  image: ArtifactRegistryImage,
  namespace: string,
  name: string,
  email: string | null,
  otherType: string | null = null,
): Fix {
  const { host, repository } = image;
  const flags = { namespace, 'docker-server': host, 'docker-username': '_json_key' };
  const created = `${command(['kubectl', 'create', 'secret', 'docker-registry', name], flags)} ${OF_KEY}`;
  const key =
    email === null
      ? keyOfPuller(image)
      : [gcloud(['iam', 'service-accounts', 'keys', 'create', KEY], { 'iam-account': email })];
  return {
    summary: `Write the pull secret ${name} in the namespace ${namespace} anew, with ${email === null ? `the key of a service account that may read the repository ${repository} alone` : `a new key of ${email}`}${deletedBefore(otherType)}`,
    commands: [...key, `${created} --dry-run=client --output=yaml | kubectl apply --filename=-`, command(['rm', KEY])],
    terraform: null,
    url: PAGES.pullSecretOfPod,
  };
}

/** Not a command: deleting a secret before its replacement can be created would leave the pods without one. */
const deletedBefore = (otherType: string | null): string =>
  otherType === null
    ? ''
    : `. The one that is there is of the type ${otherType}, which cannot be changed: delete it just before the command that ends in kubectl apply, which is refused otherwise`;

/** A valid Kubernetes name: `pull-ghcr-io`. */
const secretNameFor = (host: string): string => ['pull', ...(host.toLowerCase().match(/[a-z0-9]+/g) ?? [])].join('-');

/** The arguments of `kubectl create secret docker-registry`, without the password. */
function creating(host: string, namespace: string, name: string): string {
  const flags = { namespace, 'docker-server': host === 'docker.io' ? DOCKER_HUB : host };
  const words = command(['kubectl', 'create', 'secret', 'docker-registry', name], flags);
  return `${words} --docker-username="$REGISTRY_USER" --docker-password="$REGISTRY_PASSWORD"`;
}

/**
 * Creates a pull secret with this name, which does not exist yet.
 * @param host the registry
 */
export const makePullSecret = (host: string, namespace: string, name: string): Fix => ({
  summary: `Make the pull secret ${name} for ${host} in the namespace ${namespace}`,
  commands: [creating(host, namespace, name)],
  terraform: null,
  url: PAGES.pullSecretOfPod,
});

/**
 * Replaces the credentials in a pull secret that contains only those of one registry.
 * @param host the registry
 * @param otherType the type of the existing secret, see `PullSecret`
 */
export const renewPullSecret = (host: string, namespace: string, name: string, otherType: string | null): Fix => ({
  summary: `Write the pull secret ${name} in the namespace ${namespace} anew, with credentials that ${host} accepts and that last${deletedBefore(otherType)}`,
  commands: [`${creating(host, namespace, name)} --dry-run=client --output=yaml | kubectl apply --filename=-`],
  terraform: null,
  url: PAGES.pullSecretOfPod,
});

/** Mends a pull secret that nodes cannot read. Not a command: it would overwrite the entries for all its registries. */
export const mendPullSecret = (namespace: string, name: string, registries: readonly string[]): Fix => ({
  summary: `Mend the pull secret ${name} in the namespace ${namespace}, which is for ${few(registries)}: write it anew with credentials for each of its registries`,
  commands: [],
  terraform: null,
  url: PAGES.pullSecretOfPod,
});

/** The first of many registries. */
const few = (registries: readonly string[]): string =>
  registries.length <= 5
    ? registries.join(', ')
    : `${registries.slice(0, 5).join(', ')} and ${String(registries.length - 5)} more`;

/**
 * Removes the name of a missing or broken secret from a pod that needs none.
 * @param broken the registries that a broken secret is for; null if there is no such secret
 */
export const dropPullSecret = (
  namespace: string,
  name: string,
  workload: string,
  broken: readonly string[] | null = null,
): Fix => ({
  summary: `Take ${name} out of imagePullSecrets of ${workload} or of its service account in the namespace ${namespace}: nodes pull this image by themselves${broken === null ? '' : `. If other images need the secret, mend it${broken.length === 0 ? '' : ` for ${few(broken)}`}`}`,
  commands: [],
  terraform: null,
  url: PAGES.pullSecretOfPod,
});

/**
 * The same fix for a cluster outside GKE that is known by its fleet membership: kubectl needs a context that reaches it
 * through Connect gateway.
 */
export function throughGateway(fix: Fix, cluster: ClusterName): Fix {
  const member = membershipOf(cluster);
  if (member === null || !fix.commands.some((each) => each.includes('kubectl '))) return fix;
  const { project, location, id } = member;
  const way = gcloud(['container', 'fleet', 'memberships', 'get-credentials', id], { location, project });
  return fix.commands.includes(way) ? fix : { ...fix, commands: [way, ...fix.commands] };
}
