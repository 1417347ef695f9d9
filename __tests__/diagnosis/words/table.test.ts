import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CAUSE_IDS, CAUSES, classify, ROWS } from '../../../src/diagnosis/words';
import { isLimitRange, saidByKubectl } from '../../../src/kubernetes/said-by-kubectl';
import { statusesIn } from '../../../src/diagnosis/words/status';

describe('the table', () => {
  test('is read in a time that grows with the words alone: no pattern repeats without a bound', () => {
    const patterns = ROWS.flatMap(({ words = [], and = [] }) => [...words, ...and]).map(({ source }) => source);
    const unbounded = patterns.filter((source) => /(?<!\\)[*+]|\{\d+,\}/.test(source.replaceAll(/\\[*+]/g, '')));
    expect(unbounded).toEqual([]);
  });

  test('tells every cause by some row, and names none that is not listed', () => {
    const told = new Set(ROWS.map(({ cause }) => cause));
    expect(CAUSE_IDS.filter((id) => id !== 'unclassified' && !told.has(id))).toEqual([]);
  });

  test('says what to do in a sentence of its own, of another than what is wrong', () => {
    for (const { advice } of ROWS) expect(advice).toMatch(/^[A-Z].{20,}[^.]$/u);
  });

  test('is the list of docs/DIAGNOSE.md', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../docs/DIAGNOSE.md'), 'utf8');
    const [, causes = ''] = page.split('## The causes');
    const listed = [...causes.matchAll(/^\| `([a-z0-9-]+)` +\|/gm)].map(([, id]) => id);
    expect([...listed].sort()).toEqual([...CAUSE_IDS].sort());
  });

  test('has checks for what only a check can explain', () => {
    expect(CAUSES['not-found'].checks).not.toContain('pull-permission');
    expect(CAUSES['no-platform'].checks).not.toContain('pull-permission');
    expect(CAUSES.perimeter.checks).toEqual(['repository']);
  });
});

describe('statuses', () => {
  test.each<[string, readonly number[]]>([
    ['unexpected status: 403 Forbidden', [403]],
    ['unexpected status: 403', [403]],
    ['unexpected status from HEAD request to https://h:443/v2/a/manifests/404: 401 UNAUTHORIZED', [401]],
    ['[a: 401 Unauthorized, b: 403 Forbidden]', [401, 403]],
    ['invalid status code from registry 412 (Precondition Failed)', [412]],
    ['error parsing HTTP 404 response body', [404]],
    ['<title>Error 429 (Too Many Requests)!!1</title>', [429]],
    ['Error: Status 403 trying to pull repository x', [403]],
    ['fetching blob: StatusCode: 400, "x"', [400]],
    ['API error (500): invalid registry endpoint', []],
    ['dial tcp 10.0.0.1:443: i/o timeout', []],
    ['h/app:404: not found', []],
    ['unexpected commit size 5674492, expected 500', []],
  ])('of %s', (words, statuses) => expect([...statusesIn(words)].sort()).toEqual([...statuses].sort()));

  test('in any case, and ahead of phrases', () => {
    expect(classify('x: 429 TOO MANY REQUESTS - denied: Permission "a" denied (or it may not exist)').id).toBe(
      'too-many-requests',
    );
    expect(classify('error parsing HTTP 503 response body: invalid character \'<\': "<html>"').id).toBe(
      'registry-failure',
    );
  });
});

test('words without end are read at both their ends', () => {
  const long = `dial tcp: ${'x'.repeat(100_000)}: 403 Forbidden`;
  expect(classify(long)).toMatchObject({ id: 'denied', raw: long });
  const early = `401 Unauthorized ${'x'.repeat(100_000)}`;
  expect(classify(early, null, 'other').id).toBe('credentials-refused');
});

describe('kubectl', () => {
  test.each([
    [
      'ResponseError: code=403, message=Required "container.clusters.get" permission(s) for "projects/p/locations/l/clusters/c"',
      { said: 'front', named: null },
    ],
    ['Error from server (Forbidden): … container.clusters.connect …', { named: 'container.clusters.connect' }],
    ['Error from server (Forbidden): Permission gkehub.gateway.get denied', { said: 'front', named: 'gkehub' }],
    [
      'Error from server (Forbidden): pods is forbidden: User "u" cannot create resource "pods" in API group "" in the namespace "a"',
      { said: 'rbac', verb: 'create', resource: 'pods', namespaced: true },
    ],
    ['Unable to connect to the server: dial tcp 172.16.0.2:443: i/o timeout', { said: 'unreachable' }],
    ['error: You must be logged in to the server (Unauthorized)', { said: 'unauthenticated' }],
    ['Error from server (NotFound): pods "a-1" not found', { said: 'not-found', name: 'a-1' }],
    ['Error from server (NotFound): the server could not find the requested resource', { said: 'no-such-path' }],
    ['Error from server (Conflict): Operation cannot be fulfilled', { said: 'refused', reason: 'Conflict' }],
    ['Error from server (MethodNotAllowed): the server does not allow this method', { reason: 'MethodNotAllowed' }],
    [
      'Error from server (InternalError): failed calling webhook "a": Post "https://a": dial tcp 10.0.0.1:443: i/o timeout',
      { said: 'refused', reason: 'InternalError' },
    ],
    [
      'The connection to the server 127.0.0.1:6443 was refused - did you specify the right host or port?',
      { said: 'unreachable' },
    ],
    // kubectl's own troubles, as 1.32 words them: no request left this machine.
    ['error: unable to load root certificates: unable to parse bytes as PEM block', { said: 'not-sent' }],
    ['error: error loading config file "/h/config": illegal base64 data at input byte 1', { said: 'not-sent' }],
    [
      'error: error loading config file "/h/config": yaml: line 1: did not find expected node content',
      { said: 'not-sent' },
    ],
    ['error: stat /h/config: no such file or directory', { said: 'not-sent' }],
    ['error: context "none" does not exist', { said: 'not-sent' }],
    ['error: tls: failed to find any PEM data in certificate input', { said: 'not-sent' }],
    ['error: host must be a URL or a host:port pair: "ht!tp://x y"', { said: 'not-sent' }],
    ['error: The gcp auth plugin has been removed.', { said: 'not-sent' }],
    [
      'Error in configuration: \n* unable to read client-cert /nope/c.crt for u due to open /nope/c.crt: no such file or directory',
      { said: 'not-sent' },
    ],
    [
      'Unable to connect to the server: getting credentials: exec: executable gke-gcloud-auth-plugin not found',
      { said: 'not-sent' },
    ],
    ['Unable to connect to the server: unsupported protocol scheme "ftp"', { said: 'not-sent' }],
    ['Please enter Username: error: EOF', { said: 'not-sent' }],
    ['something else', { said: 'other' }],
  ])('%s', (words, said) => expect(saidByKubectl(words)).toMatchObject(said));

  test('a LimitRange is told from a quota', () => {
    expect(isLimitRange('pods "x" is forbidden: minimum cpu usage per Container is 100m, but request is 10m')).toBe(
      true,
    );
    expect(isLimitRange('exceeded quota: q')).toBe(false);
  });
});

test.each([
  'dial tcp 10.0.0.1:443: connect: cannot assign requested address',
  'dial tcp 10.0.0.1:443: i/o timeout',
  'dial tcp: lookup kubernetes.default on 10.0.0.10:53: no such host',
  'dial tcp 10.0.0.1:443: connect: connection refused',
  'x509: certificate signed by unknown authority',
  'connection is unauthorized: Unauthorized',
  'dial unix /var/run/cilium/cilium.sock: connect: no such file or directory',
])('what a network plugin could not reach is no registry: %s', (end) => {
  const added = `plugin type="calico" failed (add): error getting ClusterInformation: Get "https://10.0.0.1:443/apis/crd.projectcalico.org/v1/clusterinformations/default": ${end}`;
  const framed = `Failed to create pod sandbox: rpc error: code = Unknown desc = failed to setup network for sandbox "a1": ${added}`;
  const docker = `Failed to create pod sandbox: rpc error: code = Unknown desc = failed to set up sandbox container "a1" network for pod "p": networkPlugin cni failed to set up pod "p" network: ${end}`;
  const explained = { id: 'sandbox', check: null, checks: [], terminal: false };
  for (const words of [added, framed, docker])
    for (const reason of ['FailedCreatePodSandBox', null])
      for (const registry of ['artifact-registry', 'other'] as const)
        expect(classify(words, reason, registry)).toMatchObject(explained);
});

test('a sandbox image that does not come is explained by its registry’s words, whatever names a plugin', () => {
  const words = `Failed to create pod sandbox: failed to get sandbox image "gke.gcr.io/pause:3": failed to pull image "gke.gcr.io/pause:3": dial tcp 1.2.3.4:443: i/o timeout; plugin type="calico" failed (delete)`;
  expect(classify(words, 'FailedCreatePodSandBox')).toMatchObject({ id: 'no-route', checks: [] });
});

test('a sandbox image that is refused is not the pod’s: no check of that explains it, and its own host decides', () => {
  const words = `Failed to create pod sandbox: rpc error: code = Unknown desc = failed to get sandbox image "registry.example.com/pause:3.9": failed to pull image "registry.example.com/pause:3.9": pulling from host registry.example.com failed with status code [manifests 3.9]: 403 Forbidden`;
  expect(classify(words, 'FailedCreatePodSandBox', 'artifact-registry')).toMatchObject({
    id: 'credentials-refused',
    checks: [],
    terminal: false,
    advice: expect.stringContaining('sandbox_image'),
  });
});
