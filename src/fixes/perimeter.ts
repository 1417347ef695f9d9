import type { Fix } from '../model/finding';
import { PAGES } from './google-docs';
import { gcloud } from './shell';

/**
 * Puts the Container File System API into a perimeter that the nodes are in, which streams images.
 * @param name `accessPolicies/A/servicePerimeters/P`
 * @param reachable networks within reach only what the perimeter lists
 */
export function letImagesStream(name: string, reachable: boolean): Fix {
  const [, policy = '', , perimeter = ''] = name.split('/');
  const service = 'containerfilesystem.googleapis.com';
  return {
    summary: `Have the perimeter ${perimeter} list the Container File System API`,
    commands: [
      gcloud(['access-context-manager', 'perimeters', 'update', perimeter], {
        policy,
        'add-restricted-services': service,
        ...(reachable ? { 'add-vpc-allowed-services': service } : {}),
      }),
    ],
    terraform: null,
    url: PAGES.imageStreaming,
  };
}

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
