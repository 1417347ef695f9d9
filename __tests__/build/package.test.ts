import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';

const root = new URL('../../', import.meta.url);
const read = (name: string) => readFile(new URL(name, root), 'utf8');

interface Lock {
  packages: Record<string, { version?: string; dev?: boolean; resolved?: string; engines?: { node?: string } }>;
}

describe('the package', () => {
  test('brings everything in its bundle: no dependency is installed with it', async () => {
    const manifest = JSON.parse(await read('package.json')) as Record<string, unknown>;
    for (const kind of ['dependencies', 'optionalDependencies', 'peerDependencies', 'type'])
      expect(manifest).not.toHaveProperty(kind);
    expect(manifest).toMatchObject({ license: 'Apache-2.0', bin: { 'gke-image-preflight': 'dist/cli/index.js' } });
  });

  test('pins what it is built from', async () => {
    const { devDependencies } = JSON.parse(await read('package.json')) as { devDependencies: Record<string, string> };
    expect(Object.values(devDependencies).filter((version) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual(
      [],
    );
  });

  test('names no registry in its lock file', async () => {
    const { packages } = JSON.parse(await read('package-lock.json')) as Lock;
    expect(Object.entries(packages).filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
  });

  test.each(['google-auth-library', 'gaxios', 'google-logging-utils'])(
    'has one copy of %s, which the bundle holds once',
    async (name) => {
      const { packages } = JSON.parse(await read('package-lock.json')) as Lock;
      expect(Object.keys(packages).filter((path) => path.endsWith(`node_modules/${name}`))).toEqual([
        `node_modules/${name}`,
      ]);
    },
  );
});
