/** Questions that every target starts with, whatever their answers. */
import type { Ask } from '../model/questions';
import type { Target } from '../model/target';
import { turnsOfTheLoop } from '../model/turns';
import { clusterAndProject } from './cluster-and-project';
import { repositoryFacts } from './repository-facts';
import { seenImage } from './seen-image';

/** The maximum number of targets with early questions: the first ones. */
const MOST = 20;

/**
 * Asks questions before `gather` asks the same ones and receives the same answers, so the requests run while the rest
 * of the program is loaded. The cluster comes first, because the longest chain of questions starts with it.
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

/** Ignores an error, because it reaches the caller that asks again. */
const goOn = (asked: Promise<unknown>): void => void asked.catch(() => undefined);
