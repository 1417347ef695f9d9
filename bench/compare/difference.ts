/** What two builds say of one question, and where it differs. Pure. */
import { type Json, list, object, text } from '../../src/model/json';
import type { Ended } from './program';

/** One thing that a build says: its place, and what it says there. */
export interface Said {
  readonly what: string;
  readonly words: string;
}

/** What is said at each place: `exit status`, `verdict`, `pool NAME`, `CHECK on NAME`. */
export type Answer = ReadonlyMap<string, Said>;

/** One place where the two differ; what a build does not say is null. */
export interface Difference {
  readonly place: string;
  readonly before: Said | null;
  readonly after: Said | null;
}

/** An answer, from the JSON report and the exit status. */
export function answerOf({ code, stdout, stderr }: Ended): Answer {
  const said = new Map<string, Said>([['exit status', { what: String(code), words: stderr.trim() }]]);
  const report = reportIn(stdout);
  said.set('verdict', { what: text(report['verdict']) ?? 'none', words: '' });
  const targets = list(report['targets']).map(object);
  targets.forEach((target, index) => {
    const where = targets.length > 1 ? ` of target ${String(index + 1)}` : '';
    said.set(`verdict of the target${where}`, {
      what: `${text(target['verdict']) ?? ''}${blindOf(target)}`,
      words: '',
    });
    for (const pool of list(target['pools']).map(object))
      said.set(`pool ${text(pool['name']) ?? ''}${where}`, {
        what: text(pool['verdict']) ?? '',
        words: text(pool['why']) ?? '',
      });
    addFindings(said, list(target['findings']).map(object), where);
  });
  return said;
}

/** Nothing where there is no report: the exit status and what was said on standard error are the answer then. */
function reportIn(stdout: string): Json {
  try {
    return object(JSON.parse(stdout));
  } catch {
    return {};
  }
}

const blindOf = (target: Json): string => (target['blind'] === true ? ' (blind)' : '');

/** The statuses of a check on a pool, as a set: two builds may tell one thing in one finding or in two. */
function addFindings(said: Map<string, Said>, findings: readonly Json[], where: string): void {
  const of = new Map<string, Json[]>();
  for (const finding of findings) {
    const pool = text(finding['pool']);
    const place = `${text(finding['check']) ?? ''}${pool === null ? '' : ` on ${pool}`}${where}`;
    of.set(place, [...(of.get(place) ?? []), finding]);
  }
  for (const [place, own] of of) {
    const what = [...new Set(own.map((finding) => `${text(finding['kind']) ?? ''} ${text(finding['status']) ?? ''}`))];
    said.set(place, { what: what.sort().join(', '), words: own.map(wordsOf).join(' | ') });
  }
}

function wordsOf(finding: Json): string {
  const rulings = list(finding['rulings'])
    .map(object)
    .map((ruling) => ` [${text(ruling['by']) ?? ''} → ${text(ruling['to']) ?? ''}: ${text(ruling['because']) ?? ''}]`);
  return `${text(finding['code']) ?? ''} ${text(finding['message']) ?? ''}${rulings.join('')}`.trim();
}

/** Every place where the two say another thing; what only one of them says and decides nothing (`skip`) is none. */
export function differences(before: Answer, after: Answer): readonly Difference[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((place): Difference[] => {
    const [old, now] = [before.get(place) ?? null, after.get(place) ?? null];
    if (old?.what === now?.what) return [];
    if ((old === null || now === null) && /^(gate|advice) (skip|pass)$/.test((old ?? now)?.what ?? '')) return [];
    return [{ place, before: old, after: now }];
  });
}

/** What differences are alike by: the check and both statuses, whatever the pool. */
export const kindOf = ({ place, before, after }: Difference): string =>
  `${place
    .replace(/ of target \d+$/, '')
    .replace(/^pool .*/, 'pool')
    .replace(/ on .*/, '')}: ${before?.what ?? '–'} → ${after?.what ?? '–'}`;
