/** The smallest pieces of the page. All text from outside passes through one of these functions. */
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

/** The articles and names on the page. */
export interface Causes {
  /** The id of the article about a cause. */
  readonly idOf: (told: ToldTogether) => string;
  /** The id of the article about a finding's cause; null if there is none. */
  readonly ofFinding: (finding: ReportFinding) => string | null;
  /** Whether the article about its cause shows its evidence. */
  readonly showsEvidence: (finding: Pick<ReportFinding, 'cause'>) => boolean;
  readonly targetOf: (target: ReportTarget) => Numbered | undefined;
  /** Whether targets have no articles, but rows of a list that the script creates. */
  readonly isFleet: boolean;
  /** The name of a cluster: its short name if no other cluster has the same one. */
  readonly nameOf: (cluster: ReportTarget['cluster']) => string;
}

/** The maximum length of one field in UTF-16 units. */
const LONGEST = 2_000;
const MARK: Readonly<Record<Status, string>> = { fail: '✗', unknown: '?', warn: '!', pass: '✓', skip: '–' };
/** The number of commands of one fix that are open. More are folded. */
const OPEN_COMMANDS = 5;

/** Text, or the value of an attribute. */
export const htmlText = (value: string): string => html(clip(value, LONGEST));

/** Text in a monospaced font, to be read exactly. A long path breaks after its slashes. */
export const code = (value: string): string => `<code>${htmlText(value).replaceAll('/', '/<wbr>')}</code>`;

/** A status or verdict: a visible symbol together with the word. */
export const badge = (status: Status): string =>
  `<span class="badge ${status}"><span aria-hidden="true">${MARK[status]}</span> ${status}</span>`;

/** A shell command. The script adds the copy button. Lines break between words, not within `--option`. */
export const commandHtml = (value: string): string =>
  `<pre class="copy"><code>${htmlBlock(shellCommand(value)).replace(/[^ \n]+/g, whole)}</code></pre>\n`;
const whole = (word: string): string => (word.includes('-') ? `<span>${word}</span>` : word);

/** A part of the page that the user can open. */
export const foldHtml = (summary: string, content: string, id?: string): string =>
  `<details${id === undefined ? '' : ` id="${id}"`}><summary>${summary}</summary>\n${content}</details>\n`;

/** A list; empty if it has no items. The items are markup. */
export const listOf = (name: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `<ul class="${name}">${items.map((item) => `<li>${item}</li>`).join('')}</ul>\n`;

/** A fix: one sentence, the commands, Terraform, and a link to the documentation. */
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

/** The number of characters of an address that are shown. The link contains all of it. */
const SHOWN_ADDRESS = 80;

function anchor(address: string): string {
  const { host, pathname } = new URL(address);
  const shown = `${host}${pathname}`;
  return `<a href="${htmlText(address)}" rel="noopener noreferrer">${htmlText(shown.length > SHOWN_ADDRESS ? `${shown.slice(0, SHOWN_ADDRESS - 1)}…` : shown)}</a>`;
}

/** The evidence: how strong it is, its source, and its content. */
export const evidenceOf = ({ evidence }: Pick<ReportFinding, 'evidence'>): string =>
  listOf(
    'evidence',
    evidence.map(
      ({ strength, says, source, detail }) => `${strength}, says ${says}: ${code(source)}: ${htmlText(detail)}`,
    ),
  );

const SHOWN_POOLS = 20;

/** `fail batch, spot`; empty for a target without pools. */
export function poolVerdictsHtml({ pools: all }: ReportTarget): string {
  if (all.length === 0) return '';
  const items = poolsByVerdict(all).map(([verdict, names]) => {
    const more = names.length - SHOWN_POOLS;
    return `<li><span class="${verdict}">${verdict}</span> ${names.slice(0, SHOWN_POOLS).map(htmlText).join(', ')}${more > 0 ? ` and ${more} more` : ''}</li>`;
  });
  return `<ul class="pools">${items.join('')}</ul>`;
}
