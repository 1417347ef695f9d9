/**
 * Keeps a Markdown page below a limit: whole pieces are left out, the least important first, and the page gives their
 * number.
 */

import { withoutCommands } from './escape';

/** The most important first, with the names that the note uses. */
const KINDS = [
  'summaries',
  'causes',
  'lists of grants',
  'notes',
  'groups of clusters',
  'rows of the table',
  'pulls that were verified',
  'warnings',
  'further rows of the table',
  'targets with open findings',
  'targets that pass',
] as const;

/** A part of the page that is shown completely or not at all. */
export interface Section {
  readonly kind: (typeof KINDS)[number];
  /** The number of things of its kind that it contains. */
  readonly holds: number;
  /** Markdown of whole lines. */
  readonly render: () => string;
}

/**
 * Joins sections in order, as many as fit, and adds a note about how many did not.
 * @param limitBytes of UTF-8, including the note on what was left out; at least 2 KiB
 */
export function joinWithin(sections: readonly Section[], limitBytes: number): string {
  const kept = choose(sections, limitBytes - NOTE_BYTES);
  const body = sections.map((section) => kept.get(section) ?? '').join('');
  const dropped = KINDS.flatMap((kind) => {
    const left = sections.filter((section) => section.kind === kind && !kept.has(section));
    return left.length > 0 ? [`${left.reduce((sum, section) => sum + section.holds, 0)} ${kind}`] : [];
  });
  if (dropped.length === 0) return body;
  return `${body}\n> **Cut to fit.** Left out: ${dropped.join(', ')}. The JSON report holds all of it.\n`;
}

/** Reserved for the note. */
const NOTE_BYTES = 512;
/** No useful section is smaller, so below this limit the remaining sections need not be rendered. */
const SMALLEST = 64;

/** Chooses by importance. If a section of a kind does not fit, all less important kinds are left out. */
function choose(sections: readonly Section[], budget: number): ReadonlyMap<Section, string> {
  const kept = new Map<Section, string>();
  let left = budget;
  for (const kind of KINDS) {
    let all = true;
    for (const section of sections.filter((each) => each.kind === kind)) {
      const text = left < SMALLEST ? null : withoutCommands(section.render());
      const size = text === null ? Infinity : Buffer.byteLength(text);
      if (text !== null && size <= left) {
        kept.set(section, text);
        left -= size;
      } else all = false;
    }
    if (!all) break;
  }
  return kept;
}
