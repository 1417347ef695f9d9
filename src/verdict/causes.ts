/**
 * The causes of findings: each subject that fails, warns or could not be judged, once, with everything that it affects.
 */
import { createHash } from 'node:crypto';
import type { CauseKey, RuledFinding, Status } from '../model/finding';
import { type Need, needsInOrder } from '../model/need';
import type { ReportCause } from '../model/report';
import { placeOf, type TargetImage } from '../model/target';
import type { Judgement } from './judgement';
import { compare } from './passed-rows';

/** The maximum number of places that are named for one cause. */
export const NAMED_PLACES = 20;
export const RANK: Readonly<Record<Status, number>> = { fail: 0, unknown: 1, warn: 2, pass: 3, skip: 4 };

/**
 * The id of a finding's cause: a hash of check, subject and code, so it is the same in every shard of a fleet.
 * @returns null if the finding needs no attention, or is ignored
 */
export function causeIdOf(finding: RuledFinding): string | null {
  if (RANK[finding.status] > RANK.warn || finding.ignored !== null) return null;
  const { check, subject, code } = standsBehind(finding) ?? finding;
  return hashOf([check, subject, code].join('\n'));
}

/**
 * The finding that is the real cause of this one: of waiting pods, the finding of the check that explains them; of a
 * finding that depends on something unreadable, the finding about that. Null if the finding is its own cause.
 */
const standsBehind = ({ waits, blockedBy }: RuledFinding): CauseKey | null => waits?.explainedBy ?? blockedBy;

const HASHES = new Map<string, string>();

/** The first 16 hex digits of SHA-256. Cached, because a fleet needs the same ones repeatedly. */
function hashOf(key: string): string {
  let id = HASHES.get(key);
  if (id === undefined) {
    id = createHash('sha256').update(key).digest('hex').slice(0, 16);
    HASHES.set(key, id);
  }
  return id;
}

/**
 * All causes, worst first, then those that affect the most targets.
 * @param byId whether to sort causes with the same rank by their ids, which are the same in all shards; otherwise they
 * keep the order in which they were found
 */
export function causesOfRun(judgements: readonly Judgement[], byId = false): readonly ReportCause[] {
  const causes = new Map<string, Gathered>();
  for (const judgement of judgements) for (const finding of judgement.findings) gather(causes, finding, judgement);
  return [...causes]
    .sort(
      ([idA, a], [idB, b]) =>
        RANK[a.status] - RANK[b.status] ||
        b.targets.size - a.targets.size ||
        (byId ? compare(idA, idB) : a.order - b.order),
    )
    .map(([id, cause]) => causeOf(id, cause));
}

interface Gathered {
  readonly order: number;
  /** The finding that represents the cause. */
  worst: RuledFinding;
  status: Status;
  readonly needs: Map<string, Need>;
  readonly targets: Set<string>;
  readonly images: Set<string>;
  readonly clusters: Set<string>;
  readonly pools: Set<string>;
  readonly where: ReportCause['where'][number][];
}

function gather(causes: Map<string, Gathered>, finding: RuledFinding, { facts }: Judgement): void {
  const id = causeIdOf(finding);
  if (id === null) return;
  const cause = causes.get(id) ?? started(causes.size, finding);
  causes.set(id, cause);
  if (speaksFor(finding, cause)) cause.worst = finding;
  if (RANK[finding.status] < RANK[cause.status]) cause.status = finding.status;
  for (const need of finding.needs) cause.needs.set(Object.values(need).join('\n'), need);
  const image = referenceText(facts.target.image);
  const own = placeOf(facts.target);
  const cluster = facts.target.cluster === null ? null : own;
  cause.targets.add(`${image}\n${own}`);
  cause.images.add(image);
  if (cluster !== null) cause.clusters.add(cluster);
  const pools =
    finding.pool !== null
      ? [finding.pool]
      : facts.pools.filter(({ reach }) => reach.kind !== 'excluded').map(({ pool }) => pool.name);
  for (const pool of pools) cause.pools.add(`${own}/nodePools/${pool}`);
  const place = { image, cluster, pool: finding.pool };
  if (cause.where.length < NAMED_PLACES && !cause.where.some((each) => isSame(each, place))) cause.where.push(place);
}

/**
 * Whether a finding represents the cause instead of the current one: the finding of the check itself takes precedence
 * over one that waits for it or depends on it; otherwise the worst takes precedence.
 */
export function speaksFor(finding: RuledFinding, { worst }: { readonly worst: RuledFinding }): boolean {
  const [ofCheck, before] = [finding, worst].map((each) => standsBehind(each) === null);
  return ofCheck === before ? RANK[finding.status] < RANK[worst.status] : ofCheck === true;
}

type Place = ReportCause['where'][number];
export const isSame = (a: Place, b: Place): boolean =>
  a.image === b.image && a.cluster === b.cluster && a.pool === b.pool;

const started = (order: number, worst: RuledFinding): Gathered => ({
  order,
  worst,
  status: worst.status,
  needs: new Map(),
  targets: new Set(),
  images: new Set(),
  clusters: new Set(),
  pools: new Set(),
  where: [],
});

const causeOf = (id: string, cause: Gathered): ReportCause =>
  reportCause(id, cause, {
    targets: cause.targets.size,
    images: cause.images.size,
    clusters: cause.clusters.size,
    pools: cause.pools.size,
  });

/**
 * A cause in the form of the report.
 * @param stops the numbers of targets, images, clusters and pools that it affects
 */
export const reportCause = (
  id: string,
  { worst, status, needs, where }: Pick<Gathered, 'worst' | 'status' | 'needs' | 'where'>,
  stops: ReportCause['stops'],
): ReportCause => ({
  id,
  check: worst.check,
  code: worst.code,
  status,
  message: decidingWords(worst),
  fix: worst.fix,
  needs: needsInOrder([...needs.values()]),
  stops,
  where,
});

/** The message of the check, or that of stronger evidence if the check itself could not decide. */
function decidingWords({ found, message, rulings }: RuledFinding): string {
  const answer = rulings.findLast(({ by, to }) => (by === 'probe' || by === 'observed') && to !== 'unknown');
  return found === 'unknown' && answer !== undefined && answer.to !== found ? answer.because : message;
}

/** The reference as it was given. */
export const referenceText = (image: TargetImage): string => (image.valid ? image.reference.text : image.text);
