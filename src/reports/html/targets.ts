/** The targets, worst first: filters, and one article for each target. */
import { count } from '../view';
import { filters } from './filters';
import type { Causes, Numbered } from './pieces';
import { shortTarget, targetArticle } from './target';

/** If no more targets than these do not pass, they are open at first. */
const OPENED = 3;
/** With more targets than these, what passes is shown once for all of them. */
const WHOLE = 5;

/** Whether the articles about targets are brief. */
export const isBrief = (numbered: readonly Numbered[]): boolean => numbered.length > WHOLE;

/** With more targets than these, an article is laid out only when it scrolls into view. */
const MANY = 100;

/** The findings of all targets; empty if there are no targets. */
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
