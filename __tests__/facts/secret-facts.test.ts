/** Whether a way into the cluster is made for the pods' pull secrets. */
import { expect, test } from '@jest/globals';
import { pullFacts } from '../../src/facts/secret-facts';
import { failed, known } from '../../src/model/fact';
import type { SecretPlan } from '../../src/model/pull-secret';
import type { Ask } from '../../src/model/questions';
import { factsOf, projectOf, useOf } from '../checks/facts';

/** The questions about secrets, of a pod that names one; nobody answers. */
async function asked(strict: boolean): Promise<readonly SecretPlan[]> {
  const use = useOf({ pullSecrets: ['regcred'] });
  const { target, pools, image, cluster, now } = factsOf({
    target: { strict },
    pools: [{ reach: { kind: 'judged', uses: [use], open: [] } }],
  });
  if (!target.image.valid) throw new Error('the image is valid');
  const plans: SecretPlan[] = [];
  const ask: Ask = (kind, of) => {
    if (kind === 'pullSecret') plans.push(of as SecretPlan);
    return Promise.resolve(failed('unreachable', kind, 'no answer'));
  };
  const around = {
    named: Promise.resolve({ cluster: cluster.cluster, project: known(projectOf(), 'project') }),
    accounts: Promise.resolve([]),
    pools: Promise.resolve(pools),
    repository: Promise.resolve(image.repository),
  };
  await pullFacts({ ...target, image: { ...target.image, uses: [use], plain: false } }, around, ask, now);
  return plans;
}

test('where the nodes may pull by themselves only a kubeconfig that is there is worth it; under --strict the secret decides', async () => {
  expect(await asked(false)).toMatchObject([{ secret: 'regcred', likely: false }]);
  expect(await asked(true)).toMatchObject([{ secret: 'regcred', likely: true }]);
});
