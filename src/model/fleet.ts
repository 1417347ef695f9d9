/** Which clusters a scan covers. Plain JSON. */
import { type ListedCluster, membershipOf } from './cluster';
import { ownValue } from './own-value';
import { fits } from './policy-file';

/** The clusters of scopes, which the scan has to find. */
export interface Fleet {
  /** `projects/P`, `folders/N` or `organizations/N`. */
  readonly scopes: readonly string[];
  /** The shard of this run; null: all clusters. */
  readonly shard: Shard | null;
  /** Judge the running images, each on the clusters that run it. */
  readonly running: boolean;
  /** Judge each running image on every cluster. */
  readonly cross: boolean;
  /** Which clusters of the scopes are judged. Clusters that were named are always judged. */
  readonly filter: ClusterFilter;
  /** Also judge the members of the scopes' fleets, including clusters outside Google Cloud. */
  readonly memberships: boolean;
}

/** One part of a scan that several machines share. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/** `3/10`. */
export const shardText = ({ index, count }: Shard): string => `${String(index)}/${String(count)}`;

/** What a cluster must have: every label, and one match in each other list that is not empty. */
export interface ClusterFilter {
  /** A value of null matches any value. */
  readonly labels: readonly { readonly key: string; readonly value: string | null }[];
  /** Patterns. */
  readonly names: readonly string[];
  /** Patterns of a location, or of the region of a zone. */
  readonly locations: readonly string[];
  readonly channels: readonly string[];
}

export const NO_FILTER: ClusterFilter = { labels: [], names: [], locations: [], channels: [] };

/** The release channel of a cluster that is in none. */
export const NO_CHANNEL = 'none';
/** The channels that a cluster may be in (container v1, `ReleaseChannel.Channel`). */
export const CHANNELS = ['rapid', 'regular', 'stable', 'extended', NO_CHANNEL] as const;

/** Whether a filter has no conditions. */
export const takesAll = ({ labels, names, locations, channels }: ClusterFilter): boolean =>
  [labels, names, locations, channels].every((each) => each.length === 0);

/**
 * Whether a cluster is judged. A cluster whose labels or channel are not known is judged.
 */
export function isWanted(
  { labels, channel, ...cluster }: ListedCluster,
  { labels: asked, names, locations, channels }: ClusterFilter,
): boolean {
  const member = membershipOf(cluster);
  const [name, location] = [member?.id ?? cluster.name, member?.location ?? cluster.location];
  const region = location.replace(/-[a-z]$/, '');
  return (
    (labels === null ||
      asked.every(({ key, value }) => {
        const has = ownValue(labels, key);
        return has !== undefined && (value === null || has === value);
      })) &&
    (names.length === 0 || names.some((pattern) => fits(pattern, name))) &&
    (locations.length === 0 || locations.some((pattern) => fits(pattern, location) || fits(pattern, region))) &&
    (channels.length === 0 || channel === null || channels.includes(channel))
  );
}
