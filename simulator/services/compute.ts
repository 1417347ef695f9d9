/** Compute Engine v1, as far as an image pull depends on it: machine types; VMs and networks apart. */
import { googleError, type Answer } from '../answers';
import { can, param, type Call } from '../call';
import { findProject, projectResource } from '../iam/hierarchy';
import { route, type Route } from '../router';

export const P = '/compute/v1/projects/{project}';
export const SELF = 'https://www.googleapis.com/compute/v1';

/** Machine families with Arm processors (Compute Engine documentation, "Arm VMs"). */
const ARM = /^(t2a|c4a|n4a|a4x)-/;

/** Compute's errors carry the old `errors` list beside code and message. */
export function refuse(code: number, message: string, reason: string): never {
  const refusal = googleError(code, message);
  refusal.answer.json = {
    error: {
      code,
      message,
      errors: [{ message, domain: 'global', reason }],
      status: { 400: 'INVALID_ARGUMENT', 403: 'PERMISSION_DENIED', 412: 'CONDITION_NOT_MET' }[code] ?? 'NOT_FOUND',
    },
  };
  throw refusal;
}

export function need(call: Call, permission: string, path: string): string {
  const project = findProject(call.world, param(call, 'project'));
  if (!project || !can(call, permission, projectResource(call.world, project.id)))
    refuse(403, `Required '${permission}' permission for '${path}'`, 'forbidden');
  return project.id;
}

function machineType(call: Call): Answer {
  const [zone, name] = [param(call, 'zone'), param(call, 'name')];
  const path = `projects/${param(call, 'project')}/zones/${zone}/machineTypes/${name}`;
  const project = need(call, 'compute.machineTypes.get', path);
  const shape = /^[a-z][a-z0-9]*-[a-z]+(?:-(\d+))?/.exec(name);
  if (!shape) refuse(404, `The resource '${path}' was not found`, 'notFound');
  const cpus = Number(shape[1] ?? 2);
  return {
    status: 200,
    json: {
      kind: 'compute#machineType',
      id: '4002',
      name,
      description: `${String(cpus)} vCPUs`,
      guestCpus: cpus,
      memoryMb: cpus * 4096,
      maximumPersistentDisks: 128,
      maximumPersistentDisksSizeGb: '263168',
      zone,
      selfLink: `${SELF}/projects/${project}/zones/${zone}/machineTypes/${name}`,
      isSharedCpu: false,
      architecture: ARM.test(name) ? 'ARM64' : 'X86_64',
    },
  };
}

/** Routes of compute v1. */
export const computeRoutes: Route[] = [route('compute', 'GET', `${P}/zones/{zone}/machineTypes/{name}`, machineType)];
