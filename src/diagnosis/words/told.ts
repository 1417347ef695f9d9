import type { Row } from './cause';

/** Refusals with a specific reason in the message: a grant does not fix them. */
export const TOLD: readonly Row[] = [
  {
    cause: 'perimeter',
    advice:
      'Let the ingress and egress rules of the VPC Service Controls perimeter reach the repository from the node’s project',
    words: [/prohibited by organization's policy/i, /vpcServiceControlsUniqueIdentifier/i],
  },
  {
    cause: 'service-restricted',
    advice:
      'Let the organization policy gcp.restrictServiceUsage allow artifactregistry.googleapis.com in the repository’s project',
    words: [/gcp\.restrictServiceUsage/i, /disallowed by organization's constraints/i],
  },
  {
    cause: 'api-disabled',
    advice: 'Enable artifactregistry.googleapis.com in the repository’s project',
    words: [/API has not been used in project/i, /\bSERVICE_DISABLED\b/i],
  },
  {
    cause: 'api-disabled',
    advice: 'Enable billing in the repository’s project: without it its registry serves nobody',
    words: [/requires billing to be enabled/i, /\bBILLING_DISABLED\b/i],
  },
  {
    cause: 'api-disabled',
    advice: 'Have the repository’s project reinstated by its owner, or name a copy of the image in another project',
    words: [/Consumer '?[^']{1,100}'? has been suspended/i, /\bCONSUMER_SUSPENDED\b/i],
  },
  {
    cause: 'repository-missing',
    advice:
      'Name a copy of the image in another project: the repository’s own is deleted (its owner can restore it for 30 days)',
    words: [/denied: Project \S{1,100} has been deleted/i],
  },
  {
    cause: 'gcr-not-served',
    advice:
      'Create the gcr.io repository in the project’s Artifact Registry (gcloud artifacts docker upgrade migrate), or where the project is not yours name the image where its owner serves it now',
    status: [412],
    words: [/gcr\.io/i],
  },
  {
    cause: 'gcr-not-served',
    advice:
      'Create the gcr.io repository in the project’s Artifact Registry (gcloud artifacts docker upgrade migrate), or where the project is not yours name the image where its owner serves it now',
    words: [/Container Registry is deprecated/i, /Request Rejected: Please contact project owners/i],
  },
  {
    cause: 'registry-policy',
    advice: 'Look at the rule of the registry that the words name: the image itself is refused, whoever pulls it',
    words: [
      /severity of vulnerability/i,
      /\bPROJECT_?POLICY_?VIOLATION\b/i,
      /vulnerable handler/i,
      /configured policy in 'Prevent/i,
      /vulnerabilit(?:y|ies) .{0,200}cannot be pulled/i,
      /Xray/i,
      /blocked by (?:a )?(?:policy|rule|curation)/i,
      /quarantine/i,
    ],
  },
  {
    cause: 'credentials-expired',
    advice: 'Renew the pull secret: the token in it has expired (Google’s live an hour, Amazon’s 12)',
    words: [
      /(?:token|credentials?|session|login) (?:has |have |is |are )?expired/i,
      /ExpiredToken/i,
      /expired (?:token|credentials|jwt)/i,
      /jwt expired/i,
    ],
  },
  {
    cause: 'scopes-insufficient',
    advice:
      'Create a pool with the scope cloud-platform, or devstorage.read_only: those of existing nodes cannot be changed',
    words: [/insufficient authentication scopes/i, /ACCESS_TOKEN_SCOPE_INSUFFICIENT/i],
  },
  {
    cause: 'blocked-client',
    advice:
      'Pull through another address or a remote repository: the registry refuses the node’s address or country, not its credentials',
    words: [
      /client does not have permission to get URL/i,
      /client with IP \S{1,64} is not allowed/i,
      /not allowed access from/i,
      /IP (?:address )?\S{1,64} (?:is )?(?:not allowed|blocked|denied)/i,
    ],
  },
  {
    cause: 'blocked-client',
    advice:
      'Pull through another address or a remote repository: the registry, or something before it, refuses the node with a web page, not its credentials',
    status: [403, 451],
    words: [/<html/i, /<!doctype/i, /invalid character '<'/i, /cloudflare/i],
  },
];
