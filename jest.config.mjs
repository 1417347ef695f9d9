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
/** Hold what we say and simulate against the real gcloud, crane, terraform: slow, and the same on every Node. */
const tools = ['fixes/gcloud.test.ts', 'simulator/fidelity.test.ts'];

export default {
  projects: [
    project('unit', ['**/*.test.ts'], {
      testPathIgnorePatterns: [...slow, ...tools].map((path) => `<rootDir>/__tests__/${path}`),
    }),
    project('tools', tools),
    // Runs the built program in dist/ as a child process.
    project('scenario', ['scenario/**/*.test.ts']),
    // Needs the lab's cluster.
    project('lab', ['lab/**/*.test.ts']),
  ],
};
