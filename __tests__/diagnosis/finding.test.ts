import { describe, expect, test } from '@jest/globals';
import { checks } from '../../src/checks';
import { type Cause, causesOf } from '../../src/diagnosis/causes';
import { causeFinding, type Looked, noneFinding, unreadFinding } from '../../src/diagnosis/finding';
import { denied, failed, known } from '../../src/model/fact';
import type { Finding } from '../../src/model/finding';
import { need } from '../../src/model/need';
import type { TargetFacts } from '../../src/model/target-facts';
import type { WaitingPull } from '../../src/model/waiting-pull';
import { withObserved } from '../../src/verdict/pull-evidence';
import { type Changes, CLUSTER, clusterOf, factsOf, IMAGE, MEMBER, poolOf } from '../checks/facts';
import { pulledBy } from '../checks/fixtures/verification';

const DENIED = `failed to authorize: failed to fetch oauth token: unexpected status: 403 Forbidden`;
const looked: Looked = {
  cluster: CLUSTER,
  from: 'kubernetes pods and events of it',
  value: { pulls: [], nodes: [], looked: 1, gaps: [], needs: [] },
  instead: null,
};
const pull = (message: string, more: Partial<WaitingPull> = {}): WaitingPull => ({
  kind: 'Pod',
  namespace: 'shop',
  name: 'web-1',
  container: 'web',
  image: IMAGE,
  node: 'gke-prod-main-0a1b2c3d-x4y5',
  pullSecrets: [],
  reason: 'ErrImagePull',
  said: [{ reason: 'Failed', message, times: 3 }],
  ...more,
});
const causeOf = (...pulls: readonly WaitingPull[]): Cause => causesOf({ pulls, nodes: [] }, CLUSTER, clusterOf())[0]!;

function answer(cause: Cause, changes: Changes = {}, more: readonly Finding[] = []): Finding {
  const facts: TargetFacts = factsOf(changes);
  const found = checks.flatMap((check) => check.judge(facts));
  return causeFinding(cause, looked, [...more, ...found], facts);
}
const permission = (status: Finding['status']): Finding => ({
  check: 'pull-permission',
  kind: 'gate',
  status,
  pool: 'main',
  message: 'it is so',
  evidence: [],
  needs: [],
  fix: status === 'fail' ? { summary: 'Grant it', commands: ['gcloud grant'], terraform: 'resource', url: null } : null,
  assumptions: [],
});

describe('one answer', () => {
  test('explained: the failing check, its change first, then the steps', () => {
    const finding = answer(causeOf(pull(DENIED)), {}, [permission('fail')]);
    expect(finding).toMatchObject({ check: 'verification', kind: 'gate', status: 'fail', pool: 'main' });
    expect(finding.message).toContain('said 3 times: ErrImagePull: “failed to authorize');
    expect(finding.message).toContain('pull-permission explains it: it is so');
    expect(finding.fix).toMatchObject({ terraform: 'resource' });
    expect(finding.fix?.commands[0]).toBe('gcloud grant');
    expect(finding.fix?.summary).toMatch(/^Grant it\. To see it on gke-prod-main-0a1b2c3d-x4y5/);
    expect(finding.evidence).toEqual([
      { strength: 'listed', says: 'fail', source: looked.from, detail: `denied: ${DENIED}` },
    ]);
  });

  test('open: the check that could not be asked, and the change that the words tell', () => {
    const finding = answer(causeOf(pull(DENIED)), {}, [permission('unknown')]);
    expect(finding.message).toContain('pull-permission would explain it and could not be checked: it is so');
    expect(finding.fix?.commands[0]).toContain(`--member=${MEMBER}`);
  });

  test('contradicted: both sides, what may lie between, and no change', () => {
    const finding = answer(causeOf(pull(DENIED)));
    expect(finding.status).toBe('fail');
    expect(finding.message).toMatch(/pull-permission contradicts it: .*repaired since.*VPC Service Controls/);
    expect(finding.fix?.summary).toMatch(/^If it was repaired just now/);
    expect(finding.fix?.commands.join()).not.toContain('add-iam-policy-binding');
  });

  test('no check of ours: the advice of the table; unknown', () => {
    const finding = answer(causeOf(pull('no space left on device')));
    expect(finding).toMatchObject({ status: 'unknown' });
    expect(finding.message).toContain('Free or enlarge the node’s boot disk');
    expect(answer(causeOf(pull('something new'))).evidence).toEqual([]);
  });

  test('a pod of this run that pulled it there is stronger, and its evidence is found beside', () => {
    const verification = known(pulledBy(), 'pod');
    const changes: Changes = { target: { verify: 'pod' }, pools: [{ verification }] };
    const finding = answer(causeOf(pull(DENIED)), changes);
    expect(finding).toMatchObject({ status: 'warn', message: expect.stringContaining('A pod of this run pulled it') });
    const facts = factsOf(changes);
    const all = [finding, ...checks.flatMap((check) => check.judge(facts))];
    const settled = withObserved(all, facts).find(({ check, pool }) => check === 'pull-permission' && pool === 'main');
    expect(settled?.evidence[0]?.strength).toBe('observed');
  });

  test('many pods: the first are named, the rest counted', () => {
    const pulls = Array.from({ length: 12 }, (_, at) => pull(DENIED, { name: `p-${String(at)}` }));
    expect(answer(causeOf(...pulls)).message).toMatch(
      /^Pod shop\/p-0, .*Pod shop\/p-4 and 7 more on main \(.*\) wait on/,
    );
  });

  test('Autopilot and Windows nodes have steps of their own', () => {
    const autopilot = clusterOf({ mode: 'autopilot' });
    const closed = answer(causeOf(pull(DENIED)), { cluster: { cluster: known(autopilot, 'container') } });
    expect(closed.fix?.commands.join('\n')).not.toMatch(/compute ssh|kubectl debug/);
    expect(closed.fix?.summary).toContain('Autopilot lets nobody onto its nodes');
    const windows = clusterOf({ pools: [poolOf({ imageType: 'WINDOWS_LTSC_CONTAINERD' })] });
    const shown = answer(causeOf(pull(DENIED)), { cluster: { cluster: known(windows, 'container') } });
    expect(shown.fix?.commands).toContain('Get-Service containerd');
  });

  test('a lacking pull secret is said beside', () => {
    const said = [
      { reason: 'Failed', message: '401 Unauthorized', times: 3 },
      {
        reason: 'FailedToRetrieveImagePullSecret',
        message: 'Unable to retrieve some image pull secrets (x)',
        times: 3,
      },
    ];
    expect(answer(causeOf(pull('', { said }))).message).toContain(
      'Beside it: “Unable to retrieve some image pull secrets (x)”: Create the pull secret',
    );
  });
});

describe('no answer', () => {
  test('nothing waits: unknown, and what was looked through', () => {
    const none = noneFinding({ ...looked, value: { ...looked.value, gaps: ['the events could not be read'] } }, null, {
      namespace: 'shop',
      pod: null,
    });
    expect(none).toMatchObject({ status: 'unknown', pool: null, fix: null });
    expect(none.message).toMatch(
      /^No pod in namespace shop of \S+ waits on an image right now \(1 pod looked through: .*\); the events could not be read$/,
    );
  });

  test('neither way: both reasons, both needs', () => {
    const logs = denied('permission', 'logging', 'no', [need('logging.logEntries.list', 'projects/p')]);
    const finding = unreadFinding(failed('timeout', 'kubectl', 'dial tcp 172.16.0.2:443: i/o timeout'), logs, CLUSTER);
    expect(finding.message).toMatch(/172\.16\.0\.2:443.*; its log entries could not be read: the caller lacks logging/);
    expect(finding.needs).toHaveLength(1);
  });
});
