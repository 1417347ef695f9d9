/** The part of the CEL library that is used: one chunk, loaded by `cel.ts`. */
export { Environment } from '@marcbachmann/cel-js';
export { serialize } from '@marcbachmann/cel-js/serialize';
