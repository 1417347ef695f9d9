import { enableAccount, undeleteAccount } from '../fixes';
import { type PoolAccount } from '../model/pool-account';
import { knownValue } from '../model/fact';
import type { Finding } from '../model/finding';
import { evidence, findingsOf, said } from '../model/finding-builder';
import type { PoolFacts, TargetFacts } from '../model/target-facts';
import { ofArtifactRegistry, perPool } from './applies';
import { checkOf } from './check';

interface Account {
  readonly email: string;
}

const CODES = {
  enabled: ({ email }: Account) => `The nodes' service account ${email} exists and is enabled`,
  disabled: ({ email }: Account) => `The nodes' service account ${email} is disabled`,
  absent: ({ email, answer }: Account & { readonly answer: string }) =>
    `The nodes' service account ${email} does not exist: ${answer}`,
  'other-principal': ({ principal }: { readonly principal: string }) =>
    `${principal} pulls, not the node's service account`,
};
const find = findingsOf('node-service-account', 'gate', CODES);

/** Does the nodes' service account exist, and is it enabled? Otherwise the node gets no token. */
export const nodeServiceAccount = checkOf(find, {
  title: "The nodes' service account exists and is enabled",
  subject: 'identity',
  traits: {
    probe: 'always',
    explainsRefusal: 'failing',
    observed: 'always',
    nodeRoute: true,
    ofAccount: true,
    ofPull: true,
    mirror: 'pool',
    spreads: 'account',
  },
  // Nodes send the token of their account only to Google's registries.
  judge: ofArtifactRegistry(find, (_, facts) => perPool(find, facts, (pool) => judgePool(pool, facts))),
});

function judgePool({ account, nodes, ...facts }: PoolFacts, { target }: TargetFacts): Finding {
  const { name: pool, serviceAccount } = facts.pool;
  if (account === null)
    return find.skip('other-principal', { principal: target.principal ?? 'Another principal' }, { pool });
  const known = knownValue(nodes);
  const email = known?.email ?? '';
  return find.match(
    account,
    known === undefined ? unresolved(pool, serviceAccount) : `The nodes' service account ${email}`,
    {
      known: (value, from) => {
        const proof = (says: 'pass' | 'fail') => evidence('listed', says, from, `disabled: ${String(value.disabled)}`);
        return value.disabled
          ? find.fail(
              'disabled',
              { email: value.email },
              { pool, evidence: proof('fail'), fix: enableAccount(value.email, value.project) },
            )
          : find.pass('enabled', { email: value.email }, { pool, evidence: proof('pass') });
      },
      absent: (fact) =>
        find.fail(
          'absent',
          { email, answer: said(fact) },
          {
            pool,
            evidence: evidence('listed', 'fail', fact.from, fact.detail),
            fix: undeleteAccount(email, known?.project ?? '-'),
          },
        ),
    },
    { pool },
  );
}

/** An account with an unknown e-mail address, at the start of a sentence. */
const unresolved = (pool: string, { kind }: PoolAccount): string =>
  `The service account of node pool ${pool}${kind === 'default' ? ', the Compute Engine default service account,' : ''}`;
