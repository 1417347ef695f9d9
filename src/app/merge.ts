/** Reports of several runs, such as a fleet's shards, made one. */
export { mergeReports, type NamedReport } from '../verdict/merge';
