import { correctHost, createRepository, isCallers, otherReference, otherVersion } from '../fixes';
import { type Fact, missing } from '../model/fact';
import type { Assumption, Finding, Fix } from '../model/finding';
import { evidence, findingsOf, needsOf, type Proven, said } from '../model/finding-builder';
import { PULL_PERMISSION } from '../model/iam';
import { type ImageReference, manifestReference } from '../model/image-reference';
import { oddHost } from '../model/odd-host';
import { repositoryPath } from '../model/repository-name';
import { need, type Need } from '../model/need';
import type { PodWebhook } from '../model/pod-webhook';
import type { Manifest } from '../model/registry';
import { placeOf } from '../model/target';
import type { TargetFacts } from '../model/target-facts';
import { whyMissing } from '../model/unreadable';
import { platformText } from '../placement/platform-match';
import { ofImage } from './applies';
import { checkOf } from './check';
import { refusedByRule } from './download-rule-match';
import { nearRepositoriesOf } from './near-repositories';
import { serviceTrouble } from './repository-service';

interface Image {
  readonly image: string;
}
interface Repository {
  readonly repository: string;
}
interface Why {
  readonly why: string;
}

const CODES = {
  exists: ({ image, digest }: Image & { readonly digest: string | null }) =>
    `${image} exists${digest === null ? '' : ` (${digest})`}; seen as the caller, which does not prove that the node may pull it`,
  'exists-by-secret': ({
    image,
    digest,
    secret,
  }: Image & { readonly digest: string | null; readonly secret: string }) =>
    `${image} exists${digest === null ? '' : ` (${digest})`}; seen with the pull secret ${secret}, as pods that have it see it`,
  absent: ({ host, path, version, answer }: Record<'host' | 'path' | 'version' | 'answer', string>) =>
    `${host} has no ${path} ${version}: ${answer}`,
  'child-gone': ({ image, pool, platform, child }: Record<'image' | 'pool' | 'platform' | 'child', string>) =>
    `${image} lists ${platform}, which the nodes of ${pool} take, as ${child}, and the registry has no such manifest any more`,
  'repository-absent': ({ repository }: Repository) => `${repository} does not exist, and so no image in it does`,
  'repository-not-served': ({ repository, why }: Repository & Why) =>
    `Which images ${repository} holds cannot be determined: ${why}`,
  'gcr-not-served': ({ image, why }: Image & Why) => `There is no ${image} to look for: ${why}`,
  'refused-by-rule': ({ image, why }: Image & Why) => `Whether ${image} exists cannot be determined: ${why}`,
};
const find = findingsOf('image-exists', 'gate', CODES);

/**
 * Does the registry have the image? The request is made as the caller, so a yes proves that the image exists, not that
 * the node may pull it.
 */
export const imageExists = checkOf(find, {
  title: 'The image exists in its registry',
  subject: 'image',
  alone: true,
  outside: true,
  traits: { probe: 'existence', observed: 'always', ofPull: true, mirror: 'all', mirrorServes: true, spreads: 'api' },
  judge: ofImage((image, facts) => {
    const kept = ofRepository(image, facts) ?? ofRule(image, facts);
    return kept === null ? judgeManifest(image, facts) : [kept];
  }),
});

/** What the state of the repository means for all images in it, if the image itself was not seen. */
function ofRepository(image: ImageReference, target: TargetFacts): Finding | null {
  const { image: facts } = target;
  const { manifest, repository } = facts;
  if (manifest.state === 'known' || repository === null) return null;
  if (manifest.state === 'absent' && repository.repository.state !== 'absent') return null;
  const trouble = serviceTrouble(facts);
  if (trouble?.why === 'gcr-not-served')
    return find.skip('gcr-not-served', { image: image.text, why: trouble.message });
  const { name, repository: asked } = repository;
  if (asked.state === 'absent')
    return find.fail(
      'repository-absent',
      { repository: name },
      {
        subject: name,
        evidence: evidence('listed', 'fail', asked.from, asked.detail),
        fix: createRepository(repository.place, isCallers(target), nearRepositoriesOf(facts)),
      },
    );
  if (trouble === null) return null;
  return find.unknown(
    'repository-not-served',
    { repository: name, why: trouble.message },
    { subject: name, needs: needsOf(manifest) },
  );
}

function ofRule(image: ImageReference, facts: TargetFacts): Finding | null {
  const why = refusedByRule(facts);
  return why === null ? null : find.unknown('refused-by-rule', { image: image.text, why });
}

function judgeManifest(image: ImageReference, facts: TargetFacts): readonly Finding[] {
  const { manifest } = facts.image;
  if (manifest.state === 'known') return judgeFound(image, manifest.value, manifest.from, facts);
  return [
    find.match<Manifest>(
      manifest,
      `The manifest of ${image.text}`,
      {
        known: ({ digest }) => find.skip('exists', { image: image.text, digest }),
        absent: (fact) =>
          find.fail(
            'absent',
            { host: image.host, path: image.path, version: versionOf(image), answer: said(fact) },
            {
              evidence: evidence('listed', 'fail', fact.from, fact.detail),
              fix: otherHost(image) ?? otherReference(image, facts),
            },
          ),
      },
      { needs: toRead(image, manifest) },
    ),
  ];
}

/** The reference with the host that was probably meant, if this host only looks like a Google registry. */
function otherHost(image: ImageReference): Fix | null {
  if (image.kind !== 'other') return null;
  const odd = oddHost(image.host);
  return odd === null ? null : correctHost(image, odd.near);
}

/** The manifest exists. For an index, the manifests that the nodes would use are judged as well. */
function judgeFound(
  reference: ImageReference,
  { digest, mediaType }: Manifest,
  from: string,
  facts: TargetFacts,
): readonly Finding[] {
  const {
    pools,
    image: { bySecret },
  } = facts;
  const image = reference.text;
  const found = (more: Proven): Finding =>
    bySecret === null
      ? find.pass('exists', { image, digest }, more)
      : find.pass('exists-by-secret', { image, digest, secret: bySecret }, more);
  const seen = evidence('listed', 'pass', from, `${digest ?? manifestReference(reference)}, ${mediaType}`);
  const unseen = new Map(
    pools.flatMap(({ taken }) => (taken && taken.there.state !== 'known' ? [[taken.digest, taken] as const] : [])),
  );
  const listed = [...unseen.values()]
    .filter(({ there }) => there.state !== 'absent')
    .map((taken) => {
      const what = `the manifest ${taken.digest} (${platformText(taken.platform)})`;
      return find.assume(`${what}, which ${image} lists, is still in the registry`, needsOf(taken.there));
    });
  const assumptions = [...listed, ...assumedWebhooks(facts)];
  if (![...unseen.values()].some(({ there }) => there.state === 'absent'))
    return [found({ evidence: seen, assumptions })];
  return pools.map(({ pool: { name: pool }, taken }) => {
    if (taken?.there.state !== 'absent') return found({ pool, evidence: seen, assumptions });
    const args = { image, pool, platform: platformText(taken.platform), child: taken.digest };
    return find.fail('child-gone', args, {
      pool,
      subject: `${image} ${taken.digest}`,
      evidence: evidence('listed', 'fail', taken.there.from, taken.there.detail),
      fix: otherVersion(reference),
    });
  });
}

/** At most this number of webhooks and policies is named in one sentence. */
const MOST_NAMED = 3;

/**
 * A dry run shows how a webhook or an admission policy changes a pod. The assumption that it leaves the image unchanged
 * is added if the workload's pods are visible, or if the webhooks and policies of a cluster that was to be read could
 * not be read.
 */
function assumedWebhooks({ webhooks, target }: TargetFacts): readonly Assumption[] {
  if (webhooks === null) return [];
  const { webhooks: fact, namespaces } = webhooks;
  if (fact.state === 'known') {
    const sees = ({ only, spares }: PodWebhook): boolean =>
      namespaces.some((name) => (only === null || only.includes(name)) && !spares.includes(name));
    const seeing = fact.value.filter(sees);
    const names = [...new Set(seeing.map(({ kind, name }) => (kind === 'policy' ? `admission policy ${name}` : name)))];
    if (names.length === 0) return [];
    const more = names.length > MOST_NAMED ? ` and ${String(names.length - MOST_NAMED)} more` : '';
    const one = names.length === 1;
    const [first] = seeing;
    const what = first?.kind === 'policy' ? 'The' : one ? 'The webhook' : 'The webhooks';
    const text = `${what} ${names.slice(0, MOST_NAMED).join(', ')}${more}, which ${one ? 'sees' : 'see'} new pods, ${one ? 'leaves' : 'leave'} the image as it is; --verify admission shows what becomes of it`;
    return [find.assume(text, [need('container.pods.create', placeOf(target), 'verify')])];
  }
  const root = missing(fact);
  if (root === null || root.state === 'absent') return [];
  // No access to the cluster's API was given.
  if (root.state === 'failed' && (root.why === 'not-asked' || root.why === 'not-recorded')) return [];
  const text = `No webhook of the cluster puts another image into new pods. ${whyMissing('The webhooks', root)}`;
  return [find.assume(text, needsOf(fact))];
}

const versionOf = (image: ImageReference): string =>
  image.digest === null ? `with the tag ${image.tag ?? 'latest'}` : `with the digest ${image.digest}`;

/**
 * What the caller needs to read a manifest: the permission that the refusal names, otherwise the reader role on the
 * repository. A grant does not help if a perimeter refused, or if nobody refused because the service failed or timed
 * out.
 */
function toRead(image: ImageReference, manifest: Fact<Manifest>): readonly Need[] {
  const [needs, root] = [needsOf(manifest), missing(manifest)];
  const isOfGrant = root?.state === 'denied' && (root.why === 'permission' || root.why === 'ambiguous');
  if (needs.length > 0 || image.kind === 'other' || !isOfGrant) return needs;
  return [need(PULL_PERMISSION, repositoryPath(image))];
}
