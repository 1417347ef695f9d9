/** The types of an evaluation: the question, its answer, and what could be asked next. */
import type { ClusterName } from '../model/cluster';
import type { Need } from '../model/need';
import type { Binding, DenyPolicy } from '../model/iam';
import type { AccessFacts, DenyLevel, PolicyLevel } from '../model/target-facts';

/**
 * May this member pull, according to these policies? The permission is `downloadArtifacts` on the repository
 * (docs/GOOGLE.md#the-permission-to-pull).
 */
export interface AccessQuestion {
  /** An IAM member: `serviceAccount:E`, `principal://…`. */
  readonly principal: string;
  /** Repository first, then its project, folders and organization. */
  readonly levels: readonly PolicyLevel[];
  /** Deny policies: project, folders and organization. */
  readonly deny: readonly DenyLevel[];
  /** `projects/P/locations/L/repositories/R`, for conditions on the resource. */
  readonly repository: string;
  /** The time of the run, ISO 8601, for conditions on the time. */
  readonly now: string;
  readonly facts: AccessFacts;
  /** Where the principal's pod runs, for principal sets of all pods of a cluster; null: those stay unknown. */
  readonly cluster: ClusterName | null;
}

/** A binding that grants the permission to the principal, and its level. */
export interface Grant {
  readonly level: PolicyLevel;
  readonly binding: Binding;
  /** The member of the binding that covers the principal. */
  readonly member: string;
  /** Where the role's contents were read. */
  readonly roleFrom: string;
}

/** A deny rule that denies, or may deny, the permission to the principal. */
export interface Denial {
  readonly level: DenyLevel;
  readonly policy: DenyPolicy;
  /** The rule's place in the policy, from 0. */
  readonly rule: number;
  /** The denied principal of the rule that covers the one that pulls. */
  readonly entry: string;
}

/** Something that must be known for a certain answer. */
export interface Unsettled {
  /** One sentence, without a full stop. */
  readonly reason: string;
  readonly needs: readonly Need[];
}

/** An assumption about a condition. */
export interface Taken {
  /** One sentence, without a full stop. */
  readonly text: string;
  /** No request can answer it, such as the time at which nodes will pull. A verified pull answers the others. */
  readonly beyondReading: boolean;
}

/** What could be asked next. The facts are then gathered, and the question is evaluated again. */
export type Lack =
  | { readonly kind: 'role'; readonly role: string }
  | { readonly kind: 'group'; readonly group: string }
  | { readonly kind: 'tags' }
  | { readonly kind: 'accountPlace' };

export interface Access {
  readonly state: 'granted' | 'refused' | 'unknown';
  /** The nearest grant, if there is one; a deny rule may override it. */
  readonly grant: Grant | null;
  /** The deny rule that refuses access whatever is granted. */
  readonly denied: Denial | null;
  /** Deny rules that may refuse access: whether they apply to the principal could not be decided. */
  readonly mayDeny: readonly Denial[];
  /** Why the answer is `unknown`. */
  readonly open: readonly Unsettled[];
  /** Levels whose allow policy could not be read. */
  readonly unread: readonly PolicyLevel[];
  /** Levels whose deny policies could not be read. */
  readonly undeniedUnread: readonly DenyLevel[];
  /** The assumptions about conditions. */
  readonly assumed: readonly Taken[];
  readonly lacks: readonly Lack[];
}

/** Removes duplicates and keeps the order. */
export const distinct = <T>(items: readonly T[]): readonly T[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];
