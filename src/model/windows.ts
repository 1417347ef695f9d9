/** Builds of Windows Server, by a pool's `windowsNodeConfig.osVersion`. */
import { ownValue } from './own-value';
const WINDOWS_BUILDS: Readonly<Record<string, number>> = {
  OS_VERSION_LTSC2019: 17763,
  OS_VERSION_LTSC2022: 20348,
  OS_VERSION_LTSC2025: 26100,
};

/**
 * @param osVersion as GKE names it, or as a Windows node reports it (`10.0.20348`)
 * @returns the build; null if the version is missing or unknown
 */
export function windowsBuild(osVersion: string | null): number | null {
  const said = /^10\.0\.(\d{1,6})$/.exec(osVersion ?? '')?.[1];
  return said === undefined ? (ownValue(WINDOWS_BUILDS, osVersion ?? '') ?? null) : Number(said);
}
