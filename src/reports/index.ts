/** The formats of a report, by the names of `--format` and `--report`. */
import type { Report } from '../model/report';
import { renderGithub } from './github';
import { renderGitlab } from './gitlab';
import { renderHtml } from './html';
import { renderJson } from './json';
import { renderJunit } from './junit';
import { type MarkdownOptions, renderMarkdown } from './markdown';
import { renderSarif, type SarifOptions } from './sarif';
import { renderText, type TextOptions } from './text';

export { annotations } from './annotations';
export { renderGithub, workflowCommand } from './github';
export { renderGitlab } from './gitlab';
export { renderHtml } from './html';
export { renderJson } from './json';
export { renderJunit } from './junit';
export { renderMarkdown, type MarkdownOptions } from './markdown';
export { renderSarif, type SarifOptions } from './sarif';
export { renderText, type TextOptions } from './text';

/** What every format may be told; each takes what concerns it. */
export type RenderOptions = TextOptions & SarifOptions & Pick<MarkdownOptions, 'notes'>;

const RENDERERS = {
  text: renderText,
  json: (report) => renderJson(report),
  markdown: (report, { notes }) => renderMarkdown(report, { notes }),
  sarif: renderSarif,
  junit: (report) => renderJunit(report),
  html: (report) => renderHtml(report),
  gitlab: renderGitlab,
  github: (report) => renderGithub(report),
} as const satisfies Readonly<Record<string, (report: Report, options: RenderOptions) => string>>;

/** A format that exists. */
export type Format = keyof typeof RENDERERS;

/** The formats that exist, in the order in which help lists them. */
export const FORMATS = Object.keys(RENDERERS) as readonly Format[];

/** Formats that the contract names and that don't exist yet. */
export const FORMATS_TO_COME: readonly string[] = [];

/** True for the name of a format that exists. */
export const isFormat = (name: string): name is Format => Object.hasOwn(RENDERERS, name);

/** The report in a format, with a line feed at the end. */
export function render(format: Format, report: Report, options: RenderOptions): string {
  return RENDERERS[format](report, options);
}
