/** VMs of Compute Engine v1: the instance groups of node pools, and what `gcloud compute ssh` asks before it connects. */
import { createHash, randomBytes } from 'node:crypto';
import type { Answer } from '../answers';
import { can, param, type Call } from '../call';
import { findProject, findServiceAccount, serviceAccountResource } from '../iam/hierarchy';
import { route, type Route } from '../router';
import { textOf, type JsonObject } from '../world';
import { need, P, refuse, SELF } from './compute';

type Instance = NonNullable<Call['world']['instances']>[number];

const ZONE = `${P}/zones/{zone}`;

const vmsOf = ({ world }: Call, project: string, zone: string): readonly Instance[] =>
  (world.instances ?? []).filter((one) => one.project === project && one.zone === zone);

/** `compute#metadata` with the fingerprint by which a change says what it was made of. */
function metadataOf(items: readonly JsonObject[]): JsonObject {
  // Eight bytes, as clients decode and encode them again.
  const bytes = createHash('sha256').update(JSON.stringify(items)).digest().subarray(0, 8);
  return {
    kind: 'compute#metadata',
    fingerprint: bytes.toString('base64').replaceAll('+', '-').replaceAll('/', '_'),
    ...(items.length > 0 ? { items: [...items] } : {}),
  };
}

const itemsOf = (metadata: JsonObject | undefined): readonly JsonObject[] =>
  Array.isArray(metadata?.['items']) ? (metadata['items'] as JsonObject[]) : [];

const projectItems = ({ world }: Call, project: string): readonly JsonObject[] =>
  Object.entries(world.instanceMetadata?.[project] ?? {}).map(([key, value]) => ({ key, value }));

/** Instances of a managed group: those whose name is the group's without `-grp`, and something more. */
function managedInstances(call: Call): Answer {
  const [zone, group] = [param(call, 'zone'), param(call, 'name')];
  const path = `projects/${param(call, 'project')}/zones/${zone}/instanceGroupManagers/${group}`;
  const project = need(call, 'compute.instanceGroupManagers.list', path);
  const base = `${group.replace(/-grp$/, '')}-`;
  const members = vmsOf(call, project, zone).filter(({ resource }) => textOf(resource['name']).startsWith(base));
  const managed = members.map(({ resource }) => ({
    instance: `${SELF}/projects/${project}/zones/${zone}/instances/${textOf(resource['name'])}`,
    id: textOf(resource['id']),
    instanceStatus: textOf(resource['status']),
    currentAction: 'NONE',
  }));
  return { status: 200, json: managed.length > 0 ? { managedInstances: managed } : {} };
}

function find(call: Call, permission: string): { vm: Instance; path: string; project: string } {
  const [zone, name] = [param(call, 'zone'), param(call, 'name')];
  const path = `projects/${param(call, 'project')}/zones/${zone}/instances/${name}`;
  const project = need(call, permission, path);
  const vm = vmsOf(call, project, zone).find(({ resource }) => resource['name'] === name);
  if (!vm) refuse(404, `The resource '${path}' was not found`, 'notFound');
  return { vm, path, project };
}

function instance(call: Call): Answer {
  const { vm, path, project } = find(call, 'compute.instances.get');
  const { metadata, ...rest } = vm.resource;
  return {
    status: 200,
    json: {
      kind: 'compute#instance',
      selfLink: `${SELF}/${path}`,
      zone: `${SELF}/projects/${project}/zones/${vm.zone}`,
      ...rest,
      metadata: metadataOf(itemsOf(metadata as JsonObject | undefined)),
    },
  };
}

function project(call: Call): Answer {
  const asked = param(call, 'project');
  const id = need(call, 'compute.projects.get', `projects/${asked}`);
  return {
    status: 200,
    json: {
      kind: 'compute#project',
      id: findProject(call.world, id)?.number ?? '0',
      name: id,
      selfLink: `${SELF}/projects/${id}`,
      commonInstanceMetadata: metadataOf(projectItems(call, id)),
    },
  };
}

/** Metadata that somebody else changed meanwhile is not overwritten. */
function checked(call: Call, now: readonly JsonObject[]): readonly JsonObject[] {
  if (call.body['fingerprint'] !== metadataOf(now)['fingerprint'])
    refuse(412, 'Supplied fingerprint does not match current metadata fingerprint.', 'conditionNotMet');
  return itemsOf(call.body);
}

/** An operation that has come to its end already. */
function done(call: Call, target: string, place: string): Answer {
  const name = call.params['operation'] ?? `operation-${randomBytes(8).toString('hex')}`;
  return {
    status: 200,
    json: {
      kind: 'compute#operation',
      id: '7001',
      name,
      status: 'DONE',
      progress: 100,
      operationType: 'setMetadata',
      targetLink: `${SELF}/${target}`,
      selfLink: `${SELF}/${place}/operations/${name}`,
      ...(place.includes('/zones/') ? { zone: `${SELF}/${place}` } : {}),
    },
  };
}

function setCommonMetadata(call: Call): Answer {
  const asked = param(call, 'project');
  const id = need(call, 'compute.projects.setCommonInstanceMetadata', `projects/${asked}`);
  const items = checked(call, projectItems(call, id));
  call.world.instanceMetadata = {
    ...call.world.instanceMetadata,
    [id]: Object.fromEntries(items.map((item) => [textOf(item['key']), textOf(item['value'])])),
  };
  return done(call, `projects/${id}`, `projects/${id}/global`);
}

/** Whose VM acts as a service account may be changed only by who may act as it. */
function setMetadata(call: Call): Answer {
  const { vm, path, project: id } = find(call, 'compute.instances.setMetadata');
  const accounts = Array.isArray(vm.resource['serviceAccounts'])
    ? (vm.resource['serviceAccounts'] as JsonObject[])
    : [];
  for (const { email } of accounts) {
    const account = findServiceAccount(call.world, textOf(email));
    if (!account || !can(call, 'iam.serviceAccounts.actAs', serviceAccountResource(call.world, account)))
      refuse(
        403,
        `The user does not have access to service account '${textOf(email)}'.  User: '${call.identity.kind === 'known' ? call.identity.member.replace(/^\w+:/, '') : ''}'.  Ask a project owner to grant you the iam.serviceAccountUser role on the service account`,
        'forbidden',
      );
  }
  const items = checked(call, itemsOf(vm.resource['metadata'] as JsonObject | undefined));
  vm.resource['metadata'] = { items: [...items] };
  return done(call, path, `projects/${id}/zones/${vm.zone}`);
}

function operation(call: Call): Answer {
  const id = need(call, 'compute.projects.get', `projects/${param(call, 'project')}`);
  const zone = call.params['zone'];
  return done(call, `projects/${id}`, zone === undefined ? `projects/${id}/global` : `projects/${id}/zones/${zone}`);
}

/** Routes of the VMs of compute v1. */
export const computeVmRoutes: Route[] = [
  route('compute', 'POST', `${ZONE}/instanceGroupManagers/{name}/listManagedInstances`, managedInstances),
  route('compute', 'GET', `${ZONE}/instances/{name}`, instance),
  route('compute', 'POST', `${ZONE}/instances/{name}/setMetadata`, setMetadata),
  route('compute', 'GET', `${ZONE}/operations/{operation}`, operation),
  route('compute', 'POST', `${ZONE}/operations/{operation}/wait`, operation),
  route('compute', 'GET', P, project),
  route('compute', 'POST', `${P}/setCommonInstanceMetadata`, setCommonMetadata),
  route('compute', 'GET', `${P}/global/operations/{operation}`, operation),
  route('compute', 'POST', `${P}/global/operations/{operation}/wait`, operation),
];
