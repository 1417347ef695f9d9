import type { HttpClient } from '../http/client';
import { text } from '../http/words';
import { need } from '../model/need';
import type { Answers } from '../model/questions';
import { callGoogle } from './google-api';

/** Compute Engine: the CPU architecture of a machine type (FACTS 1.4). */
export const compute = (client: HttpClient): Pick<Answers, 'machineType'> => ({
  machineType: ({ project, zone, machineType }) => {
    const name = `projects/${project}/zones/${zone}/machineTypes/${machineType}`;
    return callGoogle(client, {
      service: 'compute',
      name,
      from: `compute ${name}`,
      needs: [need('compute.machineTypes.get', `projects/${project}`)],
      what: 'a machine type with its architecture',
      read: (json) => {
        const architecture = text(json['architecture']);
        return architecture === null ? null : { architecture };
      },
    });
  },
});
