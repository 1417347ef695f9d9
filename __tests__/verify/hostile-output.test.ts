/** What a node's script is given and what it writes is outside text: it bends no shell and breaks no reader. */
import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readNodeOutput } from '../../src/verify/node-output';
import { SCRIPT_MARK, NODE_SCRIPT, scriptArguments, scriptForStdin } from '../../src/verify/node-script';

const LIMIT = { interruptAfterTimeLimit: 10_000, markInterruptAsFailure: false };
/** No shell takes a NUL in an argument, and no image has one. */
const argument = fc.string({ unit: 'binary', maxLength: 60 }).filter((text) => !text.includes('\0'));
const telling = fc.constantFrom("'", '"', '$(id)', '`id`', '\\', '\n', ';', '&&', '-', '--', '*', '${PATH}', ' ', '!');
const word = fc.array(fc.oneof(argument, telling), { maxLength: 8 }).map((parts) => parts.join(''));

test('arguments reach the script as they are, whatever is in them', () => {
  const echo = `printf '%s\\0' "$@"\n`;
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (args) => {
      const script = scriptForStdin(args).replace(NODE_SCRIPT, echo);
      const out = execFileSync('sh', ['-s'], { input: script });
      const wanted = Buffer.concat(args.map((each) => Buffer.from(`${each}\0`)));
      expect(out.equals(wanted)).toBe(true);
    }),
    { numRuns: 200, ...LIMIT },
  );
});

test('an image is one argument, and the time a number of seconds', () => {
  fc.assert(
    fc.property(word, fc.boolean(), fc.double({ noNaN: true, min: 0, max: 1e7 }), (image, withToken, ms) => {
      const [first, second, third, ...more] = scriptArguments(image, withToken, ms);
      expect([first, more]).toEqual([image, []]);
      expect(['token', 'none']).toContain(second);
      expect(third).toMatch(/^[1-9]\d*$/);
    }),
    { numRuns: 1_000, ...LIMIT },
  );
});

test('any output is read: nothing is thrown, and what was not said is not made up', () => {
  const line = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .tuple(
        fc.constantFrom('credential', 'no-crictl', 'try', 'digest', 'end', 'other', ''),
        fc.array(fc.oneof(fc.string(), fc.constantFrom('node-token', 'NaN', '0', '-1', '1e9', '__proto__')), {
          maxLength: 4,
        }),
      )
      .map(([first, rest]) => `${SCRIPT_MARK} ${first} ${rest.join(' ')}`),
    fc.string().map((text) => `time="x" level=fatal msg="${text}`),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const read = readNodeOutput(lines.join('\n'));
      const said = lines.join('\n').split(/\r?\n/);
      const marked = (first: string): number =>
        said.filter(
          (each) => each.startsWith(SCRIPT_MARK) && each.slice(SCRIPT_MARK.length).trim().split(/\s+/)[0] === first,
        ).length;
      expect(read.tries).toHaveLength(marked('try'));
      expect(read.whole).toBe(marked('end') > 0);
      expect(read.noCrictl).toBe(marked('no-crictl') > 0);
      expect(read.digests.length).toBeLessThanOrEqual(marked('digest'));
      for (const { ms } of read.tries) expect(ms === null || Number.isFinite(ms)).toBe(true);
    }),
    { numRuns: 3_000, ...LIMIT },
  );
});
