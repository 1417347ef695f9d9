/** Binary Authorization, as the checks know it (docs/GOOGLE.md#binary-authorization). */

/** A cluster's own setting: container v1 `Cluster.binaryAuthorization`. */
export interface ClusterAdmission {
  /** `DISABLED`, `PROJECT_SINGLETON_POLICY_ENFORCE`, …; null where the API says none. */
  readonly mode: string | null;
  /** Platform policies that are bound to it. */
  readonly bindings: readonly PlatformBinding[];
}

export interface PlatformBinding {
  /** `projects/N/platforms/gke/policies/P`. */
  readonly name: string;
  /** `AUDIT`, `AUDIT_AND_DRYRUN`, `AUDIT_AND_ENFORCE`, or a newer value; null where the API says none: `AUDIT`. */
  readonly enforcement: string | null;
}

/** A project's policy: binaryauthorization v1 `Policy`. */
export interface AdmissionPolicy {
  /** Allow-list patterns: images that match one are exempt from the rules. */
  readonly exempt: readonly string[];
  /** Images that Google's own policy exempts are exempt, too (`globalPolicyEvaluationMode: ENABLE`). */
  readonly system: boolean | null;
  readonly rules: readonly KeyedRule[];
  readonly otherwise: AdmissionRule;
}

/** The maps of rules, by what their keys name. */
export const RULE_MAPS = {
  cluster: 'clusterAdmissionRules',
  namespace: 'kubernetesNamespaceAdmissionRules',
  'service account': 'kubernetesServiceAccountAdmissionRules',
  'Istio identity': 'istioServiceIdentityAdmissionRules',
} as const;
export type RuleKind = keyof typeof RULE_MAPS;

export interface KeyedRule {
  readonly kind: RuleKind;
  /** `LOCATION.CLUSTER`, `NS`, `NS:SA`, `spiffe://DOMAIN/ns/NS/sa/SA`. */
  readonly key: string;
  readonly rule: AdmissionRule;
}

export interface AdmissionRule {
  /** `ALWAYS_ALLOW`, `ALWAYS_DENY`, `REQUIRE_ATTESTATION`, or a newer value. */
  readonly evaluation: string;
  /** `ENFORCED_BLOCK_AND_AUDIT_LOG`, `DRYRUN_AUDIT_LOG_ONLY`, or a newer value. */
  readonly enforcement: string;
  /** `projects/P/attestors/A`; all must have attested. */
  readonly attestors: readonly string[];
}

/** The answer of one attestor about one image. */
export interface AttestorAnswer {
  /** The IDs of its keys; without a key, no attestation is valid. */
  readonly keys: readonly string[];
  /** The attestations of the image's digest. */
  readonly attestations: readonly Attestation[];
  /** There are more attestations than were validated. */
  readonly more: boolean;
}

export interface Attestation {
  /** The image that it was made for: `https://HOST/PATH@DIGEST`. */
  readonly resource: string;
  readonly valid: boolean;
  /** Why it is not valid, in the service's words; null if it is valid, or if the service gave no reason. */
  readonly reason: string | null;
}

/** Whether the cluster refuses pods by its project's policy. */
export const asksProjectPolicy = (admission: ClusterAdmission | null): boolean =>
  admission?.mode === 'PROJECT_SINGLETON_POLICY_ENFORCE' ||
  admission?.mode === 'POLICY_BINDINGS_AND_PROJECT_SINGLETON_POLICY_ENFORCE';
