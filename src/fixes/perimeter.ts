import type { Fix } from '../model/finding';
import { PAGES } from './google-docs';
import { gcloud } from './shell';

/**
 * Adds the Container File System API, which streams images, to a perimeter that the nodes are in.
 * @param name `accessPolicies/A/servicePerimeters/P`
 * @param reachable whether networks can reach only the services that the perimeter lists
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
 * Lets the networks in a perimeter reach Artifact Registry. Nobody outside the perimeter gains access.
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
