import type { Status } from '../../src/model/finding';

/** The statuses that each check can have: there is a fixture for every one of them. */
export const STATUSES: Readonly<Record<string, readonly Status[]>> = {
  'image-reference': ['pass', 'warn', 'fail', 'unknown'],
  'image-exists': ['pass', 'fail', 'unknown', 'skip'],
  'image-platform': ['pass', 'warn', 'fail', 'unknown', 'skip'],
  'image-format': ['pass', 'warn', 'fail', 'unknown', 'skip'],
  repository: ['pass', 'warn', 'fail', 'unknown', 'skip'],
  'download-rules': ['pass', 'fail', 'unknown', 'skip'],
  cluster: ['pass', 'warn', 'fail', 'unknown', 'skip'],
  'node-service-account': ['pass', 'fail', 'unknown', 'skip'],
  'access-scopes': ['pass', 'fail', 'unknown', 'skip'],
  'pull-permission': ['pass', 'fail', 'unknown', 'skip'],
  'gke-version': ['pass', 'fail', 'unknown', 'skip'],
  'network-path': ['pass', 'fail', 'unknown', 'skip'],
  'binary-authorization': ['pass', 'warn', 'fail', 'unknown', 'skip'],
  'image-pull-secret': ['pass', 'warn', 'fail', 'unknown', 'skip'],
  verification: ['pass', 'warn', 'fail', 'unknown', 'skip'],
  'node-image-type': ['pass', 'warn', 'unknown', 'skip'],
  'default-service-account': ['pass', 'warn', 'unknown', 'skip'],
  'repository-location': ['pass', 'warn', 'unknown', 'skip'],
  'tag-mutability': ['pass', 'warn', 'unknown', 'skip'],
  'cleanup-policy': ['pass', 'warn', 'unknown', 'skip'],
  'image-streaming': ['pass', 'warn', 'unknown', 'skip'],
  'upgrade-forecast': ['pass', 'warn', 'unknown', 'skip'],
};
