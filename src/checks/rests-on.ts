/** What the findings of each check rest on: so that a fleet judges each thing once, whatever number of targets it is in. */
import type { CheckId } from '../model/check-ids';
import type { Finding } from '../model/finding';
import type { TargetFacts } from '../model/target-facts';
import { checks, runCheck } from './index';

/**
 * A part of a target.
 * - `image`: the image and its repository, on whatever cluster;
 * - `cluster`: the cluster with its pools, for whatever image of one kind (`kindOf`);
 * - `identity`: who pulls on a pool, and the repository;
 * - `platform`: the nodes of a pool, and the image;
 * - `place`: the cluster's region, and the repository's;
 * - `passage`: under `--strict`, the perimeters between the cluster's network and the repository;
 * - `admission`: what Binary Authorization on the cluster says of the image;
 * - `streaming`: who pulls on a pool that streams images, and the image.
 */
export type Part = 'image' | 'cluster' | 'identity' | 'platform' | 'place' | 'passage' | 'admission' | 'streaming';

/** `nothing`: it is silent where no pull is verified. */
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

/** Of checks of a cluster that may look at the image, too: the codes by which they did not have to. */
const WITHOUT_IMAGE: Partial<Readonly<Record<CheckId, ReadonlySet<string>>>> = {
  'access-scopes': new Set(['sufficient', 'default-scopes', 'other-principal']),
  'gke-version': new Set(['new-enough', 'any-version']),
  'image-pull-secret': new Set(['google-host', 'public']),
};
const OF_ALL_CHECKS: ReadonlySet<string> = new Set(['other-registry', 'pool-not-judged']);

/**
 * What the checks find of one part.
 * @param facts of a target; what does not belong to the part is not looked at
 * @returns null where a check had to look at more than the part
 */
export function findingsOfPart(part: Part, facts: TargetFacts): readonly Finding[] | null {
  const found = checks.filter(({ id }) => partOf(id, facts) === part).flatMap((check) => runCheck(check, facts));
  return found.every(isOfPart) ? found : null;
}

/** Perimeters, which are read under `--strict`, stand between a cluster and a repository. */
const partOf = (check: CheckId, { target }: TargetFacts): Part | 'nothing' =>
  check === 'repository' && target.strict ? 'passage' : PARTS[check];

function isOfPart({ check, code }: Finding): boolean {
  const codes = WITHOUT_IMAGE[check];
  const own = code.slice(check.length + 1);
  return codes === undefined || codes.has(own) || OF_ALL_CHECKS.has(own);
}

/**
 * What of an image the checks of a cluster look at: findings on a cluster are the same for all images of one kind.
 * @param toHosts the way of the cluster's nodes to the image's host matters
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
