import type { Fix } from '../model/finding';
import { PAGES } from './google-docs';
import { gcloud } from './shell';

/**
 * Lets the networks within a perimeter reach Artifact Registry; who is without it gains nothing.
 * @param name `accessPolicies/A/servicePerimeters/P`
 */
export function letServiceBeReached(name: string): Fix {
  const [, policy = '', , perimeter = ''] = name.split('/');
  return {
    summary: `Let the networks within the perimeter ${perimeter} reach Artifact Registry`,
    commands: [
      gcloud(['access-context-manager', 'perimeters', 'update', perimeter], {
        policy,
        'add-vpc-allowed-services': 'artifactregistry.googleapis.com',
      }),
    ],
    terraform: null,
    url: PAGES.vpcAccessible,
  };
}
