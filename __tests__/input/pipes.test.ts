import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPipes } from '../../src/input/pipes';
import { readRun } from '../../src/input/read-run';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pipes-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const CLUSTER = { cluster: ['projects/p/locations/l/clusters/c'] };
const errorsOf = async (built: ReturnType<typeof readRun>): Promise<readonly string[]> => {
  const read = await built;
  return 'errors' in read ? read.errors : [];
};

describe('a named pipe', () => {
  const pipe = (name: string): string => {
    execFileSync('mkfifo', [join(folder, name)]);
    return join(folder, name);
  };

  test('is read to its end, whoever comes late', async () => {
    const path = pipe('list');
    const writer = spawn('sh', ['-c', `printf 'nginx:1\\n' > '${path}'`]);
    const built = await readRun('cli', { 'images-from': ['list'], ...CLUSTER }, {}, folder, null);
    expect('run' in built && built.run.request.images).toHaveLength(1);
    writer.kill();
  });

  test.each(['images-from', 'manifests', 'facts', 'baseline', 'policy'] as const)(
    'that nobody writes to ends %s when the run is stopped, and says so',
    async (id) => {
      const path = pipe('nobody');
      const stop = new AbortController();
      const values = { image: ['nginx'], [id]: [path], ...CLUSTER };
      const errors = errorsOf(readRun('action', values, {}, folder, null, null, stop.signal));
      setImmediate(() => stop.abort());
      expect((await errors).join()).toContain('the run was stopped');
    },
  );

  test('that nobody writes to is given up', async () => {
    const path = pipe('nobody');
    expect((await readPipes([path, path, join(folder, 'gone')], undefined, 50)).get(path)).toEqual(
      new Error('nothing ended this pipe in 0.05 s'),
    );
  });
});

describe('a file that a run continues from and writes to', () => {
  test.each([
    ['f.json', 'f.json'],
    ['./f.json', 'f.json'],
    ['f.json', 'sub/../f.json'],
  ])('may be missing in the first run, named %s and %s', async (resume, written) => {
    const values = { image: ['nginx:1'], resume: [resume], 'save-facts': [written], ...CLUSTER };
    const built = await readRun('cli', values, {}, folder, null);
    expect('notes' in built && built.notes).toEqual([`there are no facts in ${resume} yet: all is asked`]);
  });

  test.each([
    ['f.json', 'g.json'],
    ['sub/f.json', 'f.json'],
  ])('is not %s and %s', async (resume, written) => {
    const values = { image: ['nginx:1'], resume: [resume], 'save-facts': [written], ...CLUSTER };
    expect(await errorsOf(readRun('cli', values, {}, folder, null))).toEqual([expect.stringContaining(resume)]);
  });
});

describe('the action’s files', () => {
  const read = (values: object) =>
    errorsOf(
      readRun(
        'action',
        { ...values, ...CLUSTER },
        { GITHUB_WORKSPACE: join(folder, 'repo') },
        join(folder, 'repo'),
        null,
      ),
    );
  const SECRET = '"auth": "dXNlcjpnaGVpbQ=="';
  beforeEach(() => {
    mkdirSync(join(folder, 'repo', 'k8s'), { recursive: true });
    writeFileSync(join(folder, 'secret'), `${SECRET}\n`);
    writeFileSync(join(folder, 'repo', 'real'), 'nginx:1\n');
    symlinkSync('../secret', join(folder, 'repo', 'list'));
    symlinkSync('real', join(folder, 'repo', 'inside'));
    symlinkSync('..', join(folder, 'repo', 'up'));
    symlinkSync('../../secret', join(folder, 'repo', 'k8s', 'pod.yaml'));
  });

  test.each(['images-from', 'facts', 'baseline', 'policy', 'manifests'])(
    'a link out of the workspace is not read for %s',
    async (id) => {
      for (const path of [
        'list',
        './list',
        'up/secret',
        '../secret',
        join(folder, 'repo', 'list'),
        join(folder, 'repo', 'up', 'secret'),
      ]) {
        const errors = (await read({ image: ['redis'], [id]: [path] })).join('\n');
        expect(errors).toContain('outside the workspace');
        expect(errors).not.toContain('dXNlc');
      }
    },
  );

  test('nor the policy at its usual place, nor a manifest that is found in a folder', async () => {
    mkdirSync(join(folder, 'repo', '.github'));
    symlinkSync('../../secret', join(folder, 'repo', '.github', 'gke-image-preflight.yml'));
    expect((await read({ image: ['redis'] })).join()).toContain('outside the workspace');
    expect((await read({ manifests: ['k8s', join(folder, 'repo', 'k8s')] })).join()).toContain('outside the workspace');
  });

  test('a link within it is read, and a file that is named by its full path', async () => {
    writeFileSync(join(folder, 'list'), 'redis:1\n');
    expect(await read({ 'images-from': ['inside'] })).toEqual([]);
    expect(await read({ 'images-from': [join(folder, 'list')] })).toEqual([]);
    // Named, read, and not shown.
    expect((await read({ 'images-from': [join(folder, 'secret')] })).join()).not.toContain('dXNlc');
  });

  test('reports are not written through links, nor into folders that a link puts elsewhere', async () => {
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'repo', 'l.html'));
    const errors = (
      await read({ image: ['redis'], report: ['html=l.html', 'json=up/r.json'], 'save-facts': ['list'] })
    ).join('\n');
    expect(errors).toContain('html=l.html” cannot be written: it is a link');
    expect(errors).toContain('json=up/r.json” cannot be written: its folder is outside the workspace');
    expect(errors).toContain('list” cannot be written: it is a link');
  });

  test('the command line reads what it is told', async () => {
    const built = await readRun('cli', { 'images-from': ['inside'], ...CLUSTER }, {}, join(folder, 'repo'), null);
    expect(built).toHaveProperty('run');
    writeFileSync(join(folder, 'secret'), 'nginx\n');
    expect(
      await readRun('cli', { 'images-from': ['list'], ...CLUSTER }, {}, join(folder, 'repo'), null),
    ).toHaveProperty('run');
  });
});
