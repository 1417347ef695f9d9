import type { Row } from './cause';

const OF_DOCKER_HUB =
  'Pull with a Docker login (an image pull secret), or through an Artifact Registry remote repository of Docker Hub: the limit counts by address, which all nodes behind one Cloud NAT share';

/** Statuses that say nothing about the image. They are matched before the refusals, whose phrases they may contain. */
export const BUSY: readonly Row[] = [
  {
    cause: 'too-many-requests',
    advice: OF_DOCKER_HUB,
    status: [429],
    words: [/docker\.io/i, /docker\.com/i],
  },
  {
    // Docker Hub’s own message, which Docker reports without a status.
    cause: 'too-many-requests',
    advice: OF_DOCKER_HUB,
    words: [/reached your (?:unauthenticated )?pull rate limit/i],
  },
  {
    cause: 'too-many-requests',
    advice: 'Try again later, pull fewer images at once, or ask for more of the quota that the words name',
    status: [429],
  },
  {
    cause: 'too-many-requests',
    advice: 'Try again later, pull fewer images at once, or ask for more of the quota that the words name',
    words: [/toomanyrequests/i, /too many requests/i, /pull rate limit/i],
  },
  {
    cause: 'proxy',
    advice: 'Give the nodes’ proxy the credentials that it asks for, or take the registry’s host out of it (NO_PROXY)',
    status: [407],
  },
  {
    cause: 'registry-failure',
    advice: 'Try again: the registry, or a mirror or proxy before it, failed',
    status: [500, 501, 502, 503, 504, 520, 521, 522, 523, 524, 525, 526, 527, 530],
  },
];
