import { HttpClient } from '../../src/http/client';
import { loadCredentials } from '../../src/google/credentials';
import { Network } from '../../src/http/network';
import { endpointsFrom } from '../../src/http/endpoints';
import { Secrets } from '../../src/http/secrets';
import { scenarios, type Simulator, startSimulator } from '../../simulator';
import { answers } from '../../src/app/sources';

let simulator: Simulator;
afterEach(() => simulator.close());

/** The sources, as the environment that the simulator names points them at it. */
const connect = async (name: string) => {
  const scenario = scenarios.find((each) => each.name === name);
  if (!scenario) throw new Error(`no scenario ${name}`);
  simulator = await startSimulator(scenario.world);
  const { endpoints, errors } = endpointsFrom(simulator.env);
  expect(errors).toEqual([]);
  const secrets = new Secrets();
  const credentials = await loadCredentials(simulator.env, secrets, new Network());
  return answers(new HttpClient({ endpoints, credentials, secrets, version: '0', timeoutMs: 10_000, backoffMs: 10 }));
};

const HOST = 'europe-west1-docker.pkg.dev';
const IMAGE = { host: HOST, path: 'shop-images/apps/web', reference: '1.4.2' };
const REPOSITORY = 'projects/shop-images/locations/europe-west1/repositories/apps';
const CLUSTER = { project: 'shop-prod', location: 'europe-west1', name: 'prod' };

test('a healthy project: every question is answered', async () => {
  const ask = await connect('healthy-cross-project');
  const cluster = await ask.cluster(CLUSTER);
  const account = cluster.state === 'known' ? cluster.value.pools[0]?.serviceAccount : undefined;
  const email = account?.kind === 'named' ? account.email : '';
  const facts = {
    cluster,
    clusters: await ask.clusters({ project: 'shop-prod' }),
    project: await ask.project({ project: 'shop-images' }),
    ancestry: await ask.ancestry({ project: 'shop-images' }),
    policy: await ask.policy({ resource: 'projects/shop-images' }),
    repository: await ask.repository({ repository: REPOSITORY }),
    repositoryPolicy: await ask.repositoryPolicy({ repository: REPOSITORY }),
    serviceAccount: await ask.serviceAccount({ email, project: /@(.+?)\./.exec(email)?.[1] ?? '-' }),
    role: await ask.role({ role: 'roles/artifactregistry.reader' }),
    service: await ask.service({ project: 'shop-images', service: 'artifactregistry.googleapis.com' }),
    manifest: await ask.manifest(IMAGE),
    anonymousPull: await ask.anonymousPull(IMAGE),
  };
  for (const [question, fact] of Object.entries(facts))
    expect({ question, fact }).toMatchObject({ fact: { state: 'known' } });
  expect(facts.anonymousPull).toMatchObject({ value: { allowed: false } });
  const grant = { role: 'roles/artifactregistry.reader', members: [`serviceAccount:${email}`], condition: null };
  expect(facts.repositoryPolicy).toMatchObject({ value: { bindings: expect.arrayContaining([grant]) } });
  expect(facts.ancestry).toMatchObject({ value: expect.arrayContaining([expect.stringMatching(/^organizations\//)]) });
  // A manifest is an index, or an image whose config tells the platform.
  if (facts.manifest.state !== 'known') throw new Error('unreachable');
  const { config, entries } = facts.manifest.value;
  if (config !== null)
    expect(await ask.imageConfig({ ...IMAGE, digest: config.digest, by: 'caller' })).toMatchObject({
      state: 'known',
      value: { os: 'linux' },
    });
  else expect(entries.length).toBeGreaterThan(0);
  expect(simulator.violations).toEqual([]);
});

test('what is missing is absent to a caller who may see', async () => {
  const ask = await connect('healthy-cross-project');
  expect(await ask.cluster({ ...CLUSTER, name: 'prd' })).toMatchObject({ state: 'absent' });
  expect(await ask.manifest({ ...IMAGE, reference: '9.9.9' })).toMatchObject({ state: 'absent' });
  // It may see that repository, not the whole project: a 403 is no absence.
  expect(await ask.repository({ repository: `${REPOSITORY}x` })).toMatchObject({ state: 'denied' });
});

test('a caller who sees nothing is denied everywhere, and told what would tell', async () => {
  const ask = await connect('caller-sees-nothing');
  for (const fact of [
    await ask.cluster(CLUSTER),
    await ask.repository({ repository: REPOSITORY }),
    await ask.manifest(IMAGE),
    await ask.policy({ resource: 'projects/shop-images' }),
  ]) {
    expect(fact).toMatchObject({ state: 'denied', needs: [expect.objectContaining({ way: 'policies' })] });
  }
});

test.each([
  ['billing-off', { state: 'denied', why: 'billing-disabled' }],
  ['perimeter-blocks-the-runner', { state: 'denied', why: 'perimeter' }],
  ['expired-token', { state: 'failed', why: 'unauthenticated' }],
])('%s: the manifest is %o', async (name, expected) => {
  expect(await (await connect(name)).manifest(IMAGE)).toMatchObject(expected);
});

test('Docker Hub sees no Google credential', async () => {
  const ask = await connect('docker-hub-public');
  expect(await ask.manifest({ host: 'docker.io', path: 'library/nginx', reference: '1.29' })).toMatchObject({
    state: 'known',
    value: { shape: 'index' },
  });
  expect(await ask.manifest({ host: 'docker.io', path: 'library/none', reference: '1' })).toMatchObject({
    state: 'denied',
    why: 'ambiguous',
  });
  expect(simulator.violations).toEqual([]);
});

test('a project of a domain', async () => {
  const ask = await connect('domain-scoped-project');
  expect(await ask.project({ project: 'example.com:shop-images' })).toMatchObject({ state: 'known' });
  expect(await ask.ancestry({ project: 'example.com:shop-images' })).toMatchObject({ state: 'known' });
  expect(
    await ask.repository({ repository: REPOSITORY.replace('shop-images', 'example.com:shop-images') }),
  ).toMatchObject({ state: 'known' });
  expect(await ask.manifest({ ...IMAGE, path: 'example.com/shop-images/apps/web' })).toMatchObject({ state: 'known' });
});

describe('who may pull', () => {
  const NODES = 'gke-nodes@shop-prod.iam.gserviceaccount.com';
  const GROUP = 'gke-nodes@example.com';
  const PROBE = {
    ...IMAGE,
    email: NODES,
    project: 'shop-prod',
    scopes: ['https://www.googleapis.com/auth/cloud-platform'],
  };

  test('every question is answered to a caller who may', async () => {
    const ask = await connect('group-readable');
    simulator.world.keys = [{ name: 'projects/shop-images/locations/l/keyRings/r/cryptoKeys/k', state: 'DISABLED' }];
    simulator.world.orgPolicies['shop-prod'] = { 'iam.automaticIamGrantsForDefaultServiceAccounts': true };
    simulator.world.projects[1]?.policy.bindings.push({
      role: 'roles/viewer',
      members: [simulator.world.caller],
    });
    simulator.world.projects[0]?.policy.bindings.push({
      role: 'roles/orgpolicy.policyViewer',
      members: [simulator.world.caller],
    });
    simulator.world.projects[1]?.policy.bindings.push({
      role: 'roles/cloudkms.viewer',
      members: [simulator.world.caller],
    });
    expect(await ask.groupMembership({ group: GROUP, email: NODES })).toMatchObject({ value: { member: true } });
    expect(await ask.groupMembership({ group: GROUP, email: 'x@y.z' })).toMatchObject({ value: { member: false } });
    expect(await ask.troubleshooting({ email: NODES, repository: REPOSITORY })).toMatchObject({
      value: { state: 'CAN_ACCESS', explanation: expect.stringContaining(`group:${GROUP}`) },
    });
    expect(await ask.denyPolicies({ resource: 'projects/shop-images' })).toMatchObject({ state: 'known', value: [] });
    expect(await ask.downloadRules({ repository: REPOSITORY })).toMatchObject({ state: 'known', value: [] });
    expect(await ask.redirection({ project: 'shop-images' })).toMatchObject({
      value: { state: 'REDIRECTION_FROM_GCR_IO_ENABLED' },
    });
    expect(await ask.automaticGrants({ project: 'shop-prod' })).toMatchObject({ value: { withheld: true } });
    const key = await ask.key({ key: 'projects/shop-images/locations/l/keyRings/r/cryptoKeys/k' });
    expect(key).toMatchObject({ value: { state: 'DISABLED' } });
  });

  test('a deny policy, with its rules', async () => {
    const ask = await connect('deny-policy');
    expect(await ask.denyPolicies({ resource: 'projects/shop-images' })).toMatchObject({
      state: 'known',
      value: [{ rules: [{ deniedPrincipals: [expect.stringContaining(NODES)], condition: null }] }],
    });
    expect(await ask.probe(PROBE)).toMatchObject({ state: 'denied' });
  });

  test('a deny policy that may not be read', async () => {
    const ask = await connect('deny-policy-unreadable');
    expect(await ask.denyPolicies({ resource: 'projects/shop-images' })).toMatchObject({
      state: 'denied',
      needs: [{ permission: 'iam.denypolicies.get', role: 'roles/iam.denyReviewer' }],
    });
  });

  test('a group that may not be seen', async () => {
    const ask = await connect('group-grant');
    expect(await ask.groupMembership({ group: GROUP, email: NODES })).toMatchObject({
      state: 'denied',
      why: 'ambiguous',
    });
    expect(await ask.troubleshooting({ email: NODES, repository: REPOSITORY })).toMatchObject({
      value: { state: 'UNKNOWN_INFO' },
    });
  });

  test.each([
    ['probe-decides-group-grant', { state: 'known', value: { outcome: 'served', ownScopes: true } }],
    ['probe-finds-denied', { state: 'known', value: { outcome: 'refused' } }],
    ['probe-refused-token', { state: 'denied', needs: [{ way: 'impersonate' }] }],
  ])('the probe in %s', async (name, fact) => {
    const ask = await connect(name);
    expect(await ask.probe(PROBE)).toMatchObject(fact);
  });

  test('the probe of a tag that is missing, and with a scope that is not enough', async () => {
    const ask = await connect('probe-decides-group-grant');
    expect(await ask.probe({ ...PROBE, reference: 'nope' })).toMatchObject({ value: { outcome: 'absent' } });
    const scopes = ['https://www.googleapis.com/auth/logging.write'];
    expect(await ask.probe({ ...PROBE, scopes })).toMatchObject({ value: { outcome: 'scopes', ownScopes: true } });
  });
});
