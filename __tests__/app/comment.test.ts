/** The comment on a pull request, against a small GitHub on loopback. */
import { createServer, type Server } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { comment } from '../../src/app/comment';

interface Stored {
  readonly id: number;
  body: string;
  readonly user: { readonly type: string; readonly id?: number };
}

let folder: string;
let server: Server;
let comments: Stored[];
let seen: string[];
let refuse: number | null;
/** Who the token is of; null: an app, which may not ask. */
let person: number | null;
let userStatus: number;
let address: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'comment-'));
  comments = [];
  seen = [];
  refuse = null;
  person = null;
  userStatus = 403;
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      seen.push(`${method} ${url} ${headers.authorization ?? ''}`);
      const answer = (status: number, value: unknown): void => {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(JSON.stringify(value));
      };
      if (refuse !== null) {
        answer(refuse, { message: 'Resource not accessible by integration' });
        return;
      }
      const body = chunks.length === 0 ? '' : (JSON.parse(Buffer.concat(chunks).toString()) as { body: string }).body;
      if (url === '/user') {
        if (person === null) answer(userStatus, { message: 'Resource not accessible by integration' });
        else answer(200, { id: person, login: 'someone', type: 'User' });
        return;
      }
      const [, page] = /[?&]page=(\d+)/.exec(url) ?? [];
      if (method === 'GET') {
        answer(200, comments.slice((Number(page) - 1) * 100, Number(page) * 100));
        return;
      }
      const [, id] = /\/issues\/comments\/(\d+)$/.exec(url) ?? [];
      const known = comments.find((each) => String(each.id) === id);
      if (method === 'PATCH' && known !== undefined) {
        known.body = body;
        answer(200, known);
        return;
      }
      if (method !== 'POST' || url !== '/repos/acme/shop/issues/7/comments') {
        answer(404, { message: 'Not Found' });
        return;
      }
      comments.push({
        id: comments.length + 1,
        body,
        user: person === null ? { type: 'Bot', id: 41 } : { type: 'User', id: person },
      });
      answer(201, comments.at(-1));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const at = server.address();
  address = `http://127.0.0.1:${String(typeof at === 'object' ? at?.port : '')}`;
  writeFileSync(join(folder, 'event.json'), JSON.stringify({ pull_request: { number: 7 } }));
});
afterEach(async () => {
  await new Promise((done) => server.close(done));
  rmSync(folder, { recursive: true });
});

const write = (
  page: string,
  more: Record<string, string> = {},
  token = 'ghs_secret-of-this-test',
): Promise<string | null> =>
  comment({
    page,
    token,
    version: '0.0.0',
    signal: new AbortController().signal,
    env: {
      GITHUB_API_URL: address,
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_EVENT_PATH: join(folder, 'event.json'),
      GITHUB_WORKFLOW: 'images --> x',
      GITHUB_JOB: 'gate',
      GITHUB_ACTION: 'preflight',
      ...more,
    },
  });

describe('the comment', () => {
  test('is made once, then updated in place', async () => {
    expect(await write('first')).toBeNull();
    expect(await write('second')).toBeNull();
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toMatch(
      /^<!-- gke-image-preflight: images%20%2D%2D%3E%20x\/gate\/preflight\/[0-9a-f]{12} -->\nsecond$/,
    );
    expect(seen.every((line) => line.endsWith('Bearer ghs_secret-of-this-test'))).toBe(true);
  });

  test('of another step is another one', async () => {
    await write('one');
    await write('two', { GITHUB_ACTION: 'other' });
    expect(comments.map(({ body }) => body.split('\n')[1])).toEqual(['one', 'two']);
  });

  test('of each job of a matrix is its own, also when the jobs end in another order', async () => {
    const jobs = ['0/3', '1/3', '2/3'];
    await Promise.all(jobs.map((job) => write(`page of ${job}`, { INPUT_MATRIX_JOB: job })));
    for (const job of [...jobs].reverse()) await write(`again ${job}`, { INPUT_MATRIX_JOB: job });
    expect(comments.map(({ body }) => body.split('\n')[1]).sort()).toEqual(jobs.map((job) => `again ${job}`));
    await write('no matrix', { INPUT_MATRIX_JOB: '0/1' });
    await write('no matrix either');
    expect(comments).toHaveLength(4);
  });

  test('of each call of one reusable workflow is its own, whatever the images and files', async () => {
    const call = (cluster: string, image: string) =>
      write(`${cluster} ${image}`, {
        INPUT_CLUSTER_NAME: cluster,
        INPUT_IMAGE: image,
        INPUT_MANIFESTS: `changed/${image}.yaml`,
        INPUT_IMAGES_FROM: `${image}.txt`,
      });
    for (const [cluster, image] of [
      ['staging', 'h.example/web:1'],
      ['prod', 'h.example/web:1'],
      ['prod', 'h.example/web:2'],
      ['prod', `h.example/web@sha256:${'a'.repeat(64)}`],
      ['prod', 'h.example:5000/web:2'],
      ['staging', 'h.example/web'],
    ] as const)
      expect(await call(cluster, image)).toBeNull();
    expect(comments.map(({ body }) => body.split('\n')[1])).toEqual([
      'staging h.example/web',
      'prod h.example:5000/web:2',
    ]);
  });

  test.each(['MODE', 'SCOPE', 'CONTEXT', 'NAMESPACE'])('of calls with another %s is another one', async (name) => {
    for (const value of ['a', 'b', 'a']) await write(value, { [`INPUT_${name}`]: value });
    expect(comments.map(({ body }) => body.split('\n')[1])).toEqual(['a', 'b']);
  });

  test('is found among many, and one that a person wrote alike is left alone', async () => {
    await write('one');
    const [own] = comments.splice(0);
    for (let at = 0; at < 150; at += 1) comments.push({ id: 1000 + at, body: own?.body ?? '', user: { type: 'User' } });
    comments.push({ id: 2000, body: own?.body ?? '', user: { type: 'Bot' } });
    expect(await write('two')).toBeNull();
    expect(comments).toHaveLength(151);
    expect(comments.filter(({ body }) => body.endsWith('two')).map(({ id }) => id)).toEqual([2000]);
  });

  test('of a person’s token is updated in place, and nobody else’s that starts the same is touched', async () => {
    person = 77;
    expect(await write('one')).toBeNull();
    const marker = comments[0]?.body ?? '';
    comments.unshift(
      { id: 500, body: marker, user: { type: 'User', id: 78 } },
      { id: 501, body: marker, user: { type: 'Bot', id: 41 } },
    );
    expect(await write('two')).toBeNull();
    expect(comments).toHaveLength(3);
    expect(comments.filter(({ body }) => body.endsWith('two')).map(({ user }) => user.id)).toEqual([77]);
  });

  test('is not made a second time where nobody tells whose token it is', async () => {
    await write('one');
    userStatus = 502;
    expect(await write('two')).toContain('the comment could not be written: GitHub answered 502');
    expect(comments.map(({ body }) => body.split('\n')[1])).toEqual(['one']);
  });

  test('that is refused says what the job needs, and no token', async () => {
    refuse = 403;
    const said = await write('x');
    expect(said).toBe(
      'the comment could not be written: GitHub answered 403 “Resource not accessible by integration” (the job needs “pull-requests: write”)',
    );
  });

  test('of a pull request from a fork that is refused says why', async () => {
    refuse = 403;
    const event = {
      pull_request: {
        number: 7,
        head: { repo: { full_name: 'somebody/shop' } },
        base: { repo: { full_name: 'acme/shop' } },
      },
    };
    writeFileSync(join(folder, 'event.json'), JSON.stringify(event));
    expect(await write('page')).toBe(
      'the comment could not be written: GitHub answered 403 “Resource not accessible by integration” (the run of a pull request from a fork has a token that only reads)',
    );
  });

  test('is not made a second time where the comments could not be listed', async () => {
    refuse = 500;
    expect(await write('x')).toContain('the comment could not be written: GitHub answered 500');
    expect(seen.filter((line) => line.startsWith('POST'))).toEqual([]);
  });

  test.each([
    ['no pull request', { GITHUB_EVENT_PATH: '/does/not/exist' }, 'token', 'this run is not one of a pull request'],
    ['no token', {}, '', 'github_token is empty'],
    ['an address that is not https', { GITHUB_API_URL: 'http://github.example' }, 'token', 'is not what a runner says'],
    ['an address with a user', { GITHUB_API_URL: 'https://me@github.example' }, 'token', 'is not what a runner says'],
    ['a repository with too many parts', { GITHUB_REPOSITORY: 'a/b/c' }, 'token', 'is not what a runner says'],
  ])('%s: it is said, and nothing is asked', async (_, more, token, why) => {
    expect(await write('x', more, token)).toContain(why);
    expect(seen).toEqual([]);
  });
});
