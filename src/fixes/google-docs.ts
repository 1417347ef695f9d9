/** Google's pages that the fixes point to. */
const DOCS = 'https://cloud.google.com';

export const PAGES = {
  integrateGke: `${DOCS}/artifact-registry/docs/integrate-gke`,
  accessControl: `${DOCS}/artifact-registry/docs/access-control`,
  createRepository: `${DOCS}/artifact-registry/docs/repositories/create-repos`,
  enableApi: `${DOCS}/artifact-registry/docs/enable-service`,
  manageImages: `${DOCS}/artifact-registry/docs/docker/manage-images`,
  imageNames: `${DOCS}/artifact-registry/docs/docker/names`,
  downloadRules: `${DOCS}/artifact-registry/docs/restrict-artifact-downloads`,
  encryptionKey: `${DOCS}/kms/docs/enable-disable`,
  gcrTransition: `${DOCS}/artifact-registry/docs/transition/transition-from-gcr`,
  locations: `${DOCS}/artifact-registry/docs/repositories/repo-locations`,
  pullSecrets: `${DOCS}/artifact-registry/docs/access-control#pullsecrets`,
  multiArch: `${DOCS}/kubernetes-engine/docs/how-to/build-multi-arch-for-arm`,
  windows: `${DOCS}/kubernetes-engine/docs/how-to/creating-a-cluster-windows`,
  clusters: `${DOCS}/kubernetes-engine/docs/troubleshooting`,
  leastPrivilege: `${DOCS}/kubernetes-engine/docs/how-to/hardening-your-cluster#use_least_privilege_sa`,
  accessScopes: `${DOCS}/kubernetes-engine/docs/how-to/access-scopes`,
  upgrade: `${DOCS}/kubernetes-engine/docs/how-to/upgrading-a-cluster`,
  containerd: `${DOCS}/kubernetes-engine/docs/concepts/using-containerd`,
  enableAccount: `${DOCS}/iam/docs/service-accounts-disable-enable`,
  undeleteAccount: `${DOCS}/iam/docs/service-accounts-delete-undelete`,
  undeleteProject: `${DOCS}/resource-manager/docs/creating-managing-projects`,
  restrictServices: `${DOCS}/resource-manager/docs/organization-policy/restricting-resources`,
  billing: `${DOCS}/billing/docs/how-to/modify-project`,
  kubernetesImages: 'https://kubernetes.io/docs/concepts/containers/images/',
} as const;
