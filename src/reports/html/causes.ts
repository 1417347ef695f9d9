/** What to do: each cause once, with its fix to copy, the targets that it stops, and their places. */
import type { ToldTogether } from '../told';
import { alikeWords, fixedWords, ownersWords, placesWords, repairsWords, stopsWords } from '../headline';
import { count, needLines } from '../view';
import { badge, evidenceOf, fixHtml, foldHtml, listOf, htmlText, type Numbered, type Causes } from './pieces';

/** At most this number of causes is shown. The JSON report contains all of them. */
export const MOST_CAUSES = 200;
/** The number of fixes of one cause that are open. More are folded. */
const OPEN_FIXES = 5;
/** The number of targets that are linked for one cause. */
const MOST_LINKS = 100;

/** One article for each cause. The fix of the first one is visible. */
export const causes = (told: readonly ToldTogether[], all: Causes): string =>
  told
    .slice(0, MOST_CAUSES)
    .map((each) => cause(each, all))
    .join('') +
  (told.length > MOST_CAUSES
    ? `<p class="cut">${count(told.length - MOST_CAUSES, 'cause')} more; the JSON report holds all of them.</p>\n`
    : '');

function cause(told: ToldTogether, all: Causes): string {
  const { idOf, targetOf, showsEvidence } = all;
  const { checks, status, kind, message, rulings, fixes, needs, known, causes: its } = told;
  const id = idOf(told);
  const because = [...new Set(rulings.map(({ because: why }) => why))].filter((why) => !message.includes(why));
  const alike = its.filter((each) => each.message !== message).length;
  const facts = [repairsWords(told), ownersWords(told), alikeWords(told, 20), placesWords(told)].filter(
    (words) => words !== '',
  );
  return `<article class="cause ${status}" id="${id}" aria-labelledby="${id}-title"><h3 id="${id}-title">${badge(status)} ${htmlText(checks.join(', '))}: ${htmlText(stopsWords(told))}${note(kind === 'advice' ? 'advice' : '')}${note(known ? 'known from the baseline' : '')}</h3>
${fixesHtml(told)}<p>${fixes.length > 0 ? '<b>Why:</b> ' : ''}${htmlText(message)}${alike > 0 ? `${/[.!?…”]$/.test(message) ? '' : '.'} The same for ${count(alike, 'other')}.` : ''}</p>
${listOf('needs', because.slice(0, 3).map(htmlText))}${facts.map((words) => `<p class="note">${htmlText(words)}</p>\n`).join('')}${listOf(
    'needs',
    needLines(needs).map(({ label, text: need }) => `<b>${label}</b> ${htmlText(need)}`),
  )}${told.evidence === null || !showsEvidence({ cause: its[0].id }) ? '' : foldHtml('Evidence', evidenceOf({ evidence: told.evidence }))}${
    all.isFleet
      ? listLink(told, id)
      : targetLinks(
          told.targets.flatMap((target) => targetOf(target) ?? []),
          all,
        )
  }</article>
`;
}

function fixesHtml(told: ToldTogether): string {
  const { fixes } = told;
  const [open, more] = [fixes.slice(0, OPEN_FIXES), fixes.slice(OPEN_FIXES)].map((each) =>
    each.map((fix) => fixHtml(fix, fixedWords(fix, told))).join(''),
  );
  const number = fixes.length - OPEN_FIXES;
  return `${open}${number > 0 ? foldHtml(`${number} more ${number === 1 ? 'fix' : 'fixes'}`, more ?? '') : ''}`;
}

const note = (words: string): string => (words === '' ? '' : ` <span class="note">${words}</span>`);

/** For a fleet: a link to the list, filtered to the targets of this cause. */
const listLink = ({ targets }: ToldTogether, id: string): string =>
  targets.length === 0
    ? ''
    : `<p><a href="#targets" data-cause="${id}">What it stops: ${count(targets.length, 'target')}</a></p>\n`;

/** Folded links to the targets that a cause stops. */
function targetLinks(numbered: readonly Numbered[], { nameOf }: Causes): string {
  if (numbered.length === 0) return '';
  const links = numbered
    .slice(0, MOST_LINKS)
    .map(
      ({ id, target }) =>
        `<li><a href="#${id}">${htmlText(target.image.reference)}${target.cluster === null ? '' : htmlText(` on ${nameOf(target.cluster)}`)}</a></li>`,
    );
  const more = numbered.length - links.length;
  const rest = more > 0 ? `<li>and ${more} more</li>` : '';
  return foldHtml(`What it stops (${numbered.length})`, `<ul class="links">${links.join('')}${rest}</ul>`);
}
