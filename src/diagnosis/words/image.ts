import type { Row } from './cause';

const FOR_THE_NODE =
  'Use a tag or digest that has the node’s platform, or build the image for it beside those that it has';
const OF_THE_BUILD =
  'Use an image of the node’s Windows build, or nodes of the image’s: Windows containers run on a host of their own build';

/**
 * Properties of the image: its platforms, Windows build and format. The registry returned it, so access was not
 * refused.
 */
export const IMAGE: readonly Row[] = [
  {
    cause: 'windows-build',
    advice: OF_THE_BUILD,
    words: [
      /-based image is incompatible with a \S{1,40} host/i,
      /container operating system does not match the host operating system/i,
      /0xc0370101/i,
    ],
  },
  {
    cause: 'no-platform',
    advice: FOR_THE_NODE,
    words: [
      /no match for platform in manifest/i,
      /no matching manifest for/i,
      /no image found in (?:manifest list|image index) for architecture/i,
      /does not match the specified platform/i,
    ],
  },
  {
    cause: 'no-platform',
    advice: FOR_THE_NODE,
    words: [/get image config descriptor/i],
    and: [/content digest sha256:/i],
  },
  {
    cause: 'wrong-os',
    advice: 'Keep the pod off nodes of another operating system: nodeSelector kubernetes.io/os',
    words: [
      /image operating system "[^"]{1,40}" cannot be used on this platform/i,
      /operating system is not supported/i,
      /cannot load \S{1,20} image on \S{1,20}/i,
    ],
  },
  {
    cause: 'wrong-architecture',
    advice: `${FOR_THE_NODE}; a program inside it of another architecture says the same`,
    words: [/exec format error/i],
  },
  {
    cause: 'schema-1',
    advice:
      'Take another tag, or push the image again as Docker schema 2 or OCI (a pull and a push by a current Docker do it): containerd 2 reads no schema 1',
    words: [/schema 1 image/i, /manifest\.v1\+(?:json|prettyjws)/i],
  },
];

/** Problems with the downloaded content and with its unpacking: the registry was reached and returned the content. */
export const CONTENT: readonly Row[] = [
  {
    cause: 'windows-unpack',
    advice:
      'Look whether the image is one of Windows, and of the node’s build; else look at antivirus software and the containerd log of the node',
    words: [/hcsshim/i, /ProcessBaseLayer/i, /re-exec error/i, /windowsfilter/i, /failed in Win32/i],
    and: [/layer/i, /re-exec/i],
  },
  {
    cause: 'digest-mismatch',
    advice: 'Look for a mirror or proxy that changes or cuts what it hands on; else push the image again',
    words: [
      /unexpected commit (?:digest|size)/i,
      /failed size validation/i,
      /digest mismatch/i,
      /filesystem layer verification failed/i,
      /does not match (?:the )?(?:expected |provided )?digest/i,
      /manifest would not match destination reference/i,
    ],
  },
  {
    cause: 'web-page-instead',
    advice: 'Look for a proxy, a login page or a wrong host: a web page came in place of the registry’s answer',
    words: [/text\/html/i, /invalid character '<'/i, /<!doctype html/i, /<html/i],
  },
  {
    cause: 'not-an-image',
    advice: 'Name a container image: this is a chart, a signature or another artefact, and no container starts from it',
    words: [
      /unsupported (?:manifest )?media ?type/i,
      /unknown media type/i,
      /unexpected media type/i,
      /no processor for media-type/i,
      /encountered unknown type/i,
      /mismatched image rootfs and manifest layers/i,
      /no command specified/i,
      /invalid manifest/i,
      /failed to unmarshal/i,
      /cannot unmarshal/i,
      /invalid character/i,
      /unexpected end of JSON input/i,
      /missing config/i,
      /failed to read config/i,
      /no config found/i,
    ],
  },
  {
    cause: 'not-an-image',
    advice:
      'Take another tag, or have the image pushed again with a configuration of its manifest’s own kind (OCI or Docker): the runtime takes this one for an artefact',
    words: [/unsupported image-specific operation on artifact/i],
  },
  {
    cause: 'broken-layer',
    advice: 'Build and push the image again: one of its layers cannot be unpacked',
    words: [
      /invalid tar header/i,
      /number of layers and diffIDs don't match/i,
      /gzip: invalid header/i,
      /wrong diff id/i,
    ],
  },
  {
    cause: 'broken-layer',
    advice:
      'Pull it on another node; if it fails there too, build and push the image again: a layer cannot be unpacked',
    words: [/failed to extract layer/i, /failed to register layer/i, /Error processing tar file/i, /ApplyLayer/i],
    and: [/unexpected EOF/i, /not a directory/i, /file exists/i, /invalid argument/i, /corrupt/i, /archive\/tar/i],
  },
  {
    cause: 'node-store-broken',
    advice:
      'Drain the node and replace it, or remove the image there (crictl rmi) and pull anew: its runtime’s store lacks what it should hold',
    words: [
      /failed to stat parent/i,
      /failed to (?:un)?mount \/var\/lib\//i,
      /creating overlay mount/i,
      /failed to prepare extraction snapshot/i,
      /content digest sha256:[0-9a-f]{1,64}: not found/i,
      /failed to get reader from content store/i,
      /parent snapshot \S{1,200} does not exist/i,
      /layer "?[0-9a-z]{1,64}"? unavailable/i,
      /input\/output error/i,
      /read-only file system/i,
      /structure needs cleaning/i,
      /too many levels of symbolic links/i,
      /\bsnapshot \S{1,200}: already exists/i,
      /unpack destination \S{1,300} already exists/i,
      // containers/storage (CRI-O, Podman): an image that is listed there but is incomplete.
      /locating (?:item named|image with ID) /i,
      /does not resolve to an image ID/i,
    ],
  },
  {
    cause: 'broken-layer',
    advice:
      'Pull it on another node; if it fails there too, build and push the image again: a layer cannot be unpacked',
    words: [/failed to extract layer/i, /failed to register layer/i],
  },
];
