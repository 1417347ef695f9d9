/**
 * Predefined roles that hold `artifactregistry.repositories.downloadArtifacts`.
 * Source: a crawl of all 2,387 predefined roles (github.com/darkbitio/gcp-iam-role-permissions). Roles change: a role
 * that is bound and not listed here is read from IAM if it matters.
 */
export const ROLES_READ_ON = '2026-08-22';

export const ROLES_THAT_PULL: ReadonlySet<string> = new Set([
  'roles/aiplatform.agentSandboxServiceAgent',
  'roles/aiplatform.customCodeServiceAgent',
  'roles/aiplatform.serviceAgent',
  'roles/appengine.appAdmin',
  'roles/appengine.deployer',
  'roles/appengine.serviceAgent',
  'roles/appengineflex.serviceAgent',
  'roles/artifactregistry.admin',
  'roles/artifactregistry.containerRegistryMigrationAdmin',
  'roles/artifactregistry.createOnPushRepoAdmin',
  'roles/artifactregistry.createOnPushWriter',
  'roles/artifactregistry.editor',
  'roles/artifactregistry.reader',
  'roles/artifactregistry.repoAdmin',
  'roles/artifactregistry.serviceAgent',
  'roles/artifactregistry.viewer',
  'roles/artifactregistry.writer',
  'roles/assuredoss.admin',
  'roles/assuredoss.projectAdmin',
  'roles/assuredoss.reader',
  'roles/assuredoss.user',
  'roles/binaryauthorization.serviceAgent',
  'roles/cloudbuild.builds.builder',
  'roles/cloudbuild.serviceAgent',
  'roles/cloudfunctions.admin',
  'roles/cloudfunctions.developer',
  'roles/cloudfunctions.editor',
  'roles/cloudfunctions.serviceAgent',
  'roles/compliancescanning.serviceAgent',
  'roles/composer.serviceAgent',
  'roles/composer.worker',
  'roles/configdelivery.serviceAgent',
  'roles/containeranalysis.ServiceAgent',
  'roles/containerscanning.ServiceAgent',
  'roles/editor',
  'roles/firebase.admin',
  'roles/firebase.developAdmin',
  'roles/firebaseapphosting.computeRunner',
  'roles/firebaseapphosting.serviceAgent',
  'roles/gkemulticloud.controlPlaneMachineServiceAgent',
  'roles/gkemulticloud.nodePoolMachineServiceAgent',
  'roles/iam.dataScientist',
  'roles/iam.devOps',
  'roles/iam.securityAuditor',
  'roles/iam.supportUser',
  'roles/ml.serviceAgent',
  'roles/networkactions.serviceAgent',
  'roles/owner',
  'roles/run.builder',
  'roles/run.serviceAgent',
  'roles/run.sourceDeveloper',
  'roles/saasservicemgmt.serviceAgent',
  'roles/securitycenter.admin',
  'roles/securitycenter.adminEditor',
  'roles/securitycenter.adminViewer',
  'roles/viewer',
  'roles/visualinspection.serviceAgent',
]);

/**
 * Predefined roles, by service, that are often bound to nodes and did not contain the permission on that day. A role that
 * is in neither table is unknown until IAM was asked.
 */
const WITHOUT =
  /^roles\/(?:(?:logging|monitoring|storage|container|compute|pubsub|cloudtrace|cloudprofiler|clouddebugger|stackdriver|errorreporting|secretmanager|cloudsql|bigquery|datastore|spanner|redis|dns|cloudkms|servicemanagement|servicedirectory|gkehub|autoscaling|networkmanagement|opsconfigmonitoring|osconfig|iap|browser|resourcemanager)(?:\..*)?|iam\.(?:serviceAccountUser|serviceAccountTokenCreator|workloadIdentityUser|serviceAccountViewer|roleViewer|securityReviewer)|containerregistry\.ServiceAgent)$/;

/** True where the dated table says that a predefined role does not hold the permission. */
export const isKnownNotToPull = (role: string): boolean => WITHOUT.test(role);
