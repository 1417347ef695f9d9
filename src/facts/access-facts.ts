/**
 * The facts that the evaluation of a principal's access needs in addition to the policies: roles, groups, and the
 * account's place.
 */
import { evaluate, type Lack } from '../access/evaluate';
import { strangersQuestion } from '../access/public';
import { distinct } from '../access/question';
import type { Fact } from '../model/fact';
import { once } from '../model/once';
import type { Ask } from '../model/questions';
import { isDefaultEmail, type NodeIdentity } from '../model/service-account';
import { type AccessFacts, NO_ACCESS_FACTS, type RepositoryFacts } from '../model/target-facts';

/**
 * Evaluates the policies and asks for the facts that the evaluation lacks, until no more questions can be asked. If the
 * result is still open, Policy Troubleshooter is asked; a run with a certain result asks nothing more.
 * @param account the service account of the principal; null for other principals
 */
export async function accessFacts(
  principal: Fact<string>,
  account: NodeIdentity | null,
  repository: RepositoryFacts | null,
  ask: Ask,
  now: string,
): Promise<AccessFacts> {
  if (repository === null || principal.state !== 'known') return NO_ACCESS_FACTS;
  const who = principal.value;
  const key = [who, account?.project ?? '', now].join('\n');
  return gathered([ask, repository], key, () => factsOf(who, account, repository, ask, now));
}

const gathered = once<Promise<AccessFacts>>();

async function factsOf(
  principal: string,
  account: NodeIdentity | null,
  repository: RepositoryFacts,
  ask: Ask,
  now: string,
): Promise<AccessFacts> {
  const { name, levels, deny } = repository;
  let facts = NO_ACCESS_FACTS;
  for (;;) {
    const { state, lacks: own } = evaluate({ principal, repository: name, levels, deny, facts, now, cluster: null });
    const lacks = [...own, ...strangersLacks(repository, facts, now)];
    if (lacks.length > 0) {
      facts = await answerLacks(lacks, facts, { account, repository: name, ask });
    } else if (state === 'unknown' && account !== null) {
      return { ...facts, troubleshooting: await ask('troubleshooting', { email: account.email, repository: name }) };
    } else if (state === 'refused' && account !== null && isDefaultEmail(account.email)) {
      return { ...facts, automaticGrants: await ask('automaticGrants', { project: account.project }) };
    } else return facts;
  }
}

/**
 * The missing facts that decide about `allUsers`, roles and tags: for a public image, neither scopes nor GKE versions
 * matter.
 */
function strangersLacks(repository: RepositoryFacts, facts: AccessFacts, now: string): readonly Lack[] {
  const question = strangersQuestion(repository, facts, now);
  return question === null ? [] : evaluate(question).lacks.filter(({ kind }) => kind === 'role' || kind === 'tags');
}

interface Asked {
  readonly account: NodeIdentity | null;
  readonly repository: string;
  readonly ask: Ask;
}

async function answerLacks(lacks: readonly Lack[], facts: AccessFacts, asked: Asked): Promise<AccessFacts> {
  const { repository, ask } = asked;
  const { email, project } = asked.account ?? { email: '', project: '-' };
  const names = distinct(lacks.flatMap((lack) => (lack.kind === 'role' ? [lack.role] : [])));
  const groupNames = lacks.flatMap((lack) => (lack.kind === 'group' ? [lack.group] : []));
  const wantsPlace = lacks.some(({ kind }) => kind === 'accountPlace');
  const wantsTags = lacks.some(({ kind }) => kind === 'tags');
  const [roles, groups, place, tags] = await Promise.all([
    Promise.all(names.map(async (role) => [role, await ask('role', { role })] as const)),
    Promise.all(groupNames.map(async (group) => [group, await ask('groupMembership', { group, email })] as const)),
    wantsPlace ? Promise.all([ask('project', { project }), ask('ancestry', { project })]) : null,
    wantsTags ? ask('effectiveTags', { repository }) : facts.tags,
  ]);
  return {
    ...facts,
    roles: { ...facts.roles, ...Object.fromEntries(roles) },
    groups: { ...facts.groups, ...Object.fromEntries(groups) },
    tags,
    accountPlace: place === null ? facts.accountPlace : { project: place[0], ancestry: place[1] },
  };
}
