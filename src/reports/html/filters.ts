/** The filters of the findings. Hidden until the script can handle them. */
import type { ReportTarget } from '../../model/report';
import { htmlText } from './pieces';
import { filterStatus, weight } from './target';
import { clusterName } from '../../model/fingerprint';
import { groupFindings } from '../view';

const LABEL: Readonly<Record<string, string>> = {
  fail: 'fail',
  unknown: 'unknown',
  warn: 'warn',
  aside: 'set aside',
  pass: 'pass',
  skip: 'skip',
};

/** A form with the statuses, checks and clusters of these targets. */
export function filters(targets: readonly ReportTarget[]): string {
  const counts = new Map<string, number>();
  const checks = new Set<string>();
  for (const group of targets.flatMap((target) => groupFindings(target.findings))) {
    const status = filterStatus(group);
    counts.set(status, (counts.get(status) ?? 0) + weight(group));
    checks.add(group.finding.check);
  }
  const clusters = new Set(targets.map((target) => clusterName(target.cluster)));
  return `<form id="filters" role="search" aria-label="Filter the findings" hidden>
${statusBoxes(counts)}${select('check', 'Check', checks)}${select('cluster', 'Cluster', clusters)}<label class="field">Text <input type="search" name="text" autocomplete="off" spellcheck="false"></label>
<span class="buttons"><button type="reset">Clear filters</button><button type="button" id="open-all">Open all</button><button type="button" id="close-all">Close all</button></span>
<p id="count" role="status" aria-live="polite"></p>
</form>
`;
}

/** A checkbox for each status that occurs, with its number of findings. */
export function statusBoxes(counts: ReadonlyMap<string, number>): string {
  const boxes = Object.entries(LABEL).flatMap(([status, label]) =>
    counts.has(status)
      ? [
          `<label><input type="checkbox" name="status" value="${status}" checked> ${label} <span class="number">${counts.get(status) ?? 0}</span></label>`,
        ]
      : [],
  );
  return `<fieldset><legend>Status</legend>${boxes.join('')}</fieldset>\n`;
}

const select = (name: string, label: string, values: ReadonlySet<string>): string =>
  `<label class="field">${label} <select name="${name}"><option value="">all</option>${[...values]
    .sort()
    .map((value) => `<option value="${htmlText(value)}">${htmlText(value)}</option>`)
    .join('')}</select></label>\n`;
