/** Pods that wait on a cluster outside Google Cloud. */
import { expect, test } from '@jest/globals';
import { causesOfWaiting } from '../../src/diagnosis/causes';
import { causeFinding } from '../../src/diagnosis/finding';
import type { WaitingPull } from '../../src/model/waiting-pull';
import { pullReader } from '../../src/diagnosis/waiting-pods';
import { factsOf, IMAGE } from '../checks/facts';

const cluster = { project: '', location: '', name: 'k3s' };
const words = 'failed to authorize: failed to fetch anonymous token: unexpected status: 403 Forbidden';
const pull = (more: Partial<WaitingPull>): WaitingPull => ({
  kind: 'Pod',
  namespace: 'shop',
  name: 'web-1',
  container: 'web',
  image: IMAGE,
  node: 'k3s-1',
  pullSecrets: [],
  serviceAccount: null,
  federationAudience: null,
  reason: 'ErrImagePull',
  said: [{ reason: 'Failed', message: words, times: 3, at: null }],
  ...more,
});
const fixOf = (more: Partial<WaitingPull>, name = cluster) => {
  const value = { pulls: [pull(more)], nodes: [], looked: 1, gaps: [], needs: [] };
  const [cause] = causesOfWaiting(value, name, null);
  if (cause === undefined) throw new Error('no cause');
  return causeFinding(cause, { cluster: name, from: 'pods', value, instead: null }, [], factsOf()).fix;
};

test('nodes have no credential of their own: a pull secret for the pod’s service account', () => {
  const fix = fixOf({ serviceAccount: 'web' });
  expect(fix?.summary).toContain('a pull secret for europe-west1-docker.pkg.dev');
  expect(fix?.commands).toContainEqual(expect.stringMatching(/^kubectl patch serviceaccount web --namespace=shop/));
  expect(fixOf({})?.commands).toContainEqual(expect.stringMatching(/^kubectl patch serviceaccount default /));
});

test('what was presented is to be renewed, and no second one is made', () => {
  expect(fixOf({ pullSecrets: ['key'] })?.commands.join()).not.toContain('create secret');
});

test('the one that is not there is made', () => {
  const beside =
    'Unable to retrieve some image pull secrets (key, other); attempting to pull the image may not succeed.';
  const said = [
    { reason: 'Failed', message: words, times: 3, at: null },
    { reason: 'FailedToRetrieveImagePullSecret', message: beside, times: 3, at: null },
  ];
  const fix = fixOf({ pullSecrets: ['key'], said });
  expect(fix?.commands[0]).toMatch(/^kubectl create secret docker-registry key --namespace=shop /);
});

test.each([
  ['denied', 'failed to authorize: failed to fetch oauth token: unexpected status: 403 Forbidden', []],
  ['denied', 'failed to authorize: failed to fetch oauth token: unexpected status: 403 Forbidden', ['key']],
  ['no-credentials', 'failed to authorize: failed to fetch anonymous token: unexpected status: 403 Forbidden', []],
])('%s: no grant to a node pool is asked for, which is not there (%s, %j)', (id, message, pullSecrets) => {
  const [cause] = causesOfWaiting(
    { pulls: [pull({ pullSecrets, said: [{ reason: 'Failed', message, times: 3, at: null }] })], nodes: [] },
    cluster,
    null,
  );
  expect(cause?.said.id).toBe(id);
  expect(cause?.said.advice).toMatch(/pull secret/);
  expect(cause?.said.advice).not.toMatch(/node pool|scopes/);
});

test('the pool is the node’s platform, whatever labels it has: Google Distributed Cloud has that of GKE', () => {
  const node = { name: 'k3s-1', pool: 'node-pool-1', platform: 'linux/arm64', zone: null, project: null };
  const [cause] = causesOfWaiting({ pulls: [pull({})], nodes: [node] }, cluster, null);
  expect(cause?.pool).toBe('linux/arm64');
  const read = pullReader.nodeIn({
    metadata: { name: 'k3s-1', labels: { 'cloud.google.com/gke-nodepool': 'node-pool-1' } },
    status: { nodeInfo: { operatingSystem: 'linux', architecture: 'arm64' } },
  });
  expect(read).toEqual(node);
});

test('of another registry, too', () => {
  const other = fixOf({ image: 'ghcr.io/acme/private:1' });
  expect(other?.commands[0]).toMatch(/^kubectl create secret docker-registry pull-ghcr-io --namespace=shop/);
});

test('in a member of a fleet, kubectl has a context by Connect gateway first', () => {
  const member = { ...cluster, name: 'projects/p/locations/europe-west1/memberships/there' };
  const commands = fixOf({}, member)?.commands ?? [];
  expect(commands[0]).toBe(
    'gcloud container fleet memberships get-credentials there --location=europe-west1 --project=p',
  );
  expect(commands.filter((each) => each.includes('get-credentials'))).toHaveLength(1);
});
