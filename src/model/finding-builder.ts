import type { CheckId } from './check-ids';
import { type Absent, type Denied, type Fact, type Failed, missing } from './fact';
import type {
  Arguments,
  Assumption,
  CauseKey,
  CheckKind,
  Evidence,
  Finding,
  Fix,
  Said,
  Status,
  Strength,
  Waits,
} from './finding';
import type { Need } from './need';
import { quoted, whyMissing } from './unreadable';

/** A check's messages by code: each makes a sentence from its arguments. */
export type Codes = Readonly<Record<string, (args: never) => string>>;
/** The arguments of one code's message; an empty object for a message without arguments. */
export type ArgumentsOf<C extends Codes, K extends keyof C> =
  Parameters<C[K]> extends [] ? Readonly<Record<string, never>> : Parameters<C[K]>[0];

interface Beside {
  /** Its subject, if it differs from the subject of the check (`checks/subjects.ts`). */
  readonly subject?: string;
  /** The pool that it is about; none: it holds for all pools. */
  readonly pool?: string | null;
  readonly assumptions?: readonly Assumption[];
  readonly needs?: readonly Need[];
  /** A node's own words. */
  readonly said?: Said | null;
  /** The cause of a node's message, or the check that explains it: it replaces the code. */
  readonly cause?: string | undefined;
  /** The pods or controllers that wait for it. */
  readonly waits?: Waits;
  /** What keeps it from being determined, where that is a cause of its own. */
  readonly blockedBy?: CauseKey | null;
}
/** A pass or a fail needs evidence. */
export interface Proven extends Beside {
  readonly evidence: readonly Evidence[];
}
/** A fail or a warning needs a fix. */
export interface Repairable extends Proven {
  readonly fix: Fix;
}
export interface Open extends Beside {
  readonly evidence?: readonly Evidence[];
  readonly fix?: Fix | null;
}

/** The findings for a known fact and for an absent one. */
export interface Cases<T> {
  readonly known: (value: T, from: string) => Finding;
  readonly absent: (fact: Absent) => Finding;
}

/** The findings that every check can make. */
export interface CommonFindings {
  /** An assumption of the check; `beyondReading` if no API can read it. */
  readonly assume: (text: string, needs?: readonly Need[], beyondReading?: boolean) => Assumption;
  /**
   * The only place where a missing fact becomes a status: denied and failed are `unknown`, with the reason and the
   * needs; a fact that depends on something absent is `skip`.
   * @param what the name of the fact at the start of a sentence: `The cluster`
   */
  readonly match: <T>(fact: Fact<T>, what: string, cases: Cases<T>, more?: Open) => Finding;
  /** It does not apply to images of this host. */
  readonly otherRegistry: (host: string) => Finding;
  /** There is no cluster to judge. */
  readonly clusterAbsent: () => Finding;
  /** It does not apply to a cluster outside GKE. */
  readonly notOutside: () => Finding;
  /** No pod with the image lands on this pool, and why. */
  readonly poolNotJudged: (pool: string, why: string) => Finding;
}

/** Builds the findings of one check, each from a code and the arguments of its message. */
export interface FindingBuilder<C extends Codes> extends CommonFindings {
  readonly check: CheckId;
  readonly kind: CheckKind;
  readonly codes: C;
  readonly pass: <K extends keyof C & string>(code: K, args: ArgumentsOf<C, K>, more: Proven) => Finding;
  readonly warn: <K extends keyof C & string>(code: K, args: ArgumentsOf<C, K>, more: Repairable) => Finding;
  readonly fail: <K extends keyof C & string>(code: K, args: ArgumentsOf<C, K>, more: Repairable) => Finding;
  readonly unknown: <K extends keyof C & string>(code: K, args: ArgumentsOf<C, K>, more?: Open) => Finding;
  readonly skip: <K extends keyof C & string>(code: K, args: ArgumentsOf<C, K>, more?: Beside) => Finding;
}

/** The codes that every check has: for facts that could not be read, and for what the check does not apply to. */
const COMMON = {
  unread: ({ what, root }: { readonly what: string; readonly root: Denied | Failed }): string => whyMissing(what, root),
  'depends-on-absent': ({ what, detail }: { readonly what: string; readonly detail: string }): string =>
    `${what} depends on something that does not exist: ${detail}`,
  'other-registry': ({ host }: { readonly host: string }): string => `${host} is not Artifact Registry`,
  // Also used if the list of clusters disagrees, so the message names the answer.
  'cluster-absent': (): string => 'GKE answers that there is no such cluster',
  'outside-gke': (): string => 'The cluster is outside GKE: its nodes have nothing that this check looks at',
  'pool-not-judged': ({ pool, why }: { readonly pool: string; readonly why: string }): string =>
    `Node pool ${pool} is not judged: ${why}`,
};

/**
 * The builder for the findings of one check.
 * @param codes the check's messages by code
 */
export function findingsOf<C extends Codes>(check: CheckId, kind: CheckKind, codes: C): FindingBuilder<C> {
  const make = (status: Status, code: string, args: Arguments, message: string, more: Open): Finding => {
    const finding = {
      check,
      kind,
      // The runner of checks sets the subject (`checks/index.ts`).
      subject: more.subject ?? '',
      status,
      pool: more.pool ?? null,
      code: `${check}/${more.cause ?? code}`,
      args,
      message,
      evidence: more.evidence ?? [],
      needs: more.needs ?? [],
      fix: more.fix ?? null,
      assumptions: more.assumptions ?? [],
      said: more.said ?? null,
      waits: more.waits ?? null,
      blockedBy: more.blockedBy ?? null,
    };
    // The method signatures require what each status needs.
    return finding as Finding;
  };
  const say =
    (status: Status) =>
    <K extends keyof C & string>(code: K, args: ArgumentsOf<C, K>, more: Open = {}): Finding => {
      const sentence = codes[code] as (args: ArgumentsOf<C, K>) => string;
      return make(status, code, args, sentence(args), more);
    };
  return {
    check,
    kind,
    codes,
    pass: say('pass'),
    warn: say('warn'),
    fail: say('fail'),
    unknown: say('unknown'),
    skip: say('skip'),
    assume: (text, needs = [], beyondReading = false) => ({ check, text, needs, beyondReading }),
    otherRegistry: (host) => make('skip', 'other-registry', { host }, COMMON['other-registry']({ host }), {}),
    clusterAbsent: () => make('skip', 'cluster-absent', {}, COMMON['cluster-absent'](), {}),
    notOutside: () => make('skip', 'outside-gke', {}, COMMON['outside-gke'](), {}),
    poolNotJudged: (pool, why) =>
      make('skip', 'pool-not-judged', { pool, why }, COMMON['pool-not-judged']({ pool, why }), { pool }),
    match: (fact, what, cases, more = {}) => {
      if (fact.state === 'known') return cases.known(fact.value, fact.from);
      if (fact.state === 'absent') return cases.absent(fact);
      const root = fact.state === 'blocked' ? fact.by : fact;
      if (root.state === 'absent') {
        const args = { what, detail: said(root) };
        return make('skip', 'depends-on-absent', args, COMMON['depends-on-absent'](args), more);
      }
      const args = { what, state: root.state, why: root.why, from: root.from, detail: root.detail };
      // If the credentials themselves were not accepted, no grant helps.
      const needs = root.why === 'unauthenticated' ? [] : (more.needs ?? needsOf(fact));
      return make('unknown', `unread-${root.why}`, args, COMMON.unread({ what, root }), { ...more, needs });
    },
  };
}

/** The permissions that would give a missing fact; none if it is known, or if no grant would help. */
export function needsOf(fact: Fact<unknown> | null): readonly Need[] {
  const root = fact && missing(fact);
  return root?.state === 'denied' ? root.needs : [];
}

/** The source of an answer and its words, for a message. */
export const said = ({ from, detail }: { readonly from: string; readonly detail: string }): string =>
  detail === '' ? from : `${from}: ${quoted(detail)}`;

/** One piece of evidence. */
export const evidence = (
  strength: Strength,
  says: Evidence['says'],
  source: string,
  detail: string,
): readonly Evidence[] => [{ strength, says, source, detail }];
