import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { loadPages, loadRows } from '../../src/app/check-pages';
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
  writeFileSync(
    join(folder, 'docs', 'checks', 'README.md'),
    '# Checks\n\n| check | kind | what |\n| --- | --- | --- |\n| [pull-permission](p.md) | gate | The node may pull |\n| [cluster](cluster.md) | advice | It is there |\n',
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('explain', () => {
  test('lists the checks with what they answer', async () => {
    expect(await run(['explain'], { folder })).toEqual({
      code: 0,
      err: '',
      out: 'Gates, which decide the verdict:\n  pull-permission  The node may pull\n\nAdvice, which never does more than warn:\n  cluster          It is there\n',
    });
  });

  test('sets a page for a terminal, and colours it only there', async () => {
    const terminal = { folder, outIsTerminal: true, columns: 60 };
    const { out } = await run(['explain', 'cluster'], { ...terminal, env: { NO_COLOR: '1' } });
    expect(out).toBe('cluster\n\nGate. Is the cluster there?\n\nMore\n');
    expect((await run(['explain', 'cluster'], terminal)).out).toContain('\u001b[1mcluster');
    expect((await run(['explain', 'cluster', '--no-color'], terminal)).out).toBe(out);
  });

  test('shows a page as it is elsewhere', async () => {
    expect(await run(['explain', 'cluster'], { folder })).toEqual({ code: 0, err: '', out: PAGES.cluster });
  });

  test.each([
    ['pul-permission', 'there is no check “pul-permission”. Did you mean pull-permission?'],
    ['xyzzy', 'there is no check “xyzzy”: cluster, pull-permission'],
    ['--bogus', 'explain has no option --bogus'],
  ])('%s is wrong usage', async (id, words) => {
    const { code, out, err } = await run(['explain', id], { folder });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`gke-image-preflight: error: ${words}\n`);
  });

  test('a build without pages is a fault of ours', async () => {
    expect(await run(['explain'], { folder: join(folder, 'docs') })).toMatchObject({ code: 70, out: '' });
  });

  test('the bundled pages go before those of the sources', () => {
    writeFileSync(
      join(folder, 'docs', 'pages.json'),
      JSON.stringify({ a: '# a', README: '| [a](a.md) | gate | All is well |' }),
    );
    expect([...loadPages(join(folder, 'docs'))]).toEqual([['a', '# a']]);
    expect(loadRows(join(folder, 'docs'))).toEqual([{ id: 'a', kind: 'gate', title: 'All is well' }]);
  });
});
