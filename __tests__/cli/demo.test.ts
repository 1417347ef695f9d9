import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DEFAULT_SCENARIO, allThemes } from '../../src/app/demo';
import { listen } from '../../src/app/interruption';
import { run } from './run-it';

describe('demo', () => {
  test('in another format: the report alone on standard output, the story beside it', async () => {
    const { code, out, err } = await run(['demo', '--format', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ verdict: 'fail', exitCode: 1 });
    expect(err).toMatch(/^Scenario grant-on-the-wrong-project: [^]*The exit status of check would be 1/);
    expect((await run(['demo', '--format', 'pdf'])).code).toBe(2);
  });

  test('shows a failing pull with its fix, and says what check would exit with', async () => {
    const { code, out, err } = await run(['demo']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`Scenario ${DEFAULT_SCENARIO}: `);
    expect(out).toContain('$ gke-image-preflight check --image ');
    expect(out).toContain('gcloud artifacts repositories add-iam-policy-binding');
    expect(out).toContain('The exit status of check would be 1: pull-permission fails.');
    expect(out).toContain('Next:\n  about pull-permission   gke-image-preflight explain pull-permission\n');
  });

  test('nothing of the real environment leads it elsewhere', async () => {
    const env = {
      CLOUDSDK_API_ENDPOINT_OVERRIDES_CONTAINER: 'http://x.example.com',
      GOOGLE_APPLICATION_CREDENTIALS: '/none',
    };
    const { code, out } = await run(['demo', 'healthy-same-project'], { env });
    expect(code).toBe(0);
    expect(out).toContain('The exit status of check would be 0: no gate fails.');
  });

  test.each(['pods-hang', 'pods-hang-for-two-reasons'])('%s shows pods that wait, and why', async (name) => {
    const { code, out, err } = await run(['demo', name]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('$ gke-image-preflight diagnose --cluster ');
    expect(out).toContain('gcloud artifacts repositories add-iam-policy-binding apps');
    expect(out).toMatch(/^ {4}pods {2}.*shop\/web-7d9c8b6f4/m);
    expect(out).toMatch(/The exit status of diagnose would be 1: .*pull-permission and verification fail\./);
    expect(out).not.toContain('DIFFERS');
  });

  test('lists every scenario with its story, by theme', async () => {
    const { code, out } = await run(['demo', '--list']);
    const themes = await allThemes();
    expect(code).toBe(0);
    const plain = out.replace(/ +/g, ' ');
    for (const { title, scenarios } of themes)
      expect(plain).toContain(`${title}:\n${scenarios.map(({ name, story }) => ` ${name} ${story}\n`).join('')}`);
  });

  test('lists those that have a word in their name or story', async () => {
    const { code, out } = await run(['demo', '--list', 'PODS-HANG']);
    expect(code).toBe(0);
    expect(out.split('\n').filter((line) => line.startsWith('  ')).length).toBe(2);
    expect(await run(['demo', '--list', 'nothing-like-it'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('no scenario has “nothing-like-it” in its name or story') as string,
    });
  });

  test.each<[string[], string]>([
    [['helthy-same-project'], 'there is no scenario “helthy-same-project”. Did you mean healthy-same-project?'],
    [['healthy'], 'there is no scenario “healthy”. Did you mean healthy-same-project or healthy-cross-project?'],
    [['pool'], ' have it in their names (--list pool)'],
    [['nothing-like-it'], 'there is no scenario “nothing-like-it” (demo --list shows all)'],
    [['--list', '--serve'], '--list and --serve cannot be used together'],
    [['--list', '--format', 'json'], '--format cannot be used with --list, which writes no report'],
    [['--serve', '--format', 'json'], '--format cannot be used with --serve, which writes no report'],
    [['--port', '80'], '--port needs --serve'],
    [['--serve', '--port', '0'], '--port “0” is not a port'],
    [['--serve', '--port', 'x'], '--port “x” is not a port'],
    [['--lst'], 'demo has no option --lst. Did you mean --list?'],
  ])('%p is wrong usage', async (args, words) => {
    const { code, out, err } = await run(['demo', ...args]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
  });

  test('--serve prints what leads to it, and stays until it is stopped', async () => {
    const stop = new AbortController();
    let printed = '';
    const seen: number[] = [];
    const { code, err } = await run(['demo', '--serve'], {
      listen: () => ({
        signal: stop.signal,
        exitCode: () => (stop.signal.aborted ? 143 : null),
        stop: () => undefined,
      }),
      out: async (text) => {
        printed = text;
        setTimeout(() => {
          const url = /export CLOUDSDK_API_ENDPOINT_OVERRIDES_CONTAINER=(\S+)/.exec(text)?.[1] ?? '';
          void fetch(`${url}v1/projects/p/locations/-/clusters`).then(async (answer) => {
            await answer.text();
            seen.push(answer.status);
            stop.abort();
          });
        }, 10);
      },
    });
    expect(code).toBe(0);
    expect(seen).toEqual([401]);
    for (const line of printed.trim().split('\n')) expect(line).toMatch(/^export [A-Z_]+=\S+$/);
    expect(err).toContain('until it is stopped');
    expect(err).toContain('try: gke-image-preflight check --image ');
  });

  test('a port that another program has is said plainly', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((done) => other.once('listening', done));
    const { port } = other.address() as AddressInfo;
    const { code, out, err } = await run(['demo', '--serve', '--port', String(port)]);
    await new Promise((done) => other.close(done));
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`--port ${port} cannot be had: another program has it`);
  });
});

describe('the program', () => {
  test('help is a result: on standard output, 0', async () => {
    expect(await run(['--help'])).toMatchObject({ code: 0, err: '', out: expect.stringContaining('Usage:') as string });
  });

  test('no command at all is 2', async () => expect(await run([])).toMatchObject({ code: 2, out: '' }));
});

describe('signals', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('the first %s aborts', (name, code) => {
    const interruption = listen();
    try {
      expect(interruption.exitCode()).toBeNull();
      process.emit(name, name);
      expect([interruption.signal.aborted, interruption.exitCode()]).toEqual([true, code]);
    } finally {
      interruption.stop();
    }
    expect(process.listenerCount(name)).toBe(0);
  });
});
