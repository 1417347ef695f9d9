/** What an index offers, with the manifests that had to be read to know it. Pure. */
import type { Fact } from '../model/fact';
import type { Manifest, ManifestEntry } from '../model/registry';
import type { ChildFacts } from '../model/target-facts';
import { isSaid, type Offered } from './platform-match';

export interface Offer {
  readonly entries: readonly Offered[];
  /** Entries whose platform could not be determined, with the fact that is missing where one was asked. */
  readonly unsaid: readonly { readonly digest: string; readonly fact: Fact<unknown> | null }[];
}

const INDEXES = new Set([
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
]);

const isAttestation = ({ artifactType, platform }: ManifestEntry): boolean =>
  artifactType !== null || (platform?.os === 'unknown' && platform.architecture === 'unknown');

/** Entries whose manifests containerd reads: those that are an index themselves, or have no platform. */
export const toRead = ({ entries }: Manifest): readonly ManifestEntry[] =>
  entries.filter((entry) => !isAttestation(entry) && (INDEXES.has(entry.mediaType) || saidOf(entry) === null));

const saidOf = ({ platform }: ManifestEntry): ManifestEntry['platform'] =>
  platform !== null && isSaid(platform) ? platform : null;

/**
 * The platforms of an index, without attestations and other artifacts, with those of nested indexes.
 * @param children what was read of the entries that have no platform
 */
export function offerOf(index: Manifest, children: readonly ChildFacts[]): Offer {
  const read = new Map(children.map((child) => [child.digest, child]));
  const entries: Offered[] = [];
  const unsaid: { digest: string; fact: Fact<unknown> | null }[] = [];
  const seen = new Set<string>();
  const walk = (manifest: Manifest): void => {
    const further = new Set(toRead(manifest));
    for (const entry of manifest.entries) {
      const { digest } = entry;
      if (isAttestation(entry)) continue;
      const platform = saidOf(entry);
      if (!further.has(entry) && platform !== null) {
        entries.push({ digest, platform });
        continue;
      }
      if (seen.has(digest)) continue;
      seen.add(digest);
      const child = read.get(digest);
      if (child?.manifest.state !== 'known') {
        unsaid.push({ digest, fact: child?.manifest ?? null });
      } else if (child.manifest.value.shape === 'index') {
        walk(child.manifest.value);
      } else if (child.config?.state === 'known' && isSaid(child.config.value)) {
        entries.push({ digest, platform: child.config.value });
      } else if (child.manifest.value.shape !== 'artifact') {
        unsaid.push({ digest, fact: child.config });
      }
    }
  };
  walk(index);
  return { entries, unsaid };
}
