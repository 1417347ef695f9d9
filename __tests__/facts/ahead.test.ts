/** What is asked ahead of all else is asked anyway, and what the longest way of questions starts with goes first. */
import { expect, test } from '@jest/globals';
import { askAhead } from '../../src/facts/ahead';
import { gather } from '../../src/facts/gather';
import { parseImageReference } from '../../src/model/image-reference';
import { failed } from '../../src/model/fact';
import type { ClusterName } from '../../src/model/cluster';
import type { Ask } from '../../src/model/questions';
import type { Target, TargetImage } from '../../src/model/target';
import { CLUSTER, IMAGE } from '../checks/facts';
import { NOTHING_ASKED } from '../target';

/** Questions in their order, none of which is answered. */
function listening(): { readonly asked: string[]; readonly ask: Ask } {
  const asked: string[] = [];
  const ask = ((kind: string, of: unknown) => {
    asked.push(`${kind} ${JSON.stringify(of)}`);
    return Promise.resolve(failed('server', kind, ''));
  }) as unknown as Ask;
  return { asked, ask };
}

function imageOf(text: string): TargetImage {
  const read = parseImageReference(text);
  if (!read.ok) return { valid: false, text, reason: '', at: 0, atRunTime: false, sources: [], unlisted: null };
  return { valid: true, reference: read.reference, sources: [], uses: [], plain: true };
}

const targetOf = (text: string, cluster: ClusterName | null): Target => ({
  ...NOTHING_ASKED,
  image: imageOf(text),
  cluster,
});

test.each([
  ['an image of Artifact Registry on a cluster of GKE', targetOf(IMAGE, CLUSTER), 'cluster'],
  ['an image of gcr.io', targetOf('gcr.io/images-p/shop:v1', CLUSTER), 'cluster'],
  ['an image of another registry', targetOf('docker.io/library/nginx:1.27', CLUSTER), 'cluster'],
  ['a cluster outside Google Cloud', targetOf(IMAGE, { project: '', location: '', name: 'on-premises' }), 'cluster'],
  ['an image by itself', targetOf(IMAGE, null), 'manifest'],
  ['a name that is no image', targetOf('europe-west1-docker.pkg.dev/images-p/web/Shop', CLUSTER), 'cluster'],
])('%s: nothing that is not asked anyway', async (_, target, first) => {
  const [ahead, whole] = [listening(), listening()];
  await askAhead([target], ahead.ask);
  await gather(target, whole.ask, '2026-11-23T12:00:00Z');
  expect(ahead.asked[0]).toMatch(new RegExp(`^${first} `));
  expect(ahead.asked.filter((question) => !whole.asked.includes(question))).toEqual([]);
});

test('a fault breaks nothing here: who asks again is told of it', async () => {
  const ask = (() => Promise.reject(new Error('broken'))) as unknown as Ask;
  await expect(askAhead([targetOf(IMAGE, CLUSTER)], ask)).resolves.toBeUndefined();
});
