/**
 * A fix does no harm: over the facts of every fixture, as they are, with the image in a stranger's project, with pools
 * that auto-provisioning made, and with a repository that nobody saw.
 */
import { describe, expect, test } from '@jest/globals';
import { allFindings } from '../../src/checks';
import { clusterPath } from '../../src/model/cluster';
import { known, knownValue } from '../../src/model/fact';
import type { Finding } from '../../src/model/finding';
import type { TargetFacts } from '../../src/model/target-facts';
import { remedies } from '../../src/fixes';
import { refused } from '../checks/facts';
import { fixturesOf } from '../checks/fixtures';

const all: readonly TargetFacts[] = Object.values(fixturesOf).flatMap((each) => each.map(({ facts }) => facts));
const commandsOf = (findings: readonly Finding[]): readonly string[] =>
  findings.flatMap(({ fix }) => fix?.commands ?? []);

/** The image in a project that the caller may not read, and that is not the cluster's. */
const ofStranger = (facts: TargetFacts): TargetFacts => {
  const { repository } = facts.image;
  if (repository === null || repository.place.project === facts.target.cluster?.project) return facts;
  const project = refused('resourcemanager.projects.get', `projects/${repository.place.project}`);
  return { ...facts, image: { ...facts.image, repository: { ...repository, project } } };
};

/** What changes what is in a registry, or how it serves. */
const CHANGES =
  /docker buildx|iam service-accounts create|artifacts (?:repositories (?:create|update|set-cleanup-policies)|rules delete|settings enable)/;

describe('nothing is pushed to, made or set in a project that is not the caller’s', () => {
  const facts = all.map(ofStranger).filter(({ image, target }) => {
    const own = [target.cluster?.project, undefined];
    return image.repository !== null && !own.includes(image.repository.place.project);
  });

  test.each(facts.map((each, index) => [index, each] as const))('fixture %i', (_, each) => {
    const project = each.image.repository?.place.project ?? '';
    const path = `docker.pkg.dev/${project}/`;
    const bad = commandsOf(allFindings(each)).filter((command) => {
      const target = command.startsWith('crane copy') ? (command.split(' ').at(-1) ?? '') : command;
      return (
        (CHANGES.test(command) && (command.includes(`--project=${project}`) || command.includes(path))) ||
        (command.startsWith('crane copy') && target.includes(path))
      );
    });
    expect(bad).toEqual([]);
  });

  test('there are many', () => expect(facts.length).toBeGreaterThan(200));
});

test('a tag that is there keeps every platform, and no copy writes over one', () => {
  for (const facts of all) {
    const { image } = facts.target;
    if (!image.valid) continue;
    const { reference } = image;
    const manifest = knownValue(facts.image.manifest);
    const has = manifest?.entries.flatMap(({ platform }) => (platform === null ? [] : [platform])) ?? [];
    for (const command of commandsOf(allFindings(facts))) {
      if (command.startsWith('crane copy')) expect(command).toContain(' --no-clobber ');
      if (!command.startsWith('docker buildx') || !command.includes(`:${reference.tag ?? ''} `)) continue;
      // Beside a digest nobody looked at what the tag means.
      expect(command.includes(' --append ') || reference.digest === null).toBe(true);
      if (command.includes(' --append ')) continue;
      for (const { os, architecture } of has) expect(command).toContain(`${os}/${architecture}`);
    }
  }
});

test('a pool that auto-provisioning made is not made again', () => {
  const made = all.flatMap((facts) => {
    const cluster = knownValue(facts.cluster.cluster);
    if (cluster === undefined) return [];
    const pools = facts.pools.map((each) => ({ ...each, pool: { ...each.pool, autoProvisioned: true } }));
    const value = { ...cluster, pools: pools.map(({ pool }) => pool) };
    const fact = { state: 'known', value, from: clusterPath(cluster) } as const;
    return commandsOf(allFindings({ ...facts, pools, cluster: { ...facts.cluster, cluster: fact } }));
  });
  expect(made.length).toBeGreaterThan(100);
  expect(made.filter((command) => command.includes('node-pools create'))).toEqual([]);
});

test('what nobody saw is looked for before it is granted', () => {
  let grants = 0;
  for (const facts of all) {
    const { repository } = facts.image;
    if (repository === null) continue;
    const unseen = refused('artifactregistry.repositories.get', repository.name);
    const levels = repository.levels.map((level) => ({ ...level, policy: unseen }));
    const image = { ...facts.image, manifest: unseen, repository: { ...repository, repository: unseen, levels } };
    const blind = { ...facts, image };
    const found = allFindings(blind);
    const [pool] = blind.pools;
    const ofProbe = pool === undefined ? null : remedies.pull(blind, pool);
    for (const { fix, code } of [...found, { fix: ofProbe, code: 'probe' }]) {
      const at = (fix?.commands ?? []).findIndex((each) => each.includes('repositories add-iam-policy-binding'));
      // Policy Troubleshooter says it by the policies of a repository that is there.
      if (at < 0 || code === 'pull-permission/troubleshooter-refuses') continue;
      grants += 1;
      expect([code, fix?.commands.slice(0, at).join()]).toEqual([code, expect.stringContaining('repositories list')]);
    }
  }
  expect(grants).toBeGreaterThan(100);
});

test.each(['VIRTUAL_REPOSITORY', 'REMOTE_REPOSITORY'])('nothing is pushed to a repository of mode %s', (mode) => {
  const behind = all.flatMap((facts) => {
    const { repository } = facts.image;
    const read = repository === null ? undefined : knownValue(repository.repository);
    if (repository === null || read === undefined) return [];
    const other = { ...repository, repository: known({ ...read, format: 'DOCKER', mode }, 'artifactregistry') };
    return [{ ...facts, image: { ...facts.image, repository: other } }];
  });
  expect(behind.length).toBeGreaterThan(200);
  for (const facts of behind) {
    const fixes = [...allFindings(facts).map(({ fix }) => fix), remedies.image(facts)];
    expect(fixes.flatMap((fix) => fix?.commands ?? []).filter((command) => command.includes('docker buildx'))).toEqual(
      [],
    );
    expect(fixes.filter((fix) => fix?.summary.startsWith('Push the image,'))).toEqual([]);
  }
});
