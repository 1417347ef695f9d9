import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { say } from '../../src/cli/say';
import { hostile } from '../reports/hostile';

test('what is said is no command to a runner, and moves nothing on a terminal', () => {
  fc.assert(
    fc.property(hostile, fc.constantFrom('error', 'warning', null), (text, kind) => {
      let said = '';
      say({ err: (more) => (said += more) }, kind, `${text}\n${text}`);
      expect(said).not.toMatch(/^\s*::|##\w*\[/m);
      expect(said).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
    }),
  );
});
