/** The repository's own end-to-end workflow, run by act: the action against the simulated Google Cloud. */
import { afterAll, describe, expect } from '@jest/globals';
import { temporaryFolder } from '../scenario/harness';
import { prepareAct } from './act';
import { speak, testUnless, whyNoLab } from './lab';
import { Undo } from './undo';

const undo = new Undo();

describe('.github/workflows/end-to-end.yml', () => {
  afterAll(() => undo.all(), 30_000);

  testUnless(whyNoLab)(
    'passes as the repository has it',
    async () => {
      const temporary = temporaryFolder();
      undo.add(temporary.remove);
      const { repository, env } = await prepareAct(temporary.path, 'on: push\njobs: {}\n');
      const { code, stdout } = await speak(
        'act',
        [
          'workflow_dispatch',
          '-P',
          'ubuntu-latest=-self-hosted',
          '--no-cache-server',
          '-W',
          '.github/workflows/end-to-end.yml',
        ],
        { cwd: repository, env },
      );
      expect([code, stdout.includes('Job succeeded')]).toEqual([0, true]);
    },
    180_000,
  );
});
