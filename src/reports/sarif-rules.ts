/** The checks as rules of SARIF, described by their pages where the caller gives them. */
import type { CheckKind } from '../model/finding';
import type { Report } from '../model/report';
import { httpsAddress, sarifText, uriPath, visible } from './escape';
import { ownValue } from '../model/own-value';

export interface RuleOptions {
  /** The checks' pages by id, as Markdown. Each is a rule, also without a result. */
  readonly pages?: Readonly<Record<string, string>> | undefined;
  /** The folder of the pages on the web, such as `https://…/docs/checks`; a page is `ID.md` in it. */
  readonly docsUrl?: string | undefined;
}

interface Text {
  readonly text: string;
}

/** A `reportingDescriptor`. */
export interface Rule {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: Text;
  readonly fullDescription: Text;
  readonly helpUri?: string;
  readonly help?: Text & { readonly markdown: string };
  readonly defaultConfiguration: { readonly level: 'error' | 'warning' };
  readonly properties: { readonly kind: CheckKind; readonly tags: readonly string[] };
}

/** A rule for each page and each check of the report, in this order, each once. */
export function rulesOf({ targets }: Report, { pages = {}, docsUrl }: RuleOptions): readonly Rule[] {
  const kinds = new Map<string, CheckKind | null>(Object.keys(pages).map((id) => [id, null]));
  for (const { findings } of targets) for (const { check, kind } of findings) kinds.set(check, kind);
  const rules = [...kinds].map(([id, kind]) => rule(id, kind, ownValue(pages, id), docsUrl));
  return [...new Map(rules.map((each) => [each.id, each])).values()];
}

function rule(id: string, known: CheckKind | null, page: string | undefined, docsUrl: string | undefined): Rule {
  const shown = visible(id);
  const kind = known ?? (/^A piece of advice\b/m.test(page ?? '') ? 'advice' : 'gate');
  const checks = section(page, 'What it checks') ?? `The check ${shown} of the image preflight.`;
  const matters = section(page, 'Why it matters');
  const helpUri =
    docsUrl === undefined ? null : httpsAddress(`${docsUrl.replace(/(?<!\/)\/+$/, '')}/${uriPath(id)}.md`);
  return {
    id: shown,
    name: pascalCase(shown),
    shortDescription: { text: sarifText(firstSentence(checks)) },
    fullDescription: { text: sarifText(matters === null ? checks : `${checks} ${matters}`) },
    ...(helpUri === null ? {} : { helpUri }),
    ...(page === undefined ? {} : { help: { text: sarifText(page), markdown: page } }),
    defaultConfiguration: { level: kind === 'gate' ? 'error' : 'warning' },
    properties: { kind, tags: ['gke', 'image-pull', kind] },
  };
}

/** The first paragraph of a section of a page, as one line without marks; null where there is none. */
function section(page: string | undefined, heading: string): string | null {
  const paragraph = page
    ?.split(`\n## ${heading}\n`)[1]
    ?.trim()
    .split(/\n\s*\n/)[0];
  if (paragraph === undefined || paragraph === '' || paragraph.startsWith('#')) return null;
  return paragraph.replaceAll('`', '').replaceAll('**', '').replace(/\s+/g, ' ');
}

const firstSentence = (text: string): string => /^.*?[.!?](?= |$)/.exec(text)?.[0] ?? text;

/** `pull-permission` is `PullPermission`. */
const pascalCase = (id: string): string =>
  id
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
