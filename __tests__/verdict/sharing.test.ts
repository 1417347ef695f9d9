import { describe, expect, test } from '@jest/globals';
import { allFindings } from '../../src/checks';
import { known } from '../../src/model/fact';
import type { TargetFacts } from '../../src/model/target-facts';
import { renderJson } from '../../src/reports/json';
import { conclude, type Judgement, shortened } from '../../src/verdict/judgement';
import { reportOf } from '../../src/verdict/report';
import { Sharing } from '../../src/verdict/sharing';
import { factsOf, gone, late, levels, refused, useOf } from '../checks/facts';
import { PLAIN, STRICT } from './ruled';

/** Made anew each time, as a fleet makes the facts of each target. */
const KINDS: Readonly<Record<string, () => TargetFacts>> = {
  passes: () => factsOf(),
  fails: () => factsOf({ repository: { levels: levels() } }),
  'fails on one pool of two': () => factsOf({ repository: { levels: levels() }, pools: [{}, { pool: { name: 'b' } }] }),
  'fails, and assumes something': () => factsOf({ image: { manifest: gone('registry') }, repository: { key: late } }),
  warns: () => factsOf({ inCluster: { status: 'DEGRADED' } }),
  'cannot tell': () =>
    factsOf({
      repository: { levels: levels({ folder: refused('resourcemanager.folders.getIamPolicy', 'folders/7') }) },
    }),
  'is blind': () => factsOf({ cluster: { cluster: late }, pools: [] }),
  'is judged on no pool': () =>
    factsOf({ pools: [{ reach: { kind: 'excluded', why: 'it is being deleted', certain: false } }] }),
  'is public': () => factsOf({ image: { anonymous: known({ allowed: true, detail: '200' }, 'registry') } }),
};

const FRAME: Parameters<typeof reportOf>[1] = {
  command: 'scan',
  version: '0',
  run: { startedAt: '2026-11-23T00:00:00.000Z', durationMs: 1, apiCalls: 1, shard: null },
  caller: null,
  exit: { failOn: 'fail', strict: false, unanswered: false, unread: [] },
  baseline: null,
  reasons: [],
  needs: [],
  grant: ({ permission }) => `grant ${permission}`,
};

describe.each([
  ['as usual', PLAIN],
  ['under --strict', STRICT],
])('%s', (_, conclusion) => {
  const judge = (facts: TargetFacts): Judgement => shortened(conclude(facts, allFindings(facts), conclusion));
  const thrice = (): readonly Judgement[] => [1, 2, 3].flatMap(() => Object.values(KINDS).map((make) => judge(make())));

  test('the report is the same, to the byte', () => {
    const sharing = new Sharing();
    const report = reportOf(
      thrice().map((each) => sharing.of(each)),
      FRAME,
    );
    expect(report).toEqual(reportOf(thrice(), FRAME));
    // Nothing is shared in a copy.
    expect(renderJson(report)).toBe(renderJson(JSON.parse(JSON.stringify(report)) as typeof report));
  });

  test('what is the same of targets is kept once', () => {
    const sharing = new Sharing();
    const [one, other] = [1, 2].map(() => sharing.of(judge(KINDS['fails']!())));
    expect(one!.findings.length).toBeGreaterThan(0);
    one!.findings.forEach((finding, at) => expect(other!.findings[at]).toBe(finding));
    expect(other!.leftOut?.assumptions).toBe(one!.leftOut?.assumptions);
  });
});

test('findings of one message that differ in anything else stay apart', () => {
  const sharing = new Sharing();
  const facts = KINDS['fails']!();
  const judged = shortened(conclude(facts, allFindings(facts), PLAIN));
  const differing = [
    judged,
    ...(['needs', 'evidence', 'rulings', 'assumptions'] as const).map((field) => ({
      ...judged,
      findings: judged.findings.map((each) => ({ ...each, [field]: [...each[field], ...each[field], null] })),
    })),
    { ...judged, findings: judged.findings.map((each) => ({ ...each, fix: null })) },
    { ...judged, findings: judged.findings.map((each) => ({ ...each, status: 'unknown' as const })) },
  ];
  for (const each of differing) expect(sharing.of(each).findings).toEqual(each.findings);
  for (const each of differing) expect(sharing.of(each).findings).toEqual(each.findings);
});

test('variants of one message, one for each cluster, are compared with few others', () => {
  const sharing = new Sharing();
  const facts = KINDS['fails']!();
  const judged = shortened(conclude(facts, allFindings(facts), PLAIN));
  const { check, ...one } = judged.findings[0]!;
  let looked = 0;
  const variants = Array.from({ length: 300 }, (_, at) => ({
    get check() {
      looked += 1;
      return check;
    },
    ...one,
    subject: `${one.subject} ${String(at)}`,
  }));
  for (const finding of [...variants, ...variants]) sharing.of({ ...judged, findings: [finding] });
  expect(looked).toBeLessThan(20 * variants.length);
});

test('images of one cluster whose workloads differ are compared with few others', () => {
  const sharing = new Sharing();
  const cluster = KINDS['fails']!();
  let looked = 0;
  for (let at = 0; at < 300; at += 1) {
    const reach = { kind: 'judged' as const, uses: [useOf({ workload: `Deployment/w-${String(at)}` })], open: [] };
    const { pools } = factsOf({ pools: [{ reach }] });
    const counted = pools.map(({ puller, ...pool }) => ({
      ...pool,
      get puller() {
        looked += 1;
        return puller;
      },
    }));
    const facts = { ...cluster, pools: counted };
    const told = sharing.of({ ...shortened(conclude(cluster, allFindings(cluster), PLAIN)), facts });
    expect(told.facts.pools[0]?.reach).toEqual(reach);
    const again = sharing.of({ ...told, facts: { ...cluster, pools: counted } });
    expect(again.facts.pools).toBe(told.facts.pools);
  }
  expect(looked).toBeLessThan(20 * 300);
});

test('pools of one cluster are told as each target finds them', () => {
  const sharing = new Sharing();
  const excluded = { reach: { kind: 'excluded' as const, why: 'it is being deleted', certain: true } };
  const told = [{}, excluded, {}].map((pool) => {
    const facts = factsOf({ pools: [pool] });
    return sharing.of(shortened(conclude(facts, allFindings(facts), PLAIN))).facts.pools.map(({ reach }) => reach);
  });
  expect(told.map(([reach]) => reach?.kind)).toEqual(['judged', 'excluded', 'judged']);
});
