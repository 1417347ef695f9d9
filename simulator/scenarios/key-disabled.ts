import { grant } from '../builder';
import type { Scenario } from './scenario';
import { ask, fails, READING, RUNNER, shop } from './shop';

const KEY = 'projects/shop-images/locations/europe-west1/keyRings/images/cryptoKeys/apps';

export const keyDisabled: Scenario = {
  name: 'key-disabled',
  story: 'The key that the repository is encrypted with was disabled: nothing in it can be read.',
  world: shop({
    reading: { imageProject: [...READING.imageProject, grant('roles/cloudkms.viewer', RUNNER)] },
    repository: { kmsKeyName: KEY },
    more: { keys: [{ name: KEY, state: 'DISABLED' }] },
  }),
  args: ask(),
  expect: { ...fails('repository'), unknowns: ['image-exists', 'image-platform'] },
};
