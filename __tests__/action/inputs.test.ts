import { readFileSync } from 'node:fs';
import { readFactsFile } from '../../src/input/facts-file';
import type { Readers } from '../../src/input/files';
import { buildMerge } from '../../src/input/merge-run';
import { buildRun } from '../../src/input/run';
import { requestOf as savedRequest } from '../request';
import { inputsFrom } from '../../src/action/inputs';
import { OUTPUTS, outputsOf } from '../../src/action/outputs';
import type { Report, ReportFinding, ReportTarget } from '../../src/model/report';

describe('inputs', () => {
  test('lists are a line each, others one value, empty is unset', () => {
    const { values, problems } = inputsFrom({
      INPUT_IMAGE: ' a \r\n\n b\n',
      INPUT_CLUSTER_NAME: 'prod',
      INPUT_NODE_POOLS: '*',
      INPUT_REPORTS: 'json=a.json\nmarkdown=b.md',
      INPUT_STRICT: 'true ',
      INPUT_NAMESPACE: '  ',
      INPUT_TIMEOUT: '',
      PATH: '/bin',
    });
    expect(problems).toEqual([]);
    expect(values).toEqual({
      image: ['a', 'b'],
      cluster: ['prod'],
      'node-pool': ['*'],
      report: ['json=a.json', 'markdown=b.md'],
      strict: ['true'],
    });
  });

  test('RUNNER_DEBUG is --verbose', () => {
    expect(inputsFrom({ RUNNER_DEBUG: '1' }).values).toEqual({ verbose: ['true'] });
    expect(inputsFrom({ RUNNER_DEBUG: '0' }).values).toEqual({});
  });

  test('a misspelt input is named with the nearest; a variable that is near to none is not ours', () => {
    expect(
      inputsFrom({ INPUT_IMAGES: 'x', INPUT_PROJECT: 'p', INPUT_SOMETHING: 'y', INPUT_CLUSTER_NAMES: '' }).problems,
    ).toEqual(['there is no input images. Did you mean image?', 'there is no input project. Did you mean project_id?']);
  });
});

describe('a runner hands over every default of action.yml', () => {
  const defaults = Object.fromEntries(
    [
      ...readFileSync('action.yml', 'utf8').matchAll(/^ {2}(\w+):\n(?: {4}(?!default).*\n)* {4}default: '([^'$]*)'$/gm),
    ].map(([, name = '', value = '']) => [`INPUT_${name.toUpperCase()}`, value]),
  );
  const IMAGE = 'europe-west1-docker.pkg.dev/p/r/i:1';
  const CLUSTER = 'projects/p/locations/europe-west1/clusters/prod';
  const facts = JSON.stringify({
    schemaVersion: 1,
    kind: 'gke-image-preflight/facts',
    asOf: '2026-11-01T00:00:00Z',
    caller: null,
    credentials: null,
    request: { ...savedRequest(), verify: 'pod' },
    facts: [],
  });
  const readers: Readers = {
    read: () => facts,
    facts: readFactsFile,
    whyNotWritable: () => null,
    exists: () => false,
  };
  const built = (given: Record<string, string>) =>
    buildRun('action', inputsFrom({ ...defaults, ...given }).values, {}, readers);

  test('they are read from action.yml', () => {
    expect(defaults).toMatchObject({ INPUT_MODE: 'check', INPUT_VERIFY: 'none', INPUT_VERIFY_TIMEOUT: '120s' });
  });

  test.each([
    { INPUT_IMAGE: IMAGE, INPUT_CLUSTER_NAME: CLUSTER },
    { INPUT_IMAGE: IMAGE, INPUT_NO_CLUSTER: 'true', INPUT_PLATFORMS: 'linux/amd64' },
    { INPUT_MODE: 'diagnose', INPUT_CLUSTER_NAME: CLUSTER },
    { INPUT_MODE: 'scan', INPUT_SCOPE: 'projects/p', INPUT_RUNNING: 'true' },
    { INPUT_MODE: 'scan', INPUT_SCOPE: 'projects/p', INPUT_IMAGE: IMAGE },
    { INPUT_FACTS: 'facts.json' },
  ])('%j is no error, and warns of nothing', (given) => {
    expect(built(given)).toMatchObject({ run: {}, warnings: [] });
  });

  test('a diagnosis is of a fleet only where one is asked for', () => {
    const diagnose = { INPUT_MODE: 'diagnose', INPUT_CLUSTER_NAME: CLUSTER };
    expect(built(diagnose)).toMatchObject({ run: { request: { fleet: null } } });
    expect(built({ ...diagnose, INPUT_SCOPE: 'projects/p' })).toMatchObject({
      run: { request: { fleet: { scopes: [{}] } } },
    });
  });

  test('a merge', () => {
    const { values } = inputsFrom({ ...defaults, INPUT_MODE: 'merge', INPUT_REPORTS_FROM: '*.json' });
    expect(buildMerge('action', values, [], readers)).toHaveProperty('run');
  });

  test('what is only the default does not go before what saved facts were asked for', () => {
    expect(built({ INPUT_FACTS: 'facts.json' })).toMatchObject({ run: { request: { verify: 'pod' } } });
    expect(built({ INPUT_FACTS: 'facts.json', INPUT_VERIFY: 'node' })).toMatchObject({
      run: { request: { verify: 'node' } },
    });
  });
});

describe('outputs', () => {
  const finding = (check: string, status: ReportFinding['status'], ignored = false): ReportFinding => ({
    check,
    kind: 'gate',
    status,
    pool: null,
    code: `${check}/x`,
    cause: null,
    message: 'm',
    rulings: [],
    said: null,
    evidence: [],
    needs: [],
    fix: null,
    baseline: null,
    ignored: ignored ? { reason: 'r', expires: null } : null,
  });
  const target = (
    reference: string,
    verdict: ReportTarget['verdict'],
    digest: string | null,
    findings: ReportFinding[],
  ): ReportTarget => ({
    image: {
      reference,
      host: null,
      project: null,
      location: null,
      repository: null,
      name: null,
      tag: null,
      digest,
      pinned: digest === null ? null : `i@${digest}`,
      sources: [],
    },
    cluster: { name: 'c', project: 'p', location: 'l', version: null, mode: null },
    verdict,
    blind: false,
    assumptions: [],
    pools: [],
    findings,
  });
  const report = (...targets: ReportTarget[]): Report => ({
    schemaVersion: 1,
    tool: { name: 'gke-image-preflight', version: '0' },
    command: 'check',
    run: { startedAt: '', durationMs: 0, apiCalls: 0, shard: null },
    caller: null,
    verdict: 'fail',
    exitCode: 1,
    exitReason: null,
    reasons: [],
    clusters: [],
    counts: { pass: 0, warn: 0, fail: 1, unknown: 0, skip: 0, targets: targets.length },
    access: null,
    trend: null,
    causes: [],
    targets,
    passed: [],
  });

  test('an image that fails is not handed on: its pin is in images alone', () => {
    const { outputs } = outputsOf(report(target('i:1', 'fail', 'sha256:1', [])), '/t/r');
    expect(Object.keys(outputs)).not.toContain('image');
    expect(Object.keys(outputs)).not.toContain('digest');
    expect(outputs.images).toContain('"pinned":"i@sha256:1"');
  });

  test('of one image: pinned, with the checks that failed and those that are unknown', () => {
    const one = target('i:1', 'unknown', 'sha256:1', [
      finding('cluster', 'fail'),
      finding('repository', 'unknown'),
      finding('cluster', 'fail'),
      finding('image-exists', 'pass'),
      finding('image-platform', 'fail', true),
    ]);
    expect(outputsOf(report(one), '/t/report.json').outputs).toEqual({
      verdict: 'fail',
      exit_code: '1',
      report: '/t/report.json',
      failed_checks: 'cluster',
      unknown_checks: 'repository',
      counts: '{"pass":0,"warn":0,"fail":1,"unknown":0,"skip":0,"targets":1}',
      images: '[{"reference":"i:1","digest":"sha256:1","pinned":"i@sha256:1","verdict":"unknown"}]',
      image: 'i@sha256:1',
      digest: 'sha256:1',
    });
    expect(Object.keys(outputsOf(report(one), '/t/r').outputs)).toEqual(Object.keys(OUTPUTS));
  });

  test('an image on two clusters is one, with the worst verdict', () => {
    const outputs = outputsOf(
      report(target('i:1', 'pass', null, []), target('i:1', 'unknown', 'sha256:1', [])),
      '',
    ).outputs;
    expect(JSON.parse(outputs.images ?? '')).toEqual([
      { reference: 'i:1', digest: 'sha256:1', pinned: 'i@sha256:1', verdict: 'unknown' },
    ]);
    expect(outputs.digest).toBe('sha256:1');
  });

  test('of several images, or without a digest, image and digest are not set', () => {
    for (const each of [
      report(target('i:1', 'pass', 'sha256:1', []), target('j:1', 'pass', 'sha256:2', [])),
      report(target('i:1', 'pass', null, [])),
    ]) {
      expect(Object.keys(outputsOf(each, '').outputs)).not.toContain('image');
      expect(Object.keys(outputsOf(each, '').outputs)).not.toContain('digest');
    }
  });
});
