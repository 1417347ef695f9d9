import { expect, test } from '@jest/globals';
import { failed, known } from '../../src/model/fact';
import { accountFlag, NO_ACCOUNT, poolAccount, UNREAD_ACCOUNT } from '../../src/model/pool-account';
import { identityOfPool, isDefaultAccount } from '../../src/model/service-account';

const PROJECT = { id: 'p', project: failed('timeout', 'project p', 'no answer') };
const EMAIL = 'nodes@p.iam.gserviceaccount.com';

test.each([null, '', 'default'])('%j of GKE is the default account', (written) => {
  expect(poolAccount(written)).toEqual({ kind: 'default' });
  expect(isDefaultAccount(poolAccount(written))).toBe(true);
  expect(accountFlag(poolAccount(written))).toBe('default');
});

test('an e-mail is that account, and the default one where it has the form of one', () => {
  expect(identityOfPool({ name: 'a', serviceAccount: poolAccount(EMAIL) }, PROJECT)).toEqual(
    known({ email: EMAIL, member: `serviceAccount:${EMAIL}`, project: 'p' }, 'node pool a'),
  );
  expect(isDefaultAccount(poolAccount(EMAIL))).toBe(false);
  expect(isDefaultAccount(poolAccount('333-compute@developer.gserviceaccount.com'))).toBe(true);
});

test.each([UNREAD_ACCOUNT, NO_ACCOUNT])('%j is nobody: no e-mail is made up, no flag and no default', (account) => {
  expect(identityOfPool({ name: 'a', serviceAccount: account }, PROJECT)).toMatchObject({ state: 'failed' });
  expect(isDefaultAccount(account)).toBe(false);
  expect(accountFlag(account)).toBeNull();
});
