import * as escape from '../../src/reports/escape';

test.each([
  ['plain – ünïcode 日本 ✓', 'plain – ünïcode 日本 ✓'],
  ['a\nb\r\tc', 'a\\nb\\r\\tc'],
  ['\u001b[31m\u0000\u007f\u009b', '\\x1b[31m\\x00\\x7f\\x9b'],
  ['\u202egnp\u2066\u200b\ufeff\u2028', '\\u{202e}gnp\\u{2066}\\u{200b}\\u{feff}\\u{2028}'],
  ['\ud83d\ude00 \ud83d', '\ud83d\ude00 \\u{d83d}'],
  ['\u{e0041}', '\\u{e0041}'],
])('visible: %j', (text, shown) => expect(escape.visible(text)).toBe(shown));

test('visibleLines keeps line feeds only', () => expect(escape.visibleLines('a\r\nb\n\tc\r')).toBe('a\nb\n\\tc\\r'));

test.each([
  ['gcloud a \\\n  --b=c', 'gcloud a \\\n  --b=c'],
  ['gcloud a\nrm -rf x', 'gcloud a\\nrm -rf x'],
  ['gcloud a \\\\\nrm -rf x', 'gcloud a \\\\\\nrm -rf x'],
  ['# \u001b[2Kx', '# \\x1b[2Kx'],
])('shellCommand: %j', (command, shown) => expect(escape.shellCommand(command)).toBe(shown));

test.each([
  ['::error::x\n  ::stop-commands::y\nz ::error::', '\\x3a:error::x\n  \\x3a:stop-commands::y\nz ::error::'],
  ['a ##[error] ###[x] ##vso[y] ## heading', 'a #\\x23[error] ##\\x23[x] #\\x23vso[y] ## heading'],
])('withoutCommands: %j', (text, inert) => expect(escape.withoutCommands(text)).toBe(inert));

test('clip says how long the text is and never cuts a character', () => {
  expect(escape.clip('short', 5)).toBe('short');
  const cut = escape.clip('\u{1f600}'.repeat(100), 40);
  expect(cut).toMatch(/^(\u{1f600})+ … \(200 characters\)$/u);
  expect(cut.length).toBeLessThanOrEqual(40);
});

test('jsonText changes no value', () => {
  const value = { key: '\u202e ##[x] \u{e0041} \u007f \n \\' };
  const text = escape.jsonText(JSON.stringify(value, null, 2));
  expect(text).toBe('{\n  "key": "\\u202e \\u0023#[x] \\udb40\\udc41 \\u007f \\n \\\\"\n}');
  expect(JSON.parse(text)).toEqual(value);
});

test('workflow commands', () => {
  expect(escape.commandData('100% a:b,c\r\nd')).toBe('100%25 a:b,c%0D%0Ad');
  expect(escape.commandProperty('100% a:b,c\r\nd')).toBe('100%25 a%3Ab%2Cc%0D%0Ad');
});

test('html', () => expect(escape.html(`<a b="c">&'\``)).toBe('&#60;a b=&#34;c&#34;&#62;&#38;&#39;&#96;'));

test.each([
  ['a', '`a`'],
  ['', '(empty)'],
  ['a`b', '``a`b``'],
  ['`a', '`` `a ``'],
  ['a\n```', '```` a\\n``` ````'],
])('markdownCode: %j', (text, code) => expect(escape.markdownCode(text)).toBe(code));

test.each([
  [
    'The pool lacks a grant (twice), e.g. here: it’s 100% off; see “this”.',
    'The pool lacks a grant (twice), e.g. here: it’s 100% off; see “this”.',
  ],
  ['Grant roles/x to a@b.c.', 'Grant `roles/x` to `a@b.c`.'],
  ['Required "container.clusters.get" permission(s)', 'Required "`container.clusters.get`" permission(s)'],
  ['a*b _c_ [d](e) <f> #1 @g :h: $i$ j|k www.l.m', '`a*b` `_c_` `[d](e`) `<f>` `#1` `@g` `:h`: `$i$` `j|k` `www.l.m`'],
])('markdownProse: %j', (text, prose) => expect(escape.markdownProse(text)).toBe(prose));

test('markdownCell keeps no bar', () => expect(escape.markdownCell('`a|b\\|c`')).toBe('`a\\x7cb\\\\x7cc`'));

test.each([
  ['https://cloud.google.com/a/b?c=d#e', '[`cloud.google.com/a/b`](https://cloud.google.com/a/b?c=d#e)'],
  ['https://x.example/a)(b', '[`x.example/a)(b`](https://x.example/a%29%28b)'],
  ['http://x.example/', '`http://x.example/`'],
  ['javascript:alert(1)', '`javascript:alert(1)`'],
  ['https://cloud.google.com@evil.example/', '`https://cloud.google.com@evil.example/`'],
  ['no address', '`no address`'],
])('markdownLink: %j', (url, link) => expect(escape.markdownLink(url)).toBe(link));

test('markdownBlock outlasts the fences in it', () => {
  expect(escape.markdownBlock('sh', ['a', 'b'])).toBe('```sh\na\nb\n```');
  expect(escape.markdownBlock('hcl', ['a\n````\nb'])).toBe('`````hcl\na\n````\nb\n`````');
});

test('htmlBlock keeps line feeds only', () => expect(escape.htmlBlock('<a\nb\tc')).toBe('&#60;a\nb\\tc'));

test('xml holds nothing that XML 1.0 cannot', () => {
  expect(escape.xml('<\u0001\ufffe\ud800>\n"')).toBe('&#60;\\x01\\u{fffe}\\u{d800}&#62;\\n&#34;');
  expect(escape.xmlBlock('a\n\u000bb')).toBe('a\n\\x0bb');
});

test.each([
  ['<p>\n::error::x\n  ::y', '<p>\n&#58;:error::x\n  &#58;:y'],
  ['##[x] ###[x] &#60; # h', '&#35;#[x] #&#35;#[x] &#60; # h'],
])('markupWithoutCommands: %j', (text, inert) => expect(escape.markupWithoutCommands(text)).toBe(inert));

test.each([
  ['see [x](https://evil.example)', 'see [x] (https://evil.example)'],
  ['{0} {12} {a} {}', '{{0}} {{12}} {a} {}'],
  ['a\n\u001b[1m', 'a\n\\x1b[1m'],
])('sarifText: %j', (text, shown) => expect(escape.sarifText(text)).toBe(shown));

test.each([
  ['k8s/a b#?.yaml', 'k8s/a%20b%23%3F.yaml'],
  ["javascript:alert('x')", 'javascript%3Aalert%28%27x%27%29'],
  ['\u202e/\ud800%', '%E2%80%AE/%EF%BF%BD%25'],
])('uriPath: %j', (path, uri) => expect(escape.uriPath(path)).toBe(uri));

test.each([
  ['https://x.example/a)(b', 'https://x.example/a%29%28b'],
  ['http://x.example/', null],
  ['https://a@b.example/', null],
  ['https://x.example/\u202e', null],
])('httpsAddress: %j', (url, address) => expect(escape.httpsAddress(url)).toBe(address));
