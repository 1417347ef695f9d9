/** The smallest changes that repair what a check found: pure, with real values, ready to copy. */
export * from './access';
export * from './account';
export * from './admission';
export * from './build';
export * from './cleanup';
export * from './cluster';
export * from './image';
export * from './key';
export * from './network';
export * from './node-steps';
export * from './perimeter';
export * from './pool';
export * from './project';
export * from './by-check';
export * from './pull-secret';
export * from './repository';
export * from './rules';
