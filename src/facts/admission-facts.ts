/** Binary Authorization: asked only if it is enabled in the cluster, and only for facts that may decide. */
import { admittedOf, exemptedBy, rulesFor } from '../access/admission';
import { type AdmissionPolicy, asksProjectPolicy } from '../model/admission';
import { knownValue } from '../model/fact';
import { type ImageReference, pinnedTo } from '../model/image-reference';
import { regionOf } from '../model/location';
import type { Ask } from '../model/questions';
import type { Target } from '../model/target';
import type { AdmissionFacts } from '../model/target-facts';
import type { NamedCluster } from './cluster-and-project';

/** The facts that decide whether pods with the image are admitted; null if the project's policy does not matter. */
export async function admissionFacts(
  target: Target,
  named: Promise<NamedCluster>,
  ask: Ask,
): Promise<AdmissionFacts | null> {
  const cluster = knownValue((await named).cluster);
  const { image } = target;
  if (cluster === undefined || !image.valid || !asksProjectPolicy(cluster.admission)) return null;
  const policy = await ask('admissionPolicy', { project: cluster.project });
  const value = knownValue(policy);
  if (value === undefined || exemptedBy(value.exempt, image.reference) !== null)
    return { policy, system: null, attestors: {} };
  const rules = admittedOf(target).flatMap((pods) => rulesFor(value, cluster, pods).rules);
  const strict = rules.filter(({ rule }) => rule.evaluation !== 'ALWAYS_ALLOW');
  const [system, attestors] = await Promise.all([
    value.system === true && strict.length > 0 ? ask('systemPolicy', { location: regionOf(cluster.location) }) : null,
    attestorFacts(new Set(strict.flatMap(({ rule }) => attestorsOf(rule))), image.reference, ask),
  ]);
  return { policy, system, attestors };
}

const attestorsOf = ({ evaluation, attestors }: AdmissionPolicy['otherwise']): readonly string[] =>
  evaluation === 'REQUIRE_ATTESTATION' ? attestors : [];

/** Attestations belong to digests, so none are requested for a tag. */
async function attestorFacts(
  attestors: ReadonlySet<string>,
  image: ImageReference,
  ask: Ask,
): Promise<AdmissionFacts['attestors']> {
  const { digest } = image;
  if (digest === null) return {};
  const answers = [...attestors].map(
    async (attestor) => [attestor, await ask('attestor', { attestor, image: pinnedTo(image, digest) })] as const,
  );
  return Object.fromEntries(await Promise.all(answers));
}
