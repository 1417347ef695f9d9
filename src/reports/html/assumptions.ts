/** The assumptions behind the verdicts, each once. */
import type { ReportTarget } from '../../model/report';
import { count, needLines } from '../view';
import { code, foldHtml, listOf, htmlText } from './pieces';

/** The number of assumptions that are shown. */
const SHOWN = 100;

/** What could not be read and may matter, each assumption once; empty if there is none. */
export function assumptions(targets: readonly ReportTarget[]): string {
  const all = [
    ...new Map(
      targets.flatMap(({ assumptions: its }) => its.map((each) => [`${each.check}\n${each.text}`, each])),
    ).values(),
  ];
  if (all.length === 0) return '';
  const items = all.slice(0, SHOWN).map(
    ({ check, text: assumed, needs }) =>
      `${code(check)}: ${htmlText(assumed)}${listOf(
        'needs',
        needLines(needs).map(({ label, text: need }) => `<b>${label}</b> ${htmlText(need)}`),
      )}`,
  );
  const more = all.length - items.length;
  return foldHtml(
    `${count(all.length, 'assumption')}: what could not be read and may matter`,
    listOf('assumptions', [...items, ...(more > 0 ? [`and ${more} more`] : [])]),
  );
}
