/** Every format at once, as tests want it; the program loads each when it is asked for. */
import { loadHtmlPage } from '../../src/app/html-page';
import type { Format } from '../../src/model/format';
import type { Report } from '../../src/model/report';
import type { RenderOptions } from '../../src/reports';
import { ROOT } from '../scenario/harness';
import { renderGithub } from '../../src/reports/github';
import { renderGitlab } from '../../src/reports/gitlab';
import { renderHtml } from '../../src/reports/html';
import { renderIssue } from '../../src/reports/issue';
import { metricsPieces } from '../../src/reports/metrics';
import { renderJson } from '../../src/reports/json';
import { renderJunit } from '../../src/reports/junit';
import { renderMarkdown } from '../../src/reports/markdown';
import { renderSarif } from '../../src/reports/sarif';
import { renderText } from '../../src/reports/text';

export { annotations } from '../../src/reports/annotations';
export { FORMATS } from '../../src/model/format';
export { workflowCommand } from '../../src/reports/github';
export { renderGithub, renderGitlab, renderHtml, renderJson, renderJunit, renderMarkdown, renderSarif, renderText };

const RENDERERS: Readonly<Record<Format, (report: Report, options: RenderOptions) => string>> = {
  text: renderText,
  json: (report) => renderJson(report),
  markdown: (report, { notes }) => renderMarkdown(report, { notes }),
  sarif: renderSarif,
  junit: (report) => renderJunit(report),
  html: (report, { page }) => renderHtml(report, { page }),
  gitlab: renderGitlab,
  github: (report) => renderGithub(report),
  metrics: (report) => [...metricsPieces(report)].join(''),
  issue: (report) => renderIssue(report),
};

/** The report in a format. */
export const render = (format: Format, report: Report, options: RenderOptions): string =>
  RENDERERS[format](report, options);

/** Style and script of the page, as the program gives them. */
export const PAGE = loadHtmlPage(ROOT);
