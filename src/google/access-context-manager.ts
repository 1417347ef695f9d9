import type { HttpClient } from '../http/client';
import { type Fact, known } from '../model/fact';
import { clean, type Json, list, object, text } from '../model/json';
import { need } from '../model/need';
import type { Perimeter } from '../model/perimeter';
import type { Answers } from '../model/questions';
import { listGoogle } from './google-api';

/** Access Context Manager: the perimeters of an organization (docs/GOOGLE.md#perimeters). */
export const accessContextManager = (client: HttpClient): Pick<Answers, 'perimeters'> => ({
  perimeters: async ({ organization }) => {
    const from = `accesscontextmanager perimeters of ${organization}`;
    const policies = await listGoogle(client, {
      service: 'accesscontextmanager',
      name: 'v1/accessPolicies',
      query: { parent: organization },
      from,
      needs: [need('accesscontextmanager.policies.list', organization)],
      what: 'a list of access policies',
      items: 'accessPolicies',
      read: (json) => /^accessPolicies\/\d+$/.exec(text(json['name']) ?? '')?.[0] ?? null,
    });
    if (policies.state !== 'known') return policies;
    const listed = await Promise.all(policies.value.map((policy) => perimetersOf(client, policy, organization, from)));
    const missing = listed.find(({ state }) => state !== 'known');
    return (
      missing ??
      known(
        listed.flatMap((fact) => (fact.state === 'known' ? fact.value : [])),
        from,
      )
    );
  },
});

const perimetersOf = (
  client: HttpClient,
  policy: string,
  organization: string,
  from: string,
): Promise<Fact<readonly Perimeter[]>> =>
  listGoogle(client, {
    service: 'accesscontextmanager',
    name: `v1/${policy}/servicePerimeters`,
    from,
    needs: [need('accesscontextmanager.servicePerimeters.list', organization)],
    what: 'a list of perimeters',
    items: 'servicePerimeters',
    read: readPerimeter,
  });

/** `status` is the enforced configuration; `spec` is only a dry run. */
function readPerimeter(json: Json): Perimeter | null {
  const name = text(json['name']);
  if (name === null) return null;
  const status = object(json['status']);
  const resources = texts(status['resources']);
  const { enableRestriction, allowedServices } = object(status['vpcAccessibleServices']);
  return {
    name,
    title: clean(text(json['title']) ?? name.split('/').at(-1) ?? name, 100),
    bridge: json['perimeterType'] === 'PERIMETER_TYPE_BRIDGE',
    projects: resources.flatMap((each) => /^projects\/(\d+)$/.exec(each)?.[1] ?? []),
    networks: resources.flatMap(
      (each) => /^\/\/compute\.googleapis\.com\/(projects\/[^/]+\/global\/networks\/[^/]+)$/.exec(each)?.[1] ?? [],
    ),
    restricted: texts(status['restrictedServices']),
    reachable: enableRestriction === true ? texts(allowedServices) : null,
  };
}

const texts = (value: unknown): readonly string[] => list(value).flatMap((each) => text(each) ?? []);
