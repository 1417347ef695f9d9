/**
 * The credentials that nodes outside GKE may present to a registry in addition to the pods' pull secrets, concluded
 * from what the nodes report about themselves. The Kubernetes API does not show how a kubelet and a runtime are
 * configured, so a vendor's setup is only known to be possible. Pure.
 */
import { isAtLeast, parseGkeVersion } from '../model/gke-version';
import { googleRegistryHost } from '../model/google-registry';
import type { NodePool } from '../model/cluster';
import type { NodeGroup } from '../model/runtime';

/** Nodes of one operating system and architecture, as the rules see them. */
interface Nodes extends NodeGroup {
  readonly version: string;
}
/** Describes what may provide credentials; null if the rule does not apply to these nodes or this registry. */
type Rule = (nodes: Nodes, host: string) => string | null;

/** https://github.com/kubernetes/cloud-provider-aws, cmd/ecr-credential-provider */
const ECR = /^\d{12}\.dkr[.-]ecr(?:-fips)?\.[a-z0-9-]+\.(?:amazonaws\.com(?:\.cn)?|amazonaws\.eu|on\.aws)$/;
/** https://github.com/kubernetes-sigs/cloud-provider-azure, cmd/acr-credential-provider */
const ACR = /^[a-z0-9-]+(?:\.[a-z0-9-]+)?\.azurecr\.(?:io|cn|de|us)$/;
/** https://github.com/kubernetes/cloud-provider-gcp, cmd/auth-provider-gcp */
const isGoogles = (host: string): boolean => googleRegistryHost(host) !== null || /^[^.:]+\.gcr\.io$/.test(host);

const isBy = ({ providers }: Nodes, provider: string): boolean => providers.includes(provider);
const hasLabel = ({ labels }: Nodes, start: string): boolean =>
  Object.keys(labels).some((key) => key.startsWith(start));
/** Google's own distributions have versions like `v1.29.3-gke.700`. True from this minor version on. */
const isGkes = ({ version }: Nodes, minor: number): boolean => {
  const parsed = parseGkeVersion(version);
  return parsed !== null && parsed.gke > 0 && isAtLeast(parsed, 1, minor);
};

const RULES: readonly Rule[] = [
  // https://cloud.google.com/kubernetes-engine/multi-cloud/docs/aws/how-to/private-registry-no-secrets
  (nodes, host) =>
    isBy(nodes, 'aws') && isGkes(nodes, 28) && isGoogles(host)
      ? 'from 1.28 on, nodes of GKE on AWS pull private images of Artifact Registry without one, and Google does not say as which account'
      : null,
  // https://cloud.google.com/kubernetes-engine/distributed-cloud/bare-metal/docs/how-to/configure-node-private-reg
  (nodes) =>
    (isBy(nodes, 'baremetal') || hasLabel(nodes, 'baremetal.cluster.gke.io/')) && isGkes(nodes, 29)
      ? 'nodes of Google Distributed Cloud may have credentials of their own from 1.29 on (privateRegistries in the configuration of the cluster)'
      : null,
  (nodes, host) => {
    if (!ECR.test(host) || !(isBy(nodes, 'aws') || isBy(nodes, 'eks-hybrid'))) return null;
    const eks = nodes.version.includes('-eks-') || hasLabel(nodes, 'eks.amazonaws.com/');
    return `nodes ${eks ? 'of EKS have' : 'on Amazon EC2 may have'} the credential plugin of Amazon ECR, which shows the node’s own role, or on newer ones that of the service account`;
  },
  (nodes, host) => {
    if (!ACR.test(host) || !isBy(nodes, 'azure')) return null;
    const aks = hasLabel(nodes, 'kubernetes.azure.com/');
    return `nodes ${aks ? 'of AKS have' : 'on Azure may have'} the credential plugin of Azure Container Registry, which shows the node’s own identity`;
  },
  (nodes, host) =>
    isBy(nodes, 'gce') && isGoogles(host)
      ? 'nodes on Compute Engine may have Google’s credential plugin, which shows the service account of the VM'
      : null,
  // https://docs.openshift.com/container-platform/latest/openshift_images/managing_images/using-image-pull-secrets.html
  (nodes) =>
    hasLabel(nodes, 'node.openshift.io/')
      ? 'nodes of OpenShift present the global pull secret (openshift-config/pull-secret), in which any registry may stand'
      : null,
  ({ audiences }, host) => {
    const audience = audiences?.find((each) => isFor(each, host));
    return audience === undefined
      ? null
      : `nodes may ask tokens of the pods’ service accounts for ${audience === '*' ? 'anybody' : audience} (request-serviceaccounts-token-audience), which a credential plugin of the kubelet exchanges for those of a registry`;
  },
];

/**
 * Whether a token for the audience can be exchanged for credentials of the registry: the audience is the cloud's
 * federation, or the registry itself.
 */
function isFor(audience: string, host: string): boolean {
  if (audience === '*') return true;
  if (isGoogles(host)) return /^(?:https:)?\/\/iam\.googleapis\.com\//.test(audience) || audience.includes(host);
  if (ECR.test(host)) return audience === 'sts.amazonaws.com';
  if (ACR.test(host)) return audience.startsWith('api://AzureADTokenExchange');
  return audience.includes(host);
}

/**
 * The credentials that nodes outside GKE may present to the registry on their own, in words; null if nothing is known.
 */
export function credentialOfNodes({ group, version }: NodePool, host: string): string | null {
  if (group === null) return null;
  const nodes = { ...group, version: version ?? '' };
  for (const rule of RULES) {
    const what = rule(nodes, host);
    if (what !== null) return what;
  }
  return null;
}

/** What is assumed not to provide credentials on nodes outside GKE when a failure is reported, in words. */
export function takenNotToServe({ group, version }: NodePool): string {
  const { providers = [], runtimes = [] } = group ?? {};
  const [, rancher] = /\+(k3s|rke2)/.exec(version ?? '') ?? [];
  const by = rancher ?? providers.find((each) => each === 'k3s' || each === 'rke2');
  // Docker does not read what k3s writes for its own containerd (https://docs.k3s.io/installation/private-registry).
  const isDockers = runtimes.some((runtime) => runtime.startsWith('docker://'));
  const file = by === undefined || isDockers ? '/var/lib/kubelet/config.json' : `/etc/rancher/${by}/registries.yaml`;
  return `no credential plugin of the nodes, and no file on them (${file}), serves`;
}
