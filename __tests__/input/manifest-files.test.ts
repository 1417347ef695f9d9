import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { filesAt } from '../../src/input/manifest-files';

let folder: string;
const write = (name: string): void => {
  writeFileSync(join(folder, name), '');
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-test-'));
  for (const name of ['k8s/a', '.git', 'k8s/node_modules', 'empty', 'k8s/::error::'])
    mkdirSync(join(folder, name), { recursive: true });
  for (const name of [
    'k8s/b.yaml',
    'k8s/a/a.yml',
    'k8s/a/c.json',
    'k8s/x.txt',
    'k8s/.hidden.yaml',
    'k8s/node_modules/n.yaml',
  ])
    write(name);
  write('k8s/::error::/new\nline [1]*.yaml');
  write('outside.yaml');
  symlinkSync('../outside.yaml', join(folder, 'k8s/linked.yaml'));
  symlinkSync('..', join(folder, 'k8s/up'));
  symlinkSync('/', join(folder, 'k8s/root'));
  symlinkSync('self', join(folder, 'k8s/self'));
  symlinkSync('nowhere', join(folder, 'k8s/dangling.yaml'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const at = (path: string) => {
  const problems: string[] = [];
  return { files: filesAt(folder, path, { problems, errors: problems }).map(({ file }) => file), problems };
};

test('a folder: links to files are read, links to folders not entered', () => {
  expect(at('k8s')).toEqual({
    files: ['k8s/::error::/new\nline [1]*.yaml', 'k8s/a/a.yml', 'k8s/a/c.json', 'k8s/b.yaml', 'k8s/linked.yaml'],
    problems: [],
  });
  expect(at('k8s/**/*.yaml').files).toEqual(['k8s/::error::/new\nline [1]*.yaml', 'k8s/b.yaml', 'k8s/linked.yaml']);
});

test('a link that was named is followed', () => {
  expect(at('k8s/linked.yaml').files).toEqual(['k8s/linked.yaml']);
  expect(at('k8s/up/empty').problems).toEqual(['k8s/up/empty holds no .yaml, .yml or .json file']);
});

test('what cannot be read is said', () => {
  expect(at('none.yaml').problems).toEqual(['none.yaml cannot be read: it does not exist']);
  expect(at('k8s/b.yaml/c').problems).toEqual(['k8s/b.yaml/c cannot be read: a part of its path is not a folder']);
  expect(at('k8s/self').problems).toEqual(['k8s/self cannot be read: it is a link that leads to itself']);
  expect(at('/dev/null').problems).toEqual(['/dev/null cannot be read: it is not a file']);
  expect(at('x/*.yaml').problems).toEqual(['x/*.yaml fits no file']);
  expect(at('-').files).toEqual(['-']);
});
