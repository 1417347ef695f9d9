/** Real image content from a short description: layers, configs, manifests, indexes, each with its true digest. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { signed } from './schema-one';
import { gzipStored, tar, type TarFile } from './tar';

/** Media types of the OCI image specification and of Docker's registry. */
export const MEDIA = {
  ociIndex: 'application/vnd.oci.image.index.v1+json',
  ociManifest: 'application/vnd.oci.image.manifest.v1+json',
  ociConfig: 'application/vnd.oci.image.config.v1+json',
  ociLayer: 'application/vnd.oci.image.layer.v1.tar+gzip',
  dockerList: 'application/vnd.docker.distribution.manifest.list.v2+json',
  dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
  dockerConfig: 'application/vnd.docker.container.image.v1+json',
  dockerLayer: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
  schema1: 'application/vnd.docker.distribution.manifest.v1+prettyjws',
  helmConfig: 'application/vnd.cncf.helm.config.v1+json',
  helmLayer: 'application/vnd.cncf.helm.chart.content.v1.tar+gzip',
  inToto: 'application/vnd.in-toto+json',
} as const;

/** One image of a repository. Everything but the name has a default: an OCI manifest for linux/amd64. */
export interface ImageSpec {
  /** Path below the repository, `web` or `team/web`. */
  name: string;
  tags: string[];
  /** `OS/ARCH[/VARIANT]`, with `:OSVERSION` for Windows; two or more make an index. */
  platforms?: string[];
  /** Wrap a single platform in an index too. */
  index?: boolean;
  format?: 'oci' | 'docker';
  kind?: 'image' | 'helm' | 'schema1' | 'artifact' | 'signature';
  /** Platforms of an index whose manifests are not there any more: a clean-up took them as untagged. */
  lost?: string[];
  /** Add BuildKit's provenance manifests, platform unknown/unknown (indexes only). */
  attestations?: boolean;
  /** Files of the one layer; `from` reads the bytes from a file of this machine. */
  files?: { path: string; text?: string; from?: string; mode?: number; link?: string }[];
  command?: string[];
  /** Whom its command runs as (the configuration's `User`); root where it is not said. */
  user?: string;
  /** Makes two builds of one name differ. */
  build?: string;
  created?: string;
  /** Sizes of layers that its manifest lists beside its own: large ones, whose bytes nobody has. */
  layersOnPaper?: number[];
}

/** A stored object: a manifest or a blob. */
export interface Stored {
  /** Of the bytes; of a signed manifest of the first format, of what is signed. */
  digest: string;
  mediaType: string;
  bytes: Buffer;
}

/** A manifest's place in an index (OCI descriptor `platform`). */
export interface Platform {
  architecture: string;
  os: string;
  variant?: string;
  'os.version'?: string;
}

/** All that one image puts into a registry. */
export interface BuiltImage {
  top: Stored;
  manifests: Stored[];
  blobs: Stored[];
  /** Platforms of the image manifests, as `imageManifests` of Artifact Registry lists them. */
  platforms: { platform: Platform; digest: string; mediaType: string }[];
  size: number;
}

const CREATED = '2026-03-04T05:06:07Z';
const cache = new Map<string, BuiltImage>();

/** `sha256:…` of some bytes. */
export function digestOf(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** The digest that a tag of this image resolves to. */
export function imageDigest(spec: ImageSpec): string {
  return buildImage(spec).top.digest;
}

/** Build an image once; the same description always has the same digests, on every Node. */
export function buildImage(spec: ImageSpec): BuiltImage {
  const key = JSON.stringify({ ...spec, tags: [] });
  const known = cache.get(key);
  if (known) return known;
  const built = build(spec);
  cache.set(key, built);
  return built;
}

function stored(mediaType: string, content: unknown): Stored {
  const bytes = Buffer.isBuffer(content) ? content : Buffer.from(JSON.stringify(content));
  return { digest: digestOf(bytes), mediaType, bytes };
}

const descriptor = (object: Stored): { mediaType: string; digest: string; size: number } => ({
  mediaType: object.mediaType,
  digest: object.digest,
  size: object.bytes.length,
});

/** Read `linux/arm64/v8` or `windows/amd64:10.0.17763.5576`. */
export function parsePlatform(text: string): Platform {
  const [path = '', osVersion] = text.split(':');
  const [os = 'linux', architecture = 'amd64', variant] = path.split('/');
  return { architecture, os, ...(variant ? { variant } : {}), ...(osVersion ? { 'os.version': osVersion } : {}) };
}

function layerOf(spec: ImageSpec, platform: Platform): { tar: Buffer; gzip: Buffer } {
  const note = `${spec.name} ${spec.build ?? '1'} ${platform.os}/${platform.architecture}\n`;
  const files: TarFile[] = (spec.files ?? [{ path: 'app/README', text: note }]).map((file) => ({
    path: file.path,
    mode: file.mode ?? 0o644,
    ...(file.link ? { link: file.link } : {}),
    bytes: file.from ? readFileSync(file.from) : Buffer.from(file.text ?? ''),
  }));
  const plain = tar(files);
  return { tar: plain, gzip: gzipStored(plain) };
}

function platformManifest(spec: ImageSpec, platform: Platform): { manifest: Stored; blobs: Stored[] } {
  const docker = spec.format === 'docker';
  const layer = layerOf(spec, platform);
  const config = stored(docker ? MEDIA.dockerConfig : MEDIA.ociConfig, {
    created: spec.created ?? CREATED,
    ...platform,
    config: {
      ...(spec.user ? { User: spec.user } : {}),
      Cmd: spec.command ?? ['/app/run'],
      Labels: { build: spec.build ?? '1' },
    },
    rootfs: { type: 'layers', diff_ids: [digestOf(layer.tar)] },
    history: [{ created: spec.created ?? CREATED, created_by: 'COPY app /app' }],
  });
  const content = stored(docker ? MEDIA.dockerLayer : MEDIA.ociLayer, layer.gzip);
  const mediaType = docker ? MEDIA.dockerManifest : MEDIA.ociManifest;
  const manifest = stored(mediaType, {
    schemaVersion: 2,
    mediaType,
    config: descriptor(config),
    layers: [
      descriptor(content),
      ...(spec.layersOnPaper ?? []).map((bytes, at) => ({
        ...descriptor(content),
        digest: digestOf(Buffer.from(`${spec.name} ${String(at)}`)),
        size: bytes,
      })),
    ],
  });
  return { manifest, blobs: [config, content] };
}

function attestation(of: Stored): { manifest: Stored; blobs: Stored[] } {
  const statement = stored(MEDIA.inToto, {
    _type: 'https://in-toto.io/Statement/v0.1',
    subject: [{ digest: { sha256: of.digest.slice(7) } }],
  });
  const config = stored(MEDIA.ociConfig, {
    architecture: 'unknown',
    os: 'unknown',
    config: {},
    rootfs: { type: 'layers', diff_ids: [statement.digest] },
  });
  const manifest = stored(MEDIA.ociManifest, {
    schemaVersion: 2,
    mediaType: MEDIA.ociManifest,
    config: descriptor(config),
    layers: [descriptor(statement)],
  });
  return { manifest, blobs: [config, statement] };
}

function build(spec: ImageSpec): BuiltImage {
  if (spec.kind === 'schema1') return schemaOne(spec);
  if (spec.kind === 'signature') return signature(spec);
  if (spec.kind === 'helm' || spec.kind === 'artifact') return artifact(spec);
  const platforms = (spec.platforms ?? ['linux/amd64']).map(parsePlatform);
  const parts = platforms.map((platform) => ({ platform, ...platformManifest(spec, platform) }));
  const first = parts[0];
  if (!first) throw new Error(`image ${spec.name} has no platform`);
  const listed = parts.map(({ platform, manifest }) => ({
    platform,
    digest: manifest.digest,
    mediaType: manifest.mediaType,
  }));
  if (parts.length === 1 && !spec.index) return { ...single(first.manifest, first.blobs), platforms: listed };
  const attestations = spec.attestations
    ? parts.map((part) => ({ of: part.manifest, ...attestation(part.manifest) }))
    : [];
  const mediaType = spec.format === 'docker' ? MEDIA.dockerList : MEDIA.ociIndex;
  const top = stored(mediaType, {
    schemaVersion: 2,
    mediaType,
    manifests: [
      ...parts.map(({ manifest, platform }) => ({ ...descriptor(manifest), platform })),
      ...attestations.map(({ manifest, of }) => ({
        ...descriptor(manifest),
        annotations: { 'vnd.docker.reference.type': 'attestation-manifest', 'vnd.docker.reference.digest': of.digest },
        platform: { architecture: 'unknown', os: 'unknown' },
      })),
    ],
  });
  const kept = parts.filter((_, index) => !spec.lost?.includes(spec.platforms?.[index] ?? 'linux/amd64'));
  const manifests = [top, ...kept.map((part) => part.manifest), ...attestations.map((part) => part.manifest)];
  const blobs = [...parts, ...attestations].flatMap((part) => part.blobs);
  return { top, manifests, blobs, platforms: listed, size: size([...manifests, ...blobs]) };
}

function single(manifest: Stored, blobs: Stored[]): BuiltImage {
  return { top: manifest, manifests: [manifest], blobs, platforms: [], size: size([manifest, ...blobs]) };
}

function artifact(spec: ImageSpec): BuiltImage {
  const helm = spec.kind === 'helm';
  const chart = gzipStored(
    tar([
      {
        path: `${spec.name}/Chart.yaml`,
        mode: 0o644,
        bytes: Buffer.from(`apiVersion: v2\nname: ${spec.name}\nversion: 0.1.0\n`),
      },
    ]),
  );
  const config = stored(
    helm ? MEDIA.helmConfig : 'application/vnd.oci.empty.v1+json',
    helm ? { name: spec.name, version: '0.1.0', apiVersion: 'v2' } : {},
  );
  const layer = stored(helm ? MEDIA.helmLayer : 'application/octet-stream', chart);
  const manifest = stored(MEDIA.ociManifest, {
    schemaVersion: 2,
    mediaType: MEDIA.ociManifest,
    ...(helm ? {} : { artifactType: 'application/vnd.example.sbom.v1' }),
    config: descriptor(config),
    layers: [descriptor(layer)],
  });
  return single(manifest, [config, layer]);
}

/** A signature as cosign pushes it: an image's config, and a layer that is none (github.com/sigstore/cosign, specs/SIGNATURE_SPEC.md). */
function signature(spec: ImageSpec): BuiltImage {
  const payload = stored('application/vnd.dev.cosign.simplesigning.v1+json', {
    critical: { identity: { 'docker-reference': spec.name }, type: 'cosign container image signature' },
    optional: null,
  });
  const config = stored(MEDIA.ociConfig, {
    architecture: '',
    os: '',
    config: {},
    rootfs: { type: 'layers', diff_ids: [payload.digest] },
  });
  const manifest = stored(MEDIA.ociManifest, {
    schemaVersion: 2,
    mediaType: MEDIA.ociManifest,
    config: descriptor(config),
    layers: [descriptor(payload)],
  });
  return single(manifest, [config, payload]);
}

function schemaOne(spec: ImageSpec): BuiltImage {
  const layer = stored(MEDIA.dockerLayer, layerOf(spec, parsePlatform('linux/amd64')).gzip);
  const created = spec.created ?? CREATED;
  const history = {
    id: layer.digest.slice(7),
    created,
    os: 'linux',
    architecture: 'amd64',
    config: { ...(spec.user ? { User: spec.user } : {}), Cmd: spec.command ?? ['/app/run'] },
    container_config: { Cmd: ['/bin/sh', '-c', '#(nop) COPY app /app'] },
  };
  const { bytes, payload } = signed(
    {
      schemaVersion: 1,
      name: spec.name,
      tag: spec.tags[0] ?? 'latest',
      architecture: 'amd64',
      fsLayers: [{ blobSum: layer.digest }],
      history: [{ v1Compatibility: JSON.stringify(history) }],
    },
    created,
  );
  return single({ digest: digestOf(payload), mediaType: MEDIA.schema1, bytes }, [layer]);
}

const size = (objects: Stored[]): number => objects.reduce((sum, object) => sum + object.bytes.length, 0);
