/** The formats of a report, by the names of `--format` and `--report`. Each is loaded only when it is needed. */
import type { Format } from '../model/format';
import type { Report } from '../model/report';
import type { HtmlOptions } from './html';
import type { MarkdownOptions } from './markdown';
import type { SarifOptions } from './sarif';
import type { TextOptions } from './text';

/** The options of all formats. Each format uses its own. */
export type RenderOptions = TextOptions & SarifOptions & Pick<MarkdownOptions, 'notes'> & Pick<HtmlOptions, 'page'>;

/**
 * Text in pieces that are written one after the other. Not a plain string, because iterating over one yields single
 * characters.
 */
export type Pieces = readonly string[] | Generator<string, void, undefined>;

type Render = (report: Report, options: RenderOptions) => Pieces;

const whole =
  (render: (report: Report, options: RenderOptions) => string): Render =>
  (report, options) => [render(report, options)];

const LOADERS: Readonly<Record<Format, () => Promise<Render>>> = {
  text: async () => whole((await import('./text')).renderText),
  json: async () => (await import('./json')).jsonPieces,
  markdown: async () => {
    const { renderMarkdown } = await import('./markdown');
    return whole((report, { notes, groupBy }) => renderMarkdown(report, { notes, groupBy }));
  },
  sarif: async () => whole((await import('./sarif')).renderSarif),
  junit: async () => {
    const { renderJunit } = await import('./junit');
    return whole((report) => renderJunit(report));
  },
  html: async () => {
    const { renderHtml } = await import('./html');
    return whole((report, { page, groupBy }) => renderHtml(report, { page, groupBy }));
  },
  gitlab: async () => whole((await import('./gitlab')).renderGitlab),
  github: async () => {
    const { renderGithub } = await import('./github');
    return whole((report) => renderGithub(report));
  },
  metrics: async () => (await import('./metrics')).metricsPieces,
  issue: async () => {
    const { renderIssue } = await import('./issue');
    return whole((report, { groupBy }) => renderIssue(report, { groupBy }));
  },
};

/** The report in a format, with a line feed at the end: pieces to write in order, none of them long. */
export async function render(format: Format, report: Report, options: RenderOptions): Promise<Pieces> {
  return (await LOADERS[format]())(report, options);
}
