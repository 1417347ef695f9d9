/** Binary Authorization: who is let into the cluster, whatever could be pulled. */
import { attestation, signer } from '../attestations';
import { grant } from '../builder';
import { pool, standard } from '../clusters';
import { imageDigest } from '../images';
import type { JsonObject, World } from '../world';
import type { Scenario } from './scenario';
import { ask, fails, NODES, PASSES, READING, RUNNER, type Shop, shop, unknown, WEB, WEB_IMAGE } from './shop';

const PINNED = `${WEB.slice(0, WEB.lastIndexOf(':'))}@${imageDigest(WEB_IMAGE)}`;
const KEY =
  '//cloudkms.googleapis.com/v1/projects/shop-prod/locations/europe-west1/keyRings/signers/cryptoKeys/built/cryptoKeyVersions/1';
const NOTE = 'projects/shop-prod/notes/built-by-ci';
const BUILT = signer(KEY);
const ATTESTOR = { name: 'projects/shop-prod/attestors/built-by-ci', note: NOTE, keys: [BUILT.key] };
const ENFORCED = 'ENFORCED_BLOCK_AND_AUDIT_LOG';
const ALLOW = { evaluationMode: 'ALWAYS_ALLOW', enforcementMode: ENFORCED };
const DENY = { evaluationMode: 'ALWAYS_DENY', enforcementMode: ENFORCED };
const ATTESTED = {
  evaluationMode: 'REQUIRE_ATTESTATION',
  enforcementMode: ENFORCED,
  requireAttestationsBy: [ATTESTOR.name],
};

const READS = [
  'roles/binaryauthorization.policyViewer',
  'roles/binaryauthorization.attestorsViewer',
  'roles/binaryauthorization.attestorsVerifier',
  'roles/containeranalysis.notes.occurrences.viewer',
].map((role) => grant(role, RUNNER));

/** The company's cluster asks this policy, which the runner may read. */
const guarded = (policy: JsonObject, more: Partial<World> = {}, differences: Shop = {}): World =>
  shop({
    cluster: standard('shop-prod', 'europe-west1', 'prod', {
      pools: [pool('default-pool', { serviceAccount: NODES })],
      raw: { binaryAuthorization: { evaluationMode: 'PROJECT_SINGLETON_POLICY_ENFORCE' } },
    }),
    reading: { clusterProject: [...READING.clusterProject, ...READS] },
    ...differences,
    more: {
      binaryAuthorization: { 'shop-prod': { globalPolicyEvaluationMode: 'ENABLE', ...policy } },
      attestors: [ATTESTOR],
      ...more,
    },
  });

export const admission: readonly Scenario[] = [
  {
    name: 'admission-allowed',
    story: 'Binary Authorization is on, and its policy allows every image.',
    world: guarded({ defaultAdmissionRule: ALLOW }),
    args: ask(),
    expect: PASSES,
  },
  {
    name: 'admission-denied',
    story: 'Binary Authorization denies every image on the cluster: nothing is ever pulled.',
    world: guarded({ defaultAdmissionRule: DENY }),
    args: ask(),
    expect: fails('binary-authorization'),
  },
  {
    name: 'admission-exempt',
    story: 'The policy denies every image, and a pattern exempts those of the repository.',
    world: guarded({
      admissionWhitelistPatterns: [{ namePattern: 'europe-west1-docker.pkg.dev/shop-images/apps/*' }],
      defaultAdmissionRule: DENY,
    }),
    args: ask(),
    expect: PASSES,
  },
  {
    name: 'admission-cluster-rule',
    story: 'The default rule allows every image, and the rule for this cluster denies them.',
    world: guarded({ clusterAdmissionRules: { 'europe-west1.prod': DENY }, defaultAdmissionRule: ALLOW }),
    args: ask(),
    expect: fails('binary-authorization'),
  },
  {
    name: 'admission-dry-run',
    story: 'The policy would deny the image, and is only tried out: it writes to the audit log.',
    world: guarded({ defaultAdmissionRule: { ...DENY, enforcementMode: 'DRYRUN_AUDIT_LOG_ONLY' } }),
    args: ask(),
    expect: PASSES,
  },
  {
    name: 'admission-tag',
    story: 'The policy wants an attestation, and the image is named by its tag.',
    world: guarded({ defaultAdmissionRule: ATTESTED }),
    args: ask(),
    expect: fails('binary-authorization'),
  },
  {
    name: 'admission-attested',
    story: 'The policy wants an attestation, and the digest has one that its attestor verifies.',
    world: guarded({ defaultAdmissionRule: ATTESTED }, { occurrences: [attestation(NOTE, BUILT, PINNED)] }),
    args: ask(PINNED),
    expect: PASSES,
  },
  {
    name: 'admission-not-attested',
    story: 'The policy wants an attestation, and nobody attested the digest.',
    world: guarded({ defaultAdmissionRule: ATTESTED }),
    args: ask(PINNED),
    expect: fails('binary-authorization'),
  },
  {
    name: 'admission-wrong-key',
    story: 'The digest is attested, and with a key that the attestor does not have.',
    world: guarded({ defaultAdmissionRule: ATTESTED }, { occurrences: [attestation(NOTE, signer(KEY), PINNED)] }),
    args: ask(PINNED),
    expect: fails('binary-authorization'),
  },
  {
    name: 'admission-no-namespace',
    story: 'The policy has a rule for a namespace, and nobody says in which one the image runs.',
    world: guarded({ kubernetesNamespaceAdmissionRules: { payments: DENY }, defaultAdmissionRule: ALLOW }),
    args: ask(),
    expect: unknown('binary-authorization'),
  },
  {
    name: 'admission-namespace',
    story: 'The policy has a rule for a namespace, and the image runs in another one.',
    world: guarded({ kubernetesNamespaceAdmissionRules: { payments: DENY }, defaultAdmissionRule: ALLOW }),
    args: [...ask(), '--namespace', 'web'],
    expect: PASSES,
  },
  {
    name: 'admission-hidden',
    story: 'Binary Authorization is on, and the runner may not read its policy.',
    world: guarded({ defaultAdmissionRule: DENY }, {}, { reading: {} }),
    args: ask(),
    expect: unknown('binary-authorization'),
  },
  {
    name: 'admission-attestor-hidden',
    story: 'The policy wants an attestation, and the runner may not read the attestor.',
    world: guarded(
      { defaultAdmissionRule: ATTESTED },
      {},
      { reading: { clusterProject: [...READING.clusterProject, ...READS.slice(0, 1)] } },
    ),
    args: ask(PINNED),
    expect: unknown('binary-authorization'),
  },
];
