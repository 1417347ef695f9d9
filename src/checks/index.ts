import type { CheckTraits, TraitsOf } from '../model/check-traits';
import { isOutside } from '../model/cluster';
import type { Finding } from '../model/finding';
import type { TargetFacts } from '../model/target-facts';
import { accessScopes } from './access-scopes';
import { binaryAuthorization } from './binary-authorization';
import type { Check } from './check';
import { cleanupPolicy } from './cleanup-policy';
import { cluster } from './cluster';
import { defaultServiceAccount } from './default-service-account';
import { downloadRules } from './download-rules';
import { gkeVersion } from './gke-version';
import { imageExists } from './image-exists';
import { imageFormat } from './image-format';
import { imagePlatform } from './image-platform';
import { imagePullSecret } from './image-pull-secret';
import { imageStreaming } from './image-streaming';
import { imageReference } from './image-reference';
import { networkPath } from './network-path';
import { nodeImageType } from './node-image-type';
import { nodeServiceAccount } from './node-service-account';
import { pullPermission } from './pull-permission';
import { repository } from './repository';
import { repositoryLocation } from './repository-location';
import { tagMutability } from './tag-mutability';
import { upgradeForecast } from './upgrade-forecast';
import { subjectOf } from './subjects';
import { verificationBeside } from './verification';

export type { Check } from './check';

/** The checks of what was read, in the order in which a pull goes wrong. What a node reported comes after them. */
const gates: readonly Check[] = [
  imageReference,
  imageExists,
  imagePlatform,
  imageFormat,
  repository,
  downloadRules,
  cluster,
  nodeServiceAccount,
  accessScopes,
  pullPermission,
  gkeVersion,
  networkPath,
  binaryAuthorization,
  imagePullSecret,
];

/** Every check in report order: gates from the image to the node, then advice. */
export const checks: readonly Check[] = [
  ...gates,
  verificationBeside(gates),
  nodeImageType,
  defaultServiceAccount,
  repositoryLocation,
  tagMutability,
  cleanupPolicy,
  imageStreaming,
  upgradeForecast,
];

/** The findings of all checks for one target, in report order. */
export const allFindings = (facts: TargetFacts): readonly Finding[] =>
  checks.flatMap((check) => (facts.target.cluster !== null || check.alone === true ? runCheck(check, facts) : []));

/** Whether a check does not apply because the cluster is outside GKE. */
const isElsewhere = ({ outside, id }: Check, { target }: TargetFacts): boolean =>
  target.cluster !== null &&
  isOutside(target.cluster) &&
  outside !== true &&
  // An identity given by the user is judged wherever the nodes are.
  (id !== 'pull-permission' || target.principal === null);

/** The findings of one check, each with the key of its subject. */
export const runCheck = (check: Check, facts: TargetFacts): readonly Finding[] =>
  (isElsewhere(check, facts) ? [check.notOutside()] : check.judge(facts)).map((finding) =>
    finding.subject === '' ? { ...finding, subject: subjectOf(check.subject, facts, finding.pool) } : finding,
  );

const TRAITS: ReadonlyMap<string, CheckTraits> = new Map(checks.map(({ id, traits }) => [id, traits]));

/** The traits of a check: what may overrule it. */
export const traitsOf: TraitsOf = (check) => TRAITS.get(check) ?? {};
