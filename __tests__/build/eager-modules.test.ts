import { expect, test } from '@jest/globals';
import { withEagerFunctions, withEagerModules } from '../../scripts/eager-modules.mjs';

test('a module is a function in parentheses, and what is in it stays as it is', () => {
  const inside = ['const one = ((a) => {', '  return a;', '});', 'exports.one = one(2);'];
  const written = (head: string): string =>
    ['exports.modules = {', '', '/***/ 12:', head, '', ...inside, '', '/***/ })', '', '};'].join('\n');
  const { code, found } = withEagerModules(written('/***/ ((module, exports, __nccwpck_require__) => {'));
  expect(found).toBe(1);
  expect(code).toBe(written('/***/ (function(module, exports, __nccwpck_require__) {'));
  expect(withEagerModules(code)).toEqual({ code, found: 0 });
});

test('functions of some folders are so, too: at the head of their file with their comments, since it may call them above', () => {
  const file = (path: string, ...lines: readonly string[]): readonly string[] => [
    `;// CONCATENATED MODULE: ./src/${path}.ts`,
    ...lines,
  ];
  const one = ['/** Gives one. */', 'const ONE = one();', '', '/** One more. */', 'function one(a = {}) {'];
  const other = ['async function two(', '    b) {', '    return b;', '}', 'const THREE = () => 3;'];
  const written = [
    '/***/ (function(module) {',
    ...file('checks/one', ...one, '  if (a) {', '  }', '  return 1;', '}'),
    ...file('model/two', ...other),
    ...file('facts/two', ...other),
    '/***/ })',
    '',
  ].join('\n');
  const { code, found } = withEagerFunctions(written, ['src/checks', 'src/facts']);
  expect(found).toBe(2);
  expect(code.split('\n')).toEqual([
    '/***/ (function(module) {',
    ...file(
      'checks/one',
      '/** One more. */',
      'const one = (function (a = {}) {',
      '  if (a) {',
      '  }',
      '  return 1;',
      '});',
    ),
    ...one.slice(0, 3),
    ...file('model/two', ...other),
    ...file('facts/two', 'const two = (async function (', '    b) {', '    return b;', '});', 'const THREE = () => 3;'),
    '/***/ })',
    '',
  ]);
});
