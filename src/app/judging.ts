/**
 * Everything that asks further questions, judges facts and reports them: one chunk of the program, loaded when facts
 * are on their way.
 */
export { writeFacts } from '../facts/write-file';
export { refusedCredentials } from '../verdict/refused-credentials';
export { hasParts, judgedByParts, judgedEach } from './judge';
export { notesOf, outOfTime, reported, resumeNote } from './outcome';
