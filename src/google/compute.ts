import type { HttpClient } from '../http/client';
import { list, object, text } from '../model/json';
import { absent, type Fact, known } from '../model/fact';
import { need } from '../model/need';
import type { Answers } from '../model/questions';
import { callGoogle } from './google-api';
import type { Vm } from '../model/verification';

/** Compute Engine: the CPU architecture of a machine type (docs/GOOGLE.md#architecture-of-a-machine-type). */
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

const GROUP = /\/projects\/([^/]+)\/zones\/([^/]+)\/instanceGroup(?:Manager)?s\/([^/]+)$/;

/**
 * Finds a running VM of a pool, preferably one without a pending action of its group
 * (`instanceGroupManagers.listManagedInstances`, compute v1).
 * @param groups addresses of the pool's managed instance groups
 * @returns absent if no VM is running
 */
export async function runningVm(client: HttpClient, groups: readonly string[], from: string): Promise<Fact<Vm>> {
  const names = groups.flatMap((group) => {
    const [, project, zone, name] = GROUP.exec(group) ?? [];
    return project !== undefined && zone !== undefined && name !== undefined ? [{ project, zone, name }] : [];
  });
  const listed = await Promise.all(names.map((group) => vmsOf(client, group)));
  const vms = listed.flatMap((fact) => (fact.state === 'known' ? fact.value : []));
  const found = vms.find(({ quiet }) => quiet) ?? vms[0];
  if (found !== undefined) return known({ project: found.project, zone: found.zone, name: found.name }, from);
  const problems = listed.flatMap((fact) => (fact.state === 'known' || fact.state === 'absent' ? [] : [fact]));
  return problems[0] ?? absent(from, 'no VM of the pool runs');
}

function vmsOf(
  client: HttpClient,
  { project, zone, name: group }: Vm,
): Promise<Fact<readonly (Vm & { readonly quiet: boolean })[]>> {
  const name = `projects/${project}/zones/${zone}/instanceGroupManagers/${group}/listManagedInstances`;
  return callGoogle(client, {
    service: 'compute',
    name,
    post: {},
    from: `compute ${name}`,
    needs: [need('compute.instanceGroupManagers.list', `projects/${project}`, 'verify')],
    what: 'a list of managed instances',
    read: (json) =>
      list(json['managedInstances']).flatMap((each) => {
        const { instance, instanceStatus, currentAction } = object(each);
        const vm = /\/instances\/([^/]+)$/.exec(text(instance) ?? '')?.[1];
        return vm !== undefined && instanceStatus === 'RUNNING'
          ? [{ project, zone, name: vm, quiet: currentAction === 'NONE' }]
          : [];
      }),
  });
}
