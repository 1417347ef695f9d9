/** What one check uses as its targets grow. */
import { join } from 'node:path';
import { openCloud } from './cloud';
import { usageOf } from './processes';
import type { Row } from './table';

export interface Grown {
  readonly cpuMs: number;
  readonly peakMiB: number;
}

/**
 * One check of so many images on so many clusters of so many node pools, in a simulated cloud of its own.
 * @param size IMAGESxCLUSTERSxPOOLS
 */
export async function grown(size: string, dist: string, home: string, format = 'json'): Promise<Grown> {
  const cloud = await openCloud(`fleet:${size}`);
  try {
    const args = [join(dist, 'cli/index.js'), 'check', ...cloud.args, '--format', format];
    const env = { ...cloud.env, HOME: home, PATH: process.env['PATH'] ?? '' };
    const { cpuMicros, peakKiB } = await usageOf({ program: process.execPath, args, env }, home);
    return { cpuMs: cpuMicros / 1000, peakMiB: peakKiB / 1024 };
  } finally {
    await cloud.close();
  }
}

/** 100 images on 100 clusters of 3 pools. */
const MANY = { size: '100x100x3', cpuMs: 8_000, peakMiB: 600 };
const POOLS = [100, 400, 800] as const;
/** What a pool more may cost beside what it costs where there are few. */
const LINEAR = 1.25;

/** Rows with a limit: a run of 10,000 targets, and CPU time and memory that grow with the pools and no faster. */
export async function growthRows(dist: string, home: string): Promise<readonly Row[]> {
  const many = await grown(MANY.size, dist, home);
  const [few, middle, most] = [
    await grown(`30x1x${String(POOLS[0])}`, dist, home),
    await grown(`30x1x${String(POOLS[1])}`, dist, home),
    await grown(`30x1x${String(POOLS[2])}`, dist, home),
  ];
  const rate = (from: Grown, to: Grown, pools: number, of: keyof Grown): number => (to[of] - from[of]) / pools;
  const row = (what: string, of: keyof Grown, say: (value: number) => string): Row => {
    const times = rate(middle, most, POOLS[2] - POOLS[1], of) / rate(few, middle, POOLS[1] - POOLS[0], of);
    const figure = `${[few, middle, most].map((each) => say(each[of])).join(', ')}; a pool more costs ${times.toFixed(2)} ×`;
    return {
      what: `${what}, 30 images, 100, 400, 800 pools`,
      figure,
      limit: `≤ ${String(LINEAR)} ×`,
      ok: times <= LINEAR,
    };
  };
  const ok = many.cpuMs <= MANY.cpuMs && many.peakMiB <= MANY.peakMiB;
  return [
    {
      what: '100 images × 100 clusters of 3 pools, JSON',
      figure: `${seconds(many.cpuMs)} CPU, ${mebibytes(many.peakMiB)}`,
      limit: `≤ ${seconds(MANY.cpuMs)}, ${mebibytes(MANY.peakMiB)}`,
      ok,
    },
    row('CPU', 'cpuMs', seconds),
    row('memory', 'peakMiB', mebibytes),
  ];
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
const mebibytes = (value: number): string => `${value.toFixed(0)} MiB`;
