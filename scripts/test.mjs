// `npm test`, and `npm run test:quick` with the argument `quick`: what reads the sources beside the tests, so that both
// cores have work. A step that fails shows all that it said; the others go on. Ends with 1 where one of them fails.
import { spawn } from 'node:child_process';

const jest = (...projects) => ['jest', '--', '--selectProjects', ...projects];
/** Lanes go side by side, the steps of a lane one after another. The last lane is jest's: it writes as it goes. */
const LANES =
  process.argv[2] === 'quick'
    ? [[['lint:quick']], [['typecheck'], jest('quick')]]
    : [[['typecheck'], ['lint'], ['format:check'], ['lint:imports'], ['lint:unused']], [jest('unit', 'scenario')]];

/** Runs a script of package.json. */
function step([name, ...rest], writesAsItGoes) {
  const began = performance.now();
  return new Promise((resolve) => {
    const output = writesAsItGoes ? 'inherit' : 'pipe';
    const child = spawn('npm', ['run', '--silent', name, ...rest], { stdio: ['ignore', output, output] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (said += text));
    child.once('error', (error) => (said += String(error)));
    child.once('close', (status) => {
      const seconds = Math.round((performance.now() - began) / 1000);
      const line = `${status === 0 ? 'passed' : 'FAILED'}: ${name}, ${String(seconds)} s`;
      if (status !== 0 || said !== '') console.error(`${said}${line}`);
      resolve({ line, isGood: status === 0 });
    });
  });
}

const lane = async (steps, at) => {
  const ended = [];
  for (const each of steps) ended.push(await step(each, at === LANES.length - 1));
  return ended;
};
const ended = (await Promise.all(LANES.map(lane))).flat();
console.error(`\n${ended.map(({ line }) => line).join('\n')}`);
process.exitCode = ended.every(({ isGood }) => isGood) ? 0 : 1;
