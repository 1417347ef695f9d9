/** Completion: a script for each shell, and what the program answers it. */
import { spawnSync } from 'node:child_process';
import { COMMANDS } from '../../src/input/options/definition';
import { CHECK_IDS } from '../../src/model/check-ids';
import { run } from './run-it';

/** What may stand for the last word, and what the shell is told of files. */
async function answers(...words: readonly string[]): Promise<{ words: readonly string[]; files: boolean }> {
  const { code, out, err } = await run(['complete', '--', ...words]);
  expect([code, err]).toEqual([0, '']);
  const lines = out.trimEnd().split('\n');
  return { words: lines.slice(0, -1).map((line) => line.split('\t')[0] ?? ''), files: lines.at(-1) === ':0' };
}

test.each(['bash', 'zsh', 'fish', 'powershell'])('the script for %s asks the program', async (shell) => {
  const { code, out, err } = await run(['completion', shell]);
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/gke-image-preflight[\s\S]*complete/);
  if (shell === 'bash') expect(spawnSync('bash', ['-n'], { input: out, encoding: 'utf8' }).stderr).toBe('');
});

test('bash completes by it', async () => {
  const { out } = await run(['completion', 'bash']);
  const program = `gke-image-preflight() { printf 'check\\tx\\ndemo\\ty\\n:4\\n'; }`;
  const ask = `compopt() { :; }; COMP_WORDS=(gke-image-preflight ch); COMP_CWORD=1; COMP_LINE='gke-image-preflight ch'; COMP_POINT=22
_get_comp_words_by_ref() { cur=ch; prev=gke-image-preflight; words=("\${COMP_WORDS[@]}"); cword=1; }
$(complete -p gke-image-preflight | sed 's/.*-F \\([^ ]*\\) .*/\\1/'); printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['--norc'], { input: `${out}\n${program}\n${ask}`, encoding: 'utf8' });
  expect([stdout.includes('check'), stderr]).toEqual([true, '']);
});

test('commands, options, choices, checks and files are known', async () => {
  expect((await answers('')).words).toEqual(expect.arrayContaining([...COMMANDS, 'completion', 'version']));
  expect((await answers('dia')).words).toEqual(['diagnose']);
  expect((await answers('check', '--no-c')).words).toEqual(expect.arrayContaining(['--no-color', '--no-cluster']));
  expect((await answers('check', '--fail-on', '')).words).toEqual(['fail', 'unknown', 'warn', 'never']);
  expect((await answers('check', '-o', 'ma')).words).toEqual(['markdown']);
  expect((await answers('check', '--report', 'ht')).words).toEqual(['html=']);
  expect((await answers('explain', 'pull')).words).toEqual(CHECK_IDS.filter((id) => id.startsWith('pull')));
  expect((await answers('check', '-f', '')).files).toBe(true);
  expect((await answers('check', '--policy', '')).files).toBe(true);
  expect((await answers('check', '--fail-on', '')).files).toBe(false);
});

test.each([
  [['completion'], 'completion needs a shell: bash, zsh, fish, powershell'],
  [
    ['completion', 'zhs'],
    'there is no completion for “zhs”: it must be one of bash, zsh, fish, powershell. Did you mean zsh?',
  ],
  [['completion', 'bash', 'x'], 'completion takes no further argument “x”'],
])('%j is refused', async (args, problem) => {
  const { code, out, err } = await run(args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(problem);
});

test('help names it', async () => {
  expect((await run(['--help'])).out).toContain('completion SHELL');
});
