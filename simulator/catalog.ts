/** The simulated services: host, title, the OAuth scopes that each accepts, and whose project must have it enabled. */

export interface ServiceInfo {
  host: string;
  title: string;
  /** Without `https://www.googleapis.com/auth/`. */
  scopes: readonly string[];
  /** `resource`: enabled in the project that holds the resource; `caller`: in the calling account's project. */
  consumer: 'resource' | 'caller';
  billed?: boolean;
  /** What gcloud calls its endpoint override, and the path that the override carries. */
  override?: string;
  basePath?: string;
}

const READ = ['cloud-platform', 'cloud-platform.read-only'] as const;

/** Scopes from the discovery documents and service configurations of each API. */
const CATALOG = {
  container: {
    host: 'container.googleapis.com',
    title: 'Kubernetes Engine API',
    scopes: ['cloud-platform', 'container', 'container.read-only'],
    consumer: 'resource',
    billed: true,
    override: 'CONTAINER',
  },
  artifactregistry: {
    host: 'artifactregistry.googleapis.com',
    title: 'Artifact Registry API',
    scopes: READ,
    consumer: 'resource',
    billed: true,
    override: 'ARTIFACTREGISTRY',
  },
  cloudresourcemanager: {
    host: 'cloudresourcemanager.googleapis.com',
    title: 'Cloud Resource Manager API',
    scopes: [...READ, 'cloudplatformprojects', 'cloudplatformprojects.readonly'],
    consumer: 'caller',
    override: 'CLOUDRESOURCEMANAGER',
  },
  iam: {
    host: 'iam.googleapis.com',
    title: 'Identity and Access Management (IAM) API',
    scopes: ['cloud-platform', 'iam'],
    consumer: 'caller',
    override: 'IAM',
  },
  iamcredentials: {
    host: 'iamcredentials.googleapis.com',
    title: 'IAM Service Account Credentials API',
    scopes: ['cloud-platform', 'iam'],
    consumer: 'caller',
    override: 'IAMCREDENTIALS',
  },
  policytroubleshooter: {
    host: 'policytroubleshooter.googleapis.com',
    title: 'Policy Troubleshooter API',
    scopes: ['cloud-platform'],
    consumer: 'caller',
    override: 'POLICYTROUBLESHOOTER',
  },
  serviceusage: {
    host: 'serviceusage.googleapis.com',
    title: 'Service Usage API',
    scopes: [...READ, 'service.management'],
    consumer: 'caller',
    override: 'SERVICEUSAGE',
  },
  compute: {
    host: 'compute.googleapis.com',
    title: 'Compute Engine API',
    scopes: ['cloud-platform', 'cloud-platform.read-only', 'compute', 'compute.readonly'],
    consumer: 'resource',
    billed: true,
    override: 'COMPUTE',
    basePath: 'compute/v1/',
  },
  accesscontextmanager: {
    host: 'accesscontextmanager.googleapis.com',
    title: 'Access Context Manager API',
    scopes: ['cloud-platform'],
    consumer: 'caller',
    override: 'ACCESSCONTEXTMANAGER',
  },
  dns: {
    host: 'dns.googleapis.com',
    title: 'Cloud DNS API',
    scopes: [...READ, 'ndev.clouddns.readonly', 'ndev.clouddns.readwrite'],
    consumer: 'resource',
    override: 'DNS',
    basePath: 'dns/v1/',
  },
  networkconnectivity: {
    host: 'networkconnectivity.googleapis.com',
    title: 'Network Connectivity API',
    scopes: ['cloud-platform'],
    consumer: 'resource',
    override: 'NETWORKCONNECTIVITY',
  },
  storage: {
    host: 'storage.googleapis.com',
    title: 'Cloud Storage',
    scopes: [...READ, 'devstorage.read_only', 'devstorage.read_write', 'devstorage.full_control'],
    consumer: 'resource',
    override: 'STORAGE',
    basePath: 'storage/v1/',
  },
  binaryauthorization: {
    host: 'binaryauthorization.googleapis.com',
    title: 'Binary Authorization API',
    scopes: ['cloud-platform'],
    consumer: 'resource',
    override: 'BINARYAUTHORIZATION',
  },
  containeranalysis: {
    host: 'containeranalysis.googleapis.com',
    title: 'Container Analysis API',
    scopes: ['cloud-platform'],
    consumer: 'resource',
    override: 'CONTAINERANALYSIS',
  },
  orgpolicy: {
    host: 'orgpolicy.googleapis.com',
    title: 'Organization Policy API',
    scopes: ['cloud-platform'],
    consumer: 'caller',
    override: 'ORGPOLICY',
  },
  logging: {
    host: 'logging.googleapis.com',
    title: 'Cloud Logging API',
    scopes: [...READ, 'logging.admin', 'logging.read'],
    consumer: 'caller',
    override: 'LOGGING',
  },
  cloudidentity: {
    host: 'cloudidentity.googleapis.com',
    title: 'Cloud Identity API',
    scopes: ['cloud-platform', 'cloud-identity.groups', 'cloud-identity.groups.readonly'],
    consumer: 'caller',
    override: 'CLOUDIDENTITY',
  },
  cloudkms: {
    host: 'cloudkms.googleapis.com',
    title: 'Cloud Key Management Service (KMS) API',
    scopes: ['cloud-platform', 'cloudkms'],
    consumer: 'resource',
    billed: true,
    override: 'CLOUDKMS',
  },
  gkehub: {
    host: 'gkehub.googleapis.com',
    title: 'GKE Hub API',
    scopes: ['cloud-platform'],
    consumer: 'resource',
    override: 'GKEHUB',
  },
  /** Without an override: kubectl goes there, not the program. */
  connectgateway: {
    host: 'connectgateway.googleapis.com',
    title: 'Connect Gateway API',
    scopes: ['cloud-platform'],
    consumer: 'resource',
  },
  cloudasset: {
    host: 'cloudasset.googleapis.com',
    title: 'Cloud Asset API',
    scopes: ['cloud-platform'],
    consumer: 'caller',
    override: 'CLOUDASSET',
  },
  registry: {
    host: 'artifactregistry.googleapis.com',
    title: 'Artifact Registry API',
    scopes: [
      'cloud-platform',
      'cloud-platform.read-only',
      'devstorage.read_only',
      'devstorage.read_write',
      'devstorage.full_control',
    ],
    consumer: 'resource',
  },
  sts: { host: 'sts.googleapis.com', title: 'Security Token Service API', scopes: [], consumer: 'caller' },
  metadata: { host: 'metadata.google.internal', title: 'Metadata server', scopes: [], consumer: 'caller' },
} as const satisfies Record<string, ServiceInfo>;

export type ServiceName = keyof typeof CATALOG;

/** What is known of each service. */
export const SERVICES: Readonly<Record<ServiceName, ServiceInfo>> = CATALOG;

/** Service names in a stable order. */
export const SERVICE_NAMES = Object.keys(SERVICES) as ServiceName[];
