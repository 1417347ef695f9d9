/** Reads the policy file: all mistakes are reported at once, with their positions. Loaded only if there is one. */
import { FAIL_ON, fits, type GatePolicy, type IgnoreEntry, SEVERITIES, type Severity } from '../model/policy-file';
import { CHECK_IDS } from '../model/check-ids';
import { nearest } from '../model/suggest';
import { coreKindOf } from './manifests/yaml/resolve';
import { documentsOf, type Position, TooLarge, type Value } from './manifests/documents';
import { imagePathProblem } from './manifests/image-paths';
import type { PolicyReader } from './files';
import { parseClusterName } from './names';

/** The maximum length in characters: a policy is written by hand. */
const LONGEST = 1024 * 1024;
/** The maximum number of problems that are reported. */
const MOST_PROBLEMS = 50;
const KEYS = [
  'fail_on',
  'checks',
  'ignore',
  'allowed_registries',
  'require_digest',
  'image_paths',
  'clusters',
] as const;
const IGNORE_KEYS = ['check', 'image', 'cluster', 'pool', 'reason', 'expires'] as const;

/** Reports a problem at a position. */
type Say = (at: Position | null, problem: string) => void;

/** @param file its name, for problems: `FILE:LINE:COLUMN: …` */
export const readPolicyFile: PolicyReader = (file, text) => {
  const said: { readonly at: Position | null; readonly problem: string }[] = [];
  const say: Say = (at, problem) => void said.push({ at, problem });
  if (text.length > LONGEST) return { problems: [`${file}: it is larger than 1 MiB`] };
  try {
    const policy = policyIn(text, say);
    const problems = said.toSorted(byPlace).map(({ at, problem }) => {
      const place = at === null ? '' : `:${String(at.line)}:${String(at.column)}`;
      return `${file}${place}: ${problem}`;
    });
    return problems.length > 0 ? { problems: problems.slice(0, MOST_PROBLEMS) } : { policy };
  } catch (error) {
    if (error instanceof TooLarge) return { problems: [`${file}: ${error.message}`] };
    throw error;
  }
};

const byPlace = ({ at: a }: { at: Position | null }, { at: b }: { at: Position | null }): number =>
  (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);

function policyIn(text: string, say: Say): GatePolicy {
  const documents = [...documentsOf(text, () => true, coreKindOf)].filter(
    ({ root, problem }) => root.kind !== 'nothing' || problem !== null,
  );
  for (const { problem, warnings } of documents)
    for (const wrong of [...(problem === null ? [] : [problem]), ...warnings]) say(wrong, wrong.text);
  const [first, second] = documents;
  if (second !== undefined) say(second.root.position(), 'a policy is one document');
  const root = first?.root;
  if (root !== undefined && root.kind !== 'mapping' && first?.problem === null)
    say(root.position(), `a policy is a mapping of ${KEYS.join(', ')}`);
  const at = fields(root, KEYS, 'the policy', say);
  return {
    failOn: word(at.fail_on, 'fail_on', FAIL_ON, say),
    checks: checksIn(at.checks, say),
    ignore: list(at.ignore, 'ignore', say).flatMap((each) => entryIn(each, say)),
    allowedRegistries:
      at.allowed_registries === undefined ? null : texts(at.allowed_registries, 'allowed_registries', say),
    requireDigest: truth(at.require_digest, 'require_digest', say),
    imagePaths: pathsIn(at.image_paths, say),
    clusters: clustersIn(at.clusters, say),
  };
}

/** The known keys of a mapping; the others are problems. */
function fields<K extends string>(
  mapping: Value | undefined,
  known: readonly K[],
  what: string,
  say: Say,
): Partial<Record<K, Value>> {
  const found: Partial<Record<K, Value>> = {};
  for (const [key, value, at] of mapping?.entries() ?? []) {
    if ((known as readonly string[]).includes(key)) found[key as K] = value;
    else say(at, `${what} has no key “${key}”${meant(key, known)}`);
  }
  return found;
}

function meant(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === null ? `; its keys are ${known.join(', ')}` : `. Did you mean ${near}?`;
}

function word<W extends string>(value: Value | undefined, key: string, words: readonly W[], say: Say): W | null {
  if (value === undefined || value.kind === 'nothing') return null;
  const text = value.text();
  const found = words.find((each) => each === text);
  if (found !== undefined && value.isText) return found;
  const near = text === null ? null : nearest(text, words);
  const hint = near === null ? '' : `. Did you mean ${near}?`;
  say(
    value.position(),
    `${key} is ${text === null ? 'no text' : `“${text}”`}: it must be one of ${words.join(', ')}${hint}`,
  );
  return null;
}

function truth(value: Value | undefined, key: string, say: Say): boolean {
  if (value === undefined || value.kind === 'nothing') return false;
  const text = value.isText ? `“${value.text() ?? ''}”` : value.text();
  if (text !== 'true' && text !== 'false')
    say(value.position(), `${key} is ${text ?? 'no text'}: it must be true or false`);
  return text === 'true';
}

function list(value: Value | undefined, key: string, say: Say): readonly Value[] {
  if (value === undefined || value.kind === 'nothing') return [];
  if (value.kind === 'list') return [...value.items()];
  say(value.position(), `${key} is not a list`);
  return [];
}

const texts = (value: Value | undefined, key: string, say: Say): readonly string[] =>
  list(value, key, say).flatMap((each) => text(each, `${key} has an entry that`, say) ?? []);

function text(value: Value | undefined, what: string, say: Say): string | null {
  if (value === undefined) return null;
  const found = value.isText ? value.text() : null;
  if (found !== null && found.trim() !== '') return found;
  say(value.position(), `${what} is ${found === null ? 'no text' : 'empty'}`);
  return null;
}

function checksIn(value: Value | undefined, say: Say): GatePolicy['checks'] {
  if (value !== undefined && value.kind !== 'mapping' && value.kind !== 'nothing')
    say(value.position(), 'checks is not a mapping of checks to what they count for');
  const found = new Map<string, Severity>();
  for (const [id, severity, at] of value?.entries() ?? []) {
    if (!(CHECK_IDS as readonly string[]).includes(id)) say(at, `there is no check “${id}”${near(id)}`);
    const weight = word(severity, `checks.${id}`, SEVERITIES, say);
    if (weight !== null) found.set(id, weight);
    else if (severity.kind === 'nothing') say(at, `checks.${id} is empty: it must be one of ${SEVERITIES.join(', ')}`);
  }
  return Object.fromEntries(found);
}

const near = (id: string): string => {
  const found = nearest(id, CHECK_IDS);
  return found === null ? `: there are ${CHECK_IDS.join(', ')}` : `. Did you mean ${found}?`;
};

function entryIn(value: Value, say: Say): readonly IgnoreEntry[] {
  if (value.kind !== 'mapping') {
    say(value.position(), 'an entry of ignore is not a mapping');
    return [];
  }
  const at = fields(value, IGNORE_KEYS, 'an entry of ignore', say);
  const pattern = (key: 'check' | 'image' | 'cluster' | 'pool'): string | null => text(at[key], `ignore.${key}`, say);
  const entry = {
    check: pattern('check'),
    image: pattern('image'),
    cluster: pattern('cluster'),
    pool: pattern('pool'),
    reason: text(at.reason, 'ignore.reason', say) ?? '',
    expires: text(at.expires, 'ignore.expires', say),
  };
  if (at.reason === undefined) say(value.position(), 'an entry of ignore has no reason, which is needed');
  if ((['check', 'image', 'cluster', 'pool'] as const).every((key) => at[key] === undefined))
    say(value.position(), 'an entry of ignore names no check, image, cluster or pool');
  const { check, expires } = entry;
  if (check !== null && !CHECK_IDS.some((id) => fits(check, id)))
    say(at.check?.position() ?? null, `there is no check “${check}”${near(check)}`);
  if (expires !== null && !isDay(expires))
    say(at.expires?.position() ?? null, `ignore.expires is “${expires}”: it must be a day, such as 2027-01-31`);
  return [entry];
}

/** `2027-01-31`: a day that exists in the calendar. */
function isDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const time = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day);
}

function pathsIn(value: Value | undefined, say: Say): readonly string[] {
  return list(value, 'image_paths', say).flatMap((each) => {
    const path = text(each, 'image_paths has an entry that', say);
    if (path === null) return [];
    const problem = imagePathProblem(path);
    if (problem !== null) say(each.position(), `image_paths “${path}” ${problem}`);
    return problem === null ? [path] : [];
  });
}

function clustersIn(value: Value | undefined, say: Say): GatePolicy['clusters'] {
  if (value !== undefined && value.kind !== 'mapping' && value.kind !== 'nothing')
    say(value.position(), 'clusters is not a mapping of names to clusters');
  const found = new Map<string, readonly string[]>();
  for (const [name, named] of value?.entries() ?? []) {
    const each = named.kind === 'list' ? [...named.items()] : [named];
    const paths = each.flatMap((cluster) => {
      const path = text(cluster, `clusters.${name}`, say);
      if (path === null) return [];
      const read = parseClusterName(path);
      if ('value' in read && 'full' in read.value) return [path];
      const why = 'problem' in read ? read.problem : 'must be projects/P/locations/L/clusters/C';
      say(cluster.position(), `clusters.${name} “${path}” ${why}`);
      return [];
    });
    found.set(name, paths);
    if (each.length === 0) say(named.position(), `clusters.${name} names no cluster`);
  }
  return Object.fromEntries(found);
}
