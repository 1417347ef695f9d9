import { accessScopes } from './access-scopes';
import type { Check } from './check';
import { cluster } from './cluster';
import { defaultServiceAccount } from './default-service-account';
import { downloadRules } from './download-rules';
import { gkeVersion } from './gke-version';
import { imageExists } from './image-exists';
import { imagePlatform } from './image-platform';
import { imageReference } from './image-reference';
import { nodeImageType } from './node-image-type';
import { nodeServiceAccount } from './node-service-account';
import { pullPermission } from './pull-permission';
import { repository } from './repository';
import { repositoryLocation } from './repository-location';
import { tagMutability } from './tag-mutability';
import { verification } from './verification';

export type { Check } from './check';

/** Every check, in the order of reports: gates from the image to the node, then advice. */
export const checks: readonly Check[] = [
  imageReference,
  imageExists,
  imagePlatform,
  repository,
  downloadRules,
  cluster,
  nodeServiceAccount,
  accessScopes,
  pullPermission,
  gkeVersion,
  verification,
  nodeImageType,
  defaultServiceAccount,
  repositoryLocation,
  tagMutability,
];
