import { describe, expect, test } from '@jest/globals';
import { traitsOf } from '../../src/checks';
import { type Cause, causesOfWaiting } from '../../src/diagnosis/causes';
import { causeFinding, type Looked, noneFinding, unreadFinding } from '../../src/diagnosis/finding';
import { classify } from '../../src/diagnosis/words';
import { denied, failed, known } from '../../src/model/fact';
import type { CheckId } from '../../src/model/check-ids';
import type { Finding, RuledFinding } from '../../src/model/finding';
import { unruled } from '../../src/verdict/ruling';
import { ruled, ruledOf } from '../verdict/ruled';
import { need } from '../../src/model/need';
import type { TargetFacts } from '../../src/model/target-facts';
import type { WaitingPull } from '../../src/model/waiting-pull';
import { withObserved } from '../../src/verdict/pull-evidence';
import { type Changes, CLUSTER, clusterOf, factsOf, IMAGE, MEMBER, poolOf, refused, REPOSITORY } from '../checks/facts';
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
  serviceAccount: null,
  federationAudience: null,
  reason: 'ErrImagePull',
  said: [{ reason: 'Failed', message, times: 3, at: null }],
  ...more,
});
const causeOf = (...pulls: readonly WaitingPull[]): Cause =>
  causesOfWaiting({ pulls, nodes: [] }, CLUSTER, clusterOf())[0]!;

function answer(cause: Cause, changes: Changes = {}, more: readonly RuledFinding[] = []): Finding {
  const facts: TargetFacts = factsOf(changes);
  return causeFinding(cause, looked, [...more, ...ruledOf(facts)], facts);
}
const permission = (status: Finding['status']): RuledFinding =>
  ruled('pull-permission', status, {
    pool: 'main',
    message: 'it is so',
    fix:
      status === 'fail' ? { summary: 'Grant it', commands: ['gcloud grant'], terraform: 'resource', url: null } : null,
  });

describe('one answer', () => {
  test('refused, and neither who pulls nor the repository was seen: first what there is, by a near name too', () => {
    const unseen = refused('artifactregistry.repositories.get', REPOSITORY);
    const finding = answer(causeOf(pull(DENIED)), {
      image: { manifest: unseen, nearProjects: known(['imagesp'], 'cloudresourcemanager') },
      repository: { repository: unseen },
      pools: [{ puller: { kind: 'given', principal: known('x', 'x'), identity: null }, pool: { name: 'another' } }],
    });
    expect(finding.fix?.summary).toMatch(/^First see that project images-p \(this caller sees imagesp\), location/);
    expect(finding.fix?.commands[0]).toBe('gcloud artifacts repositories list --project=imagesp');
    expect(finding.fix?.commands.join()).not.toContain('add-iam-policy-binding');
  });

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

  test('of a pool that is not listed: no other pool’s account, but the node’s own', () => {
    const node = 'gke-prod-nap-n2-1x2y3z-5d6f7a8b-abcd';
    const finding = answer(causeOf(pull(DENIED, { node })), {}, [
      permission('fail'),
      { ...permission('pass'), check: 'repository', pool: null },
    ]);
    expect(finding.message).not.toContain('explains it');
    expect(finding.message).toContain('The cluster lists no node pool nap-n2-1x2y3z');
    expect(finding.fix?.commands[0]).toContain(`--filter=name=${node} --format='value(serviceAccounts[0].email)'`);
    expect(finding.fix?.commands[1]).toMatch(
      /add-iam-policy-binding .* --member="serviceAccount:\$\{NODE_ACCOUNT:\?the VM is gone, or has no account\}"/,
    );
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
    const unknown = answer(causeOf(pull(`something new ${'x'.repeat(900)} at its very end`)));
    expect(unknown.evidence).toEqual([]);
    expect(unknown.message).toContain('at its very end');
    expect(unknown.said?.words).toContain(`something new ${'x'.repeat(900)} at its very end`);
  });

  test('a pod of this run that pulled it there is stronger, and its evidence is found beside', () => {
    const verification = known(pulledBy(), 'pod');
    const changes: Changes = { target: { verify: 'pod' }, pools: [{ verification }] };
    const finding = answer(causeOf(pull(DENIED)), changes);
    expect(finding).toMatchObject({ status: 'warn', message: expect.stringContaining('A pod of this run pulled it') });
    const facts = factsOf(changes);
    const all = [unruled(finding), ...ruledOf(facts)];
    const settled = withObserved(all, facts, traitsOf).find(
      ({ check, pool }) => check === 'pull-permission' && pool === 'main',
    );
    expect(settled?.evidence[0]?.strength).toBe('observed');
  });

  const gate = (check: CheckId, status: Finding['status'], message = 'it is so'): RuledFinding => ({
    ...permission(status),
    check,
    message,
    pool: null,
  });

  test.each<[string, string, readonly RuledFinding[], string, string]>([
    [
      'no platform: the manifest was read, so nobody lacks a grant',
      'no match for platform in manifest: not found',
      [permission('fail'), gate('image-platform', 'fail', 'it has nothing for linux/amd64')],
      'image-platform explains it: it has nothing for linux/amd64',
      'pull-permission',
    ],
    [
      'no such tag: who is told so may read',
      `failed to resolve reference "x": x: not found`,
      [permission('fail'), gate('image-exists', 'fail', 'there is no such tag')],
      'image-exists explains it: there is no such tag',
      'pull-permission',
    ],
    [
      'a perimeter: no grant answers it',
      "403 Forbidden: Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: a",
      [permission('fail'), gate('repository', 'unknown', 'the perimeter was not read')],
      'repository would explain it and could not be checked: the perimeter was not read',
      'pull-permission',
    ],
    [
      'the repository is not there: before an image in it',
      '404 Not Found',
      [gate('image-exists', 'fail', 'no image'), gate('repository', 'fail', 'no repository')],
      'repository explains it: no repository',
      'no image',
    ],
    [
      'a host that is none: before the name servers',
      'dial tcp: lookup docker.pkg.dev: no such host',
      [gate('image-reference', 'warn', 'docker.pkg.dev is no Artifact Registry host')],
      'image-reference explains it: docker.pkg.dev is no Artifact Registry host',
      'private zone',
    ],
  ])('%s', (_, words, findings, text, not) => {
    const { facts } = { facts: factsOf() };
    const finding = causeFinding(causeOf(pull(words)), looked, findings, facts);
    expect(finding.message).toContain(text);
    expect(finding.message).not.toContain(`${not} explains it`);
    expect(finding.fix?.commands.join() ?? '').not.toContain('add-iam-policy-binding');
  });

  test('nothing but a back-off: what fails is named as likely, and nothing is sure', () => {
    const waits = pull(`Back-off pulling image "${IMAGE}"`, {
      said: [{ reason: 'ImagePullBackOff', message: `Back-off pulling image "${IMAGE}"`, times: 1, at: null }],
      reason: 'ImagePullBackOff',
    });
    const finding = causeFinding(causeOf(waits), looked, [permission('fail')], factsOf());
    expect(finding.status).toBe('unknown');
    expect(finding.message).not.toContain('said');
    expect(finding.message).toContain('Nothing says why any more; pull-permission fails there and would explain it');
    expect(finding.fix?.commands[0]).toBe('gcloud grant');
  });

  test('a pull secret of the pod was presented too, and that is said', () => {
    const said = [{ reason: 'Failed', message: '401 Unauthorized', times: 3, at: null }];
    const finding = answer(causeOf(pull('', { said, pullSecrets: ['gcr-json-key'] })));
    expect(finding.message).toContain(
      'The pull secret gcr-json-key of the pod, as far as the host matches, does not let it pull either',
    );
    expect(finding.message).not.toContain('contradicts it');
  });

  test('a pull secret that is not there was not presented', () => {
    const lost = {
      reason: 'FailedToRetrieveImagePullSecret',
      message: 'Unable to retrieve some image pull secrets (regcred, other); attempting to pull may not succeed.',
      times: 3,
      at: null,
    };
    const said = [{ reason: 'Failed', message: DENIED, times: 3, at: null }, lost];
    const of = (...pullSecrets: readonly string[]): string =>
      causeFinding(causeOf(pull('', { said, pullSecrets })), looked, [permission('fail')], factsOf()).message;
    expect(of('regcred', 'other')).toMatch(/”\. pull-permission explains it: it is so\. Beside it: “Unable/);
    expect(of('regcred', 'third')).toContain('The pull secret third of the pod, as far as the host matches, does not');
  });

  test('the pull secret that the registry was seen to refuse explains it, and writing that one anew is the change', () => {
    const said = [{ reason: 'Failed', message: '401 Unauthorized', times: 3, at: null }];
    const cause = causeOf(pull('', { said, pullSecrets: ['key'] }));
    const seen = ruledOf(factsOf());
    const without = causeFinding(cause, looked, seen, factsOf());
    expect(without.fix?.summary).toMatch(/^Renew the pull secret key of the pod, or take it out: /);
    const refused: RuledFinding = ruled('image-pull-secret', 'warn', {
      pool: 'main',
      code: 'image-pull-secret/refused-beside-node',
      message: 'the secret key is refused',
      fix: { summary: 'Write it anew', commands: ['kubectl create secret'], terraform: null, url: null },
    });
    const finding = causeFinding(cause, looked, [...seen, refused], factsOf());
    expect(finding.message).toContain('image-pull-secret explains it: the secret key is refused');
    expect(finding.fix).toMatchObject({ summary: expect.stringMatching(/^Write it anew/) });
    expect(finding.fix?.commands[0]).toBe('kubectl create secret');
  });

  test('a repository that was seen is there: only the grant is left, where the pool is not listed any more', () => {
    const words = '403 Forbidden: denied: Permission "x" denied on resource "y" (or it may not exist)';
    const gone = causeOf(pull(words, { node: null }));
    const finding = causeFinding(gone, looked, [gate('repository', 'pass')], factsOf());
    expect(finding.message).not.toContain('Check project, location and repository first');
    expect(finding.fix?.summary).toMatch(
      /^Grant roles\/artifactregistry\.reader on the repository to the service account/,
    );
    const unseen = causeFinding(gone, looked, [], factsOf());
    expect(unseen.message).toContain('Check project, location and repository first');
  });

  test('a refusal of what could not be seen: first the names, then the grant', () => {
    const finding = causeFinding(causeOf(pull(DENIED)), looked, [permission('unknown')], factsOf());
    expect(finding.fix?.summary).toMatch(/^First see that project .* are right/);
    expect(finding.fix?.commands[0]).toMatch(/^gcloud artifacts repositories list --project=/);
    expect(finding.fix?.commands[1]).toContain('add-iam-policy-binding');
  });

  test('the registry serves the runner and refuses the node: neither the name nor existence is in doubt', () => {
    const image = 'registry.example.com/app:1';
    const words =
      'unexpected status from HEAD request to https://registry.example.com/v2/app/manifests/1: 403 Forbidden';
    const cause = causeOf(pull(words, { image }));
    const finding = causeFinding(cause, looked, [gate('image-exists', 'pass', 'app:1 exists')], factsOf());
    expect(finding.message).toContain('The registry serves this runner (app:1 exists) and refuses the node');
  });

  test('what strangers are served needs no new secret: the advice is not to give one', () => {
    const image = 'registry.example.com/app:1';
    const cause = causeOf(pull('403 Forbidden', { image, pullSecrets: ['old'] }));
    const finding = causeFinding(cause, looked, [gate('image-exists', 'pass', 'app:1 exists')], factsOf());
    expect(finding.fix?.summary).toMatch(/^Take away the pull secret old where it is for this registry/);
    expect(finding.message).not.toContain('Give the pod an image pull secret');
  });

  test('a reference that names no image explains what the registry answers it, and nothing that went wrong later', () => {
    const reference = gate('image-reference', 'fail', 'the image name is missing');
    const missing = causeOf(pull('unexpected status: 404 Not Found'));
    expect(causeFinding(missing, looked, [reference], factsOf()).message).toContain('image-reference explains it');
    const full = causeOf(pull('no space left on device'));
    expect(causeFinding(full, looked, [reference], factsOf()).message).not.toContain('explains it');
  });

  test('a name without a host was asked of Docker Hub', () => {
    const words = 'pull access denied, repository does not exist or may require authorization: insufficient_scope';
    const own = pull(words, { image: 'oidc-webhook-authenticator:latest' });
    const finding = causeFinding(causeOf(own), looked, [gate('image-pull-secret', 'unknown', 'x')], factsOf());
    expect(finding.message).toContain('Docker Hub was asked for library/oidc-webhook-authenticator');
    expect(finding.fix?.summary).toContain('write the registry’s host before the name');
    const named = pull(words, { image: 'docker.io/library/oidc-webhook-authenticator:latest' });
    expect(causeFinding(causeOf(named), looked, [], factsOf()).message).not.toContain('names no registry');
  });

  test('the node presented the pull secret too: it is no other way, by which the grant might not be needed', () => {
    const softened: RuledFinding = {
      ...permission('fail'),
      status: 'unknown',
      rulings: [{ by: 'route', to: 'unknown', because: 'the pod has a pull secret, which was not read' }],
    };
    const finding = causeFinding(causeOf(pull(DENIED, { pullSecrets: ['key'] })), looked, [softened], factsOf());
    expect(finding.message).toContain('pull-permission explains it');
    const without = causeFinding(causeOf(pull(DENIED)), looked, [softened], factsOf());
    expect(without.message).toContain('would explain it and could not be checked');
  });

  test('no credential came with it: no grant is named, and that strangers are refused is said', () => {
    const words =
      'denied: Unauthenticated request. Unauthenticated requests do not have permission "x" (or it may not exist)';
    const facts = factsOf({
      image: { anonymous: known({ allowed: false, detail: '403' }, 'registry, without credentials') },
    });
    const finding = causeFinding(causeOf(pull(words)), looked, [permission('fail')], facts);
    expect(finding.message).toContain('It is not public: the registry refuses a stranger, too');
    expect(finding.message).not.toMatch(/pull-permission|repaired since/);
    expect(finding.fix?.summary).toContain('only its owner can make the image public');
  });

  test('a token that was refused for an image that could not be seen: first the names', () => {
    const cause = causeOf(pull('pulling from host x failed with status code [manifests 1]: 401 Unauthorized'));
    const finding = causeFinding(cause, looked, [gate('repository', 'unknown', 'it could not be read')], factsOf());
    expect(finding.message).toContain('repository would explain it and could not be checked');
    expect(finding.fix?.summary).toMatch(/^First see that project .* are right/);
    expect(finding.fix?.commands[0]).toMatch(/^gcloud artifacts repositories list/);
  });

  test('a webhook that looks the image up and finds none: the image is what lacks', () => {
    const words =
      'Error creating: admission webhook "w.example.com" denied the request: could not mutate object: GET https://h/v2/a/manifests/1: MANIFEST_UNKNOWN: Failed to fetch "1"';
    const refused = pull(words, { kind: 'ReplicaSet', reason: 'FailedCreate', node: null });
    const finding = causeFinding(causeOf(refused), looked, [gate('image-exists', 'fail', 'there is none')], factsOf());
    expect(finding.message).toContain('image-exists explains it: there is none');
    const credentials = words.replace('MANIFEST_UNKNOWN: Failed to fetch "1"', 'UNAUTHORIZED: authentication required');
    expect(classify(credentials, 'FailedCreate').advice).toMatch(/^Give the webhook itself credentials/);
  });

  test('checks that this version has not are not named', () => {
    const finding = causeFinding(causeOf(pull('dial tcp 1.2.3.4:443: i/o timeout')), looked, [], factsOf());
    expect(finding.message).not.toMatch(/would explain it|network-path/);
    expect(finding.message).toContain('Private Google Access');
    const other = pull('dial tcp 1.2.3.4:443: i/o timeout', { image: 'nginx:1' });
    expect(causeFinding(causeOf(other), looked, [], factsOf()).message).toMatch(/Cloud NAT.*Google’s own hosts alone/);
  });

  test('what was said is data, whole', () => {
    expect(answer(causeOf(pull(DENIED))).said).toEqual({ cause: 'denied', words: DENIED });
  });

  test('each pod stands beside its own node', () => {
    const pulls = [0, 1, 2, 3, 4, 5].map((at) =>
      pull('write x: no space left on device', {
        name: `web-${String(at)}`,
        node: `gke-prod-main-0a1b2c3d-aaa${String(at)}`,
      }),
    );
    const finding = answer(causeOf(...pulls));
    expect(finding.message).toMatch(
      /^6 pods: shop\/web-0 \(gke-prod-main-0a1b2c3d-aaa0\), shop\/web-1 \(gke-prod-main-0a1b2c3d-aaa1\).* and 3 more on main \(6 nodes\) wait on/,
    );
    expect(finding.fix?.commands.join('\n')).toContain('crictl imagefsinfo');
  });

  test('a pod of a pool that is listed no more fails no pool that is', () => {
    const cause = { ...causeOf(pull(DENIED)), pool: 'old-pool' };
    expect(causeFinding(cause, looked, [], factsOf()).pool).toBe('old-pool');
  });

  test('many pods: the first are named, the rest counted', () => {
    const pulls = Array.from({ length: 12 }, (_, at) => pull(DENIED, { name: `p-${String(at)}` }));
    expect(answer(causeOf(...pulls)).message).toMatch(
      /^12 pods: shop\/p-0, .*shop\/p-2 and 9 more on main \(.*\) wait on/,
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
      { reason: 'Failed', message: '401 Unauthorized', times: 3, at: null },
      {
        reason: 'FailedToRetrieveImagePullSecret',
        message: 'Unable to retrieve some image pull secrets (x)',
        times: 3,
        at: null,
      },
    ];
    expect(answer(causeOf(pull('', { said }))).message).toContain(
      'Beside it: “Unable to retrieve some image pull secrets (x)”: Create the pull secret',
    );
  });
});

describe('no answer', () => {
  const nobody = { namespace: 'shop', pod: null };
  test('nothing waits: a pass where all was read, with what was looked through', () => {
    const none = noneFinding(looked, null, nobody);
    expect(none).toMatchObject({ status: 'pass', pool: null, fix: null, evidence: [{ says: 'pass' }] });
    expect(none.message).toMatch(
      /^No pod in namespace shop of \S+ waits on an image right now \(1 pod looked through: .*\)$/,
    );
  });

  test('nothing waits, as far as was read, or by the logs alone: unknown', () => {
    const gap = noneFinding(
      { ...looked, value: { ...looked.value, gaps: ['the events could not be read'] } },
      null,
      nobody,
    );
    expect(gap).toMatchObject({ status: 'unknown', message: expect.stringMatching(/; the events could not be read$/) });
    expect(noneFinding({ ...looked, instead: 'told by the logs' }, null, nobody)).toMatchObject({ status: 'unknown' });
  });

  test('neither way: both reasons, both needs', () => {
    const logs = denied('permission', 'logging', 'no', [need('logging.logEntries.list', 'projects/p')]);
    const finding = unreadFinding(failed('timeout', 'kubectl', 'dial tcp 172.16.0.2:443: i/o timeout'), logs, CLUSTER);
    expect(finding.message).toMatch(/172\.16\.0\.2:443.*; its log entries could not be read: the caller lacks logging/);
    expect(finding.needs).toHaveLength(1);
  });
});
