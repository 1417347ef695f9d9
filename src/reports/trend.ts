/** How causes changed since the baseline, in words. Nothing is escaped here. */
import type { Report, ReportTrend, TrendCause } from '../model/report';
import { count } from './view';

/** One line of a list: how a cause changed, and how many targets it stops. */
export interface TrendLine {
  readonly what: 'new' | 'standing' | 'mended' | 'not judged';
  readonly cause: TrendCause;
  /** `12 → 4 targets` */
  readonly targets: string;
}

/** `since the baseline of 2026-11-25: 1 cause is new, 2 stand, 3 are mended; failed 12 → 4`; null without a baseline. */
export function trendHeadline({ trend }: Report): string | null {
  if (trend === null) return null;
  const parts = [
    said(trend.new, 'is new', 'are new'),
    said(trend.standing, 'stands', 'stand'),
    said(trend.mended, 'is mended', 'are mended'),
    said(trend.unseen, 'was not judged this time', 'were not judged this time'),
  ].filter((part) => part !== '');
  const [first, ...rest] = parts;
  const causes = first === undefined ? 'no cause then, and none now' : [asCauses(first), ...rest].join(', ');
  const date = trend.since === null ? '' : ` of ${trend.since.slice(0, 10)}`;
  return `since the baseline${date}: ${causes}${changes(trend)}`;
}

const said = (causes: readonly TrendCause[], one: string, many: string): string =>
  causes.length === 0 ? '' : `${String(causes.length)} ${causes.length === 1 ? one : many}`;

/** Turns `1 is new` into `1 cause is new`. */
const asCauses = (part: string): string => part.replace(/^(\d+)/, (number) => count(Number(number), 'cause'));

/** The counts that changed: `; fail 12 → 4, targets 30 → 31`. */
function changes({ counts: { before, now } }: ReportTrend): string {
  if (before === null) return '';
  const changed = (['fail', 'unknown', 'warn', 'targets'] as const)
    .filter((key) => before[key] !== now[key])
    .map((key) => `${key} ${String(before[key])} → ${String(now[key])}`);
  return changed.length === 0 ? '' : `; ${changed.join(', ')}`;
}

/** Every cause with its change: new causes first, and fixed causes before those that were not judged. */
export function trendLines({ trend }: Report): readonly TrendLine[] {
  if (trend === null) return [];
  const of = (what: TrendLine['what'], causes: readonly TrendCause[]): readonly TrendLine[] =>
    causes.map((cause) => ({ what, cause, targets: targetsOf(cause) }));
  return [
    ...of('new', trend.new),
    ...of('standing', trend.standing),
    ...of('mended', trend.mended),
    ...of('not judged', trend.unseen),
  ];
}

const targetsOf = ({ targets: { before, now } }: TrendCause): string =>
  before === null || now === null || before === now
    ? count(now ?? before ?? 0, 'target')
    : `${String(before)} → ${count(now, 'target')}`;
