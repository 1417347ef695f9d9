import { beforeUpgrade, useContainerdImage } from '../fixes';
import type { Cluster } from '../model/cluster';
import { knownValue } from '../model/fact';
import type { Finding, Fix } from '../model/finding';
import { evidence, findingsOf } from '../model/finding-builder';
import { compareGkeVersions, type GkeVersion, isAtLeast, parseGkeVersion } from '../model/gke-version';
import type { ImageReference } from '../model/image-reference';
import type { PoolFacts, TargetFacts } from '../model/target-facts';
import type { ChannelTarget, UpgradeInfo } from '../model/upgrade';
import { versionMatters } from '../placement/next-version';
import { takesFallback } from '../placement/platform-match';
import { ofImage, perPool } from './applies';
import { checkOf } from './check';
import { imageFormat } from './image-format';
import { imagePlatform } from './image-platform';

interface Pool {
  readonly pool: string;
}
interface When {
  readonly now: string;
  /** What holds the upgrade back, and until when the version is supported. */
  readonly when: string;
}
type Next = Pool & { readonly image: string; readonly version: string };

const CODES = {
  'no-difference': ({ image, pool }: Pool & { readonly image: string }) =>
    `No known later version of GKE changes how nodes of ${pool} pull ${image}`,
  'image-unread': ({ image, pool }: Pool & { readonly image: string }) =>
    `${image} could not be read: what a later version changes for it on ${pool} was not asked`,
  'none-coming': ({ pool, now }: Pool & { readonly now: string }) =>
    `GKE names no version that comes next for ${pool} (${now})`,
  lasts: ({ image, pool, version }: Next) =>
    `Nodes of ${pool} still take ${image} with GKE ${version}, which comes next`,
  breaks: ({ pool, version, now, when, what }: Next & When & { readonly what: string }) =>
    `With GKE ${version}, which comes next for nodes of ${pool} (${now} now)${when}, the pull breaks: ${what}`,
  'docker-ends': ({ pool, version, now, when, type }: Next & When & { readonly type: string }) =>
    `Nodes of ${pool} have GKE ${now} and a node image with Docker (${type}), which GKE does not have any more with ${version}, which comes next${when}`,
  'may-break': ({ image, pool, version, when }: Next & { readonly when: string }) =>
    `GKE ${version} comes next for nodes of ${pool}${when}: whether they still pull ${image} depends on its containerd, which must be older than 2.1, and Google does not say which one this version has`,
} as const;
const find = findingsOf('upgrade-forecast', 'advice', CODES);

/** Will what is pulled today still be pulled with the next version (docs/GOOGLE.md#the-version-that-comes-next)? */
export const upgradeForecast = checkOf(find, {
  title: 'The next GKE version of the nodes can still pull the image',
  subject: 'image on pool',
  traits: {},
  judge: ofImage((image, facts) => perPool(find, facts, (pool, cluster) => judgePool(image, pool, cluster, facts))),
});

function judgePool(image: ImageReference, facts: PoolFacts, cluster: Cluster, target: TargetFacts): Finding {
  const { pool, upgrade } = facts;
  const about = { pool: pool.name };
  const manifest = knownValue(target.image.manifest);
  if (manifest === undefined) return find.skip('image-unread', { ...about, image: image.text }, about);
  const version = pool.version ?? cluster.version;
  const matter = versionMatters(facts, version, manifest, target.image.children);
  const now = version === null ? null : parseGkeVersion(version);
  if (upgrade === null || matter === null || version === null || now === null)
    return find.skip('no-difference', { ...about, image: image.text }, about);
  const noneComing = (): Finding => find.skip('none-coming', { ...about, now: version }, about);
  const judge = (info: UpgradeInfo, from: string): Finding => {
    const named = [info.patchTarget, info.minorTarget];
    const judgeThose = (all: readonly (string | null)[], source: string): Finding => {
      const ahead = newerThan(now, all);
      return ahead.length > 0 ? judgeVersions(ahead, source, info) : noneComing();
    };
    const { channels } = upgrade;
    if (channels === null || info.minorTarget !== null) return judgeThose(named, from);
    const ofChannel = (all: readonly ChannelTarget[], source: string): Finding => {
      const own = all.filter(({ channel }) => channel === cluster.releaseChannel);
      return judgeThose([...named, ...own.map(({ target: to }) => to)], own.length > 0 ? source : from);
    };
    return find.match(
      channels,
      `The version to which channel ${cluster.releaseChannel ?? ''} upgrades`,
      { known: ofChannel, absent: () => judgeThose(named, from) },
      about,
    );
  };
  const judgeVersions = (ahead: readonly string[], from: string, info: UpgradeInfo): Finding => {
    const end = endOf(info, cluster);
    const byHand = pool.shape?.more.autoUpgrade === false;
    const when = whenText(info, end, byHand);
    const newest = ahead.at(-1) ?? '';
    for (const next of ahead) {
      const said = { ...about, image: image.text, version: next, now: version, when };
      const owed = (fix: Fix) => ({
        ...about,
        evidence: evidence('listed', 'fail', from, `${version} now, ${next} next`),
        fix: beforeUpgrade(fix, cluster, next, { now: target.now, end: end?.at ?? null, byHand }),
      });
      if (matter === 'docker' && isLaterThan123(next))
        return find.warn(
          'docker-ends',
          { ...said, type: pool.imageType ?? '' },
          owed(useContainerdImage(cluster, pool)),
        );
      const broken = breakAt(next, facts, target);
      if (broken !== null) return find.warn('breaks', { ...said, what: broken.what }, owed(broken.fix));
    }
    const args = { ...about, image: image.text, version: newest };
    if (matter === 'fallback' && takesFallback(newest) === 'unknown')
      return find.unknown('may-break', { ...args, when }, about);
    return find.pass('lasts', args, { ...about, evidence: evidence('listed', 'pass', from, newest) });
  };
  return find.match(
    upgrade.info,
    `The version that comes next for ${pool.name}`,
    { known: judge, absent: noneComing },
    about,
  );
}

/**
 * GKE has no node images with Docker from 1.24 on
 * (https://cloud.google.com/kubernetes-engine/docs/deprecations/docker-containerd).
 */
function isLaterThan123(text: string): boolean {
  const version = parseGkeVersion(text);
  return version !== null && isAtLeast(version, 1, 24);
}

/** Versions newer than the nodes' own, without duplicates, the oldest first. */
function newerThan(own: GkeVersion, texts: readonly (string | null)[]): readonly string[] {
  const parsed = texts.flatMap((each) => {
    const version = each === null ? null : parseGkeVersion(each);
    return each === null || version === null || compareGkeVersions(version, own) <= 0 ? [] : [{ each, version }];
  });
  parsed.sort((a, b) => compareGkeVersions(a.version, b.version));
  return [...new Set(parsed.map(({ each }) => each))];
}

/** Until when the version of the nodes is supported. In the channel EXTENDED this is the end of extended support. */
function endOf(
  { endOfStandardSupport, endOfExtendedSupport }: UpgradeInfo,
  { releaseChannel }: Cluster,
): { readonly of: string; readonly at: string } | null {
  if (releaseChannel === 'EXTENDED' && endOfExtendedSupport !== null)
    return { of: 'extended support', at: endOfExtendedSupport };
  return endOfStandardSupport === null ? null : { of: 'standard support', at: endOfStandardSupport };
}

/** What holds upgrades back, and until when the version is supported. */
function whenText({ pausedBy }: UpgradeInfo, end: ReturnType<typeof endOf>, byHand: boolean): string {
  const off = byHand ? ['automatic upgrades of the pool are off'] : [];
  const paused =
    pausedBy.length === 0
      ? []
      : [`upgrades wait for: ${pausedBy.map((each) => each.toLowerCase().replaceAll('_', ' ')).join(', ')}`];
  const ends = end === null ? [] : [`${end.of} of their version ends ${end.at.slice(0, 10)}`];
  const all = [...off, ...paused, ...ends];
  return all.length === 0 ? '' : ` (${all.join('; ')})`;
}

/**
 * The findings that fail for the image on nodes of that version, from the same checks as today's; null if none fails.
 */
function breakAt(
  version: string,
  facts: PoolFacts,
  target: TargetFacts,
): { readonly what: string; readonly fix: Fix } | null {
  const { pool } = facts;
  const then: TargetFacts = { ...target, pools: [{ ...facts, runtime: null, pool: { ...pool, version } }] };
  const failed = [imageFormat, imagePlatform]
    .flatMap((check) => check.judge(then))
    .find((finding) => finding.status === 'fail' && finding.pool === pool.name);
  return failed?.status === 'fail' ? { what: failed.message, fix: failed.fix } : null;
}
