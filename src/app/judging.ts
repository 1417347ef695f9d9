/** All that asks on, judges facts and reports of them: one part of the program, loaded when there are facts to come. */
export { writeFacts } from '../facts/write-file';
export { refusedCredentials } from '../verdict/refused-credentials';
export { hasParts, judgedByParts, judgedEach } from './judge';
export { notesOf, outOfTime, reported, resumeNote } from './outcome';
