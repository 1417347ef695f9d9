/** Much work, a bounded part of it at once: what is under way takes memory. */
import { placeOf, type Target } from '../model/target';

/**
 * Starts work in its order, each piece as soon as fewer than so many are under way.
 * @throws whatever a piece of work throws
 */
export async function inTurn<T>(all: readonly T[], atOnce: number, work: (each: T) => Promise<void>): Promise<void> {
  const left = all.values();
  const workers = Array.from({ length: Math.min(atOnce, all.length) }, async () => {
    // They share what is left.
    for (const each of left) await work(each);
  });
  await Promise.all(workers);
}

/** Works on all targets, those that ask for something new first, the others so many at once. */
export async function newsFirst(
  targets: readonly Target[],
  work: (target: Target, at: number) => Promise<void>,
): Promise<void> {
  const { asking, rest } = byNews(targets);
  const workAt = async (at: number): Promise<void> => {
    const target = targets[at];
    if (target !== undefined) await work(target, at);
  };
  await inTurn(asking, asking.length, workAt);
  await inTurn(rest, AT_ONCE, workAt);
}

/** Targets that are judged at once, beyond those that ask for something new. */
const AT_ONCE = 250;

/**
 * The places of targets whose image or cluster none before them has: all of them ask at once, so that nothing that has
 * to be read waits behind what is judged; and of the rest, which asks for little more.
 */
function byNews(targets: readonly Target[]): { readonly asking: readonly number[]; readonly rest: readonly number[] } {
  const places = [...targets.keys()];
  const met = new Set<string>();
  const isNew = (name: string): boolean => met.size < met.add(name).size;
  const news = targets.map((target) => {
    const [image, cluster] = [isNew(textOf(target)), isNew(`on ${placeOf(target)}`)];
    return image || cluster;
  });
  return { asking: places.filter((at) => news[at]), rest: places.filter((at) => news[at] !== true) };
}

const textOf = ({ image }: Target): string => (image.valid ? image.reference.text : image.text);
