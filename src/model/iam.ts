/** IAM allow policies and roles, as the APIs give them (docs/GOOGLE.md#allow-policies-and-their-members). */

/** Whoever holds it may download from a repository. */
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

/** A role's contents: predefined (`roles/x`), or custom (`projects/p/roles/x`, `organizations/n/roles/x`). */
export interface Role {
  readonly name: string;
  readonly permissions: readonly string[];
  readonly deleted: boolean;
  /** Its launch stage is `DISABLED`: it gives its permissions to nobody. */
  readonly disabled: boolean;
}

export interface ServiceAccount {
  readonly email: string;
  readonly project: string;
  readonly uniqueId: string;
  readonly disabled: boolean;
}

/** What is right below a folder or an organization. */
export interface Children {
  /** IDs of projects; those that are being deleted are not among them. */
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

/** A principal access boundary policy (IAM v3): those whom it binds may use nothing that stands not below these. */
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

/** A deny policy with its rules: a refusal that no grant outweighs. */
export interface DenyPolicy {
  readonly name: string;
  readonly rules: readonly DenyRule[];
}

/** What Policy Troubleshooter v3 says (docs/GOOGLE.md#policy-troubleshooter). */
export interface Troubleshooting {
  /** `CAN_ACCESS`, `CANNOT_ACCESS`, `UNKNOWN_INFO`, `UNKNOWN_CONDITIONAL`, or a newer value. */
  readonly state: string;
  /** Which binding on which resource decided, in a sentence; empty where it does not say. */
  readonly explanation: string;
  /** True for a refusal that names no policy that it rests on: a resource that does not exist gets the same. */
  readonly bare: boolean;
  /** True for a refusal that no grant mends: a deny policy, or what else stands beside the policies that grant. */
  readonly beyondGrants: boolean;
}

/** A tag that holds on a resource, its own or inherited (docs/GOOGLE.md#tags). */
export interface EffectiveTag {
  /** `tagKeys/N` */
  readonly key: string;
  /** `tagValues/N` */
  readonly value: string;
  /** `846201937715/env`: below an organization's number, or below a project's ID or number. */
  readonly namespacedKey: string;
  /** `846201937715/env/prod` */
  readonly namespacedValue: string;
  /** `organizations/N`, `projects/N`; null where it was not said. */
  readonly keyParent: string | null;
}
