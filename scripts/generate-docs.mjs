// Writes what the option definitions say into action.yml and README.md.
//   node scripts/generate-docs.mjs [--check]
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import '../bench/typescript.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { OPTIONS, inputs } = await import('../src/input/options.ts');
const { COMMANDS } = await import('../src/input/options/definition.ts');
const { COMMAND_HELP, helpOf } = await import('../src/input/options/help.ts');
const { inputDefault, isRepeatable } = await import('../src/input/options/traits.ts');
const { OUTPUTS } = await import('../src/action/outputs.ts');

const check = process.argv.includes('--check');
const stale = [];
await replace('action.yml', { inputs: inputsYaml(), outputs: outputsYaml() }, '#');
await replace('README.md', {
  commands: commandTable(),
  options: optionTable(),
  inputs: inputTable(),
  outputs: outputTable(),
});
if (stale.length > 0) {
  console.error(`${stale.join(', ')}: not what the options say. Run "node scripts/generate-docs.mjs".`);
  process.exitCode = 1;
}

/** Puts each text between its markers, `<!-- NAME:begin -->` and `<!-- NAME:end -->` (`# NAME:begin` in YAML). */
async function replace(name, texts, comment) {
  const file = join(root, name);
  const before = await readFile(file, 'utf8');
  let after = before;
  for (const [key, text] of Object.entries(texts)) {
    const mark = (end) => (comment ? `${comment} ${key}:${end}` : `<!-- ${key}:${end} -->`);
    const [from, to] = [after.indexOf(mark('begin')), after.indexOf(mark('end'))];
    if (from < 0 || to < from) throw new Error(`${name} lacks the markers of ${key}`);
    const lineStart = after.lastIndexOf('\n', to) + 1;
    after = `${after.slice(0, from + mark('begin').length)}\n${comment ? '' : '\n'}${text}${comment ? '' : '\n'}${after.slice(lineStart)}`;
  }
  after = await format(after, { ...(await resolveConfig(file)), filepath: file });
  if (after === before) return;
  if (check) stale.push(name);
  else await writeFile(file, after);
}

function inputsYaml() {
  return inputs()
    .map((option) => {
      const lines = [
        `  ${option.input}:`,
        `    description: ${quoted(helpOf(option, 'action'))}`,
        '    required: false',
      ];
      if (inputDefault(option) !== null) lines.push(`    default: ${quoted(inputDefault(option))}`);
      return `${lines.join('\n')}\n`;
    })
    .join('');
}

function outputsYaml() {
  return Object.entries(OUTPUTS)
    .map(([name, help]) => `  ${name}:\n    description: ${quoted(help)}\n`)
    .join('');
}

function quoted(text) {
  return `'${text.replaceAll("'", "''")}'`;
}

function commandTable() {
  const rows = COMMANDS.map((name) => [`\`${name}\``, COMMAND_HELP[name]]);
  return table(['command', 'does'], rows);
}

function optionTable() {
  const rows = OPTIONS.filter((option) => option.flag !== null).map((option) => [
    `${option.short ? `\`-${option.short}\`, ` : ''}\`${option.flag}${option.value === null ? '' : ` ${option.value}`}\`${isRepeatable(option) ? '+' : ''}`,
    option.input === null ? '' : `\`${option.input}\``,
    option.commands.join(', '),
    helpOf(option, 'cli'),
  ]);
  return table(['option', 'input of the action', 'commands', 'what it does'], rows);
}

function inputTable() {
  const rows = inputs().map((option) => [
    `\`${option.input}\``,
    option.default === null ? '' : `\`${option.default}\``,
    helpOf(option, 'action'),
  ]);
  return table(['input', 'default', 'what it does'], rows);
}

function outputTable() {
  return table(
    ['output', 'what it holds'],
    Object.entries(OUTPUTS).map(([name, help]) => [`\`${name}\``, help]),
  );
}

function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return `${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}
