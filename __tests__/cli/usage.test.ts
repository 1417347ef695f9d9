/** Wrong input as people type it: what is wrong, what is allowed, and where help is. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { run } from './run-it';

const IMAGE = 'europe-west1-docker.pkg.dev/shop-images/apps/web:1.4.2';
const CLUSTER = 'projects/shop-prod/locations/europe-west1/clusters/prod';
const GOOD = ['check', '--image', IMAGE, '--cluster', CLUSTER];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'usage-'));
  mkdirSync(join(folder, 'folder'));
  writeFileSync(
    join(folder, 'wrong.yml'),
    'checks: {zzzzzzzz: gate}\nfail_on: x\nclusters: {prod: [projects/p/locations/l/clusters/c]}\n',
  );
  writeFileSync(join(folder, 'named.yml'), 'clusters: {prod: [projects/p/locations/europe-west1/clusters/c]}\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const said = async (...args: string[]): Promise<string> => {
  const { code, out, err } = await run(args, { folder });
  expect([code, out]).toEqual([2, '']);
  return err;
};

describe('wrong input', () => {
  test.each<[string[], string]>([
    [['check', '--image', 'Web:1', '--cluster', CLUSTER], 'has capital letters: image names are lower case'],
    [['check', '--image', 'web:1 # of today', '--cluster', CLUSTER], 'holds a comment: comments are for --images-from'],
    [[...GOOD, '--image'], '--image needs a value: REF'],
    [[...GOOD, '--timeout', '-5s'], '--timeout “-5s” is not a duration'],
    [
      ['check', '--image', IMAGE, '--cluster', 'prod', '--project', 'p-123456', '--location', 'Europe-West1'],
      '--location “Europe-West1” is not a region or zone, such as europe-west1 or europe-west1-b. Did you mean europe-west1?',
    ],
    [['check', '--image', IMAGE, '--cluster', 'prdo', '--policy', 'named.yml'], 'Did you mean prod, of the policy?'],
    [[...GOOD, '--kubeconfig', 'folder'], '--kubeconfig “folder” cannot be read: it is a folder'],
    [[...GOOD, '--kubeconfig', 'none'], '--kubeconfig “none” cannot be read: it does not exist'],
  ])('%j: %s', async (args, words) => {
    expect(await said(...args)).toContain(words);
  });

  test('a list in one option is several images, clusters and node pools', async () => {
    const err = await said('check', '--image', 'A,B', '--cluster', 'C,D', '--node-pool', 'e_,f_');
    for (const name of ['“A” has', '“B” has', '“C” is', '“D” is', '“e_” is', '“f_” is']) expect(err).toContain(name);
  });

  test('what was mistyped names the command’s help, once and last; a wrong value does not', async () => {
    const help = 'See “gke-image-preflight check --help”.\n';
    expect((await said(...GOOD, '--bogus', '--bogus2')).split(help)).toHaveLength(2);
    expect(await said(...GOOD, '--timeout', 'x')).not.toContain(help);
    expect(await said('demo', '--lst')).toContain('See “gke-image-preflight demo --help”.');
    expect(await said('nothing-like-it')).toContain('See “gke-image-preflight --help”.');
  });

  test('what is missing names the help too; beside what was mistyped it is not told, which may be the same', async () => {
    const help = 'See “gke-image-preflight check --help”.\n';
    expect(await said('check')).toMatch(new RegExp(`no image is given: .*\n.*no cluster is given: .*\n${help}$`));
    for (const args of [['--imgae', IMAGE, '-c', CLUSTER], ['-i', IMAGE, CLUSTER], ['-i']]) {
      const err = await said('check', ...args);
      expect(err).not.toContain('is given:');
      expect(err.endsWith(help)).toBe(true);
    }
    expect(await said('diagnose', CLUSTER)).toContain(`Did you mean --cluster ${CLUSTER}?`);
  });

  test.each(['completion', 'version'])('%s has help, and is among the commands', async (name) => {
    for (const args of [
      [name, '--help'],
      ['help', name],
    ]) {
      const { code, out } = await run(args);
      expect(code).toBe(0);
      expect(out).toContain(`Usage: gke-image-preflight ${name}`);
    }
    expect(await said('xyzzy')).toContain(name);
  });

  test('an empty reference is told without a caret; a longer word for a value is understood', async () => {
    expect(await said('check', '-i', '', '-c', CLUSTER)).toMatch(/not an image reference: it is empty\n(?!\s*\^)/);
    expect(await said(...GOOD, '--fail-on', 'warning')).toContain('Did you mean warn?');
  });

  test('of a policy in the order of the file; a check that is like none is told with all that there are', async () => {
    const lines = (await said(...GOOD, '--policy', 'wrong.yml')).split('\n');
    expect(lines[0]).toMatch(/wrong\.yml:1:10: there is no check “zzzzzzzz”: there are image-reference, image-exists,/);
    expect(lines[1]).toMatch(/wrong\.yml:2:10: fail_on is “x”: it must be one of fail, unknown, warn, never/);
  });
});
