import { expect, test } from '@jest/globals';
import { withPartsJoined } from '../../scripts/join-parts.mjs';

const part = (id: number, modules: readonly number[], strict = true): string =>
  `${strict ? '"use strict";\n' : ''}exports.id = ${String(id)};\nexports.ids = [${String(id)}];\nexports.modules = {\n\n${modules
    .map((each) => `/***/ ${String(each)}:\n/***/ (function(module) {\n\nmodule.exports = ${String(each)};\n\n/***/ })`)
    .join(',\n\n')}\n\n};\n;`;

test('what an import loads together is one file; what is shared is in the first, what is not strict stays apart', () => {
  const list = (name: string, ids: readonly number[]): string =>
    `Promise.all(/* import() | ${name} */[${ids.map((id) => `r.e(${String(id)})`).join(', ')}])`;
  const index = `${list('run', [1, 2])}; ${list('facts', [2, 3, 4])}; return "" + chunkId + ".index.js";`;
  const files = new Map([
    ['index.js', index],
    ['1.index.js', part(1, [10, 11])],
    ['2.index.js', part(2, [11, 12])],
    ['3.index.js', part(3, [13])],
    ['4.index.js', part(4, [14], false)],
  ]);
  const joined = withPartsJoined(files, ['run', 'facts']);
  expect([...joined.keys()].sort()).toEqual(['4.index.js', 'facts.index.js', 'index.js', 'run.index.js']);
  expect(joined.get('run.index.js')).toContain('exports.ids = [1,2];');
  expect(joined.get('run.index.js')?.match(/^\/\*{3}\/ \d+:$/gm)).toEqual(['/***/ 10:', '/***/ 11:', '/***/ 12:']);
  expect(joined.get('facts.index.js')?.match(/^\/\*{3}\/ \d+:$/gm)).toEqual(['/***/ 13:']);
  expect(joined.get('index.js')).toContain('({"1":"run","2":"run","3":"facts"}[chunkId] || chunkId)');
  expect(() => withPartsJoined(files, ['other'])).toThrow('no import() loads a part other');
});
