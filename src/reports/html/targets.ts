/** The targets, worst first: filters, and an article each. */
import { count } from '../view';
import { filters } from './filters';
import type { Causes, Numbered } from './pieces';
import { shortTarget, targetArticle } from './target';

/** Where so few targets do not pass, and no cause tells of them, they are open from the start. */
const OPENED = 3;
/** Of more targets what passes is told once, for all of them. */
const WHOLE = 5;

/** Whether targets are told in brief. */
export const isBrief = (numbered: readonly Numbered[]): boolean => numbered.length > WHOLE;

/** More targets than these are laid out only when they come into sight. */
const MANY = 100;

/** The findings of all targets; empty where there is none. */
export function targets(numbered: readonly Numbered[], places: Causes, limit: number): string {
  if (numbered.length === 0) return '';
  const open = numbered.filter(({ target }) => target.verdict !== 'pass').length <= OPENED;
  const articles: string[] = [];
  let left = limit;
  let short = 0;
  for (const each of numbered) {
    const article = left > 0 ? targetArticle(each, places, { open, brief: isBrief(numbered) }) : null;
    left = article === null || article.length > left ? 0 : left - article.length;
    if (article === null || left === 0) short += 1;
    articles.push(article === null || left === 0 ? shortTarget(each, places) : article);
  }
  const cut =
    short === 0
      ? ''
      : `<p class="cut"><strong>Cut to fit.</strong> The details of ${count(short, 'target')} are left out, those of the best verdicts. The JSON report holds all of them.</p>\n`;
  const form = numbered.length > 1 ? filters(numbered.map(({ target }) => target)) : '';
  const classes = [...(isBrief(numbered) ? ['brief'] : []), ...(numbered.length > MANY ? ['many'] : [])].join(' ');
  return `${cut}${form}<div id="list"${classes === '' ? '' : ` class="${classes}"`}>\n${articles.join('')}</div>\n`;
}
