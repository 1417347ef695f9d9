import { execFileSync } from 'node:child_process';
import {
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWhole } from '../../src/app/write-file';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a new file, and one that is there with its rights', async () => {
  const path = join(folder, 'report.json');
  await writeWhole(path, ['one']);
  expect(readFileSync(path, 'utf8')).toBe('one');
  writeFileSync(join(folder, 'kept'), 'before', { mode: 0o600 });
  await writeWhole(join(folder, 'kept'), ['after']);
  expect([readFileSync(join(folder, 'kept'), 'utf8'), statSync(join(folder, 'kept')).mode & 0o777]).toEqual([
    'after',
    0o600,
  ]);
  expect(readdirSync(folder)).toEqual(['kept', 'report.json']);
});

test('a link is not written through, wherever it leads', async () => {
  const other = join(folder, 'other');
  writeFileSync(other, 'mine');
  symlinkSync(other, join(folder, 'link'));
  symlinkSync(join(folder, 'nowhere'), join(folder, 'dangling'));
  await expect(writeWhole(join(folder, 'link'), ['x'])).rejects.toThrow('it is a link');
  await expect(writeWhole(join(folder, 'dangling'), ['x'])).rejects.toThrow('it is a link');
  expect(readFileSync(other, 'utf8')).toBe('mine');
  expect(lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true);
  expect(readdirSync(folder)).toEqual(['dangling', 'link', 'other']);
});

test('a pipe that nobody reads is refused at once, one that is read gets all', async () => {
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  await expect(writeWhole(pipe, ['x'])).rejects.toThrow('nobody reads this pipe');
  const { readPipes } = await import('../../src/input/pipes');
  const text = 'ä'.repeat(300_000);
  const read = readPipes([pipe]);
  // Its open is under way when this is called: the reader comes first.
  await writeWhole(pipe, [text]);
  expect((await read).get(pipe)).toBe(text);
});

test('a device is written to, and a full one is said', async () => {
  await writeWhole('/dev/null', ['x']);
  await expect(writeWhole('/dev/full', ['x'])).rejects.toMatchObject({ code: 'ENOSPC' });
});

test('what fails leaves nothing, and keeps what was there', async () => {
  await expect(writeWhole(join(folder, 'none', 'report.json'), ['x'])).rejects.toMatchObject({ code: 'ENOENT' });
  writeFileSync(join(folder, 'there'), 'before');
  // A name that is too long fails after its neighbour was made.
  await expect(writeWhole(join(folder, 'x'.repeat(300)), ['x'])).rejects.toMatchObject({ code: 'ENAMETOOLONG' });
  expect(readdirSync(folder)).toEqual(['there']);
});
