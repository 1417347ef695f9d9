import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Report } from '../../src/model/report';
import { scenarios, startSimulator, type Simulator } from '../../simulator';
import { run, temporaryFolder } from './harness';

/** A private image of another registry, with the Docker login of the machine that runs the program. */
const { world, args } = scenarios.find(({ name }) => name === 'private-elsewhere')!;
const PASSWORD = 'a-password-of-acme';
let folder: ReturnType<typeof temporaryFolder>;
let cloud: Simulator;
beforeEach(async () => {
  folder = temporaryFolder();
  cloud = await startSimulator(structuredClone(world));
});
afterEach(async () => {
  folder.remove();
  await cloud.close();
});

const login = (password: string): void => {
  const auth = Buffer.from(`deployer:${password}`).toString('base64');
  writeFileSync(join(folder.path, 'config.json'), JSON.stringify({ auths: { 'ghcr.io': { auth } } }));
};
const check = async (...more: readonly string[]) => {
  const env = { ...cloud.env, DOCKER_CONFIG: folder.path };
  const ended = await run(['check', ...args, '--format', 'json', '--verbose', ...more], { env });
  const [target] = (JSON.parse(ended.stdout) as Report).targets;
  const of = (check: string) => target!.findings.find((each) => each.check === check);
  return { ...ended, of };
};

test('existence and platform are read by it, the pull secret is judged as before, and it is nowhere to be seen', async () => {
  login(PASSWORD);
  const facts = join(folder.path, 'facts.json');
  const { stdout, stderr, of } = await check('--save-facts', facts);
  expect(of('image-exists')).toMatchObject({ status: 'pass' });
  expect(of('image-exists')?.evidence[0]?.source).toBe(
    'registry ghcr.io/acme/private:1.4.2 with the Docker login of this machine',
  );
  expect(of('image-platform')).toMatchObject({ status: 'pass' });
  expect(of('image-pull-secret')).toMatchObject({ status: 'unknown', message: expect.stringContaining('ghcr.io') });
  const saved = readFileSync(facts, 'utf8');
  const encoded = Buffer.from(`deployer:${PASSWORD}`).toString('base64');
  for (const text of [stdout, stderr, saved]) {
    expect(text).not.toContain(PASSWORD);
    expect(text).not.toContain(encoded);
  }
  expect(cloud.violations).toEqual([]);
  // The facts say it again with no login at hand, and no request.
  const again = await run(['check', ...args, '--facts', facts, '--format', 'json'], { env: {} });
  expect((JSON.parse(again.stdout) as Report).targets[0]!.findings.map(({ code }) => code)).toEqual(
    (JSON.parse(stdout) as Report).targets[0]!.findings.map(({ code }) => code),
  );
}, 30_000);

test('one that is refused leaves what a stranger was told', async () => {
  login('another-password');
  const { of } = await check();
  expect(of('image-exists')).toMatchObject({ status: 'unknown' });
  expect(of('image-exists')?.message).not.toContain('Docker login');
}, 30_000);
