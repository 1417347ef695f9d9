import { isCallers, keepVersion } from '../fixes';
import type { CleanupCondition, CleanupPolicy, ImageVersion } from '../model/cleanup';
import { type Fact, knownValue } from '../model/fact';
import type { Finding } from '../model/finding';
import { evidence, findingsOf } from '../model/finding-builder';
import type { ArtifactRegistryImage } from '../model/image-reference';
import type { Repository } from '../model/registry';
import type { CleanupFacts, RepositoryFacts, TargetFacts } from '../model/target-facts';
import { ofArtifactRegistry } from './applies';
import { checkOf } from './check';

interface Where {
  readonly repository: string;
}
type What = Where & { readonly image: string; readonly policies: readonly string[] };
/** `deletes` for one policy, `delete` for several. */
const verb = (policies: readonly string[], word: string): string => (policies.length === 1 ? `${word}s` : word);
const named = (policies: readonly string[]): string =>
  `${policies.length === 1 ? 'policy' : 'policies'} ${policies.join(', ')}`;

const CODES = {
  none: ({ repository }: Where) => `${repository} has no cleanup policy`,
  'dry-run': ({ repository }: Where) => `The cleanup policies of ${repository} are in dry run: they delete nothing`,
  'not-deleted': ({ repository, image }: Where & { readonly image: string }) =>
    `No cleanup policy of ${repository} deletes ${image}`,
  'not-yet-deleted': ({ repository, image, policies, from }: What & { readonly from: string }) =>
    `The cleanup ${named(policies)} of ${repository} may delete ${image} from ${from} on`,
  cached: ({ repository, image, policies }: What) =>
    `The cleanup ${named(policies)} of the remote repository ${repository} ${verb(policies, 'delete')} its copy of ${image}, which it fetches from its upstream again when a node asks`,
  kept: ({ repository, image, policies }: What) =>
    `The cleanup ${named(policies)} of ${repository} ${verb(policies, 'keep')} ${image}`,
  deletes: ({ repository, image, policies }: What) =>
    `The cleanup ${named(policies)} of ${repository} ${verb(policies, 'delete')} ${image}: it may be gone with the next clean-up, and nodes that do not have it cannot pull it then`,
  undecided: ({ repository, image, policies }: What) =>
    `Whether the cleanup ${named(policies)} of ${repository} ${verb(policies, 'delete')} ${image} could not be determined`,
  'digest-not-known': ({ repository, image }: Where & { readonly image: string }) =>
    `Whether a cleanup policy of ${repository} deletes ${image} could not be determined: its digest is not known`,
  'version-absent': ({ repository, image }: Where & { readonly image: string }) =>
    `Whether a cleanup policy of ${repository} deletes ${image} could not be determined: Artifact Registry does not list it among its images (dockerImages)`,
  'repository-absent': ({ repository }: Where) => `${repository} does not exist`,
} as const;
const find = findingsOf('cleanup-policy', 'advice', CODES);

/** Would a cleanup policy of the repository delete this version (docs/GOOGLE.md#cleanup-policies)? */
export const cleanupPolicy = checkOf(find, {
  title: 'No cleanup policy deletes the image',
  subject: 'image',
  outside: true,
  traits: {},
  judge: ofArtifactRegistry(find, ({ image, repository }, facts) => [judgeRepository(image, repository, facts)]),
});

function judgeRepository(image: ArtifactRegistryImage, about: RepositoryFacts, facts: TargetFacts): Finding {
  const { name: repository } = about;
  return find.match(about.repository, `Whether ${repository} has cleanup policies`, {
    absent: () => find.skip('repository-absent', { repository }),
    known: (value, from) => {
      if (value.cleanupPolicies.length === 0) return find.skip('none', { repository });
      if (value.cleanupPolicyDryRun)
        return find.pass(
          'dry-run',
          { repository },
          { evidence: evidence('listed', 'pass', from, 'cleanupPolicyDryRun') },
        );
      const { cleanup } = facts.image;
      if (cleanup === null) return find.unknown('digest-not-known', { repository, image: image.text });
      return find.match(cleanup.version, `When ${image.text} was uploaded`, {
        absent: () => find.unknown('version-absent', { repository, image: image.text }),
        known: (version) => judgeVersion(image, value, version, cleanup, facts),
      });
    },
  });
}

type Picks = 'yes' | 'no' | 'unknown';

/** A version that is kept is never deleted, whatever other policies say (Artifact Registry, "cleanup policies"). */
function judgeVersion(
  image: ArtifactRegistryImage,
  { name: repository, cleanupPolicies, mode }: Repository,
  version: ImageVersion,
  cleanup: CleanupFacts,
  facts: TargetFacts,
): Finding {
  const age = (Date.parse(facts.now) - Date.parse(version.uploadTime)) / 1000;
  const of = { ...cleanup, tags: version.tags, uploadTime: version.uploadTime, name: image.name, age };
  const ids = (action: string, wanted: Picks): readonly string[] =>
    cleanupPolicies.filter((each) => each.action === action && picks(each, of) === wanted).map(({ id }) => id);
  const source = `artifactregistry ${repository}`;
  const said = `uploaded ${version.uploadTime}, tags: ${version.tags.join(', ') || 'none'}`;
  const what = (policies: readonly string[]): What => ({ repository, image: image.text, policies });
  const proof = (says: 'pass' | 'fail', policies: readonly string[]) =>
    evidence('listed', says, source, `${policies.join(', ')}${policies.length > 0 ? '; ' : ''}${said}`);
  const keeps = ids('KEEP', 'yes');
  if (keeps.length > 0) {
    const end = endOfKeeping(cleanupPolicies, of);
    if (end === null) return find.pass('kept', what(keeps), { evidence: proof('pass', keeps) });
    const from = dayAfter(version, end.age);
    return find.pass('not-yet-deleted', { ...what([end.by]), from }, { evidence: proof('pass', [...keeps, end.by]) });
  }
  const odd = cleanupPolicies.filter(({ action }) => action !== 'KEEP' && action !== 'DELETE').map(({ id }) => id);
  const deletes = ids('DELETE', 'yes');
  const open = [...ids('DELETE', 'unknown'), ...odd];
  const mayKeep = ids('KEEP', 'unknown');
  if (deletes.length > 0 && mayKeep.length === 0 && mode === 'REMOTE_REPOSITORY')
    return find.pass('cached', what(deletes), { evidence: proof('pass', deletes) });
  if (deletes.length > 0 && mayKeep.length === 0)
    return find.warn('deletes', what(deletes), {
      evidence: proof('fail', deletes),
      fix: keepVersion(image, image.name, cleanup.digest, isCallers(facts)),
    });
  if (deletes.length + open.length > 0) return find.unknown('undecided', what([...deletes, ...open, ...mayKeep]));
  const later = cleanupPolicies.filter(
    (each) => each.action === 'DELETE' && picks(each, { ...of, age: Infinity }) === 'yes',
  );
  const first = [...later].sort((a, b) => ageOf(a) - ageOf(b))[0];
  if (first === undefined)
    return find.pass('not-deleted', { repository, image: image.text }, { evidence: proof('pass', []) });
  const from = dayAfter(version, ageOf(first));
  return find.pass('not-yet-deleted', { ...what([first.id]), from }, { evidence: proof('pass', [first.id]) });
}

/** The day on which a version reaches that age, in seconds. */
const dayAfter = ({ uploadTime }: ImageVersion, age: number): string =>
  new Date(Date.parse(uploadTime) + age * 1000).toISOString().slice(0, 10);

/**
 * When a version that is kept only because of its age is no longer kept, and which policy deletes it then.
 * @returns null if another policy goes on keeping it, or none deletes it
 */
function endOfKeeping(policies: readonly CleanupPolicy[], of: Version): { by: string; age: number } | null {
  const later = { ...of, age: Infinity };
  const keeps = policies.filter(({ action }) => action === 'KEEP');
  if (keeps.some((each) => picks(each, later) !== 'no')) return null;
  const [first] = policies
    .filter((each) => each.action === 'DELETE' && picks(each, later) === 'yes')
    .sort((a, b) => ageOf(a) - ageOf(b));
  if (first === undefined) return null;
  const last = keeps.filter((each) => picks(each, of) === 'yes').map(({ condition }) => condition?.newerThan ?? 0);
  return { by: first.id, age: Math.max(ageOf(first), ...last) };
}

const ageOf = ({ condition }: CleanupPolicy): number => condition?.olderThan ?? 0;

interface Version extends ImageVersion {
  readonly digest: string;
  /** The image's name in its repository: its package. */
  readonly name: string;
  /** Seconds since its upload. */
  readonly age: number;
  readonly uploads: Fact<readonly string[]> | null;
}

function picks({ condition, mostRecent, strange }: CleanupPolicy, of: Version): Picks {
  if (strange) return 'unknown';
  if (condition !== null) return meets(condition, of) ? 'yes' : 'no';
  if (mostRecent === null || !startsWithOne(of.name, mostRecent.packageNamePrefixes)) return 'no';
  const uploads = of.uploads === null ? undefined : knownValue(of.uploads);
  if (uploads === undefined) return 'unknown';
  const own = Date.parse(of.uploadTime);
  return uploads.filter((each) => Date.parse(each) > own).length < mostRecent.keepCount ? 'yes' : 'no';
}

function meets(condition: CleanupCondition, { tags, digest, name, age }: Version): boolean {
  const { tagState, tagPrefixes, versionNamePrefixes, packageNamePrefixes, olderThan, newerThan } = condition;
  if (tagState === 'TAGGED' && tags.length === 0) return false;
  if (tagState === 'UNTAGGED' && tags.length > 0) return false;
  if (tagPrefixes.length > 0 && !tags.some((tag) => startsWithOne(tag, tagPrefixes))) return false;
  if (!startsWithOne(digest, versionNamePrefixes) || !startsWithOne(name, packageNamePrefixes)) return false;
  return (olderThan === null || age > olderThan) && (newerThan === null || age < newerThan);
}

const startsWithOne = (text: string, prefixes: readonly string[]): boolean =>
  prefixes.length === 0 || prefixes.some((prefix) => text.startsWith(prefix));
