import { describe, expect, test } from '@jest/globals';
import { denied, type Fact, failed, known } from '../../src/model/fact';
import type { QuestionKind } from '../../src/model/questions';
import { refusedCredentials } from '../../src/verdict/refused-credentials';

const CREDENTIALS = { source: 'the access token in a file', signIn: 'write a new one' };
const asked = (question: QuestionKind, fact: Fact<unknown>, of: unknown = {}) => ({ question, of, fact });
const refused = failed('unauthenticated', 'container clusters', 'Request had invalid\nauthentication credentials.');

describe('refused credentials', () => {
  test('are said in one line, with their kind, Google’s words and how to sign in again', () => {
    const said = refusedCredentials([asked('cluster', refused), asked('policy', refused)], CREDENTIALS);
    expect(said).toBe(
      'The caller’s credentials (the access token in a file) were not accepted, for 2 of 2 questions: ' +
        '“Request had invalid authentication credentials.”. To sign in again: write a new one. ' +
        'What they hide is unknown, and no grant would show it',
    );
  });

  test('are none of Google’s where a cluster outside it refused those of a kubeconfig', () => {
    const outside = { project: '', location: '', name: 'here' };
    expect(refusedCredentials([asked('cluster', refused, outside)], CREDENTIALS)).toBeNull();
  });

  test('are said as well where saved facts do not tell their kind, and how many questions they hid', () => {
    const some = [asked('cluster', known({}, 'it')), asked('policy', refused)];
    expect(refusedCredentials(some, null)).toMatch(
      /^The caller’s credentials were not accepted, for 1 of 2 questions: “[^”]+”\. What/,
    );
  });

  test.each<[string, ReturnType<typeof asked>[]]>([
    ['nothing was asked', []],
    ['all was answered', [asked('cluster', known({}, 'it'))]],
    ['the caller lacks a permission', [asked('cluster', denied('permission', 'it', 'no', []))]],
    ['nothing could be reached', [asked('cluster', failed('unreachable', 'it', 'no route'))]],
    ['a cluster’s own API, or a node, refused other credentials', [asked('waitingPulls', refused)]],
    ['the pods of a cluster were refused to a kubeconfig’s own', [asked('running', refused)]],
    ['it follows from something else', [asked('cluster', { state: 'blocked', by: refused })]],
  ])('are not said where %s', (_, answered) => expect(refusedCredentials(answered, CREDENTIALS)).toBeNull());
});
