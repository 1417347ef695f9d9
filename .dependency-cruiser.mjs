// The import rules of the structure: who may know whom. `npm run lint:imports` checks them.
const own = '^src/';
const ours = '^(src|simulator)/';
const folder = (...names) => names.map((name) => `^src/${name}(/|\\.ts$)`);

/** Modules in src/FROM import, of ours, only their own folder and the folders that are named. */
const only = (from, ...allowed) => ({
  name: `${from}-imports-only-${allowed.join('-') || 'itself'}`,
  comment: `src/${from} imports, of ours, ${allowed.length > 0 ? `only ${allowed.join(', ')}` : 'nothing'}.`,
  severity: 'error',
  from: { path: folder(from) },
  to: { path: own, pathNot: folder(from, ...allowed) },
});

const entries = folder('cli', 'action', 'entry');

export default {
  forbidden: [
    only('model'),
    only('access', 'model'),
    only('fixes', 'model'),
    only('placement', 'model'),
    only('network', 'model'),
    only('diagnosis', 'fixes', 'model'),
    only('checks', 'placement', 'network', 'access', 'fixes', 'diagnosis', 'model'),
    only('verdict', 'model'),
    only('reports', 'model'),
    only('verify', 'kubernetes', 'diagnosis', 'model'),
    only('http', 'model'),
    only('google', 'http', 'model'),
    only('registry', 'http', 'model'),
    only('kubernetes', 'http', 'model'),
    only('facts', 'access', 'network', 'placement', 'model'),
    only('input', 'model'),
    {
      name: 'simulator-imports-only-itself',
      comment: 'The simulated Google Cloud imports nothing of src: it is no mock that knows what src will ask.',
      severity: 'error',
      from: { path: '^simulator/' },
      to: { path: own },
    },
    {
      name: 'entries-do-not-reach-past-the-flow',
      comment: 'The command line and the action parse, call the flow (src/app) and print.',
      severity: 'error',
      from: { path: folder('cli', 'action') },
      to: {
        path: folder(
          'google',
          'registry',
          'kubernetes',
          'http',
          'facts',
          'placement',
          'network',
          'checks',
          'access',
          'fixes',
          'diagnosis',
          'verify',
        ),
      },
    },
    {
      name: 'only-the-bundle-imports-the-entries',
      comment: 'Nobody imports the command line or the action, save the bundle entry.',
      severity: 'error',
      from: { path: own, pathNot: ['^src/entry\\.ts$', ...folder('cli', 'action')] },
      to: { path: entries },
    },
    {
      name: 'entries-are-apart',
      comment: 'The command line and the action do not know of each other.',
      severity: 'error',
      from: { path: '^src/(cli|action)/' },
      to: { path: '^src/(cli|action)/', pathNot: '^src/$1/' },
    },
    {
      name: 'only-the-demo-simulates',
      comment: 'The simulated Google Cloud is for the demo (and tests).',
      severity: 'error',
      from: { path: own, pathNot: ['^src/app/demo\\.ts$'] },
      to: { path: '^simulator/' },
    },
    {
      name: 'actions-core-in-the-action',
      comment: 'Only the action knows of the runner.',
      severity: 'error',
      from: { path: own, pathNot: '^src/action/' },
      to: { path: 'node_modules/@actions/', pathNot: 'node_modules/@actions/exec/' },
    },
    {
      name: 'actions-exec-in-one-module',
      comment: 'What ends by itself is called there; what may hang is spawned with a signal, a time and a bound.',
      severity: 'error',
      from: { path: own, pathNot: '^src/kubernetes/program\\.ts$' },
      to: { path: 'node_modules/@actions/exec/' },
    },
    {
      name: 'container-client-behind-one-source',
      comment: "Google's container client is heavy: one source imports it, in a chunk of its own; gRPC nobody.",
      severity: 'error',
      from: { path: own, pathNot: '^src/google/' },
      to: { path: 'node_modules/(@google-cloud/container|google-gax)/' },
    },
    {
      name: 'no-google-gax',
      comment: 'Our own transport stands in for it (src/google/small-gax.ts), and our own HTTP for other clients.',
      severity: 'error',
      from: { path: own },
      to: { path: 'node_modules/(google-gax|@grpc|gaxios|node-fetch|undici)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-test-tools',
      comment: 'These serve development only; their bundles or types do not belong into the program.',
      severity: 'error',
      from: { path: ours },
      to: {
        path: 'node_modules/(@googleapis/|@google-cloud/artifact-registry/|ajv|fast-check/|@?jest)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-circular',
      comment: 'Modules that need each other are one module.',
      severity: 'error',
      from: { path: ours },
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Nothing imports it, and it imports nothing: is it used?',
      severity: 'warn',
      from: { orphan: true, path: ours, pathNot: '(\\.d\\.ts|/(?:page|fleet)\\.js)$' },
      to: {},
    },
    {
      name: 'resolvable',
      comment: 'Every import is found.',
      severity: 'error',
      from: { path: ours },
      to: { couldNotResolve: true },
    },
    {
      name: 'inside-src',
      comment: 'The program imports its own sources, package.json and schemas, and no script or test.',
      severity: 'error',
      from: { path: ours },
      to: { path: '^(__tests__|scripts|bench|dist)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    detectProcessBuiltinModuleCalls: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.json', '.d.ts'],
    },
  },
};
