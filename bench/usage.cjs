// Preloaded into a measured process: at its end it writes what it used to the file that BENCH_USAGE names. A process
// whose time is taken runs without it.
const { writeFileSync } = require('node:fs');
const process = require('node:process');

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const usage = { peakKiB: maxRSS, cpuMicros: userCPUTime + systemCPUTime, files: Object.keys(require.cache) };
  writeFileSync(process.env.BENCH_USAGE, JSON.stringify(usage));
});
