/** Images of what GKE itself runs on a cluster: it brings them, and looks after them. Pure. */

/**
 * Namespaces that are GKE's (https://cloud.google.com/kubernetes-engine/docs/concepts/cluster-architecture names
 * kube-system; the others are those of its add-ons).
 */
const NAMESPACES =
  /^(?:kube-system|gke-managed-[a-z0-9-]+|gke-gmp-system|gmp-system|gmp-public|gke-system|gke-connect|config-management-system)$/;

/** Where Google releases them from. */
const HOSTS =
  /^(?:gke\.gcr\.io|registry\.k8s\.io|k8s\.gcr\.io|[a-z0-9-]+-artifactregistry\.gcr\.io\/gke-release|gcr\.io\/gke-release)\//;

/**
 * Whether an image is of a component of GKE. Some are on the nodes before they run, and in no registry under that name
 * (kube-proxy): judging them would tell lies, and nobody but Google could mend them. An image of somebody else in these
 * namespaces is judged.
 */
export const isOfGke = (namespace: string, image: string): boolean => NAMESPACES.test(namespace) && HOSTS.test(image);
