/**
 * What predefined roles hold, as far as the simulated calls ask: a subset of each role's permissions.
 * Membership of the pull permissions is from a public crawl of all predefined roles of 2026-08-22
 * (github.com/darkbitio/gcp-iam-role-permissions); the rest from Google's IAM roles reference.
 */

/** The permission that a pull needs (Artifact Registry access control). */
export const PULL = 'artifactregistry.repositories.downloadArtifacts';

const expand = (service: string, spec: string): string[] =>
  spec.split(/\s+/).flatMap((part) => {
    const [noun = '', verbs = ''] = part.split(':');
    return verbs.split(',').map((verb) => `${service}.${noun}.${verb}`);
  });

const PROJECT = ['resourcemanager.projects.get', 'resourcemanager.projects.list'];

const AR_READ = expand(
  'artifactregistry',
  'repositories:get,list,downloadArtifacts,readViaVirtualRepository,listEffectiveTags,listTagBindings dockerimages:get,list files:get,list,download packages:get,list tags:get,list versions:get,list rules:get,list projectsettings:get locations:get,list',
);
const AR_VIEW = [...AR_READ, 'artifactregistry.repositories.getIamPolicy'];
const AR_WRITE = [...AR_READ, ...expand('artifactregistry', 'repositories:uploadArtifacts tags:create,update')];
const AR_REPO_ADMIN = [
  ...AR_WRITE,
  ...expand('artifactregistry', 'repositories:deleteArtifacts packages:delete tags:delete versions:delete'),
];
const AR_EDIT = [
  ...AR_REPO_ADMIN,
  ...expand('artifactregistry', 'repositories:getIamPolicy,create,update,delete projectsettings:update'),
];
const AR_ADMIN = [...AR_EDIT, 'artifactregistry.repositories.setIamPolicy'];

const CLUSTER_VIEW = [...expand('container', 'clusters:get,list,connect'), ...PROJECT];
const CONTAINER_VIEW = [
  ...CLUSTER_VIEW,
  ...expand('container', 'pods:get,list events:list nodes:get,list serviceAccounts:get,list operations:get,list'),
];
const CONTAINER_DEV = [...CONTAINER_VIEW, ...expand('container', 'pods:create,delete secrets:get')];

const NETWORK_VIEW = expand(
  'compute',
  'subnetworks:get,list routers:get,list routes:get,list networks:get,list,getEffectiveFirewalls,getRegionEffectiveFirewalls,listPeeringRoutes firewalls:get,list projects:get zones:get,list regions:get,list',
);
const COMPUTE_VIEW = [
  ...NETWORK_VIEW,
  ...expand('compute', 'machineTypes:get,list instances:get,list instanceGroupManagers:get,list'),
];
const COMPUTE_LOGIN = [...expand('compute', 'instances:get,list,osLogin,osAdminLogin projects:get'), ...PROJECT];
const COMPUTE_INSTANCE_ADMIN = [
  ...COMPUTE_VIEW,
  ...COMPUTE_LOGIN,
  ...expand('compute', 'instances:setMetadata,getGuestAttributes projects:setCommonInstanceMetadata'),
];

const SA_VIEW = [...expand('iam', 'serviceAccounts:get,list,getIamPolicy serviceAccountKeys:get,list'), ...PROJECT];
const LOGGING_VIEW = [...expand('logging', 'logEntries:list logs:list'), 'resourcemanager.projects.get'];
const ASSET_SEARCH = expand('cloudasset', 'assets:searchAllResources,searchAllIamPolicies');
const HUB_VIEW = [...expand('gkehub', 'memberships:get,list locations:get,list'), ...PROJECT];
const BINAUTHZ_VIEW = [...expand('binaryauthorization', 'policy:get,getIamPolicy'), ...PROJECT];

const VIEWER = [
  ...AR_VIEW,
  ...CONTAINER_VIEW,
  ...COMPUTE_VIEW,
  ...LOGGING_VIEW,
  ...HUB_VIEW,
  ...ASSET_SEARCH,
  ...BINAUTHZ_VIEW,
  ...expand('iam', 'serviceAccounts:get,list roles:get,list denypolicies:get,list'),
  ...expand('serviceusage', 'services:get,list'),
  'resourcemanager.projects.getIamPolicy',
  'orgpolicy.policy.get',
].filter((permission) => permission !== 'container.clusters.connect');
const EDITOR = [
  ...VIEWER,
  ...AR_REPO_ADMIN,
  ...CONTAINER_DEV,
  ...COMPUTE_INSTANCE_ADMIN,
  'iam.serviceAccounts.actAs',
  'serviceusage.services.use',
  'serviceusage.services.enable',
];
const OWNER = [
  ...EDITOR,
  ...AR_ADMIN,
  ...expand('iam', 'serviceAccounts:getIamPolicy,setIamPolicy'),
  'resourcemanager.projects.setIamPolicy',
];

/** Every `getIamPolicy` and most `list`s: what `roles/iam.securityReviewer` is for. */
const SECURITY_REVIEW = [
  ...expand(
    'artifactregistry',
    'repositories:getIamPolicy,list dockerimages:list packages:list tags:list versions:list rules:list locations:list',
  ),
  ...expand(
    'resourcemanager',
    'projects:get,getIamPolicy,list folders:getIamPolicy,list,get organizations:getIamPolicy,get',
  ),
  ...expand('iam', 'serviceAccounts:get,getIamPolicy,list roles:get,list denypolicies:list'),
  ...expand('container', 'clusters:list'),
  ...expand('gkehub', 'memberships:list'),
  ...expand('serviceusage', 'services:list'),
  'binaryauthorization.policy.getIamPolicy',
];

const PREDEFINED: Record<string, { title: string; permissions: readonly string[] }> = {
  'roles/viewer': { title: 'Viewer', permissions: VIEWER },
  'roles/editor': { title: 'Editor', permissions: EDITOR },
  'roles/owner': { title: 'Owner', permissions: OWNER },
  'roles/browser': {
    title: 'Browser',
    permissions: [...PROJECT, ...expand('resourcemanager', 'projects:getIamPolicy folders:get,list organizations:get')],
  },
  'roles/resourcemanager.tagViewer': {
    title: 'Tag Viewer',
    permissions: expand(
      'resourcemanager',
      'tagKeys:get,list tagValues:get,list hierarchyNodes:listEffectiveTags,listTagBindings',
    ),
  },
  'roles/artifactregistry.reader': { title: 'Artifact Registry Reader', permissions: AR_READ },
  'roles/artifactregistry.viewer': { title: 'Artifact Registry Viewer', permissions: AR_VIEW },
  'roles/artifactregistry.writer': { title: 'Artifact Registry Writer', permissions: AR_WRITE },
  'roles/artifactregistry.createOnPushWriter': {
    title: 'Artifact Registry Create-on-Push Writer',
    permissions: AR_WRITE,
  },
  'roles/artifactregistry.repoAdmin': {
    title: 'Artifact Registry Repository Administrator',
    permissions: AR_REPO_ADMIN,
  },
  'roles/artifactregistry.createOnPushRepoAdmin': {
    title: 'Artifact Registry Create-on-Push Repository Administrator',
    permissions: AR_REPO_ADMIN,
  },
  'roles/artifactregistry.editor': { title: 'Artifact Registry Editor', permissions: AR_EDIT },
  'roles/artifactregistry.admin': { title: 'Artifact Registry Administrator', permissions: AR_ADMIN },
  'roles/artifactregistry.containerRegistryMigrationAdmin': {
    title: 'Container Registry -> Artifact Registry Migration Admin',
    permissions: [
      ...expand('artifactregistry', 'repositories:get,list,downloadArtifacts,getIamPolicy projectsettings:get'),
      ...ASSET_SEARCH,
      'iam.roles.get',
      'resourcemanager.projects.getIamPolicy',
    ],
  },
  'roles/container.clusterViewer': { title: 'Kubernetes Engine Cluster Viewer', permissions: CLUSTER_VIEW },
  'roles/container.viewer': { title: 'Kubernetes Engine Viewer', permissions: CONTAINER_VIEW },
  'roles/container.developer': { title: 'Kubernetes Engine Developer', permissions: CONTAINER_DEV },
  'roles/container.admin': { title: 'Kubernetes Engine Admin', permissions: CONTAINER_DEV },
  'roles/container.defaultNodeServiceAccount': {
    title: 'Kubernetes Engine Default Node Service Account',
    permissions: [
      'autoscaling.sites.writeMetrics',
      'logging.logEntries.create',
      'monitoring.metricDescriptors.create',
      'monitoring.metricDescriptors.list',
      'monitoring.timeSeries.create',
      'monitoring.timeSeries.list',
    ],
  },
  'roles/container.nodeServiceAgent': {
    title: 'Kubernetes Engine Node Service Agent',
    permissions: ['storage.objects.get', 'storage.objects.list'],
  },
  'roles/storage.objectViewer': {
    title: 'Storage Object Viewer',
    permissions: ['storage.objects.get', 'storage.objects.list', ...PROJECT],
  },
  'roles/logging.logWriter': {
    title: 'Logs Writer',
    permissions: ['logging.logEntries.create', 'logging.logEntries.route'],
  },
  'roles/logging.viewer': { title: 'Logs Viewer', permissions: LOGGING_VIEW },
  'roles/monitoring.metricWriter': {
    title: 'Monitoring Metric Writer',
    permissions: ['monitoring.metricDescriptors.create', 'monitoring.timeSeries.create'],
  },
  'roles/monitoring.viewer': { title: 'Monitoring Viewer', permissions: ['monitoring.timeSeries.list', ...PROJECT] },
  'roles/stackdriver.resourceMetadata.writer': {
    title: 'Stackdriver Resource Metadata Writer',
    permissions: ['stackdriver.resourceMetadata.write'],
  },
  'roles/iam.securityReviewer': { title: 'Security Reviewer', permissions: SECURITY_REVIEW },
  'roles/iam.serviceAccountViewer': { title: 'View Service Accounts', permissions: SA_VIEW },
  'roles/iam.serviceAccountUser': {
    title: 'Service Account User',
    permissions: ['iam.serviceAccounts.actAs', 'iam.serviceAccounts.get', 'iam.serviceAccounts.list', ...PROJECT],
  },
  'roles/iam.serviceAccountTokenCreator': {
    title: 'Service Account Token Creator',
    permissions: [
      ...expand('iam', 'serviceAccounts:get,list,getAccessToken,getOpenIdToken,signBlob,signJwt,implicitDelegation'),
      ...PROJECT,
    ],
  },
  'roles/iam.workloadIdentityUser': {
    title: 'Workload Identity User',
    permissions: expand('iam', 'serviceAccounts:get,list,getAccessToken,getOpenIdToken'),
  },
  'roles/iam.roleViewer': {
    title: 'Role Viewer',
    permissions: [...expand('iam', 'roles:get,list'), ...PROJECT, 'resourcemanager.projects.getIamPolicy'],
  },
  'roles/iam.organizationRoleViewer': {
    title: 'Organization Role Viewer',
    permissions: [
      ...expand('iam', 'roles:get,list'),
      ...PROJECT,
      'resourcemanager.projects.getIamPolicy',
      'resourcemanager.organizations.get',
      'resourcemanager.organizations.getIamPolicy',
    ],
  },
  'roles/iam.principalAccessBoundaryViewer': {
    title: 'Principal Access Boundary Policies Viewer',
    permissions: expand('iam', 'principalaccessboundarypolicies:get,list,searchIamPolicyBindings'),
  },
  'roles/iam.denyReviewer': { title: 'Deny Reviewer', permissions: expand('iam', 'denypolicies:get,list') },
  'roles/resourcemanager.folderViewer': {
    title: 'Folder Viewer',
    permissions: [...PROJECT, ...expand('resourcemanager', 'folders:get,list'), 'orgpolicy.policy.get'],
  },
  'roles/resourcemanager.organizationViewer': {
    title: 'Organization Viewer',
    permissions: ['resourcemanager.organizations.get'],
  },
  'roles/serviceusage.serviceUsageViewer': {
    title: 'Service Usage Viewer',
    permissions: [...expand('serviceusage', 'services:get,list'), ...PROJECT],
  },
  'roles/serviceusage.serviceUsageConsumer': {
    title: 'Service Usage Consumer',
    permissions: [...expand('serviceusage', 'services:get,list,use'), ...PROJECT],
  },
  'roles/storage.objectCreator': { title: 'Storage Object Creator', permissions: ['storage.objects.create'] },
  'roles/storage.objectUser': {
    title: 'Storage Object User',
    permissions: [...expand('storage', 'objects:create,delete,get,list,update'), ...PROJECT],
  },
  'roles/storage.admin': {
    title: 'Storage Admin',
    permissions: [...expand('storage', 'objects:create,delete,get,list,update buckets:get,list,create'), ...PROJECT],
  },
  'roles/compute.networkViewer': {
    title: 'Compute Network Viewer',
    permissions: [
      ...NETWORK_VIEW,
      ...expand('networkconnectivity', 'policyBasedRoutes:get,list'),
      ...PROJECT,
      'serviceusage.services.get',
    ],
  },
  'roles/accesscontextmanager.policyReader': {
    title: 'Access Context Manager Reader',
    permissions: [
      ...expand('accesscontextmanager', 'policies:get,list servicePerimeters:get,list accessLevels:get,list'),
      'resourcemanager.organizations.get',
      ...PROJECT,
    ],
  },
  'roles/dns.reader': {
    title: 'DNS Reader',
    permissions: [
      ...expand(
        'dns',
        'managedZones:get,list resourceRecordSets:get,list policies:get,list responsePolicies:get,list responsePolicyRules:get,list',
      ),
      'compute.networks.get',
      ...PROJECT,
    ],
  },
  'roles/compute.osAdminLogin': { title: 'Compute OS Admin Login', permissions: COMPUTE_LOGIN },
  'roles/compute.instanceAdmin.v1': { title: 'Compute Instance Admin (v1)', permissions: COMPUTE_INSTANCE_ADMIN },
  'roles/compute.viewer': {
    title: 'Compute Viewer',
    permissions: [...COMPUTE_VIEW, ...PROJECT, 'serviceusage.services.get'],
  },
  'roles/binaryauthorization.policyViewer': { title: 'Binary Authorization Policy Viewer', permissions: BINAUTHZ_VIEW },
  'roles/binaryauthorization.policyEditor': {
    title: 'Binary Authorization Policy Editor',
    permissions: [...BINAUTHZ_VIEW, 'binaryauthorization.policy.update'],
  },
  'roles/binaryauthorization.attestorsViewer': {
    title: 'Binary Authorization Attestor Viewer',
    permissions: [...expand('binaryauthorization', 'attestors:get,list'), ...PROJECT],
  },
  'roles/binaryauthorization.attestorsVerifier': {
    title: 'Binary Authorization Attestor Image Verifier',
    permissions: [...expand('binaryauthorization', 'attestors:get,list,verifyImageAttested'), ...PROJECT],
  },
  'roles/containeranalysis.notes.occurrences.viewer': {
    title: 'Container Analysis Occurrences for Notes Viewer',
    permissions: ['containeranalysis.notes.get', 'containeranalysis.notes.listOccurrences'],
  },
  'roles/orgpolicy.policyViewer': {
    title: 'Organization Policy Viewer',
    permissions: ['orgpolicy.policy.get', 'orgpolicy.policies.list', 'orgpolicy.constraints.list'],
  },
  'roles/cloudkms.viewer': {
    title: 'Cloud KMS Viewer',
    permissions: [
      ...expand('cloudkms', 'cryptoKeys:get,list cryptoKeyVersions:get,list keyRings:get,list'),
      ...PROJECT,
    ],
  },
  'roles/gkehub.gatewayReader': {
    title: 'Connect Gateway Reader',
    permissions: [...expand('gkehub', 'gateway:get,generateCredentials memberships:get'), 'serviceusage.services.get'],
  },
  'roles/gkehub.viewer': { title: 'Fleet Viewer', permissions: HUB_VIEW },
  'roles/cloudasset.viewer': { title: 'Cloud Asset Viewer', permissions: ASSET_SEARCH },
  'roles/run.builder': {
    title: 'Cloud Run Builder',
    permissions: [
      PULL,
      'artifactregistry.repositories.uploadArtifacts',
      'logging.logEntries.create',
      'storage.objects.get',
    ],
  },
  'roles/cloudbuild.builds.builder': {
    title: 'Cloud Build Service Account',
    permissions: [...AR_WRITE, 'logging.logEntries.list', 'logging.logEntries.create'],
  },
  'roles/appengine.deployer': {
    title: 'App Engine Deployer',
    permissions: [PULL, 'artifactregistry.repositories.uploadArtifacts', 'artifactregistry.projectsettings.get'],
  },
};

/** Title and permissions of a predefined role, or nothing for one that does not exist here. */
export function predefinedRole(name: string): { title: string; permissions: readonly string[] } | undefined {
  return Object.hasOwn(PREDEFINED, name) ? PREDEFINED[name] : undefined;
}

/** Names of all predefined roles known here. */
export function predefinedRoles(): string[] {
  return Object.keys(PREDEFINED);
}
