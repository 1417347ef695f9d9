/** What passes or does not apply, shown once for all targets: the first message for each check and status. */
import { count, sentenceOf } from '../view';
import { badge, foldHtml, htmlText, type Numbered } from './pieces';
import { tableOf } from './table';
import { isBrief } from './targets';

interface Row {
  readonly status: 'pass' | 'skip';
  readonly check: string;
  readonly message: string;
  readonly targets: Set<string>;
  /** Other messages for the same check and status. */
  readonly others: Set<string>;
}

/** A table of checks; empty if each target shows its own. */
export function passes(numbered: readonly Numbered[]): string {
  if (!isBrief(numbered)) return '';
  const rows = new Map<string, Row>();
  for (const { target, id } of numbered)
    for (const finding of target.findings) {
      const { status, check } = finding;
      if (status !== 'pass' && status !== 'skip') continue;
      const message = sentenceOf(finding);
      const key = `${check} ${status}`;
      const row = rows.get(key) ?? { status, check, message, targets: new Set(), others: new Set() };
      rows.set(key, row);
      row.targets.add(id);
      if (message !== row.message) row.others.add(message);
    }
  if (rows.size === 0) return '';
  const all = [...rows.values()].map(
    ({ status, check, message, targets, others }) =>
      `<tr><td>${badge(status)}</td><th scope="row">${htmlText(check)}</th><td>${targets.size}</td><td>${htmlText(message)}${others.size > 0 ? ` (and ${others.size} more like it)` : ''}</td></tr>`,
  );
  return foldHtml(
    `${count(rows.size, 'row')}; the JSON report has each finding with its evidence`,
    tableOf('What passes or does not apply', ['Status', 'Check', 'Targets', 'Finding'], all),
  );
}
