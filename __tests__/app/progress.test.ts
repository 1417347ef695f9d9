import { slowly } from '../../src/app/progress';

test('a short run leaves no line, a long one a line every ten seconds', () => {
  const said: string[] = [];
  let clock = 0;
  const step = slowly(
    (text) => void said.push(text),
    () => clock,
  );
  for (const at of [0, 5_000, 9_999, 10_000, 11_000, 19_999, 20_000, 60_000]) {
    clock = at;
    step(`at ${String(at)}`);
  }
  expect(said).toEqual(['at 10000', 'at 20000', 'at 60000']);
});
