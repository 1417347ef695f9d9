// `npm run test:quick`: types, lint and the pure tests, at once. Ends with 1 where one of them fails.
import { spawn } from 'node:child_process';

const STEPS = [['typecheck'], ['lint'], ['jest', '--', '--selectProjects', 'quick']];

const results = await Promise.all(
  STEPS.map(
    ([name, ...rest]) =>
      new Promise((resolve) => {
        const child = spawn('npm', ['run', '--silent', name, ...rest], { stdio: 'inherit' });
        child.once('exit', (status) => resolve({ name, status: status ?? 1 }));
      }),
  ),
);
const failed = results.filter(({ status }) => status !== 0);
for (const { name } of failed) console.error(`failed: ${name}`);
process.exitCode = failed.length > 0 ? 1 : 0;
