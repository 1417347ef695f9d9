/** The page's landmarks and sections, in order: what to do, where, and the rest. */
import type { Report, ReportTarget } from '../../model/report';
import { NO_CLUSTER } from '../../model/target';
import { facetsOf } from '../clusters-by';
import { headline, passWords } from '../headline';
import { isPressing, toldCauses, unexplained, type ToldTogether } from '../told';
import { callerWords, clusterNames, count, extentAndCounts, onCluster, sentenceCase, worstTargetsFirst } from '../view';
import { passedAlike } from '../passes-alike';
import { assumptions } from './assumptions';
import { causes, MOST_CAUSES } from './causes';
import { clusterTable } from './cluster-table';
import { fleetData } from './fleet-data';
import { fleetList } from './fleet-list';
import { groups } from './groups';
import { matrix } from './matrix';
import { badge, code, commandHtml, foldHtml, htmlText, type Causes, type Numbered } from './pieces';
import { nodePools } from './pools';
import { passes } from './passes';
import { isBrief, targets } from './targets';
import { trend } from './trend';
import { verified } from './verified';

/** The number of notes that are shown. */
const SHOWN_NOTES = 20;
/** A table with more rows is folded. */
const OPEN_ROWS = 10;

/**
 * With more targets than these, targets have no articles of their own: the articles about causes show what to do, and a
 * list has one row for each target.
 */
const MOST_ARTICLES = 2_000;

/** Whether a page has so many targets that its script lists them from data. */
export const isFleet = ({ targets: all }: Report): boolean => all.length > MOST_ARTICLES;

/** Everything between `<body>` and the script. */
export function body(report: Report, limit: number, groupBy?: string): string {
  const numbered = worstTargetsFirst(report.targets).map((target, at): Numbered => ({ target, id: `t${at + 1}` }));
  const told = toldCauses(report, groupBy);
  const [pressing, rest] = [told.filter(isPressing), told.filter((each) => !isPressing(each))];
  const fleet = isFleet(report);
  const places = placesOf(
    [...pressing.slice(0, MOST_CAUSES), ...rest.slice(0, MOST_CAUSES)],
    fleet ? [] : numbered,
    fleet,
  );
  const grants = section('access', 'Grants that would answer what is unknown', access(report));
  const grantsFirst = pressing.every(({ status }) => status === 'unknown');
  const todo = section(
    'causes',
    pressing.length > 1 ? `What to do: ${count(pressing.length, 'cause')}` : 'What to do',
    causes(pressing, places),
  );
  const sections = [
    ...(grantsFirst ? [grants, todo] : [todo, grants]),
    section('trend', 'Since the baseline', trend(report)),
    section('groups', 'By project, location and label', groups(report, groupBy)),
    fleet
      ? section('clusters', 'Clusters', clusterTable(report, places))
      : section('matrix', 'Images, clusters and pools', table(numbered, places)),
    section('verified', 'Pulls verified on nodes', verified(numbered, places)),
    section(
      'warnings',
      'Warnings and advice',
      rest.length === 0 ? '' : foldHtml(count(rest.length, 'warning'), causes(rest, places)),
    ),
    section('assumptions', 'Assumptions', assumptions(report.targets)),
    section('pools', 'Node pools', nodePools(numbered)),
    fleet
      ? section('targets', 'Targets', fleetList(fleetData(numbered, facetsOf(report), places)))
      : section('targets', 'Findings', targets(numbered, places, limit)),
    section('passes', 'What passes', passes(numbered)),
    section('passed', 'Images that pass', passed(report)),
  ].filter(({ content }) => content !== '');
  // Failures come first. Otherwise the reasons why the run is incomplete come first, because they explain the rest.
  const [first = '', ...others] = sections.map(({ content }) => content);
  const empty =
    numbered.length + report.passed.length === 0 ? '<p class="empty">No image was judged on any cluster.</p>\n' : '';
  return `<a class="jump" href="#main">Skip to the report</a>
${header(report)}<main id="main" tabindex="-1">
${empty}${grantsFirst ? notes(report) : ''}${first}${grantsFirst ? '' : notes(report)}${others.join('')}</main>
<nav aria-label="Sections"><ul>${sections.map(({ id, title }) => `<li><a href="#${id}">${title}</a></li>`).join('')}</ul></nav>
${footer(report)}`;
}

interface Section {
  readonly id: string;
  readonly title: string;
  /** Empty if there is nothing to show. */
  readonly content: string;
}

function section(id: string, title: string, content: string): Section {
  const whole = `<section id="${id}" aria-labelledby="${id}-title">\n<h2 id="${id}-title">${title}</h2>\n${content}</section>\n`;
  return { id, title, content: content === '' ? '' : whole };
}

/** The ids of the articles about causes and targets. */
function placesOf(told: readonly ToldTogether[], numbered: readonly Numbered[], fleet: boolean): Causes {
  const ids = new Map(told.map((each, at) => [each, `c${at + 1}`]));
  const byCause = new Map([...ids].flatMap(([each, id]) => each.causes.map((cause) => [cause.id, id])));
  const shown = new Set(fleet || isBrief(numbered) ? told.map(({ causes: [first] }) => first.id) : []);
  const byTarget = new Map(numbered.map((each): [ReportTarget, Numbered] => [each.target, each]));
  return {
    idOf: (each) => ids.get(each) ?? 'causes',
    ofFinding: ({ cause }) => (cause === null ? null : (byCause.get(cause) ?? null)),
    showsEvidence: ({ cause }) => cause !== null && shown.has(cause),
    targetOf: (target) => byTarget.get(target),
    isFleet: fleet,
    nameOf: clusterNames(numbered.map(({ target }) => target)),
  };
}

const header = (report: Report): string => `<header>
<h1>${badge(report.verdict)} ${htmlText(sentenceCase(headline(report)))}</h1>
<p class="note">${[extentAndCounts(report), ...passWords(report)].map(htmlText).join(' · ')}</p>
</header>
`;

/** The reasons why the run is incomplete, and the verdicts that no finding explains. */
function notes(report: Report): string {
  const silent = unexplained(report).map(
    ({ image, cluster }) =>
      `No finding says why of ${image.reference}${onCluster(cluster)}: none of its node pools was judged.`,
  );
  return [...report.reasons, ...silent]
    .slice(0, SHOWN_NOTES)
    .map((note) => `<p class="cut"><strong>Note:</strong> ${htmlText(note)}</p>\n`)
    .join('');
}

function access({ access: missing }: Report): string {
  if (missing === null || missing.commands.length === 0) return '';
  return `<p>Give the caller these grants, once${htmlText(callerWords(missing.commands))}:</p>\n${missing.commands.map(commandHtml).join('')}`;
}

/** The table, folded if it is long. */
function table(numbered: readonly Numbered[], places: Causes): string {
  if (numbered.length === 0) return '';
  const whole = matrix(numbered, places);
  return numbered.length > OPEN_ROWS ? foldHtml(`Table of ${count(numbered.length, 'verdict')}`, whole) : whole;
}

/** At most this number of names of passing images and their clusters is shown. The JSON report contains the rest. */
const NAMED_PASSES = 20_000;

/** What passes. Clusters with the same images are shown together. */
function passed(report: Report): string {
  let left = NAMED_PASSES;
  let cut = 0;
  const rows = passedAlike(report).map(({ clusters: its, images }) => {
    const clusters = its.map((cluster) => cluster ?? NO_CLUSTER);
    const [first = '', ...more] = clusters;
    const on = more.length === 0 ? code(first) : count(clusters.length, 'cluster');
    const title = `${badge('pass')} ${htmlText(count(images.length, 'image'))} on ${on}`;
    left -= images.length + more.length;
    if (left < 0) cut += 1;
    const names = (all: readonly string[]): string =>
      `<ul>${all.map((each) => `<li>${code(each)}</li>`).join('')}</ul>`;
    const which = more.length === 0 ? '' : `<p>On each of these clusters:</p>${names(clusters)}<p>these images:</p>`;
    return left < 0 ? `<p>${title}</p>\n` : foldHtml(title, `${which}${names(images)}`);
  });
  const note = cut === 0 ? '' : '<p class="cut">Names are left out to fit. The JSON report holds all of them.</p>\n';
  return `${note}${rows.join('')}`;
}

function footer({ tool, run, caller, exitCode, exitReason, command: name }: Report): string {
  const facts = [
    `${tool.name} ${tool.version} ${name}`,
    run.startedAt,
    caller === null ? 'caller unknown' : `asked as ${caller}`,
    `${count(run.apiCalls, 'request')} in ${(run.durationMs / 1000).toFixed(1)} s`,
    ...(run.shard === null ? [] : [`shard ${run.shard}`]),
    `exit status ${exitCode}${exitReason === null ? '' : `: ${exitReason}`}`,
  ];
  return `<footer><p>${facts.map(htmlText).join(' · ')}</p></footer>\n`;
}
