import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020';
import schema from '../../schema/report.schema.json' with { type: 'json' };
import type { Report } from '../../src/model/report';
import { imageDigest, startSimulator } from '../../simulator';
import { WEB_IMAGE } from '../../simulator/scenarios/shop';
import { temporaryFolder } from '../scenario/harness';
import { prepareAct } from './act';
import { WORKFLOW } from './action-repository';
import { speak, type Spoken, testUnless, whyNoLab } from './lab';
import { Undo } from './undo';
import { CLOSED, OPEN, REGIONAL, strangeInput, twoRepositories, workflow } from './workflow';

/**
 * The action as a runner runs it: act takes a workflow in a repository of its own, with `uses: ./`, on Node 24, against
 * the simulated Google Cloud.
 */
const testInAct = testUnless(whyNoLab);
const undo = new Undo();
let folder: string;
let acted: Spoken;
let linted: Spoken;
let lintedStrange: Spoken;
let token: string;

interface StepSeen {
  readonly outcome: string;
  readonly conclusion: string;
  readonly outputs: Readonly<Record<string, string>>;
}

describe('the action, run by act on Node 24', () => {
  beforeAll(async () => {
    if (whyNoLab !== null) return;
    const temporary = temporaryFolder();
    undo.add(temporary.remove);
    folder = temporary.path;
    const cloud = await startSimulator(twoRepositories());
    undo.add(() => cloud.close());
    token = readFileSync(cloud.env['CLOUDSDK_AUTH_ACCESS_TOKEN_FILE']!, 'utf8').trim();

    const act = await prepareAct(folder, workflow(cloud.env, folder));
    const { repository, env } = act;
    process.stdout.write(`\nThe action of ${act.from}.\n`);
    const lint = (file: string): Promise<Spoken> =>
      speak('actionlint', ['-no-color', '-shellcheck=', '-pyflakes=', file], { cwd: repository, env });
    linted = await lint(WORKFLOW);
    const strange = WORKFLOW.replace('preflight', 'strange');
    writeFileSync(join(repository, strange), strangeInput());
    lintedStrange = await lint(strange);
    acted = await act.run();
  }, 300_000);

  afterAll(() => undo.all(), 30_000);

  testInAct(
    'actionlint knows its inputs and outputs: all that are used here, and none that it does not have',
    async () => {
      expect(linted).toEqual({ code: 0, stdout: '', stderr: '' });
      expect(lintedStrange.code).toBe(1);
      expect(lintedStrange.stdout).toContain('input "imgae" is not defined in action "GKE image preflight"');
    },
    5_000,
  );

  testInAct(
    'a step that passes: every output, warnings as annotations, the summary',
    async () => {
      const { passing } = steps('steps');
      const digest = imageDigest(WEB_IMAGE);
      const pinned = `${OPEN.replace(/:[^:]*$/, '')}@${digest}`;
      expect(passing).toMatchObject({ outcome: 'success', conclusion: 'success' });
      const { counts, images, report, ...plain } = passing!.outputs;
      expect(plain).toEqual({
        verdict: 'pass',
        exit_code: '0',
        failed_checks: '',
        unknown_checks: '',
        image: pinned,
        digest,
      });
      expect(JSON.parse(images!)).toEqual([{ reference: OPEN, digest, pinned, verdict: 'pass' }]);
      expect(JSON.parse(counts!)).toMatchObject({ fail: 0, unknown: 0, warn: 1, targets: 1 });
      expect(report).toMatch(/\/gke-image-preflight-[^/]+\/report\.json$/);
      const log = logOf('states', 'Main', 'check passing');
      expect(annotationsIn(log)).toEqual(['notice web%3A1.4.2 on prod%3A tag-mutability']);
      expect(log).toMatch(/Summary - ## ✅ .*web:1\.4\.2/);
      expect(logOf('states', 'Main', 'write steps')).toContain(`The image is ${pinned}`);
    },
    5_000,
  );

  testInAct(
    'a step that fails: it fails, with every output, the error first, the fix in the summary, the report on disk',
    async () => {
      const { failing } = steps('steps');
      expect(failing).toMatchObject({ outcome: 'failure', conclusion: 'success' });
      expect(failing!.outputs).toMatchObject({ verdict: 'fail', exit_code: '1', failed_checks: 'pull-permission' });
      expect(Object.keys(failing!.outputs).sort()).toEqual(
        ['counts', 'exit_code', 'failed_checks', 'images', 'report', 'unknown_checks', 'verdict'].sort(),
      );
      expect(JSON.parse(failing!.outputs['images']!)).toMatchObject([
        { reference: OPEN, verdict: 'pass' },
        { reference: CLOSED, verdict: 'fail' },
      ]);
      const log = logOf('states', 'Main', 'check failing');
      expect(annotationsIn(log)).toEqual([
        'error tool%3A2.0 will not pull on prod%3A pull-permission',
        'notice 2 images on prod%3A tag-mutability',
      ]);
      const summary = log.slice(log.indexOf('Summary - '));
      expect(summary).toContain('## ❌ ');
      expect(summary).toContain(
        'gcloud artifacts repositories add-iam-policy-binding closed --location=europe-west1 --project=shop-images --member=serviceAccount:gke-nodes@shop-prod.iam.gserviceaccount.com --role=roles/artifactregistry.reader',
      );
      const report = JSON.parse(readFileSync(join(folder, 'steps.report.json'), 'utf8')) as Report;
      const validate = new Ajv2020({ allErrors: true, strict: true }).compile(schema);
      expect(validate(report) ? [] : validate.errors).toEqual([]);
      expect(report).toMatchObject({ verdict: 'fail', exitCode: 1, counts: JSON.parse(failing!.outputs['counts']!) });
    },
    5_000,
  );

  testInAct(
    'an unknown that is not blind does not fail the step, and is annotated',
    async () => {
      const { unknown } = steps('steps');
      expect(unknown).toMatchObject({
        outcome: 'success',
        outputs: { verdict: 'unknown', exit_code: '0', failed_checks: '', unknown_checks: 'pull-permission' },
      });
      expect(JSON.parse(unknown!.outputs['images']!)).toMatchObject([{ reference: REGIONAL, verdict: 'unknown' }]);
      expect(annotationsIn(logOf('states', 'Main', 'check unknown'))).toContainEqual(
        expect.stringMatching(/^warning .* on .*%3A pull-permission could not be checked$/),
      );
    },
    5_000,
  );

  testInAct(
    'without annotations and summary there are none, and a report is written where it was asked for',
    async () => {
      expect(steps('steps')['silent']).toMatchObject({ outcome: 'failure', outputs: { exit_code: '1' } });
      const log = logOf('states', 'Main', 'check silent');
      expect(annotationsIn(log)).toEqual([]);
      expect(log).not.toContain('Summary - ');
      expect(readFileSync(join(folder, 'silent.md'), 'utf8')).toMatch(/^## ❌ /);
    },
    5_000,
  );

  testInAct(
    'wrong inputs end with 2, each said by its name',
    async () => {
      expect(steps('steps')['wrong']).toEqual({
        outcome: 'failure',
        conclusion: 'success',
        outputs: { exit_code: '2' },
      });
      const log = logOf('states', 'Main', 'check wrong');
      expect(annotationsIn(log)).toEqual(['error gke-image-preflight%3A wrong input']);
      expect(log).toContain('cluster_name “prod” is a short name: it needs location and project_id');
      expect(log).toContain('fail_on “sometimes” must be one of fail, unknown, warn, never');
    },
    5_000,
  );

  testInAct(
    'a failing step without continue-on-error fails its job before what comes next; its outputs are set',
    async () => {
      expect(acted.code).toBe(1);
      expect(steps('failed')['gate']).toMatchObject({ outcome: 'failure', conclusion: 'failure' });
      expect(steps('failed')['gate']!.outputs).toMatchObject({ verdict: 'fail', failed_checks: 'pull-permission' });
      expect(acted.stdout).toMatch(/\[preflight\/gated\s*\] 🏁 {2}Job failed/);
      expect(acted.stdout).toMatch(/\[preflight\/states\s*\] 🏁 {2}Job succeeded/);
      expect(acted.stdout).not.toContain('deployed');
    },
    5_000,
  );

  testInAct(
    'it ran on Node 24, and its end ran after each step, failed or not',
    async () => {
      expect(logOf('states', 'Main', 'write steps')).toMatch(/\| v24\.\d+\.\d+/);
      for (const id of ['passing', 'failing', 'unknown', 'silent', 'wrong'])
        expect(logOf('states', 'Post', `check ${id}`)).toContain('✅  Success - Post');
      expect(logOf('gated', 'Post', 'check gate')).toContain('✅  Success - Post');
    },
    5_000,
  );

  testInAct(
    'no token is in the log, the outputs, the reports or the summary, also with debugging on',
    async () => {
      expect(token.length).toBeGreaterThan(20);
      const files = ['steps.json', 'failed.json', 'steps.report.json', 'failed.report.json', 'silent.md'].map((name) =>
        readFileSync(join(folder, name), 'utf8'),
      );
      for (const text of [acted.stdout, acted.stderr, ...files]) {
        expect(text.includes(token)).toBe(false);
        expect(text).not.toMatch(/ya29\.|sim-registry\./);
      }
      const found = await speak('grep', ['-rlF', token, folder]);
      expect(found).toEqual({ code: 1, stdout: '', stderr: '' });
    },
    30_000,
  );
});

/** What a later step saw of the steps before it. */
function steps(file: 'steps' | 'failed'): Readonly<Record<string, StepSeen>> {
  const path = join(folder, `${file}.json`);
  if (!existsSync(path)) throw new Error(`the workflow wrote no ${file}.json:\n${acted.stdout}\n${acted.stderr}`);
  return JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, StepSeen>>;
}

/** What act printed of one step, up to the next one. */
function logOf(job: string, stage: 'Main' | 'Post', step: string): string {
  const parts = acted.stdout.split(/^(?=\[[^\]]+\] ⭐ Run )/m);
  const found = parts.find((part) => new RegExp(`^\\[preflight/${job}\\s*\\] ⭐ Run ${stage} ${step}\\n`).test(part));
  if (found === undefined) throw new Error(`act ran no ${stage} ${step} of ${job}:\n${acted.stdout}`);
  return found;
}

/** `error TITLE` of each annotation, in their order. */
const annotationsIn = (log: string): readonly string[] =>
  [...log.matchAll(/::(error|warning|notice) title=([^:]*)::/g)].map(([, level, title]) => `${level!} ${title!}`);
