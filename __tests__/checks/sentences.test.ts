/**
 * The sentence of every code, as the first fixture that produces it makes it. UPDATE_GOLDEN=1 rewrites the file; read
 * the difference before it is committed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { checks } from '../../src/checks';
import { fixturesOf } from './fixtures';

const FILE = join(import.meta.dirname, 'sentences.txt');

test('every code has its sentence', () => {
  const first = new Map<string, string>();
  for (const check of checks)
    for (const { facts } of fixturesOf[check.id] ?? [])
      for (const { code, status, message } of check.judge(facts)) {
        const line = `${code} (${status})`;
        if (!first.has(line)) first.set(line, message);
      }
  const text = [...first].map(([line, message]) => `${line}\n  ${message}\n`).join('');
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(FILE, text);
  expect(text).toBe(readFileSync(FILE, 'utf8'));
});
