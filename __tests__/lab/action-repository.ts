import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../scenario/harness';
import { speak } from './lab';

const ME = ['-c', 'user.name=Lab', '-c', 'user.email=lab@example.com', '-c', 'commit.gpgsign=false'];

async function git(folder: string, ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await speak('git', [...ME, ...args], { cwd: folder });
  if (code !== 0) throw new Error(`git ${args.join(' ')} ended with ${String(code)}: ${stderr.trim()}`);
  return stdout;
}

/**
 * A repository of the action with one workflow, as `uses: ./` needs it: a clone of the commit that is checked out;
 * where the working tree differs from it, the working tree itself with `dist/` built anew.
 * @param folder of the repository; must not exist
 * @param workflow YAML
 * @returns what it was made from
 */
export async function actionRepository(folder: string, workflow: string): Promise<'the commit' | 'the working tree'> {
  const changes = await git(ROOT, '--no-optional-locks', 'status', '--porcelain');
  if (changes.trim() === '') {
    await git(ROOT, 'clone', '--quiet', '--no-hardlinks', ROOT, folder);
    await git(folder, 'remote', 'remove', 'origin');
  } else {
    await copyWorkingTree(folder);
    await git(folder, 'init', '--quiet', '--initial-branch=main');
  }
  const file = join(folder, WORKFLOW);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, workflow);
  await git(folder, 'add', '--all');
  await git(folder, 'commit', '--quiet', '--message=Preflight');
  // The runner reads owner and name of the repository off it; nothing is fetched.
  await git(folder, 'remote', 'add', 'origin', 'https://github.com/example/gke-image-preflight.git');
  return changes.trim() === '' ? 'the commit' : 'the working tree';
}

export const WORKFLOW = '.github/workflows/preflight.yml';

async function copyWorkingTree(folder: string): Promise<void> {
  const names = await git(ROOT, 'ls-files', '-z', '--cached', '--others', '--exclude-standard');
  for (const name of names.split('\0').filter((one) => one !== '' && !one.startsWith('dist/')))
    if (existsSync(join(ROOT, name))) cpSync(join(ROOT, name), join(folder, name));
  const { code, stderr } = await speak(process.execPath, ['scripts/build.mjs', '--out', join(folder, 'dist')], {
    cwd: ROOT,
  });
  if (code !== 0) throw new Error(`the build ended with ${String(code)}: ${stderr.trim()}`);
}
