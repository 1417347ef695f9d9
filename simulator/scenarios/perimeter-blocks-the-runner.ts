import type { Scenario } from './scenario';
import { ask, blind, shop } from './shop';

export const perimeterBlocksTheRunner: Scenario = {
  name: 'perimeter-blocks-the-runner',
  story:
    'A VPC Service Controls perimeter keeps the runner out of the image project; that proves nothing of the nodes inside.',
  world: shop({ more: { perimeter: { projects: ['shop-images'], insiders: [] } } }),
  args: ask(),
  expect: blind('image-exists', 'image-platform', 'repository'),
};
