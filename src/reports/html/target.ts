/** One target: its verdict, pools, findings with fixes, and assumptions. */
import type { ReportPool, ReportTarget } from '../../model/report';
import { httpsAddress } from '../escape';
import { badge, code, command, terraform, text, type Numbered } from './pieces';
import { clusterName } from '../../model/fingerprint';
import {
  clusterFacts,
  count,
  groupFindings,
  needLines,
  onCluster,
  sentenceOf,
  setAside,
  type FindingGroup,
} from '../view';

/** What the filters go by: the status, or that somebody set the finding aside. */
export const filterStatus = (group: FindingGroup): string =>
  isRaised(group) && setAside(group.finding) !== null ? 'aside' : group.finding.status;

const isRaised = ({ finding }: FindingGroup): boolean => finding.status !== 'pass' && finding.status !== 'skip';

/** How many findings a group stands for. */
export const weight = ({ pools: names }: FindingGroup): number => Math.max(1, names.length);

/** What the script filters by. */
const data = (group: FindingGroup): string =>
  `data-status="${filterStatus(group)}" data-check="${text(group.finding.check)}"${weight(group) > 1 ? ` data-count="${weight(group)}"` : ''}`;

/**
 * The whole target.
 * @param open whether a target that does not pass is open from the start
 */
export function targetArticle({ target, id }: Numbered, open: boolean): string {
  const groups = groupFindings(target.findings);
  const raised = groups.filter(isRaised);
  const quiet = groups.filter((group) => !isRaised(group));
  return `${head(target, id, open && target.verdict !== 'pass')}${facts(target)}${pools(target.pools)}${raised.map(finding).join('')}${quietTable(quiet)}${assumptions(target)}</details></article>\n`;
}

/** Only what it is and how it stands. */
export function shortTarget({ target, id }: Numbered): string {
  return `${head(target, id, false)}<p class="note">The details are left out of this page; the JSON report holds them.</p></details></article>\n`;
}

function head({ image, cluster, verdict }: ReportTarget, id: string, open: boolean): string {
  return `<article class="target" id="${id}" data-cluster="${text(clusterName(cluster))}" aria-labelledby="${id}-title"><details${open ? ' open' : ''}><summary><h3 id="${id}-title">${badge(verdict)} ${code(image.reference)} <span class="on">${text(onCluster(cluster).trim())}</span></h3></summary>\n`;
}

function facts({ image, cluster, blind }: ReportTarget): string {
  const sources = image.sources
    .slice(0, SHOWN_SOURCES)
    .map(({ file, line, workload }) => code(`${file}:${line}`) + (workload === null ? '' : ` (${text(workload)})`));
  const more = image.sources.length - sources.length;
  const rows: readonly (readonly [string, string])[] = [
    ['Cluster', [code(clusterName(cluster)), ...clusterFacts(cluster).map(text)].join(' · ')],
    ...(image.pinned === null ? [] : [['Pinned', code(image.pinned)] as const]),
    ...(sources.length === 0 ? [] : [['From', sources.join(', ') + (more > 0 ? ` and ${more} more` : '')] as const]),
    ...(blind ? [['Blind', 'The cluster, the image or the identity of every pool could not be read.'] as const] : []),
  ];
  return `<dl>${rows.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join('')}</dl>\n`;
}

const SHOWN_SOURCES = 20;

function pools(all: readonly ReportPool[]): string {
  if (all.length === 0) return '';
  const unknown = '<span class="none">not known</span>';
  const rows = all.map(
    ({ name, verdict, principal, platform, version }) =>
      `<tr><th scope="row">${code(name)}</th><td>${badge(verdict)}</td>${[platform, version, principal].map((value) => `<td>${value === null ? unknown : code(value)}</td>`).join('')}</tr>`,
  );
  return table('Node pools', ['Pool', 'Verdict', 'Platform', 'Version', 'Pulls as'], rows);
}

/** A table in a part that is opened by hand. */
const table = (title: string, columns: readonly string[], rows: readonly string[]): string =>
  `<details><summary>${title} (${rows.length})</summary><div class="scroll" role="group" aria-label="${title}" tabindex="0"><table><thead><tr>${columns.map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table></div></details>\n`;

function finding(group: FindingGroup): string {
  const { check, kind, status, evidence, needs, fix } = group.finding;
  const aside = setAside(group.finding);
  return `<section class="finding ${status}" ${data(group)}><h4>${badge(status)} ${text(check)}${poolNames(group)}${kind === 'advice' ? ' <span class="note">advice</span>' : ''}${aside === null ? '' : ` <span class="note">${text(aside)}</span>`}</h4>
<p>${text(sentenceOf(group.finding))}</p>
${listOf(
  'evidence',
  evidence.map(({ strength, says, source, detail }) => `${strength}, says ${says}: ${code(source)}: ${text(detail)}`),
)}${listOf(
    'needs',
    needLines(needs).map(({ label, text: need }) => `<b>${label}</b> ${text(need)}`),
  )}${fix === null ? '' : fixOf(fix)}</section>
`;
}

function fixOf({ summary, commands, terraform: code, url }: NonNullable<FindingGroup['finding']['fix']>): string {
  const address = url === null ? null : httpsAddress(url);
  const stop = url === null || /[.!?:…]$/.test(summary) ? '' : '.';
  const link = url === null ? '' : address === null ? `${stop} See ${text(url)}.` : `${stop} See ${anchor(address)}.`;
  return `<div class="fix"><p><b>Fix:</b> ${text(summary)}${link}</p>
${commands.map(command).join('')}${code === null ? '' : terraform(code)}</div>`;
}

const anchor = (address: string): string =>
  `<a href="${text(address)}" rel="noopener noreferrer">${text(new URL(address).host + new URL(address).pathname)}</a>`;

const listOf = (name: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `<ul class="${name}">${items.map((item) => `<li>${item}</li>`).join('')}</ul>\n`;

const poolNames = ({ pools: names }: FindingGroup): string =>
  names.length === 0
    ? ''
    : ` <span class="on">on ${names.length === 1 ? 'pool' : 'pools'} ${names.map(text).join(', ')}</span>`;

/** Findings that ask for nothing, a row each. */
function quietTable(groups: readonly FindingGroup[]): string {
  if (groups.length === 0) return '';
  const rows = groups.map(
    (group) =>
      `<tr ${data(group)}><td>${badge(group.finding.status)}</td><th scope="row">${text(group.finding.check)}</th><td>${group.pools.map(text).join(', ') || 'all'}</td><td>${text(sentenceOf(group.finding))}</td></tr>`,
  );
  return table('Passed or does not apply', ['Status', 'Check', 'Pools', 'Finding'], rows);
}

function assumptions({ assumptions: all }: ReportTarget): string {
  if (all.length === 0) return '';
  const items = all.map(
    ({ check, text: assumed, needs }) =>
      `<li>${code(check)}: ${text(assumed)}${listOf(
        'needs',
        needLines(needs).map(({ label, text: need }) => `<b>${label}</b> ${text(need)}`),
      )}</li>`,
  );
  return `<details class="assumptions"><summary>${count(all.length, 'assumption')}: what could not be read and may matter</summary>\n<ul>${items.join('')}</ul></details>\n`;
}
