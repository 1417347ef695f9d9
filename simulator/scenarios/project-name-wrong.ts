import type { Scenario } from './scenario';
import { ask, blind, shop } from './shop';

export const projectNameWrong: Scenario = {
  name: 'project-name-wrong',
  story: 'The image\'s project does not exist, which Google tells nobody apart from "not allowed".',
  world: shop(),
  args: ask('europe-west1-docker.pkg.dev/shop-image/apps/web:1.4.2'),
  expect: blind('image-exists', 'image-platform', 'pull-permission', 'repository'),
};
