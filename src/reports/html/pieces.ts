/** The smallest pieces of the page. Every text of others goes through one of these. */
import type { Fix, Status } from '../../model/finding';
import type { ReportFinding, ReportTarget } from '../../model/report';
import { clip, html, htmlBlock, httpsAddress, shellCommand, visibleLines } from '../escape';
import type { ToldTogether } from '../told';
import { count, poolsByVerdict } from '../view';

/** A target with the number that its links use. */
export interface Numbered {
  readonly target: ReportTarget;
  readonly id: string;
}

/** Where causes and targets stand on the page. */
export interface Causes {
  /** The id of a cause's article. */
  readonly idOf: (told: ToldTogether) => string;
  /** The id of the article that tells a finding's cause; null where none does. */
  readonly ofFinding: (finding: ReportFinding) => string | null;
  /** Whether the article of its cause shows its evidence. */
  readonly showsEvidence: (finding: Pick<ReportFinding, 'cause'>) => boolean;
  readonly targetOf: (target: ReportTarget) => Numbered | undefined;
  /** Whether targets have no articles, but rows of a list that the script writes. */
  readonly isFleet: boolean;
  /** What a cluster is called: its short name where no other has it. */
  readonly nameOf: (cluster: ReportTarget['cluster']) => string;
}

/** UTF-16 units of what one field may take. */
const LONGEST = 2_000;
const MARK: Readonly<Record<Status, string>> = { fail: '✗', unknown: '?', warn: '!', pass: '✓', skip: '–' };
/** Commands of one fix that stand open; more are folded. */
const OPEN_COMMANDS = 5;

/** Text, or the value of an attribute. */
export const htmlText = (value: string): string => html(clip(value, LONGEST));

/** Something to be read letter by letter; a long path breaks after its slashes. */
export const code = (value: string): string => `<code>${htmlText(value).replaceAll('/', '/<wbr>')}</code>`;

/** A status or verdict: a visible symbol, and its word for everyone. */
export const badge = (status: Status): string =>
  `<span class="badge ${status}"><span aria-hidden="true">${MARK[status]}</span> ${status}</span>`;

/** A shell command; the script adds the button that copies it. Lines break between its words, not within `--option`. */
export const commandHtml = (value: string): string =>
  `<pre class="copy"><code>${htmlBlock(shellCommand(value)).replace(/[^ \n]+/g, whole)}</code></pre>\n`;
const whole = (word: string): string => (word.includes('-') ? `<span>${word}</span>` : word);

/** A part that is opened by hand. */
export const foldHtml = (summary: string, content: string, id?: string): string =>
  `<details${id === undefined ? '' : ` id="${id}"`}><summary>${summary}</summary>\n${content}</details>\n`;

/** A list; empty where there is nothing in it. The items are markup. */
export const listOf = (name: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `<ul class="${name}">${items.map((item) => `<li>${item}</li>`).join('')}</ul>\n`;

/** What repairs: one sentence, the commands, Terraform, where it is documented. */
export function fixHtml({ summary, commands, terraform, url }: Fix, fixed = ''): string {
  const address = url === null ? null : httpsAddress(url);
  const stop = url === null || /[.!?:…]$/.test(summary) ? '' : '.';
  const link =
    url === null ? '' : address === null ? `${stop} See ${htmlText(url)}.` : `${stop} See ${anchor(address)}.`;
  const [open, more] = [commands.slice(0, OPEN_COMMANDS), commands.slice(OPEN_COMMANDS)];
  const hcl =
    terraform === null
      ? ''
      : foldHtml('Terraform', `<pre class="copy"><code>${htmlBlock(visibleLines(terraform))}</code></pre>`);
  return `<div class="fix"><p><b>Fix${htmlText(fixed)}:</b> ${htmlText(summary)}${link}</p>
${open.map(commandHtml).join('')}${more.length === 0 ? '' : foldHtml(`${count(more.length, 'command')} more`, more.map(commandHtml).join(''))}${hcl}</div>
`;
}

/** Characters of an address that are shown; the link has it whole. */
const SHOWN_ADDRESS = 80;

function anchor(address: string): string {
  const { host, pathname } = new URL(address);
  const shown = `${host}${pathname}`;
  return `<a href="${htmlText(address)}" rel="noopener noreferrer">${htmlText(shown.length > SHOWN_ADDRESS ? `${shown.slice(0, SHOWN_ADDRESS - 1)}…` : shown)}</a>`;
}

/** What was seen, where, and what it says. */
export const evidenceOf = ({ evidence }: Pick<ReportFinding, 'evidence'>): string =>
  listOf(
    'evidence',
    evidence.map(
      ({ strength, says, source, detail }) => `${strength}, says ${says}: ${code(source)}: ${htmlText(detail)}`,
    ),
  );

const SHOWN_POOLS = 20;

/** `fail batch, spot`; a target without pools says nothing. */
export function poolVerdictsHtml({ pools: all }: ReportTarget): string {
  if (all.length === 0) return '';
  const items = poolsByVerdict(all).map(([verdict, names]) => {
    const more = names.length - SHOWN_POOLS;
    return `<li><span class="${verdict}">${verdict}</span> ${names.slice(0, SHOWN_POOLS).map(htmlText).join(', ')}${more > 0 ? ` and ${more} more` : ''}</li>`;
  });
  return `<ul class="pools">${items.join('')}</ul>`;
}
