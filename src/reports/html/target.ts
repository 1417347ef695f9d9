/** One target: its verdict, pools and findings. What an article about a cause shows is only linked here. */
import type { ReportTarget } from '../../model/report';
import {
  badge,
  code,
  evidenceOf,
  fixHtml,
  foldHtml,
  listOf,
  poolVerdictsHtml,
  htmlText,
  type Causes,
  type Numbered,
} from './pieces';
import { tableOf } from './table';
import { clusterName } from '../../model/fingerprint';
import { clusterInWords, groupFindings, needLines, sentenceOf, setAsideWords, type FindingGroup } from '../view';

/** The value for the status filter: the status, or that the finding is set aside. */
export const filterStatus = (group: Pick<FindingGroup, 'finding'>): string =>
  isRaised(group) && setAsideWords(group.finding) !== null ? 'aside' : group.finding.status;

const isRaised = ({ finding }: Pick<FindingGroup, 'finding'>): boolean =>
  finding.status !== 'pass' && finding.status !== 'skip';

/** The number of findings that a group represents. */
export const weight = ({ pools: names }: FindingGroup): number => Math.max(1, names.length);

/** The attributes that the script filters by. */
const data = (group: FindingGroup): string =>
  `data-status="${filterStatus(group)}" data-check="${htmlText(group.finding.check)}"${weight(group) > 1 ? ` data-count="${weight(group)}"` : ''}`;

/** How much of a target is shown. */
interface Extent {
  /** Whether a target that does not pass is open at first. */
  readonly open: boolean;
  /** Whether passing checks are only named, and evidence is shown only if no article about a cause shows it. */
  readonly brief: boolean;
}

/** The whole target. */
export function targetArticle({ target, id }: Numbered, places: Causes, { open, brief }: Extent): string {
  const groups = groupFindings(target.findings);
  const raised = groups.filter(isRaised);
  const quiet = groups.filter((group) => !isRaised(group));
  return `${head(target, id, places, open && target.verdict !== 'pass')}${facts(target)}${poolVerdictsHtml(target)}${skipped(target)}${raised.map((group) => finding(group, places)).join('')}${brief ? quietList(quiet) : quietTable(quiet)}</details></article>\n`;
}

/** Only the target's names and verdict. */
export function shortTarget({ target, id }: Numbered, places: Causes): string {
  return `${head(target, id, places, false)}<p class="note">The details are left out of this page; the JSON report holds them.</p></details></article>\n`;
}

function head({ image, cluster, verdict }: ReportTarget, id: string, { nameOf }: Causes, open: boolean): string {
  const on = cluster === null ? '' : `on ${nameOf(cluster)}`;
  return `<article class="target" id="${id}" data-cluster="${htmlText(clusterName(cluster))}" aria-labelledby="${id}-title"><details${open ? ' open' : ''}><summary><h3 id="${id}-title">${badge(verdict)} ${code(image.reference)} <span class="on">${htmlText(on)}</span></h3></summary>\n`;
}

function facts({ image, cluster, blind }: ReportTarget): string {
  const sources = image.sources
    .slice(0, SHOWN_SOURCES)
    .map(({ file, line, workload }) => code(`${file}:${line}`) + (workload === null ? '' : ` (${htmlText(workload)})`));
  const more = image.sources.length - sources.length;
  const rows: readonly (readonly [string, string])[] = [
    ['Cluster', [code(clusterName(cluster)), ...clusterInWords(cluster).map(htmlText)].join(' · ')],
    ...(image.pinned === null ? [] : [['Pinned', code(image.pinned)] as const]),
    ...(sources.length === 0 ? [] : [['From', sources.join(', ') + (more > 0 ? ` and ${more} more` : '')] as const]),
    ...(blind ? [['Blind', 'The cluster, the image or the identity of every pool could not be read.'] as const] : []),
  ];
  return `<dl>${rows.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join('')}</dl>\n`;
}

/** Why no pod of the image lands on some pools. */
function skipped({ pools }: ReportTarget): string {
  const by = new Map<string, string[]>();
  for (const { name, why } of pools) if (why !== null) by.set(why, [...(by.get(why) ?? []), name]);
  return listOf(
    'needs',
    [...by].map(([why, names]) => `${htmlText(names.join(', '))}: ${htmlText(why)}`),
  );
}

const SHOWN_SOURCES = 20;

function finding(group: FindingGroup, places: Causes): string {
  const { check, kind, status, needs, fix } = group.finding;
  const aside = setAsideWords(group.finding);
  const cause = places.ofFinding(group.finding);
  const atCause = places.showsEvidence(group.finding);
  const link =
    fix === null ? (atCause ? 'The evidence' : 'What it stops') : `The fix${atCause ? ' and the evidence' : ''}`;
  const told = cause === null ? '' : `<p><a href="#${cause}">${link}</a></p>\n`;
  return `<section class="finding ${status}" ${data(group)}><h4>${badge(status)} ${htmlText(check)}${poolNames(group)}${kind === 'advice' ? ' <span class="note">advice</span>' : ''}${aside === null ? '' : ` <span class="note">${htmlText(aside)}</span>`}</h4>
<p>${htmlText(sentenceOf(group.finding))}</p>
${atCause ? '' : evidenceOf(group.finding)}${told}${
    cause !== null
      ? ''
      : listOf(
          'needs',
          needLines(needs).map(({ label, text: need }) => `<b>${label}</b> ${htmlText(need)}`),
        ) + (fix === null ? '' : fixHtml(fix))
  }</section>
`;
}

const poolNames = ({ pools: names }: FindingGroup): string =>
  names.length === 0
    ? ''
    : ` <span class="on">on ${names.length === 1 ? 'pool' : 'pools'} ${names.map(htmlText).join(', ')}</span>`;

/** Findings that need no attention, by the names of their checks. Their messages are shown once for all targets. */
function quietList(groups: readonly FindingGroup[]): string {
  if (groups.length === 0) return '';
  const byCheck = new Map<string, { readonly group: FindingGroup; count: number }>();
  for (const group of groups) {
    const key = `${group.finding.check} ${filterStatus(group)}`;
    const seen = byCheck.get(key) ?? { group, count: 0 };
    seen.count += weight(group);
    byCheck.set(key, seen);
  }
  const items = [...byCheck.values()].map(
    ({ group: { finding: its }, group, count }) =>
      `<li data-status="${filterStatus(group)}" data-check="${htmlText(its.check)}"${count > 1 ? ` data-count="${count}"` : ''}>${htmlText(its.check)}${its.status === 'skip' ? ' (skip)' : ''}</li>`,
  );
  return foldHtml(
    `Passed or does not apply (${byCheck.size})`,
    `<ul class="quiet">${items.join('')}</ul>\n<p><a href="#passes">What they say</a></p>`,
  );
}

/** Findings that need no attention, one row each. */
function quietTable(groups: readonly FindingGroup[]): string {
  if (groups.length === 0) return '';
  const rows = groups.map(
    (group) =>
      `<tr ${data(group)}><td>${badge(group.finding.status)}</td><th scope="row">${htmlText(group.finding.check)}</th><td>${group.pools.map(htmlText).join(', ') || 'all'}</td><td>${htmlText(sentenceOf(group.finding))}</td></tr>`,
  );
  return foldHtml(
    `Passed or does not apply (${rows.length})`,
    tableOf('Passed or does not apply', ['Status', 'Check', 'Pools', 'Finding'], rows),
  );
}
