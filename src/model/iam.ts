/** IAM allow policies and roles, as the APIs give them (docs/GOOGLE.md#allow-policies-and-their-members). */

/** The permission to download from a repository. */
export const PULL_PERMISSION = 'artifactregistry.repositories.downloadArtifacts';

export interface Condition {
  readonly title: string;
  /** CEL. */
  readonly expression: string;
}

export interface Binding {
  readonly role: string;
  readonly members: readonly string[];
  readonly condition: Condition | null;
}

export interface Policy {
  readonly bindings: readonly Binding[];
}

/** The contents of a role: predefined (`roles/x`), or custom (`projects/p/roles/x`, `organizations/n/roles/x`). */
export interface Role {
  readonly name: string;
  readonly permissions: readonly string[];
  readonly deleted: boolean;
  /** Its launch stage is `DISABLED`: it grants nothing. */
  readonly disabled: boolean;
}

export interface ServiceAccount {
  readonly email: string;
  readonly project: string;
  readonly uniqueId: string;
  readonly disabled: boolean;
}

/** The direct children of a folder or an organization. */
export interface Children {
  /** IDs of projects, without those that are being deleted. */
  readonly projects: readonly string[];
  /** `folders/N` */
  readonly folders: readonly string[];
}

export interface Project {
  readonly id: string;
  readonly number: string;
  /** `ACTIVE`, `DELETE_REQUESTED`, or what the API says. */
  readonly state: string;
  /** `folders/N`, `organizations/N`, or null for a project without a parent. */
  readonly parent: string | null;
}

/** An ancestor's relative name, leaf first: `projects/ID`, `folders/N`, `organizations/N`. */
export type Ancestry = readonly string[];

/** A principal access boundary policy (IAM v3): the principals that it is bound to may only use what is below its resources. */
export interface AccessBoundary {
  /** `organizations/N/locations/global/principalAccessBoundaryPolicies/ID` */
  readonly name: string;
  /** Full names of projects, folders and organizations: `//cloudresourcemanager.googleapis.com/folders/N`. */
  readonly resources: readonly string[];
}

/** A deny rule (IAM v2 `denyRule`). Permissions read `artifactregistry.googleapis.com/repositories.downloadArtifacts`. */
export interface DenyRule {
  readonly deniedPrincipals: readonly string[];
  readonly exceptionPrincipals: readonly string[];
  readonly deniedPermissions: readonly string[];
  readonly exceptionPermissions: readonly string[];
  readonly condition: Condition | null;
}

/** A deny policy with its rules, which take precedence over every grant. */
export interface DenyPolicy {
  readonly name: string;
  readonly rules: readonly DenyRule[];
}

/** The answer of Policy Troubleshooter v3 (docs/GOOGLE.md#policy-troubleshooter). */
export interface Troubleshooting {
  /** `CAN_ACCESS`, `CANNOT_ACCESS`, `UNKNOWN_INFO`, `UNKNOWN_CONDITIONAL`, or a newer value. */
  readonly state: string;
  /** Which binding on which resource decided, as a sentence; empty if the answer does not contain it. */
  readonly explanation: string;
  /** True for a refusal that names no policy: the answer is the same for a resource that does not exist. */
  readonly bare: boolean;
  /** True for a refusal that no grant repairs: by a deny policy, or by anything else but allow policies. */
  readonly beyondGrants: boolean;
}

/** An effective tag of a resource, its own or inherited (docs/GOOGLE.md#tags). */
export interface EffectiveTag {
  /** `tagKeys/N` */
  readonly key: string;
  /** `tagValues/N` */
  readonly value: string;
  /** `846201937715/env`: it starts with an organization's number, or a project's ID or number. */
  readonly namespacedKey: string;
  /** `846201937715/env/prod` */
  readonly namespacedValue: string;
  /** `organizations/N`, `projects/N`; null if the API did not return it. */
  readonly keyParent: string | null;
}
