/** Builds of Windows Server, by a pool's `windowsNodeConfig.osVersion`. */
import { ownValue } from './own-value';
const WINDOWS_BUILDS: Readonly<Record<string, number>> = {
  OS_VERSION_LTSC2019: 17763,
  OS_VERSION_LTSC2022: 20348,
  OS_VERSION_LTSC2025: 26100,
};

/** @returns the build, null where the version is not said or not a known one */
export const windowsBuild = (osVersion: string | null): number | null =>
  ownValue(WINDOWS_BUILDS, osVersion ?? '') ?? null;
