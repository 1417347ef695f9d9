/**
 * Every source with every fault: whatever one service answers, the run ends in its time with a verdict; a pull that
 * works is never said to fail, and one that fails is never said to work.
 */
import { createServer, type IncomingMessage, request as forward, type Server, type ServerResponse } from 'node:http';
import { NOTHING_ASKED } from '../target';
import type { AddressInfo } from 'node:net';
import pLimit from 'p-limit';
import { attestation, signer } from '../../simulator/attestations';
import { customRole, grant, group, image, otherRegistry, serviceAccount } from '../../simulator/builder';
import { pool, standard } from '../../simulator/clusters';
import { imageDigest, type Simulator, startSimulator, type World } from '../../simulator';
import {
  CLUSTER,
  NODES,
  NODES_MEMBER,
  READER,
  READING,
  RUNNER,
  shop,
  WEB,
  WEB_IMAGE,
} from '../../simulator/scenarios/shop';
import { answers } from '../../src/app/sources';
import { allFindings, traitsOf } from '../../src/checks';
import { asker } from '../../src/facts/ask';
import { gather } from '../../src/facts/gather';
import { remedies } from '../../src/fixes';
import { loadCredentials } from '../../src/google/credentials';
import { HttpClient } from '../../src/http/client';
import { endpointsFrom } from '../../src/http/endpoints';
import { Network } from '../../src/http/network';
import { proxyRules } from '../../src/http/proxy';
import { Secrets } from '../../src/http/secrets';
import { parseImageReference } from '../../src/model/image-reference';
import type { Verdict } from '../../src/model/finding';
import type { Target } from '../../src/model/target';
import { conclude } from '../../src/verdict/judgement';
import { FAULTS, type Fault, WRONG_ANSWERS } from './faults';

const TIMEOUT_MS = 6_000;
const KEY = 'projects/shop-images/locations/europe-west1/keyRings/images/cryptoKeys/apps';
const ROLE = 'projects/shop-images/roles/imagePuller';
const GROUP = 'gke-nodes@example.com';
const ATTESTOR = 'projects/shop-prod/attestors/built';
const NOTE = 'projects/shop-prod/notes/built';
const SIGNER = signer('k');
const PINNED = `europe-west1-docker.pkg.dev/shop-images/apps/web@${imageDigest(WEB_IMAGE)}`;

/** Everything that can be asked of a pull has its place here: a key, a custom role, one platform, a machine to look up. */
const rich = (holder: string): World =>
  shop({
    cluster: standard('shop-prod', 'europe-west1', 'prod', {
      pools: [pool('default-pool', { serviceAccount: NODES, machineType: 'zz9-standard-4' })],
    }),
    images: [image('web', '1.4.2', { platforms: ['linux/amd64'], index: false })],
    repository: { kmsKeyName: KEY },
    reading: {
      clusterProject: [...READING.clusterProject, grant('roles/compute.viewer', RUNNER)],
      imageProject: [
        ...READING.imageProject,
        grant('roles/cloudkms.viewer', RUNNER),
        grant('roles/iam.roleViewer', RUNNER),
      ],
    },
    grants: { repository: [grant(ROLE, holder)] },
    more: {
      keys: [{ name: KEY, state: 'ENABLED' }],
      roles: [customRole(ROLE, ['artifactregistry.repositories.downloadArtifacts'], 'Image puller')],
    },
  });
/** The runner sees no group; it may act as the nodes. */
const byProbe = (holder: string): World =>
  shop({
    grants: { repository: [grant(READER, `group:${GROUP}`)] },
    accounts: [
      serviceAccount(NODES, {
        displayName: 'GKE nodes',
        grants: [grant('roles/iam.serviceAccountTokenCreator', RUNNER)],
      }),
    ],
    more: { groups: [group(GROUP, holder)] },
  });
/** The runner may not read the repository, and everybody may pull from it. */
const unseen = (holder: string): World =>
  shop({ reading: { repository: [] }, grants: { repository: [grant(READER, holder)] } });

/** An image elsewhere, which a stranger reads with a token of that registry; never granted, it is not there. */
const elsewhere = (holder: string): World =>
  shop({
    more: {
      otherRegistries: [
        otherRegistry(
          'ghcr.io',
          holder === NODES_MEMBER
            ? [{ name: 'acme/web', images: [image('web', '1.0', { platforms: ['linux/amd64', 'linux/arm64'] })] }]
            : [],
        ),
      ],
    },
  });

interface Setting {
  readonly world: (holder: string) => World;
  readonly holder: string;
  readonly impersonate: boolean;
  readonly image: string;
}
/** The policy wants an attestation: only who holds the attestor's key gave one. */
const guarded = (holder: string): World =>
  shop({
    cluster: standard('shop-prod', 'europe-west1', 'prod', {
      pools: [pool('default-pool', { serviceAccount: NODES })],
      raw: { binaryAuthorization: { evaluationMode: 'PROJECT_SINGLETON_POLICY_ENFORCE' } },
    }),
    reading: {
      clusterProject: [
        ...READING.clusterProject,
        ...[
          'binaryauthorization.policyViewer',
          'binaryauthorization.attestorsVerifier',
          'containeranalysis.notes.occurrences.viewer',
        ].map((role) => grant(`roles/${role}`, RUNNER)),
      ],
    },
    more: {
      binaryAuthorization: {
        'shop-prod': {
          globalPolicyEvaluationMode: 'ENABLE',
          defaultAdmissionRule: {
            evaluationMode: 'REQUIRE_ATTESTATION',
            enforcementMode: 'ENFORCED_BLOCK_AND_AUDIT_LOG',
            requireAttestationsBy: [ATTESTOR],
          },
        },
      },
      attestors: [{ name: ATTESTOR, note: NOTE, keys: [SIGNER.key] }],
      occurrences: [attestation(NOTE, holder === NODES_MEMBER ? SIGNER : signer('k'), PINNED)],
    },
  });

const SETTINGS = {
  rich: { world: rich, holder: NODES_MEMBER, impersonate: false, image: WEB },
  probe: { world: byProbe, holder: NODES_MEMBER, impersonate: true, image: WEB },
  unseen: { world: unseen, holder: 'allUsers', impersonate: false, image: WEB },
  guarded: { world: guarded, holder: NODES_MEMBER, impersonate: false, image: PINNED },
  elsewhere: { world: elsewhere, holder: NODES_MEMBER, impersonate: false, image: 'ghcr.io/acme/web:1.0' },
} satisfies Record<string, Setting>;
type SettingName = keyof typeof SETTINGS;

/** What is asked, by the path of its request, and in which setting. */
const SOURCES: readonly (readonly [string, SettingName, RegExp])[] = [
  ['the cluster', 'rich', /^\/v1\/projects\/shop-prod\/locations\/europe-west1\/clusters\/prod/],
  ['the machine type', 'rich', /\/machineTypes\//],
  ['the image’s project', 'rich', /^\/v3\/projects\/shop-images$/],
  ['the ancestry', 'rich', /:getAncestry$/],
  ['the project’s policy', 'rich', /^\/v3\/projects\/shop-images:getIamPolicy/],
  ['the folder’s policy', 'rich', /^\/v3\/folders\/\d+:getIamPolicy/],
  ['the organization’s policy', 'rich', /^\/v3\/organizations\/\d+:getIamPolicy/],
  ['the deny policies', 'rich', /\/denypolicies/],
  ['the repository', 'rich', /\/repositories\/apps$/],
  ['the repository’s policy', 'rich', /\/repositories\/apps:getIamPolicy/],
  ['the download rules', 'rich', /\/repositories\/apps\/rules/],
  ['the key', 'rich', /\/cryptoKeys\//],
  ['the service account', 'rich', /^\/v1\/projects\/shop-prod\/serviceAccounts\/[^/:]+$/],
  ['the custom role', 'rich', /^\/v1\/projects\/shop-images\/roles\//],
  ['the manifest', 'rich', /\/manifests\//],
  ['the image’s configuration', 'rich', /\/blobs\//],
  ['the node’s token', 'probe', /:generateAccessToken$/],
  ['the manifest, for caller and node', 'probe', /\/manifests\//],
  ['the group', 'probe', /^\/v1\/groups/],
  ['Policy Troubleshooter', 'probe', /iam:troubleshoot/],
  ['the token of another registry', 'elsewhere', /^\/(?:v2\/)?token/],
  ['the manifest in another registry', 'elsewhere', /\/manifests\//],
  ['the manifest, for everybody', 'unseen', /\/manifests\//],
  ['the state of the API', 'unseen', /\/services\/artifactregistry/],
  ['the policy of Binary Authorization', 'guarded', /^\/v1\/projects\/shop-prod\/policy$/],
  ['Google’s own policy', 'guarded', /^\/v1\/locations\/europe-west1\/policy$/],
  ['the attestor', 'guarded', /\/attestors\/built$/],
  ['the attestations', 'guarded', /\/occurrences$/],
  ['their validation', 'guarded', /:validateAttestationOccurrence$/],
  ['the organization’s rules of services', 'unseen', /gcp\.restrictServiceUsage/],
];

/** Stands before the simulated cloud: does the fault to the requests whose path matches, hands on the others. */
class Front {
  matched = 0;
  readonly #server: Server;

  constructor(
    private readonly behind: string,
    private readonly path: RegExp,
    private readonly fault: Fault | null,
  ) {
    this.#server = createServer((request, response) => this.#serve(request, response));
    this.#server.on('clientError', (_, socket) => socket.destroy());
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #serve(request: IncomingMessage, response: ServerResponse): void {
    if (request.socket.listenerCount('error') < 2) request.socket.on('error', () => undefined);
    const path = (request.url ?? '').split('?')[0] ?? '';
    if (this.path.test(decodeURIComponent(path))) {
      this.matched += 1;
      if (this.fault !== null) {
        this.fault(request, response);
        return;
      }
    }
    const { method = 'GET', url = '/', headers } = request;
    const behind = forward(`${this.behind}${url}`, { method, headers }, (answer) => {
      // Its own addresses (realms, redirects) are this front's.
      const own = Object.entries(answer.headers).map(([name, value]) => [
        name,
        typeof value === 'string' ? value.replaceAll(this.behind, `http://${headers.host ?? ''}`) : value,
      ]);
      response.writeHead(answer.statusCode ?? 500, Object.fromEntries(own) as Record<string, string>);
      answer.pipe(response);
    });
    behind.on('error', () => response.destroy());
    request.pipe(behind);
  }
}

function targetOf({ image: text, impersonate }: Setting): Target {
  const parsed = parseImageReference(text);
  if (!parsed.ok) throw new Error(parsed.reason);
  const [, project = '', , location = '', , name = ''] = CLUSTER.split('/');
  return {
    image: { valid: true, reference: parsed.reference, sources: [], plain: true, uses: [] },
    cluster: { project, location, name },
    ...NOTHING_ASKED,
    impersonateNode: impersonate,
  };
}

interface Ran {
  readonly verdict: Verdict;
  /** Requests that the fault was done to. */
  readonly matched: number;
}

/** One run of the whole preflight, in this process. */
async function run(simulator: Simulator, path: RegExp, fault: Fault | null, setting: Setting): Promise<Ran> {
  const front = new Front(simulator.url, path, fault);
  const url = await front.start();
  const network = new Network(proxyRules({}));
  try {
    const env = Object.fromEntries(
      Object.entries(simulator.env).map(([key, value]) => [key, value.replaceAll(simulator.url, url)]),
    );
    const { endpoints } = endpointsFrom(env);
    const secrets = new Secrets();
    const credentials = await loadCredentials(env, secrets, network);
    const client = new HttpClient({
      endpoints,
      credentials,
      secrets,
      version: '0',
      network,
      timeoutMs: TIMEOUT_MS,
      backoffMs: 5,
    });
    const { ask } = asker(answers(client));
    const facts = await gather(targetOf(setting), ask, '2026-11-01T00:00:00Z');
    const { verdict } = conclude(facts, allFindings(facts), { strict: false, policy: null, traitsOf, remedies });
    return { verdict, matched: front.matched };
  } finally {
    network.close();
    await front.stop();
  }
}

const simulators = new Map<string, Simulator>();
beforeAll(async () => {
  for (const [setting, { world, holder }] of Object.entries(SETTINGS)) {
    simulators.set(`${setting} granted`, await startSimulator(world(holder)));
    simulators.set(
      `${setting} not granted`,
      await startSimulator(world('serviceAccount:nobody@shop-prod.iam.gserviceaccount.com')),
    );
    // What is loaded when it is first needed is loaded now.
    await run(simulatorOf(setting as SettingName, true), /^$/, null, SETTINGS[setting as SettingName]);
  }
});
afterAll(async () => {
  for (const simulator of simulators.values()) await simulator.close();
});
const simulatorOf = (setting: SettingName, granted: boolean): Simulator => {
  const simulator = simulators.get(`${setting} ${granted ? 'granted' : 'not granted'}`);
  if (simulator === undefined) throw new Error('no such setting');
  return simulator;
};

test('there are at least 15 sources and 40 faults', () => {
  expect(SOURCES.length).toBeGreaterThanOrEqual(15);
  expect(Object.keys(FAULTS).length).toBeGreaterThanOrEqual(40);
});

/** Sources side by side: a run that waits for a fault's time-out leaves the machine to the others. */
const limit = pLimit(12);

/** Whether a source that is never asked in a setting is asked in the other, by its name. */
const asked = new Set<string>();

/** Without a fault, before any: by source and setting. */
const sounds = new Map<string, Pick<Ran, 'verdict' | 'matched'>>();
beforeAll(async () => {
  for (const granted of [true, false])
    for (const [source, setting, path] of SOURCES)
      sounds.set(
        `${source} ${String(granted)}`,
        await run(simulatorOf(setting, granted), path, null, SETTINGS[setting]),
      );
}, 120_000);

async function wrongOf([source, setting, path]: (typeof SOURCES)[number], granted: boolean): Promise<string[]> {
  const simulator = simulatorOf(setting, granted);
  const how: Setting = SETTINGS[setting];
  const sound = sounds.get(`${source} ${String(granted)}`) ?? { verdict: 'unknown', matched: 0 };
  if (granted ? sound.verdict !== 'pass' : sound.verdict === 'pass')
    return [`${source}, with no fault: ${sound.verdict}`];
  if (sound.matched === 0) return [];
  asked.add(source);
  // Only what looks like an answer might show a right that is not there.
  const found = Object.entries(granted ? FAULTS : WRONG_ANSWERS).map(([name, fault]) =>
    limit(async () => {
      let ran = await run(simulator, path, fault, how);
      // On a busy machine what is asked before may take the time.
      if (ran.matched === 0) ran = await run(simulator, path, fault, how);
      count(ran);
      const isWrong = ran.verdict === (granted ? 'fail' : 'pass') || ran.matched === 0;
      return isWrong ? [`${source}, ${name}: ${ran.verdict}, ${String(ran.matched)} times`] : [];
    }),
  );
  return (await Promise.all(found)).flat();
}

const counted = { runs: 0, pass: 0, fail: 0, unknown: 0 };
function count({ verdict }: Ran): void {
  counted.runs += 1;
  counted[verdict] += 1;
}
afterAll(() => {
  const { runs, pass, fail, unknown } = counted;
  process.stdout.write(
    `${String(SOURCES.length)} sources × ${String(Object.keys(FAULTS).length)} faults: ${String(runs)} runs, ${String(pass)} pass, ${String(unknown)} unknown, ${String(fail)} fail\n`,
  );
});

test('a pull that works is never said to fail', async () => {
  const wrong = await Promise.all(SOURCES.map((source) => wrongOf(source, true)));
  expect(wrong.flat()).toEqual([]);
}, 280_000);

test('a pull that fails is never said to work', async () => {
  const wrong = await Promise.all(SOURCES.map((source) => wrongOf(source, false)));
  expect(wrong.flat()).toEqual([]);
  expect(SOURCES.map(([source]) => source).filter((source) => !asked.has(source))).toEqual([]);
}, 280_000);
