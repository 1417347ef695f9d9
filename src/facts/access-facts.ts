/** What the evaluation of a principal's access needs beside the policies: roles, groups, the account's place. */
import { evaluate, type Lack } from '../access/evaluate';
import { strangersQuestion } from '../access/public';
import { distinct } from '../access/question';
import type { Fact } from '../model/fact';
import { once } from '../model/once';
import type { Ask } from '../model/questions';
import { accountOf, isDefaultAccount } from '../model/service-account';
import { type AccessFacts, NO_ACCESS_FACTS, type RepositoryFacts } from '../model/target-facts';

/**
 * Evaluates as far as the policies go and asks what the evaluation lacks, until it lacks nothing that can be asked.
 * What is open even then is asked of Policy Troubleshooter; a run that is sure asks nothing more.
 */
export async function accessFacts(
  principal: Fact<string>,
  repository: RepositoryFacts | null,
  accountProject: (email: string) => string,
  ask: Ask,
  now: string,
): Promise<AccessFacts> {
  if (repository === null || principal.state !== 'known') return NO_ACCESS_FACTS;
  const who = principal.value;
  const email = accountOf(who);
  const key = [who, email === null ? '' : accountProject(email), now].join('\n');
  return gathered([ask, repository], key, () => factsOf(who, email, repository, accountProject, ask, now));
}

const gathered = once<Promise<AccessFacts>>();

async function factsOf(
  principal: string,
  email: string | null,
  repository: RepositoryFacts,
  accountProject: (email: string) => string,
  ask: Ask,
  now: string,
): Promise<AccessFacts> {
  const { name, levels, deny } = repository;
  let facts = NO_ACCESS_FACTS;
  for (;;) {
    const { state, lacks: own } = evaluate({ principal, repository: name, levels, deny, facts, now });
    const lacks = [...own, ...strangersLacks(repository, facts, now)];
    if (lacks.length > 0) {
      facts = await answerLacks(lacks, facts, { email: email ?? '', repository: name, accountProject, ask });
    } else if (state === 'unknown' && email !== null) {
      return { ...facts, troubleshooting: await ask('troubleshooting', { email, repository: name }) };
    } else if (state === 'refused' && email !== null && isDefaultAccount(email)) {
      return { ...facts, automaticGrants: await ask('automaticGrants', { project: accountProject(email) }) };
    } else return facts;
  }
}

/** Roles of `allUsers` that are to be read: a public image asks for neither scopes nor a version of GKE. */
function strangersLacks(repository: RepositoryFacts, facts: AccessFacts, now: string): readonly Lack[] {
  const question = strangersQuestion(repository, facts, now);
  return question === null ? [] : evaluate(question).lacks.filter(({ kind }) => kind === 'role');
}

interface Asked {
  readonly email: string;
  readonly repository: string;
  readonly accountProject: (email: string) => string;
  readonly ask: Ask;
}

async function answerLacks(lacks: readonly Lack[], facts: AccessFacts, asked: Asked): Promise<AccessFacts> {
  const { email, repository, ask } = asked;
  const project = asked.accountProject(email);
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
