import type { HttpClient } from '../http/client';
import { type Fact } from '../model/fact';
import type { AccessBoundary } from '../model/iam';
import { clean, type Json, list, object, text } from '../model/json';
import { need } from '../model/need';
import type { Answers } from '../model/questions';
import { listGoogle } from './google-api';

/** IAM v3: the principal access boundary policies of an organization (docs/GOOGLE.md#principal-access-boundaries). */
export const accessBoundaries = (client: HttpClient): Pick<Answers, 'accessBoundaries'> => ({
  accessBoundaries: ({ organization }): Promise<Fact<readonly AccessBoundary[]>> =>
    listGoogle(client, {
      service: 'iam',
      name: `v3/${organization}/locations/global/principalAccessBoundaryPolicies`,
      from: `iam principal access boundary policies of ${organization}`,
      needs: [need('iam.principalaccessboundarypolicies.list', organization)],
      what: 'a list of principal access boundary policies',
      items: 'principalAccessBoundaryPolicies',
      read: readBoundary,
    }),
});

/** Keeps only rules that allow access. A rule with an unknown effect is dropped, so it grants access to nobody. */
function readBoundary(json: Json): AccessBoundary | null {
  const name = text(json['name']);
  if (name === null) return null;
  const rules = list(object(json['details'])['rules']).map(object);
  const allowing = rules.filter(({ effect }) => effect === 'ALLOW');
  return {
    name: clean(name, 300),
    resources: allowing.flatMap(({ resources }) => list(resources).flatMap((each) => text(each) ?? [])),
  };
}
