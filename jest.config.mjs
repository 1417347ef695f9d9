// Tests run as ECMAScript modules (several dependencies are nothing else): see "jest" in package.json's scripts.
const project = (displayName, testMatch, more = {}) => ({
  displayName,
  testEnvironment: 'node',
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/__tests__'],
  testMatch: testMatch.map((pattern) => `<rootDir>/__tests__/${pattern}`),
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/tmp/'],
  extensionsToTreatAsEsm: ['.ts'],
  // What judges conditions does not wait for their library: in the program the one who asks has loaded it.
  setupFiles: ['<rootDir>/__tests__/conditions-ready.ts'],
  moduleNameMapper: { '^fast-check$': '<rootDir>/__tests__/fast-check.ts' },
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript' }, experimental: { keepImportAttributes: true } },
        module: { type: 'es6' },
        swcrc: false,
      },
    ],
  },
  ...more,
});

const slow = ['scenario/', 'lab/'];
/** Slow, and the same on every Node: real gcloud, crane, terraform and Chromium. A step of `.ci/run`, not of `npm test`. */
const tools = [
  'fixes/gcloud.test.ts',
  'reports/html-browser.test.ts',
  'simulator/fidelity.test.ts',
  'simulator/network-fidelity.test.ts',
  'simulator/storage.test.ts',
  'ssh/gcloud-ssh.test.ts',
];

/** Thousands of random worlds, placements and reports, and every answer of Google's taken away: a step of `.ci/run` too. */
const long = [
  'differential/admission.test.ts',
  'differential/pull-secrets.test.ts',
  'differential/fleets.test.ts',
  'differential/worlds.test.ts',
  'faults/table.test.ts',
  'placement/property.test.ts',
  'reports/inert.test.ts',
  'scenario/blinding.test.ts',
  'verdict/probed-scenarios.test.ts',
];
/** `npm run test:quick`: what decides and what writes, without a server, a child process or a folder to wait for. */
const pure = [
  'access',
  'checks',
  'diagnosis',
  'facts',
  'fixes',
  'input',
  'model',
  'placement',
  'reports',
  'verdict',
  'verify',
];
/** Of these folders, what takes long or runs a shell. */
const impure = [
  'checks/blinding.test.ts',
  'fixes/node-steps.test.ts',
  'fixes/shell.test.ts',
  'fixes/terraform.test.ts',
  'input/hostile-lists.test.ts',
  'input/manifest-files.test.ts',
  'input/pipes.test.ts',
  'reports/html.test.ts',
  'reports/markdown.test.ts',
  'verify/hostile-output.test.ts',
  'verify/hostile-watch.test.ts',
  'verify/node-script.test.ts',
  'verify/verification-pods.test.ts',
];
const ignoring = (...paths) => ({ testPathIgnorePatterns: paths.map((path) => `<rootDir>/__tests__/${path}`) });

const KILLS = '<rootDir>/__tests__/lab/verify-kills.test.ts';

export default {
  // jest leaves one core out, which on two is half: most tests wait for child processes and servers anyway.
  maxWorkers: '100%',
  // A busy machine starts a child process in seconds; a test that hangs is told from one that waits by its own limit.
  testTimeout: 30_000,
  projects: [
    project('unit', ['**/*.test.ts'], ignoring(...slow, ...tools, ...long)),
    // A part of `unit`.
    project('quick', [`{${pure.join(',')}}/**/*.test.ts`], ignoring(...tools, ...long, ...impure)),
    project('tools', tools),
    project('long', long),
    // Runs the built program in dist/ as a child process.
    project('scenario', ['scenario/**/*.test.ts'], ignoring(...long)),
    // Needs the lab's cluster.
    project('lab', ['lab/**/*.test.ts'], { testPathIgnorePatterns: [KILLS] }),
    // Brings a cluster of its own: its kubelet (1.33) may not live through a hundred pods that are deleted while they are
    // set up, and there is nobody who starts it again.
    project('kills', ['lab/verify-kills.test.ts']),
  ],
};
