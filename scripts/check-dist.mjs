// Builds into a temporary folder and compares it with the committed dist/, byte by byte.
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const scripts = dirname(fileURLToPath(import.meta.url));
const committed = join(dirname(scripts), 'dist');
const fresh = await mkdtemp(join(tmpdir(), 'gke-image-preflight-dist-'));
try {
  const build = spawnSync(process.execPath, [join(scripts, 'build.mjs'), '--out', fresh], { stdio: 'inherit' });
  if (build.status !== 0) process.exit(build.status ?? 1);
  const differences = await compare(await list(committed), await list(fresh));
  if (differences.length > 0) {
    console.error(`dist/ is not what the sources build: run "npm run build" and commit it.\n${differences.join('\n')}`);
    process.exitCode = 1;
  } else {
    console.log('dist/ is what the sources build.');
  }
} finally {
  await rm(fresh, { recursive: true, force: true });
}

async function list(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

async function compare(before, after) {
  const found = [];
  for (const name of new Set([...before, ...after])) {
    if (!after.includes(name)) found.push(`  not built any more: ${name}`);
    else if (!before.includes(name)) found.push(`  not committed: ${name}`);
    else if (!(await readFile(join(committed, name))).equals(await readFile(join(fresh, name))))
      found.push(`  differs: ${name}`);
    else if ((await isExecutable(join(committed, name))) !== (await isExecutable(join(fresh, name))))
      found.push(`  differs in mode: ${name}`);
  }
  return found;
}

async function isExecutable(file) {
  return ((await stat(file)).mode & 0o100) !== 0;
}
