import type { HttpClient } from '../http/client';
import { text } from '../model/json';
import { need } from '../model/need';
import type { Answers } from '../model/questions';
import { callGoogle } from './google-api';

/** Service Usage: whether an API is enabled in a project (docs/GOOGLE.md#service-usage). */
export const serviceUsage = (client: HttpClient): Pick<Answers, 'service'> => ({
  service: ({ project, service }) =>
    callGoogle(client, {
      service: 'serviceusage',
      name: `v1/projects/${project}/services/${service}`,
      from: `serviceusage projects/${project}/services/${service}`,
      needs: [need('serviceusage.services.get', `projects/${project}`)],
      what: 'the state of a service',
      read: (json) => text(json['state']),
    }),
});
