/** Much work, a bounded part of it at once: what is under way takes memory. */
import { placeOf, type Target } from '../model/target';

/**
 * Works on each thing, in their order. The next is begun when the one before it has ended or waits for something from
 * outside. So what is judged from answers that are there leaves no memory behind that the next would add to, and what
 * has to be asked is asked so many at once.
 * @throws what a piece of work throws first; no more are begun then
 */
export async function inTurn<T>(all: Iterable<T>, atOnce: number, work: (each: T) => Promise<void>): Promise<void> {
  const errors: unknown[] = [];
  let underWay = 0;
  let onEnd = (): void => undefined;
  for (const each of all) {
    let isOver = false;
    underWay += 1;
    void work(each)
      .catch((error: unknown) => errors.push(error))
      .then(() => {
        isOver = true;
        underWay -= 1;
        onEnd();
      });
    await new Promise<void>((resolve) => {
      // A turn of the event loop ends when all that waits for nothing from outside has ended.
      const turn = setImmediate(resolve);
      onEnd = () => {
        if (!isOver) return;
        clearImmediate(turn);
        resolve();
      };
    });
    while (underWay >= atOnce && errors.length === 0) await new Promise<void>((resolve) => (onEnd = resolve));
    if (errors.length > 0) break;
  }
  while (underWay > 0 && errors.length === 0) await new Promise<void>((resolve) => (onEnd = resolve));
  if (errors.length > 0) throw errors[0];
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
