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

/** What is judged of what was read, in the order in which a pull goes wrong: what a node said comes after it. */
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

/** Every check, in the order of reports: gates from the image to the node, then advice. */
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

/** What every check finds in one target, in the order of reports. */
export const allFindings = (facts: TargetFacts): readonly Finding[] =>
  checks.flatMap((check) => (facts.target.cluster !== null || check.alone === true ? runCheck(check, facts) : []));

/** Whether a check has nothing to look at, since the cluster is outside GKE. */
const isElsewhere = ({ outside, id }: Check, { target }: TargetFacts): boolean =>
  target.cluster !== null &&
  isOutside(target.cluster) &&
  outside !== true &&
  // Whoever is said to pull is judged wherever the nodes are.
  (id !== 'pull-permission' || target.principal === null);

/** What one check finds, with the key of what it judged. */
export const runCheck = (check: Check, facts: TargetFacts): readonly Finding[] =>
  (isElsewhere(check, facts) ? [check.notOutside()] : check.judge(facts)).map((finding) =>
    finding.subject === '' ? { ...finding, subject: subjectOf(check.subject, facts, finding.pool) } : finding,
  );

const TRAITS: ReadonlyMap<string, CheckTraits> = new Map(checks.map(({ id, traits }) => [id, traits]));

/** What may overrule a check. */
export const traitsOf: TraitsOf = (check) => TRAITS.get(check) ?? {};
