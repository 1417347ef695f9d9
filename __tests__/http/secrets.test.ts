import fc from 'fast-check';
import { Secrets } from '../../src/http/secrets';

const withSecrets = (...all: readonly string[]): Secrets => {
  const secrets = new Secrets();
  for (const each of all) secrets.add(each);
  return secrets;
};

test('secrets are cut from texts and from the texts in JSON', () => {
  const secrets = withSecrets('ya29.s3cret-value', 'ab');
  expect(secrets.redact('x ya29.s3cret-value y ya29.s3cret-value ab')).toBe('x *** y *** ab');
  expect(secrets.redactJson({ a: ['ya29.s3cret-value', 1, null] })).toEqual({ a: ['***', 1, null] });
  const other = { a: [{ b: 1 }] };
  expect(secrets.redactJson(other)).toBe(other);
});

test('what a plain word may be is no secret, and is told to nobody who masks', () => {
  const told: string[] = [];
  const secrets = new Secrets((secret) => told.push(secret));
  for (const word of ['Google', 'sha256:', 'access-scopes', 'projects', 'state', '', '    ', '\n'.repeat(40)])
    secrets.add(word);
  expect(told).toEqual([]);
  expect(secrets.redact('projects/p state Google')).toBe('projects/p state Google');
});

test('each line of a key is a secret, its frame is none', () => {
  const line = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC';
  const secrets = withSecrets(`-----BEGIN PRIVATE KEY-----\n${line}\n-----END PRIVATE KEY-----\n`);
  expect(secrets.redact(`-----BEGIN PRIVATE KEY----- ${line}`)).toBe('-----BEGIN PRIVATE KEY----- ***');
});

test('whatever the secrets are, keys and shape stay, and no text holds one', () => {
  const shape = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shape);
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shape(each)]));
    return typeof value;
  };
  const texts = (value: unknown): readonly string[] => {
    if (typeof value === 'string') return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
  };
  // Secrets of the characters that structure is made of, and of words that stand in every fact.
  const word = fc.constantFrom('"state":"known"', '{"state":"known",', 'deniedPermissions', '__proto__', 'value');
  const secret = fc.oneof(
    fc.string({ minLength: 16, maxLength: 40, unit: fc.constantFrom(...'{}[]",:\\abstnue01 \u2028'.split('')) }),
    fc.tuple(word, word).map(([a, b]) => a + b),
    word,
  );
  const holding = (secrets: readonly string[]) =>
    fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.string(),
        fc.constantFrom(...secrets),
        fc.tuple(fc.string(), fc.constantFrom(...secrets), fc.string()).map((parts) => parts.join('')),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(fc.oneof(fc.string(), fc.constantFrom(...secrets)), tie('value'), { maxKeys: 4 }),
        fc.constantFrom(null, true, 3),
      ),
    })).value;
  const cases = fc
    .array(secret, { minLength: 1, maxLength: 3 })
    .chain((secrets) => fc.tuple(fc.constant(secrets), holding(secrets)));
  fc.assert(
    fc.property(cases, ([all, value]) => {
      const secrets = withSecrets(...all);
      const clean = secrets.redactJson(value);
      expect(shape(clean)).toEqual(shape(value));
      const whole = all.filter((each) => each.trim().length >= 16);
      const before = texts(value);
      texts(clean).forEach((each, index) => {
        if (!whole.some((one) => before[index]?.includes(one))) expect(each).toBe(before[index]);
        expect(whole.filter((one) => one !== '***' && each.includes(one))).toEqual([]);
      });
    }),
    { numRuns: 3000, interruptAfterTimeLimit: 8000 },
  );
});
