import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { apiPath } from '../../src/kubernetes/api-path';

test('a path of names, with its query escaped', () => {
  const query = { labelSelector: 'a=b,c=d', limit: '1' };
  expect(apiPath(['api', 'v1', 'nodes'], query)).toBe('/api/v1/nodes?labelSelector=a%3Db%2Cc%3Dd&limit=1');
  expect(apiPath(['apis', 'cloud.google.com', 'v1', 'computeclasses', 'fast'])).toBe(
    '/apis/cloud.google.com/v1/computeclasses/fast',
  );
});

test.each(['', '.', '..', 'a/b', 'a%2Fb', 'a?b', 'a#b', '-a', 'A', 'a b', 'é', 'a\n'])('%j is no part', (part) => {
  expect(() => apiPath(['api', part])).toThrow(/is not a name/);
});

test('no text leads anywhere else, as kubectl decodes it', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...Array.from('ab-./?=&%#@:~2fF ')) }),
  );
  fc.assert(
    fc.property(text, text, (part, value) => {
      let path: string;
      try {
        path = apiPath(['api', 'v1', 'namespaces', part, 'pods'], { fieldSelector: value });
      } catch (error) {
        expect(String(error)).toMatch(/is not a name/);
        return;
      }
      const url = new URL(path, 'http://x');
      expect(decodeURIComponent(url.pathname).split('/')).toEqual(['', 'api', 'v1', 'namespaces', part, 'pods']);
      expect([...url.searchParams.keys()]).toEqual(['fieldSelector']);
    }),
    { numRuns: 5000, interruptAfterTimeLimit: 10_000 },
  );
});
