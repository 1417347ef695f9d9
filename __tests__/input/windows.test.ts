import { posix, win32 } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { dockerConfigFile } from '../../src/app/docker-login';
import { calledAs } from '../../src/cli/io';
import { gcloudsFile } from '../../src/google/credentials';
import { kubeContext } from '../../src/input/kube-context';
import { leftOutBy } from '../../src/input/left-out';
import { buildRun } from '../../src/input/run';
import { shownAs } from '../../src/input/shown-as';
import { isWithin, patternOf } from '../../src/input/within';
import { onPath } from '../../src/model/on-path';
import { tidyPath } from '../../src/reports/places';

/** What depends on the system, with Windows' rules given as an argument. */

test.each([
  ['C:\\repo', 'C:\\repo', true],
  ['C:\\repo', 'C:\\repo\\k8s\\a.yaml', true],
  ['C:\\repo', 'c:\\REPO\\a.yaml', true],
  ['C:\\repo', 'C:\\repository', false],
  ['C:\\repo', 'C:\\repo\\..a.yaml', true],
  ['C:\\repo', 'D:\\repo\\a.yaml', false],
  ['C:\\repo', '\\\\server\\share\\a.yaml', false],
])('whether in %s is %s: %s', (folder, path, within) => {
  expect(isWithin(folder, path, win32)).toBe(within);
});

test.each([
  ['k8s\\a.yaml', 'D:\\a\\shop\\shop', 'k8s/a.yaml'],
  ['D:\\a\\shop\\shop\\k8s\\a.yaml', 'D:\\a\\shop\\shop', 'k8s/a.yaml'],
  ['..\\a.yaml', 'D:\\a\\shop\\shop\\deploy', 'a.yaml'],
  ['C:\\rendered\\a.yaml', 'D:\\a\\shop\\shop', 'C:\\rendered\\a.yaml'],
  ['D:\\a\\shop\\shop', 'D:\\a\\shop\\shop', '.'],
])('reports name %s in %s as %s', (path, folder, name) => {
  expect(shownAs(path, folder, 'D:\\a\\shop\\shop', win32)).toBe(name);
});

test('what is on another drive has forward slashes for GitHub, too', () => {
  expect(tidyPath('C:\\rendered\\a.yaml')).toBe('C:/rendered/a.yaml');
});

test('a backslash separates folders in a pattern on Windows, and escapes elsewhere', () => {
  expect(patternOf('k8s\\**\\*.yaml', win32)).toBe('k8s/**/*.yaml');
  expect(patternOf('k8s\\*.yaml', posix)).toBe('k8s\\*.yaml');
  expect(leftOutBy([patternOf('k8s\\secret*', win32)])('k8s/secrets.yaml')).toBe(true);
});

describe('settings of other programs', () => {
  const home = { HOME: 'H:\\', USERPROFILE: 'C:\\Users\\u', APPDATA: 'C:\\Users\\u\\AppData\\Roaming' };

  test('gcloud’s Application Default Credentials', () => {
    const name = 'application_default_credentials.json';
    expect(gcloudsFile(home, 'win32')).toBe(`C:\\Users\\u\\AppData\\Roaming\\gcloud\\${name}`);
    expect(gcloudsFile({ ...home, CLOUDSDK_CONFIG: 'D:\\cfg' }, 'win32')).toBe(`D:\\cfg\\${name}`);
    expect(gcloudsFile({ HOME: 'H:\\' }, 'win32')).toBeNull();
    expect(gcloudsFile({ HOME: '/home/u' }, 'darwin')).toBe(`/home/u/.config/gcloud/${name}`);
    expect(gcloudsFile({}, 'linux')).toBeNull();
  });

  test('Docker’s login', () => {
    expect(dockerConfigFile(home, 'win32')).toBe('C:\\Users\\u\\.docker\\config.json');
    expect(dockerConfigFile({ ...home, DOCKER_CONFIG: 'D:\\d' }, 'win32')).toBe('D:\\d\\config.json');
    expect(dockerConfigFile({ HOME: '/Users/u', USERPROFILE: 'x' }, 'darwin')).toBe('/Users/u/.docker/config.json');
    expect(dockerConfigFile({}, 'linux')).toBeNull();
  });

  const config = (name: string): string => `current-context: ${name}\r\ncontexts: [{name: ${name}, context: {}}]\r\n`;
  const contextOf = (files: Readonly<Record<string, string>>, env: Record<string, string>) =>
    kubeContext(
      null,
      null,
      env,
      (path) => {
        const text = files[path];
        if (text === undefined) throw new Error('it does not exist');
        return text;
      },
      'win32',
    );

  test('a kubeconfig: the files of KUBECONFIG, whose names hold colons', () => {
    const files = { 'C:\\k\\b': config('b'), 'D:\\k\\a': config('a') };
    expect(contextOf(files, { KUBECONFIG: 'C:\\none;D:\\k\\a;C:\\k\\b' })).toEqual({ state: 'other', context: 'a' });
  });

  test('a kubeconfig: that of the first home folder that has one', () => {
    const files = { 'C:\\Users\\u\\.kube\\config': config('profile'), 'E:\\me\\.kube\\config': config('drive') };
    expect(contextOf(files, home)).toEqual({ state: 'other', context: 'profile' });
    expect(contextOf(files, { ...home, HOMEDRIVE: 'E:', HOMEPATH: '\\me' })).toEqual({
      state: 'other',
      context: 'drive',
    });
    expect(contextOf({}, home)).toEqual({ state: 'none' });
  });
});

test.each([
  [win32, 'D:\\src\\tool\\dist\\cli\\index.js', 'D:\\src\\tool', 'node dist/cli/index.js'],
  [win32, 'C:\\tool\\dist\\cli\\index.js', 'D:\\src', 'node C:/tool/dist/cli/index.js'],
  [win32, 'C:\\n\\node_modules\\gke-image-preflight\\dist\\cli\\index.js', 'C:\\n', 'gke-image-preflight'],
  [posix, '/usr/local/bin/gke-image-preflight', '/src', 'gke-image-preflight'],
  [posix, '/src/tool/dist/cli/index.js', '/src/other', 'node /src/tool/dist/cli/index.js'],
  [posix, '/src/my tool/dist/cli/index.js', '/src', "node 'my tool/dist/cli/index.js'"],
] as const)('commands to copy name the program as it was called: %#', (rules, script, folder, called) => {
  expect(calledAs(script, folder, rules)).toBe(called);
});

test('a program is never taken from the working folder on Windows', () => {
  const there =
    (...files: readonly string[]) =>
    (path: string) =>
      files.includes(path);
  const env = { Path: '.;bin;"C:\\Program Files\\k";C:\\sdk\\bin;\\\\server\\share' };
  const find = (...files: readonly string[]) => onPath('kubectl', env, 'win32', there(...files));
  expect(find('kubectl.exe', 'bin\\kubectl.exe', 'C:\\sdk\\bin\\kubectl.exe')).toBe('C:\\sdk\\bin\\kubectl.exe');
  expect(find('C:\\Program Files\\k\\kubectl.com')).toBe('C:\\Program Files\\k\\kubectl.com');
  expect(find('kubectl.exe')).toBe('C:\\Program Files\\k\\kubectl.exe');
  expect(onPath('kubectl', {}, 'win32', there('kubectl.exe'))).toBe('C:\\kubectl.exe');
  expect(onPath('D:\\k\\kubectl.exe', env, 'win32', there())).toBe('D:\\k\\kubectl.exe');
  expect(onPath('kubectl', env, 'linux', there())).toBe('kubectl');
});

test('verification by SSH is refused on Windows at once, unless saved facts are judged', () => {
  const files = { read: () => '', exists: () => false, whyNotWritable: () => null, shown: (path: string) => path };
  const values = { image: ['nginx:1'], cluster: ['projects/p1/locations/europe-west1/clusters/c'], verify: ['ssh'] };
  const on = (platform: NodeJS.Platform) => buildRun('cli', values, {}, files, 'check', platform);
  expect(on('win32')).toEqual({ errors: [expect.stringMatching(/^--verify is “ssh”: it does not work on Windows/)] });
  expect(on('darwin')).toHaveProperty('run');
});
