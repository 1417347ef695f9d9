// Writes the import graph into docs/ARCHITECTURE.md, from what dependency-cruiser reads in src and simulator.
// With --check it writes nothing, and ends with 1 where the page says another one: `npm run lint:graph`.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const PAGE = 'docs/ARCHITECTURE.md';
const START = '<!-- import graph: node scripts/import-graph.mjs -->';
const END = '<!-- end of the import graph -->';

const { modules } = JSON.parse(
  execFileSync(
    process.execPath,
    [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      ...['--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'src', 'simulator'],
    ],
    { maxBuffer: 2 ** 28, encoding: 'utf8' },
  ),
);

/** `src/model/fact.ts` is of `model`, `simulator/server.ts` of `simulator`; others are not ours. */
const folderOf = (path) => /^(?:src\/([^/.]+)|(simulator)\/)/.exec(path)?.slice(1).find(Boolean);

const edges = new Map();
for (const { source, dependencies } of modules) {
  const from = folderOf(source);
  if (from === undefined) continue;
  const to = edges.get(from) ?? new Set();
  edges.set(from, to);
  for (const { resolved } of dependencies) {
    const folder = folderOf(resolved);
    if (folder !== undefined && folder !== from) to.add(folder);
  }
}

const lines = [...edges]
  .sort(([a], [b]) => a.localeCompare(b, 'en'))
  .flatMap(([from, to]) => {
    const others = [...to].filter((folder) => folder !== 'model').sort((a, b) => a.localeCompare(b, 'en'));
    return others.length > 0 ? [`  ${from} --> ${others.join(' & ')}`] : [`  ${from}`];
  });
const graph = `${START}\n\n\`\`\`mermaid\ngraph LR\n${lines.join('\n')}\n\`\`\`\n\n${END}`;

const page = readFileSync(PAGE, 'utf8');
const start = page.indexOf(START);
const end = page.indexOf(END);
if (start < 0 || end < start) throw new Error(`${PAGE} has no place for the graph`);
const renewed = page.slice(0, start) + graph + page.slice(end + END.length);
if (!process.argv.includes('--check')) writeFileSync(PAGE, renewed);
else if (renewed !== page) {
  console.error(`${PAGE} shows another import graph than the code has: node scripts/import-graph.mjs`);
  process.exitCode = 1;
}
