/** A comment on a pull request, created once and then updated, with GitHub's REST API. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Network } from '../http/network';
import { proxyRules } from '../http/proxy';
import { attempt } from '../http/attempt';
import { list, object, parseJson, text } from '../model/json';

type Environment = Readonly<Record<string, string | undefined>>;

/** The comment, and what is needed to write it. */
export interface CommentOptions {
  /** The token to write it with; it needs `pull-requests: write`. */
  readonly token: string;
  /** The comment's text in Markdown. */
  readonly page: string;
  /** The runner's variables: repository, event, API. */
  readonly env: Environment;
  readonly version: string;
  readonly signal: AbortSignal;
}

const TIMEOUT_MS = 20_000;
const LIMIT = 8 * 1024 * 1024;
const PER_PAGE = 100;
const MOST_PAGES = 20;

/**
 * Writes the comment of this step: updates the one of an earlier run, or creates a new one.
 * @returns null if it is written; otherwise the reason why not, in one sentence without the token
 */
export async function comment(options: CommentOptions): Promise<string | null> {
  const { env, token } = options;
  const pull = await pullRequestOf(env);
  if (pull === null) return 'there is no comment: this run is not one of a pull request';
  if (token === '') return 'there is no comment: github_token is empty';
  const api = addressOf(env['GITHUB_API_URL'] ?? 'https://api.github.com');
  const [owner, name, more] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
  if (api === null || owner === undefined || name === undefined || more !== undefined)
    return 'there is no comment: GITHUB_API_URL or GITHUB_REPOSITORY is not what a runner says';
  const network = new Network(proxyRules(env));
  try {
    const ask = asker(network, options, api, pull.isFork);
    const issues = `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}/issues`;
    const marker = markerOf(env);
    const body = `${marker}\n${options.page}`;
    const own = await findOwn(ask, `${issues}/${String(pull.number)}/comments`, marker);
    // A second comment would be worse than none.
    if (typeof own === 'object' && own !== null) return `the comment could not be written: ${own.problem}`;
    const written =
      own === null
        ? await ask('POST', `${issues}/${String(pull.number)}/comments`, { body })
        : await ask('PATCH', `${issues}/comments/${String(own)}`, { body });
    return 'problem' in written ? `the comment could not be written: ${written.problem}` : null;
  } finally {
    network.close();
  }
}

interface PullRequest {
  readonly number: number;
  /** Its branch is in another repository, so its runs get a read-only token. */
  readonly isFork: boolean;
}

/** The pull request that the run belongs to. */
async function pullRequestOf(env: Environment): Promise<PullRequest | null> {
  let event: unknown;
  try {
    event = JSON.parse(await readFile(env['GITHUB_EVENT_PATH'] ?? '', 'utf8'));
  } catch {
    return null;
  }
  const { number, head, base } = object(object(event)['pull_request']);
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number <= 0) return null;
  const [from, into] = [head, base].map((side) => text(object(object(side)['repo'])['full_name']));
  return { number, isFork: typeof from === 'string' && typeof into === 'string' && from !== into };
}

/** The URL of GitHub's API, without a trailing slash: https, or plain http on this machine. */
function addressOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, username, password } = new URL(address);
  const isLoopback = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
  if (username !== '' || password !== '' || !(protocol === 'https:' || (protocol === 'http:' && isLoopback)))
    return null;
  return address.replace(/\/$/, '');
}

/** Inputs that describe what is judged, and that do not change between the commits of a pull request. */
const SUBJECT = ['mode', 'scope', 'cluster_name', 'context', 'location', 'project_id', 'node_pools', 'namespace'];

/**
 * Distinguishes two calls of a reusable workflow, for which the runner gives the same names of workflow, job and step.
 * Images and files are left out: a workflow may list those that a commit changes, and an earlier comment would then no
 * longer be found.
 */
function subjectOf(env: Environment): string {
  const input = (name: string): string => (env[`INPUT_${name.toUpperCase()}`] ?? '').trim();
  return createHash('sha256')
    .update(JSON.stringify(SUBJECT.map(input)))
    .digest('hex')
    .slice(0, 12);
}

/** The marker at the start of this step's comments. Each workflow, job (also in a matrix) and step has its own. */
function markerOf(env: Environment): string {
  const names = ['GITHUB_WORKFLOW', 'GITHUB_JOB', 'GITHUB_ACTION'].map((name) => env[name] ?? '');
  // GITHUB_JOB is the same in all jobs of a matrix. The runner fills in `matrix_job`: 0/1 if there is no matrix.
  const [, index, total] = /^(\d{1,4})\/(\d{1,4})$/.exec(env['INPUT_MATRIX_JOB'] ?? '') ?? [];
  if (index !== undefined && Number(total) > 1) names.push(index);
  names.push(subjectOf(env));
  return `<!-- gke-image-preflight: ${names.map((name) => encodeURIComponent(name).replaceAll('-', '%2D')).join('/')} -->`;
}

type Answer = { readonly value: unknown } | { readonly problem: string; readonly status: number | null };
type Ask = (method: 'GET' | 'POST' | 'PATCH', path: string, body?: unknown) => Promise<Answer>;

function asker(network: Network, { token, version, signal }: CommentOptions, base: string, isFork: boolean): Ask {
  const right = isFork
    ? ' (the run of a pull request from a fork has a token that only reads)'
    : ' (the job needs “pull-requests: write”)';

  return async (method, path, body) => {
    const { result } = await attempt(network, {
      url: new URL(`${base}${path}`),
      method,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'user-agent': `gke-image-preflight/${version}`,
        'x-github-api-version': '2022-11-28',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? null : JSON.stringify(body),
      limit: LIMIT,
      timeoutMs: TIMEOUT_MS,
      signal,
    });
    if (result.kind === 'fault') return { problem: result.detail, status: null };
    const value = parseJson(result.body);
    if (result.status >= 200 && result.status < 300) return { value };
    const said = text(object(value)['message']) ?? '';
    const needs = result.status === 403 || result.status === 404 ? right : '';
    return {
      problem: `GitHub answered ${String(result.status)}${said === '' ? '' : ` “${said}”`}${needs}`,
      status: result.status,
    };
  };
}

interface Marked {
  readonly id: number;
  readonly author: number | null;
  readonly isBot: boolean;
}

/** The comment of an earlier run. A comment of another author with the same start is not touched. */
async function findOwn(
  ask: Ask,
  comments: string,
  marker: string,
): Promise<number | null | { readonly problem: string }> {
  const marked: Marked[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const answer = await ask('GET', `${comments}?per_page=${String(PER_PAGE)}&page=${String(page)}`);
    if ('problem' in answer) return answer;
    const found = list(answer.value).map(object);
    for (const { id, body, user } of found) {
      if (typeof id !== 'number' || text(body)?.startsWith(marker) !== true) continue;
      const { id: author, type } = object(user);
      marked.push({ id, author: typeof author === 'number' ? author : null, isBot: type === 'Bot' });
    }
    if (found.length < PER_PAGE) break;
  }
  if (marked.length === 0) return null;
  // The token of an app, such as the job's own, cannot read its own identity. Its comments belong to a bot, and no
  // person can write one.
  const self = await ask('GET', '/user');
  if ('problem' in self)
    return self.status === 403 || self.status === 404 ? (marked.find(({ isBot }) => isBot)?.id ?? null) : self;
  const { id: own } = object(self.value);
  return typeof own === 'number' ? (marked.find(({ author }) => author === own)?.id ?? null) : null;
}
