/** The formats of a report, by the names of `--format` and `--report`. */
import type { Report } from '../model/report';
import { renderGithub } from './github';
import { renderJson } from './json';
import { renderMarkdown } from './markdown';
import { renderText, type TextOptions } from './text';

export { annotations, type Annotation, type AnnotationLevel } from './annotations';
export { renderGithub, workflowCommand } from './github';
export { renderJson } from './json';
export { renderMarkdown, type MarkdownOptions } from './markdown';
export { renderText, type TextOptions } from './text';

/** What every format may be told; each takes what concerns it. */
export type RenderOptions = TextOptions;

const RENDERERS = {
  text: renderText,
  json: (report) => renderJson(report),
  markdown: (report) => renderMarkdown(report),
  github: (report) => renderGithub(report),
} as const satisfies Readonly<Record<string, (report: Report, options: RenderOptions) => string>>;

/** A format that exists. */
export type Format = keyof typeof RENDERERS;

/** The formats that exist, in the order in which help lists them. */
export const FORMATS = Object.keys(RENDERERS) as readonly Format[];

/** Formats that the contract names and that don't exist yet. */
export const FORMATS_TO_COME = ['sarif', 'junit', 'html', 'gitlab'] as const;

/** True for the name of a format that exists. */
export const isFormat = (name: string): name is Format => Object.hasOwn(RENDERERS, name);

/** The report in a format, with a line feed at the end. */
export function render(format: Format, report: Report, options: RenderOptions): string {
  return RENDERERS[format](report, options);
}
