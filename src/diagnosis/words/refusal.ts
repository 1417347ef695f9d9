import type { Row } from './cause';

/** The advice for a node that may not read an existing repository. */
export const GRANT_READER =
  'Grant roles/artifactregistry.reader on the repository to the service account of the node pool, not to the Kubernetes service account';
const SECRET = 'Give the pod an image pull secret that this registry accepts';

/** Refusals because of a missing permission or missing accepted credentials; the most specific ones first. */
export const REFUSED: readonly Row[] = [
  {
    cause: 'no-credentials',
    advice:
      'The request carried no credential that Google knows: look at the pool’s scopes and account, at a pull secret that matches the host, and whether the node is one of GKE’s; if the project is not yours, only its owner can make the image public',
    words: [/Unauthenticated requests? (?:do|does) not have permission/i, /Unauthenticated request\./i],
  },
  {
    cause: 'no-credentials',
    advice:
      'The node sent no credential: look at the pool’s scopes and account, and at the version of old nodes; if the project is not yours, only its owner can make the image public',
    status: [401, 403],
    words: [/fetch anonymous token/i],
    host: 'google',
  },
  {
    cause: 'no-credentials',
    advice: `${SECRET}: the node has no credential for it. Or correct the name: the registry may answer the same where there is no such image`,
    status: [401, 403],
    words: [/fetch anonymous token/i],
    host: 'other',
  },
  {
    cause: 'no-credentials',
    advice: `${SECRET}: the node has no credential for it`,
    words: [/no basic auth credentials/i, /no credentials? (?:provided|found|available)/i],
  },
  {
    // The token is for another repository: a proxy cached it, or a mirror forwarded the request.
    cause: 'token-refused',
    advice:
      'Try again, and look for a proxy or mirror between node and registry: the token that came is of another repository',
    words: [/does not match bearer token/i],
  },
  {
    cause: 'repository-missing',
    advice: 'Correct the project, location or repository of the reference, or create the repository',
    status: [404],
    words: [/fetch oauth token/i, /fetch anonymous token/i, /\/token\b/i],
  },
  {
    cause: 'repository-missing',
    advice: 'Correct the repository of the reference, or create it in that registry',
    words: [
      /name unknown/i,
      /\bNAME_UNKNOWN\b/i,
      /repository with name/i,
      /unknown: repository \S{1,300} not found/i,
      /gcr\.io repo does not exist/i,
    ],
  },
  {
    cause: 'denied-or-missing',
    advice: `Check project, location and repository first: the registry gives the same answer where they do not exist. Else: ${GRANT_READER}`,
    words: [/or it may not exist/i, /or the resource may not exist/i],
  },
  {
    cause: 'denied-or-missing',
    advice: `Check project, location and repository first: the registry gives the same answer where they do not exist. Else: ${GRANT_READER}`,
    words: [
      /repository does not exist or may require/i,
      /verify that it exists and you have permission/i,
      /does not exist or no pull access/i,
      /requested access to the resource is denied/i,
    ],
    host: 'google',
  },
  {
    cause: 'not-found-or-private',
    advice: `${SECRET}, or correct the name: the registry gives the same answer where there is no such image`,
    words: [
      /repository does not exist or may require/i,
      /does not exist or no pull access/i,
      /verify that it exists and you have permission/i,
      /requested access to the resource is denied/i,
      /insufficient_scope/i,
    ],
    host: 'other',
  },
  {
    cause: 'denied',
    advice: GRANT_READER,
    status: [403],
    host: 'google',
  },
  {
    cause: 'denied',
    advice: GRANT_READER,
    words: [
      /insufficient_scope/i,
      /denied: Permission "/i,
      /Permission "artifactregistry\.repositories\.downloadArtifacts" denied/i,
    ],
    host: 'google',
  },
  {
    cause: 'credentials-refused',
    advice: SECRET,
    status: [401, 403],
    host: 'other',
  },
  {
    cause: 'token-refused',
    advice:
      'Make sure that the node’s service account exists and is enabled, that the pool has a storage or cloud-platform scope, and that no pull secret of the pod holds an old token',
    status: [401],
    host: 'google',
  },
  {
    cause: 'token-refused',
    advice:
      'Make sure that the node’s service account exists and is enabled, that the pool has a storage or cloud-platform scope, and that no pull secret of the pod holds an old token',
    words: [/\bUNAUTHENTICATED\b/],
    host: 'google',
  },
];

/** General phrases of a refusal, which other messages contain as well. */
export const REFUSED_IN_WORDS: readonly Row[] = [
  {
    cause: 'credentials-refused',
    advice:
      'Look at the pool’s scopes and account, and at the pull secrets of the pod: what was presented is not accepted (an access token in a secret lives an hour)',
    words: [/\bunauthorized\b/i, /invalid credentials/i],
    host: 'google',
    checks: ['access-scopes', 'node-service-account', 'image-pull-secret', 'pull-permission'],
  },
  {
    cause: 'denied',
    advice: GRANT_READER,
    words: [/\bdenied\b/i],
    host: 'google',
    checks: [
      'pull-permission',
      'access-scopes',
      'node-service-account',
      'repository',
      'download-rules',
      'image-pull-secret',
    ],
  },
  {
    cause: 'credentials-refused',
    advice: SECRET,
    words: [
      /\bunauthorized\b/i,
      /incorrect username or password/i,
      /invalid (?:username|credentials)/i,
      /authentication required/i,
      /access denied/i,
      /access forbidden/i,
      /\bdenied: /i,
      /security token included in the request is invalid/i,
    ],
  },
];
