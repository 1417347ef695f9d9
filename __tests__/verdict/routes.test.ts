import { expect, test } from '@jest/globals';
import { traitsOf } from '../../src/checks';
import { denied, known } from '../../src/model/fact';
import type { RuledFinding, Status } from '../../src/model/finding';
import type { ImageUse } from '../../src/model/image-use';
import { parseImageReference } from '../../src/model/image-reference';
import type { TargetFacts } from '../../src/model/target-facts';
import { withoutAssumptions } from '../../src/verdict/strict';
import { assumeNoPullSecrets, byRoutes } from '../../src/verdict/routes';
import { factsOf, useOf } from '../checks/facts';
import { ruled } from './ruled';

const exists = ruled('image-exists', 'pass');

function assumedOf(image: string, ...secrets: string[]): readonly string[] {
  const parsed = parseImageReference(image);
  if (!parsed.ok) throw new Error(parsed.reason);
  const use = { workload: 'Deployment/web', namespace: 'shop', pullSecrets: secrets, pullsAsItself: false };
  const uses = [use as unknown as ImageUse];
  const target = {
    image: { valid: true, reference: parsed.reference, sources: [], uses, plain: false },
    cluster: { project: 'p', location: 'l', name: 'c' },
    pullSecrets: [],
    namespace: null,
    principal: null,
  };
  const [finding] = byRoutes([exists], { target, pools: [] } as unknown as TargetFacts, traitsOf);
  return finding!.assumptions.map(({ text }) => text);
}

test('a public image of another registry rests on the pull secrets that its pods name', () => {
  const said =
    'Where the pull secret regcred is for docker.io, it accepts it: one that it refuses keeps nodes from pulling';
  expect(assumedOf('docker.io/library/nginx:1', 'regcred')).toEqual([`${said} anonymously`]);
  expect(assumedOf('docker.io/library/nginx:1')).toEqual([]);
  expect(assumedOf('europe-docker.pkg.dev/p/r/i:1', 'regcred')).toEqual([]);
});

test('what fails by the node’s own route assumes that its pods have no pull secret; what became a warning does not', () => {
  const parsed = parseImageReference('europe-docker.pkg.dev/p/r/i:1');
  if (!parsed.ok) throw new Error(parsed.reason);
  const target = {
    image: { valid: true, reference: parsed.reference, sources: [], uses: [], plain: true },
    cluster: { project: 'p', location: 'l', name: 'c' },
    pullSecrets: [],
    namespace: null,
    principal: null,
  };
  const facts = { target, pools: [] } as unknown as TargetFacts;
  const lacks = (status: Status): RuledFinding => ruled('pull-permission', status);
  const [fails, warns] = assumeNoPullSecrets([lacks('fail'), lacks('warn')], facts, traitsOf);
  expect(fails?.assumptions).toMatchObject([{ needs: [{ permission: 'container.secrets.get' }] }]);
  // A pull that was seen, or a tainted pool, is no less sure under --strict.
  const [softened] = byRoutes([lacks('fail')], facts, traitsOf).map((each) => ({ ...each, status: 'warn' as const }));
  expect(withoutAssumptions([softened!], target, traitsOf)).toEqual([softened]);
  expect(warns?.assumptions).toEqual([]);
});

test('a node route that fails is open where the pods have an unread secret, by their service account too', () => {
  const unread = denied('permission', 'kubernetes', 'no', []);
  const own = useOf({ pullSecrets: [], accountRead: false });
  const accountWith = (...pullSecrets: readonly string[]) => ({
    namespace: 'shop',
    name: 'web',
    account: known({ pullSecrets, pullsAsItself: false }, 'kubernetes'),
  });
  const made = factsOf({ pools: [{ reach: { kind: 'judged', uses: [own], open: [] } }] });
  const [failing, secret] = [
    ruled('pull-permission', 'fail', { pool: 'main' }),
    ruled('image-pull-secret', 'skip', { pool: 'main', code: 'image-pull-secret/google-host-unread' }),
  ];
  const judged = (...secrets: readonly string[]) => {
    const read = secrets.map((name) => ({ namespace: 'shop', name, secret: unread }));
    const pulls = { accounts: [accountWith(...secrets)], secrets: read, tries: [] };
    return byRoutes([failing, secret], { ...made, pulls }, traitsOf)[0];
  };
  expect(judged('regcred')).toMatchObject({ status: 'unknown', rulings: [{ by: 'route', to: 'unknown' }] });
  expect(judged()).toMatchObject({ status: 'fail' });
});

test('where the pods pull by a secret that was tried, nothing that the node’s own route takes for granted counts', () => {
  const assumptions = [{ check: 'pull-permission' as const, text: 'no deny', needs: [], beyondReading: false }];
  const secret = ruled('image-pull-secret', 'pass', { pool: 'main', code: 'image-pull-secret/served' });
  const made = factsOf();
  for (const status of ['pass', 'fail', 'unknown'] as const) {
    const [own] = byRoutes([ruled('pull-permission', status, { pool: 'main', assumptions }), secret], made, traitsOf);
    const [strict] = withoutAssumptions([own!], made.target, traitsOf);
    expect(strict?.status).toBe({ pass: 'pass', fail: 'warn', unknown: 'skip' }[status]);
  }
});

test('of an image alone the secret that --image-pull-secret names is to be read in the namespace of its pod', () => {
  const failing = ruled('pull-permission', 'fail', { pool: 'main' });
  const made = factsOf({ target: { pullSecrets: ['regcred'], namespace: 'shop' } });
  const [open] = byRoutes([failing], made, traitsOf);
  expect(open?.status).toBe('unknown');
  expect(open?.needs.map(({ permission, resource }) => [permission, resource.split(' ')[1]])).toEqual([
    ['container.secrets.get', 'shop'],
  ]);
});

test('pods that were refused for it had their secrets presented: none of them is another way', () => {
  const made = factsOf({ target: { pullSecrets: ['regcred'] } });
  const failing = ruled('pull-permission', 'fail', { pool: 'main', code: 'pull-permission/not-granted' });
  const { check, subject, code } = failing;
  const waiting = ruled('verification', 'fail', {
    pool: 'main',
    waits: { code: check, explainedBy: { check, subject, code }, subject: 'access x', pods: [] },
  });
  const judged = (...more: readonly RuledFinding[]): RuledFinding =>
    assumeNoPullSecrets(byRoutes([failing, ...more], made, traitsOf), made, traitsOf)[0]!;
  expect(judged()).toMatchObject({ status: 'unknown' });
  expect(judged(waiting)).toEqual(failing);
  expect(judged({ ...waiting, pool: 'another' })).toMatchObject({ status: 'unknown' });
});
