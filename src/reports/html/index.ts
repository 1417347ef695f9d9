/** The report as one HTML file: nothing is loaded from anywhere, and nothing but our own style and script runs in it. */
import { createHash } from 'node:crypto';
import type { Report } from '../../model/report';
import { html, markupWithoutCommands } from '../escape';
import { body } from './body';
import { SCRIPT } from './script';
import { STYLE } from './style';

/** How far targets are shown in full, the worst first; the file is a little larger. */
export interface HtmlOptions {
  /** UTF-16 units of the targets' details; 16 Mi where nothing is said. */
  readonly limit?: number | undefined;
}

const LIMIT = 16 * 1024 * 1024;

/**
 * A page with the verdict, a table of images × clusters × pools, the findings with their fixes, filters, what was
 * assumed, and the grants that would answer what is unknown. It needs no script to be read, only to be filtered and
 * copied from. What does not fit the limit is left out and said.
 */
export function renderHtml(report: Report, { limit = LIMIT }: HtmlOptions = {}): string {
  const policy = [
    "default-src 'none'",
    `style-src '${hash(STYLE)}'`,
    `script-src '${hash(SCRIPT)}'`,
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
<title>${report.verdict.toUpperCase()} – image preflight</title>
<style>${STYLE}</style>
</head>
<body>
${body(report, limit)}<script>${SCRIPT}</script>
</body>
</html>
`);
}

const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
