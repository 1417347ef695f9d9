// Runs a built program again and again in one process: its path is the first argument, each message names the arguments
// and the environment of one run. What it prints goes back, with its exit status. Starting a process for each of
// thousands of runs would take an hour.
const process = require('node:process');

const { cli } = require(process.argv[2]);
const own = { ...process.env };
let printed = '';
let said = '';

const into = (take) => (chunk, encoding, done) => {
  take(String(chunk));
  const after = typeof encoding === 'function' ? encoding : done;
  if (after) process.nextTick(after);
  return true;
};
process.stdout.write = into((text) => (printed += text));
process.stderr.write = into((text) => (said += text));
// The program ends its process once it has printed all.
process.exit = () => undefined;
process.setMaxListeners(0);
process.stdout.setMaxListeners(0);
process.stderr.setMaxListeners(0);

process.on('message', ({ args, env, folder }) => {
  printed = said = '';
  process.exitCode = 0;
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, own, env);
  process.chdir(folder);
  process.argv = [process.execPath, 'gke-image-preflight', ...args];
  void cli().then(() => {
    process.send({ code: process.exitCode, stdout: printed, stderr: said });
  });
});
process.on('disconnect', () => process.reallyExit(0));
