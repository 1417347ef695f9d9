import { enableKey } from '../fixes';
import { missing, knownValue } from '../model/fact';
import type { Assumption, Fix } from '../model/finding';
import { need } from '../model/need';
import type { Repository } from '../model/registry';
import type { RepositoryFacts, UpstreamFacts } from '../model/target-facts';
import { type CommonFindings, evidence, needsOf, type Repairable } from '../model/finding-builder';
import { type Through, upstreamAccess } from './upstream-access';
import { whyMissing } from '../model/unreadable';

/**
 * Something behind a repository that stops it, or may stop it, from serving: a code of `repository` with its arguments.
 */
export type Trouble =
  | {
      readonly code: 'key-out-of-use';
      readonly args: { readonly repository: string; readonly key: string; readonly state: string };
      readonly more: Repairable;
    }
  | {
      readonly code: 'key-state-not-known';
      readonly args: { readonly repository: string; readonly key: string; readonly state: string };
    }
  | {
      readonly code: 'upstream-broken';
      readonly args: { readonly repository: string; readonly broken: readonly string[]; readonly others: boolean };
      readonly more: Repairable;
    }
  | { readonly code: 'no-upstream'; readonly args: { readonly repository: string }; readonly more: Repairable };

/** The result of checking what is behind a repository: the trouble, notes for its message, and the assumptions. */
export interface Depth {
  readonly trouble: Trouble | null;
  readonly notes: readonly string[];
  readonly assumptions: readonly Assumption[];
}

const NOTHING: Depth = { trouble: null, notes: [], assumptions: [] };
const OUT_OF_USE = new Set(['DISABLED', 'DESTROYED', 'DESTROY_SCHEDULED']);

/** Whether the repository's encryption key is enabled: without it nothing in the repository can be read. */
export function keyDepth(find: CommonFindings, { kmsKeyName }: Repository, { key, name }: RepositoryFacts): Depth {
  if (kmsKeyName === null) return NOTHING;
  if (key?.state === 'known') {
    const { state, version } = key.value;
    if (state === 'ENABLED') return { ...NOTHING, notes: [`its key ${kmsKeyName} is enabled`] };
    const args = { repository: name, key: kmsKeyName, state };
    if (!OUT_OF_USE.has(state)) return { ...NOTHING, trouble: { code: 'key-state-not-known', args } };
    const more = {
      evidence: evidence('listed', 'fail', key.from, `state ${state}`),
      fix: enableKey(kmsKeyName, state, version ?? null),
    };
    return { ...NOTHING, trouble: { code: 'key-out-of-use', args, more } };
  }
  const needs = needsOf(key);
  return {
    ...NOTHING,
    assumptions: [
      find.assume(
        `The encryption key ${kmsKeyName} is enabled; it was not read${key === null ? '' : why(key)}`,
        needs.length > 0 ? needs : [need('cloudkms.cryptoKeys.get', kmsKeyName)],
      ),
    ],
  };
}

/** Whether the upstreams of a virtual or remote repository exist and may be read, as far as the caller can see. */
export function upstreamDepth(find: CommonFindings, repository: Repository, through: Through): Depth {
  const { mode, upstreams } = repository;
  const { repository: facts, served } = through;
  if (mode === 'REMOTE_REPOSITORY') return remoteDepth(find, repository, facts, served);
  if (mode !== 'VIRTUAL_REPOSITORY') return NOTHING;
  if (upstreams.length === 0) return { ...NOTHING, trouble: noUpstreams(facts) };
  const broken = facts.upstreams.flatMap((each) => brokenUpstream(each) ?? []);
  const unread = upstreams.filter((name) => !facts.upstreams.some((each) => each.name === name));
  const access = facts.upstreams.map((each) => upstreamAccess(find, each, through));
  return {
    trouble: broken.length === 0 ? null : warning(broken, facts),
    notes: [...facts.upstreams.flatMap(noteOf), ...access.flatMap(({ notes }) => notes)],
    assumptions: [
      ...facts.upstreams.flatMap((each) => assumedUpstream(find, each)),
      ...access.flatMap(({ assumptions }) => assumptions),
      ...unread.map((name) => find.assume(`The upstream ${name} serves what it should; it was not read`)),
    ],
  };
}

function remoteDepth(find: CommonFindings, { upstreams }: Repository, facts: RepositoryFacts, served: boolean): Depth {
  const from = upstreams.length > 0 ? upstreams.join(', ') : 'an upstream that it does not name';
  const broken = facts.upstreams.flatMap((each) => brokenUpstream(each) ?? []);
  const assumed = [
    ...facts.upstreams.flatMap((each) => assumedUpstream(find, each)),
    ...(served || facts.upstreams.length > 0
      ? []
      : [find.assume(`The repository hands on what its upstream (${from}) serves; that was not read`)]),
  ];
  return {
    trouble: broken.length === 0 ? null : warning(broken, facts),
    notes: [`it fetches from ${from}`],
    assumptions: assumed,
  };
}

/** What is certainly wrong with an upstream; null if nothing is, or if it could not be read. */
function brokenUpstream({ name, repository }: UpstreamFacts): { text: string; from: string; detail: string } | null {
  if (repository.state === 'absent')
    return { text: `its upstream ${name} does not exist`, from: repository.from, detail: repository.detail };
  const format = knownValue(repository)?.format;
  if (repository.state !== 'known' || format === undefined || format === 'DOCKER') return null;
  const text = `its upstream ${name} is of format ${format}, which holds no container images`;
  return { text, from: repository.from, detail: `format ${format}` };
}

function warning(
  broken: readonly { readonly text: string; readonly from: string; readonly detail: string }[],
  { name, upstreams }: RepositoryFacts,
): Trouble {
  const fix: Fix = {
    summary: `Correct the upstreams of ${name}: each has to be a repository of format DOCKER that exists`,
    commands: [],
    terraform: null,
    url: VIRTUAL,
  };
  return {
    code: 'upstream-broken',
    args: {
      repository: name,
      broken: broken.map(({ text }) => text),
      others: upstreams.length > broken.length,
    },
    more: { evidence: broken.flatMap(({ from, detail }) => evidence('listed', 'fail', from, detail)), fix },
  };
}

const VIRTUAL = 'https://cloud.google.com/artifact-registry/docs/repositories/virtual-repo';

function noUpstreams({ name, repository }: RepositoryFacts): Trouble {
  const from = repository.state === 'known' ? repository.from : name;
  const fix = {
    summary: `Give ${name} the upstream that holds the image`,
    commands: [],
    terraform: null,
    url: VIRTUAL,
  };
  return {
    code: 'no-upstream',
    args: { repository: name },
    more: { evidence: evidence('listed', 'fail', from, 'virtualRepositoryConfig.upstreamPolicies: none'), fix },
  };
}

const noteOf = ({ name, repository }: UpstreamFacts): readonly string[] =>
  repository.state === 'known' && repository.value.format === 'DOCKER' ? [`it reads from ${name}`] : [];

function assumedUpstream(find: CommonFindings, { name, repository }: UpstreamFacts): readonly Assumption[] {
  if (repository.state === 'known' || repository.state === 'absent') return [];
  const needs = needsOf(repository);
  return [
    find.assume(
      `The upstream ${name} is there and of format DOCKER; it was not read${why(repository)}`,
      needs.length > 0 ? needs : [need('artifactregistry.repositories.get', name)],
    ),
  ];
}

/**
 * Where this project sends the requests to a gcr.io host. Only a note, because a repository that exists serves them.
 */
export function redirectionNote({ redirection, name }: RepositoryFacts): readonly string[] {
  if (redirection === null) return [];
  if (redirection.state !== 'known') return [`whether gcr.io requests are redirected to it could not be read`];
  const { state } = redirection.value;
  if (state !== GCR_IO_OFF) return [];
  return [`the project's setting says ${state}, though ${name} is there: Container Registry is shut down since 2025`];
}

/** The value of the setting in a project that does not redirect gcr.io to Artifact Registry. */
export const GCR_IO_OFF = 'REDIRECTION_FROM_GCR_IO_DISABLED';

/** Why it was not read, after a colon. */
function why(fact: Parameters<typeof missing>[0]): string {
  const root = missing(fact);
  return root === null || root.state === 'absent' ? '' : `: ${whyMissing('it', root)}`;
}
