/** What makes the repository one that people can adopt: its workflows, its release, its container image. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { ROOT, temporaryFolder } from '../scenario/harness';
import { actionlint } from './actionlint';

const WORKFLOWS = join(ROOT, '.github/workflows');
const workflows = readdirSync(WORKFLOWS);
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

interface Job {
  readonly uses?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly steps?: readonly { readonly uses?: string; readonly with?: unknown; readonly run?: string }[];
}
interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

describe.each(workflows)('the workflow %s', (name) => {
  const text = read(`.github/workflows/${name}`);
  const { permissions, jobs } = parse(text) as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps ?? []);

  test('pins every action of others to a commit, with its version beside it', () => {
    const used = [...text.matchAll(/uses: (\S+)(.*)/g)].map(([, action, rest]) => `${action ?? ''}${rest ?? ''}`);
    for (const one of used.filter((action) => !action.startsWith('./')))
      expect(one).toMatch(/^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+(\.\d+)*$/);
  });

  test('takes no more permissions than it says: none by default, or reading the code', () => {
    expect([{}, { contents: 'read' }]).toContainEqual(permissions);
    const writing = Object.entries(jobs).filter(([, job]) => Object.values(job.permissions ?? {}).includes('write'));
    expect(writing.map(([job]) => job)).toEqual(
      { 'release.yml': ['draft', 'publish'], 'codeql.yml': ['analyze'], 'scorecard.yml': ['scorecard'] }[name] ?? [],
    );
  });

  test('leaves no credentials in a checkout, and every job ends', () => {
    for (const { uses, with: given } of steps)
      if (uses?.startsWith('actions/checkout@')) expect(given).toMatchObject({ 'persist-credentials': false });
    for (const [job, { uses, 'timeout-minutes': minutes }] of Object.entries(jobs))
      expect([job, uses !== undefined || (minutes ?? 0) > 0]).toEqual([job, true]);
  });

  test('puts nothing of an event into a script', () => {
    for (const { run } of steps) expect(run ?? '').not.toContain('${{');
  });
});

test('action.yml holds an expression in defaults alone: a runner refuses it in a description', () => {
  for (const line of read('action.yml').split('\n'))
    if (line.includes('${{')) expect(line.trim()).toMatch(/^default: /);
});

test('the scripts that workflows run are there', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const run = workflows.map((name) => read(`.github/workflows/${name}`)).join('\n');
  const named = [...run.matchAll(/npm run ([\w:]+)/g)].map(([, script]) => script ?? '');
  expect(named.length).toBeGreaterThan(2);
  for (const script of named) expect(Object.keys(scripts)).toContain(script);
  for (const [, file] of run.matchAll(/node (scripts\/\S+)/g)) expect(existsSync(join(ROOT, file ?? ''))).toBe(true);
});

(actionlint === null ? test.skip : test)('actionlint takes the workflows', () => {
  const { status, stdout, stderr } = spawnSync(actionlint ?? '', ['-no-color', '-oneline', '-shellcheck='], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect({ status, said: stdout + stderr }).toEqual({ status: 0, said: '' });
});

describe('the notes of a release', () => {
  const notes = (tag: string, version: string, changelog: string) => {
    const folder = temporaryFolder();
    try {
      writeFileSync(join(folder.path, 'package.json'), JSON.stringify({ version }));
      writeFileSync(join(folder.path, 'CHANGELOG.md'), changelog);
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [join(ROOT, 'scripts/release-notes.mjs'), tag, folder.path],
        { encoding: 'utf8' },
      );
      return { status, stdout, stderr };
    } finally {
      folder.remove();
    }
  };
  const changelog =
    '# Changelog\n\n## Unreleased\n\n## 1.2.30 (2027-01-02)\n\n- other\n\n## 1.2.3 (2027-01-01)\n\n- mended\n';

  test('are the section of that version', () => {
    expect(notes('v1.2.3', '1.2.3', changelog)).toEqual({ status: 0, stdout: '- mended\n', stderr: '' });
  });

  test.each([
    ['the tag is another version', 'v1.2.4', '1.2.3', 'the tag is “v1.2.4”, the version of package.json 1.2.3'],
    ['the changelog says nothing', 'v1.3.0', '1.3.0', 'CHANGELOG.md has no section “## 1.3.0”, or nothing in it'],
  ])('stop a release where %s', (_, tag, version, why) => {
    expect(notes(tag, version, changelog)).toEqual({ status: 1, stdout: '', stderr: `${why}\n` });
  });
});

describe('the place of a release', () => {
  const place = (tag: string, tags: readonly string[]): string =>
    spawnSync(process.execPath, [join(ROOT, 'scripts/release-place.mjs'), tag], {
      encoding: 'utf8',
      input: tags.map((one) => `refs/tags/${one}\n`).join(''),
    }).stdout.replaceAll('\n', ' ');

  test.each([
    ['the first of all', 'v1.0.0', [], 'latest=true major=v1 moves=true channel=latest '],
    ['the next', 'v1.10.0', ['v1', 'v1.9.0', 'v1.10.0'], 'latest=true major=v1 moves=true channel=latest '],
    ['a new major version', 'v2.0.0', ['v1.9.0', 'v1'], 'latest=true major=v2 moves=true channel=latest '],
    ['the last of an older one', 'v1.9.1', ['v1.9.0', 'v2.0.0'], 'latest=false major=v1 moves=true channel=v1-latest '],
    ['a mend of an older one', 'v1.9.1', ['v1.10.0'], 'latest=false major=v1 moves=false channel=v1-latest '],
  ])('of %s', (_, tag, tags, said) => {
    expect(place(tag, tags)).toBe(said);
  });
});

test('the package that is released names its repository, as npm wants of one with provenance', () => {
  expect(read('.github/workflows/release.yml')).toMatch(/npm pkg set [^\n]*"repository\.url=git\+\$GITHUB_SERVER_URL/);
});

test('CONTRIBUTING tells where a fork replaces OWNER: every place, and no other', () => {
  const [, list = ''] = /sed -i 's\/\\bOWNER\\b\/my-org\/g' ([^`]+)`/.exec(read('CONTRIBUTING.md')) ?? [];
  const named = list
    .split(' ')
    .map((pattern) => new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`));
  const { stdout } = spawnSync('git', ['grep', '-lE', '(@|/|^)OWNER/(gke-image-preflight|maintainers)'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const holding = stdout
    .trim()
    .split('\n')
    .filter((file) => !/^(?:__tests__|dist)\//.test(file));
  expect(holding.filter((file) => !named.some((pattern) => pattern.test(file)))).toEqual([]);
});

describe('the container image', () => {
  const dockerfile = read('Dockerfile');

  test('holds what the program needs, and runs as nobody in particular', () => {
    for (const [, from] of dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm))
      for (const name of (from ?? '').split(' ')) {
        expect(existsSync(join(ROOT, name))).toBe(true);
        expect(read('.dockerignore').split('\n')).toContain(`!${name}`);
      }
    // `runAsNonRoot: true` of Kubernetes refuses an image whose user is a name.
    expect(dockerfile).toMatch(/^USER [1-9]\d*:[1-9]\d*$/m);
    expect(dockerfile).toContain('/dist/cli/index.js');
    expect(dockerfile).not.toMatch(/^(?:ADD|RUN curl|RUN wget)/m);
  });

  test('runs from what is copied into it, and from nothing else', () => {
    const folder = mkdtempSync(join(tmpdir(), 'image-'));
    try {
      for (const [, from] of dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm))
        for (const name of (from ?? '').split(' ')) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
      symlinkSync(join(folder, 'dist/cli/index.js'), join(folder, 'gke-image-preflight'));
      const run = (...args: string[]) =>
        spawnSync(join(folder, 'gke-image-preflight'), args, {
          cwd: tmpdir(),
          encoding: 'utf8',
          env: { PATH: process.env['PATH'] },
        });
      expect(run('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
      const demo = run('demo');
      expect([demo.status, demo.stdout.includes('will not pull')]).toEqual([0, true]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('has the public certificates that kubectl needs, which a slim image lacks', () => {
    expect(dockerfile).toMatch(/^FROM node:\d+-slim$/m);
    expect(dockerfile).toContain('ca-certificates');
  });

  test('names versions, and none that moves with every release', () => {
    const images = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image ?? '');
    expect(images.length).toBeGreaterThan(0);
    for (const image of images) expect(image).toMatch(/:v?\d/);
  });
});
