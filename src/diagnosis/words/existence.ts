import type { Row } from './cause';

/** Images that do not exist. Other messages also end in "not found", so these rows come late. */
export const EXISTENCE: readonly Row[] = [
  {
    cause: 'not-found',
    advice:
      'Take another tag or digest, or push the image again whole: its index is there, and a manifest or layer that it names is deleted',
    words: [
      /content at https?:\/\/\S{1,500} not found/i,
      /could not fetch content descriptor/i,
      /blob unknown/i,
      /unknown blob/i,
    ],
    and: [/not found/i, /unknown/i],
  },
  {
    cause: 'not-found',
    advice: 'Correct the tag or digest, or push the image',
    words: [
      /manifest unknown/i,
      /\bMANIFEST_UNKNOWN\b/i,
      /manifest for \S{1,500} not found/i,
      /tag does not exist/i,
      // Quay for a deleted tag; Harbor for a missing artifact in an existing repository.
      /\bTag \S{1,150} (?:not found in repository|was deleted or has expired)/i,
      /unknown: artifact \S{1,500} not found/i,
    ],
  },
  {
    cause: 'not-found',
    advice: 'Correct the tag or digest, or push the image',
    words: [/: not found\s?(?:$|[\],)])/i],
    and: [/failed to resolve/i, /failed to fetch/i, /Requested entity was not found/i, /failed to pull and unpack/i],
  },
];

/** Other statuses. They are matched before the phrases in the response bodies. */
export const OTHER_STATUSES: readonly Row[] = [
  { cause: 'not-found', advice: 'Correct the tag or digest, or push the image', status: [404, 410] },
  {
    cause: 'registry-failure',
    advice: 'Ask the registry, or the mirror or proxy before it: it does not accept the request as the node sends it',
    status: [400, 402, 405, 406, 408, 409, 411, 412, 413, 414, 415, 416, 418, 421, 422, 423, 424, 425, 426, 428, 431],
  },
];
