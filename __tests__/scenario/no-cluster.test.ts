/** Images judged by themselves: the built program, the simulated registry, no cluster. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020';
import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { Report } from '../../src/model/report';
import { scenarios, type Simulator, startSimulator } from '../../simulator';
import { ROOT, run, temporaryFolder } from './harness';

// Several runs of the program each.
jest.setTimeout(60_000);

const schema = JSON.parse(readFileSync(join(ROOT, 'schema/report.schema.json'), 'utf8')) as object;
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
const folder = temporaryFolder();
const PUBLIC = scenarios.find(({ name }) => name === 'public-repository');
const image = PUBLIC?.args[1] ?? '';
let simulator: Simulator;

beforeAll(async () => {
  if (PUBLIC === undefined) throw new Error('the scenario is gone');
  simulator = await startSimulator(structuredClone(PUBLIC.world));
});
beforeEach(() => {
  simulator.requests.length = 0;
});
afterAll(async () => {
  await simulator.close();
  folder.remove();
});

const check = async (args: readonly string[], env: Readonly<Record<string, string>> = simulator.env) => {
  const ended = await run(['check', '--no-cluster', ...args, '--format', 'json'], { env, cwd: folder.path });
  const report = ended.stdout === '' ? null : (JSON.parse(ended.stdout) as Report);
  if (report !== null && !validate(report)) throw new Error(JSON.stringify(validate.errors));
  return { ...ended, report, target: report?.targets[0] };
};
const found = (report: Report | null) =>
  report?.targets.flatMap(({ findings }) => findings.map(({ check: id, status }) => `${id} ${status}`));

test('says what needs no cluster, and that no nodes were judged; only the registry is asked', async () => {
  const { code, report, target } = await check(['--image', image, '--platform', 'linux/amd64']);
  expect({
    code,
    verdict: report?.verdict,
    cluster: target?.cluster,
    pools: target?.pools,
    blind: target?.blind,
  }).toEqual({ code: 0, verdict: 'pass', cluster: null, pools: [], blind: false });
  expect(found(report)).toEqual([
    'image-reference pass',
    'image-exists pass',
    'image-platform pass',
    'image-format pass',
  ]);
  expect(report?.reasons).toEqual([expect.stringMatching(/no nodes were judged/)]);
  expect(new Set(simulator.requests.map(({ host }) => host))).toEqual(new Set(['registry']));
});

test('a public image needs no credentials', async () => {
  const { CLOUDSDK_AUTH_ACCESS_TOKEN_FILE: _, ...env } = simulator.env;
  const { code, report } = await check(['--image', image, '--platform', 'linux/amd64'], env);
  expect({ code, verdict: report?.verdict, caller: report?.caller }).toEqual({
    code: 0,
    verdict: 'pass',
    caller: null,
  });
  expect(report?.reasons.join(' ')).toMatch(/asked as a stranger/);
});

test('a platform that is not there and a tag that is not there fail; the fix names what there is', async () => {
  const lacking = await check(['--image', image, '--platform', 'linux/amd64', '--platform', 'linux/s390x']);
  expect({ code: lacking.code, found: found(lacking.report) }).toEqual({
    code: 1,
    found: [
      'image-reference pass',
      'image-exists pass',
      'image-platform pass',
      'image-platform fail',
      'image-format pass',
    ],
  });
  expect(lacking.report?.causes).toMatchObject([
    {
      check: 'image-platform',
      stops: { targets: 1, images: 1, clusters: 0, pools: 0 },
      where: [{ cluster: null, pool: null }],
    },
  ]);
  const missing = await check(['--image', `${image}-nobody-pushed`]);
  expect({ code: missing.code, verdict: missing.report?.verdict }).toEqual({ code: 1, verdict: 'fail' });
});

test('facts are saved and judged again without a request, for other platforms too', async () => {
  const first = await check(['--image', image, '--platform', 'linux/amd64', '--save-facts', 'facts.json']);
  simulator.requests.length = 0;
  const replay = async (args: readonly string[]) => {
    const ended = await run(['check', '--facts', 'facts.json', ...args, '--format', 'json'], { cwd: folder.path });
    return JSON.parse(ended.stdout) as Report;
  };
  const { run: _, ...again } = await replay([]);
  const { run: __, ...before } = first.report!;
  expect(again).toEqual(before);
  expect(found(await replay(['--platform', 'linux/s390x']))).toContain('image-platform fail');
  expect(simulator.requests).toEqual([]);
});

test('a baseline knows a platform that lacked before, and not another one', async () => {
  const lacks = ['--image', image, '--platform', 'linux/s390x'];
  await check([...lacks, '--report', 'json=before.json']);
  const again = await check([...lacks, '--baseline', 'before.json']);
  expect(again.code).toBe(0);
  const more = await check([...lacks, '--platform', 'linux/ppc64le', '--baseline', 'before.json']);
  expect(more.code).toBe(1);
  expect(more.target?.findings.filter(({ status }) => status === 'fail').map(({ baseline }) => baseline)).toEqual([
    'known',
    'new',
  ]);
});

test.each(['text', 'markdown', 'sarif', 'junit', 'html', 'gitlab', 'github'])('is told as %s', async (format) => {
  const args = ['check', '--no-cluster', '--image', image, '--platform', 'linux/s390x', '--format', format];
  const { code, stdout } = await run(args, { env: simulator.env, cwd: folder.path });
  expect(code).toBe(1);
  expect(stdout).toMatch(/image-platform/);
  expect(stdout).not.toMatch(/undefined|\bnull on\b|on null/);
  expect(stdout).not.toMatch(/will not pull/);
});
