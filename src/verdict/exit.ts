/** The exit status and the sentence that explains it. Pure. */
import type { RuledFinding, Status } from '../model/finding';
import type { FailOn } from '../model/policy-file';
import { shortened } from '../model/json';
import { placeOf } from '../model/target';
import { referenceText } from './causes';
import type { Judgement } from './judgement';
import type { FirstWarning, PlainTargets } from './plain-targets';
import { verdictOf } from './verdict';

/** What decides the exit status in addition to the findings. */
export interface ExitRules {
  /** As it was given; null for the default, `fail`. */
  readonly failOn: FailOn | null;
  /** `--strict` implies `--fail-on unknown` if no `--fail-on` is given. */
  readonly strict: boolean;
  /** A verification was requested and got no answer on any pool. */
  readonly unanswered: boolean;
  /** What could not be read of the input, one sentence each: it counts for every `--fail-on` except `never`. */
  readonly unread: readonly string[];
}

/** The maximum number of characters of an image in the reason. */
export const LONGEST_NAME = 400;
/** How the reason starts if every target is blind. */
export const BLIND = 'nothing could be determined for any target';
/** Part of the reason if a warning decides. */
export const COUNTS_WARNINGS = 'counts warnings';

export interface Exit {
  readonly code: 0 | 1 | 3;
  /** Which option made which finding decide; null if the status is 0. */
  readonly reason: string | null;
}

type Deciding = Pick<Judgement, 'facts' | 'findings' | 'leftOut' | 'verdict' | 'blind'>;

/**
 * Computes the exit status from all findings that are neither ignored nor known to the baseline. It is 1 if a gate
 * failed; 3 if a gate is unknown and `--fail-on` counts that, if every target is blind, or if a verification got no
 * answer; 1 if there is a warning and `--fail-on` is `warn`; otherwise 0.
 * @param plain the targets of a fleet that pass by their parts
 */
export function exitOf(
  judgements: readonly Deciding[],
  { failOn, strict, unanswered, unread }: ExitRules,
  plain: Pick<PlainTargets, 'targets' | 'firstWarning'> | null = null,
): Exit {
  const passing = plain?.targets ?? 0;
  const asked = failOn ?? (strict ? 'unknown' : 'fail');
  if (asked === 'never') return { code: 0, reason: null };
  const counting = judgements.map((judgement) => ({ judgement, findings: judgement.findings.filter(counts) }));
  const first = (status: Status, kind: RuledFinding['kind'] | null): string | null => {
    for (const { judgement, findings } of counting) {
      const found = findings.find((each) => each.status === status && (kind === null || each.kind === kind));
      if (found !== undefined) return inWords(found, judgement);
    }
    return null;
  };
  const firstWarning = (): string | null => {
    const ofPlain = plain?.firstWarning ?? null;
    const before = counting.findIndex(({ findings }) => findings.some(({ status }) => status === 'warn'));
    return ofPlain === null || (before >= 0 && before < ofPlain.after) ? first('warn', null) : plainWords(ofPlain);
  };
  const option = failOn !== null ? `--fail-on ${failOn}` : strict ? '--strict' : 'the default --fail-on fail';
  const failing = first('fail', 'gate');
  if (failing !== null) return { code: 1, reason: `a gate failed: ${failing}` };
  if (unread.length > 0) return { code: 3, reason: `the input was not read whole: ${firstOf(unread)}` };
  // A target can also be unknown without a finding: if none of its pools was judged.
  const open = first('unknown', 'gate') ?? unsaid(counting.map(({ judgement }) => judgement));
  const isUnknown = open !== null || judgements.length + passing === 0;
  if (isUnknown && (asked === 'unknown' || asked === 'warn'))
    return { code: 3, reason: `${option} counts what is unknown: ${open ?? 'no target was judged'}` };
  if (unanswered)
    return { code: 3, reason: 'the verification that was asked for got no answer on any node pool (--verify)' };
  const blind =
    passing === 0 && counting.every(({ judgement, findings }) => judgement.blind && isOpen(judgement, findings));
  if (blind)
    return {
      code: 3,
      reason: `${BLIND}, whatever --fail-on says: ${open ?? 'no target was judged'}`,
    };
  const warning = firstWarning();
  return warning !== null && asked === 'warn'
    ? { code: 1, reason: `${option} ${COUNTS_WARNINGS}: ${warning}` }
    : { code: 0, reason: null };
}

const counts = ({ ignored, baseline }: RuledFinding): boolean => ignored === null && baseline !== 'known';

/** Whether a target is unknown because of a finding that counts, or without any finding. */
function isOpen({ findings: all, leftOut, verdict }: Deciding, counting: readonly RuledFinding[]): boolean {
  if (counting.some(({ kind, status }) => kind === 'gate' && status === 'unknown')) return true;
  return (all.length === 0 && leftOut === null) || (verdict === 'unknown' && verdictOf(all) === 'pass');
}

function unsaid(judgements: readonly Deciding[]): string | null {
  const found = judgements.find(({ findings, verdict }) => verdict === 'unknown' && verdictOf(findings) === 'pass');
  return found === undefined ? null : `no node pool was judged for ${whereOf(found, null)}`;
}

/** The maximum number of sentences in the reason, which is one line. */
const MOST_SENTENCES = 3;
const firstOf = (sentences: readonly string[]): string => {
  const left = sentences.length - MOST_SENTENCES;
  return `${sentences.slice(0, MOST_SENTENCES).join('; ')}${left > 0 ? `; and ${String(left)} more` : ''}`;
};

const plainWords = ({ check, image, cluster, pool }: FirstWarning): string =>
  `${check} of ${shortened(image, LONGEST_NAME)} on ${cluster}${pool === null ? '' : `, node pool ${pool}`}`;

const inWords = ({ check, pool }: RuledFinding, judgement: Deciding): string =>
  `${check} of ${whereOf(judgement, pool)}`;

const whereOf = ({ facts: { target } }: Deciding, pool: string | null): string =>
  `${shortened(referenceText(target.image), LONGEST_NAME)}${target.cluster === null ? '' : ` on ${placeOf(target)}`}${pool === null ? '' : `, node pool ${pool}`}`;
