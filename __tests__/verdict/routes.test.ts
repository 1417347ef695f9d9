import { expect, test } from '@jest/globals';
import type { Finding } from '../../src/model/finding';
import type { ImageUse } from '../../src/model/image-use';
import { parseImageReference } from '../../src/model/image-reference';
import type { TargetFacts } from '../../src/model/target-facts';
import { byRoutes } from '../../src/verdict/routes';

const exists: Finding = {
  check: 'image-exists',
  kind: 'gate',
  status: 'pass',
  pool: null,
  message: 'it exists',
  evidence: [],
  needs: [],
  fix: null,
  assumptions: [],
};

function assumedOf(image: string, ...secrets: string[]): readonly string[] {
  const parsed = parseImageReference(image);
  if (!parsed.ok) throw new Error(parsed.reason);
  const use = { workload: 'Deployment/web', namespace: 'shop', pullSecrets: secrets, pullsAsItself: false };
  const uses = [use as unknown as ImageUse];
  const target = {
    image: { valid: true, reference: parsed.reference, sources: [], uses },
    cluster: { project: 'p', location: 'l', name: 'c' },
    pullSecrets: [],
    namespace: null,
    principal: null,
  };
  const [finding] = byRoutes([exists], { target, pools: [] } as unknown as TargetFacts);
  return finding!.assumptions.map(({ text }) => text);
}

test('a public image of another registry rests on the pull secrets that its pods name', () => {
  const said =
    'Where the pull secret regcred is for docker.io, it accepts it: one that it refuses keeps nodes from pulling';
  expect(assumedOf('docker.io/library/nginx:1', 'regcred')).toEqual([`${said} anonymously`]);
  expect(assumedOf('docker.io/library/nginx:1')).toEqual([]);
  expect(assumedOf('europe-docker.pkg.dev/p/r/i:1', 'regcred')).toEqual([]);
});
