/**
 * What the findings of each check depend on, so that a fleet run judges each thing once, however many targets contain
 * it.
 */
import type { CheckId } from '../model/check-ids';
import type { Finding } from '../model/finding';
import type { TargetFacts } from '../model/target-facts';
import { checks, runCheck } from './index';

/**
 * A part of a target.
 * - `image`: the image and its repository, on any cluster;
 * - `cluster`: the cluster with its pools, for all images of one kind (`imageKindKey`);
 * - `identity`: the identity that pulls on a pool, and the repository;
 * - `platform`: the nodes of a pool, and the image;
 * - `place`: the regions of the cluster and of the repository;
 * - `passage`: with `--strict`, the perimeters between the cluster's network and the repository;
 * - `admission`: what Binary Authorization on the cluster decides about the image;
 * - `streaming`: the identity that pulls on a pool with image streaming, and the image.
 */
export type Part = 'image' | 'cluster' | 'identity' | 'platform' | 'place' | 'passage' | 'admission' | 'streaming';

/** `nothing`: the check reports nothing unless a pull is verified. */
const PARTS: Readonly<Record<CheckId, Part | 'nothing'>> = {
  'image-reference': 'image',
  'image-exists': 'platform',
  'image-platform': 'platform',
  'image-format': 'platform',
  repository: 'image',
  'download-rules': 'image',
  cluster: 'cluster',
  'node-service-account': 'cluster',
  'access-scopes': 'cluster',
  'pull-permission': 'identity',
  'gke-version': 'cluster',
  'network-path': 'cluster',
  'binary-authorization': 'admission',
  'image-pull-secret': 'cluster',
  verification: 'nothing',
  'node-image-type': 'cluster',
  'default-service-account': 'cluster',
  'repository-location': 'place',
  'tag-mutability': 'image',
  'cleanup-policy': 'image',
  'image-streaming': 'streaming',
  'upgrade-forecast': 'platform',
};

/** For checks of a cluster that may also look at the image: the codes that they return without looking at it. */
const WITHOUT_IMAGE: Partial<Readonly<Record<CheckId, ReadonlySet<string>>>> = {
  'access-scopes': new Set(['sufficient', 'default-scopes', 'other-principal']),
  'gke-version': new Set(['new-enough', 'any-version']),
  'image-pull-secret': new Set(['google-host', 'public']),
};
const OF_ALL_CHECKS: ReadonlySet<string> = new Set(['other-registry', 'pool-not-judged']);

/**
 * The findings of the checks that depend on one part.
 * @param facts of a target; only what belongs to the part is looked at
 * @returns null if a check had to look at more than the part
 */
export function findingsOfPart(part: Part, facts: TargetFacts): readonly Finding[] | null {
  const found = checks.filter(({ id }) => partOf(id, facts) === part).flatMap((check) => runCheck(check, facts));
  return found.every(isOfPart) ? found : null;
}

/** With `--strict`, perimeters between a cluster and a repository are read. */
const partOf = (check: CheckId, { target }: TargetFacts): Part | 'nothing' =>
  check === 'repository' && target.strict ? 'passage' : PARTS[check];

function isOfPart({ check, code }: Finding): boolean {
  const codes = WITHOUT_IMAGE[check];
  const own = code.slice(check.length + 1);
  return codes === undefined || codes.has(own) || OF_ALL_CHECKS.has(own);
}

/**
 * The properties of an image that the checks of a cluster look at: their findings on a cluster are the same for all
 * images of one kind.
 * @param toHosts whether the network path from the cluster's nodes to the image's host matters
 */
export function imageKindKey(
  { target: { image }, image: { repository, manifest } }: Pick<TargetFacts, 'target' | 'image'>,
  toHosts: boolean,
): string {
  if (!image.valid) return 'none';
  const { reference } = image;
  if (reference.kind === 'other') return `other ${reference.host}`;
  const mode = repository?.repository.state === 'known' ? repository.repository.value.mode : 'unread';
  const shape = manifest.state === 'known' && manifest.value.shape === 'schema1' ? 'schema1' : '';
  return `${reference.form} ${mode} ${shape}${toHosts ? ` ${reference.host}` : ''}`;
}
