/** The kinds of artifacts in a registry, in words. */
import type { Manifest } from '../model/registry';

/**
 * Media types, as their projects register them, of configs, layers and artifacts that do not belong to a container
 * image.
 */
const KINDS: readonly (readonly [start: string, name: string])[] = [
  ['application/vnd.cncf.helm.', 'a Helm chart'],
  ['application/vnd.dev.cosign.simplesigning.', 'a cosign signature'],
  ['application/vnd.dev.cosign.', 'a cosign artifact'],
  ['application/vnd.dev.sigstore.', 'a Sigstore bundle'],
  ['application/vnd.cncf.notary.', 'a Notation signature'],
  ['application/vnd.in-toto', 'an attestation (in-toto)'],
  ['application/vnd.dsse.', 'an attestation (DSSE)'],
  ['application/spdx', 'a bill of materials (SPDX)'],
  ['text/spdx', 'a bill of materials (SPDX)'],
  ['application/vnd.cyclonedx', 'a bill of materials (CycloneDX)'],
  ['application/vnd.syft', 'a bill of materials (Syft)'],
  ['application/vnd.wasm.', 'a WebAssembly module'],
  ['application/vnd.docker.plugin.', 'a Docker plugin'],
  ['application/vnd.cncf.flux.', 'a Flux artifact'],
  ['application/vnd.cncf.openpolicyagent.', 'an Open Policy Agent bundle'],
  ['application/vnd.sylabs.sif.', 'a Singularity image'],
];
const IMAGE_LAYERS = [
  'application/vnd.oci.image.layer.',
  'application/vnd.docker.image.rootfs.diff.tar',
  'application/vnd.docker.image.rootfs.foreign.diff.tar',
  'application/vnd.erofs.layer.',
];

/** True for a layer that containerd unpacks (github.com/containerd/containerd, `core/images/mediatypes.go`). */
const isImageLayer = (type: string): boolean => IMAGE_LAYERS.some((start) => type.toLowerCase().startsWith(start));

/**
 * The kind of a manifest that no container can start from.
 * @returns null for a container image, or for something that may be one
 */
export function artifactOf({ shape, mediaType, artifactType, config, layers }: Manifest): string | null {
  const isSigned = shape === 'image' && layers.length > 0 && !layers.some(isImageLayer);
  if (shape !== 'artifact' && !isSigned) return null;
  const types = [artifactType, config?.mediaType ?? null, ...layers, mediaType].filter((type) => type !== null);
  for (const type of types) {
    const known = KINDS.find(([start]) => type.toLowerCase().startsWith(start));
    if (known !== undefined) return known[1];
  }
  const said = artifactType ?? (isSigned ? layers[0] : config?.mediaType) ?? mediaType;
  return said === '' ? 'an artifact' : `an artifact (${said})`;
}

/** True if only some of its layers are layers of an image. */
export const hasOddLayers = ({ shape, layers }: Manifest): boolean =>
  shape === 'image' && layers.some(isImageLayer) && !layers.every(isImageLayer);
