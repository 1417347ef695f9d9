import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { textOf } from '../../src/model/encoding';
import { fileReaders } from '../../src/input/readers';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'readers-'));
  mkdirSync(join(folder, 'sub'));
  writeFileSync(join(folder, 'a.txt'), 'ä\n'.repeat(100_000));
  writeFileSync(join(folder, 'empty'), '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('files for a request', () => {
  test('are read whole, relative to the folder', () => {
    const readers = fileReaders(folder, 'typed');
    expect(readers.read('a.txt')).toBe('ä\n'.repeat(100_000));
    expect(readers.read(join(folder, 'empty'))).toBe('');
    expect(readers.read('-')).toBe('typed');
    expect([readers.exists('a.txt'), readers.exists('b.txt')]).toEqual([true, false]);
  });

  test('that cannot be read say why', () => {
    const readers = fileReaders(folder, null);
    expect(() => readers.read('gone')).toThrow(/^it does not exist$/);
    expect(() => readers.read('sub')).toThrow(/^it is a folder$/);
    expect(() => readers.read('a.txt/x')).toThrow(/^a part of its path is not a folder$/);
    expect(() => readers.read('-')).toThrow(/^there is no standard input$/);
  });

  test('that cannot be written say why, before anything is done', () => {
    const readers = fileReaders(folder, null);
    expect(readers.whyNotWritable('new.json')).toBeNull();
    expect(readers.whyNotWritable('a.txt')).toBeNull();
    expect(readers.whyNotWritable('none/new.json')).toBe('its folder does not exist');
    expect(readers.whyNotWritable('a.txt/new.json')).toMatch(
      /^(its folder is a file|a part of its path is not a folder)$/,
    );
    expect(readers.whyNotWritable('sub')).toBe('it is a folder');
    symlinkSync('self', join(folder, 'self'));
    expect(readers.whyNotWritable('self/new.json')).toBe('it is a link that leads to itself');
  });

  const asUser = process.getuid?.() === 0 ? test.skip : test;
  asUser('in a folder without rights are refused', () => {
    chmodSync(join(folder, 'sub'), 0o555);
    expect(fileReaders(folder, null).whyNotWritable('sub/x')).toBe('permission denied');
  });
});

test('UTF-16 with a byte order mark, either way round', () => {
  const text = 'kind: Pod # \u540d\n';
  const little = Buffer.from(`\uFEFF${text}`, 'utf16le');
  expect([little, Buffer.from(little).swap16(), Buffer.from(text)].map(textOf)).toEqual([text, text, text]);
});
