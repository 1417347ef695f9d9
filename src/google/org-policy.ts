import type { HttpClient } from '../http/client';
import { list, object } from '../model/json';
import { need } from '../model/need';
import type { Answers } from '../model/questions';
import { callGoogle } from './google-api';

const CONSTRAINT = 'iam.automaticIamGrantsForDefaultServiceAccounts';

/** Organization Policy v2: whether default service accounts are created without the Editor role (FACTS 5). */
export const orgPolicy = (client: HttpClient): Pick<Answers, 'automaticGrants'> => ({
  automaticGrants: ({ project }) =>
    callGoogle(client, {
      service: 'orgpolicy',
      name: `v2/projects/${project}/policies/${CONSTRAINT}`,
      suffix: ':getEffectivePolicy',
      from: `orgpolicy ${CONSTRAINT} of projects/${project}`,
      needs: [need('orgpolicy.policy.get', `projects/${project}`)],
      what: 'an organization policy',
      read: (json) => {
        if (typeof json['name'] !== 'string' && !('spec' in json)) return null;
        return { withheld: list(object(json['spec'])['rules']).some((rule) => object(rule)['enforce'] === true) };
      },
    }),
});
