/**
 * fast-check as the tests import it: the sources decide what it draws, so that a commit that passed does not fail where it
 * is tested again. FAST_CHECK_SEED draws others.
 */
import fc from '../node_modules/fast-check/lib/fast-check.js';
import { seedOfSources } from './seed';

export * from '../node_modules/fast-check/lib/fast-check.js';
export default fc;

fc.configureGlobal({
  seed: Number(process.env['FAST_CHECK_SEED'] ?? seedOfSources('{src,simulator}/**/*.ts')),
});
