/** The words of the evaluation: what is asked, what it answers, and what it would ask next. */
import type { ClusterName } from '../model/cluster';
import type { Need } from '../model/need';
import type { Binding, DenyPolicy } from '../model/iam';
import type { AccessFacts, DenyLevel, PolicyLevel } from '../model/target-facts';

/** The permission that a pull needs, effective on the repository (docs/GOOGLE.md#the-permission-to-pull). */

/** What is asked: may this member pull, as far as these policies say? */
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
  /** Where the principal's pod runs: decides sets of all pods of a cluster; null: they stay open. */
  readonly cluster: ClusterName | null;
}

/** A binding that grants the permission to the principal, and where it stands. */
export interface Grant {
  readonly level: PolicyLevel;
  readonly binding: Binding;
  /** The member of the binding that covers the principal. */
  readonly member: string;
  /** Where the role's contents were read. */
  readonly roleFrom: string;
}

/** A deny rule that takes the permission from the principal, or may. */
export interface Denial {
  readonly level: DenyLevel;
  readonly policy: DenyPolicy;
  /** The rule's place in the policy, from 0. */
  readonly rule: number;
  /** The denied principal of the rule that covers the one that pulls. */
  readonly entry: string;
}

/** Something that would have to be known for a sure answer. */
export interface Unsettled {
  /** One sentence, without a full stop. */
  readonly reason: string;
  readonly needs: readonly Need[];
}

/** Something about a condition that is taken for granted. */
export interface Taken {
  /** One sentence, without a full stop. */
  readonly text: string;
  /** Nothing tells it: what the clock will say when nodes pull. A pull tells the rest. */
  readonly beyondReading: boolean;
}

/** What the evaluation would ask next; gathering asks it and evaluates again. */
export type Lack =
  | { readonly kind: 'role'; readonly role: string }
  | { readonly kind: 'group'; readonly group: string }
  | { readonly kind: 'tags' }
  | { readonly kind: 'accountPlace' };

export interface Access {
  readonly state: 'granted' | 'refused' | 'unknown';
  /** The nearest grant, where there is one; a deny rule may outweigh it. */
  readonly grant: Grant | null;
  /** The deny rule that refuses it whatever is granted. */
  readonly denied: Denial | null;
  /** Deny rules that may refuse it: what they say of the principal could not be decided. */
  readonly mayDeny: readonly Denial[];
  /** Why it is not sure (`unknown`). */
  readonly open: readonly Unsettled[];
  /** Levels whose allow policy could not be read. */
  readonly unread: readonly PolicyLevel[];
  /** Levels whose deny policies could not be read. */
  readonly undeniedUnread: readonly DenyLevel[];
  /** What the answer takes for granted about conditions. */
  readonly assumed: readonly Taken[];
  readonly lacks: readonly Lack[];
}

/** Each once, in their order. */
export const distinct = <T>(items: readonly T[]): readonly T[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];
