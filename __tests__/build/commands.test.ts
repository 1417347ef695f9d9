/** Every command of ours, and every step that uses the action, in the pages and examples: the program takes it. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { parseArguments } from '../../src/cli/arguments';
import { inputs, OPTIONS } from '../../src/input/options';
import { shown } from '../../simulator';
import { ROOT } from '../scenario/harness';

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  ...['docs', 'docs/checks', 'examples'].flatMap((folder) =>
    readdirSync(join(ROOT, folder)).flatMap((name) => (name.endsWith('.md') ? [`${folder}/${name}`] : [])),
  ),
];
const blocks = (page: string, language: string): readonly string[] =>
  [...readFileSync(join(ROOT, page), 'utf8').matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    ([, text]) => text ?? '',
  );

/** The words of our program's calls in a script, lines that continue joined. */
const callsIn = (script: string): readonly (readonly string[])[] =>
  script
    .replaceAll('\\\n', ' ')
    .split('\n')
    .flatMap((line) => {
      const call =
        /(?:^|[|&;(] *|\$ )(?:gke-image-preflight|node dist\/cli\/index\.js)( [^|>#&;)]*)?(?=[|>#&;)]|$)/.exec(
          line.trim(),
        );
      return call === null
        ? []
        : [
            call
              .slice(1)
              .join('')
              .trim()
              .split(/\s+/)
              .filter((word) => word !== ''),
          ];
    });

const calls = PAGES.flatMap((page) =>
  ['sh', 'console', 'bash']
    .flatMap((language) => blocks(page, language).flatMap(callsIn))
    .map((words) => ({ page, words })),
);

test('pages show commands', () => expect(calls.length).toBeGreaterThan(10));

test.each(calls.map(({ page, words }) => [page, words.join(' '), words] as const))('%s: %s', (_, __, words) => {
  const [first] = words;
  if (first === undefined || first === 'version' || first === '--version') return;
  if (first === 'completion') return;
  const parsed = parseArguments(words.map((word) => word.replaceAll(/^["']|["']$/g, '')));
  if (parsed.kind === 'help') return;
  expect(parsed).toMatchObject({ kind: 'run', problems: [] });
  if (parsed.kind !== 'run') return;
  for (const id of Object.keys(parsed.values))
    expect([id, OPTIONS.some((option) => option.id === id && !('later' in option))]).toEqual([id, true]);
  if (parsed.command === 'demo' && parsed.operands[0] !== undefined && /^[a-z]/.test(parsed.operands[0]))
    expect(shown.flatMap(({ scenarios }) => scenarios.map(({ name }) => name))).toContain(parsed.operands[0]);
});

describe('steps that use the action', () => {
  const known = new Map(inputs().map((option) => [option.input, option]));
  const steps = PAGES.flatMap((page) => blocks(page, 'yaml').map((text) => ({ page, text }))).filter(({ text }) =>
    /[\w-]+\/gke-image-preflight@/.test(text),
  );

  test('are there', () => expect(steps.length).toBeGreaterThan(0));

  test.each(steps)('$page', ({ text }) => {
    const found: Record<string, unknown>[] = [];
    const walk = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(walk);
      else if (typeof value === 'object' && value !== null) {
        const { uses, with: given } = value as { uses?: unknown; with?: Record<string, unknown> };
        if (typeof uses === 'string' && /^[\w-]+\/gke-image-preflight@/.test(uses)) found.push(given ?? {});
        Object.values(value).forEach(walk);
      }
    };
    walk(parse(text));
    expect(found.length).toBeGreaterThan(0);
    for (const [input, value] of found.flatMap((given) => Object.entries(given))) {
      const option = known.get(input);
      expect([input, option !== undefined]).toEqual([input, true]);
      if (option?.choices !== undefined && option.kind === 'choice') expect(option.choices).toContain(value);
    }
  });
});

describe('every block of the pages', () => {
  const all = PAGES.flatMap((page) =>
    [...readFileSync(join(ROOT, page), 'utf8').matchAll(/^( *)```([a-z]*)\n([\s\S]*?)^ *```$/gm)].map(
      ([, , language = '', text = '']) => ({ page, language, text }),
    ),
  );

  test('is of a language that some test reads', () => {
    expect(all.length).toBeGreaterThan(80);
    expect([...new Set(all.map(({ language }) => language))].sort()).toEqual([
      'hcl',
      'json',
      'mermaid',
      'sh',
      'text',
      'yaml',
    ]);
  });

  test.each(all.filter(({ language }) => language === 'sh').map(({ page, text }, at) => [page, at, text] as const))(
    'a shell takes what %s shows (%i)',
    (_, __, text) => {
      // What a person fills in.
      const script = text.replaceAll('…', '').replaceAll(/\bPROGRAM|\bFILE\b/g, 'x');
      expect(spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
    },
  );

  test.each(all.filter(({ language }) => language === 'yaml'))('$page has YAML', ({ text }) => {
    expect(parse(text)).toEqual(expect.anything());
  });

  test.each(all.filter(({ language }) => language === 'json'))('$page has JSON', ({ text }) => {
    expect(JSON.parse(text)).toEqual(expect.anything());
  });

  test('the output in the README is what the program prints', () => {
    const golden = readFileSync(join(ROOT, '__tests__/scenario/golden/two-pools-one-broken.txt'), 'utf8');
    const [shown] = all.filter(({ page, language }) => page === 'README.md' && language === 'text');
    // Long lines are cut in the README.
    for (const line of (shown?.text ?? '').split('\n')) expect(golden).toContain(line.replace(/ ?…$/, ''));
  });
});
