/**
 * How workloads use the images of a fleet, as far as it affects the result of a target: clusters treat many uses alike,
 * whatever the names of the workloads are.
 */
import { namespaceOf } from '../access/pulling-pods';
import { accountFacts } from '../facts/account-facts';
import type { NamedCluster } from '../facts/cluster-and-project';
import { namespaceFacts, usesClasses } from '../facts/namespace-facts';
import { webhookFacts } from '../facts/webhook-facts';
import { unreadImage } from '../facts/image-facts';
import { saysClass } from '../model/compute-class';
import { failed, knownValue, missing } from '../model/fact';
import type { ImageUse } from '../model/image-use';
import type { Ask } from '../model/questions';
import type { Target, TargetImage } from '../model/target';
import type { ImageFacts } from '../model/target-facts';

/** One use, as far as clusters distinguish it. */
interface Spot {
  readonly use: ImageUse;
  /** Its namespace and its account, which are looked up once for each cluster. */
  readonly place: string;
  /** The properties that decide on which nodes its pods are scheduled. */
  readonly landing: string;
}

/** The uses of an image; equal ones are one object. */
export interface Uses {
  /** Any other pod may use the image, too. */
  readonly plain: boolean;
  readonly spots: readonly Spot[];
  /** The identities with which its pods request admission. */
  readonly admitted: string;
  /** How a cluster of which nothing is read treats them; one shared string for all that are equal. */
  readonly unread: string;
}

/** Creates the uses of images, each once. */
export class UsesTable {
  readonly #uses = new Map<string, Uses>();
  readonly #texts = new Map<string, string>();

  /**
   * The uses of an image.
   * @param namespace the namespace of uses that name none
   * @returns null if a target must be judged as a whole: its pods bring pull secrets, pull as themselves, never pull,
   *   mount the image, or are not known
   */
  of({ uses, plain }: Extract<TargetImage, { valid: true }>, namespace: string | null): Uses | null {
    if (uses.some(isOfItsOwn)) return null;
    const spots = new Map<string, Spot>();
    const admitted = new Set<string>();
    for (const use of uses) {
      const { serviceAccount, accountRead, live, breakGlass, scheduling, workload } = use;
      // The default class of a namespace may not apply to DaemonSets.
      const landing = JSON.stringify([scheduling, workload.startsWith('DaemonSet/')]);
      const place = JSON.stringify([
        namespaceOf(use, { namespace }),
        serviceAccount,
        accountRead,
        live,
        saysClass(scheduling),
      ]);
      admitted.add(JSON.stringify([use.namespace ?? namespace, serviceAccount, breakGlass]));
      spots.set(`${place}\n${landing}`, { place, use, landing });
    }
    const key = [String(plain), ...[...spots.keys()].sort(), ...[...admitted].sort()].join('\n\n');
    let made = this.#uses.get(key);
    if (made === undefined) {
      const all = [...spots.values()];
      const unread = keyOf({ plain, spots: all }, () => NOTHING_READ) ?? '';
      const one = this.#texts.get(unread) ?? unread;
      this.#texts.set(unread, one);
      made = { plain, spots: all, admitted: [String(plain), ...[...admitted].sort()].join('\n'), unread: one };
      this.#uses.set(key, made);
    }
    return made;
  }
}

/** It is not pulled with the node's own credentials alone, or is not judged as other images are. */
const isOfItsOwn = ({ pullSecrets, pullPolicy, pullsAsItself, mounted, scheduling }: ImageUse): boolean =>
  pullSecrets.length > 0 || pullPolicy === 'Never' || pullsAsItself || mounted || scheduling.podsUnknown;

/** How one cluster treats uses: those with equal keys run on the same nodes, and pull with the same credentials. */
export type UsesThere = (uses: Uses) => string | null;

/**
 * The effect of the namespaces and accounts of uses on one cluster.
 * @param all the uses of the images that are judged there
 * @param targetOf a target there, for pods with one use
 * @returns a function that gives a key for uses; null if an account that was read has pull secrets, or lets its pods
 *   pull as themselves
 */
export async function usesOn(
  all: Iterable<Uses>,
  named: Promise<NamedCluster>,
  targetOf: (use: ImageUse) => Target,
  ask: Ask,
): Promise<UsesThere> {
  const places = new Map<string, ImageUse>();
  for (const { spots } of all) for (const { place, use } of spots) places.set(place, use);
  const uses = [...places.values()];
  // For running pods nothing more is read, except an account that was not read together with them.
  const asking = uses.find(({ live }) => !live) ?? uses.find(({ accountRead }) => !accountRead);
  const cluster = knownValue((await named).cluster);
  const isClosed = asking === undefined || !(await isAWayGiven(targetOf(asking), named, ask));
  if (asking === undefined || (isClosed && cluster !== undefined && !usesClasses(cluster))) return AS_UNREAD;
  const found = new Map<string, string | null>();
  await Promise.all(
    [...places].map(async ([place, use]) => {
      found.set(place, await comesTo(targetOf(use), named, isClosed, ask));
    }),
  );
  const known = new Map<Uses, string | null>();
  return (uses) => {
    let key = known.get(uses);
    if (key === undefined) known.set(uses, (key = keyOf(uses, (place) => found.get(place) ?? null)));
    return key;
  };
}

/** For clusters of which nothing is read; one function for all of them. */
const AS_UNREAD: UsesThere = ({ unread }) => unread;

function keyOf(
  { plain, spots }: Pick<Uses, 'plain' | 'spots'>,
  thereOf: (place: string) => string | null,
): string | null {
  if (spots.length === 0) return '';
  const keys = new Set<string>();
  for (const { place, landing } of spots) {
    const there = thereOf(place);
    if (there === null) return null;
    keys.add(`${landing} ${there}`);
  }
  return [plain ? 'plain' : '', ...[...keys].sort()].join('\n');
}

/**
 * Whether access to the cluster was given: without it nothing is read in the cluster, except where the program creates
 * access itself.
 */
async function isAWayGiven(target: Target, named: Promise<NamedCluster>, ask: Ask): Promise<boolean> {
  const webhooks = await webhookFacts(target, named, ask);
  // For running pods only their accounts may be read.
  const [account] = webhooks === null ? await accountFacts(target, named, unread(target), ask) : [];
  const root = missing(webhooks?.webhooks ?? account?.account ?? NOT_ASKED);
  return !(root?.state === 'failed' && root.why === 'not-asked');
}

const NOT_ASKED = failed('not-asked', 'the way into the cluster', 'nothing is asked there');
const unread = (target: Target): Promise<ImageFacts> => Promise.resolve(unreadImage(target));

/** The classes that the namespace names, and whether the account was read. */
async function comesTo(
  target: Target,
  named: Promise<NamedCluster>,
  isClosed: boolean,
  ask: Ask,
): Promise<string | null> {
  const ofNamespace = await namespaceFacts(target, named, ask);
  const labels = ofNamespace.flatMap(({ defaults }) => {
    const read = knownValue(defaults);
    return read === undefined ? [] : Object.entries(read.labels).sort();
  });
  const accounts = isClosed ? [] : await accountFacts(target, named, unread(target), ask);
  const read = accounts.flatMap(({ account }) => knownValue(account) ?? []);
  if (read.some(({ pullSecrets, pullsAsItself }) => pullSecrets.length > 0 || pullsAsItself)) return null;
  return read.length === 0 && labels.length === 0 ? NOTHING_READ : JSON.stringify([labels, read.length > 0]);
}

/** Neither the namespace nor the account was read. */
const NOTHING_READ = '';
