import { expect, test } from '@jest/globals';
import { withEagerModules } from '../../scripts/eager-modules.mjs';

test('a module is a function in parentheses, and what is in it stays as it is', () => {
  const inside = ['const one = ((a) => {', '  return a;', '});', 'exports.one = one(2);'];
  const written = (head: string): string =>
    ['exports.modules = {', '', '/***/ 12:', head, '', ...inside, '', '/***/ })', '', '};'].join('\n');
  const { code, found } = withEagerModules(written('/***/ ((module, exports, __nccwpck_require__) => {'));
  expect(found).toBe(1);
  expect(code).toBe(written('/***/ (function(module, exports, __nccwpck_require__) {'));
  expect(withEagerModules(code)).toEqual({ code, found: 0 });
});
