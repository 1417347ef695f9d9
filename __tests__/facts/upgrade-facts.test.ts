/** Which upgrades are asked about: those of pools for which a later version makes a difference, and no other. */
import { describe, expect, test } from '@jest/globals';
import { seenImage } from '../../src/facts/seen-image';
import { upgradeFacts } from '../../src/facts/upgrade-facts';
import { type Fact, known } from '../../src/model/fact';
import type { NodePool } from '../../src/model/cluster';
import { parseImageReference } from '../../src/model/image-reference';
import type { Ask, QuestionKind } from '../../src/model/questions';
import type { Manifest } from '../../src/model/registry';
import { clusterOf, IMAGE, indexOf, poolOf, single } from '../checks/facts';

const SCHEMA1: Manifest = { ...single(), shape: 'schema1', config: null };
const OLD = '1.32.9-gke.100';
const NONE = {
  minorTarget: null,
  patchTarget: null,
  pausedBy: [],
  endOfStandardSupport: null,
  endOfExtendedSupport: null,
};

/** What is asked of GKE, with the manifest and the pool's upgrade answered. */
async function asked(
  manifest: Manifest,
  pool: Partial<NodePool>,
  {
    minorTarget,
    patchTarget = null,
    channel = 'REGULAR',
  }: { readonly minorTarget?: string; readonly patchTarget?: string | null; readonly channel?: string | null } = {},
): Promise<readonly QuestionKind[]> {
  const kinds: QuestionKind[] = [];
  const given: Partial<Record<QuestionKind, unknown>> = {
    manifest,
    poolUpgrade: { ...NONE, minorTarget: minorTarget ?? null, patchTarget },
    clusterUpgrade: { ...NONE, minorTarget: minorTarget ?? null },
    channelTargets: [],
  };
  const ask: Ask = (kind) => {
    kinds.push(kind);
    return Promise.resolve(known(given[kind], kind) as Fact<never>);
  };
  const parsed = parseImageReference(IMAGE);
  if (!parsed.ok) throw new Error(parsed.reason);
  const platform = { os: 'linux' as const, architecture: known('amd64', 'machine type') };
  const of = { pool: poolOf(pool), platform, runtime: null };
  await upgradeFacts(
    parsed.reference,
    of,
    clusterOf({ releaseChannel: channel }),
    await seenImage(parsed.reference, ask),
    ask,
  );
  return kinds.filter((kind) => kind !== 'manifest' && kind !== 'imageConfig');
}

describe('nothing is asked', () => {
  test.each<[string, Manifest, Partial<NodePool>]>([
    ['of an index with the platform of the nodes', indexOf('linux/amd64', 'linux/386'), {}],
    ['of a single image', single(), {}],
    ['of an image that no version takes', indexOf('linux/s390x'), {}],
    ['where the nodes refuse the image today', SCHEMA1, { version: '1.33.5-gke.100' }],
    ['where containerd takes no fall-back any more', indexOf('linux/386'), { version: '1.36.0-gke.1' }],
    ['where the nodes do not say their version in a form of GKE', SCHEMA1, { version: 'soon' }],
  ])('%s', async (_, manifest, pool) => expect(await asked(manifest, pool)).toEqual([]));
});

test('the pool is asked, and no channel where it names a version', async () => {
  expect(await asked(SCHEMA1, { version: OLD }, { minorTarget: '1.33.5-gke.1' })).toEqual(['poolUpgrade']);
  expect(await asked(indexOf('linux/386'), { version: OLD }, { minorTarget: '1.33.5-gke.1' })).toEqual(['poolUpgrade']);
});

test('the channel is asked where the pool names no minor version, if the cluster is in one', async () => {
  expect(await asked(SCHEMA1, { version: OLD })).toEqual(['poolUpgrade', 'channelTargets']);
  expect(await asked(SCHEMA1, { version: OLD }, { patchTarget: '1.32.11-gke.1' })).toEqual([
    'poolUpgrade',
    'channelTargets',
  ]);
  expect(await asked(SCHEMA1, { version: OLD }, { channel: null })).toEqual(['poolUpgrade']);
});

test('of pools to come the cluster is asked', async () => {
  expect(await asked(SCHEMA1, { version: OLD, origin: 'auto-provisioned' }, { minorTarget: '1.33.5-gke.1' })).toEqual([
    'clusterUpgrade',
  ]);
});
