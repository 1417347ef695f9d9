/**
 * What would tell: the permission, on which resource, and the least powerful role made for reading that holds it.
 * Entries of one way are needed together; the ways are alternatives.
 */
import { PULL_PERMISSION } from './iam';
import { ownValue } from './own-value';
export interface Need {
  readonly way: 'policies' | 'impersonate' | 'verify';
  readonly permission: string;
  /** Full relative name, such as `projects/p/locations/l/repositories/r`, or what a person would call it. */
  readonly resource: string;
  readonly role: string;
}

/**
 * The role to grant for reading, by permission. Never one that may set policies, act as or mint tokens where a
 * viewer exists. Source: the crawl of all predefined roles of 2026-08-22 and the contract's choice among them.
 */
const READING_ROLE: Readonly<Record<string, string>> = {
  'container.clusters.get': 'roles/container.clusterViewer',
  'container.clusters.list': 'roles/container.clusterViewer',
  'cloudasset.assets.searchAllResources': 'roles/cloudasset.viewer',
  'artifactregistry.repositories.get': 'roles/artifactregistry.viewer',
  'artifactregistry.repositories.list': 'roles/artifactregistry.viewer',
  'artifactregistry.repositories.getIamPolicy': 'roles/artifactregistry.viewer',
  [PULL_PERMISSION]: 'roles/artifactregistry.reader',
  'artifactregistry.repositories.listEffectiveTags': 'roles/artifactregistry.viewer',
  'artifactregistry.dockerimages.get': 'roles/artifactregistry.viewer',
  'artifactregistry.versions.list': 'roles/artifactregistry.viewer',
  'artifactregistry.rules.list': 'roles/artifactregistry.viewer',
  'artifactregistry.projectsettings.get': 'roles/artifactregistry.viewer',
  'iam.serviceAccounts.get': 'roles/iam.serviceAccountViewer',
  'iam.serviceAccounts.getAccessToken': 'roles/iam.serviceAccountTokenCreator',
  'iam.roles.get': 'roles/iam.roleViewer',
  'iam.denypolicies.list': 'roles/iam.denyReviewer',
  'iam.denypolicies.get': 'roles/iam.denyReviewer',
  'iam.principalaccessboundarypolicies.list': 'roles/iam.principalAccessBoundaryViewer',
  'resourcemanager.projects.get': 'roles/browser',
  'resourcemanager.projects.getIamPolicy': 'roles/browser',
  'resourcemanager.folders.get': 'roles/browser',
  'resourcemanager.folders.list': 'roles/browser',
  'resourcemanager.projects.list': 'roles/browser',
  'resourcemanager.folders.getIamPolicy': 'roles/iam.securityReviewer',
  'resourcemanager.organizations.getIamPolicy': 'roles/iam.securityReviewer',
  'serviceusage.services.get': 'roles/serviceusage.serviceUsageViewer',
  'compute.machineTypes.get': 'roles/compute.viewer',
  'compute.subnetworks.get': 'roles/compute.networkViewer',
  'compute.routers.list': 'roles/compute.networkViewer',
  'compute.routes.list': 'roles/compute.networkViewer',
  'compute.networks.getRegionEffectiveFirewalls': 'roles/compute.networkViewer',
  'compute.networks.get': 'roles/compute.networkViewer',
  'dns.managedZones.list': 'roles/dns.reader',
  'dns.resourceRecordSets.list': 'roles/dns.reader',
  'dns.policies.list': 'roles/dns.reader',
  'dns.responsePolicies.list': 'roles/dns.reader',
  'dns.responsePolicyRules.list': 'roles/dns.reader',
  'accesscontextmanager.policies.list': 'roles/accesscontextmanager.policyReader',
  'accesscontextmanager.servicePerimeters.list': 'roles/accesscontextmanager.policyReader',
  'compute.instanceGroupManagers.list': 'roles/compute.viewer',
  'compute.instances.get': 'roles/compute.viewer',
  'compute.projects.get': 'roles/compute.viewer',
  // Nobody enters a VM as a viewer.
  'compute.instances.osAdminLogin': 'roles/compute.osAdminLogin',
  'compute.instances.setMetadata': 'roles/compute.instanceAdmin.v1',
  'compute.projects.setCommonInstanceMetadata': 'roles/compute.instanceAdmin.v1',
  'iam.serviceAccounts.actAs': 'roles/iam.serviceAccountUser',
  'iap.tunnelInstances.accessViaIAP': 'roles/iap.tunnelResourceAccessor',
  'cloudkms.cryptoKeys.get': 'roles/cloudkms.viewer',
  'cloudkms.cryptoKeyVersions.get': 'roles/cloudkms.viewer',
  'orgpolicy.policy.get': 'roles/orgpolicy.policyViewer',
  'binaryauthorization.policy.get': 'roles/binaryauthorization.policyViewer',
  'binaryauthorization.attestors.get': 'roles/binaryauthorization.attestorsViewer',
  'binaryauthorization.attestors.verifyImageAttested': 'roles/binaryauthorization.attestorsVerifier',
  'containeranalysis.notes.listOccurrences': 'roles/containeranalysis.notes.occurrences.viewer',
  'logging.logEntries.list': 'roles/logging.viewer',
  'container.pods.create': 'roles/container.developer',
  'container.clusters.connect': 'roles/container.clusterViewer',
  'gkehub.gateway.get': 'roles/gkehub.gatewayEditor',
  'gkehub.gateway.post': 'roles/gkehub.gatewayEditor',
  'gkehub.gateway.delete': 'roles/gkehub.gatewayEditor',
  'gkehub.memberships.get': 'roles/gkehub.viewer',
  'gkehub.memberships.list': 'roles/gkehub.viewer',
  'container.secrets.get': 'roles/container.developer',
  'container.serviceAccounts.get': 'roles/container.viewer',
  'container.thirdPartyObjects.get': 'roles/container.viewer',
  'storage.objects.get': 'roles/storage.objectViewer',
  'storage.objects.list': 'roles/storage.objectViewer',
  'storage.objects.create': 'roles/storage.objectUser',
  'storage.objects.delete': 'roles/storage.objectUser',
};

/** What grants it in a cluster outside Google Cloud, where no role of IAM does. */
export const OF_KUBERNETES = 'a Role or ClusterRole of Kubernetes that may do it';

/** Every role that may be asked for. */
export const READING_ROLES: readonly string[] = [
  ...new Set([...Object.values(READING_ROLE), 'roles/iam.organizationRoleViewer', 'roles/iam.securityReviewer']),
];

/**
 * The need for one permission on one resource, with the role to grant for it.
 * @param permission an IAM permission, such as `container.clusters.get`
 * @param resource the resource's relative name, such as `projects/p`
 * @param way how the answer would be gathered; reading policies by default
 */
export function need(permission: string, resource: string, way: Need['way'] = 'policies'): Need {
  return { way, permission, resource, role: roleFor(permission, resource) };
}

function roleFor(permission: string, resource: string): string {
  if (permission === 'iam.roles.get' && resource.startsWith('organizations/'))
    return 'roles/iam.organizationRoleViewer';
  return ownValue(READING_ROLE, permission) ?? 'roles/iam.securityReviewer';
}

/** Needs without repetitions, in their order. */
export function distinctNeeds(needs: readonly Need[]): readonly Need[] {
  const seen = new Map<string, Need>();
  for (const each of needs) {
    const key = [each.way, each.permission, each.resource].join(' ');
    if (!seen.has(key)) seen.set(key, each);
  }
  return [...seen.values()];
}
