import type { CheckId } from '../model/check-ids';
import type { CheckKind, Evidence, Finding, Fix, Said, Waits } from '../model/finding';
import type { Assumption } from '../model/finding';
import { type CommonFindings, findingsOf } from '../model/finding-builder';
import type { Need } from '../model/need';

export * from '../model/finding-builder';

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

export interface Judge extends CommonFindings {
  readonly pass: (message: string, more?: More) => Finding;
  readonly warn: (message: string, more?: More) => Finding;
  readonly fail: (message: string, more?: More) => Finding;
  readonly unknown: (message: string, more?: More) => Finding;
  readonly skip: (message: string, more?: More) => Finding;
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
    ...find,
    pass: (text, more = {}) => find.pass('pass', { text }, { evidence: [], ...more }),
    warn: (text, more = {}) =>
      find.warn('warn', { text }, { ...more, evidence: more.evidence ?? [], fix: more.fix ?? NO_FIX }),
    fail: (text, more = {}) =>
      find.fail('fail', { text }, { ...more, evidence: more.evidence ?? [], fix: more.fix ?? NO_FIX }),
    unknown: (text, more = {}) => find.unknown('unknown', { text }, more),
    skip: (text, more = {}) => find.skip('skip', { text }, more),
  };
}
