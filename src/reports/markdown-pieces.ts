/** Keeps a Markdown page under a limit, honestly: whole pieces are left out, the least important first, and counted. */

import { withoutCommands } from './escape';

/** Most important first; as the note names them. */
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

/** A part of the page that is shown whole or not at all. */
export interface Section {
  readonly kind: (typeof KINDS)[number];
  /** How many of its kind it stands for. */
  readonly holds: number;
  /** Markdown of whole lines. */
  readonly render: () => string;
}

/**
 * Joins sections in their order, as many as fit, and says at the end how many did not.
 * @param limitBytes of UTF-8, the note on what was left out included; 2 KiB at least
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

/** Room for the note. */
const NOTE_BYTES = 512;
/** Nothing worth showing is smaller: no need to render thousands of sections to learn that they don't fit. */
const SMALLEST = 64;

/** By importance; once something of a kind did not fit, nothing of a lesser kind is taken. */
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
