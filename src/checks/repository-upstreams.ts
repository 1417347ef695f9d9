import { enableKey } from '../fixes';
import { missing, valueOf } from '../model/fact';
import type { Assumption, Evidence, Fix } from '../model/finding';
import { need } from '../model/need';
import type { Repository } from '../model/registry';
import type { RepositoryFacts, UpstreamFacts } from '../model/target-facts';
import { evidence, type Judge, needsOf } from './judge';
import { type Through, upstreamAccess } from './upstream-access';
import { whyMissing } from './unreadable';

/** Something behind a repository that keeps it from serving, or may. */
export interface Trouble {
  readonly status: 'fail' | 'warn' | 'unknown';
  readonly message: string;
  readonly evidence: readonly Evidence[];
  readonly fix: Fix | null;
}

/** What a look behind a repository gave: the trouble, what to note in its message, and what is taken for granted. */
export interface Depth {
  readonly trouble: Trouble | null;
  readonly notes: readonly string[];
  readonly assumptions: readonly Assumption[];
}

const NOTHING: Depth = { trouble: null, notes: [], assumptions: [] };
const OUT_OF_USE = new Set(['DISABLED', 'DESTROYED', 'DESTROY_SCHEDULED']);

/** Whether the key that the repository is encrypted with is enabled: without it nothing in it can be read. */
export function keyDepth(judge: Judge, { kmsKeyName }: Repository, { key, name }: RepositoryFacts): Depth {
  if (kmsKeyName === null) return NOTHING;
  if (key?.state === 'known') {
    const { state, version } = key.value;
    if (state === 'ENABLED') return { ...NOTHING, notes: [`its key ${kmsKeyName} is enabled`] };
    const gone = OUT_OF_USE.has(state);
    const said = `The key ${kmsKeyName} that ${name} is encrypted with is`;
    const message = gone
      ? `${said} ${state}: nothing in the repository can be read`
      : `${said} in the state ${state}; whether it decrypts could not be told`;
    return {
      ...NOTHING,
      trouble: {
        status: gone ? 'fail' : 'unknown',
        message,
        evidence: gone ? evidence('listed', 'fail', key.from, `state ${state}`) : [],
        fix: gone ? enableKey(kmsKeyName, state, version ?? null) : null,
      },
    };
  }
  const needs = needsOf(key);
  return {
    ...NOTHING,
    assumptions: [
      judge.assume(
        `The encryption key ${kmsKeyName} is enabled; it was not read${key === null ? '' : why(key)}`,
        needs.length > 0 ? needs : [need('cloudkms.cryptoKeys.get', kmsKeyName)],
      ),
    ],
  };
}

/** Whether the repositories that a virtual or remote one reads from are there and may be read, as far as the caller may see. */
export function upstreamDepth(judge: Judge, repository: Repository, through: Through): Depth {
  const { mode, upstreams } = repository;
  const { repository: facts, served } = through;
  if (mode === 'REMOTE_REPOSITORY') return remoteDepth(judge, repository, facts, served);
  if (mode !== 'VIRTUAL_REPOSITORY') return NOTHING;
  if (upstreams.length === 0) return { ...NOTHING, trouble: noUpstreams(facts) };
  const broken = facts.upstreams.flatMap((each) => brokenUpstream(each) ?? []);
  const unread = upstreams.filter((name) => !facts.upstreams.some((each) => each.name === name));
  const access = facts.upstreams.map((each) => upstreamAccess(judge, each, through));
  return {
    trouble: broken.length === 0 ? null : warning(broken, facts),
    notes: [...facts.upstreams.flatMap(noteOf), ...access.flatMap(({ notes }) => notes)],
    assumptions: [
      ...facts.upstreams.flatMap((each) => assumedUpstream(judge, each)),
      ...access.flatMap(({ assumptions }) => assumptions),
      ...unread.map((name) => judge.assume(`The upstream ${name} serves what it should; it was not read`)),
    ],
  };
}

function remoteDepth(judge: Judge, { upstreams }: Repository, facts: RepositoryFacts, served: boolean): Depth {
  const from = upstreams.length > 0 ? upstreams.join(', ') : 'an upstream that it does not name';
  const broken = facts.upstreams.flatMap((each) => brokenUpstream(each) ?? []);
  const assumed = [
    ...facts.upstreams.flatMap((each) => assumedUpstream(judge, each)),
    ...(served || facts.upstreams.length > 0
      ? []
      : [judge.assume(`The repository hands on what its upstream (${from}) serves; that was not read`)]),
  ];
  return {
    trouble: broken.length === 0 ? null : warning(broken, facts),
    notes: [`it fetches from ${from}`],
    assumptions: assumed,
  };
}

/** What is wrong with an upstream, for sure; null where nothing is, and where it could not be read. */
function brokenUpstream({ name, repository }: UpstreamFacts): { text: string; from: string; detail: string } | null {
  if (repository.state === 'absent')
    return { text: `its upstream ${name} does not exist`, from: repository.from, detail: repository.detail };
  const format = valueOf(repository)?.format;
  if (repository.state !== 'known' || format === undefined || format === 'DOCKER') return null;
  const text = `its upstream ${name} is of format ${format}, which holds no container images`;
  return { text, from: repository.from, detail: `format ${format}` };
}

function warning(
  broken: readonly { readonly text: string; readonly from: string; readonly detail: string }[],
  { name, upstreams }: RepositoryFacts,
): Trouble {
  const others = upstreams.length > broken.length ? '; its other upstreams may serve the image' : '';
  return {
    status: 'warn',
    message: `${name} is there, but ${broken.map(({ text }) => text).join(' and ')}${others}`,
    evidence: broken.flatMap(({ from, detail }) => evidence('listed', 'fail', from, detail)),
    fix: {
      summary: `Correct the upstreams of ${name}: each has to be a repository of format DOCKER that exists`,
      commands: [],
      terraform: null,
      url: VIRTUAL,
    },
  };
}

const VIRTUAL = 'https://cloud.google.com/artifact-registry/docs/repositories/virtual-repo';

function noUpstreams({ name, repository }: RepositoryFacts): Trouble {
  const from = repository.state === 'known' ? repository.from : name;
  return {
    status: 'warn',
    message: `${name} is a virtual repository without an upstream: it has nothing to serve`,
    evidence: evidence('listed', 'fail', from, 'virtualRepositoryConfig.upstreamPolicies: none'),
    fix: { summary: `Give ${name} the upstream that holds the image`, commands: [], terraform: null, url: VIRTUAL },
  };
}

const noteOf = ({ name, repository }: UpstreamFacts): readonly string[] =>
  repository.state === 'known' && repository.value.format === 'DOCKER' ? [`it reads from ${name}`] : [];

function assumedUpstream(judge: Judge, { name, repository }: UpstreamFacts): readonly Assumption[] {
  if (repository.state === 'known' || repository.state === 'absent') return [];
  const needs = needsOf(repository);
  return [
    judge.assume(
      `The upstream ${name} is there and of format DOCKER; it was not read${why(repository)}`,
      needs.length > 0 ? needs : [need('artifactregistry.repositories.get', name)],
    ),
  ];
}

/** Where the requests of a gcr.io host go in this project: a note, since a repository that is there serves them. */
export function redirectionNote({ redirection, name }: RepositoryFacts): readonly string[] {
  if (redirection === null) return [];
  if (redirection.state !== 'known') return [`whether gcr.io requests are redirected to it could not be read`];
  const { state } = redirection.value;
  if (state !== GCR_IO_OFF) return [];
  return [`the project's setting says ${state}, though ${name} is there: Container Registry is shut down since 2025`];
}

/** The setting of a project that does not redirect gcr.io to Artifact Registry. */
export const GCR_IO_OFF = 'REDIRECTION_FROM_GCR_IO_DISABLED';

/** Why it was not read, after a colon. */
function why(fact: Parameters<typeof missing>[0]): string {
  const root = missing(fact);
  return root === null || root.state === 'absent' ? '' : `: ${whyMissing('it', root)}`;
}
