/** IPv4 addresses and address ranges as numbers. */

/** A range with its first and last address, both inclusive. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

const LAST = 2 ** 32 - 1;

/**
 * Parses a range in the notation of the APIs.
 * @param text `10.0.0.0/8`, or a single address
 * @returns null for IPv6, and for anything that is not a range
 */
export function rangeOf(text: string): Range | null {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:\/(\d{1,2}))?$/.exec(text.trim());
  if (match === null) return null;
  const parts = match.slice(1, 5).map(Number);
  const length = match[5] === undefined ? 32 : Number(match[5]);
  if (length > 32 || parts.some((part) => part > 255)) return null;
  const address = parts.reduce((sum, part) => sum * 256 + part, 0);
  const size = 2 ** (32 - length);
  const first = Math.floor(address / size) * size;
  return { first, last: first + size - 1 };
}

const certain = (text: string): Range => rangeOf(text) ?? { first: 0, last: LAST };

/** Addresses that are not used on the internet (RFC 6890, multicast, and reserved ranges). */
const RESERVED = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
].map(certain);

/** The addresses of `private.googleapis.com` and `restricted.googleapis.com`: https://cloud.google.com/vpc/docs/configure-private-google-access#ip-addr-defaults */
export const PRIVATE_VIP = '199.36.153.8/30';
export const RESTRICTED_VIP = '199.36.153.4/30';
const VIPS = [PRIVATE_VIP, RESTRICTED_VIP].map(certain);

/**
 * The source addresses of Google's load balancers, health checks, Identity-Aware Proxy and Cloud DNS. No registry has
 * such an address, so routes and firewall rules that are only for them do not matter
 * (https://cloud.google.com/vpc/docs/routes#special_return_paths).
 */
const ONLY_SENDING = ['35.191.0.0/16', '130.211.0.0/22', '35.235.240.0/20', '35.199.192.0/19'].map(certain);

/**
 * All internet addresses that a public name may resolve to: without Google's two ranges and the ranges that only send.
 */
export const INTERNET: readonly Range[] = without([{ first: 0, last: LAST }], [...RESERVED, ...VIPS, ...ONLY_SENDING]);

/** Subtracts ranges from others. */
export function without(ranges: readonly Range[], taken: readonly Range[]): readonly Range[] {
  return taken.reduce<readonly Range[]>(
    (left, { first, last }) =>
      left.flatMap((range) =>
        [
          { first: range.first, last: Math.min(range.last, first - 1) },
          { first: Math.max(range.first, last + 1), last: range.last },
        ].filter((part) => part.first <= part.last),
      ),
    ranges,
  );
}

/**
 * The maximum number of pieces; it is more than realistic rules need. Beyond it, ranges are not cut, and more results
 * are unsure.
 */
const MOST_PIECES = 2000;

/** Cuts ranges at every boundary of other ranges: each of the latter contains a piece completely or not at all. */
export function cut(ranges: readonly Range[], by: readonly Range[]): readonly Range[] {
  const starts = [...new Set(by.flatMap(({ first, last }) => [first, last + 1]))].sort((a, b) => a - b);
  if (starts.length > MOST_PIECES) return ranges;
  return ranges.flatMap(({ first, last }) => {
    const firsts = [first, ...starts.filter((start) => start > first && start <= last)];
    return firsts.map((from, at) => ({ first: from, last: (firsts[at + 1] ?? last + 1) - 1 }));
  });
}

export const overlaps = (a: Range, b: Range): boolean => a.first <= b.last && b.first <= a.last;
export const holds = (outer: Range, inner: Range): boolean => outer.first <= inner.first && inner.last <= outer.last;

/** Whether a range is inside a private network: none of its addresses is used on the internet. */
export const isInternal = (range: Range): boolean => RESERVED.some((reserved) => holds(reserved, range));
/** Whether a range contains only the addresses of Google's APIs that are reachable only from Google's networks. */
export const isVip = (range: Range): boolean => VIPS.some((vip) => holds(vip, range));
