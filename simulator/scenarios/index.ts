/** All scenarios by theme, in the order in which `demo --list` tells them. */
import { admission } from './admission';
import { caller } from './caller';
import { clusters } from './clusters';
import { conditions } from './conditions';
import { faults } from './faults';
import { grants } from './grants';
import { identities } from './identities';
import { diagnoses } from './diagnoses';
import { contents } from './image-content';
import { images } from './images';
import { network } from './network';
import { networkNames } from './network-names';
import { perimeters } from './perimeters';
import { pools } from './pools';
import { projects } from './projects';
import { registries } from './registries';
import type { Scenario } from './scenario';

export type { Scenario };

/** Scenarios of one theme. */
export interface Theme {
  readonly title: string;
  readonly scenarios: readonly Scenario[];
}

const themes: readonly Theme[] = [
  { title: 'Who may pull', scenarios: grants },
  { title: 'Conditions and deny policies', scenarios: conditions },
  { title: 'The nodes’ service account', scenarios: identities },
  { title: 'The image', scenarios: images },
  { title: 'What is in the image', scenarios: contents },
  { title: 'Repositories and registries', scenarios: registries },
  { title: 'The project of the images', scenarios: projects },
  { title: 'What the caller may see', scenarios: caller },
  { title: 'Clusters', scenarios: clusters },
  { title: 'Node pools', scenarios: pools },
  { title: 'The network of private nodes', scenarios: [...network, ...networkNames] },
  { title: 'VPC Service Controls', scenarios: perimeters },
  { title: 'Binary Authorization', scenarios: admission },
  { title: 'APIs that fail', scenarios: faults },
];

/** Scenarios of `check`. */
export const scenarios: readonly Scenario[] = themes.flatMap((theme) => theme.scenarios);

/** All that `demo` can show: those of `diagnose`, too. */
export const shown: readonly Theme[] = [
  ...themes,
  { title: 'Pulls that fail right now (diagnose)', scenarios: diagnoses },
];
