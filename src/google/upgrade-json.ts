/**
 * Reads upgrade information of GKE from raw JSON, field by field (container v1 `ClusterUpgradeInfo`, `ServerConfig`).
 */
import { parseGkeVersion } from '../model/gke-version';
import { type Json, list, object, text } from '../model/json';
import { ownValue } from '../model/own-value';
import type { ChannelTarget, UpgradeInfo } from '../model/upgrade';

/**
 * Reads the answer of `fetchClusterUpgradeInfo` or `fetchNodePoolUpgradeInfo`.
 * @returns null if a target is not a version
 */
export function upgradeInfoFrom(json: Json): UpgradeInfo | null {
  const [minorTarget, patchTarget] = [text(json['minorTargetVersion']), text(json['patchTargetVersion'])].map((each) =>
    each === '' ? null : each,
  );
  const isVersion = (each: string | null | undefined): boolean =>
    each === null || each === undefined || parseGkeVersion(each) !== null;
  if (!isVersion(minorTarget) || !isVersion(patchTarget)) return null;
  const timeIn = (field: string): string | null => {
    const at = Date.parse(text(ownValue(json, field)) ?? '');
    return Number.isNaN(at) ? null : new Date(at).toISOString();
  };
  return {
    minorTarget: minorTarget ?? null,
    patchTarget: patchTarget ?? null,
    pausedBy: list(json['pausedReason']).filter(
      (each): each is string => typeof each === 'string' && /^[A-Z_]{1,80}$/.test(each),
    ),
    endOfStandardSupport: timeIn('endOfStandardSupportTimestamp'),
    endOfExtendedSupport: timeIn('endOfExtendedSupportTimestamp'),
  };
}

/**
 * Reads the release channels from the answer of `getServerConfig`: the `upgradeTargetVersion` of each channel with one.
 * @returns null if the answer contains no channels
 */
export function channelTargetsFrom({ channels }: Json): readonly ChannelTarget[] | null {
  if (!Array.isArray(channels)) return null;
  return list(channels).flatMap((each) => {
    const { channel, upgradeTargetVersion } = object(each);
    const [name, target] = [text(channel), text(upgradeTargetVersion)];
    return name === null || target === null || parseGkeVersion(target) === null ? [] : [{ channel: name, target }];
  });
}
