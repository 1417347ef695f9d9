import { proxyRules } from '../../src/http/proxy';

const nameOf = (env: Record<string, string>, address = 'https://container.googleapis.com/v1'): string | null => {
  const route = proxyRules(env)(new URL(address));
  return route === null ? null : 'problem' in route ? route.problem : route.name;
};

test.each([
  [{}, null],
  [{ HTTPS_PROXY: ' ' }, null],
  [{ HTTPS_PROXY: 'http://a:1', https_proxy: 'http://b:1' }, 'a:1 (HTTPS_PROXY)'],
  [{ HTTPS_PROXY: '', https_proxy: 'http://b:1' }, 'b:1 (https_proxy)'],
  [{ HTTP_PROXY: 'http://c:1', http_proxy: 'http://d:1' }, 'c:1 (HTTP_PROXY)'],
  [{ http_proxy: 'd.corp:3128' }, 'd.corp:3128 (http_proxy)'],
  [{ HTTPS_PROXY: 'http://e' }, 'e:80 (HTTPS_PROXY)'],
  [{ HTTPS_PROXY: 'https://e' }, 'e:443 (HTTPS_PROXY)'],
  [{ HTTPS_PROXY: 'http://user:p%40ss@e:1' }, 'e:1 (HTTPS_PROXY)'],
  [{ HTTPS_PROXY: 'http://[2001:db8::1]:1' }, '[2001:db8::1]:1 (HTTPS_PROXY)'],
  [
    { HTTPS_PROXY: 'socks5://user:pass@e:1' },
    'HTTPS_PROXY names a proxy for socks5; only http and https ones are spoken to',
  ],
  [{ HTTPS_PROXY: 'http://user:pass@' }, 'HTTPS_PROXY is not the address of a proxy'],
  [{ HTTPS_PROXY: 'http://a b' }, 'HTTPS_PROXY is not the address of a proxy'],
])('%j is read as %s, without its password', (env, expected) => expect(nameOf(env)).toBe(expected));

test('user and password go to the proxy, decoded once', () => {
  const of = (value: string) => {
    const route = proxyRules({ HTTPS_PROXY: value })(new URL('https://a.example/'));
    if (route === null || 'problem' in route || route.authorization === null) return null;
    return Buffer.from(route.authorization.replace('Basic ', ''), 'base64').toString();
  };
  expect(of('http://us%40er:p%3Ass@e:1')).toBe('us@er:p:ss');
  expect(of('http://user@e:1')).toBe('user:');
  expect(of('http://user:100%@e:1')).toBe('user:100%');
  expect(of('http://e:1')).toBeNull();
});

test.each([
  ['*', true],
  ['googleapis.com', true],
  ['.googleapis.com', true],
  ['*.googleapis.com', true],
  ['container.googleapis.com', true],
  ['CONTAINER.GoogleAPIs.com', true],
  ['container.googleapis.com:443', true],
  ['container.googleapis.com:8443', false],
  ['other.example, googleapis.com', true],
  ['other.example googleapis.com', true],
  ['leapis.com', false],
  ['tainer.googleapis.com', false],
  ['v1.container.googleapis.com', false],
  ['.', false],
  ['*.', false],
  [',', false],
  ['10.0.0.0/8', false],
  ['::/0', false],
  ['999.0.0.0/8', false],
  ['10.0.0.0/99', false],
])('NO_PROXY of “%s” keeps a Google host from the proxy: %s', (list, kept) => {
  for (const name of ['NO_PROXY', 'no_proxy'])
    expect(nameOf({ HTTPS_PROXY: 'http://p:1', [name]: list })).toBe(kept ? null : 'p:1 (HTTPS_PROXY)');
});

test.each([
  ['10.1.0.0/16', 'https://10.1.2.3/', true],
  ['10.1.0.0/16', 'https://10.2.2.3/', false],
  ['10.1.2.3', 'https://10.1.2.3/', true],
  ['2.3', 'https://10.1.2.3/', false],
  ['2001:db8::1', 'https://[2001:db8::1]/', true],
  ['[2001:db8::1]:443', 'https://[2001:db8::1]/', true],
  ['2001:db8::/32', 'https://[2001:db8::1]/', true],
])('NO_PROXY of “%s” and %s: %s', (list, address, kept) =>
  expect(nameOf({ HTTPS_PROXY: 'http://p:1', NO_PROXY: list }, address) === null).toBe(kept),
);

test.each(['http://127.0.0.1:8080/', 'https://localhost:1/', 'https://[::1]/', 'http://169.254.169.254/'])(
  '%s is never asked through a proxy',
  (address) => expect(nameOf({ HTTPS_PROXY: 'http://p:1' }, address)).toBeNull(),
);
