// Tests run as ECMAScript modules (several dependencies are nothing else): see "jest" in package.json's scripts.
const project = (displayName, testMatch, more = {}) => ({
  displayName,
  testEnvironment: 'node',
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/__tests__'],
  testMatch: testMatch.map((pattern) => `<rootDir>/__tests__/${pattern}`),
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/tmp/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' }, swcrc: false },
    ],
  },
  ...more,
});

const slow = ['scenario/', 'lab/'];
/** Slow, and the same on every Node: real gcloud, crane, terraform and Chromium, thousands of random worlds and faults. */
const tools = [
  'differential/worlds.test.ts',
  'faults/table.test.ts',
  'fixes/gcloud.test.ts',
  'reports/html-browser.test.ts',
  'simulator/fidelity.test.ts',
  'ssh/gcloud-ssh.test.ts',
];

const KILLS = '<rootDir>/__tests__/lab/verify-kills.test.ts';

export default {
  // A busy machine starts a child process in seconds; a test that hangs is told from one that waits by its own limit.
  testTimeout: 30_000,
  projects: [
    project('unit', ['**/*.test.ts'], {
      testPathIgnorePatterns: [...slow, ...tools].map((path) => `<rootDir>/__tests__/${path}`),
    }),
    project('tools', tools),
    // Runs the built program in dist/ as a child process.
    project('scenario', ['scenario/**/*.test.ts']),
    // Needs the lab's cluster.
    project('lab', ['lab/**/*.test.ts'], { testPathIgnorePatterns: [KILLS] }),
    // Brings a cluster of its own: its kubelet (1.33) may not live through a hundred pods that are deleted while they are
    // set up, and there is nobody who starts it again.
    project('kills', ['lab/verify-kills.test.ts']),
  ],
};
