/** Fixes for what the next version breaks. */
import type { Cluster } from '../model/cluster';
import type { Fix } from '../model/finding';
import { parseGkeVersion } from '../model/gke-version';
import { gcloud } from './shell';

const DAY = 24 * 60 * 60 * 1000;

/**
 * A repair to make before the upgrade, with a maintenance exclusion until then: at most 90 days, or 30 if the cluster
 * is in no release channel, where the only exclusion blocks all upgrades. It never exceeds the version's support, which
 * GKE would refuse (https://cloud.google.com/kubernetes-engine/docs/concepts/maintenance-windows-and-exclusions).
 * @param version the next version
 * @param byHand automatic upgrades of the pool are off
 */
export function beforeUpgrade(
  repair: Fix,
  { name, location, project, releaseChannel }: Cluster,
  version: string,
  { now, end, byHand }: { readonly now: string; readonly end: string | null; readonly byHand: boolean },
): Fix {
  // A pool that is upgraded manually needs no exclusion.
  if (byHand) return { ...repair, summary: `Before the upgrade: ${repair.summary}` };
  const inChannel = releaseChannel !== null;
  const days = inChannel ? 90 : 30;
  const left = end === null ? Infinity : Date.parse(end) - Date.parse(now);
  if (!(left > 0)) return repair;
  const short = left < days * DAY ? end : null;
  const { major, minor } = parseGkeVersion(version) ?? { major: 0, minor: 0 };
  return {
    ...repair,
    summary: `Before the upgrade: ${repair.summary}. The last command keeps GKE from upgrading the nodes ${short === null ? `for ${days} days` : `until ${short.slice(0, 10)}, when support ends`}, if that takes longer`,
    commands: [
      ...repair.commands,
      gcloud(['container', 'clusters', 'update', name], {
        'add-maintenance-exclusion-name': `images-before-${major}-${minor}`,
        // Starts now. The end is a time from now in the syntax of `gcloud topic datetimes`.
        'add-maintenance-exclusion-end': short ?? `+p${days}d`,
        'add-maintenance-exclusion-scope': inChannel ? 'no_minor_or_node_upgrades' : 'no_upgrades',
        location,
        project,
      }),
    ],
  };
}
