/** Cloud Storage as the program reads and writes it, against the simulated one. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
// Loaded before storage.ts asks for them side by side: jest's loader fails where two such imports meet at one module.
import '../../src/google/credentials';
import '../../src/http/client';
import { storageOf, type Storage } from '../../src/app/storage';
import { type Simulator, startSimulator, type World } from '../../simulator';
import { bucket, grant } from '../../simulator/builder';
import { RUNNER, shop } from '../../simulator/scenarios/shop';
import type { Fault } from '../../simulator/world';

const BUCKET = 'fleet-reports';
const USER = grant('roles/storage.objectUser', RUNNER);

let simulator: Simulator;
let storage: Storage;
let logged: string[];
afterEach(async () => {
  storage.close();
  await simulator.close();
});

async function open(
  options: {
    grants?: World['folders'][number]['policy']['bindings'];
    objects?: Record<string, string>;
    faults?: Fault[];
  } = {},
  more: Readonly<Record<string, string>> = {},
): Promise<Storage> {
  const { grants = [USER], objects = {}, faults = [] } = options;
  simulator = await startSimulator({
    ...shop({}),
    buckets: [bucket(BUCKET, 'ci-tools', { grants, objects })],
    faults,
  });
  logged = [];
  storage = storageOf({
    version: '0',
    env: { ...simulator.env, ...more },
    signal: new AbortController().signal,
    log: (line) => logged.push(line),
    onSecret: () => undefined,
  });
  return storage;
}

const stored = (name: string): string | undefined => {
  const found = simulator.world.buckets?.[0]?.objects[name];
  return found && Buffer.from(found.data, 'base64').toString('utf8');
};
const write = (name: string, text: string | readonly string[]): Promise<void> =>
  storage.write(`gs://${BUCKET}/${name}`, 'application/json', typeof text === 'string' ? [text] : text);
const readOne = async (name: string): Promise<string | Error | undefined> => (await storage.read([name])).get(name);

describe('written', () => {
  test.each(['report.json', 'a/b/c.json', 'a b?c#d%2F&name=x.json', 'grüße/日本.json', 'a//b/../c'])(
    '%s',
    async (name) => {
      await open();
      await write(name, '{"a": "ü"}');
      expect(stored(name)).toBe('{"a": "ü"}');
      expect(await readOne(`gs://${BUCKET}/${name}`)).toBe('{"a": "ü"}');
      expect(simulator.requests.map(({ method, host }) => `${method} ${host}`)).toEqual([
        'POST storage',
        'GET storage',
      ]);
    },
  );

  test('nothing at all', async () => {
    await open();
    await write('empty', []);
    expect(stored('empty')).toBe('');
  });

  test('in place of one of the same name', async () => {
    await open({ objects: { 'r.json': 'old' } });
    await write('r.json', 'new');
    expect(stored('r.json')).toBe('new');
  });

  test.each([
    ['a part and a byte', 8 * 1024 * 1024 + 1, 3],
    ['two parts to the byte', 16 * 1024 * 1024, 3],
    ['one part to the byte', 8 * 1024 * 1024, 1],
  ])('%s: in parts, characters of several bytes across them', async (_, bytes, requests) => {
    await open();
    const text = `x${'ü'.repeat((bytes - 1) >> 1)}${bytes % 2 === 0 ? 'y' : ''}`;
    expect(Buffer.byteLength(text)).toBe(bytes);
    const pieces = Array.from({ length: Math.ceil(text.length / 1_000_003) }, (__, at) =>
      text.slice(at * 1_000_003, (at + 1) * 1_000_003),
    );
    await write('large', pieces);
    expect(stored('large') === text).toBe(true);
    expect(simulator.requests).toHaveLength(requests);
    expect(logged.join('\n')).not.toMatch(/upload_id=[^…]/);
  });

  test('in parts whose answers are lost or late: once more, and whole', async () => {
    await open({
      faults: [
        { pathRegex: 'upload_id', reset: true, times: 1 },
        { pathRegex: 'upload_id', status: 503, times: 1 },
        { pathRegex: 'uploadType=resumable&name=large$', status: 429, retryAfter: 0, times: 1 },
      ],
    });
    const text = 'z'.repeat(9 * 1024 * 1024);
    await write('large', text);
    expect(stored('large') === text).toBe(true);
  });

  test('in parts of which the service keeps less than was sent: the rest is sent again', async () => {
    await open();
    simulator.world.buckets![0]!.keeps = 3 * 1024 * 1024;
    const text = Array.from({ length: 9 * 64 * 1024 }, (_, at) => String(at).padStart(15, '0')).join('\n');
    await write('large', text);
    expect(stored('large') === text).toBe(true);
  });

  test.each([
    ['holds a byte and nothing more', 'bytes=0-0', 'holds 1 bytes, and takes no more'],
    ['holds nothing', null, 'takes no more'],
    ['holds more than was sent', 'bytes=0-99999999', 'holds bytes=0-99999999'],
    ['says something else', 'bytes=5-7', 'holds bytes=5-7'],
  ])('not, where the session %s', async (_, range, words) => {
    const service = createServer((request, response) => {
      request.resume().on('end', () => {
        if (request.method === 'POST')
          response.writeHead(200, { location: `http://${request.headers.host ?? ''}/session` }).end();
        else response.writeHead(308, range === null ? {} : { range }).end();
      });
    });
    await new Promise<void>((done) => service.listen(0, '127.0.0.1', done));
    try {
      const { port } = service.address() as AddressInfo;
      await open({}, { CLOUDSDK_API_ENDPOINT_OVERRIDES_STORAGE: `http://127.0.0.1:${String(port)}` });
      await expect(write('large', 'z'.repeat(9 * 1024 * 1024))).rejects.toThrow(words);
    } finally {
      service.close();
    }
  });

  test('asks for the status, where the session holds everything and is not complete', async () => {
    const size = 9 * 1024 * 1024;
    const ranges: (string | undefined)[] = [];
    const service = createServer((request, response) => {
      request.resume().on('end', () => {
        const range = request.headers['content-range'];
        if (request.method === 'POST') {
          response.writeHead(200, { location: `http://${request.headers.host ?? ''}/session` }).end();
          return;
        }
        ranges.push(range);
        const last = range?.startsWith('bytes 0-') === true ? 8 * 1024 * 1024 - 1 : size - 1;
        if (range?.startsWith('bytes */') === true)
          response.end(JSON.stringify({ kind: 'storage#object', size: String(size) }));
        else response.writeHead(308, { range: `bytes=0-${String(last)}` }).end();
      });
    });
    await new Promise<void>((done) => service.listen(0, '127.0.0.1', done));
    try {
      const { port } = service.address() as AddressInfo;
      await open({}, { CLOUDSDK_API_ENDPOINT_OVERRIDES_STORAGE: `http://127.0.0.1:${String(port)}` });
      await write('large', 'z'.repeat(size));
      expect(ranges).toEqual(['bytes 0-8388607/*', 'bytes 8388608-9437183/9437184', 'bytes */9437184']);
    } finally {
      service.close();
    }
  });

  test('in parts to the address of the answer, which may be no stranger’s', async () => {
    const seen: string[] = [];
    const stranger = createServer((request, response) => {
      seen.push(request.url ?? '');
      response.end();
    });
    await new Promise<void>((done) => stranger.listen(0, '127.0.0.1', done));
    const service = createServer((_, response) => {
      const { port } = stranger.address() as AddressInfo;
      response.writeHead(200, { location: `http://127.0.0.1:${String(port)}/session` }).end();
    });
    await new Promise<void>((done) => service.listen(0, '127.0.0.1', done));
    try {
      const { port } = service.address() as AddressInfo;
      await open({}, { CLOUDSDK_API_ENDPOINT_OVERRIDES_STORAGE: `http://127.0.0.1:${String(port)}` });
      await expect(write('large', 'z'.repeat(9 * 1024 * 1024))).rejects.toThrow('no Google token may go to 127.0.0.1');
      expect(seen).toEqual([]);
    } finally {
      stranger.close();
      service.close();
    }
  });
});

describe('not written, and why', () => {
  test.each<[string, Parameters<typeof open>[0], string]>([
    ['no grant', { grants: [] }, 'the caller lacks storage.objects.create on gs://fleet-reports/r.json'],
    [
      'read alone',
      { grants: [grant('roles/storage.objectViewer', RUNNER)] },
      'the caller lacks storage.objects.create',
    ],
    ['a failing service', { faults: [{ service: 'storage', pathRegex: '.', status: 503 }] }, 'the service failed'],
    [
      'a precondition of the bucket',
      {
        faults: [
          {
            service: 'storage',
            pathRegex: '.',
            status: 412,
            body: '{"error":{"code":412,"message":"At least one of the pre-conditions you specified did not hold."}}',
          },
        ],
      },
      'the service refused the request as wrong (gs://fleet-reports/r.json: “HTTP 412: At least one of the pre-conditions',
    ],
    ['a rate', { faults: [{ service: 'storage', pathRegex: '.', status: 429, retryAfter: 0 }] }, 'a quota is used up'],
    [
      'another size',
      { faults: [{ service: 'storage', pathRegex: '.', status: 200, body: '{"size":"1"}' }] },
      'is not an object of 3 bytes',
    ],
    [
      'a page of a proxy',
      { faults: [{ service: 'storage', pathRegex: '.', status: 200, body: '<html>' }] },
      'is not an object of 3 bytes',
    ],
  ])(
    '%s',
    async (_, options, why) => {
      await open(options);
      await expect(write('r.json', 'new')).rejects.toThrow(why);
      expect(stored('r.json')).toBeUndefined();
    },
    60_000,
  );

  test('one that is there, with a role that may only create', async () => {
    await open({ grants: [grant('roles/storage.objectCreator', RUNNER)], objects: { 'r.json': 'old' } });
    await write('other.json', 'x');
    await expect(write('r.json', 'new')).rejects.toThrow('storage.objects.delete');
    expect(stored('r.json')).toBe('old');
  });

  test('a bucket that is not there', async () => {
    await open();
    await expect(storage.write('gs://other-bucket/r.json', 'text/plain', ['x'])).rejects.toThrow(
      'it does not exist (“The specified bucket does not exist.”)',
    );
  });

  test.each([
    'gs://',
    'gs://b',
    'gs://fleet-reports/',
    'gs:/fleet-reports/x',
    'gs://Fleet/x',
    'gs://fleet-reports/..',
    'gs://fleet-reports/a\nb',
    `gs://fleet-reports/${'x'.repeat(1025)}`,
  ])('%j is no name, and nothing is asked', async (name) => {
    await open();
    await expect(storage.write(name, 'text/plain', ['x'])).rejects.toThrow('is not a name in Cloud Storage');
    expect(simulator.requests).toEqual([]);
  });

  test('without credentials', async () => {
    await open({}, { CLOUDSDK_AUTH_ACCESS_TOKEN_FILE: '', HOME: '/nowhere', GCE_METADATA_HOST: '127.0.0.1:1' });
    await expect(write('r.json', 'x')).rejects.toThrow('no Google credentials were found');
  });

  test('where the token may not go', async () => {
    await open({}, { CLOUDSDK_API_ENDPOINT_OVERRIDES_STORAGE: 'https://storage.example.com/' });
    await expect(write('r.json', 'x')).rejects.toThrow('no Google token may go there');
  });
});

describe('read', () => {
  test('several, each for itself', async () => {
    await open({ objects: { a: '1', b: '2' } });
    const texts = await storage.read([
      'gs://fleet-reports/a',
      'gs://fleet-reports/b',
      'gs://fleet-reports/c',
      'gs://x',
    ]);
    expect([...texts].map(([name, text]) => [name, text instanceof Error ? text.message : text]).sort()).toEqual([
      ['gs://fleet-reports/a', '1'],
      ['gs://fleet-reports/b', '2'],
      ['gs://fleet-reports/c', 'it does not exist (“No such object: fleet-reports/c”)'],
      ['gs://x', 'is not a name in Cloud Storage: gs://BUCKET/OBJECT'],
    ]);
  });

  test.each<[string, Parameters<typeof open>[0], string]>([
    ['no grant', { grants: [] }, 'the caller lacks storage.objects.get on gs://fleet-reports/a'],
    [
      'an object without end',
      { faults: [{ service: 'storage', pathRegex: '.', delayMs: 0, truncate: true }] },
      'broke off',
    ],
  ])(
    '%s',
    async (_, options, why) => {
      await open({ objects: { a: 'some text' }, ...options });
      expect(String(await readOne('gs://fleet-reports/a'))).toContain(why);
    },
    60_000,
  );
});

describe('found', () => {
  const objects = Object.fromEntries(
    ['s/1.json', 's/2.json', 's/x.txt', 's/old/3.json', 't/1.json', 's/[a]*.json'].map((name) => [name, '{}']),
  );

  test.each([
    ['s/*.json', ['s/1.json', 's/2.json', 's/[a]*.json']],
    ['s/**.json', ['s/1.json', 's/2.json', 's/[a]*.json', 's/old/3.json']],
    ['s/?.json', ['s/1.json', 's/2.json']],
    ['s/old/', ['s/old/3.json']],
    ['*/1.json', ['s/1.json', 't/1.json']],
    ['s/[a]*', ['s/[a]*.json']],
    ['none/*', []],
    ['s/1.json', ['s/1.json']],
  ])('%s', async (name, expected) => {
    await open({ objects });
    expect(await storage.find(`gs://${BUCKET}/${name}`)).toEqual(expected.map((each) => `gs://${BUCKET}/${each}`));
  });

  test('all pages', async () => {
    await open({ objects: Object.fromEntries(Array.from({ length: 2500 }, (_, at) => [`p/${String(at)}`, ''])) });
    expect(await storage.find(`gs://${BUCKET}/p/*`)).toHaveLength(2500);
    expect(simulator.requests).toHaveLength(3);
  });

  test('not, where it may not be listed', async () => {
    await open({ objects, grants: [] });
    await expect(storage.find(`gs://${BUCKET}/s/*`)).rejects.toThrow(
      'the caller lacks storage.objects.list on gs://fleet-reports',
    );
  });

  test('in no time, whatever the pattern', async () => {
    await open({ objects: { ['a'.repeat(1000)]: '' } });
    expect(await storage.find(`gs://${BUCKET}/${'*a'.repeat(300)}b`)).toEqual([]);
  });
});
