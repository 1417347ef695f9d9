/**
 * The running images of clusters: from Cloud Asset Inventory if it contains their pods, otherwise from each cluster
 * itself.
 */
import { type ClusterName, clusterPath, isOutside, nameOf } from '../model/cluster';
import { type Denied, type Failed, failed, type Fact, missing } from '../model/fact';
import { parseImageReference } from '../model/image-reference';
import type { ImageUse } from '../model/image-use';
import type { Ask } from '../model/questions';
import type { RunningImages } from '../model/running';
import type { TargetImage, Unlisted } from '../model/target';
import { whyMissing } from '../model/unreadable';
import { ANY_IMAGE } from '../model/waiting-pull';

/** The running images of one cluster. */
export interface RunsOn {
  readonly cluster: ClusterName;
  /** Sorted by their texts; a single placeholder if the running images are unknown. */
  readonly images: readonly TargetImage[];
  /** Whether images of GKE itself were left out. */
  readonly ofGke: boolean;
}

/** Finds the running images of these clusters. */
export const whatRuns = (clusters: readonly ClusterName[], ask: Ask): Promise<readonly RunsOn[]> => {
  const imageOf = sharedImages();
  return Promise.all(clusters.map((cluster) => runsOn(cluster, imageOf, ask)));
};

async function runsOn(cluster: ClusterName, imageOf: ReturnType<typeof sharedImages>, ask: Ask): Promise<RunsOn> {
  const { fact, inventory } = await runningFact(cluster, ask);
  if (fact.state !== 'known') return { cluster, images: [unlisted(whyUnread(cluster, fact, inventory))], ofGke: false };
  const { images, gaps, ofGke } = fact.value;
  const lost = gaps.length === 0 ? [] : [unlisted({ why: gaps.join('; '), needs: [] })];
  return { cluster, images: [...images.map(({ text, uses }) => imageOf(text, uses)), ...lost], ofGke: ofGke > 0 };
}

/** The running images from the inventory, or from the cluster, together with the earlier answer of the inventory. */
async function runningFact(
  cluster: ClusterName,
  ask: Ask,
): Promise<{ readonly fact: Fact<RunningImages>; readonly inventory: Fact<unknown> | null }> {
  const { project } = cluster;
  const inventory = isOutside(cluster) ? null : await ask('runningInventory', { project });
  if (inventory?.state === 'known') {
    const path = clusterPath(cluster);
    const exported = inventory.value.clusters.find((each) => clusterPath(each.cluster) === path);
    if (exported !== undefined) return { fact: { ...inventory, value: exported.running }, inventory };
  }
  const of = await ask('cluster', cluster);
  if (of.state !== 'known') return { fact: of, inventory };
  return { fact: await ask('running', { ...nameOf(cluster), endpoints: of.value.endpoints }), inventory };
}

/** A placeholder for all running images. */
function unlisted(because: Unlisted): TargetImage {
  const { why } = because;
  return { valid: false, text: ANY_IMAGE, reason: why, at: 0, atRunTime: true, sources: [], unlisted: because };
}

function whyUnread(cluster: ClusterName, fact: Fact<unknown>, inventory: Fact<unknown> | null): Unlisted {
  const own = told('the cluster itself', fact);
  if (inventory === null) return own;
  if (inventory.state === 'known')
    return { why: `Cloud Asset Inventory holds no pod of it; ${own.why}`, needs: own.needs };
  const asked = told(`Cloud Asset Inventory’s list of the pods of projects/${cluster.project}`, inventory);
  return { why: `${own.why}; ${asked.why}`, needs: [...own.needs, ...asked.needs] };
}

function told(what: string, fact: Fact<unknown>): Unlisted {
  const root = missing(fact);
  const known: Denied | Failed =
    root === null || root.state === 'absent' ? failed('rejected', '', root?.detail ?? '') : root;
  return { why: whyMissing(what, known), needs: known.state === 'denied' ? known.needs : [] };
}

/**
 * Creates images from the texts in pods, which are not in any file. Clusters with the same uses of an image share one
 * object.
 */
function sharedImages(): (text: string, uses: readonly ImageUse[]) => TargetImage {
  const images = new Map<string, TargetImage>();
  // Many clusters share the same use objects.
  const byText = new Map<string, number>();
  const numbers = new WeakMap<ImageUse, number>();
  const numberOf = (use: ImageUse): number => {
    let number = numbers.get(use);
    if (number !== undefined) return number;
    const key = JSON.stringify(use);
    byText.set(key, (number = byText.get(key) ?? byText.size));
    numbers.set(use, number);
    return number;
  };
  return (text, uses) => {
    const key = `${uses.map(numberOf).join(' ')} ${text}`;
    const image = images.get(key) ?? imageOf(text, uses);
    images.set(key, image);
    return image;
  };
}

function imageOf(text: string, uses: readonly ImageUse[]): TargetImage {
  const parsed = parseImageReference(text);
  if (parsed.ok) return { valid: true, reference: parsed.reference, sources: [], uses, plain: false };
  return { valid: false, text, reason: parsed.reason, at: parsed.at, atRunTime: false, sources: [], unlisted: null };
}

/** Each image with its uses in all clusters; each use once. */
export function everywhere(all: readonly RunsOn[]): readonly TargetImage[] {
  const images = new Map<string, { readonly image: TargetImage; readonly uses: Map<string, ImageUse> }>();
  for (const image of all.flatMap(({ images: own }) => own)) {
    if (!image.valid && image.unlisted !== null) continue;
    const text = image.valid ? image.reference.text : image.text;
    const entry = images.get(text) ?? { image, uses: new Map<string, ImageUse>() };
    images.set(text, entry);
    for (const use of image.valid ? image.uses : []) entry.uses.set(JSON.stringify(use), use);
  }
  return [...images.values()].map(({ image, uses }) =>
    image.valid ? { ...image, uses: [...uses].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, use]) => use) } : image,
  );
}
