/** Manifests judged on clusters, from the simulator's answers to the verdict, in this process. */
import { allFindings, traitsOf } from '../../src/checks';
import { NOTHING_ASKED } from '../target';
import { asker } from '../../src/facts/ask';
import { gather } from '../../src/facts/gather';
import { remedies } from '../../src/fixes';
import { HttpClient } from '../../src/http/client';
import { loadCredentials } from '../../src/google/credentials';
import { endpointsFrom } from '../../src/http/endpoints';
import { Network } from '../../src/http/network';
import { Secrets } from '../../src/http/secrets';
import { readImages } from '../../src/input/images';
import { readManifests } from '../../src/input/manifests';
import { knownValue } from '../../src/model/fact';
import type { Answers } from '../../src/model/questions';
import { answers } from '../../src/app/sources';
import { sentenceOf } from '../../src/reports/view';
import { conclude } from '../../src/verdict/judgement';
import { type Simulator, startSimulator, type World } from '../../simulator';

const NOW = '2026-11-23T12:00:00Z';

/** What came of one image on one cluster. */
export interface Judged {
  readonly verdict: string;
  /** `NAME=VERDICT`, the platform where it is judged: `arm=pass linux/arm64`. */
  readonly pools: readonly string[];
  readonly assumptions: readonly string[];
  /** Gates that fail or are unknown: `CHECK POOL: MESSAGE`. */
  readonly says: readonly string[];
}

export interface Judge {
  readonly simulator: Simulator;
  /** @param through what the Kubernetes API of the cluster answers */
  judge(manifest: string, cluster: string, through?: Partial<Answers>, imagePaths?: readonly string[]): Promise<Judged>;
}

/** @param world holds clusters of the project `shop-prod` in `europe-west1` */
export async function judgeOf(world: World): Promise<Judge> {
  const simulator = await startSimulator(world);
  const secrets = new Secrets();
  const credentials = await loadCredentials(simulator.env, secrets, new Network());
  const { endpoints } = endpointsFrom(simulator.env);
  const client = new HttpClient({ endpoints, credentials, secrets, version: '0', backoffMs: 1 });
  const judge: Judge['judge'] = async (text, name, through = {}, imagePaths = []) => {
    client.restartDeadline();
    const read = readManifests([{ file: 'case.yaml', text, found: false, chart: null }], {
      imagePaths,
      namespace: null,
    });
    const given = read.images.map((each) => ({ ...each, named: 'case.yaml' }));
    const [image] = readImages(given).images;
    if (image === undefined) throw new Error(`no image: ${read.problems.join('; ')}`);
    const target = {
      image,
      cluster: { project: 'shop-prod', location: 'europe-west1', name },
      ...NOTHING_ASKED,
    };
    const facts = await gather(target, asker(answers(client, through)).ask, NOW);
    const { verdict, pools, findings } = conclude(facts, allFindings(facts), {
      strict: false,
      policy: null,
      traitsOf,
      remedies,
    });
    return {
      verdict,
      pools: facts.pools.map(({ pool, platform }, at) => {
        const judged = pools[at] ?? 'skip';
        const { os, architecture } = platform;
        return `${pool.name}=${judged}${judged === 'skip' ? '' : ` ${os}/${knownValue(architecture) ?? '?'}`}`;
      }),
      assumptions: findings.flatMap((finding) => finding.assumptions.map(({ text: words }) => words)),
      says: findings
        .filter(({ kind, status }) => kind === 'gate' && (status === 'fail' || status === 'unknown'))
        .map((finding) => `${finding.check} ${finding.pool ?? '-'}: ${sentenceOf(finding)}`),
    };
  };
  return { simulator, judge };
}
