/** The sentences of `image-platform`, by code. */

interface Image {
  readonly image: string;
}
/** An image together with the nodes of a pool. */
export type Nodes = {
  readonly image: string;
  /** Empty for a requested platform without nodes. */
  readonly pool: string;
  /** The nodes' platform: `linux/amd64`. */
  readonly nodes: string;
  /** The image's platforms. */
  readonly has: string;
};

const of = ({ pool, nodes }: Nodes): string => (pool === '' ? `nodes of ${nodes}` : `the nodes of ${pool} (${nodes})`);
const nothing = (args: Nodes): string => `${args.image} has nothing for ${of(args)}: it has ${args.has}`;

export const CODES = {
  fits: (args: Nodes) => `${args.image} has a platform for ${of(args)}`,
  'may-not-run': (args: Nodes) =>
    `${args.image} is pulled by ${of(args)}, and may not run there: it has ${args.has}, and the runtime does not check the platform of an image without an index`,
  fallback: (args: Nodes) =>
    `${args.image} is pulled by ${of(args)}, and may not run there: its nearest platform is ${args.has}, which containerd before 2.1 accepts as a fallback`,
  'fallback-on-some': (args: Nodes & { readonly version: string }) =>
    `${args.image} has nothing for ${of(args)} but ${args.has}, which containerd before 2.1 accepts as a fallback and later versions do not: these nodes have both (${args.version})`,
  'fallback-of-another-runtime': (args: Nodes & { readonly version: string }) =>
    `${args.image} has nothing for ${of(args)} but ${args.has}, which containerd before 2.1 accepts as a fallback: whether ${args.version} does cannot be determined`,
  none: (args: Nodes) => `${nothing(args)}; the runtime finds “no match for platform in manifest”`,
  'fallback-gone': (args: Nodes & { readonly version: string }) =>
    `${nothing(args)}, which containerd from 2.1 on (${args.version}) does not take; it finds “get image config descriptor: content digest …: not found”`,
  'wrong-cpu': (args: Nodes) =>
    `${nothing(args)}; the runtime pulls it all the same, and the container dies with “exec format error”`,
  'wrong-system': nothing,
  tainted: (args: Nodes & { readonly taints: readonly string[] }) =>
    `${args.image} has nothing for ${of(args)}, and a pod lands there only if it tolerates ${args.taints.join(', ')}`,
  unsaid: (args: Nodes) =>
    `Whether ${args.image} (${args.has}) fits ${of(args)} cannot be determined: it does not say all of its platforms`,
  'no-build': (args: Nodes) =>
    `Whether ${args.image} (${args.has}) fits ${of(args)} cannot be determined: their Windows build is not known`,
  'no-architecture': ({ pool, from }: { readonly pool: string; readonly from: string }) =>
    `The architecture of node pool ${pool} is not known: ${from}`,
  'no-platform': ({ image }: Image) => `${image} does not say its platform`,
  'config-absent': ({ image }: Image) => `The config of ${image}, which says its platform, is not in the registry`,
  unread: ({ image, host }: Image & { readonly host: string }) =>
    `The platforms of ${image} could not be read: ${host} says that it exists, but did not return its manifest`,
  'kept-by-rule': ({ image, why }: Image & { readonly why: string }) =>
    `The platforms of ${image} cannot be determined: ${why}`,
  'not-served': ({ image, why }: Image & { readonly why: string }) => `There is no ${image} to look at: ${why}`,
  'image-absent': ({ image }: Image) => `${image} does not exist`,
  'not-asked': ({ image, has }: Image & { readonly has: string }) =>
    `No platform is asked for (--platform), and no nodes are judged: ${image} has ${has}`,
  'no-image': ({ image }: Image) => `${image} is not a container image, so that it has no platform`,
} as const;
