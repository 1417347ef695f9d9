/**
 * `npm run bench:growth`: what one check uses as its targets grow. Each figure is one run.
 *   npm run bench:growth -- [--dist DIR] [SIZE…]     SIZE: IMAGESxCLUSTERSxPOOLS
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { grown } from './growth-rows';

const SIZES = ['1x1x3', '30x1x100', '30x1x400', '30x1x800', '1x1x5000', '30x30x3', '100x100x3'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dist: { type: 'string', default: join(import.meta.dirname, '../dist') },
    format: { type: 'string', default: 'json' },
  },
});
const home = await mkdtemp(join(tmpdir(), 'gke-image-preflight-growth-'));
try {
  process.stdout.write('images x clusters x pools | CPU s | peak MiB\n');
  for (const size of positionals.length > 0 ? positionals : SIZES) process.stdout.write(`${await row(size)}\n`);
} finally {
  await rm(home, { recursive: true, force: true });
}

async function row(size: string): Promise<string> {
  const { cpuMs, peakMiB } = await grown(size, resolve(values.dist), home, values.format);
  return [size, (cpuMs / 1000).toFixed(2), peakMiB.toFixed(0)].join(' | ');
}
