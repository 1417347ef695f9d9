import type { Row } from './cause';

/** Errors of the kubelet and the runtime about the reference itself, before any registry is contacted. */
export const REFERENCE: readonly Row[] = [
  {
    cause: 'short-name',
    advice: 'Write the image with its registry’s host: docker.io/library/NAME for Docker Hub',
    words: [/short-name/i, /no unqualified-search registries/i],
  },
  { cause: 'invalid-reference', advice: 'Correct the image reference', reasons: ['InvalidImageName'] },
  {
    cause: 'invalid-reference',
    advice: 'Correct the image reference',
    words: [
      /invalid reference format/i,
      /Failed to apply default image tag/i,
      /couldn't parse image (?:reference|name)/i,
      /repository name must be lowercase/i,
      /invalid checksum digest/i,
      /unsupported digest algorithm/i,
      /failed to parse (?:image )?reference/i,
      /: object required/i,
    ],
  },
  {
    cause: 'never-pulled',
    advice:
      'Set imagePullPolicy: IfNotPresent, or put the image onto the node beforehand: by Never the kubelet asks no registry',
    reasons: ['ErrImageNeverPull'],
  },
  {
    cause: 'never-pulled',
    advice:
      'Set imagePullPolicy: IfNotPresent, or put the image onto the node beforehand: by Never the kubelet asks no registry',
    words: [/is not present with pull policy of Never/i],
  },
];
