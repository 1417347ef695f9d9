import { describe, expect, test } from '@jest/globals';
import { answersOf } from '../../src/diagnosis/answers';
import { causesOfWaiting } from '../../src/diagnosis/causes';
import { causeFinding, type Looked } from '../../src/diagnosis/finding';
import type { RuledFinding } from '../../src/model/finding';
import { ruled } from '../verdict/ruled';
import type { WaitingPull } from '../../src/model/waiting-pull';
import { CLUSTER, clusterOf, factsOf, poolOf } from '../checks/facts';

const looked: Looked = {
  cluster: CLUSTER,
  from: 'kubernetes pods and events of it',
  value: { pulls: [], nodes: [], looked: 200, gaps: [], needs: [] },
  instead: null,
};
const IN_REPOSITORY = 'europe-west1-docker.pkg.dev/images-p/web';
const permission: RuledFinding = ruled('pull-permission', 'fail', {
  message: 'it lacks the grant',
  fix: { summary: 'Grant it', commands: ['gcloud grant'], terraform: null, url: null },
});

/** Two hundred pods of thirty images: each has its node, its address in the words, and one of five causes. */
const WORDS: readonly (readonly [image: (at: number) => string, words: (at: number) => string])[] = [
  [
    (at) => `${IN_REPOSITORY}/app-${String(at % 18)}:1`,
    () => 'failed to fetch oauth token: unexpected status: 403 Forbidden',
  ],
  [(at) => `quay.io/team/app-${String(at % 4)}:1`, (at) => `dial tcp 10.1.2.${String(at % 250)}:443: i/o timeout`],
  [(at) => `docker.io/library/app-${String(at % 5)}:1`, () => '429 Too Many Requests - toomanyrequests'],
  [
    (at) => `${IN_REPOSITORY}/big-${String(at % 2)}:1`,
    (at) => `write /var/lib/x/${String(at)}: no space left on device`,
  ],
  [() => `${IN_REPOSITORY}/gone:9`, () => `failed to resolve image: x: not found`],
];
const podAt = (at: number): WaitingPull => {
  const kind = at < 126 ? 0 : at < 150 ? 1 : at < 175 ? 2 : at < 195 ? 3 : 4;
  const [image, words] = WORDS[kind]!;
  return {
    kind: 'Pod',
    namespace: 'shop',
    name: `web-${String(at)}`,
    container: 'web',
    image: image(at),
    node: `gke-prod-main-0a1b2c3d-${String(at % 20).padStart(4, 'x')}`,
    pullSecrets: [],
    serviceAccount: null,
    federationAudience: null,
    reason: 'ErrImagePull',
    said: [{ reason: 'Failed', message: words(at), times: 3, at: null }],
  };
};

describe('answers', () => {
  test('two hundred pods of thirty images for five causes are five answers, with every pod', () => {
    const pulls = Array.from({ length: 200 }, (_, at) => podAt(at));
    expect(new Set(pulls.map(({ image }) => image)).size).toBe(30);
    const cluster = clusterOf({ pools: [poolOf()] });
    const facts = factsOf();
    const findings = causesOfWaiting({ pulls, nodes: [] }, CLUSTER, cluster).map((cause) =>
      causeFinding(cause, looked, cause.said.id === 'denied' ? [permission] : [], facts),
    );
    const answers = answersOf(findings);
    expect(answers.map(({ code, subject, pods }) => [code, subject, pods.length])).toEqual([
      [
        'pull-permission',
        'access serviceAccount:nodes@run-p.iam.gserviceaccount.com on projects/images-p/locations/europe-west1/repositories/web',
        126,
      ],
      ['too-many-requests', 'host docker.io', 25],
      ['no-route', 'host quay.io', 24],
      ['disk-full', 'pool main', 20],
      ['not-found', `image ${IN_REPOSITORY}/gone:9`, 5],
    ]);
    expect(answers[0]!.findings).toHaveLength(18);
    expect(new Set(answers.flatMap(({ pods }) => pods.map(({ name }) => name))).size).toBe(200);
  });

  test('refusals by two webhooks are two answers, of two namespaces too', () => {
    const refused = (name: string, webhook: string): WaitingPull => ({
      ...podAt(0),
      kind: 'ReplicaSet',
      name,
      image: null,
      node: null,
      reason: 'FailedCreate',
      said: [
        {
          reason: 'FailedCreate',
          message: `admission webhook "${webhook}" denied the request: no`,
          times: 1,
          at: null,
        },
      ],
    });
    const pulls = [refused('a', 'one.example.com'), refused('b', 'two.example.com'), refused('c', 'one.example.com')];
    const findings = causesOfWaiting({ pulls, nodes: [] }, CLUSTER, null).map((cause) =>
      causeFinding(cause, looked, [], factsOf()),
    );
    expect(answersOf(findings).map(({ pods }) => pods.map(({ name }) => name))).toEqual([['a', 'c'], ['b']]);
  });

  test('findings of checks are no answers of their own', () => expect(answersOf([permission])).toEqual([]));
});
