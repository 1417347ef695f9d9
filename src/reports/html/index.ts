/** The report as one HTML file. It loads nothing, and only our own style and script run in it. */
import { createHash } from 'node:crypto';
import type { Report } from '../../model/report';
import { html, markupWithoutCommands } from '../escape';
import { sentenceCase } from '../view';
import { headline } from '../headline';
import { body, isFleet } from './body';

/** The page's style and scripts: `page.css`, `page.js` and `fleet.js` of this folder. */
export interface HtmlPage {
  readonly style: string;
  readonly script: string;
  /** Lists the targets of a page that has thousands of them. */
  readonly fleet: string;
}

/** Options of the page. */
export interface HtmlOptions {
  /** Without it the page is plain, but readable: it needs neither style nor script. */
  readonly page?: HtmlPage | undefined;
  /** The property by which a fleet's clusters are grouped: `project`, `location` or `label=KEY`. */
  readonly groupBy?: string | undefined;
  /**
   * The maximum size of the targets' details in UTF-16 units, 16 Mi by default. The targets with the worst verdicts
   * come first. The file is a little larger.
   */
  readonly limit?: number | undefined;
}

const LIMIT = 16 * 1024 * 1024;
const PLAIN: HtmlPage = { style: '', script: '', fleet: '' };

/**
 * A page with the verdict, what to do, a table of images × clusters × pools, the assumptions, and the findings. The
 * script only filters and copies. What exceeds the limit is left out, and the page says so.
 */
export function renderHtml(report: Report, { limit = LIMIT, page = PLAIN, groupBy }: HtmlOptions = {}): string {
  const { style } = page;
  const script = isFleet(report) ? `${page.script}${page.fleet}` : page.script;
  const policy = [
    "default-src 'none'",
    `style-src '${hash(style)}'`,
    `script-src '${hash(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return markupWithoutCommands(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="generator" content="${html(`${report.tool.name} ${report.tool.version}`)}">
<title>${report.verdict.toUpperCase()}: ${html(sentenceCase(headline(report)))}</title>
<style>${style}</style>
</head>
<body>
${body(report, limit, groupBy)}<script>${script}</script>
</body>
</html>
`);
}

const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
