/** Clusters with the same targets, taken as wholes, are told as if each target had been taken by itself. */
import { expect, test } from '@jest/globals';
import type { RuledFinding } from '../../src/model/finding';
import { need } from '../../src/model/need';
import { alikeOf } from '../../src/verdict/alike';
import { askingOf } from '../../src/verdict/asking';
import { conclude, type Judgement, shortened } from '../../src/verdict/judgement';
import { rowsFrom } from '../../src/verdict/passed-rows';
import { PlainTargets } from '../../src/verdict/plain-targets';
import type { Unit } from '../../src/verdict/unit';
import { factsOf } from '../checks/facts';
import { Chance } from '../differential/random';
import { PLAIN, ruled } from './ruled';

const IMAGES = Array.from({ length: 12 }, (_, at) => `host/app-${String(at).padStart(2, '0')}:1`);
const POOLS = ['a', 'b'];

const unit = (findings: readonly RuledFinding[], passes: number): Unit => {
  const counts = { pass: passes, warn: findings.length, fail: 0, unknown: 0, skip: 1 };
  return { plain: true, ofAll: counts, ofPools: counts, counts, asking: askingOf(findings), hasGate: true };
};

const warning = (chance: Chance, subject: string, pool: string | null): RuledFinding =>
  ruled('repository-location', chance.pick(['warn', 'unknown']), {
    kind: 'advice',
    subject,
    pool,
    code: `repository-location/${chance.pick(['far', 'farther'])}`,
    message: `${subject} is far: ${String(chance.next())}`,
    needs: chance.maybe(0.3) ? [need(chance.pick(['a.b.get', 'a.c.get']), 'projects/p')] : [],
  });

/** Parts of the images of a fleet, and clusters that differ in their own part alone. */
function fleetOf(chance: Chance) {
  const share = chance.pick([0, 0.2, 0.8]);
  const maybe = (subject: string): readonly RuledFinding[] =>
    chance.maybe(share) ? [warning(chance, subject, null)] : [];
  const images = IMAGES.map((image) => {
    const other = chance.pick(['repository one', 'repository two']);
    return { image, kind: chance.pick(['x', 'y']), own: unit(maybe(image), 3), other, whole: chance.maybe(0.2) };
  });
  const others = new Map(['repository one', 'repository two'].map((name) => [name, unit(maybe(name), 1)]));
  const clusters = Array.from({ length: chance.pick([2, 5, 40]) }, (_, at) => {
    const name = `projects/run-p/locations/europe-west1/clusters/c-${String(at).padStart(2, '0')}`;
    const pool = chance.pick([null, ...POOLS]);
    const asked = chance.maybe(share / 2)
      ? [warning(chance, name, pool), ...(pool === null ? [] : [warning(chance, 'all', pool)])]
      : [];
    return { name, kinds: new Map(['x', 'y'].map((kind) => [kind, unit(chance.maybe(0.7) ? asked : [], 2)])) };
  });
  return { images, others, clusters };
}

/** A target that fails, and warns of what others warn of. */
function wholeOf(image: string, cluster: string, more: Unit): Judgement {
  const facts = factsOf();
  const target = {
    ...facts.target,
    image: { valid: false as const, text: image, reason: '', at: 0, atRunTime: false, sources: [], unlisted: null },
    cluster: { project: 'run-p', location: 'europe-west1', name: cluster.split('/').at(-1)! },
  };
  const findings = [ruled('image-exists', 'fail', { subject: image }), ...more.asking.map(({ finding }) => finding)];
  return shortened({ ...conclude({ ...facts, target }, [], PLAIN), findings });
}

test.each(Array.from({ length: 60 }, (_, seed) => seed))('fleet %#', (seed) => {
  const { images, others, clusters } = fleetOf(new Chance(seed));
  const [each, alike] = [new PlainTargets(), new PlainTargets()];
  const other = (name: string): Unit => others.get(name)!;
  const plain = images.flatMap(({ image, kind, own, other: of, whole }, at) =>
    whole ? [] : [{ at, image, kind, ofImage: own, others: [other(of)] }],
  );
  const shared = alikeOf(plain);
  for (const { name, kinds } of clusters) {
    const judged = new Map(
      images.flatMap(({ image, other: of, whole }, at) => (whole ? [[at, wholeOf(image, name, other(of))]] : [])),
    );
    each.enter(name);
    for (const [at, { image, kind, own, other: of }] of images.entries()) {
      const judgement = judged.get(at);
      if (judgement === undefined) each.add(image, [own, kinds.get(kind)!, other(of)], POOLS);
      else each.addWhole(judgement);
    }
    alike.enter(name);
    alike.addAlike(
      shared,
      { ofCluster: (kind) => kinds.get(kind)!, pools: POOLS },
      [...judged].map(([at, judgement]) => ({ at, judgement })),
    );
  }
  const told = (of: PlainTargets) => ({
    passed: rowsFrom(of.passing()),
    causes: of.causes.all(),
    counts: of.counts,
    targets: of.targets,
    first: of.firstWarning,
    needs: [...of.needs.keys()].sort(),
  });
  expect(told(alike)).toEqual(told(each));
});
