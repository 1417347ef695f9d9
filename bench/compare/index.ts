/**
 * `npm run compare -- OLD`: puts the same questions to two builds of the program and shows where they answer
 * differently: the exit status, the verdict, and the status of each check and pool.
 *   npm run compare -- OLD [--new DIR] [--from N] [--worlds N] [--only NAME] [--no-scenarios] [--verbose]
 * OLD and DIR are folders as `dist/`; of an older commit: git archive COMMIT dist | tar x -C FOLDER
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startSimulator } from '../../simulator';
import { answerOf, type Difference, differences, kindOf } from './difference';
import { openProgram, type Program } from './program';
import { ofScenarios, type Question, randomQuestion } from './questions';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    new: { type: 'string', default: join(import.meta.dirname, '../../dist') },
    from: { type: 'string', default: '0' },
    worlds: { type: 'string', default: '2000' },
    only: { type: 'string' },
    scenarios: { type: 'boolean', default: true },
    verbose: { type: 'boolean', default: false },
  },
});
const [oldDist] = positionals;
if (oldDist === undefined) throw new Error('name the folder of the older build');

const from = Number(values.from);
const randoms = Array.from({ length: Number(values.worlds) }, (_, index) => from + index);
const folder = mkdtempSync(join(tmpdir(), 'gke-image-preflight-compare-'));
const programs = { before: openProgram(resolve(oldDist)), after: openProgram(resolve(values.new)) };
const kinds = new Map<string, { count: number; first: Question; difference: Difference }>();
const count = { asked: 0, different: 0 };
try {
  for (const question of questions()) await put(question);
  for (const [kind, { count: times, first, difference }] of [...kinds].sort(([, a], [, b]) => b.count - a.count))
    process.stdout.write(`${String(times).padStart(5)} × ${kind}\n${shown(first, difference)}`);
  process.stdout.write(`${String(count.asked)} questions, ${String(count.different)} answered differently\n`);
} finally {
  programs.before.close();
  programs.after.close();
  rmSync(folder, { recursive: true, force: true });
}

function* questions(): Generator<Question> {
  if (values.scenarios) yield* ofScenarios.filter(isWanted);
  for (const number of randoms) {
    const question = randomQuestion(number);
    if (isWanted(question)) yield question;
  }
}

function isWanted({ name }: Question): boolean {
  return values.only === undefined || name === values.only || name.startsWith(`${values.only} (`);
}

async function put(question: Question): Promise<void> {
  count.asked += 1;
  const [before, after] = [await answers(programs.before, question), await answers(programs.after, question)];
  const found = differences(before, after);
  if (found.length > 0) count.different += 1;
  const own = new Set<string>();
  for (const difference of found) {
    const kind = kindOf(difference);
    const known = kinds.get(kind);
    if (known === undefined) kinds.set(kind, { count: 1, first: question, difference });
    else if (!own.has(kind)) known.count += 1;
    own.add(kind);
    if (values.verbose) process.stdout.write(`${question.name} · ${difference.place}\n${shown(question, difference)}`);
  }
}

/** What a build says, with a cloud of its own: a fault that is counted down is there for both. */
async function answers(program: Program, { world, args, files }: Question): Promise<ReturnType<typeof answerOf>> {
  const simulator = await startSimulator(structuredClone(world));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const run = { args: ['check', ...args, '--format', 'json', '--timeout', '6s'], env: simulator.env, folder };
    return answerOf(await program.ask(run));
  } finally {
    await simulator.close();
  }
}

function shown({ name, args }: Question, { place, before, after }: Difference): string {
  const side = (sign: string, said: Difference['before']): string =>
    said === null ? '' : `        ${sign} ${said.what}: ${said.words.slice(0, 900).replaceAll('\n', ' / ')}\n`;
  return `        ${name}: ${args.join(' ')} · ${place}\n${side('-', before)}${side('+', after)}`;
}
