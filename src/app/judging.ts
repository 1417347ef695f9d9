/** All that judges facts and reports of them: one part of the program, loaded when there are facts to come. */
export { findingsOf } from '../checks';
export { writeFacts } from '../facts/write-file';
export { shortened } from '../verdict/judgement';
export { refusedCredentials } from '../verdict/refused-credentials';
export { MOST_WHOLE } from '../verdict/report';
export { concluded, notesOf, reported, resumeNote } from './outcome';
