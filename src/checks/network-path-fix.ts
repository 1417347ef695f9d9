import { addNat, addRecord, addRoute, allowEgress, enablePrivateGoogleAccess, together } from '../fixes';
import type { Fix } from '../model/finding';
import type { Broken } from '../network/step';

/** Where a network path is broken. */
export interface BrokenAt {
  readonly pool: string;
  readonly host: string;
  /** `projects/P/global/networks/N` */
  readonly network: string;
  /** `projects/P/regions/R/subnetworks/S` */
  readonly subnetwork: string;
}

/** Fixes everything that breaks a path: the smallest change for each cause. */
export function fixOfWay(broken: readonly [Broken, ...(readonly Broken[])] | readonly Broken[], place: BrokenAt): Fix {
  const fixes = broken.map((each) => fixFor(each, place));
  const [first = enablePrivateGoogleAccess(place.subnetwork), ...more] = fixes;
  return together([first, ...more]);
}

function fixFor(broken: Broken, { host, network, subnetwork }: BrokenAt): Fix {
  switch (broken.what) {
    case 'no-translation':
      return broken.google ? enablePrivateGoogleAccess(subnetwork) : addNat(subnetwork, network, broken.beside);
    case 'only-mirror':
      return addNat(subnetwork, network, broken.beside);
    case 'no-route':
      return addRoute(network, broken.range);
    case 'firewall':
      return allowEgress({
        network,
        region: subnetwork.split('/')[3] ?? '',
        host,
        port: broken.port,
        range: broken.range,
        rule: broken.rule,
        policy: broken.policy,
      });
    case 'no-name':
      return addRecord(broken);
  }
}
