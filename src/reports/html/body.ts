/** The page's landmarks and sections. */
import type { Report } from '../../model/report';
import { filters } from './filters';
import { matrix } from './matrix';
import { badge, code, command, text, type Numbered } from './pieces';
import { shortTarget, targetArticle } from './target';
import { verified } from './verified';
import { NO_CLUSTER } from '../../model/target';
import { count, extent, findingCounts, targetCounts, worstTargetsFirst } from '../view';

/** Everything between `<body>` and the script. */
export function body(report: Report, limit: number): string {
  const numbered = worstTargetsFirst(report.targets).map((target, at): Numbered => ({ target, id: `t${at + 1}` }));
  const sections = [
    section('matrix', 'Images, clusters and pools', numbered.length === 0 ? '' : matrix(numbered)),
    section('verified', 'Pulls verified on nodes', verified(numbered)),
    section('access', 'Grants that would answer what is unknown', access(report)),
    section('targets', 'Findings', numbered.length === 0 ? '' : findings(numbered, limit)),
    section('passed', 'Images that pass', passed(report)),
  ].filter(({ content }) => content !== '');
  const empty = sections.length === 0 ? '<p class="empty">No image was judged on any cluster.</p>\n' : '';
  return `<a class="jump" href="#main">Skip to the report</a>
${header(report)}<nav aria-label="Sections"><ul>${sections.map(({ id, title }) => `<li><a href="#${id}">${title}</a></li>`).join('')}</ul></nav>
<main id="main" tabindex="-1">
${empty}${sections.map(({ content }) => content).join('')}</main>
${footer(report)}`;
}

interface Section {
  readonly id: string;
  readonly title: string;
  /** Empty where there is nothing to say. */
  readonly content: string;
}

function section(id: string, title: string, content: string): Section {
  const whole = `<section id="${id}" aria-labelledby="${id}-title">\n<h2 id="${id}-title">${title}</h2>\n${content}</section>\n`;
  return { id, title, content: content === '' ? '' : whole };
}

function header(report: Report): string {
  const blind = report.targets.filter((target) => target.blind).length;
  const facts: readonly (readonly [string, string])[] = [
    ['Judged', extent(report)],
    ['Targets', targetCounts(report)],
    ['Findings', findingCounts(report)],
    ...(blind > 0
      ? [
          [
            'Blind',
            `${count(blind, 'target')}: its cluster, its image or every pool’s identity could not be read`,
          ] as const,
        ]
      : []),
  ];
  return `<header>
<h1>${badge(report.verdict)} Image preflight</h1>
<dl>${facts.map(([name, value]) => `<div><dt>${name}</dt><dd>${text(value)}</dd></div>`).join('')}</dl>
</header>
`;
}

function access({ access: missing }: Report): string {
  if (missing === null || missing.commands.length === 0) return '';
  return `<p>Give the caller these grants, once:</p>\n${missing.commands.map(command).join('')}`;
}

function findings(numbered: readonly Numbered[], limit: number): string {
  const open = numbered.filter(({ target }) => target.verdict !== 'pass').length <= OPENED;
  const articles: string[] = [];
  let left = limit;
  let short = 0;
  for (const each of numbered) {
    const article = left > 0 ? targetArticle(each, open) : null;
    left = article === null || article.length > left ? 0 : left - article.length;
    if (article === null || left === 0) short += 1;
    articles.push(article === null || left === 0 ? shortTarget(each) : article);
  }
  const cut =
    short === 0
      ? ''
      : `<p class="cut"><strong>Cut to fit.</strong> The details of ${count(short, 'target')} are left out, those of the best verdicts. The JSON report holds all of them.</p>\n`;
  return `${cut}${filters(numbered.map(({ target }) => target))}<div id="list"${numbered.length > MANY ? ' class="many"' : ''}>\n${articles.join('')}</div>\n`;
}

/** So many targets that ask for something are open from the start; of more, each is opened by hand. */
const OPENED = 20;
/** More targets than these are laid out only when they come into sight. */
const MANY = 100;

function passed(report: Report): string {
  return report.passed
    .map(
      ({ cluster, images }) =>
        `<details><summary>${badge('pass')} ${text(count(images.length, 'image'))} on ${code(cluster ?? NO_CLUSTER)}</summary>\n<ul>${images.map((image) => `<li>${code(image)}</li>`).join('')}</ul></details>\n`,
    )
    .join('');
}

function footer({ tool, run, caller, exitCode, command: name }: Report): string {
  const facts = [
    `${tool.name} ${tool.version} ${name}`,
    run.startedAt,
    `asked as ${caller ?? 'a caller that is not known'}`,
    `${count(run.apiCalls, 'request')} in ${(run.durationMs / 1000).toFixed(1)} s`,
    ...(run.shard === null ? [] : [`shard ${run.shard}`]),
    `exit status ${exitCode}`,
  ];
  return `<footer><p>${facts.map(text).join(' · ')}</p></footer>\n`;
}
