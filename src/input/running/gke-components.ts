/** Images of components that GKE itself runs on a cluster: GKE deploys and maintains them. Pure. */

/**
 * The namespaces of GKE (https://cloud.google.com/kubernetes-engine/docs/concepts/cluster-architecture names
 * kube-system; the others belong to its add-ons).
 */
const NAMESPACES =
  /^(?:kube-system|gke-managed-[a-z0-9-]+|gke-gmp-system|gmp-system|gmp-public|gke-system|gke-connect|config-management-system)$/;

/** The registries that Google releases them from. */
const HOSTS =
  /^(?:gke\.gcr\.io|registry\.k8s\.io|k8s\.gcr\.io|[a-z0-9-]+-artifactregistry\.gcr\.io\/gke-release|gcr\.io\/gke-release)\//;

/**
 * Whether an image belongs to a component of GKE. Some of these images are preloaded on the nodes, and in no registry
 * under that name (kube-proxy): judging them would give wrong results, and nobody but Google could fix them. Other
 * images in these namespaces are judged.
 */
export const isOfGke = (namespace: string, image: string): boolean => NAMESPACES.test(namespace) && HOSTS.test(image);
