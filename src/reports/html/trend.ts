/** How causes changed since the baseline. */
import type { Report } from '../../model/report';
import { type TrendLine, trendHeadline, trendLines } from '../trend';
import { count, sentenceCase } from '../view';
import { badge, code, foldHtml, htmlText } from './pieces';

/** At most this number of causes is shown. The JSON report contains all of them. */
const MOST = 500;

/** The headline, and a folded list of all causes; empty without a baseline. */
export function trend(report: Report): string {
  const head = trendHeadline(report);
  if (head === null) return '';
  const lines = trendLines(report);
  const more = lines.length - MOST;
  const rows = lines.slice(0, MOST).map(row).join('');
  const rest = more > 0 ? `<li>${count(more, 'cause')} more; the JSON report holds all of them.</li>` : '';
  const list = lines.length === 0 ? '' : foldHtml(count(lines.length, 'cause'), `<ul>${rows}${rest}</ul>`);
  return `<p>${htmlText(sentenceCase(head))}.</p>\n${list}`;
}

const row = ({ what, cause, targets }: TrendLine): string =>
  `<li><b>${what}</b> ${what === 'mended' ? badge('pass') : badge(cause.status)} ${code(cause.check)} ${htmlText(targets)}: ${htmlText(cause.message)}</li>`;
