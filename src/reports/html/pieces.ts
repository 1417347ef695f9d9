/** The smallest pieces of the page. Every text of others goes through one of these. */
import type { Status } from '../../model/finding';
import type { ReportTarget } from '../../model/report';
import { clip, html, htmlBlock, shellCommand, visibleLines } from '../escape';

/** A target with the number that its links use. */
export interface Numbered {
  readonly target: ReportTarget;
  readonly id: string;
}

/** UTF-16 units of what one field may take. */
const LONGEST = 2_000;
const MARK: Readonly<Record<Status, string>> = { fail: '✗', unknown: '?', warn: '!', pass: '✓', skip: '–' };

/** Text, or the value of an attribute. */
export const text = (value: string): string => html(clip(value, LONGEST));

/** Something to be read letter by letter; a long path breaks after its slashes. */
export const code = (value: string): string => `<code>${text(value).replaceAll('/', '/<wbr>')}</code>`;

/** A status or verdict: its mark for the eyes, its word for everyone. */
export const badge = (status: Status): string =>
  `<span class="badge ${status}"><span aria-hidden="true">${MARK[status]}</span> ${status}</span>`;

/** A shell command; the script adds the button that copies it. */
export const command = (value: string): string =>
  `<pre class="copy"><code>${htmlBlock(shellCommand(value))}</code></pre>\n`;

/** Terraform, in a part that is opened by hand. */
export const terraform = (value: string): string =>
  `<details><summary>Terraform</summary><pre class="copy"><code>${htmlBlock(visibleLines(value))}</code></pre></details>\n`;
