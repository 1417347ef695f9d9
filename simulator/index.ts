/** The simulated Google Cloud: a loopback server with state, which answers as Google does from the caller's token and the world. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseNode } from './admin';
import type { State } from './call';
import { SERVICES, SERVICE_NAMES, type ServiceInfo } from './catalog';
import { Holding, type Hold } from './holding';
import type { RecordedRequest, Running } from './running';
import { createSimulatorServer } from './server';
import { CLOUD_PLATFORM, TokenStore } from './tokens';
import type { World } from './world';

export { scenarios, shown, type Scenario, type Theme } from './scenarios';
export type { Hold, RecordedRequest, World };
export { imageDigest, type ImageSpec } from './images';

export interface Simulator {
  /** `http://127.0.0.1:PORT`. */
  url: string;
  /** What points a program (this one, gcloud, a node) at it. */
  env: Record<string, string>;
  requests: RecordedRequest[];
  /** Google credentials that were presented to registries which are not Google's. */
  violations: string[];
  /** Live: a change takes effect at the next request. */
  world: World;
  /** An access token of this member, cloud-platform by default. */
  tokenFor(member: string, scopes?: string[]): string;
  /** Which pool the metadata server's node belongs to. */
  setNode(cluster: string, pool: string): void;
  /** Hold every answer from now on. */
  holdAnswers(): Hold;
  close(): Promise<void>;
}

export interface SimulatorOptions {
  port?: number;
  /** Added to every answer. */
  latencyMs?: number;
  /** The address to listen on; loopback by default. */
  host?: string;
  /** The text of the caller's token: one that a real Kubernetes API server knows, too. */
  callerToken?: string;
}

/** Variables of gcloud and of this program that name the simulator's address. */
function environment(url: string, tokenFile: string): Record<string, string> {
  const overrides = SERVICE_NAMES.flatMap((name) => {
    const { override, basePath }: ServiceInfo = SERVICES[name];
    return override ? [[`CLOUDSDK_API_ENDPOINT_OVERRIDES_${override}`, `${url}/${basePath ?? ''}`]] : [];
  });
  return {
    ...(Object.fromEntries(overrides) as Record<string, string>),
    GKE_IMAGE_PREFLIGHT_REGISTRY: url,
    CLOUDSDK_AUTH_ACCESS_TOKEN_FILE: tokenFile,
    CLOUDSDK_CORE_DISABLE_PROMPTS: '1',
    METADATA_SERVER_DETECTION: 'none',
    LAB_METADATA: url,
    LAB_REGISTRY: url,
  };
}

/** Start the simulated Google Cloud on a copy of this world. */
export async function startSimulator(world: World, options: SimulatorOptions = {}): Promise<Simulator> {
  const state: State = { tokens: new TokenStore(), downloads: new Map(), uploads: new Map(), violations: [], url: '' };
  const running: Running = {
    world: structuredClone(world),
    state,
    requests: [],
    holding: new Holding(),
    latencyMs: options.latencyMs ?? 0,
  };
  const server = createSimulatorServer(running);
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(options.port ?? 0, options.host ?? '127.0.0.1', done);
  });
  state.url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const folder = mkdtempSync(join(tmpdir(), 'simulated-google-cloud-'));
  const tokenFile = join(folder, 'token');
  const lifetime = world.callerToken === 'expired' ? -60 : 3600 * 12;
  const token = state.tokens.mint(world.caller, [CLOUD_PLATFORM], lifetime, false, options.callerToken);
  writeFileSync(tokenFile, token, { mode: 0o600 });
  chmodSync(tokenFile, 0o600);
  return {
    url: state.url,
    env: environment(state.url, tokenFile),
    requests: running.requests,
    violations: state.violations,
    world: running.world,
    tokenFor: (member, scopes = [CLOUD_PLATFORM]) => state.tokens.mint(member, scopes, 3600),
    setNode: (cluster, pool) => {
      if (!chooseNode(running.world, cluster, pool)) throw new Error(`no pool ${pool} in a cluster ${cluster}`);
    },
    holdAnswers: () => running.holding.start(),
    close: async () => {
      rmSync(folder, { recursive: true, force: true });
      await new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      });
    },
  };
}
