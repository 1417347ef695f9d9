/** What the questions of a target start with, whatever comes of them. */
import type { Ask } from '../model/questions';
import type { Target } from '../model/target';
import { turnsOfTheLoop } from '../model/turns';
import { clusterAndProject } from './cluster-and-project';
import { repositoryFacts } from './repository-facts';
import { seenImage } from './seen-image';

/** Targets that are asked ahead; of more, the first. */
const MOST = 20;

/**
 * Asks ahead of `gather`, which asks the same again and is given the same answers: the requests are on their way while
 * all that knows what else to ask is loaded. The cluster goes first: the longest way of questions starts with it.
 */
export async function askAhead(targets: readonly Target[], ask: Ask): Promise<void> {
  const first = targets.slice(0, MOST);
  for (const { cluster } of first) if (cluster !== null) goOn(clusterAndProject(cluster, ask));
  await turnsOfTheLoop(1);
  for (const { cluster, image } of first) {
    if (!image.valid) continue;
    goOn(seenImage(image.reference, ask));
    if (cluster !== null) goOn(repositoryFacts(image.reference, ask));
  }
  await turnsOfTheLoop(1);
}

/** A fault comes to who asks again. */
const goOn = (asked: Promise<unknown>): void => void asked.catch(() => undefined);
