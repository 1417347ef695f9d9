/** The checks as SARIF rules, described by their pages if the caller provides them. */
import type { CheckKind } from '../model/finding';
import type { ReportFinding } from '../model/report';
import { httpsAddress, sarifText, uriPath, visible } from './escape';
import { ownValue } from '../model/own-value';

export interface RuleOptions {
  /** The checks' pages by id, as Markdown. A rule's description and help are taken from them. */
  readonly pages?: Readonly<Record<string, string>> | undefined;
  /** The web address of the folder of the pages, such as `https://…/docs/checks`. A page is `ID.md` in it. */
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
  readonly help?: Text;
  readonly defaultConfiguration: { readonly level: 'error' | 'warning' };
  readonly properties: { readonly kind: CheckKind; readonly tags: readonly string[] };
}

/** One rule for each check that has a result, in this order, without duplicates. */
export function rulesOf(
  findings: readonly Pick<ReportFinding, 'check' | 'kind'>[],
  { pages = {}, docsUrl }: RuleOptions,
): readonly Rule[] {
  const kinds = new Map<string, CheckKind>();
  for (const { check, kind } of findings) if (kinds.get(check) !== 'gate') kinds.set(check, kind);
  const rules = [...kinds].map(([id, kind]) => rule(id, kind, ownValue(pages, id), docsUrl));
  return [...new Map(rules.map((each) => [each.id, each])).values()];
}

function rule(id: string, kind: CheckKind, page: string | undefined, docsUrl: string | undefined): Rule {
  const shown = visible(id);
  const checks = section(page, 'What it checks') ?? `The check ${shown} of the image preflight.`;
  const matters = section(page, 'Why it matters');
  const repair = section(page, 'How to fix it');
  const help = [checks, matters, repair].flatMap((text) => text ?? []).join('\n\n');
  const helpUri =
    docsUrl === undefined ? null : httpsAddress(`${docsUrl.replace(/(?<!\/)\/+$/, '')}/${uriPath(id)}.md`);
  return {
    id: shown,
    name: pascalCase(shown),
    shortDescription: { text: sarifText(firstSentence(checks)) },
    fullDescription: { text: sarifText(matters === null ? checks : `${checks} ${matters}`) },
    ...(helpUri === null ? {} : { helpUri }),
    ...(page === undefined ? {} : { help: { text: sarifText(help) } }),
    defaultConfiguration: { level: kind === 'gate' ? 'error' : 'warning' },
    properties: { kind, tags: ['gke', 'image-pull', kind] },
  };
}

/** The first paragraph or list in a section of a page, as one line without markup; null if there is none. */
function section(page: string | undefined, heading: string): string | null {
  const paragraph = page
    ?.split(`\n## ${heading}\n`)[1]
    ?.trim()
    .split(/\n\s*\n/)[0];
  if (paragraph === undefined || paragraph === '' || paragraph.startsWith('#')) return null;
  return paragraph.replace(/^ *- /gm, '').replaceAll('`', '').replaceAll('**', '').replace(/\s+/g, ' ');
}

const firstSentence = (text: string): string => /^.*?[.!?](?= |$)/.exec(text)?.[0] ?? text;

/** Turns `pull-permission` into `PullPermission`. */
const pascalCase = (id: string): string =>
  id
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
