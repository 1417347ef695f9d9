import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020';
import schema from '../../schema/report.schema.json' with { type: 'json' };
import type { Report } from '../../src/model/report';
import { scenarios, startSimulator } from '../../simulator';
import { requestLines, run, temporaryFolder } from './harness';

/**
 * Every scenario as a user runs it: the built program against the simulated Google Cloud. The golden files hold what
 * it printed and every request that it made; UPDATE_GOLDEN=1 writes them anew.
 */
const validate = new Ajv2020({ allErrors: true, strict: true }).compile(schema);
const GOLDEN = join(import.meta.dirname, 'golden');
const folder = temporaryFolder();
afterAll(folder.remove);

describe.each(scenarios.map((scenario) => [scenario.name, scenario] as const))(
  '%s',
  (name, { world, args, expect: expected, story }) => {
    test(
      story,
      async () => {
        const simulator = await startSimulator(structuredClone(world));
        try {
          const file = join(folder.path, `${name}.json`);
          const text = await run(['check', ...args, '--report', `json=${file}`], { env: simulator.env });
          const requests = requestLines(simulator);
          const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
          expect(validate(report) ? [] : validate.errors).toEqual([]);
          expect({
            verdict: report.verdict,
            exitCode: text.code,
            said: report.exitCode,
            fails: gates(report, 'fail'),
            unknowns: gates(report, 'unknown'),
          }).toEqual({
            verdict: expected.verdict,
            exitCode: expected.exitCode,
            said: expected.exitCode,
            fails: [...expected.fails].sort(),
            unknowns: [...expected.unknowns].sort(),
          });
          expect(simulator.violations).toEqual([]);

          const shown = [
            `$ gke-image-preflight check ${args.join(' ')}`,
            text.stdout.trimEnd(),
            text.stderr.trimEnd(),
            `exit ${String(text.code)}`,
            requests.join('\n'),
          ];
          hold(name, withoutAccidents(shown.filter((part) => part !== '').join('\n\n'), simulator.url));
        } finally {
          await simulator.close();
        }
      },
      60_000,
    );
  },
);

function gates(report: Report, status: string): string[] {
  const findings = report.targets.flatMap((target) => target.findings);
  return [
    ...new Set(findings.filter((each) => each.kind === 'gate' && each.status === status).map(({ check }) => check)),
  ].sort();
}

/** What differs from run to run: the port, and how long it took. */
const withoutAccidents = (text: string, url: string): string =>
  text
    .replaceAll(url, 'http://127.0.0.1:PORT')
    .replaceAll(new URL(url).host, '127.0.0.1:PORT')
    .replace(/\b\d+(\.\d+)? m?s\b/g, 'N ms');

function hold(name: string, text: string): void {
  const file = join(GOLDEN, `${name}.txt`);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(GOLDEN, { recursive: true });
    writeFileSync(file, `${text}\n`);
  }
  expect(existsSync(file) ? readFileSync(file, 'utf8') : `no golden file ${name}.txt`).toBe(`${text}\n`);
}
