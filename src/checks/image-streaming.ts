import { mayUseServices } from '../access/service-use';
import {
  buildAgain,
  enableStreaming,
  grantServiceUse,
  isPushable,
  letImagesStream,
  poolWithScopes,
  useContainerdImage,
} from '../fixes';
import type { Cluster } from '../model/cluster';
import type { Finding, Fix } from '../model/finding';
import { evidence, findingsOf, needsOf } from '../model/finding-builder';
import { type Fact, missing, knownValue } from '../model/fact';
import type { ImageReference } from '../model/image-reference';
import { distinctNeeds } from '../model/need';
import { accountThatPulls } from '../model/puller';
import { isDefaultEmail } from '../model/service-account';
import type { PoolFacts, TargetFacts } from '../model/target-facts';
import { whyMissing } from '../model/unreadable';
import { ofImage, perPool } from './applies';
import { checkOf } from './check';
import { perimeterInWords, notListedIn } from './perimeter';
import { levelsSeen, withAncestors } from './pull-permission-levels';

interface Pool {
  readonly pool: string;
}
const CODES = {
  off: ({ pool }: Pool) => `Image streaming is off on ${pool}`,
  'by-gke': ({ pool }: Pool) => `GKE manages image streaming on ${pool}`,
  windows: ({ pool }: Pool) => `Nodes of ${pool} run Windows, where no image is streamed`,
  'not-streamed': ({ host, pool }: Pool & { readonly host: string }) =>
    `Images of ${host} are not streamed: nodes of ${pool} pull them in the usual way`,
  'not-said': ({ repository, pool }: Pool & { readonly repository: string }) =>
    `Google does not document whether images of the virtual repository ${repository} are streamed to nodes of ${pool}`,
  streams: ({ image, pool }: Pool & { readonly image: string }) =>
    `Nodes of ${pool} may stream ${image}: everything that streaming needs was found, as far as it could be read`,
  lacks: ({ image, pool, what }: Pool & { readonly image: string; readonly what: string }) =>
    `Image streaming is on for ${pool}, and ${image} is pulled in the usual way, which takes longer: ${what}`,
  'api-not-known': ({ pool, why }: Pool & { readonly why: string }) =>
    `Whether nodes of ${pool} can stream the image is not known: ${why}`,
} as const;
const find = findingsOf('image-streaming', 'advice', CODES);

/** If image streaming is on, are its requirements met (docs/GOOGLE.md#image-streaming)? */
export const imageStreaming = checkOf(find, {
  title: 'Image streaming has what it needs, if it is on',
  subject: 'image on pool',
  traits: {},
  judge: ofImage((image, facts) => perPool(find, facts, (pool, cluster) => judgePool(image, pool, cluster, facts))),
});

const CLOUD_PLATFORM = 'https://www.googleapis.com/auth/cloud-platform';

function judgePool(image: ImageReference, facts: PoolFacts, cluster: Cluster, target: TargetFacts): Finding {
  const { pool } = facts;
  const about = { pool: pool.name };
  if (!pool.imageStreaming) return find.skip('off', about, about);
  if (pool.madeBy === 'autopilot') return find.skip('by-gke', about, about);
  if (facts.platform.os === 'windows') return find.skip('windows', about, about);
  const { repository } = target.image;
  if (repository === null) return find.skip('not-streamed', { ...about, host: image.host }, about);
  const mode = knownValue(repository.repository)?.mode;
  if (mode === 'VIRTUAL_REPOSITORY') return find.skip('not-said', { ...about, repository: repository.name }, about);
  const lack = lackOf(image, facts, cluster, target);
  if (lack !== null) {
    const proof = evidence('listed', 'fail', lack.from, lack.detail);
    return find.warn(
      'lacks',
      { ...about, image: image.text, what: lack.what },
      { ...about, evidence: proof, fix: lack.fix },
    );
  }
  const api = target.cluster.streaming;
  const root = api === null ? null : missing(api);
  if (root !== null && root.state !== 'absent') {
    const why = whyMissing(`the state of ${API}`, root);
    return find.unknown('api-not-known', { ...about, why }, { ...about, needs: distinctNeeds(needsOf(api)) });
  }
  const proof = evidence(
    'listed',
    'pass',
    target.cluster.cluster.state === 'known' ? target.cluster.cluster.from : '',
    `nodePools[${pool.name}].config.gcfsConfig.enabled`,
  );
  return find.pass('streams', { ...about, image: image.text }, { ...about, evidence: proof });
}

const API = 'containerfilesystem.googleapis.com';

interface Lack {
  readonly what: string;
  readonly from: string;
  readonly detail: string;
  readonly fix: Fix;
}

/** The first requirement that is certainly not met; null if there is none. */
function lackOf(image: ImageReference, facts: PoolFacts, cluster: Cluster, target: TargetFacts): Lack | null {
  const { pool } = facts;
  const from = `node pool ${pool.name}`;
  const type = pool.imageType?.toUpperCase() ?? null;
  if (type !== null && type !== 'COS_CONTAINERD')
    return {
      what: `its node image is ${type}, and only COS_CONTAINERD streams`,
      from,
      detail: `imageType: ${type}`,
      fix: useContainerdImage(cluster, { ...pool, imageType: 'COS' }),
    };
  // For the default account, the scopes that GKE gives are enough (Google's page on image streaming).
  if (pool.serviceAccount.kind !== 'default' && pool.scopes !== null && !pool.scopes.includes(CLOUD_PLATFORM))
    return {
      what: 'its nodes lack the scope cloud-platform, which streaming asks for',
      from,
      detail: `oauthScopes: ${pool.scopes.join(', ')}`,
      fix: poolWithScopes(cluster, pool),
    };
  const api: Fact<string> | null = target.cluster.streaming;
  if (api?.state === 'known' && api.value === 'DISABLED')
    return {
      what: `the Container File System API is off in project ${cluster.project}`,
      from: api.from,
      detail: api.value,
      fix: enableStreaming(cluster.project),
    };
  const unused = withoutUse(facts, target);
  if (unused !== null) return unused;
  const within = notListedIn(API, target);
  if (within !== null)
    return {
      what: `the perimeter ${perimeterInWords(within.perimeter)} around its network does not list ${API}`,
      from: within.from,
      detail: `restrictedServices: ${within.perimeter.restricted.slice(0, 6).join(', ')}`,
      fix: letImagesStream(within.perimeter.name, within.perimeter.reachable !== null),
    };
  const manifest = knownValue(target.image.manifest);
  if (manifest?.shape === 'schema1')
    return {
      what: "a manifest of Docker's schema 1 is not streamed",
      from: target.image.manifest.state === 'known' ? target.image.manifest.from : '',
      detail: manifest.mediaType,
      fix: buildAgain(image, isPushable(target)),
    };
  const twice = manifest?.layerTwice ?? null;
  if (twice !== null)
    return {
      what: `an image that has a layer twice is not streamed (${twice.slice(0, 19)}…)`,
      from: target.image.manifest.state === 'known' ? target.image.manifest.from : '',
      detail: `layers: ${twice} twice`,
      fix: buildAgain(image, isPushable(target)),
    };
  return null;
}

/** A custom account must be allowed to use the services of the images' project (Google's page on image streaming). */
function withoutUse({ puller, access }: PoolFacts, { image, now }: TargetFacts): Lack | null {
  const { repository } = image;
  const account = accountThatPulls(puller);
  if (repository === null || account === null || isDefaultEmail(account.email)) return null;
  const who = account.member;
  const { name, place, deny, project } = repository;
  const levels = withAncestors(levelsSeen(repository, image), repository, (policy) => ({ policy }));
  const question = { principal: who, levels, deny, repository: name, now, facts: access, cluster: null };
  if (mayUseServices(question) !== 'no') return null;
  const read = levels.flatMap(({ kind, resource }) => (kind === 'repository' ? [] : [resource])).join(', ');
  return {
    what: `${who} may not use the services of project ${place.project} (roles/serviceusage.serviceUsageConsumer), which streaming asks for`,
    from: project.state === 'known' ? project.from : `projects/${place.project}`,
    detail: `no binding gives it serviceusage.services.use; policies read: ${read}`,
    fix: grantServiceUse(place.project, who),
  };
}
