/**
 * Reads a facts file by its schema, since it may have been edited or written by somebody else. Loaded only with such a
 * file.
 */
import { z } from 'zod';
import { DENIED_WHYS, FAILED_WHYS, PROJECT_TROUBLES } from '../model/fact';
import { FACTS_KIND, type FactsFile } from '../model/facts-file';
import type { Need } from '../model/need';
import type { QuestionKind } from '../model/questions';
import { REQUEST } from './request-schema';

const text = z.string();
const orNull = text.nullable();

const need: z.ZodType<Need> = z.object({
  way: z.enum(['policies', 'impersonate', 'verify']),
  permission: text,
  resource: text,
  role: text,
});
const said = { from: text, detail: text };
const absent = z.object({ state: z.literal('absent'), ...said });
const denied = z.object({
  state: z.literal('denied'),
  why: z.enum([...DENIED_WHYS, ...PROJECT_TROUBLES]),
  ...said,
  needs: z.array(need),
  consumer: orNull,
});
const failed = z.object({ state: z.literal('failed'), why: z.enum(FAILED_WHYS), ...said });
/** The contents of a known fact are judged by the checks, apart from the fields in `LAYOUTS`. */
const known = z.object({
  state: z.literal('known'),
  from: text,
  value: z.custom<unknown>((value) => value !== undefined),
});
const blocked = z.object({ state: z.literal('blocked'), by: z.discriminatedUnion('state', [absent, denied, failed]) });
const fact = z.discriminatedUnion('state', [known, absent, denied, failed, blocked]);

const texts = z.array(text);
const manifest = z.object({ layers: texts, layerHosts: texts, layerCount: z.number().nullable() });
const cluster = z.object({
  pools: z.array(z.object({ mirrors: z.array(z.object({ hosts: texts, pullOnly: texts })) })),
});
const rules = z.array(z.object({ sources: texts }));

/** Fields of known facts that earlier builds did not write. A file without them has another layout. */
const LAYOUTS: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ['manifest', manifest],
  ['manifestByLogin', manifest],
  ['manifestBySecret', manifest],
  ['cluster', cluster],
  ['firewalls', z.object({ rules, policies: z.array(z.object({ rules })) })],
]);

/** A question that this version does not ask is harmless. */
const question = z.custom<QuestionKind>((value) => typeof value === 'string');
const frame = z.object({ kind: z.literal(FACTS_KIND), schemaVersion: z.unknown() });
const file: z.ZodType<FactsFile> = z.object({
  kind: z.literal(FACTS_KIND),
  schemaVersion: z.literal(1),
  asOf: text.refine((time) => !Number.isNaN(Date.parse(time))),
  caller: orNull,
  credentials: z.object({ source: text, signIn: text }).nullable(),
  request: REQUEST,
  facts: z.array(
    z
      .object({ question, of: z.record(text, z.unknown()), fact })
      .refine(
        (of) => of.fact.state !== 'known' || LAYOUTS.get(of.question)?.safeParse(of.fact.value).success !== false,
      ),
  ),
});

/** The maximum number of places that are listed. */
const MOST_PLACES = 5;

/**
 * Reads a facts file.
 * @returns the facts, or the problems with the text, one sentence each
 */
export function readFactsFile(content: string): { file: FactsFile } | { problems: readonly string[] } {
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch {
    return { problems: ['it is not JSON'] };
  }
  const framed = frame.safeParse(json);
  if (!framed.success) return { problems: [`it is not a facts file (“kind” must be “${FACTS_KIND}”)`] };
  const { schemaVersion } = framed.data;
  if (schemaVersion !== 1)
    return {
      problems: [
        `its schemaVersion is ${JSON.stringify(schemaVersion)}; this version reads 1: save the facts again with --save-facts`,
      ],
    };
  const read = file.safeParse(json);
  if (read.success) return { file: read.data };
  const places = [...new Set(read.error.issues.map(({ path }) => placeOf(path)))];
  const shown = places.slice(0, MOST_PLACES).map((place) => `“${place}”`);
  return {
    problems: [
      `it is not as this version writes it, at ${shown.join(', ')}${places.length > MOST_PLACES ? ' and more' : ''}: save the facts again with --save-facts`,
    ],
  };
}

/** `request.images[0]`: at most three names deep, and cut before a name that comes from the file itself. */
const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .slice(0, 3)
    .map((part, index) => (typeof part === 'number' ? `[${String(part)}]` : `${index === 0 ? '' : '.'}${String(part)}`))
    .join('');
