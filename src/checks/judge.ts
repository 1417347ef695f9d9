import type { CheckId } from '../model/check-ids';
import { type Absent, type Denied, type Fact, type Failed, missing } from '../model/fact';
import type {
  Arguments,
  Assumption,
  CheckKind,
  Evidence,
  Finding,
  Fix,
  Said,
  Status,
  Strength,
  Waits,
} from '../model/finding';
import type { Need } from '../model/need';
import { quoted, whyMissing } from './unreadable';

/** A check's sentences by code: what each code says of its arguments. */
export type Codes = Readonly<Record<string, (args: never) => string>>;
/** The arguments of one code's sentence. */
export type ArgumentsOf<C extends Codes, K extends keyof C> = Parameters<C[K]>[0];

interface Beside {
  /** The pool that it is about; none: it holds for all pools. */
  readonly pool?: string | null;
  readonly assumptions?: readonly Assumption[];
  readonly needs?: readonly Need[];
  /** A node's own words. */
  readonly said?: Said | null;
  /** Who waits for it. */
  readonly waits?: Waits;
}
/** A pass or fail shows how it is known. */
export interface Proven extends Beside {
  readonly evidence: readonly Evidence[];
}
/** What fails or warns names the change that repairs. */
export interface Repairable extends Proven {
  readonly fix: Fix;
}
export interface Open extends Beside {
  readonly evidence?: readonly Evidence[];
  readonly fix?: Fix | null;
}

/** What to say of a fact that is there, or truly not there. */
export interface Cases<T> {
  readonly known: (value: T, from: string) => Finding;
  readonly absent: (fact: Absent) => Finding;
}

/** Builds the findings of one check, each from a code of the check and the arguments of its sentence. */
export interface FindingBuilder<C extends Codes> {
  readonly pass: <K extends keyof C & string>(code: K, args: ArgumentsOf<C, K>, more: Proven) => Finding;
  readonly warn: <K extends keyof C & string>(code: K, args: ArgumentsOf<C, K>, more: Repairable) => Finding;
  readonly fail: <K extends keyof C & string>(code: K, args: ArgumentsOf<C, K>, more: Repairable) => Finding;
  readonly unknown: <K extends keyof C & string>(code: K, args: ArgumentsOf<C, K>, more?: Open) => Finding;
  readonly skip: <K extends keyof C & string>(code: K, args: ArgumentsOf<C, K>, more?: Beside) => Finding;
  /** What the check takes for granted; `beyondReading` where no API can read it at all. */
  readonly assume: (text: string, needs?: readonly Need[], beyondReading?: boolean) => Assumption;
  /**
   * The only place where a missing fact becomes a status: denied and failed are `unknown`, with why and with what
   * would tell; what depends on something that truly is not there is `skip`.
   * @param subject what the fact is, as a sentence starts: `The cluster`
   */
  readonly match: <T>(fact: Fact<T>, subject: string, cases: Cases<T>, more?: Open) => Finding;
}

/** The codes that every check has: of facts that could not be read. */
const COMMON = {
  unread: ({ what, root }: { readonly what: string; readonly root: Denied | Failed }): string => whyMissing(what, root),
  'depends-on-absent': ({ what, detail }: { readonly what: string; readonly detail: string }): string =>
    `${what} depends on something that does not exist: ${detail}`,
};

/**
 * The builder for the findings of one check.
 * @param codes the check's sentences: a code and its arguments make the message, once
 */
export function findingsOf<C extends Codes>(check: CheckId, kind: CheckKind, codes: C): FindingBuilder<C> {
  const make = (status: Status, code: string, args: Arguments, message: string, more: Open): Finding =>
    ({
      check,
      kind,
      // The runner of checks knows what a check judges (`checks/index.ts`).
      subject: more.waits?.subject ?? '',
      status,
      pool: more.pool ?? null,
      code: `${check}/${more.waits?.code ?? code}`,
      args,
      message,
      evidence: more.evidence ?? [],
      needs: more.needs ?? [],
      fix: more.fix ?? null,
      assumptions: more.assumptions ?? [],
      said: more.said ?? null,
      ...(more.waits ? { waits: more.waits } : {}),
      // The signatures above hold each status to what it owes.
    }) as Finding;
  const say =
    (status: Status) =>
    <K extends keyof C & string>(code: K, args: ArgumentsOf<C, K>, more: Open = {}): Finding => {
      const sentence = codes[code] as (args: ArgumentsOf<C, K>) => string;
      return make(status, code, args, sentence(args), more);
    };
  return {
    pass: say('pass'),
    warn: say('warn'),
    fail: say('fail'),
    unknown: say('unknown'),
    skip: say('skip'),
    assume: (text, needs = [], beyondReading = false) => ({ check, text, needs, beyondReading }),
    match: (fact, what, cases, more = {}) => {
      if (fact.state === 'known') return cases.known(fact.value, fact.from);
      if (fact.state === 'absent') return cases.absent(fact);
      const root = fact.state === 'blocked' ? fact.by : fact;
      if (root.state === 'absent') {
        const args = { what, detail: said(root) };
        return make('skip', 'depends-on-absent', args, COMMON['depends-on-absent'](args), more);
      }
      const args = { what, state: root.state, why: root.why, from: root.from, detail: root.detail };
      const needs = more.needs ?? needsOf(fact);
      return make('unknown', `unread-${root.why}`, args, COMMON.unread({ what, root }), { ...more, needs });
    },
  };
}

/** What an earlier form of the checks says: sentences without codes. Goes as the checks are moved to `findingsOf`. */
export interface More {
  readonly pool?: string | null;
  readonly evidence?: readonly Evidence[];
  readonly needs?: readonly Need[];
  readonly fix?: Fix | null;
  readonly assumptions?: readonly Assumption[];
  readonly said?: Said | null;
  readonly waits?: Waits;
}

export interface Judge {
  readonly pass: (message: string, more?: More) => Finding;
  readonly warn: (message: string, more?: More) => Finding;
  readonly fail: (message: string, more?: More) => Finding;
  readonly unknown: (message: string, more?: More) => Finding;
  readonly skip: (message: string, more?: More) => Finding;
  readonly assume: FindingBuilder<Codes>['assume'];
  readonly match: FindingBuilder<Codes>['match'];
}

const TEXT = {
  pass: ({ text }: { text: string }): string => text,
  warn: ({ text }: { text: string }): string => text,
  fail: ({ text }: { text: string }): string => text,
  unknown: ({ text }: { text: string }): string => text,
  skip: ({ text }: { text: string }): string => text,
};
const NO_FIX: Fix = { summary: '', commands: [], terraform: null, url: null };

/** The builders for the findings of the check with this id and kind. */
export function judgeOf(check: CheckId, kind: CheckKind): Judge {
  const find = findingsOf(check, kind, TEXT);
  return {
    pass: (text, more = {}) => find.pass('pass', { text }, { evidence: [], ...more }),
    warn: (text, more = {}) =>
      find.warn('warn', { text }, { ...more, evidence: more.evidence ?? [], fix: more.fix ?? NO_FIX }),
    fail: (text, more = {}) =>
      find.fail('fail', { text }, { ...more, evidence: more.evidence ?? [], fix: more.fix ?? NO_FIX }),
    unknown: (text, more = {}) => find.unknown('unknown', { text }, more),
    skip: (text, more = {}) => find.skip('skip', { text }, more),
    assume: find.assume,
    match: find.match,
  };
}

/** What would tell a fact that is missing; nothing for one that is known or that no grant would bring. */
export function needsOf(fact: Fact<unknown> | null): readonly Need[] {
  const root = fact && missing(fact);
  return root?.state === 'denied' ? root.needs : [];
}

/** Where an answer came from and its own words. */
export const said = ({ from, detail }: { readonly from: string; readonly detail: string }): string =>
  detail === '' ? from : `${from}: ${quoted(detail)}`;

/** One piece of evidence. */
export const evidence = (
  strength: Strength,
  says: Evidence['says'],
  source: string,
  detail: string,
): readonly Evidence[] => [{ strength, says, source, detail }];

/** Needs without repetitions, in their order. */
export function distinctNeeds(needs: readonly Need[]): readonly Need[] {
  const seen = new Map<string, Need>();
  for (const each of needs) {
    const key = [each.way, each.permission, each.resource].join(' ');
    if (!seen.has(key)) seen.set(key, each);
  }
  return [...seen.values()];
}
