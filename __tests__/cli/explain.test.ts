import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { loadPages, titleOf } from '../../src/app/check-pages';
import { run } from './run-it';

const PAGES = {
  cluster: '# cluster\n\n**Gate.** Is the `cluster` there?\n\n## More\n',
  'pull-permission': '# pull-permission\n\n> quoted\n\nMay the node pull?\n',
};
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'));
  mkdirSync(join(folder, 'docs', 'checks'), { recursive: true });
  for (const [id, page] of Object.entries(PAGES)) writeFileSync(join(folder, 'docs', 'checks', `${id}.md`), page);
  writeFileSync(join(folder, 'docs', 'checks', 'README.md'), '# Checks\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('explain', () => {
  test('lists the checks with what they answer', async () => {
    expect(await run(['explain'], { folder })).toEqual({
      code: 0,
      err: '',
      out: 'cluster          Gate. Is the cluster there?\npull-permission  May the node pull?\n',
    });
  });

  test('shows a page as it is', async () => {
    expect(await run(['explain', 'cluster'], { folder })).toEqual({ code: 0, err: '', out: PAGES.cluster });
  });

  test.each([
    ['pul-permission', 'there is no check “pul-permission”. Did you mean pull-permission?'],
    ['xyzzy', 'there is no check “xyzzy”: cluster, pull-permission'],
    ['--bogus', 'explain has no option --bogus'],
  ])('%s is wrong usage', async (id, words) => {
    const { code, out, err } = await run(['explain', id], { folder });
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(`gke-image-preflight: error: ${words}\n`);
  });

  test('a build without pages is a fault of ours', async () => {
    expect(await run(['explain'], { folder: join(folder, 'docs') })).toMatchObject({ code: 70, out: '' });
  });

  test('the bundled pages go before those of the sources', () => {
    writeFileSync(join(folder, 'docs', 'pages.json'), JSON.stringify({ a: '# a' }));
    expect([...loadPages(join(folder, 'docs'))]).toEqual([['a', '# a']]);
    expect(titleOf('# a')).toBe('a');
  });
});
