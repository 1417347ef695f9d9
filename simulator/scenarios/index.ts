/** All scenarios, by theme, in the order in which `demo --list` tells them. */
import { admission } from './admission';
import { caller } from './caller';
import { clusters } from './clusters';
import { conditions } from './conditions';
import { faults } from './faults';
import { grants } from './grants';
import { identities } from './identities';
import { contents } from './image-content';
import { images } from './images';
import { network } from './network';
import { perimeters } from './perimeters';
import { pools } from './pools';
import { projects } from './projects';
import { registries } from './registries';
import type { Scenario } from './scenario';

export type { Scenario };

export const scenarios: readonly Scenario[] = [
  ...grants,
  ...conditions,
  ...identities,
  ...images,
  ...contents,
  ...registries,
  ...projects,
  ...caller,
  ...clusters,
  ...pools,
  ...network,
  ...perimeters,
  ...admission,
  ...faults,
];
