import { type Absent, type Fact, missing } from '../model/fact';
import type { Assumption, CheckKind, Evidence, Finding, Fix, Status, Strength } from '../model/finding';
import type { Need } from '../model/need';
import { quoted, whyMissing } from './unreadable';

/** What a finding says beyond its status and message. */
export interface More {
  /** The pool that it is about; none: it holds for all pools. */
  readonly pool?: string | null;
  readonly evidence?: readonly Evidence[];
  readonly needs?: readonly Need[];
  readonly fix?: Fix | null;
  readonly assumptions?: readonly Assumption[];
  /** What a node or the cluster said, whole, and what it means. */
  readonly said?: Finding['said'];
  /** Who waits for it. */
  readonly waits?: Finding['waits'];
}

/** What to say of a fact that is there, or truly not there. */
export interface Cases<T> {
  readonly known: (value: T, from: string) => Finding;
  readonly absent: (fact: Absent) => Finding;
}

/** Builds the findings of one check. */
export interface Judge {
  readonly pass: (message: string, more?: More) => Finding;
  readonly warn: (message: string, more?: More) => Finding;
  readonly fail: (message: string, more?: More) => Finding;
  readonly unknown: (message: string, more?: More) => Finding;
  readonly skip: (message: string, more?: More) => Finding;
  /** What the check takes for granted; `beyondReading` where no API can read it at all. */
  readonly assume: (text: string, needs?: readonly Need[], beyondReading?: boolean) => Assumption;
  /**
   * The only place where a missing fact becomes a status: denied and failed are `unknown`, with why and with what
   * would tell; what depends on something that truly is not there is `skip`.
   * @param subject what the fact is, as a sentence starts: `The cluster`
   */
  readonly match: <T>(fact: Fact<T>, subject: string, cases: Cases<T>, more?: More) => Finding;
}

/** The builders for the findings of the check with this id and kind. */
export function judgeOf(check: string, kind: CheckKind): Judge {
  const say =
    (status: Status) =>
    (message: string, more: More = {}): Finding => ({
      check,
      kind,
      status,
      pool: more.pool ?? null,
      message,
      evidence: more.evidence ?? [],
      needs: more.needs ?? [],
      fix: more.fix ?? null,
      assumptions: more.assumptions ?? [],
      ...(more.said ? { said: more.said } : {}),
      ...(more.waits ? { waits: more.waits } : {}),
    });
  const unknown = say('unknown');
  const skip = say('skip');
  return {
    pass: say('pass'),
    warn: say('warn'),
    fail: say('fail'),
    unknown,
    skip,
    assume: (text, needs = [], beyondReading = false) => ({ check, text, needs, beyondReading }),
    match: (fact, subject, cases, more = {}) => {
      if (fact.state === 'known') return cases.known(fact.value, fact.from);
      if (fact.state === 'absent') return cases.absent(fact);
      const root = fact.state === 'blocked' ? fact.by : fact;
      if (root.state === 'absent')
        return skip(`${subject} depends on something that does not exist: ${said(root)}`, more);
      return unknown(whyMissing(subject, root), { ...more, needs: more.needs ?? needsOf(fact) });
    },
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
