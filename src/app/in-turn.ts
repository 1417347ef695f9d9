/** Processes many items with limited concurrency, because work in progress takes memory. */
import { placeOf, type Target } from '../model/target';

/**
 * Works on each item, in order. The next one is started when the one before has ended or waits for something external.
 * So items that can be judged from existing answers do not add up in memory, and up to `atOnce` items that need new
 * answers wait at the same time.
 * @throws the first error of the work; no more is started after it
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
      // The event loop reaches this when all work that does not wait for anything external has ended.
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

/** Works on all targets: first on those that need new answers, then on the others with limited concurrency. */
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

/** The maximum number of targets that are judged at the same time, apart from those that need new answers. */
const AT_ONCE = 250;

/**
 * Divides the positions of the targets: those whose image or cluster is the first of its kind ask at the same time, so
 * that nothing that must be read waits behind judging; the rest needs few new answers.
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
