import { describe, expect, test } from '@jest/globals';
import type { ImageUse } from '../../src/model/image-use';
import { planOf, whyNotOffered } from '../../src/placement/verification-plan';
import { clusterOf, factsOf, poolOf } from '../checks/facts';
import { imageUse } from '../image-uses';

const use = (more: Partial<ImageUse>): ImageUse => imageUse(more);
const target = (more: object) => factsOf({ target: { verify: 'pod', ...more } }).target;
const why = (more: object, of: Partial<ImageUse>): string | null =>
  whyNotOffered(target({ verifyRun: true, ...more }), clusterOf(), poolOf(), [use(of)]);
const word = (more: object, of: Partial<ImageUse>): string | null =>
  planOf(target(more), clusterOf(), poolOf(), 'amd64', [use(of)])?.word ?? null;

describe('on a manifest’s word alone', () => {
  test('no code of an image runs in a namespace, or as a service account, until --namespace agrees', () => {
    expect(why({}, { namespace: 'kube-system' })).toMatch(/--namespace kube-system agrees to it$/);
    expect(why({}, { serviceAccount: 'deployer' })).toMatch(
      /as service account deployer on the word of Deployment\/web/,
    );
    expect(why({ namespace: 'kube-system' }, { namespace: 'kube-system' })).toBeNull();
    for (const namespace of [null, '', 'default']) expect(why({}, { namespace })).toBeNull();
    expect(why({ verifyRun: false }, { namespace: 'kube-system', serviceAccount: 'deployer' })).toBeNull();
  });

  test('a pod pulls, and it is said whose word it was', () => {
    for (const its of [{ namespace: 'kube-system' }, { serviceAccount: 'deployer' }, { pullSecrets: ['reg'] }])
      expect([word({}, its), word({ namespace: 'shop' }, its)]).toEqual(['Deployment/web', null]);
    expect(word({ pullSecrets: ['given'] }, { pullSecrets: ['reg'] })).toBeNull();
    expect(word({}, { namespace: '' })).toBeNull();
  });
});
