/** Which rules of a Binary Authorization policy apply to a pod, and which images are exempt. Pure. */
import type { AdmissionPolicy, AdmissionRule, KeyedRule, RuleKind } from '../model/admission';
import type { Cluster } from '../model/cluster';
import type { ImageReference } from '../model/image-reference';
import type { Target } from '../model/target';

/** Pods that a policy treats alike. */
export interface Admitted {
  /** Null where it is not known. */
  readonly namespace: string | null;
  /** Their Kubernetes service account; null where any may run the image. */
  readonly account: string | null;
  /** They have the break-glass label, which admits them whatever the policy says. */
  readonly breakGlass: boolean;
  /** `Deployment/web`; none for a plain pod. */
  readonly workloads: readonly string[];
}

/** The pods of a target, grouped by what the keys of rules can name. */
export function admittedOf({ image, namespace: otherwise }: Target): readonly Admitted[] {
  const uses = image.valid ? image.uses : [];
  const found = new Map<string, Admitted>();
  const add = (one: Admitted): void => {
    const key = JSON.stringify([one.namespace, one.account, one.breakGlass]);
    const workloads = [...new Set([...(found.get(key)?.workloads ?? []), ...one.workloads])];
    found.set(key, { ...one, workloads });
  };
  if (uses.length === 0 || (image.valid && image.plain))
    add({ namespace: otherwise, account: null, breakGlass: false, workloads: [] });
  for (const { workload, namespace, serviceAccount, breakGlass, scheduling } of uses)
    add({
      namespace: namespace ?? otherwise,
      // The controller of a custom resource decides which pods it creates.
      account: scheduling.podsUnknown ? null : serviceAccount,
      breakGlass,
      workloads: [workload],
    });
  return [...found.values()];
}

/** A rule with a name for messages. */
export interface NamedRule {
  /** `the default rule`, `the rule for namespace shop`. */
  readonly name: string;
  readonly rule: AdmissionRule;
}

/** The rules that may apply to some pods. */
export interface MayHold {
  /** One of these applies; if there is only one, it certainly does. */
  readonly rules: readonly NamedRule[];
  /** Why there is more than one; null if there is only one. */
  readonly open: string | null;
}

/**
 * The rules that may apply to some pods: a specific rule takes precedence over the default rule. Google does not document
 * how specific rules of more than one kind combine (a valid policy has one kind), nor which Istio identity a pod on GKE has.
 */
export function rulesFor(policy: AdmissionPolicy, cluster: Cluster, pods: Admitted): MayHold {
  const matches = policy.rules.map((each) => ({ each, holds: holds(each, cluster, pods) }));
  const named = (wanted: Holds): readonly NamedRule[] =>
    matches.filter(({ holds: is }) => is === wanted).map(({ each }) => nameOf(each));
  const [sure, perhaps] = [named('sure'), named('perhaps')];
  const otherwise = { name: 'the default rule', rule: policy.otherwise };
  const rules = [...sure, ...perhaps, ...(sure.length === 0 ? [otherwise] : [])];
  if (rules.length === 1) return { rules, open: null };
  return {
    rules,
    open: whyOpen(
      matches.filter(({ holds: is }) => is !== 'not').map(({ each }) => each),
      pods,
    ),
  };
}

type Holds = 'sure' | 'perhaps' | 'not';

function holds({ kind, key }: KeyedRule, { location, name }: Cluster, { namespace, account }: Admitted): Holds {
  switch (kind) {
    case 'cluster':
      return key === `${location}.${name}` ? 'sure' : 'not';
    case 'namespace':
      return both(matching(key, namespace), 'sure');
    case 'service account': {
      const colon = key.indexOf(':');
      return both(matching(key.slice(0, colon), namespace), matching(key.slice(colon + 1), account));
    }
    case 'Istio identity': {
      const identity = /\/ns\/([^/]+)\/sa\/([^/]+)$/.exec(key);
      const fits = both(matching(identity?.[1] ?? '', namespace), matching(identity?.[2] ?? '', account));
      return fits === 'not' ? 'not' : 'perhaps';
    }
  }
}

const matching = (wanted: string, own: string | null): Holds =>
  own === null ? 'perhaps' : own === wanted ? 'sure' : 'not';

function both(first: Holds, second: Holds): Holds {
  if (first === 'not' || second === 'not') return 'not';
  return first === 'sure' && second === 'sure' ? 'sure' : 'perhaps';
}

const nameOf = ({ kind, key, rule }: KeyedRule): NamedRule => ({ name: `the rule for ${kind} ${key}`, rule });

function whyOpen(about: readonly KeyedRule[], { namespace, account }: Admitted): string {
  const kinds = new Set<RuleKind>(about.map(({ kind }) => kind));
  if (kinds.size > 1) return `the policy has rules of more than one kind (${[...kinds].join(', ')})`;
  if (kinds.has('Istio identity')) return 'the Istio identity of the pods is not known';
  return namespace === null || account !== null
    ? 'the namespace of the pods is not known'
    : 'the service account of the pods is not known';
}

/**
 * The allow-list pattern that exempts an image. The reference is compared as it is written: literally, or with `*` at the
 * end for any characters but a slash, or `**` for any characters. The registry's name must not contain `*`.
 * @returns null if no pattern does
 */
export const exemptedBy = (patterns: readonly string[], { text }: ImageReference): string | null =>
  patterns.find((pattern) => matchesPattern(pattern, text)) ?? null;

function matchesPattern(pattern: string, text: string): boolean {
  const stars = /\*{1,2}$/.exec(pattern)?.[0] ?? '';
  if (stars === '') return pattern === text;
  const start = pattern.slice(0, pattern.length - stars.length);
  if (!start.includes('/') || !text.startsWith(start)) return false;
  return stars === '**' || !text.slice(start.length).includes('/');
}
