import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Rendered, renderAll, type Source } from '../../src/input/render';
import { manifestReader, sourcesToRender } from '../../src/input/given-manifests';
import { fileReaders } from '../../src/input/readers';

/** Small programs in the place of helm and kubectl: they say how they were called, or do what the folder says. */
const HELM = `#!/bin/sh
[ "$1" = template ] || exit 9
[ -f "$2/hang" ] && exec sleep 60
[ -f "$2/endless" ] && exec yes
[ -f "$2/error" ] && { cat "$2/error" >&2; exit 1; }
[ -f "$2/environment" ] && exec env
cat "$2/rendered.txt"
`;
const KUBECTL = HELM.replace('template', 'kustomize');

let folder: string;
const put = (files: Readonly<Record<string, string>>): void => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-test-'));
  put({ 'bin/helm': HELM, 'bin/kubectl': KUBECTL });
  for (const name of ['helm', 'kubectl']) chmodSync(join(folder, 'bin', name), 0o755);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const path = (): string => `${join(folder, 'bin')}:/usr/bin:/bin`;
const rendering = (more: Partial<Parameters<typeof renderAll>[1]> = {}) => ({
  cwd: folder,
  env: {
    PATH: path(),
    GITHUB_TOKEN: 'secret',
    HELM_KUBETOKEN: 'secret',
    HELM_CACHE_HOME: '/c',
    https_proxy: 'http://p',
  },
  signal: null,
  timeoutMs: 20_000,
  ...more,
});
const came = async (source: Source, how = rendering()): Promise<Rendered | undefined> =>
  (await renderAll([source], how)).get(source);

describe('one chart or overlay', () => {
  test('is rendered in the working folder, its name no option and no command', async () => {
    put({ '-a; exit 1/rendered.txt': 'helm', 'over/rendered.txt': 'kubectl' });
    expect(await came({ kind: 'chart', folder: '-a; exit 1' })).toEqual({ state: 'done', text: 'helm' });
    expect(await came({ kind: 'overlay', folder: 'over' })).toEqual({ state: 'done', text: 'kubectl' });
  });

  test('sees no credentials of the environment', async () => {
    put({ 'env/environment': '' });
    const answer = await came({ kind: 'chart', folder: 'env' });
    expect(answer).toMatchObject({ state: 'done', text: expect.stringContaining('HELM_CACHE_HOME=/c') });
    expect(answer).toMatchObject({ text: expect.stringContaining('https_proxy=http://p') });
    expect(JSON.stringify(answer)).not.toContain('secret');
  });

  test('that fails says why in one line; a long error is cut', async () => {
    put({ 'klog/error': 'E1125 23:19:35.863703   12902 run.go:72] "command failed" err="no base"\n' });
    expect(await came({ kind: 'overlay', folder: 'klog' })).toEqual({ state: 'failed', words: '"no base"' });
    put({ 'bad/error': 'Error: missing\n  values\n', 'long/error': 'x'.repeat(5000), 'silent/error': '' });
    expect(await came({ kind: 'chart', folder: 'bad' })).toEqual({ state: 'failed', words: 'Error: missing values' });
    expect(await came({ kind: 'chart', folder: 'long' })).toEqual({ state: 'failed', words: `${'x'.repeat(600)}…` });
    expect(await came({ kind: 'chart', folder: 'silent' })).toEqual({ state: 'failed', words: 'it ended with 1' });
  });

  test('that never ends, or writes without end, is ended; so is all by the signal', async () => {
    put({ 'hang/hang': '', 'endless/endless': '' });
    expect(await came({ kind: 'chart', folder: 'hang' }, rendering({ timeoutMs: 100 }))).toEqual({
      state: 'failed',
      words: 'it took longer than 0.1 s',
    });
    expect(await came({ kind: 'chart', folder: 'endless' })).toEqual({
      state: 'failed',
      words: 'it comes to more than 16 MiB',
    });
    expect(await came({ kind: 'chart', folder: 'hang' }, rendering({ signal: AbortSignal.abort() }))).toEqual({
      state: 'failed',
      words: 'the run was stopped',
    });
  });

  test('without the program is no error; a library chart is none to render', async () => {
    expect(await came({ kind: 'chart', folder: 'over' }, rendering({ env: { PATH: '/nonexistent' } }))).toEqual({
      state: 'missing',
    });
    put({ 'lib/Chart.yaml': 'name: lib\ntype: library\n' });
    expect(await came({ kind: 'chart', folder: 'lib' })).toEqual({ state: 'library' });
  });
});

describe('which overlays are rendered', () => {
  const overlays = (name: string, files: Readonly<Record<string, string>>) => {
    put(Object.fromEntries(Object.entries(files).map(([file, text]) => [`${name}/${file}/kustomization.yaml`, text])));
    return sourcesToRender(folder, null, [name], (file) => fileReaders(folder, null).read(file)).map((source) =>
      source.folder.slice(name.length + 1),
    );
  };

  test('those that nobody takes, if they or what they take change images', () => {
    expect(
      overlays('tops', {
        base: 'resources: [pod.yaml]\n',
        changed: 'resources: [pod.yaml]\nimages: [{name: a, newTag: b}]\n',
        prod: 'resources: [../base/]\nimages: [{name: a, newTag: b}]\ncomponents: [../component]\n',
        test: 'resources: [../changed]\nnamePrefix: a-\n',
        plain: 'resources: [../base]\n',
        component: 'kind: Component\npatches: [{path: a.yaml}]\n',
        unused: 'kind: Component\npatches: [{path: a.yaml}]\n',
      }),
      // What “plain” takes is another's too, which changes it: its files are not read as they stand.
    ).toEqual(['plain', 'prod', 'test']);
  });

  test('a ring has no first one', () => {
    const images = 'images: [{name: a, newTag: b}]\n';
    expect(overlays('ring', { a: `resources: [../b]\n${images}`, b: `resources: [../a]\n${images}` })).toEqual([
      'a',
      'b',
    ]);
  });
});

test('what was rendered stands at its folder, and what could not be is an error there', () => {
  put({ 'set/a/Chart.yaml': 'name: a\n', 'set/b/Chart.yaml': 'name: b\n', 'set/c/Chart.yaml': 'name: c\n' });
  const read = (file: string) => fileReaders(folder, null).read(file);
  const sources = sourcesToRender(folder, null, ['set'], read);
  expect(sources.map((source) => source.folder)).toEqual(['set/a', 'set/b', 'set/c']);
  const text = 'apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n  containers:\n  - image: a/b:1\n';
  const outcomes: Rendered[] = [
    { state: 'done', text: `${text}---\nkind: Pod\nspec: [\n` },
    { state: 'failed', words: 'boom' },
    { state: 'missing' },
  ];
  const rendered = new Map(sources.map((source, at) => [source, outcomes[at] ?? { state: 'missing' as const }]));
  const { images, seen, problems } = manifestReader(
    folder,
    null,
    read,
    rendered,
  )(['set'], {
    imagePaths: [],
    namespace: null,
  });
  expect(problems).toEqual([]);
  expect(images).toMatchObject([
    { text: 'a/b:1', source: { file: 'set/a', line: 1, column: 1, workload: 'Pod/p' }, use: { workload: 'Pod/p' } },
  ]);
  expect(seen.errors).toEqual([
    'set/b: helm cannot render this chart: boom',
    expect.stringMatching(/^set\/a:\d+:\d+: /),
  ]);
  expect(seen.unread).toEqual([
    expect.stringMatching(
      /^1 Helm chart was passed over, as helm was not found on the PATH: \n {2}helm template set\/c \|/,
    ),
  ]);
});
