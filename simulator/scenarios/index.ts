/** All scenarios, in the order in which `demo --list` tells them. */
import { allAuthenticated } from './all-authenticated';
import { apiAnswersHtml } from './api-answers-html';
import { armPoolAmd64Image } from './arm-pool-amd64-image';
import { autoProvisioningOtherAccount } from './auto-provisioning-other-account';
import { autopilotHealthy } from './autopilot-healthy';
import { autopilotListedPools } from './autopilot-listed-pools';
import { autopilotOtherAccount } from './autopilot-other-account';
import { billingOff } from './billing-off';
import { callerCannotReadPolicies } from './caller-cannot-read-policies';
import { callerSeesNothing } from './caller-sees-nothing';
import { clusterMissing } from './cluster-missing';
import { clusterStopping } from './cluster-stopping';
import { conditionalGrant } from './conditional-grant';
import { conditionalGrantExpired } from './conditional-grant-expired';
import { conditionalGrantInTime } from './conditional-grant-in-time';
import { crossContinent } from './cross-continent';
import { customRoleWithPermission } from './custom-role-with-permission';
import { customRoleWithoutPermission } from './custom-role-without-permission';
import { defaultAccountWithEditor } from './default-account-with-editor';
import { defaultAccountWithoutEditor } from './default-account-without-editor';
import { deletedServiceAccount } from './deleted-service-account';
import { denyPolicy } from './deny-policy';
import { denyPolicyUnreadable } from './deny-policy-unreadable';
import { digestMissing } from './digest-missing';
import { digestPinned } from './digest-pinned';
import { disabledServiceAccount } from './disabled-service-account';
import { dockerHubPublic } from './docker-hub-public';
import { dockerHubRateLimited } from './docker-hub-rate-limited';
import { dockerNodeImage } from './docker-node-image';
import { domainGrantDoesNotMatch } from './domain-grant-does-not-match';
import { domainScopedProject } from './domain-scoped-project';
import { downloadRuleConditional } from './download-rule-conditional';
import { downloadRuleDenies } from './download-rule-denies';
import { expiredToken } from './expired-token';
import { flakyApi } from './flaky-api';
import { folderGrant } from './folder-grant';
import { folderUnreadableButGrantedBelow } from './folder-unreadable-but-granted-below';
import { gcrIoHost } from './gcr-io-host';
import { gcrIoNotServed } from './gcr-io-not-served';
import { gcrIoPublisherLeft } from './gcr-io-publisher-left';
import { grantOnKubernetesServiceAccount } from './grant-on-kubernetes-service-account';
import { grantOnTheWrongProject } from './grant-on-the-wrong-project';
import { groupGrant } from './group-grant';
import { groupReadable } from './group-readable';
import { healthyCrossProject } from './healthy-cross-project';
import { healthySameProject } from './healthy-same-project';
import { keyDisabled } from './key-disabled';
import { missingScope } from './missing-scope';
import { mutableTag } from './mutable-tag';
import { nestedGroup } from './nested-group';
import { nestedImageName } from './nested-image-name';
import { oldStorageGrant } from './old-storage-grant';
import { oldVersionNeedsPullSecret } from './old-version-needs-pull-secret';
import { onlyDefaultNodeRole } from './only-default-node-role';
import { orgGrant } from './org-grant';
import { perimeterBlocksTheRunner } from './perimeter-blocks-the-runner';
import { principalSetGrant } from './principal-set-grant';
import { probeDecidesGroupGrant } from './probe-decides-group-grant';
import { probeFindsDenied } from './probe-finds-denied';
import { probeRefusedToken } from './probe-refused-token';
import { projectBeingDeleted } from './project-being-deleted';
import { projectNameWrong } from './project-name-wrong';
import { publicRepository } from './public-repository';
import { quotaExhausted } from './quota-exhausted';
import { regionalEndpoint } from './regional-endpoint';
import { registryApiOff } from './registry-api-off';
import { remoteRepository } from './remote-repository';
import { repositoryMissing } from './repository-missing';
import { repositoryWrongFormat } from './repository-wrong-format';
import { serviceRestricted } from './service-restricted';
import { sharedVpc } from './shared-vpc';
import { slowApi } from './slow-api';
import { tagCondition } from './tag-condition';
import { tagMissing } from './tag-missing';
import { taintedArmPool } from './tainted-arm-pool';
import { troubleshooterAnswers } from './troubleshooter-answers';
import { twoPoolsOneBroken } from './two-pools-one-broken';
import { virtualRepository } from './virtual-repository';
import { virtualUpstreamElsewhere } from './virtual-upstream-elsewhere';
import { virtualUpstreamMissing } from './virtual-upstream-missing';
import { windowsPoolWrongBuild } from './windows-pool-wrong-build';
import type { Scenario } from './scenario';

export type { Scenario };

export const scenarios: readonly Scenario[] = [
  healthySameProject,
  healthyCrossProject,
  digestPinned,
  folderGrant,
  orgGrant,
  folderUnreadableButGrantedBelow,
  grantOnTheWrongProject,
  grantOnKubernetesServiceAccount,
  onlyDefaultNodeRole,
  oldStorageGrant,
  defaultAccountWithoutEditor,
  defaultAccountWithEditor,
  customRoleWithoutPermission,
  customRoleWithPermission,
  groupGrant,
  groupReadable,
  nestedGroup,
  troubleshooterAnswers,
  conditionalGrant,
  conditionalGrantInTime,
  conditionalGrantExpired,
  tagCondition,
  denyPolicy,
  denyPolicyUnreadable,
  probeDecidesGroupGrant,
  probeRefusedToken,
  probeFindsDenied,
  domainGrantDoesNotMatch,
  principalSetGrant,
  publicRepository,
  allAuthenticated,
  missingScope,
  disabledServiceAccount,
  deletedServiceAccount,
  tagMissing,
  digestMissing,
  repositoryMissing,
  repositoryWrongFormat,
  downloadRuleDenies,
  downloadRuleConditional,
  keyDisabled,
  projectNameWrong,
  registryApiOff,
  billingOff,
  serviceRestricted,
  projectBeingDeleted,
  callerSeesNothing,
  callerCannotReadPolicies,
  expiredToken,
  clusterMissing,
  clusterStopping,
  armPoolAmd64Image,
  taintedArmPool,
  windowsPoolWrongBuild,
  autopilotHealthy,
  autopilotOtherAccount,
  autopilotListedPools,
  autoProvisioningOtherAccount,
  twoPoolsOneBroken,
  sharedVpc,
  oldVersionNeedsPullSecret,
  dockerNodeImage,
  mutableTag,
  crossContinent,
  gcrIoHost,
  gcrIoNotServed,
  gcrIoPublisherLeft,
  domainScopedProject,
  nestedImageName,
  regionalEndpoint,
  remoteRepository,
  virtualRepository,
  virtualUpstreamElsewhere,
  virtualUpstreamMissing,
  dockerHubPublic,
  dockerHubRateLimited,
  perimeterBlocksTheRunner,
  quotaExhausted,
  apiAnswersHtml,
  flakyApi,
  slowApi,
];
