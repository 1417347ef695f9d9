/** Pull secrets that are written anew. */
import { expect, test } from '@jest/globals';
import { keyInSecret, renewPullSecret } from '../../src/fixes';
import { parseImageReference } from '../../src/model/image-reference';

const OLD = 'kubernetes.io/dockercfg';

test('a secret of a type that kubectl apply cannot change is to be deleted, and no command does it too early', () => {
  const parsed = parseImageReference('europe-docker.pkg.dev/p/r/web:1');
  const image = parsed.ok && parsed.reference.kind === 'artifact-registry' ? parsed.reference : null;
  if (image === null) throw new Error('no image');
  for (const fixOf of [
    (type: string | null) => renewPullSecret('ghcr.io', 'shop', 'regcred', type),
    (type: string | null) => keyInSecret(image, 'shop', 'regcred', 'puller@p.iam.gserviceaccount.com', type),
  ]) {
    const [same, other] = [fixOf(null), fixOf(OLD)];
    expect(same.summary).not.toMatch(/delete/);
    expect(other.summary).toMatch(/of the type kubernetes\.io\/dockercfg, which cannot be changed: delete it/);
    expect(other.commands).toEqual(same.commands);
    expect(other.commands.join()).not.toMatch(/kubectl delete/);
  }
});
