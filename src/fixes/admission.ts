import type { Fix } from '../model/finding';
import { type ImageReference, pinnedTo } from '../model/image-reference';
import { PAGES } from './google-docs';
import { digestCommands } from './image';
import { shellQuote } from '../model/shell';
import { gcloud } from './shell';

const FILE = 'binary-authorization-policy.yaml';

/**
 * Exempts one image from the policy of a project by its exact reference. Nothing else is admitted.
 * @param project the cluster's project
 */
export const exemptImage = (project: string, { text }: ImageReference): Fix => ({
  summary: `Exempt this image alone, if it is to run there. Between the two commands, add this entry to admissionWhitelistPatterns in the file: namePattern: ${text}`,
  commands: policyCommands(project),
  terraform: null,
  url: PAGES.admissionPolicy,
});

/** Exports a policy so that it can be corrected and imported again. */
const policyCommands = (project: string): readonly string[] => [
  `${gcloud(['container', 'binauthz', 'policy', 'export'], { project })} > ${shellQuote(FILE)}`,
  gcloud(['container', 'binauthz', 'policy', 'import', FILE], { project }),
];

/** An attestor that has not attested, with the IDs of its keys. */
export interface Attests {
  /** `projects/P/attestors/A`. */
  readonly attestor: string;
  readonly keys: readonly string[];
}

/**
 * Has an image attested: signed with a key of each attestor that lacks an attestation.
 * @param digest the digest to be attested; null if the current digest of the tag is unknown
 * @param lacking the attestors that have not attested it
 */
export function attestImage(image: ImageReference, digest: string | null, lacking: readonly Attests[]): Fix {
  const names = lacking.map(({ attestor }) => attestor).join(' and ');
  const byTag = image.digest === null;
  const pinning = byTag
    ? `Refer to the image by its digest${digest === null ? ', which the first command prints' : `: ${pinnedTo(image, digest)}`}; `
    : '';
  const attested = digest === null ? pinnedTo(image, 'DIGEST') : pinnedTo(image, digest);
  const placeholder = digest === null ? ', the digest in place of DIGEST' : '';
  return {
    summary: `${pinning}${byTag ? 'have' : 'Have'} it attested by ${names}, once it meets what their attestations mean${placeholder}`,
    commands: [
      ...(digest === null ? digestCommands(image) : []),
      ...lacking.flatMap((each) => attestCommands(attested, each)),
    ],
    terraform: null,
    url: PAGES.attestations,
  };
}

const KMS_KEY =
  /^\/\/cloudkms\.googleapis\.com\/v1\/(projects\/[^/]+\/locations\/[^/]+\/keyRings\/[^/]+\/cryptoKeys\/[^/]+\/cryptoKeyVersions\/[^/]+)$/;

/** With a Cloud KMS key in one step. With another key, its owner signs the payload. */
function attestCommands(artifact: string, { attestor, keys }: Attests): readonly string[] {
  const project = projectOf(attestor);
  const kms = keys.map((key) => KMS_KEY.exec(key)?.[1]).find((key) => key !== undefined);
  if (kms !== undefined)
    return [
      gcloud(['beta', 'container', 'binauthz', 'attestations', 'sign-and-create'], {
        'artifact-url': artifact,
        attestor,
        keyversion: kms,
        project,
      }),
    ];
  const key = keys[0];
  if (key === undefined) return [gcloud(['container', 'binauthz', 'attestors', 'describe', attestor])];
  return [
    `${gcloud(['container', 'binauthz', 'create-signature-payload'], { 'artifact-url': artifact })} > payload.json`,
    gcloud(['container', 'binauthz', 'attestations', 'create'], {
      'artifact-url': artifact,
      attestor,
      'public-key-id': key,
      'signature-file': 'payload.json.sig',
      'payload-file': 'payload.json',
      project,
    }),
  ];
}

const projectOf = (attestor: string): string => attestor.split('/')[1] ?? '';

/** Fixes an attestor that can attest nothing because it does not exist or has no key. */
export const mendAttestor = (project: string, attestor: string, isGone: boolean): Fix => ({
  summary: isGone
    ? `Create the attestor ${attestor} again with the key that signs, or take it out of requireAttestationsBy in the file that the first command writes and import it`
    : `Give the attestor ${attestor} the public key that signs (gcloud container binauthz attestors public-keys add; the command shows what it has)`,
  commands: isGone ? policyCommands(project) : [gcloud(['container', 'binauthz', 'attestors', 'describe', attestor])],
  terraform: null,
  url: PAGES.attestors,
});
