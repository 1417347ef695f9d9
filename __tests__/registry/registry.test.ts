import { createHash } from 'node:crypto';
import { Secrets } from '../../src/http/secrets';
import { answers } from '../../src/app/sources';
import { bearerChallenge } from '../../src/registry/challenge';
import { clientOf, type Handler, json, Loopback, type Seen, stopAll, TOKEN } from '../http/loopback';

let server: Loopback;
beforeEach(async () => {
  server = await new Loopback((_, response) => json(response, 500, {})).start();
});
afterEach(stopAll);
const answering = (handler: Handler): void => void (server.handler = handler);

const AR = { host: 'europe-docker.pkg.dev', path: 'p/r/img', reference: '1.0' };
const QUAY = { host: 'quay.io', path: 'org/img', reference: '1.0' };
const HUB = { host: 'docker.io', path: 'library/nginx', reference: '1.27' };
const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
const OCI_IMAGE = 'application/vnd.oci.image.manifest.v1+json';
const REPOSITORY = 'projects/p/locations/europe/repositories/r';

const digestOf = (body: string, algorithm = 'sha256'): string =>
  `${algorithm}:${createHash(algorithm).update(body).digest('hex')}`;
const digest = (letter: string): string => `sha256:${letter.repeat(64)}`;
const errors = (code: string, message: string): object => ({ errors: [{ code, message }] });
const config = { digest: digest('c'), mediaType: 'application/vnd.oci.image.config.v1+json', size: 1 };
const IMAGE = JSON.stringify({ schemaVersion: 2, mediaType: OCI_IMAGE, config, layers: [] });
const INDEX = JSON.stringify({
  schemaVersion: 2,
  manifests: [
    { digest: digest('a'), mediaType: OCI_IMAGE, platform: { os: 'linux', architecture: 'arm64', variant: 'v8' } },
    {
      digest: digest('b'),
      mediaType: OCI_IMAGE,
      platform: { os: 'unknown', architecture: 'unknown' },
      annotations: { 'vnd.docker.reference.type': 'attestation-manifest' },
    },
    {
      digest: digest('d'),
      mediaType: OCI_IMAGE,
      platform: { os: 'windows', architecture: 'amd64', 'os.version': '10.0.20348.1' },
    },
    { digest: digest('e'), mediaType: OCI_IMAGE },
  ],
});
const serve =
  (body: string, type = OCI_IMAGE, headers: Record<string, string> = {}): Handler =>
  (request, response) =>
    response
      .writeHead(200, { 'content-type': type, 'docker-content-digest': digestOf(body), ...headers })
      .end(request.method === 'HEAD' ? '' : body);
const manifest = (of = AR) => answers(clientOf(server)).manifest(of);
const lines = (): string[] =>
  server.seen.map(
    ({ method, path, headers }) =>
      `${method} ${decodeURIComponent(path)} ${(headers.authorization ?? '-').split(' ')[0] ?? ''}`,
  );
const challenge = (realm: string) => ({
  'www-authenticate': `Bearer realm="${realm}",service="s",scope="repository:x:pull"`,
});

describe('a manifest', () => {
  test('one request tells all of an index, its odd entries kept', async () => {
    answering(serve(INDEX, OCI_INDEX));
    expect(await manifest()).toEqual({
      state: 'known',
      from: 'registry europe-docker.pkg.dev/p/r/img:1.0',
      value: {
        digest: digestOf(INDEX),
        mediaType: OCI_INDEX,
        shape: 'index',
        config: null,
        artifactType: null,
        layers: [],
        layerCount: null,
        layerHosts: [],
        layerTwice: null,
        layersSize: null,
        platform: null,
        entries: [
          {
            digest: digest('a'),
            mediaType: OCI_IMAGE,
            artifactType: null,
            platform: { os: 'linux', architecture: 'arm64', variant: 'v8', osVersion: null },
          },
          {
            digest: digest('b'),
            mediaType: OCI_IMAGE,
            artifactType: null,
            platform: { os: 'unknown', architecture: 'unknown', variant: null, osVersion: null },
          },
          {
            digest: digest('d'),
            mediaType: OCI_IMAGE,
            artifactType: null,
            platform: { os: 'windows', architecture: 'amd64', variant: null, osVersion: '10.0.20348.1' },
          },
          { digest: digest('e'), mediaType: OCI_IMAGE, artifactType: null, platform: null },
        ],
      },
    });
    expect(lines()).toEqual(['GET /v2/p/r/img/manifests/1.0?ns=europe-docker.pkg.dev Bearer']);
    expect(server.seen[0]?.headers.authorization).toBe(`Bearer ${TOKEN}`);
    expect(server.seen[0]?.headers.accept).toContain('vnd.docker.distribution.manifest.list.v2+json');
    expect(server.seen[0]?.headers.accept).toContain('manifest.v1+prettyjws');
  });

  test.each([
    ['an image', IMAGE, OCI_IMAGE, 'image'],
    [
      'a Docker image without a useful header',
      JSON.stringify({
        schemaVersion: 2,
        mediaType: 'application/vnd.docker.distribution.manifest.v2+json',
        config: { ...config, mediaType: 'application/vnd.docker.container.image.v1+json' },
      }),
      'application/json',
      'image',
    ],
    [
      'a chart',
      JSON.stringify({
        schemaVersion: 2,
        config: { ...config, mediaType: 'application/vnd.cncf.helm.config.v1+json' },
      }),
      OCI_IMAGE,
      'artifact',
    ],
    [
      'an OCI artifact',
      JSON.stringify({ mediaType: 'application/vnd.oci.artifact.manifest.v1+json', artifactType: 'x/y' }),
      'application/vnd.oci.artifact.manifest.v1+json',
      'artifact',
    ],
    [
      'schema 1',
      JSON.stringify({ schemaVersion: 1, name: 'x' }),
      'application/vnd.docker.distribution.manifest.v1+json; charset=utf-8',
      'schema1',
    ],
    ['an index by its body alone', INDEX, 'text/plain', 'index'],
  ])('%s is recognised', async (_, body, type, shape) => {
    answering(serve(body, type));
    expect(await manifest()).toMatchObject({ state: 'known', value: { shape, digest: digestOf(body) } });
  });

  test.each([
    ['their sum', [3, 4], 7],
    ['none', [], null],
    ['an empty layer', [0], 0],
    ['below nothing', [5, -1], null],
    ['a text', [5, '5'], null],
    ['a part of a byte', [0.5], null],
    ['more than there is', [Number.MAX_SAFE_INTEGER, 1], null],
    ['without end', [1e300], null],
    ['not said', [undefined], null],
  ] as const)('the sizes of its layers are what a layer can have, or not known: %s', async (_, sizes, sum) => {
    const layers = sizes.map((size, at) => ({ mediaType: 'application/x', digest: digest(String(at + 1)), size }));
    answering(serve(JSON.stringify({ ...(JSON.parse(IMAGE) as object), layers })));
    expect(await manifest()).toMatchObject({ state: 'known', value: { layersSize: sum } });
  });

  test('how many layers there are, and from where they may come besides', async () => {
    const layers = [
      { mediaType: 'application/x', digest: digest('1'), urls: ['https://mcr.microsoft.com/v2/x', 'ftp://a', 5] },
      { mediaType: 'application/x', digest: digest('2'), urls: ['https://mcr.microsoft.com/v2/y'] },
    ];
    answering(serve(JSON.stringify({ ...(JSON.parse(IMAGE) as object), layers })));
    expect(await manifest()).toMatchObject({ value: { layerCount: 2, layerHosts: ['mcr.microsoft.com'] } });
    answering(serve(JSON.stringify({ ...(JSON.parse(IMAGE) as object), layers: 'odd' })));
    expect(await manifest()).toMatchObject({ value: { layerCount: null, layerHosts: [] } });
  });

  test('a layer that is listed twice is on the disk once, and one of two sizes is none', async () => {
    const layer = { mediaType: 'application/x', digest: digest('1'), size: 5 };
    const read = async (...layers: readonly object[]) => {
      answering(serve(JSON.stringify({ ...(JSON.parse(IMAGE) as object), layers })));
      return manifest();
    };
    expect(await read(layer, layer)).toMatchObject({ value: { layersSize: 5 } });
    expect(await read(layer, { ...layer, size: 6 })).toMatchObject({ value: { layersSize: null } });
    expect(await read(layer, { size: 6 })).toMatchObject({ value: { layersSize: null } });
  });

  test('signed schema 1 has a digest that is not that of its bytes', async () => {
    answering(
      serve('{"schemaVersion":1,"signatures":[]}', 'application/vnd.docker.distribution.manifest.v1+prettyjws', {
        'docker-content-digest': digest('f'),
      }),
    );
    expect(await manifest()).toMatchObject({ state: 'known', value: { shape: 'schema1', digest: digest('f') } });
  });

  test('its digest is verified: against the reference and against the header', async () => {
    answering(serve(IMAGE));
    expect(await manifest({ ...AR, reference: digestOf(IMAGE) })).toMatchObject({
      state: 'known',
      from: `registry europe-docker.pkg.dev/p/r/img@${digestOf(IMAGE)}`,
    });
    expect(await manifest({ ...AR, reference: digest('0') })).toMatchObject({
      state: 'failed',
      why: 'malformed',
      detail: `the bytes that came are not ${digest('0')}`,
    });
    answering(serve(IMAGE, OCI_IMAGE, { 'docker-content-digest': digest('1') }));
    expect(await manifest()).toMatchObject({ state: 'failed', why: 'malformed' });
    const sha512 = digestOf(IMAGE, 'sha512');
    answering((_, response) => response.writeHead(200, { 'content-type': OCI_IMAGE }).end(IMAGE));
    expect(await manifest({ ...AR, reference: sha512 })).toMatchObject({ state: 'known', value: { digest: sha512 } });
  });

  test.each([
    ['a page', '<html>'],
    ['no manifest', '{"a":1}'],
    ['a list of no list', '{"schemaVersion":2,"manifests":{}}'],
    ['entries that are none', JSON.stringify({ schemaVersion: 2, manifests: [{ digest: 'sha256:../../x' }] })],
    [
      'too many entries',
      JSON.stringify({ schemaVersion: 2, manifests: Array.from({ length: 10_001 }, () => ({ digest: digest('a') })) }),
    ],
    ['deep nesting', `{"schemaVersion":2,"manifests":${'['.repeat(100_000)}`],
  ])('hostile or wrong JSON is malformed: %s', async (_, body) => {
    answering((_request, response) => response.writeHead(200, { 'content-type': 'application/json' }).end(body));
    expect(await manifest()).toMatchObject({ state: 'failed', why: 'malformed' });
  });

  test('one larger than 8 MiB is malformed', async () => {
    answering((_, response) => response.writeHead(200).end(Buffer.alloc(9 * 1024 * 1024, 32)));
    expect(await manifest()).toMatchObject({
      state: 'failed',
      why: 'malformed',
      detail: 'the answer is larger than 8 MiB',
    });
  });

  test('one of a media type that is not given exists all the same', async () => {
    answering((_, response) =>
      json(
        response,
        404,
        errors(
          'MANIFEST_UNKNOWN',
          "Manifest with tag '1.0' has media type 'application/vnd.oci.image.index.v1+json', but client accepts 'x'.",
        ),
      ),
    );
    expect(await manifest()).toMatchObject({
      state: 'known',
      value: { digest: null, mediaType: OCI_INDEX, shape: 'index' },
    });
  });
});

describe('what a refusal of Artifact Registry means', () => {
  const NEED = {
    permission: 'artifactregistry.repositories.downloadArtifacts',
    resource: REPOSITORY,
    role: 'roles/artifactregistry.reader',
  };
  test.each([
    [404, errors('NAME_UNKNOWN', 'Repository "r" not found'), { state: 'absent', detail: 'Repository "r" not found' }],
    [404, errors('MANIFEST_UNKNOWN', 'Failed to fetch "1.0"'), { state: 'absent', detail: 'Failed to fetch "1.0"' }],
    [404, '<html>', { state: 'failed', why: 'malformed' }],
    [404, {}, { state: 'failed', why: 'malformed' }],
    [
      403,
      errors(
        'DENIED',
        `Permission "artifactregistry.repositories.downloadArtifacts" denied on resource "${REPOSITORY}" (or it may not exist)`,
      ),
      { state: 'denied', why: 'ambiguous', needs: [expect.objectContaining(NEED)] },
    ],
    [
      403,
      errors(
        'DENIED',
        'Unauthenticated request. Unauthenticated requests do not have permission … (or it may not exist)',
      ),
      { state: 'failed', why: 'unauthenticated' },
    ],
    [
      403,
      errors('DENIED', 'Artifact Registry API has not been used in project 77 before or it is disabled.'),
      { state: 'denied', why: 'api-disabled', consumer: '77', needs: [] },
    ],
    [
      403,
      errors('DENIED', 'This API method requires billing to be enabled. Please enable billing on project #77 by'),
      { state: 'denied', why: 'billing-disabled', consumer: '77' },
    ],
    [
      403,
      errors('DENIED', 'Request is prohibited. vpcServiceControlsUniqueIdentifier: abc'),
      { state: 'denied', why: 'perimeter', needs: [] },
    ],
    [403, errors('DENIED', 'no'), { state: 'denied', why: 'permission', needs: [expect.objectContaining(NEED)] }],
    [403, '<html>', { state: 'failed', why: 'malformed' }],
    [401, errors('UNAUTHORIZED', 'bad'), { state: 'failed', why: 'unauthenticated' }],
    [429, errors('TOOMANYREQUESTS', 'slow'), { state: 'failed', why: 'quota' }],
    [503, 'x', { state: 'failed', why: 'server' }],
    [400, errors('NAME_INVALID', 'bad'), { state: 'failed', why: 'rejected' }],
  ])('%i %j', async (status, body, expected) => {
    answering((_, response) => response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body)));
    expect(await manifest()).toMatchObject(expected);
  });
});

/** What stands between: load balancers, proxies and gateways, whose words are nobody's. */
const FOREIGN: readonly [string, Record<string, string>][] = [
  ['', {}],
  ['{}', {}],
  ['[]', {}],
  ['null', {}],
  ['{"errors":[]}', {}],
  ['{"errors":[{}]}', {}],
  ['{"errors":"DENIED"}', {}],
  ['{"error":{"message":"blocked by corp policy"}}', {}],
  ['{"error":{"code":403,"message":"blocked by corp policy","status":"PERMISSION_DENIED"}}', {}],
  ['{"message":"no Route matched with those values"}', {}],
  ['Forbidden', { 'content-type': 'text/plain' }],
  ['<html><title>404</title>', { 'content-type': 'text/html' }],
];

describe('an answer in no registry’s form tells nothing', () => {
  test.each(
    [AR, QUAY, { ...AR, host: 'gcr.io', path: 'p/img' }].flatMap((of) =>
      [401, 403, 404, 412].map((status) => [of, status] as const),
    ),
  )('%o %i', async (of, status) => {
    for (const [body, headers] of FOREIGN) {
      answering((_, response) => response.writeHead(status, headers).end(body));
      expect([body, await manifest(of)]).toEqual([
        body,
        expect.objectContaining({ state: 'failed', why: 'malformed' }),
      ]);
    }
  });

  test('nor does a proxy that wants credentials', async () => {
    answering((_, response) => response.writeHead(407).end());
    for (const image of [AR, QUAY, HUB])
      expect(await manifest(image)).toMatchObject({ state: 'failed', why: 'unreachable' });
  });

  test('nor Docker Hub’s HEAD that is refused by somebody else', async () => {
    answering((_, response) => response.writeHead(404).end());
    expect(await manifest(HUB)).toMatchObject({ state: 'failed', why: 'malformed' });
    expect(lines().map((line) => line.split(' ')[0])).toEqual(['HEAD', 'GET']);
  });

  test.each([201, 202, 203, 204, 205, 206, 226])('nor a %i with a manifest', async (status) => {
    answering((request, response) => {
      response.writeHead(status, { 'content-type': OCI_IMAGE }).end(status === 204 || status === 205 ? '' : IMAGE);
      expect(request.method).toBeDefined();
    });
    expect(await manifest()).toMatchObject({ state: 'failed' });
  });

  test('its own error in the envelope of Google’s other APIs is known', async () => {
    const message = `Permission "artifactregistry.repositories.downloadArtifacts" denied on resource "${REPOSITORY}" (or it may not exist)`;
    answering((_, response) => json(response, 403, { error: { code: 403, message, status: 'PERMISSION_DENIED' } }));
    expect(await manifest()).toMatchObject({ state: 'denied', why: 'ambiguous' });
  });
});

describe('what holds for whoever asks', () => {
  const OVER =
    "Container Registry is deprecated and shutting down, please use the auto migration tool to migrate to Artifact Registry (gcloud artifacts docker upgrade migrate --projects='kuar-demo').";
  const GCR = { host: 'eu.gcr.io', path: 'kuar-demo/kuard', reference: 'blue' };

  test('a gcr.io host that nothing serves any more, at the manifest and at the token endpoint', async () => {
    const expected = { state: 'denied', why: 'gcr-not-served', consumer: 'kuar-demo', needs: [] };
    const over: Handler = (_, response) => response.writeHead(412, { 'content-type': 'text/plain' }).end(OVER);
    answering(over);
    expect(await manifest(GCR)).toMatchObject(expected);
    expect(await answers(clientOf(server)).anonymousPull(GCR)).toMatchObject(expected);
    answering((request, response) => {
      if (request.path.startsWith('/v2/token')) over(request, response, 0);
      else json(response, 401, errors('UNAUTHORIZED', 'no'), challenge(`${server.origin}/v2/token`));
    });
    expect(await manifest(GCR)).toMatchObject(expected);
    // Elsewhere these words are nobody's.
    answering(over);
    for (const image of [AR, QUAY, { ...QUAY, host: 'mirror.gcr.io' }])
      expect(await manifest(image)).toMatchObject({ state: 'failed', why: 'malformed' });
  });

  test.each([
    [
      "Request is disallowed by organization's constraints/gcp.restrictServiceUsage constraint for 'projects/77' attempting to use service 'artifactregistry.googleapis.com'.",
      'service-restricted',
      '77',
    ],
    ['Project #77 has been deleted.', 'project-deleted', '77'],
    ["Permission denied: Consumer 'project:images-p' has been suspended.", 'project-deleted', 'images-p'],
  ])('%s', async (words, why, consumer) => {
    answering((_, response) => json(response, 403, errors('DENIED', words)));
    expect(await manifest()).toMatchObject({ state: 'denied', why, consumer, needs: [] });
  });
});

describe('the token flow', () => {
  const flow =
    (token: number, seen: (request: Seen) => void = () => undefined): Handler =>
    (request, response) => {
      seen(request);
      if (request.path.startsWith('/v2/token'))
        json(
          response,
          token,
          token === 200
            ? { token: 'registry-token-of-google' }
            : errors('DENIED', `denied on resource "${REPOSITORY}" (or it may not exist)`),
        );
      else if (request.headers.authorization === 'Bearer registry-token-of-google') serve(IMAGE)(request, response, 0);
      else json(response, 401, errors('UNAUTHORIZED', 'no'), challenge(`${server.origin}/v2/token`));
    };

  test('a 401 leads to the registry’s own token, which is kept for the blob, and masked: it was given for the caller’s', async () => {
    const masked: string[] = [];
    answering(flow(200));
    const ask = answers(clientOf(server, { secrets: new Secrets((secret) => masked.push(secret)) }));
    expect(await ask.manifest(AR)).toMatchObject({ state: 'known' });
    expect(await ask.manifest({ ...AR, reference: '2.0' })).toMatchObject({ state: 'known' });
    expect(lines()).toEqual([
      'GET /v2/p/r/img/manifests/1.0?ns=europe-docker.pkg.dev Bearer',
      'GET /v2/token?service=s&scope=repository:x:pull Basic',
      'GET /v2/p/r/img/manifests/1.0?ns=europe-docker.pkg.dev Bearer',
      'GET /v2/p/r/img/manifests/2.0?ns=europe-docker.pkg.dev Bearer',
    ]);
    expect(server.seen[1]?.headers.authorization).toBe(
      `Basic ${Buffer.from(`oauth2accesstoken:${TOKEN}`).toString('base64')}`,
    );
    expect(masked).toEqual(expect.arrayContaining([TOKEN, 'registry-token-of-google']));
  });

  test.each(['"state":"known"}', 'deniedPermissions', 'artifactregistry.googleapis.com', 'serviceAccount:nodes@p'])(
    'the token that another registry answers is no secret, whatever it is: %s',
    async (token) => {
      const masked: string[] = [];
      const secrets = new Secrets((secret) => masked.push(secret));
      answering((request, response) => {
        if (request.path.startsWith('/v2/token')) json(response, 200, { token });
        else if (request.headers.authorization === `Bearer ${token}`) serve(INDEX, OCI_INDEX)(request, response, 0);
        else json(response, 401, errors('UNAUTHORIZED', 'no'), challenge(`${server.origin}/v2/token`));
      });
      const ask = answers(clientOf(server, { secrets }));
      expect(await ask.manifest(QUAY)).toMatchObject({ state: 'known', value: { shape: 'index' } });
      expect(await ask.anonymousPull(AR)).toMatchObject({ state: 'known', value: { allowed: true } });
      expect(masked).toEqual([TOKEN]);
      expect(secrets.redact(token)).toBe(token);
    },
  );

  test('a refusal at the token’s endpoint is the same refusal', async () => {
    answering(flow(403));
    expect(await manifest()).toMatchObject({ state: 'denied', why: 'ambiguous', needs: [{ resource: REPOSITORY }] });
  });

  test('a realm elsewhere gets no Google token, nor anything else', async () => {
    const other = await new Loopback((_, response) => json(response, 200, { token: 'x' })).start();
    for (const realm of [
      `${other.origin}/token`,
      'https://evil.example/token',
      'https://169.254.169.254/',
      'nonsense',
    ]) {
      answering((_, response) => json(response, 401, {}, challenge(realm)));
      expect(await manifest()).toMatchObject({
        state: 'failed',
        why: 'not-asked',
        detail: expect.stringContaining('place for tokens'),
      });
    }
    expect(other.seen).toEqual([]);
  });

  test('a realm at the image’s own host is asked where its stand-in is', async () => {
    answering((request, response) => {
      if (request.path.startsWith('/v2/token')) json(response, 200, { token: 'registry-token-of-google' });
      else if (request.headers.authorization === 'Bearer registry-token-of-google')
        response.writeHead(200, { 'content-type': OCI_INDEX }).end(INDEX);
      else json(response, 401, {}, challenge(`https://${AR.host}/v2/token`));
    });
    expect(await manifest()).toMatchObject({ state: 'known' });
    expect(lines()[1]).toBe(`GET /v2/token?service=s&scope=repository:x:pull&ns=${AR.host} Basic`);
  });

  test('a stand-in’s own realm on this machine is asked, without a Google token', async () => {
    const other = await new Loopback((_, response) =>
      json(response, 200, { token: 'registry-token-of-google' }),
    ).start();
    answering((request, response) => {
      if (request.headers.authorization === 'Bearer registry-token-of-google')
        response.writeHead(200, { 'content-type': OCI_INDEX }).end(INDEX);
      else json(response, 401, {}, challenge(`${other.origin}/token`));
    });
    expect(await manifest(QUAY)).toMatchObject({ state: 'known' });
    expect(other.seen.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  });

  test('a stranger is not sent to the metadata server or to plain http', async () => {
    for (const realm of ['https://169.254.169.254/token', 'http://auth.example.com/token']) {
      answering((_, response) => json(response, 401, {}, challenge(realm)));
      expect(await manifest(QUAY)).toMatchObject({
        state: 'failed',
        why: 'not-asked',
        detail: expect.stringContaining('neither the registry itself nor public https'),
      });
    }
  });

  test('no image of another registry ever sees the Google token', async () => {
    answering(flow(200));
    for (const image of [
      QUAY,
      HUB,
      { ...QUAY, host: 'mirror.gcr.io' },
      { ...QUAY, host: 'europe-docker.pkg.dev.evil.example' },
    ]) {
      expect(await manifest(image)).toMatchObject({ state: 'known' });
    }
    const sent = JSON.stringify(server.seen);
    expect(sent).not.toContain(TOKEN);
    expect(sent).not.toContain(Buffer.from(`oauth2accesstoken:${TOKEN}`).toString('base64'));
    expect(
      lines()
        .filter((line) => line.includes('/v2/token'))
        .every((line) => line.endsWith(' -')),
    ).toBe(true);
  });

  test('without credentials a public image is read as a stranger', async () => {
    answering(flow(200));
    expect(await answers(clientOf(server, { credentials: null })).manifest(AR)).toMatchObject({ state: 'known' });
    expect(JSON.stringify(server.seen)).not.toContain(TOKEN);
  });

  test('a stranger is served, or is not', async () => {
    answering(flow(200));
    const ask = answers(clientOf(server));
    expect(await ask.anonymousPull(AR)).toMatchObject({ state: 'known', value: { allowed: true } });
    expect(JSON.stringify(server.seen)).not.toContain(TOKEN);
    answering(flow(403));
    expect(await ask.anonymousPull({ ...AR, path: 'p/r/other' })).toMatchObject({
      state: 'known',
      value: { allowed: false, detail: expect.stringContaining('or it may not exist') },
    });
    answering((_, response) => json(response, 401, errors('UNAUTHORIZED', 'no')));
    expect(await ask.anonymousPull({ ...AR, path: 'p/r/third' })).toMatchObject({
      state: 'known',
      value: { allowed: false },
    });
    answering((_, response) => json(response, 403, errors('DENIED', 'vpcServiceControlsUniqueIdentifier: abc')));
    expect(await ask.anonymousPull({ ...AR, path: 'p/r/fourth' })).toMatchObject({ state: 'denied', why: 'perimeter' });
    answering((_, response) => json(response, 429, {}));
    expect(await answers(clientOf(server, { tries: 1 })).anonymousPull(AR)).toMatchObject({
      state: 'failed',
      why: 'quota',
    });
  });

  test('challenges are read as they come', () => {
    expect(bearerChallenge('Bearer realm="https://a/t",service="s"')).toEqual({
      realm: 'https://a/t',
      service: 's',
      scope: null,
    });
    expect(
      bearerChallenge('Basic realm="x", Bearer realm="https://a/t?x=\\"1\\"", scope="repository:a:pull,push"'),
    ).toEqual({ realm: 'https://a/t?x="1"', service: null, scope: 'repository:a:pull,push' });
    expect(bearerChallenge('bearer realm=https://a/t,service=s')).toMatchObject({ realm: 'https://a/t', service: 's' });
    for (const none of [
      null,
      '',
      'Basic realm="x"',
      'Bearer',
      'Bearer service="s"',
      `Bearer realm="${'x'.repeat(9000)}"`,
    ])
      expect(bearerChallenge(none)).toBeNull();
  });
});

describe('other registries', () => {
  test.each([
    [QUAY, 401, { state: 'denied', why: 'permission', needs: [] }],
    [QUAY, 403, { state: 'denied', why: 'permission', needs: [] }],
    [QUAY, 404, { state: 'absent' }],
    [QUAY, 429, { state: 'failed', why: 'quota' }],
    [HUB, 401, { state: 'denied', why: 'ambiguous', needs: [] }],
    [HUB, 404, { state: 'absent' }],
    [HUB, 429, { state: 'failed', why: 'quota' }],
  ])('%o %i', async (of, status, expected) => {
    answering((request, response) =>
      response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(request.method === 'HEAD' ? '' : '{"errors":[{"code":"X","message":"words"}]}'),
    );
    expect(await manifest(of)).toMatchObject(expected);
  });

  test('a web server’s page is no answer of a registry', async () => {
    answering((_, response) => response.writeHead(404, { 'content-type': 'text/html' }).end('<html>404'));
    expect(await manifest(QUAY)).toMatchObject({ state: 'failed', why: 'malformed' });
  });

  test('Docker Hub is asked by HEAD first, and by GET once a digest', async () => {
    answering(serve(IMAGE));
    const ask = answers(clientOf(server));
    expect(await ask.manifest(HUB)).toMatchObject({ state: 'known', value: { digest: digestOf(IMAGE) } });
    expect(await ask.manifest({ ...HUB, reference: 'latest' })).toMatchObject({ state: 'known' });
    expect(lines()).toEqual([
      'HEAD /v2/library/nginx/manifests/1.27?ns=docker.io -',
      `GET /v2/library/nginx/manifests/${digestOf(IMAGE)}?ns=docker.io -`,
      'HEAD /v2/library/nginx/manifests/latest?ns=docker.io -',
    ]);
  });

  test('an image that Docker Hub names and does not hand out exists all the same', async () => {
    answering((request, response, number) => {
      if (request.method === 'HEAD') serve(IMAGE)(request, response, number);
      else
        response.writeHead(429, { 'content-type': 'application/json' }).end('{"errors":[{"code":"TOOMANYREQUESTS"}]}');
    });
    expect(await answers(clientOf(server)).manifest(HUB)).toMatchObject({
      state: 'known',
      value: { digest: digestOf(IMAGE), shape: 'unread', entries: [] },
    });
  });
});

describe('redirects', () => {
  test('who is asked without credentials by a redirect, and refuses, speaks for itself', async () => {
    const other = await new Loopback((_, response) =>
      json(response, 401, errors('UNAUTHORIZED', 'no'), challenge('https://auth.example.com/token')),
    ).start();
    for (const image of [AR, QUAY]) {
      answering((_, response) => response.writeHead(307, { location: `${other.origin}/x` }).end());
      expect(await manifest(image)).toMatchObject({
        state: 'failed',
        why: 'malformed',
        detail: expect.stringMatching(/^127\.0\.0\.1:\d+, where the registry sends this program, wants credentials/),
      });
    }
  });

  test('one with a user name is not followed, and is called what it is', async () => {
    answering((_, response) =>
      response.writeHead(307, { location: `http://u:p@${new URL(server.origin).host}/x` }).end(),
    );
    const fact = await manifest();
    expect(fact).toMatchObject({
      state: 'failed',
      why: 'not-asked',
      detail: `a redirect to ${server.origin} was not followed: it holds a user name or a password`,
    });
    expect(server.seen).toHaveLength(1);
  });
});

describe('an image’s config', () => {
  const CONFIG = JSON.stringify({ os: 'windows', architecture: 'amd64', 'os.version': '10.0.17763.1' });
  const of = { host: AR.host, path: AR.path, digest: digestOf(CONFIG), by: 'caller' as const };
  const imageConfig = (question = of) => answers(clientOf(server)).imageConfig(question);

  test('gives the platform, after redirects on the same origin with the token', async () => {
    answering((request, response) => {
      if (request.path.startsWith('/downloads')) response.writeHead(200).end(CONFIG);
      else response.writeHead(302, { location: '/downloads/x?sig=1' }).end();
    });
    expect(await imageConfig()).toMatchObject({
      state: 'known',
      value: { os: 'windows', architecture: 'amd64', variant: null, osVersion: '10.0.17763.1' },
    });
    expect(lines()[1]).toBe('GET /downloads/x?sig=1 Bearer');
  });

  test.each([
    [{ type: 'layers', diff_ids: ['sha256:a', 'sha256:b'] }, 2],
    [{ diff_ids: [] }, 0],
    [{ type: 'layers+base', diff_ids: ['sha256:a'] }, undefined],
    [undefined, undefined],
  ])('says how many layers it has: %j', async (rootfs, diffIds) => {
    const text = JSON.stringify({ os: 'linux', architecture: 'amd64', rootfs });
    answering((_, response) => response.writeHead(200).end(text));
    const read = await imageConfig({ ...of, digest: digestOf(text) });
    expect(read).toMatchObject({ state: 'known', value: { os: 'linux' } });
    expect(read.state === 'known' && read.value.diffIds).toBe(diffIds);
  });

  test('a redirect from a stand-in to another port of this machine is followed without the token', async () => {
    const other = await new Loopback((_, response) => response.end(CONFIG)).start();
    answering((_, response) => response.writeHead(307, { location: `${other.origin}/x` }).end());
    expect(await imageConfig()).toMatchObject({ state: 'known', value: { os: 'windows' } });
    expect(lines()).toEqual([expect.stringMatching(/ Bearer$/)]);
    expect(other.seen.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  });

  test('a redirect is not followed to plain http or a private network, nor in circles', async () => {
    for (const location of ['http://10.0.0.1/x', 'https://192.168.0.1/x', 'file:///etc/hostname']) {
      answering((_, response) => response.writeHead(307, { location }).end());
      expect(await imageConfig()).toMatchObject({ state: 'failed', why: 'not-asked' });
    }
    answering((_, response) => response.writeHead(307, { location: '/again' }).end());
    expect(await imageConfig()).toMatchObject({ state: 'failed', why: 'malformed', detail: 'more than 5 redirects' });
    expect(server.seen).toHaveLength(9);
  });

  test('wrong bytes, no platform, too much, nothing there', async () => {
    answering((_, response) => response.end('{"os":"linux"}'));
    expect(await imageConfig()).toMatchObject({
      state: 'failed',
      why: 'malformed',
      detail: expect.stringContaining('are not sha256'),
    });
    expect(await imageConfig({ ...of, digest: digestOf('{"os":"linux"}') })).toMatchObject({
      state: 'failed',
      why: 'malformed',
      detail: 'the config names no platform',
    });
    answering((_, response) => response.end(Buffer.alloc(5 * 1024 * 1024)));
    expect(await imageConfig()).toMatchObject({ state: 'failed', detail: 'the answer is larger than 4 MiB' });
    answering((_, response) => json(response, 404, errors('BLOB_UNKNOWN', 'gone')));
    expect(await imageConfig()).toMatchObject({ state: 'absent', detail: 'gone' });
    expect(await imageConfig({ ...of, digest: 'sha256:../x' })).toMatchObject({ state: 'failed', why: 'not-asked' });
  });
});
