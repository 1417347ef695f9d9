"use strict";
exports.id = 337;
exports.ids = [337];
exports.modules = {

/***/ 3789:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ writeFacts),
/* harmony export */   y: () => (/* binding */ readFactsFile)
/* harmony export */ });
const KIND = 'gke-image-preflight/facts';
/** The text of a facts file. */
function writeFacts(file) {
    const whole = { schemaVersion: 1, kind: KIND, ...file };
    return `${JSON.stringify(whole, null, 2)}\n`;
}
/**
 * Reads a facts file.
 * @returns the facts, or the problems with the text, each one sentence
 */
function readFactsFile(text) {
    let json;
    try {
        json = JSON.parse(text);
    }
    catch {
        return { problems: ['it is not JSON'] };
    }
    if (!isRecord(json) || json['kind'] !== KIND)
        return { problems: [`it is no facts file (“kind” must be “${KIND}”)`] };
    if (json['schemaVersion'] !== 1)
        return { problems: [`its schemaVersion is ${JSON.stringify(json['schemaVersion'])}; this version reads 1`] };
    const problems = [];
    if (typeof json['asOf'] !== 'string' || Number.isNaN(Date.parse(json['asOf'])))
        problems.push('“asOf” is no time');
    if (!isRecord(json['request']))
        problems.push('“request” is missing');
    const facts = Array.isArray(json['facts']) ? json['facts'] : null;
    if (facts === null)
        problems.push('“facts” is no list');
    facts?.forEach((each, index) => {
        if (!isRecord(each) || typeof each['question'] !== 'string' || !isRecord(each['of']) || !isFact(each['fact'])) {
            problems.push(`facts[${String(index)}] is no answered question`);
        }
    });
    return problems.length > 0 ? { problems: problems.slice(0, 20) } : { file: json };
}
const STATES = new Set([
    'known',
    'absent',
    'denied',
    'failed',
    'blocked',
]);
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isFact = (value) => isRecord(value) && STATES.has(value['state']) && (value['state'] !== 'known' || value['value'] !== undefined);


/***/ }),

/***/ 5337:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  preflight: () => (/* binding */ preflight)
});

// EXTERNAL MODULE: ./src/model/fact.ts
var model_fact = __webpack_require__(5815);
// EXTERNAL MODULE: ./src/model/need.ts
var need = __webpack_require__(9797);
;// CONCATENATED MODULE: ./src/access/members.ts
/**
 * Does a member of a binding cover the principal? The forms are IAM's principal identifiers (FACTS 4.1).
 */
const YES = { covers: 'yes' };
const NO = { covers: 'no' };
const RESOURCE_SET = /^principalset:\/\/cloudresourcemanager\.googleapis\.com\/(projects|folders|organizations)\/([^/]+)(\/.*)?$/;
const CONVENIENCE = /^project(owner|editor|viewer):(.+)$/;
/**
 * @param member as the binding has it
 * @param principal the IAM member that pulls
 * @param place where the principal's account lives, as far as it was read
 * @param basicRole who holds a basic role
 */
function covers(member, principal, place, basicRole) {
    const given = member.trim().toLowerCase();
    const who = principal.toLowerCase();
    if (given === who || given === 'allusers' || given === 'allauthenticatedusers')
        return YES;
    const kind = given.slice(0, given.indexOf(':'));
    const convenience = CONVENIENCE.exec(given);
    if (convenience)
        return ofBasicRole(member, `roles/${convenience[1]}`, convenience[2] ?? '', basicRole);
    if (kind === 'group')
        return ofGroup(member, who);
    if (kind === 'principalset')
        return ofSet(given, member, who, place);
    // serviceAccount, user and principal of somebody else, deleted ones, and domains: a service account is no member of one.
    return NO;
}
function ofBasicRole(member, role, project, holds) {
    const answer = holds(project, role);
    if (answer === null)
        return {
            covers: 'unknown',
            reason: `${member} stands for whoever holds ${role} on ${project}, which could not be told`,
            lacks: null,
        };
    return answer ? YES : NO;
}
function ofGroup(member, who) {
    if (!who.startsWith('serviceaccount:') && !who.startsWith('user:'))
        return NO;
    return { covers: 'unknown', reason: `whether it is a member of ${member} was not read`, lacks: 'group' };
}
function ofSet(given, member, who, place) {
    const resource = RESOURCE_SET.exec(given);
    if (!resource)
        return ofWorkloadPool(given, member, who);
    if (!who.startsWith('serviceaccount:'))
        return NO;
    const [, kind, number, rest] = resource;
    if (rest !== '/type/serviceaccount') {
        if (rest === '/type/serviceagent')
            return NO;
        return {
            covers: 'unknown',
            reason: `${member} is a principal set of a form that this version does not know`,
            lacks: null,
        };
    }
    if (place === 'not-asked')
        return { covers: 'unknown', reason: `${member} covers the service accounts below it`, lacks: 'accountPlace' };
    if (place === 'not-read')
        return {
            covers: 'unknown',
            reason: `${member} covers the service accounts below it, and where the account's project stands could not be read`,
            lacks: null,
        };
    return place.includes(`${kind ?? ''}/${number ?? ''}`) ? YES : NO;
}
/** Sets of a workload identity pool cover only principals of that pool: `…/workloadIdentityPools/POOL/…`. */
function ofWorkloadPool(given, member, who) {
    const pool = /^principalset:\/\/iam\.googleapis\.com\/(.+\/workloadidentitypools\/[^/]+)\/(.+)$/.exec(given);
    if (!pool)
        return who.startsWith('principal://') ? unsure(member) : NO;
    const [, poolName, set] = pool;
    const subject = /^principal:\/\/iam\.googleapis\.com\/(.+\/workloadidentitypools\/[^/]+)\/subject\/(.+)$/.exec(who);
    if (subject?.[1] !== poolName)
        return NO;
    if (set === '*')
        return YES;
    const namespace = /^namespace\/(.+)$/.exec(set ?? '');
    if (namespace)
        return subject?.[2]?.startsWith(`ns/${namespace[1] ?? ''}/sa/`) === true ? YES : NO;
    return unsure(member);
}
const unsure = (member) => ({
    covers: 'unknown',
    reason: `${member} may cover it by an attribute that is not readable from outside`,
    lacks: null,
});

;// CONCATENATED MODULE: ./src/access/roles-that-pull.ts
/**
 * Predefined roles that hold `artifactregistry.repositories.downloadArtifacts`.
 * Source: a crawl of all 2,387 predefined roles (github.com/darkbitio/gcp-iam-role-permissions). Roles drift: what is
 * bound and not in here is read from IAM where it matters.
 */
const ROLES_READ_ON = '2026-08-22';
const ROLES_THAT_PULL = new Set([
    'roles/aiplatform.agentSandboxServiceAgent',
    'roles/aiplatform.customCodeServiceAgent',
    'roles/aiplatform.serviceAgent',
    'roles/appengine.appAdmin',
    'roles/appengine.deployer',
    'roles/appengine.serviceAgent',
    'roles/appengineflex.serviceAgent',
    'roles/artifactregistry.admin',
    'roles/artifactregistry.containerRegistryMigrationAdmin',
    'roles/artifactregistry.createOnPushRepoAdmin',
    'roles/artifactregistry.createOnPushWriter',
    'roles/artifactregistry.editor',
    'roles/artifactregistry.reader',
    'roles/artifactregistry.repoAdmin',
    'roles/artifactregistry.serviceAgent',
    'roles/artifactregistry.viewer',
    'roles/artifactregistry.writer',
    'roles/assuredoss.admin',
    'roles/assuredoss.projectAdmin',
    'roles/assuredoss.reader',
    'roles/assuredoss.user',
    'roles/binaryauthorization.serviceAgent',
    'roles/cloudbuild.builds.builder',
    'roles/cloudbuild.serviceAgent',
    'roles/cloudfunctions.admin',
    'roles/cloudfunctions.developer',
    'roles/cloudfunctions.editor',
    'roles/cloudfunctions.serviceAgent',
    'roles/compliancescanning.serviceAgent',
    'roles/composer.serviceAgent',
    'roles/composer.worker',
    'roles/configdelivery.serviceAgent',
    'roles/containeranalysis.ServiceAgent',
    'roles/containerscanning.ServiceAgent',
    'roles/editor',
    'roles/firebase.admin',
    'roles/firebase.developAdmin',
    'roles/firebaseapphosting.computeRunner',
    'roles/firebaseapphosting.serviceAgent',
    'roles/gkemulticloud.controlPlaneMachineServiceAgent',
    'roles/gkemulticloud.nodePoolMachineServiceAgent',
    'roles/iam.dataScientist',
    'roles/iam.devOps',
    'roles/iam.securityAuditor',
    'roles/iam.supportUser',
    'roles/ml.serviceAgent',
    'roles/networkactions.serviceAgent',
    'roles/owner',
    'roles/run.builder',
    'roles/run.serviceAgent',
    'roles/run.sourceDeveloper',
    'roles/saasservicemgmt.serviceAgent',
    'roles/securitycenter.admin',
    'roles/securitycenter.adminEditor',
    'roles/securitycenter.adminViewer',
    'roles/viewer',
    'roles/visualinspection.serviceAgent',
]);
/**
 * Predefined roles, by service, that are often bound to nodes and were read not to hold it on that day. A role that is
 * in neither table is an open question until IAM says what it holds.
 */
const WITHOUT = /^roles\/(?:(?:logging|monitoring|storage|container|compute|pubsub|cloudtrace|cloudprofiler|clouddebugger|stackdriver|errorreporting|secretmanager|cloudsql|bigquery|datastore|spanner|redis|dns|cloudkms|servicemanagement|servicedirectory|gkehub|autoscaling|networkmanagement|opsconfigmonitoring|osconfig|iap|browser|resourcemanager)(?:\..*)?|iam\.(?:serviceAccountUser|serviceAccountTokenCreator|workloadIdentityUser|serviceAccountViewer|roleViewer|securityReviewer)|containerregistry\.ServiceAgent)$/;
/** True where the dated table says that a predefined role does not hold the permission. */
const isKnownNotToPull = (role) => WITHOUT.test(role);

;// CONCATENATED MODULE: ./src/access/evaluate.ts




/** The permission that a pull needs, effective on the repository (FACTS 0.2). */
const PULL_PERMISSION = 'artifactregistry.repositories.downloadArtifacts';
/**
 * Evaluates the allow policies from the repository up, as IAM does: one grant anywhere is enough.
 * A level that could not be read leaves a refusal open; so do groups, conditions and roles that could not be read.
 */
function evaluate(question) {
    const { principal, levels, facts } = question;
    const place = placeOf(facts);
    const basicRole = basicRolesIn(levels, principal, place);
    const unread = levels.filter((level) => level.policy.state !== 'known');
    const open = [];
    const lacks = [];
    for (const level of levels) {
        if (level.policy.state !== 'known')
            continue;
        for (const binding of level.policy.value.bindings) {
            const { coverage, member } = covered(binding, principal, place, basicRole);
            if (coverage.covers === 'no')
                continue;
            const role = pulls(binding.role, facts);
            if (role.holds === 'no')
                continue;
            const doubts = [];
            if (coverage.covers === 'unknown')
                doubts.push({
                    reason: `${where(level)} grants ${binding.role} to ${member}: ${coverage.reason}`,
                    needs: needsOf(coverage, facts),
                });
            if (coverage.covers === 'unknown' && coverage.lacks === 'accountPlace')
                lacks.push({ kind: 'accountPlace' });
            if (role.holds === 'unknown') {
                doubts.push({
                    reason: `${where(level)} grants ${binding.role} to ${member}, and what that role holds could not be read`,
                    needs: role.needs,
                });
                if (!(binding.role in facts.roles))
                    lacks.push({ kind: 'role', role: binding.role });
            }
            if (binding.condition !== null)
                doubts.push({
                    reason: `${where(level)} grants ${binding.role} to ${member} only if: ${binding.condition.expression}`,
                    needs: [],
                });
            if (doubts.length === 0) {
                return {
                    state: 'granted',
                    grant: { level, binding, member, roleFrom: role.from },
                    open: [],
                    unread,
                    lacks: [],
                };
            }
            open.push(...doubts);
        }
    }
    for (const level of unread)
        open.push({ reason: `the policy of ${level.resource} could not be read`, needs: needsOfLevel(level) });
    return { state: open.length > 0 ? 'unknown' : 'refused', grant: null, open, unread, lacks: distinct(lacks) };
}
/** The first member that covers the principal for sure, else the first that may. */
function covered(binding, principal, place, basicRole) {
    let best = { coverage: { covers: 'no' }, member: '' };
    for (const member of binding.members) {
        const coverage = covers(member, principal, place, basicRole);
        if (coverage.covers === 'yes')
            return { coverage, member };
        if (coverage.covers === 'unknown' && best.coverage.covers === 'no')
            best = { coverage, member };
    }
    return best;
}
/** Whether a role holds the permission: as IAM says where it was asked, else by the dated table. */
function pulls(role, facts) {
    const table = `table of predefined roles of ${ROLES_READ_ON}`;
    const fact = facts.roles[role];
    if (fact?.state === 'known') {
        const holds = !fact.value.deleted && fact.value.permissions.includes(PULL_PERMISSION);
        return { holds: holds ? 'yes' : 'no', from: fact.from };
    }
    if (ROLES_THAT_PULL.has(role))
        return { holds: 'yes', from: table };
    if (isKnownNotToPull(role))
        return { holds: 'no', from: table };
    const root = fact && (0,model_fact/* missing */.LO)(fact);
    if (root?.state === 'absent')
        return { holds: 'no', from: root.from };
    const owner = /^((?:projects|organizations)\/[^/]+)\/roles\//.exec(role)?.[1];
    return {
        holds: 'unknown',
        from: role,
        needs: root?.state === 'denied' && root.needs.length > 0 ? root.needs : [(0,need/* need */.$)('iam.roles.get', owner ?? role)],
    };
}
function placeOf(facts) {
    if (facts.accountPlace === null)
        return 'not-asked';
    const { project, ancestry } = facts.accountPlace;
    if (project.state !== 'known' || ancestry.state !== 'known')
        return 'not-read';
    return [`projects/${project.value.number}`, ...ancestry.value];
}
/** `projectEditor:P` and its like, told from P's own policy where P is among the levels. */
function basicRolesIn(levels, principal, place) {
    return (project, role) => {
        const level = levels.find((each) => each.resource.toLowerCase() === `projects/${project}`.toLowerCase());
        if (level?.policy.state !== 'known')
            return null;
        let answer = false;
        for (const binding of level.policy.value.bindings) {
            if (binding.role !== role)
                continue;
            const { coverage } = covered(binding, principal, place, () => null);
            if (coverage.covers === 'yes' && binding.condition === null)
                return true;
            if (coverage.covers !== 'no')
                answer = null;
        }
        return answer;
    };
}
function needsOf(coverage, facts) {
    if (coverage.covers !== 'unknown' || facts.accountPlace === null)
        return [];
    return [facts.accountPlace.project, facts.accountPlace.ancestry].flatMap((fact) => {
        const root = (0,model_fact/* missing */.LO)(fact);
        return root?.state === 'denied' ? root.needs : [];
    });
}
function needsOfLevel(level) {
    const root = (0,model_fact/* missing */.LO)(level.policy);
    return root?.state === 'denied' ? root.needs : [];
}
const where = (level) => (level.kind === 'repository' ? 'the repository' : level.resource);
function distinct(lacks) {
    return [...new Map(lacks.map((lack) => [JSON.stringify(lack), lack])).values()];
}

;// CONCATENATED MODULE: ./src/access/public.ts

const NOTHING_MORE = { roles: {}, accountPlace: null };
/**
 * Whether a stranger may pull the image: `allUsers` holds the permission by the repository's policy, or an anonymous
 * request was served. `allAuthenticatedUsers` is not public in this sense: it needs a token.
 * Only the repository's own policy counts: projects take no `allUsers` (setIamPolicy of Resource Manager).
 * @param access the roles that were read, by which a custom role of `allUsers` is judged
 * @returns null where it could be neither told nor ruled out, and for images of other registries
 */
function isPublic(image, access = NOTHING_MORE) {
    const { anonymous, repository } = image;
    if (anonymous?.state === 'known' && anonymous.value.allowed)
        return true;
    const own = repository?.levels.find(({ kind }) => kind === 'repository');
    if (own?.policy.state === 'known')
        return byPolicy(own, own.policy.value, access);
    return anonymous?.state === 'known' ? false : null;
}
function byPolicy(level, policy, facts) {
    const bindings = policy.bindings.filter(({ members }) => members.some((member) => /^\s*allusers\s*$/i.test(member)));
    const ofStrangers = {
        ...level,
        policy: {
            state: 'known',
            value: { bindings: bindings.map((each) => ({ ...each, members: ['allUsers'] })) },
            from: '',
        },
    };
    const { state } = evaluate({ principal: 'allUsers', levels: [ofStrangers], facts });
    return state === 'unknown' ? null : state === 'granted';
}

;// CONCATENATED MODULE: ./src/fixes/pages.ts
/** Google's pages that the fixes point to. */
const DOCS = 'https://cloud.google.com';
const PAGES = {
    integrateGke: `${DOCS}/artifact-registry/docs/integrate-gke`,
    accessControl: `${DOCS}/artifact-registry/docs/access-control`,
    createRepository: `${DOCS}/artifact-registry/docs/repositories/create-repos`,
    enableApi: `${DOCS}/artifact-registry/docs/enable-service`,
    manageImages: `${DOCS}/artifact-registry/docs/docker/manage-images`,
    imageNames: `${DOCS}/artifact-registry/docs/docker/names`,
    locations: `${DOCS}/artifact-registry/docs/repositories/repo-locations`,
    pullSecrets: `${DOCS}/artifact-registry/docs/access-control#pullsecrets`,
    multiArch: `${DOCS}/kubernetes-engine/docs/how-to/build-multi-arch-for-arm`,
    windows: `${DOCS}/kubernetes-engine/docs/how-to/creating-a-cluster-windows`,
    clusters: `${DOCS}/kubernetes-engine/docs/troubleshooting`,
    leastPrivilege: `${DOCS}/kubernetes-engine/docs/how-to/hardening-your-cluster#use_least_privilege_sa`,
    accessScopes: `${DOCS}/kubernetes-engine/docs/how-to/access-scopes`,
    upgrade: `${DOCS}/kubernetes-engine/docs/how-to/upgrading-a-cluster`,
    containerd: `${DOCS}/kubernetes-engine/docs/concepts/using-containerd`,
    enableAccount: `${DOCS}/iam/docs/service-accounts-disable-enable`,
    undeleteAccount: `${DOCS}/iam/docs/service-accounts-delete-undelete`,
    undeleteProject: `${DOCS}/resource-manager/docs/creating-managing-projects`,
    billing: `${DOCS}/billing/docs/how-to/modify-project`,
    kubernetesImages: 'https://kubernetes.io/docs/concepts/containers/images/',
};

;// CONCATENATED MODULE: ./src/fixes/shell.ts
/** What needs no quotes in a POSIX shell, wherever in a word it stands. */
const PLAIN = /^[A-Za-z0-9_/:=.,@%+-]+$/;
/** A value as one word of a POSIX shell. */
function shellQuote(value) {
    if (PLAIN.test(value))
        return value;
    return `'${value.replaceAll("'", "'\\''")}'`;
}
/**
 * One shell command.
 * @param words the program, its subcommands and its positional arguments
 * @param flags by name without the dashes, in the order to write them
 */
function command(words, flags = {}) {
    const written = Object.entries(flags).flatMap(([name, value]) => {
        if (value === null || value === undefined)
            return [];
        return value === true ? [`--${name}`] : [`--${name}=${shellQuote(value)}`];
    });
    return [...words.map(shellQuote), ...written].join(' ');
}
/** A `gcloud` command: its subcommands and positional arguments, then its flags. */
const gcloud = (words, flags = {}) => command(['gcloud', ...words], flags);

;// CONCATENATED MODULE: ./src/fixes/terraform.ts
/** A string as HCL writes it: quotes, backslashes and control characters escaped, templates taken literally. */
function hclString(value) {
    const escaped = value
        .replace(/[\\"]/g, '\\$&')
        .replace(/[$%](?=\{)/g, '$&$&')
        .replaceAll('\n', '\\n')
        .replaceAll('\r', '\\r')
        .replaceAll('\t', '\\t')
        // eslint-disable-next-line no-control-regex -- what came from outside may hold any character
        .replace(/[\x00-\x1f\x7f]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
    return `"${escaped}"`;
}
/**
 * One resource block, its arguments aligned as `terraform fmt` does.
 * @param type such as `google_project_service`
 * @param name a Terraform identifier
 */
function resource(type, name, values) {
    const width = Math.max(...Object.keys(values).map((key) => key.length));
    const lines = Object.entries(values).map(([key, value]) => `  ${key.padEnd(width)} = ${typeof value === 'string' ? hclString(value) : value.raw}`);
    return [`resource ${hclString(type)} ${hclString(name)} {`, ...lines, '}'].join('\n');
}

;// CONCATENATED MODULE: ./src/fixes/access.ts



/** The least role that lets a node pull. */
const READER = 'roles/artifactregistry.reader';
/** What a node's own account needs beside pulling; it does not let it pull. */
const NODE_ROLE = 'roles/container.defaultNodeServiceAccount';
/** The parts of `projects/P/locations/L/repositories/R`. */
function repositoryName(name) {
    const [, project = '', , location = '', , repository = ''] = name.split('/');
    return { project, location, repository };
}
/** The command that lets a member pull from one repository. */
const grantReaderCommand = (repository, member) => gcloud(['artifacts', 'repositories', 'add-iam-policy-binding', repository.repository], {
    location: repository.location,
    project: repository.project,
    member,
    role: READER,
});
/** The same in Terraform. */
const grantReaderTerraform = (repository, member) => resource('google_artifact_registry_repository_iam_member', 'image_pull', {
    project: repository.project,
    location: repository.location,
    repository: repository.repository,
    role: READER,
    member,
});
/** Lets a member pull: the reader's role on the repository, not on its project. */
const grantReader = (repository, member) => ({
    summary: `Grant ${READER} on the repository ${repository.repository} to ${member}; it can take minutes to reach every server`,
    commands: [grantReaderCommand(repository, member)],
    terraform: grantReaderTerraform(repository, member),
    url: PAGES.integrateGke,
});
/** The command that gives nodes what GKE needs of them, on the cluster's project. */
const grantNodeRoleCommand = (project, member) => gcloud(['projects', 'add-iam-policy-binding', project], { member, role: NODE_ROLE, condition: 'None' });
/** Gives nodes what GKE needs of them. */
const grantNodeRole = (project, members) => ({
    summary: `Grant ${NODE_ROLE} on project ${project} to ${members.join(', ')}`,
    commands: members.map((member) => grantNodeRoleCommand(project, member)),
    terraform: members.map((member, index) => nodeRoleTerraform(project, member, index)).join('\n\n') || null,
    url: PAGES.leastPrivilege,
});
const nodeRoleTerraform = (project, member, index) => resource('google_project_iam_member', index === 0 ? 'nodes' : `nodes_${index + 1}`, {
    project,
    role: NODE_ROLE,
    member,
});

;// CONCATENATED MODULE: ./src/fixes/account.ts


/** Switches a disabled service account on again. */
const enableAccount = (email, project) => ({
    summary: `Enable the service account ${email}`,
    commands: [gcloud(['iam', 'service-accounts', 'enable', email], { project })],
    terraform: null,
    url: PAGES.enableAccount,
});
/** Brings a deleted service account back, which needs its unique ID: only the audit log of its deletion still has it. */
const undeleteAccount = (email, project) => ({
    summary: `Undelete ${email} (possible for 30 days): the first command finds its unique ID in the audit log, put it in place of UNIQUE_ID; or run the workload on a new pool with another service account`,
    commands: [
        gcloud([
            'logging',
            'read',
            `resource.type="service_account" AND resource.labels.email_id="${email}" AND protoPayload.methodName:"DeleteServiceAccount"`,
        ], { project, freshness: '30d', format: 'value(resource.labels.unique_id)' }),
        gcloud(['iam', 'service-accounts', 'undelete', 'UNIQUE_ID'], { project }),
    ],
    terraform: null,
    url: PAGES.undeleteAccount,
});

// EXTERNAL MODULE: ./src/model/cluster.ts
var cluster = __webpack_require__(5883);
;// CONCATENATED MODULE: ./src/fixes/cluster.ts



const place = ({ location, project }) => ({ location, project });
/** Finds the cluster that was meant. */
const findCluster = (cluster, near) => ({
    summary: near.length > 0
        ? `Correct the cluster's name or location: ${near.join(', ')} exist${near.length === 1 ? 's' : ''}`
        : `Correct the cluster's name, location or project: the command lists those of project ${cluster.project}`,
    commands: [gcloud(['container', 'clusters', 'list'], { project: cluster.project })],
    terraform: null,
    url: null,
});
/** Shows what GKE says of a cluster in trouble. */
const describeCluster = (cluster) => ({
    summary: `See what GKE says of the cluster, and repair it`,
    commands: [
        gcloud(['container', 'clusters', 'describe', cluster.name], {
            ...place(cluster),
            format: 'yaml(status,statusMessage,conditions)',
        }),
    ],
    terraform: null,
    url: PAGES.clusters,
});
/** Shows what GKE says of a pool in trouble. */
const describePool = (cluster, pool) => ({
    summary: `See what GKE says of the node pool, and repair it`,
    commands: [
        gcloud(['container', 'node-pools', 'describe', pool.name], {
            cluster: cluster.name,
            ...place(cluster),
            format: 'yaml(status,statusMessage,conditions)',
        }),
    ],
    terraform: null,
    url: PAGES.clusters,
});
/**
 * Brings a pool's nodes to a version that can pull, by way of the control plane where that is old too.
 * @param controlPlane the control plane's version where it is new enough; null where it is not
 */
function upgradeNodes(cluster, pool, controlPlane, host) {
    const upgrade = (flags) => gcloud(['container', 'clusters', 'upgrade', cluster.name], { ...flags, ...place(cluster) });
    const nodes = pool.origin === 'listed' ? [upgrade({ 'node-pool': pool.name, 'cluster-version': controlPlane })] : [];
    const master = controlPlane === null ? [upgrade({ master: true, 'cluster-version': 'latest' })] : [];
    const secret = command(['kubectl', 'create', 'secret', 'docker-registry', 'artifact-registry'], {
        'docker-server': `https://${host}`,
        'docker-username': '_json_key',
        'docker-password': 'KEY',
    });
    return {
        summary: `Upgrade the nodes to 1.16 or newer, or give the pod an image pull secret made of a service account key (${secret})`,
        commands: [...master, ...nodes],
        terraform: null,
        url: PAGES.pullSecrets,
    };
}
/** Changes a pool's nodes to an image with containerd. */
function useContainerdImage(cluster, pool) {
    const imageType = containerdImageOf(pool);
    const commandLine = pool.origin === 'listed'
        ? gcloud(['container', 'clusters', 'upgrade', cluster.name], {
            'node-pool': pool.name,
            'image-type': imageType,
            ...place(cluster),
        })
        : gcloud(['container', 'clusters', 'update', cluster.name], {
            'enable-autoprovisioning': true,
            'autoprovisioning-image-type': imageType,
            ...place(cluster),
        });
    return {
        summary: `Change the node image of ${pool.name} to ${imageType}; its nodes are created anew`,
        commands: [commandLine],
        terraform: null,
        url: PAGES.containerd,
    };
}
/** The image type with containerd that stands for a pool's own one. */
function containerdImageOf(pool) {
    if ((0,cluster/* isWindows */.uF)(pool))
        return 'WINDOWS_LTSC_CONTAINERD';
    return (pool.imageType ?? '').toUpperCase().startsWith('UBUNTU') ? 'UBUNTU_CONTAINERD' : 'COS_CONTAINERD';
}

// EXTERNAL MODULE: ./src/model/image-reference.ts
var image_reference = __webpack_require__(68);
;// CONCATENATED MODULE: ./src/fixes/repository.ts



const createCommand = ({ project, location, repository }) => gcloud(['artifacts', 'repositories', 'create', repository], { 'repository-format': 'docker', location, project });
const createTerraform = ({ project, location, repository }) => resource('google_artifact_registry_repository', 'images', {
    project,
    location,
    repository_id: repository,
    format: 'DOCKER',
});
/** Creates the repository, after a look at those that there are. */
const createRepository = (name) => ({
    summary: `Correct the repository in the image reference (the first command lists those that exist), or create ${name.repository} in ${name.location} and push the image`,
    commands: [gcloud(['artifacts', 'repositories', 'list'], { project: name.project }), createCommand(name)],
    terraform: createTerraform(name),
    url: PAGES.createRepository,
});
/** A repository for container images beside one of another format. */
function createDockerRepository(name) {
    const images = { ...name, repository: `${name.repository}-images`.slice(-63) };
    return {
        summary: `Push the image to a repository of format DOCKER: a repository's format cannot be changed`,
        commands: [createCommand(images)],
        terraform: createTerraform(images),
        url: PAGES.createRepository,
    };
}
/** A copy of the image in a repository of the cluster's own region. */
function copyToRegion(image, name, region) {
    const repository = name.repository.includes('.') ? 'images' : name.repository;
    const near = { project: name.project, location: region, repository };
    const version = image.digest === null ? `:${image.tag ?? 'latest'}` : `@${image.digest}`;
    const project = name.project.replace(':', '/');
    const copy = `${region}-docker.pkg.dev/${project}/${repository}/${image.name}`;
    return {
        summary: `Copy the image to a repository in ${region} and refer to the copy`,
        commands: [
            createCommand(near),
            command([
                'crane',
                'copy',
                `${image.host}/${image.path}${version}`,
                image.digest === null ? `${copy}${version}` : copy,
            ]),
        ],
        terraform: createTerraform(near),
        url: PAGES.locations,
    };
}
/** Makes a repository's tags immutable, for those who would not write digests. */
const makeTagsImmutable = ({ project, location, repository }) => gcloud(['artifacts', 'repositories', 'update', repository], { 'immutable-tags': true, location, project });

;// CONCATENATED MODULE: ./src/fixes/image.ts




/** The image without tag and digest as `gcloud artifacts docker` takes it: always the LOCATION-docker.pkg.dev form. */
const inPkgDev = (image) => `${image.location ?? ''}-docker.pkg.dev/${image.project ?? ''}/${image.repository ?? ''}/${image.name}`;
/** Lists what there is of an image, so that the right tag or digest can be chosen. */
function listVersions(image) {
    return {
        summary: `Push the image, or correct the reference: the command lists what there is`,
        commands: [listCommand(image)],
        terraform: null,
        url: image.kind === 'artifact-registry' ? PAGES.manageImages : PAGES.kubernetesImages,
    };
}
function listCommand(image) {
    if (image.kind === 'other')
        return command(['crane', 'ls', `${image.host}/${image.path}`]);
    // gcloud's image form has no domain-scoped projects: its generic form has.
    if (image.project?.includes(':'))
        return gcloud(['artifacts', image.digest === null ? 'tags' : 'versions', 'list'], {
            package: image.name,
            repository: image.repository,
            location: image.location,
            project: image.project,
        });
    if (image.digest === null)
        return gcloud(['artifacts', 'docker', 'tags', 'list', inPkgDev(image)]);
    return gcloud(['artifacts', 'docker', 'images', 'list', inPkgDev(image)], { 'include-tags': true });
}
/**
 * Builds the image for the platforms that the pools need.
 * @param platforms such as `linux/amd64`
 */
function buildFor(image, platforms) {
    const tag = image.tag ?? 'multi-platform';
    const windows = platforms.some((platform) => platform.startsWith('windows/'));
    return {
        summary: windows
            ? `Build the image for Windows from a base image of the nodes' own build, or schedule it on Linux nodes`
            : `Build the image for ${platforms.join(' and ')}, or keep it off these nodes by a node selector`,
        commands: [
            command(['docker', 'buildx', 'build', '.'], {
                platform: platforms.join(','),
                tag: `${image.host}/${image.path}:${tag}`,
                push: true,
            }),
        ],
        terraform: null,
        url: windows ? PAGES.windows : PAGES.multiArch,
    };
}
/**
 * Names the digest in place of the tag.
 * @param digest what the tag means now; null where it is not known
 */
function pin(image, digest) {
    const name = image.repository;
    const artifactRegistry = image.project !== null && image.location !== null && name !== null;
    return {
        summary: digest === null
            ? `Refer to the image by its digest, which the command prints`
            : `Refer to the image by its digest: ${(0,image_reference/* pinnedTo */.A_)(image, digest)}`,
        commands: [
            ...(digest === null ? [digestCommand(image)] : []),
            ...(digest !== null && artifactRegistry
                ? [makeTagsImmutable({ project: image.project, location: image.location, repository: name })]
                : []),
        ],
        terraform: null,
        url: artifactRegistry ? PAGES.createRepository : PAGES.kubernetesImages,
    };
}
function digestCommand(image) {
    const tag = `:${image.tag ?? 'latest'}`;
    if (image.kind === 'other' || image.project?.includes(':'))
        return command(['crane', 'digest', `${image.host}/${image.path}${tag}`]);
    return gcloud(['artifacts', 'docker', 'images', 'describe', `${inPkgDev(image)}${tag}`], {
        format: 'value(image_summary.digest)',
    });
}
/** Corrects a reference that is not valid. */
const correctReference = (right) => ({
    summary: right === null
        ? 'Write the reference as HOST/PATH[:TAG][@DIGEST], for Artifact Registry LOCATION-docker.pkg.dev/PROJECT/REPOSITORY/IMAGE[:TAG][@DIGEST]'
        : `Write ${right}`,
    commands: [],
    terraform: null,
    url: PAGES.imageNames,
});

;// CONCATENATED MODULE: ./src/fixes/pool.ts






const CLOUD_PLATFORM = 'https://www.googleapis.com/auth/cloud-platform';
const NEW_ACCOUNT = 'gke-nodes';
const EFFECT = {
    NO_SCHEDULE: 'NoSchedule',
    PREFER_NO_SCHEDULE: 'PreferNoSchedule',
    NO_EXECUTE: 'NoExecute',
};
/**
 * The command that makes pods of a pool land on nodes with other scopes or another account. These cannot be changed
 * on nodes that exist, so it is a second pool with the first one's settings, as far as they are known.
 */
function poolCommand(cluster, pool, change = {}) {
    const serviceAccount = change.serviceAccount ?? pool.serviceAccount;
    const { name, location, project } = cluster;
    if (pool.origin === 'listed') {
        return gcloud(['container', 'node-pools', 'create', secondName(pool.name)], {
            cluster: name,
            location,
            project,
            'service-account': serviceAccount,
            ...settingsOf(pool),
            scopes: CLOUD_PLATFORM,
        });
    }
    if (cluster.mode === 'autopilot') {
        return gcloud(['container', 'clusters', 'create-auto', secondName(name)], {
            location,
            project,
            'service-account': serviceAccount,
            scopes: CLOUD_PLATFORM,
        });
    }
    return gcloud(['container', 'clusters', 'update', name], {
        'enable-autoprovisioning': true,
        location,
        project,
        'autoprovisioning-service-account': serviceAccount === 'default' ? null : serviceAccount,
        'autoprovisioning-scopes': CLOUD_PLATFORM,
    });
}
/** How a person would call what `poolCommand` does. */
const inWords = (cluster, pool) => {
    if (pool.origin === 'listed')
        return `Create a new node pool and move the workload there`;
    return cluster.mode === 'autopilot'
        ? `Create a new Autopilot cluster, whose nodes take their settings at creation, and move the workload there`
        : `Change the defaults of auto-provisioning; pools that it created before keep their settings`;
};
/** Nodes with scopes that let them pull. */
const poolWithScopes = (cluster, pool) => ({
    summary: `${inWords(cluster, pool)}: the scopes of existing nodes cannot be changed`,
    commands: [poolCommand(cluster, pool)],
    terraform: null,
    url: PAGES.accessScopes,
});
/** Nodes with an account of their own that holds no more than nodes need. */
function poolWithOwnAccount(cluster, pool, repository) {
    const email = `${NEW_ACCOUNT}@${emailDomain(cluster.project)}`;
    const member = `serviceAccount:${email}`;
    return {
        summary: `${inWords(cluster, pool)}, with a service account made for nodes: ${NODE_ROLE}${repository ? ' and reading from the repository' : ''}, nothing more`,
        commands: [
            gcloud(['iam', 'service-accounts', 'create', NEW_ACCOUNT], { project: cluster.project }),
            grantNodeRoleCommand(cluster.project, member),
            ...(repository ? [grantReaderCommand(repository, member)] : []),
            poolCommand(cluster, pool, { serviceAccount: email }),
        ],
        terraform: [
            resource('google_service_account', 'gke_nodes', { project: cluster.project, account_id: NEW_ACCOUNT }),
            resource('google_project_iam_member', 'gke_nodes', { project: cluster.project, role: NODE_ROLE, member }),
            ...(repository ? [grantReaderTerraform(repository, member)] : []),
        ].join('\n\n'),
        url: PAGES.leastPrivilege,
    };
}
/** `P.iam.gserviceaccount.com`; of a domain-scoped project `P.example.com.iam.gserviceaccount.com`. */
function emailDomain(project) {
    const [domain = '', scoped] = project.split(':');
    return `${scoped === undefined ? domain : `${scoped}.${domain}`}.iam.gserviceaccount.com`;
}
/** Names of pools and clusters have at most 40 characters. */
const secondName = (name) => `${name.slice(0, 38).replace(/-+$/, '')}-2`;
/** A pool's settings as flags. What GKE adds by itself (labels and taints of its own) is left to it. */
function settingsOf(pool) {
    const labels = Object.entries(pool.labels).filter(([key]) => !isOfGoogle(key));
    const taints = pool.taints.filter(({ key, effect }) => !isOfGoogle(key) && EFFECT[effect] !== undefined);
    const list = (values) => (values.length > 0 ? values.join(',') : null);
    return {
        'machine-type': pool.machineType,
        'image-type': pool.imageType === null ? null : containerdImageOf(pool),
        'windows-os-version': (0,cluster/* isWindows */.uF)(pool) ? windowsVersion(pool.windowsOsVersion) : null,
        accelerator: pool.accelerators[0] === undefined ? null : `type=${pool.accelerators[0]}`,
        'node-locations': list(pool.locations),
        'node-labels': list(labels.map(([key, value]) => `${key}=${value}`)),
        'node-taints': list(taints.map(({ key, value, effect }) => `${key}=${value}:${EFFECT[effect] ?? ''}`)),
    };
}
const isOfGoogle = (key) => /(^|\.)(kubernetes\.io|k8s\.io|google\.com)\//.test(key);
const windowsVersion = (osVersion) => /^OS_VERSION_(LTSC\d+)$/.exec(osVersion ?? '')?.[1]?.toLowerCase() ?? null;

;// CONCATENATED MODULE: ./src/fixes/project.ts



const ARTIFACT_REGISTRY = 'artifactregistry.googleapis.com';
/** Switches the Artifact Registry API on. */
const enableArtifactRegistry = (project) => ({
    summary: `Enable the Artifact Registry API in project ${project}`,
    commands: [gcloud(['services', 'enable', ARTIFACT_REGISTRY], { project })],
    terraform: resource('google_project_service', 'artifact_registry', { project, service: ARTIFACT_REGISTRY }),
    url: PAGES.enableApi,
});
/** Links a project to a billing account, which only its owner can name. */
const linkBilling = (project) => ({
    summary: `Link project ${project} to a billing account: the first command lists those that you may use, put one in place of ACCOUNT_ID`,
    commands: [
        gcloud(['billing', 'accounts', 'list'], { filter: 'open=true' }),
        gcloud(['billing', 'projects', 'link', project], { 'billing-account': 'ACCOUNT_ID' }),
    ],
    terraform: null,
    url: PAGES.billing,
});
/** Takes back a project's deletion. */
const undeleteProject = (project) => ({
    summary: `Take back the deletion of project ${project} (possible for 30 days), or use an image of another project`,
    commands: [gcloud(['projects', 'undelete', project])],
    terraform: null,
    url: PAGES.undeleteProject,
});
/** Finds the project that was meant. */
const findProject = (project) => ({
    summary: `Correct the project in the image reference: there is no project ${project}`,
    commands: [gcloud(['projects', 'list'], { format: 'value(projectId)' })],
    terraform: null,
    url: PAGES.imageNames,
});

;// CONCATENATED MODULE: ./src/fixes/index.ts
/** The smallest changes that repair what a check found: pure, with real values, ready to copy. */








;// CONCATENATED MODULE: ./src/checks/why-missing.ts
const FAILED = {
    unauthenticated: 'the credentials were not accepted',
    quota: 'a quota is used up',
    timeout: 'no answer came in time',
    unreachable: 'the service could not be reached',
    malformed: 'the answer could not be understood',
    server: 'the service failed',
    rejected: 'the service refused the request as wrong',
    cancelled: 'the run ended before the answer came',
    'not-recorded': 'the facts file does not hold it',
};
/**
 * One sentence that says why something is not known, by kind.
 * @param subject what was to be read, as the sentence starts: `The cluster`
 */
function whyMissing(subject, root) {
    const because = root.state === 'denied' ? whyDenied(root) : FAILED[root.why];
    const words = root.state === 'denied' && root.needs.length > 0 && root.why !== 'perimeter' ? '' : theWordsOf(root);
    return `${subject} could not be read: ${because}${words}`;
}
function whyDenied(root) {
    switch (root.why) {
        case 'permission':
            return root.needs.length > 0 ? `the caller lacks ${permissions(root.needs)}` : 'the caller was refused';
        case 'ambiguous':
            return root.needs.length > 0
                ? `the caller lacks ${permissions(root.needs)}, or it does not exist; the service does not say which`
                : 'the caller was refused, or it does not exist; the service does not say which';
        case 'api-disabled':
            return `the API is off in ${projectOf(root)}, which the answer names`;
        case 'billing-disabled':
            return `billing is off in ${projectOf(root)}, which the answer names`;
        case 'perimeter':
            return 'VPC Service Controls blocked the request for this runner, which says nothing of the node';
    }
}
const projectOf = ({ consumer }) => (consumer === null ? 'a project' : `project ${consumer}`);
function permissions(needs) {
    const first = needs[0]?.way;
    return needs
        .filter(({ way }) => way === first)
        .map(({ permission, resource }) => `${permission} on ${resource}`)
        .join(' and ');
}
function theWordsOf({ from, detail }) {
    const words = quoted(detail);
    return words === '' ? ` (${from})` : ` (${from}: ${words})`;
}
/** An answer's own words in one line, at most 300 characters, in quotation marks; empty where it said nothing. */
function quoted(detail) {
    const line = detail
        // eslint-disable-next-line no-control-regex -- what came from outside may hold any character
        .replace(/[\s\x00-\x1f\x7f]+/g, ' ')
        .trim();
    if (line === '')
        return '';
    return `“${line.length > 300 ? `${line.slice(0, 299)}…` : line}”`;
}

;// CONCATENATED MODULE: ./src/checks/judge.ts


/** The builders for the findings of the check with this id and kind. */
function judgeOf(check, kind) {
    const say = (status) => (message, more = {}) => ({
        check,
        kind,
        status,
        pool: more.pool ?? null,
        message,
        evidence: more.evidence ?? [],
        needs: more.needs ?? [],
        fix: more.fix ?? null,
        assumptions: more.assumptions ?? [],
    });
    const unknown = say('unknown');
    const skip = say('skip');
    return {
        pass: say('pass'),
        warn: say('warn'),
        fail: say('fail'),
        unknown,
        skip,
        assume: (text, needs = [], beyondReading = false) => ({ check, text, needs, beyondReading }),
        match: (fact, subject, cases, more = {}) => {
            if (fact.state === 'known')
                return cases.known(fact.value, fact.from);
            if (fact.state === 'absent')
                return cases.absent(fact);
            const root = fact.state === 'blocked' ? fact.by : fact;
            if (root.state === 'absent')
                return skip(`${subject} depends on something that does not exist: ${said(root)}`, more);
            return unknown(whyMissing(subject, root), { ...more, needs: more.needs ?? judge_needsOf(fact) });
        },
    };
}
/** What would tell a fact that is missing; nothing for one that is known or that no grant would bring. */
function judge_needsOf(fact) {
    const root = fact && (0,model_fact/* missing */.LO)(fact);
    return root?.state === 'denied' ? root.needs : [];
}
/** Where an answer came from and its own words. */
const said = ({ from, detail }) => detail === '' ? from : `${from}: ${quoted(detail)}`;
/** One piece of evidence. */
const evidence = (strength, says, source, detail) => [{ strength, says, source, detail }];
/** Needs without repetitions, in their order. */
function distinctNeeds(needs) {
    const seen = new Map();
    for (const each of needs) {
        const key = [each.way, each.permission, each.resource].join(' ');
        if (!seen.has(key))
            seen.set(key, each);
    }
    return [...seen.values()];
}

;// CONCATENATED MODULE: ./src/checks/scope.ts
/** The image's reference; null where it is not valid, which `image-reference` says: nothing else is judged then. */
function referenceOf(facts) {
    const { image } = facts.target;
    return image.valid ? image.reference : null;
}
/** What holds for every pool that is judged: a finding each, and one for all where the cluster is not there to see. */
function perPool(judge, facts, judgePool) {
    const { cluster } = facts.cluster;
    if (cluster.state !== 'known')
        return [
            judge.match(cluster, 'The cluster', {
                known: () => judge.skip('The cluster is known'),
                absent: () => judge.skip('The cluster does not exist'),
            }),
        ];
    return facts.pools.map((pool) => {
        const { reach } = pool;
        if (reach.kind === 'excluded')
            return judge.skip(`Node pool ${pool.pool.name} is not judged: ${reach.why}`, { pool: pool.pool.name });
        return judgePool(pool, cluster.value);
    });
}
/** The image with its repository's facts; null for images of other registries. */
function inArtifactRegistry(facts) {
    const image = referenceOf(facts);
    const { repository } = facts.image;
    return image === null || repository === null ? null : { image, repository };
}
/** Why a check of Artifact Registry does not apply. */
const otherRegistry = (image) => `${image.host} is not Artifact Registry`;

;// CONCATENATED MODULE: ./src/checks/access-scopes.ts





const judge = judgeOf('access-scopes', 'gate');
const BASE = 'https://www.googleapis.com/auth/';
/** Any one of them lets a node's token read images (FACTS 1.6). */
const SUFFICIENT = [
    'devstorage.read_only',
    'devstorage.read_write',
    'devstorage.full_control',
    'cloud-platform',
    'cloud-platform.read-only',
];
/** Do the nodes' access scopes let their token read from Artifact Registry? */
const accessScopes = {
    id: 'access-scopes',
    kind: 'gate',
    title: "The nodes' access scopes let them read images",
    judge: (facts) => {
        const image = referenceOf(facts);
        if (image === null)
            return [];
        const here = inArtifactRegistry(facts);
        if (here === null)
            return [judge.skip(otherRegistry(image))];
        const { principal } = facts.target;
        if (principal !== null)
            return [judge.skip(`${principal} pulls, not the node: scopes limit only the node's token`)];
        return perPool(judge, facts, (pool, cluster) => judgePool(pool, cluster, here.repository, facts));
    },
};
function judgePool(facts, cluster, repository, target) {
    const { pool } = facts;
    const about = { pool: pool.name };
    if (pool.scopes === null)
        return judge.pass(`Nodes of ${pool.name} get GKE's default scopes, which let them read images`, {
            ...about,
            assumptions: [
                judge.assume(`Nodes of ${pool.name} get GKE's default scopes, which include devstorage.read_only; the API does not say them`, [], true),
            ],
        });
    const from = target.cluster.cluster.state === 'known' ? target.cluster.cluster.from : '';
    const has = pool.scopes.map((scope) => scope.replace(BASE, '')).join(', ') || 'none';
    const source = (says) => evidence('listed', says, from, `nodePools[${pool.name}].config.oauthScopes: ${has}`);
    const enough = SUFFICIENT.find((scope) => pool.scopes?.includes(`${BASE}${scope}`));
    if (enough !== undefined)
        return judge.pass(`Nodes of ${pool.name} have the scope ${enough}`, { ...about, evidence: source('pass') });
    return judgeLack(facts, cluster, repository, target, { ...about, evidence: source('fail') }, has);
}
/** Without a scope that is enough, only a public image can be pulled. */
function judgeLack(facts, cluster, repository, target, more, has) {
    const { pool } = facts;
    const lacks = `Nodes of ${pool.name} have no scope that lets them read images (they have ${has})`;
    if (repository.repository.state === 'absent')
        return judge.skip(`${lacks}; the repository does not exist`, { pool: pool.name });
    switch (isPublic(target.image, facts.access)) {
        case true:
            return judge.pass(`${lacks}; the image is public`, {
                pool: pool.name,
                assumptions: [
                    judge.assume(`Nodes of ${pool.name} pull a public image with a token that lacks the scope; a token without it may be refused where none would do`, [(0,need/* need */.$)('container.pods.create', `projects/${cluster.project}`, 'verify')]),
                ],
            });
        case null:
            return judge.unknown(`${lacks}, and whether the image is public, which needs none, could not be told`, {
                pool: pool.name,
                needs: distinctNeeds([repository.levels[0]?.policy ?? null, target.image.anonymous].flatMap(judge_needsOf)),
            });
        case false:
            return judge.fail(lacks, { ...more, fix: poolWithScopes(cluster, pool) });
    }
}

;// CONCATENATED MODULE: ./src/checks/near.ts
/**
 * The names that a person may have meant, nearest first.
 * @returns up to three of `names` within a third of the length (at least two) of edits, or that hold the wanted name
 */
function nearNames(wanted, names) {
    const bound = Math.max(2, Math.floor(wanted.length / 3));
    return [...new Set(names)]
        .map((name) => ({ name, distance: distance(wanted.toLowerCase(), name.toLowerCase()) }))
        .filter(({ name, distance: edits }) => edits <= bound || (wanted.length > 2 && name.includes(wanted)))
        .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
        .slice(0, 3)
        .map(({ name }) => name);
}
/** Levenshtein's distance of two short names (those longer than 64 characters are cut). */
function distance(a, b) {
    const [left, right] = [a.slice(0, 64), b.slice(0, 64)];
    let row = Array.from({ length: right.length + 1 }, (_, index) => index);
    for (let i = 1; i <= left.length; i += 1) {
        const next = [i];
        for (let j = 1; j <= right.length; j += 1) {
            const same = left[i - 1] === right[j - 1] ? 0 : 1;
            next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + same));
        }
        row = next;
    }
    return row[right.length] ?? 0;
}

;// CONCATENATED MODULE: ./src/checks/cluster.ts






const cluster_judge = judgeOf('cluster', 'gate');
const MISSING_PERMISSIONS = 'NODE_SERVICE_ACCOUNT_MISSING_PERMISSIONS';
const SOUND = new Set(['RUNNING', 'RECONCILING']);
const SOUND_POOL = new Set([...SOUND, 'PROVISIONING']);
/** Values of `status` that say something is wrong, or not ready; any other is one that this version does not know. */
const TELLING = new Set(['PROVISIONING', 'ERROR', 'DEGRADED', 'RUNNING_WITH_ERROR', 'STOPPING']);
/** Does the cluster exist, and is it in a state to run pods? */
const cluster_cluster = {
    id: 'cluster',
    kind: 'gate',
    title: 'The cluster exists and is sound',
    judge: (facts) => {
        if (referenceOf(facts) === null)
            return [];
        const { cluster: fact } = facts.cluster;
        const whole = cluster_judge.match(fact, `The cluster ${(0,cluster/* clusterPath */.Sf)(facts.target.cluster)}`, {
            known: (value, from) => judgeCluster(value, from, facts),
            absent: (missing) => judgeAbsent(missing, facts),
        });
        if (fact.state !== 'known')
            return [whole];
        return [whole, ...wrongPoolNames(fact.value, facts), ...facts.pools.flatMap((pool) => cluster_judgePool(pool, fact))];
    },
};
function judgeAbsent(fact, { cluster: { near }, target }) {
    const wanted = target.cluster;
    const listing = near === null ? undefined : (0,model_fact/* valueOf */.RP)(near);
    const clusters = listing?.clusters ?? [];
    const elsewhere = clusters.filter(({ name }) => name === wanted.name).map(cluster/* clusterPath */.Sf);
    const similar = nearNames(wanted.name, clusters.map(({ name }) => name));
    const others = clusters.filter(({ name }) => name !== wanted.name && similar.includes(name));
    const names = [...elsewhere, ...others.map(cluster/* clusterPath */.Sf)].slice(0, 3);
    const hint = names.length > 0 ? `; there is ${names.join(', ')}` : '';
    const proof = evidence('listed', 'fail', fact.from, fact.detail);
    const missingZones = listing?.missingZones ?? [];
    if (missingZones.length > 0)
        return cluster_judge.unknown(`${(0,cluster/* clusterPath */.Sf)(wanted)} was not found, and the listing is incomplete: ${missingZones.join(', ')} did not answer${hint}`, { evidence: proof });
    return cluster_judge.fail(`There is no cluster ${(0,cluster/* clusterPath */.Sf)(wanted)}: ${said(fact)}${hint}`, {
        evidence: proof,
        fix: findCluster(wanted, names),
    });
}
function judgeCluster(value, from, facts) {
    const name = `Cluster ${value.name} in ${value.location}`;
    const shape = `${value.mode}, ${value.version ?? 'version not said'}`;
    if (value.status === 'STOPPING')
        return cluster_judge.fail(`${name} is being deleted (STOPPING)`, {
            evidence: evidence('listed', 'fail', from, 'status STOPPING'),
            fix: findCluster(facts.target.cluster, []),
        });
    const troubles = [
        ...statusTrouble(value.status, value.statusMessage, SOUND),
        ...value.conditions.map(conditionText),
        ...(value.pools.length === 0 ? ['it has no node pool: no pod runs there until it has one'] : []),
    ];
    const proof = evidence('listed', 'pass', from, `status ${value.status}, ${shape}`);
    if (troubles.length === 0)
        return cluster_judge.pass(`${name} is ${value.status} (${shape})`, { evidence: proof });
    const members = membersOf(facts.pools);
    const lacksRole = value.conditions.some(({ code }) => code === MISSING_PERMISSIONS) && members.length > 0;
    return cluster_judge.warn(`${name}: ${troubles.join('; ')}`, {
        evidence: proof,
        fix: lacksRole ? grantNodeRole(value.project, members) : describeCluster(value),
    });
}
function cluster_judgePool(facts, fact) {
    const { pool, reach } = facts;
    if (reach.kind === 'excluded')
        return [];
    const troubles = [
        ...statusTrouble(pool.status, pool.statusMessage, SOUND_POOL),
        ...pool.conditions.map(conditionText),
    ];
    if (troubles.length === 0)
        return [];
    const members = membersOf([facts]);
    const lacksRole = pool.conditions.some(({ code }) => code === MISSING_PERMISSIONS) && members.length > 0;
    return [
        cluster_judge.warn(`Node pool ${pool.name}: ${troubles.join('; ')}`, {
            pool: pool.name,
            evidence: evidence('listed', 'pass', fact.from, `nodePools[${pool.name}].status ${pool.status}`),
            fix: lacksRole ? grantNodeRole(fact.value.project, members) : describePool(fact.value, pool),
        }),
    ];
}
/** Names given by `--node-pool` that the cluster lacks. */
function wrongPoolNames(value, { target }) {
    const names = value.pools.map(({ name }) => name);
    const wrong = (target.nodePools ?? []).filter((name) => name !== '*' && !names.includes(name));
    return wrong.map((name) => {
        const near = nearNames(name, names);
        const hint = near.length > 0 ? `; did you mean ${near.join(' or ')}?` : `; it has ${names.join(', ') || 'none'}`;
        return cluster_judge.unknown(`Cluster ${value.name} has no node pool ${name}${hint}`, { pool: name });
    });
}
/** What a status says where it is not one of a sound cluster or pool; a value that is not known is named. */
function statusTrouble(status, message, sound) {
    if (sound.has(status))
        return [];
    const words = message === null ? '' : `: ${message}`;
    return [`its status is ${status}${TELLING.has(status) ? '' : ', which is not a known one'}${words}`];
}
const conditionText = ({ code, message }) => `GKE reports ${code}${message ? `: ${message}` : ''}`;
/** Who the pools' nodes are, where it is known. */
const membersOf = (pools) => [
    ...new Set(pools.flatMap(({ principal }) => (0,model_fact/* valueOf */.RP)(principal) ?? []).filter((member) => member.startsWith('serviceAccount:'))),
];

;// CONCATENATED MODULE: ./src/model/service-account.ts

const DEFAULT = /^(\d+)-compute@developer\.gserviceaccount\.com$/;
/** True for the Compute Engine default service account, as a pool names it (`default`) or by its e-mail. */
const isDefaultAccount = (serviceAccount) => serviceAccount === 'default' || DEFAULT.test(serviceAccount);
/**
 * The e-mail of a pool's service account. `default` is `PROJECT_NUMBER-compute@developer.gserviceaccount.com` of the
 * cluster's project (FACTS 1.5), so it needs the project's number.
 */
function emailOf(serviceAccount, clusterProject) {
    if (serviceAccount !== 'default')
        return (0,model_fact/* known */.eO)(serviceAccount, 'node pool');
    return (0,model_fact/* after */.Pl)(clusterProject, ({ number }) => (0,model_fact/* known */.eO)(`${number}-compute@developer.gserviceaccount.com`, 'the Compute Engine default service account of the project'));
}
/**
 * The project that a service account is to be asked in, so that a missing one answers 404 (FACTS 4.2): from its e-mail;
 * of a default account the cluster's project, or the number in the e-mail where that is another project.
 */
function projectOfAccount(email, clusterProject, project) {
    const number = DEFAULT.exec(email)?.[1];
    if (number !== undefined)
        return project.state === 'known' && project.value.number !== number ? number : clusterProject;
    const own = /@([a-z0-9-]+)((?:\.[a-z0-9-]+)*)\.iam\.gserviceaccount\.com$/i.exec(email);
    if (own)
        return own[2] ? `${own[2].slice(1)}:${own[1] ?? ''}` : (own[1] ?? '-');
    return /^(.+)@appspot\.gserviceaccount\.com$/.exec(email)?.[1] ?? '-';
}

;// CONCATENATED MODULE: ./src/checks/default-service-account.ts





const default_service_account_judge = judgeOf('default-service-account', 'advice');
const WIDE = ['roles/owner', 'roles/editor'];
/** Do the nodes run as the default service account with a role over the whole project? */
const defaultServiceAccount = {
    id: 'default-service-account',
    kind: 'advice',
    title: 'The nodes do not run as a default service account with Editor',
    judge: (facts) => referenceOf(facts) === null ? [] : perPool(default_service_account_judge, facts, (pool, cluster) => default_service_account_judgePool(pool, cluster, facts)),
};
function default_service_account_judgePool({ pool }, cluster, facts) {
    const about = { pool: pool.name };
    const { cluster: fact, project, projectPolicy } = facts.cluster;
    if (!isDefaultAccount(pool.serviceAccount))
        return default_service_account_judge.pass(`Node pool ${pool.name} has a service account of its own, ${pool.serviceAccount}`, {
            ...about,
            evidence: evidence('listed', 'pass', fact.state === 'known' ? fact.from : '', `serviceAccount ${pool.serviceAccount}`),
        });
    const subject = `The Compute Engine default service account of node pool ${pool.name}`;
    if (projectPolicy === null)
        return default_service_account_judge.unknown(`${subject} was found, and its roles were not asked`, about);
    return default_service_account_judge.match(emailOf(pool.serviceAccount, project), subject, {
        known: (email) => {
            const number = (0,model_fact/* valueOf */.RP)(project)?.number;
            if (number !== undefined && !email.startsWith(`${number}-`))
                return default_service_account_judge.unknown(`${email} is the default account of another project, whose policy was not read`, about);
            return default_service_account_judge.match(projectPolicy, `What ${email} may do in project ${cluster.project}`, {
                known: (policy, from) => judgeRoles(email, policy, from, { pool, cluster, facts }),
                absent: () => default_service_account_judge.skip(`Project ${cluster.project} does not exist`, about),
            }, about);
        },
        absent: () => default_service_account_judge.skip(`Project ${cluster.project} does not exist`, about),
    }, about);
}
function judgeRoles(email, policy, from, { pool, cluster, facts }) {
    const member = `serviceaccount:${email}`.toLowerCase();
    const wide = WIDE.find((role) => policy.bindings.some((each) => each.role === role && each.members.some((one) => one.toLowerCase() === member)));
    const name = `${email}, the default service account that node pool ${pool.name} runs as,`;
    if (wide === undefined)
        return default_service_account_judge.pass(`${name} has neither Editor nor Owner in project ${cluster.project}`, {
            pool: pool.name,
            evidence: evidence('evaluated', 'pass', from, `neither ${WIDE.join(' nor ')} for ${email}`),
        });
    const { repository } = facts.image;
    return default_service_account_judge.warn(`${name} has ${wide} in project ${cluster.project}: every pod's node may change everything there`, {
        pool: pool.name,
        evidence: evidence('evaluated', 'fail', from, `${wide} is granted to serviceAccount:${email}`),
        fix: poolWithOwnAccount(cluster, pool, repository === null ? null : repositoryName(repository.name)),
    });
}

;// CONCATENATED MODULE: ./src/model/gke-version.ts
const FORM = /^v?(\d{1,4})\.(\d{1,4})\.(\d{1,6})(?:-gke\.(\d{1,12}))?(?:[-+.](?!gke\.)[0-9A-Za-z.-]+)?$/;
/**
 * Reads a version as the API field `currentMasterVersion` or `nodePools[].version` gives it.
 * @returns null where it is no GKE version
 */
function parseGkeVersion(text) {
    const match = FORM.exec(text.trim());
    if (!match)
        return null;
    const [, major, minor, patch, gke] = match;
    return { major: Number(major), minor: Number(minor), patch: Number(patch), gke: Number(gke ?? 0) };
}
/** Orders two versions: negative if `a` is older, 0 if they are the same, positive if `a` is newer. */
function compareGkeVersions(a, b) {
    return a.major - b.major || a.minor - b.minor || a.patch - b.patch || a.gke - b.gke;
}
/** True where the version is of `major.minor` or newer. */
function isAtLeast(version, major, minor) {
    return compareGkeVersions({ ...version, patch: 0, gke: 0 }, { major, minor, patch: 0, gke: 0 }) >= 0;
}
/** As GKE writes it. */
function formatGkeVersion(version) {
    const base = `${version.major}.${version.minor}.${version.patch}`;
    return version.gke > 0 ? `${base}-gke.${version.gke}` : base;
}

;// CONCATENATED MODULE: ./src/checks/gke-version.ts





const gke_version_judge = judgeOf('gke-version', 'gate');
/** The first versions whose nodes send their credentials to pkg.dev hosts, by minor; all from 1.16 on do. */
const FIRST = [
    { major: 1, minor: 14, patch: 10, gke: 22 },
    { major: 1, minor: 15, patch: 9, gke: 8 },
];
/** Are the nodes of a version that sends its credentials to Artifact Registry by itself? */
const gkeVersion = {
    id: 'gke-version',
    kind: 'gate',
    title: 'The nodes are of a version that pulls from Artifact Registry by itself',
    judge: (facts) => {
        const image = referenceOf(facts);
        if (image === null)
            return [];
        const here = inArtifactRegistry(facts);
        if (here === null)
            return [gke_version_judge.skip(otherRegistry(image))];
        return perPool(gke_version_judge, facts, (pool, cluster) => gke_version_judgePool(image, pool, cluster, facts));
    },
};
function gke_version_judgePool(image, facts, cluster, target) {
    const { pool } = facts;
    const about = { pool: pool.name };
    const from = target.cluster.cluster.state === 'known' ? target.cluster.cluster.from : '';
    const source = (says) => evidence('listed', says, from, `nodePools[${pool.name}].version ${pool.version ?? 'not said'}`);
    if (/(^|\.)gcr\.io$/.test(image.host))
        return gke_version_judge.pass(`Nodes of every version send their credentials to ${image.host}`, {
            ...about,
            evidence: source('pass'),
        });
    const version = pool.version === null ? null : parseGkeVersion(pool.version);
    if (version !== null && sendsCredentials(version))
        return gke_version_judge.pass(`Nodes of ${pool.name} (${pool.version ?? ''}) pull from Artifact Registry by themselves`, {
            ...about,
            evidence: source('pass'),
        });
    const open = isPublic(target.image, facts.access);
    if (open === true)
        return gke_version_judge.pass(`The image is public: nodes of any version pull it`, { ...about, evidence: source('pass') });
    if (version === null)
        return gke_version_judge.unknown(pool.version === null
            ? `The API does not say the version of node pool ${pool.name}`
            : `The version of node pool ${pool.name}, “${pool.version}”, is not one of GKE's form`, about);
    const old = `Nodes of ${pool.name} (${pool.version ?? ''}) send no credentials to ${image.host}: 1.14.10-gke.22, 1.15.9-gke.8 and 1.16 were the first that do`;
    if (target.image.repository?.repository.state === 'absent')
        return gke_version_judge.skip(`${old}; the repository does not exist`, about);
    if (open === null)
        return gke_version_judge.unknown(`${old}; whether the image is public, which needs none, could not be told`, {
            ...about,
            needs: distinctNeeds([target.image.repository?.levels[0]?.policy ?? null, target.image.anonymous].flatMap(judge_needsOf)),
        });
    return gke_version_judge.fail(`${old}; older ones need an image pull secret`, {
        ...about,
        evidence: source('fail'),
        fix: upgradeNodes(cluster, pool, newEnough(cluster), image.host),
    });
}
/** The control plane's version, where nodes of that version would do. */
function newEnough({ version }) {
    const parsed = version === null ? null : parseGkeVersion(version);
    return parsed !== null && sendsCredentials(parsed) ? version : null;
}
/** True for versions that pull from Artifact Registry in the same project without a pull secret. */
function sendsCredentials(version) {
    if (isAtLeast(version, 1, 16))
        return true;
    return FIRST.some((first) => version.major === first.major && version.minor === first.minor && compareGkeVersions(version, first) >= 0);
}

;// CONCATENATED MODULE: ./src/checks/repository-service.ts


/**
 * Whether the Artifact Registry API or billing is off in the repository's project: as Service Usage says, or as an
 * answer of the API or the registry does that names that project. An answer that names another project, or none,
 * speaks of the caller's own and proves nothing.
 * @returns null where nothing says so
 */
function serviceTrouble(image) {
    const { manifest, repository } = image;
    if (repository === null)
        return null;
    const { projectId, service } = repository;
    if (service?.state === 'known' && service.value === 'DISABLED')
        return {
            sure: true,
            message: `the Artifact Registry API is off in project ${projectId}`,
            source: service.from,
            detail: service.value,
            fix: enableArtifactRegistry(projectId),
        };
    const refusals = [repository.repository, manifest].map(refusalOf).filter((each) => each !== null);
    const troubles = refusals.map((each) => troubleOf(each, repository, served(image)));
    return troubles.find(({ sure }) => sure) ?? troubles[0] ?? null;
}
/** A refusal for the API's or billing's sake. */
function refusalOf(fact) {
    const root = (0,model_fact/* missing */.LO)(fact);
    return root?.state === 'denied' && (root.why === 'api-disabled' || root.why === 'billing-disabled') ? root : null;
}
/** True where something was read out of the repository, or Service Usage says that the API is on. */
const served = ({ manifest, repository }) => manifest.state === 'known' || repository?.repository.state === 'known';
function troubleOf(refusal, repository, contradicted) {
    const { projectId, project, service } = repository;
    const what = refusal.why === 'api-disabled' ? 'the Artifact Registry API' : 'billing';
    const own = isProject(refusal.consumer, projectId, project);
    const contradiction = contradicted || (refusal.why === 'api-disabled' && service?.state === 'known');
    return {
        sure: own === true && !contradiction,
        message: messageOf(what, own, contradiction, refusal.consumer, projectId),
        source: refusal.from,
        detail: refusal.detail,
        fix: refusal.why === 'api-disabled' ? enableArtifactRegistry(projectId) : linkBilling(projectId),
    };
}
function messageOf(what, own, contradiction, consumer, projectId) {
    if (own === false)
        return `${what} is off in project ${consumer ?? ''}, the project that the caller's requests count on, not in ${projectId}`;
    if (own === null)
        return `${what} is off in ${consumer === null ? 'a project that the answer does not name' : `project ${consumer}`}; whether that is ${projectId} could not be told`;
    if (contradiction)
        return `one answer says that ${what} is off in project ${projectId}, and another that it is not`;
    return `${what} is off in project ${projectId}`;
}
/**
 * Whether a project that an answer names, by ID or number, is this one.
 * @returns null where they cannot be compared
 */
function isProject(consumer, projectId, project) {
    if (consumer === null)
        return null;
    if (consumer === projectId)
        return true;
    const own = (0,model_fact/* valueOf */.RP)(project);
    if (own !== undefined)
        return consumer === own.number || consumer === own.id;
    return /^\d+$/.test(consumer) ? null : false;
}

;// CONCATENATED MODULE: ./src/checks/image-exists.ts






const image_exists_judge = judgeOf('image-exists', 'gate');
/** Does the registry have such an image? Asked as the caller, so a yes proves existence, not the node's right. */
const imageExists = {
    id: 'image-exists',
    kind: 'gate',
    title: 'The image exists in its registry',
    judge: (facts) => {
        const image = referenceOf(facts);
        return image === null ? [] : [judgeExistence(image, facts)];
    },
};
function judgeExistence(image, { image: facts }) {
    const { manifest, repository } = facts;
    if (manifest.state !== 'known' && manifest.state !== 'absent' && repository !== null) {
        const { repository: asked } = repository;
        if (asked.state === 'absent')
            return image_exists_judge.fail(`${image.text} does not exist: its repository ${repository.name} does not`, {
                evidence: evidence('listed', 'fail', asked.from, asked.detail),
                fix: listVersions(image),
            });
        const trouble = serviceTrouble(facts);
        if (trouble !== null)
            return image_exists_judge.unknown(`Whether ${image.text} exists cannot be told: ${trouble.message}`, {
                needs: judge_needsOf(manifest),
            });
    }
    const known = (value, from) => image_exists_judge.pass(`${image.text} exists${value.digest === null ? '' : ` (${value.digest})`}; seen as the caller, which does not prove that the node may pull it`, { evidence: evidence('listed', 'pass', from, `${value.digest ?? (0,image_reference/* manifestReference */.Tn)(image)}, ${value.mediaType}`) });
    return image_exists_judge.match(manifest, `The manifest of ${image.text}`, {
        known,
        absent: (fact) => image_exists_judge.fail(`${image.host} has no ${image.path} ${versionOf(image)}: ${said(fact)}`, {
            evidence: evidence('listed', 'fail', fact.from, fact.detail),
            fix: listVersions(image),
        }),
    }, { needs: toRead(image, judge_needsOf(manifest)) });
}
const versionOf = (image) => image.digest === null ? `with the tag ${image.tag ?? 'latest'}` : `with the digest ${image.digest}`;
/** What the caller needs to read a manifest: the refusal's own word, else the reader's role on the repository. */
function toRead(image, needs) {
    const repository = (0,image_reference/* repositoryPath */.SH)(image);
    if (needs.length > 0 || repository === null)
        return needs;
    return [(0,need/* need */.$)('artifactregistry.repositories.downloadArtifacts', repository)];
}

;// CONCATENATED MODULE: ./src/checks/platform-match.ts
const WINDOWS_BUILDS = {
    OS_VERSION_LTSC2019: 17763,
    OS_VERSION_LTSC2022: 20348,
    OS_VERSION_LTSC2025: 26100,
};
/** From this build on, Windows runs containers of older builds, down to this one. */
const FIRST_COMPATIBLE_BUILD = 20348;
/** @returns the build of a pool's `windowsNodeConfig.osVersion`, null where it is not said or not a known one */
const windowsBuild = (osVersion) => WINDOWS_BUILDS[osVersion ?? ''] ?? null;
/** The platforms of an index, without attestations and other artifacts. */
function platformsOf(index) {
    const images = index.entries.filter((entry) => !isAttestation(entry));
    return {
        platforms: images.flatMap(({ platform }) => (platform === null || !isSaid(platform) ? [] : [platform])),
        unsaid: images.some(({ platform }) => platform === null || !isSaid(platform)),
    };
}
const isAttestation = ({ artifactType, platform }) => artifactType !== null || (platform?.os === 'unknown' && platform.architecture === 'unknown');
/** True where the platform names its system and architecture. */
const isSaid = ({ os, architecture }) => os !== '' && architecture !== '';
const RANK = ['match', 'other-cpu', 'unknown', 'no'];
/** The best of what is offered, as containerd chooses. */
function bestMatch(node, { platforms, unsaid }) {
    const matches = platforms.map((platform) => matchPlatform(node, platform));
    return RANK.find((rank) => matches.includes(rank) || (rank === 'unknown' && unsaid)) ?? 'no';
}
/** How one platform stands to a node's. */
function matchPlatform(node, platform) {
    if (platform.os !== node.os)
        return 'no';
    const cpu = matchCpu(node.architecture, platform.architecture, platform.variant ?? '');
    if (cpu === 'no' || node.os === 'linux')
        return cpu;
    const build = matchBuild(node.build, platform.osVersion);
    return build === 'match' ? cpu : build;
}
function matchCpu(node, image, variant) {
    if (node === 'amd64') {
        if (image === 'amd64')
            return variant === '' || variant === 'v1' ? 'match' : 'other-cpu';
        return image === '386' ? 'other-cpu' : 'no';
    }
    if (node === 'arm64') {
        if (image === 'arm64')
            return variant === '' || variant === 'v8' ? 'match' : 'other-cpu';
        return image === 'arm' ? 'other-cpu' : 'no';
    }
    return node === image ? 'match' : 'no';
}
function matchBuild(host, osVersion) {
    if (osVersion === null || osVersion === '')
        return 'match';
    const build = Number(/^\d+\.\d+\.(\d+)(?:\.|$)/.exec(osVersion)?.[1] ?? NaN);
    if (host === null || Number.isNaN(build))
        return 'unknown';
    if (host < FIRST_COMPATIBLE_BUILD)
        return build === host ? 'match' : 'no';
    return build >= FIRST_COMPATIBLE_BUILD && build <= host ? 'match' : 'no';
}
/** `linux/amd64`, `linux/arm/v7`, `windows/amd64 10.0.20348.2527`. */
function platformText({ os, architecture, variant, osVersion }) {
    return `${os}/${architecture}${variant ? `/${variant}` : ''}${osVersion ? ` ${osVersion}` : ''}`;
}

;// CONCATENATED MODULE: ./src/checks/image-platform.ts




const image_platform_judge = judgeOf('image-platform', 'gate');
/** The architectures that a GKE node can have, by system. */
const NODE_ARCHITECTURES = { linux: ['amd64', 'arm64'], windows: ['amd64'] };
/** Does the image hold something that the pool's nodes can run? */
const imagePlatform = {
    id: 'image-platform',
    kind: 'gate',
    title: 'The image has a platform that the nodes can run',
    judge: (facts) => {
        const image = referenceOf(facts);
        return image === null ? [] : perPool(image_platform_judge, facts, (pool) => image_platform_judgePool(image, pool, facts));
    },
};
function image_platform_judgePool(image, pool, { image: facts }) {
    const about = { pool: pool.pool.name };
    return image_platform_judge.match(facts.manifest, `The manifest of ${image.text}`, {
        known: (manifest, from) => {
            if (manifest.shape === 'index')
                return judgeOffer(image, pool, { ...platformsOf(manifest), single: false, from });
            if (manifest.shape === 'image' && facts.config !== null)
                return judgeSingle(image, pool, facts.config, about);
            if (manifest.shape === 'unread')
                return image_platform_judge.unknown(`The platforms of ${image.text} could not be read: ${image.host} says that it is there, and did not hand out its manifest`, about);
            return image_platform_judge.unknown(`${image.text} carries no platform to read: ${shapeText(manifest)}`, about);
        },
        absent: () => image_platform_judge.skip(`${image.text} does not exist`, about),
    }, about);
}
const shapeText = ({ shape, mediaType, artifactType }) => shape === 'image' ? 'its manifest has no config' : `its manifest is ${artifactType ?? mediaType}`;
function judgeSingle(image, pool, config, about) {
    return image_platform_judge.match(config, `The platform of ${image.text}`, {
        known: (platform, from) => isSaid(platform)
            ? judgeOffer(image, pool, { platforms: [platform], unsaid: false, single: true, from })
            : image_platform_judge.unknown(`The config of ${image.text} does not say its platform`, about),
        absent: () => image_platform_judge.unknown(`The config of ${image.text}, which says its platform, is not in the registry`, about),
    }, about);
}
function judgeOffer(image, pool, offer) {
    const { os, architecture } = pool.platform;
    const about = { pool: pool.pool.name };
    const build = os === 'windows' ? windowsBuild(pool.pool.windowsOsVersion) : null;
    const verdicts = NODE_ARCHITECTURES[os].map((each) => bestMatch({ os, architecture: each, build }, offer));
    // Whatever the nodes' architecture is, the image has it.
    const [first] = verdicts;
    if (architecture.state !== 'known' && first !== undefined && verdicts.every((each) => each === 'match'))
        return judgeNode(image, pool, { os, architecture: NODE_ARCHITECTURES[os].join(' or '), build }, first, offer);
    return image_platform_judge.match(architecture, `The architecture of node pool ${pool.pool.name}`, {
        known: (value) => {
            const node = { os, architecture: value, build };
            return judgeNode(image, pool, node, bestMatch(node, offer), offer);
        },
        absent: (fact) => image_platform_judge.unknown(`The architecture of node pool ${pool.pool.name} is not known: ${fact.from}`, about),
    }, about);
}
function judgeNode(image, { pool, reach }, node, match, offer) {
    const nodes = `the nodes of ${pool.name} (${nodeText(node, pool.windowsOsVersion)})`;
    const has = offer.platforms.map(platformText).join(', ') || 'no image';
    const proof = (says) => evidence('listed', says, offer.from, `${image.text}: ${has}`);
    const about = { pool: pool.name };
    switch (match) {
        case 'match':
            return image_platform_judge.pass(`${image.text} has a platform for ${nodes}`, { ...about, evidence: proof('pass') });
        case 'other-cpu':
            return image_platform_judge.warn(`${image.text} is pulled by ${nodes}, and may not run there: it has ${has}`, {
                ...about,
                evidence: proof('pass'),
                fix: buildFor(image, [`${node.os}/${node.architecture}`]),
            });
        case 'unknown':
            return image_platform_judge.unknown(node.os === 'windows' && node.build === null && !offer.unsaid
                ? `Whether ${image.text} (${has}) fits ${nodes} cannot be told: their Windows build is not known`
                : `Whether ${image.text} (${has}) fits ${nodes} cannot be told: it does not say all of its platforms`, about);
        case 'no':
            if (reach.kind === 'tainted' && reach.forPlatform)
                return image_platform_judge.skip(`${image.text} has nothing for ${nodes}, and a pod lands there only if it tolerates ${reach.taints.join(', ')}`, about);
            return image_platform_judge.fail(mismatch(image, node, nodes, has, offer), {
                ...about,
                evidence: proof('fail'),
                fix: buildFor(image, wanted(node, offer)),
            });
    }
}
function mismatch(image, node, nodes, has, { single, platforms }) {
    const start = `${image.text} has nothing for ${nodes}: it has ${has}`;
    if (!single)
        return `${start}; the runtime finds “no match for platform in manifest”`;
    if (platforms[0]?.os !== node.os || node.os === 'windows')
        return start;
    return `${start}; the runtime pulls it all the same, and the container dies with “exec format error”`;
}
/** What to build: the image's own architectures and the node's. */
function wanted({ os, architecture }, { platforms }) {
    if (os === 'windows')
        return [`${os}/${architecture}`];
    const own = platforms.filter((each) => each.os === os && /^(amd64|arm64)$/.test(each.architecture));
    return [...new Set([...own.map((each) => `${os}/${each.architecture}`), `${os}/${architecture}`])].sort();
}
const nodeText = ({ os, architecture, build }, osVersion) => os === 'linux'
    ? `linux/${architecture}`
    : `windows/${architecture} ${build === null ? (osVersion ?? 'of an unsaid version') : `10.0.${build}`}`;

;// CONCATENATED MODULE: ./src/checks/image-reference.ts




const image_reference_judge = judgeOf('image-reference', 'gate');
const SOURCE = 'image reference';
/** Is the image's reference one that the container runtime accepts? */
const imageReference = {
    id: 'image-reference',
    kind: 'gate',
    title: 'The image reference is valid',
    judge: ({ target: { image } }) => {
        if (!image.valid) {
            const { text, reason, at } = image;
            return [
                image_reference_judge.fail(`${quoted(text) || 'The empty text'} is no image reference: ${reason} (at character ${at + 1})`, {
                    evidence: evidence('parsed', 'fail', SOURCE, `${text}\n${' '.repeat(at)}^ ${reason}`),
                    fix: correctReference(likelyMeant(text)),
                }),
            ];
        }
        const { text, host } = image.reference;
        const odd = (0,image_reference/* lookalikeHost */.uI)(host);
        if (odd !== null)
            return [
                image_reference_judge.warn(`${text} is valid, and its host is odd: ${odd}`, {
                    evidence: evidence('parsed', 'pass', SOURCE, text),
                    fix: correctReference(null),
                }),
            ];
        return [image_reference_judge.pass(`${text} is a valid reference`, { evidence: evidence('parsed', 'pass', SOURCE, text) })];
    },
};
/** The text without its usual faults, where that is a valid reference; else null. */
function likelyMeant(text) {
    const bare = text
        .trim()
        .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
        .replace(/\/+(?=$|[:@/])/g, '')
        .replace(/:(?=$|@)/, '');
    const lower = bare.replace(/^[^:@]*(:\d+\/[^:@]*)?/, (name) => name.toLowerCase());
    return [bare, lower].find((each) => each !== text && (0,image_reference/* parseImageReference */.o_)(each).ok) ?? null;
}

;// CONCATENATED MODULE: ./src/checks/node-image-type.ts



const node_image_type_judge = judgeOf('node-image-type', 'advice');
/** Node images whose runtime is Docker; GKE has none from 1.24 on. */
const DOCKER = new Set(['COS', 'UBUNTU', 'WINDOWS_LTSC', 'WINDOWS_SAC']);
/** Do the nodes run containerd? */
const nodeImageType = {
    id: 'node-image-type',
    kind: 'advice',
    title: 'The node image has containerd',
    judge: (facts) => referenceOf(facts) === null ? [] : perPool(node_image_type_judge, facts, ({ pool }, cluster) => node_image_type_judgePool(pool, cluster, facts)),
};
function node_image_type_judgePool(pool, cluster, { cluster: { cluster: fact } }) {
    const about = { pool: pool.name };
    const type = pool.imageType?.toUpperCase() ?? null;
    if (type === null)
        return node_image_type_judge.skip(`The API does not say the node image of ${pool.name}`, about);
    const from = fact.state === 'known' ? fact.from : '';
    const proof = evidence('listed', DOCKER.has(type) ? 'fail' : 'pass', from, `nodePools[${pool.name}].config.imageType: ${pool.imageType ?? ''}`);
    if (DOCKER.has(type))
        return node_image_type_judge.warn(`Nodes of ${pool.name} run Docker (${pool.imageType ?? ''}); GKE has no such node images from 1.24 on: change to ${containerdImageOf(pool)}`, { ...about, evidence: proof, fix: useContainerdImage(cluster, pool) });
    if (type.endsWith('_CONTAINERD'))
        return node_image_type_judge.pass(`Nodes of ${pool.name} run containerd (${pool.imageType ?? ''})`, { ...about, evidence: proof });
    return node_image_type_judge.skip(type === 'CUSTOM'
        ? `Nodes of ${pool.name} have a custom image, whose runtime the API does not say`
        : `The runtime of node image ${pool.imageType ?? ''} is not known`, about);
}

;// CONCATENATED MODULE: ./src/checks/node-service-account.ts





const node_service_account_judge = judgeOf('node-service-account', 'gate');
/** Is the nodes' service account there and enabled? Without it the node gets no token. */
const nodeServiceAccount = {
    id: 'node-service-account',
    kind: 'gate',
    title: "The nodes' service account exists and is enabled",
    judge: (facts) => referenceOf(facts) === null ? [] : perPool(node_service_account_judge, facts, (pool, cluster) => node_service_account_judgePool(pool, cluster, facts)),
};
function node_service_account_judgePool(facts, cluster, { target, cluster: { project } }) {
    const { account, pool } = facts;
    const about = { pool: pool.name };
    if (account === null)
        return node_service_account_judge.skip(`${target.principal ?? 'Another principal'} pulls, not the node's service account`, about);
    const email = (0,model_fact/* valueOf */.RP)(facts.principal)?.replace(/^serviceAccount:/i, '') ?? pool.serviceAccount;
    const named = email === 'default' ? 'the Compute Engine default service account' : email;
    return node_service_account_judge.match(account, `The service account of node pool ${pool.name}, ${named},`, {
        known: (value, from) => value.disabled
            ? node_service_account_judge.fail(`${value.email}, the service account of node pool ${pool.name}, is disabled`, {
                ...about,
                evidence: evidence('listed', 'fail', from, 'disabled: true'),
                fix: enableAccount(value.email, value.project),
            })
            : node_service_account_judge.pass(`${value.email}, the service account of node pool ${pool.name}, exists and is enabled`, {
                ...about,
                evidence: evidence('listed', 'pass', from, 'disabled: false'),
            }),
        absent: (fact) => node_service_account_judge.fail(`${email}, the service account of node pool ${pool.name}, does not exist: ${said(fact)}`, {
            ...about,
            evidence: evidence('listed', 'fail', fact.from, fact.detail),
            fix: undeleteAccount(email, projectOfAccount(email, cluster.project, project)),
        }),
    }, about);
}

;// CONCATENATED MODULE: ./src/checks/pull-permission.ts







const pull_permission_judge = judgeOf('pull-permission', 'gate');
/** May the identity that pulls download from the repository, by the policies of all levels? */
const pullPermission = {
    id: 'pull-permission',
    kind: 'gate',
    title: 'The identity that pulls may download from the repository',
    judge: (facts) => {
        const image = referenceOf(facts);
        if (image === null)
            return [];
        const here = inArtifactRegistry(facts);
        if (here === null)
            return [pull_permission_judge.skip(otherRegistry(image))];
        return perPool(pull_permission_judge, facts, (pool, cluster) => pull_permission_judgePool({ ...here, pool, cluster, facts }));
    },
};
function pull_permission_judgePool(question) {
    const { repository, pool, facts } = question;
    const about = { pool: pool.pool.name };
    if (repository.repository.state === 'absent')
        return pull_permission_judge.skip(`${repository.name} does not exist: there is nothing to be permitted`, about);
    const { anonymous } = facts.image;
    if (anonymous?.state === 'known' && anonymous.value.allowed)
        return pull_permission_judge.pass(`${repository.name} is public: the registry served the image without credentials`, {
            ...about,
            evidence: evidence('probed', 'pass', anonymous.from, anonymous.value.detail),
            assumptions: [perimeter(question)],
        });
    return pull_permission_judge.match(pool.principal, `Who pulls on node pool ${pool.pool.name}`, {
        known: (principal) => judgeAccess(principal, question),
        absent: (fact) => pull_permission_judge.unknown(`Who pulls on node pool ${pool.pool.name} is not known: ${fact.detail}`, about),
    }, about);
}
function judgeAccess(principal, question) {
    const { repository, pool } = question;
    const levels = allLevels(repository);
    const access = evaluate({ principal, levels, facts: pool.access });
    if (access.state === 'granted' && access.grant !== null)
        return judgeGranted(principal, access.grant, access, levels, question);
    if (access.state === 'refused')
        return judgeRefused(principal, levels, question);
    return judgeOpen(principal, access, question);
}
/** The levels, and one that stands for the ancestors where they are not known: silence there is no refusal. */
function allLevels({ levels, ancestry, projectId }) {
    const hasAbove = levels.some(({ kind }) => kind === 'folder' || kind === 'organization');
    if (ancestry.state === 'known' || hasAbove)
        return levels;
    const resource = `the folders and the organization above projects/${projectId}`;
    const policy = ancestry.state === 'blocked' ? ancestry : { state: 'blocked', by: ancestry };
    return [...levels, { kind: 'folder', resource, policy }];
}
function judgeGranted(principal, grant, access, levels, question) {
    const { image, repository, pool, facts } = question;
    const about = { pool: pool.pool.name };
    const { level, binding, member, roleFrom } = grant;
    const by = member === principal ? '' : ` to ${member}`;
    const proof = evidence('evaluated', 'pass', sourceOf(level), `${binding.role} is granted to ${member} on ${level.resource}; it holds ${PULL_PERMISSION} (${roleFrom})`);
    if (isRegionalEndpoint(image.host) && isPublic(facts.image, pool.access) !== true)
        return pull_permission_judge.unknown(`${principal} may pull from ${repository.name}, and whether nodes send their credentials to ${image.host} is not known; ${image.location ?? ''}-docker.pkg.dev serves the same images`, { ...about, evidence: proof, needs: [verifyNeed(question)] });
    return pull_permission_judge.pass(`${principal} may pull from ${repository.name}: ${binding.role}${by} on ${level.resource}`, {
        ...about,
        evidence: proof,
        assumptions: [...access.unread.map(assumedLevel), denyPolicies(principal, levels), perimeter(question)],
    });
}
const isRegionalEndpoint = (host) => host.startsWith('docker.') && host.endsWith('.rep.pkg.dev');
function judgeRefused(principal, levels, { repository, pool }) {
    const read = levels.map(({ resource }) => resource).join(', ');
    return pull_permission_judge.fail(`${principal} lacks ${PULL_PERMISSION} on ${repository.name}`, {
        pool: pool.pool.name,
        evidence: evidence('evaluated', 'fail', levels.map(sourceOf).join('; '), `no binding gives it to ${principal} or to a set that holds it; policies read: ${read}`),
        fix: grantReader(repositoryName(repository.name), principal),
    });
}
function judgeOpen(principal, { open }, question) {
    const { repository, pool } = question;
    const reasons = open.map(({ reason }) => reason).join('; ');
    return pull_permission_judge.unknown(`Whether ${principal} may pull from ${repository.name} could not be told: ${reasons}`, {
        pool: pool.pool.name,
        needs: distinctNeeds([
            ...open.flatMap(({ needs }) => needs),
            ...impersonateNeed(principal, question),
            verifyNeed(question),
        ]),
    });
}
/** Acting as the node's account, and asking the registry as it. */
function impersonateNeed(principal, { cluster, pool, facts }) {
    const email = /^serviceAccount:(.+)$/i.exec(principal)?.[1];
    if (email === undefined)
        return [];
    const { account } = pool;
    const project = account?.state === 'known'
        ? account.value.project
        : projectOfAccount(email, cluster.project, facts.cluster.project);
    return [(0,need/* need */.$)('iam.serviceAccounts.getAccessToken', `projects/${project}/serviceAccounts/${email}`, 'impersonate')];
}
/** Running a pod that pulls it. */
const verifyNeed = ({ cluster }) => (0,need/* need */.$)('container.pods.create', `projects/${cluster.project}`, 'verify');
const assumedLevel = (level) => pull_permission_judge.assume(`Nothing on ${level.resource} takes the permission away; its policy could not be read`, judge_needsOf(level.policy));
function denyPolicies(principal, levels) {
    const resources = levels
        .map(({ resource }) => resource)
        .filter((each) => /^(projects|folders|organizations)\/[^/ ]+$/.test(each));
    return pull_permission_judge.assume(`No deny policy on ${resources.join(', ')} takes ${PULL_PERMISSION} from ${principal}; deny policies are not read`, resources.map((resource) => (0,need/* need */.$)('iam.denypolicies.list', resource)));
}
const perimeter = ({ repository, cluster }) => pull_permission_judge.assume(`VPC Service Controls let the nodes of ${cluster.name} reach ${repository.name}; no API tells that from outside`, [], true);
const sourceOf = (level) => level.policy.state === 'known' ? level.policy.from : `policy of ${level.resource}`;

;// CONCATENATED MODULE: ./src/checks/repository.ts





const repository_judge = judgeOf('repository', 'gate');
/** Can the repository serve container images at all: project, API, billing, format? */
const repository = {
    id: 'repository',
    kind: 'gate',
    title: 'The repository exists and can serve images',
    judge: (facts) => {
        const image = referenceOf(facts);
        if (image === null)
            return [];
        const here = inArtifactRegistry(facts);
        return [here === null ? repository_judge.skip(otherRegistry(image)) : judgeRepository(here.repository, facts.image)];
    },
};
function judgeRepository(facts, image) {
    const ofProject = projectTrouble(facts);
    if (ofProject !== null)
        return ofProject;
    if (facts.repository.state === 'absent')
        return repository_judgeAbsent(facts.repository, facts, image);
    const trouble = serviceTrouble(image);
    if (trouble?.sure)
        return repository_judge.fail(capital(trouble.message), {
            evidence: evidence('listed', 'fail', trouble.source, trouble.detail),
            fix: trouble.fix,
        });
    if (facts.repository.state !== 'known' && image.manifest.state === 'known')
        return judgeServed(facts, image);
    if (trouble !== null && facts.repository.state !== 'known')
        return repository_judge.unknown(`${facts.name} could not be read: ${trouble.message}`, { needs: judge_needsOf(facts.repository) });
    return repository_judge.match(facts.repository, `The repository ${facts.name}`, {
        known: (value, from) => judgeRead(value, from, facts),
        absent: (fact) => repository_judgeAbsent(fact, facts, image),
    });
}
function projectTrouble({ project, projectId }) {
    if (project.state === 'absent')
        return repository_judge.fail(`There is no project ${projectId}`, {
            evidence: evidence('listed', 'fail', project.from, project.detail),
            fix: findProject(projectId),
        });
    if (project.state !== 'known' || project.value.state === 'ACTIVE')
        return null;
    const { state } = project.value;
    return repository_judge.fail(state === 'DELETE_REQUESTED'
        ? `Project ${projectId} is being deleted (${state})`
        : `Project ${projectId} is not active (${state})`, { evidence: evidence('listed', 'fail', project.from, `state ${state}`), fix: undeleteProject(projectId) });
}
function repository_judgeAbsent(fact, facts, { manifest }) {
    const name = repositoryName(facts.name);
    const proof = evidence('listed', 'fail', fact.from, fact.detail);
    if (manifest.state === 'known')
        return repository_judge.unknown(`The answers disagree: ${said(fact)}, and the registry served the image out of it (${manifest.from})`, { evidence: [...proof, ...evidence('listed', 'pass', manifest.from, manifest.value.mediaType)] });
    return repository_judge.fail(`Project ${name.project} has no repository ${name.repository} in ${name.location}: ${said(fact)}`, {
        evidence: proof,
        fix: createRepository(name),
    });
}
/** The registry served the image: the repository is there, of the right format, with API and billing on. */
function judgeServed(facts, { manifest }) {
    const text = `The repository's settings (mode, upstreams, encryption key) do not stop a pull: ${facts.name} itself could not be read`;
    return repository_judge.match(manifest, 'The manifest', {
        known: (value, from) => repository_judge.pass(`${facts.name} serves images: the registry answered the caller out of it`, {
            evidence: evidence('listed', 'pass', from, value.mediaType),
            assumptions: [repository_judge.assume(text, judge_needsOf(facts.repository)), ...assumedProject(facts)],
        }),
        absent: () => repository_judge.unknown(`${facts.name} could not be read`),
    });
}
function judgeRead(value, from, facts) {
    if (value.format !== 'DOCKER')
        return repository_judge.fail(`${facts.name} is a repository of format ${value.format}: it holds no container images`, {
            evidence: evidence('listed', 'fail', from, `format ${value.format}`),
            fix: createDockerRepository(repositoryName(facts.name)),
        });
    const mode = value.mode.replace(/_REPOSITORY$/, '').toLowerCase();
    return repository_judge.pass(`${facts.name} is a ${mode} repository of format DOCKER`, {
        evidence: evidence('listed', 'pass', from, `format ${value.format}, mode ${value.mode}`),
        assumptions: [...assumedUpstreams(value), ...assumedKey(value), ...assumedProject(facts)],
    });
}
function assumedUpstreams({ mode, upstreams }) {
    if (mode !== 'VIRTUAL_REPOSITORY' && mode !== 'REMOTE_REPOSITORY')
        return [];
    const named = upstreams.length > 0 ? `its upstreams (${upstreams.join(', ')})` : 'its upstreams';
    const readable = upstreams.filter((each) => /^projects\/[^/]+\/locations\/[^/]+\/repositories\/[^/]+$/.test(each));
    return [
        repository_judge.assume(`The repository hands on what ${named} serve${upstreams.length === 1 ? 's' : ''}; they were not read`, readable.map((each) => (0,need/* need */.$)('artifactregistry.repositories.get', each))),
    ];
}
function assumedKey({ kmsKeyName }) {
    if (kmsKeyName === null)
        return [];
    return [
        repository_judge.assume(`The encryption key ${kmsKeyName} is enabled; it was not read`, [
            (0,need/* need */.$)('cloudkms.cryptoKeyVersions.get', kmsKeyName),
        ]),
    ];
}
function assumedProject({ project, projectId }) {
    if (project.state === 'known')
        return [];
    return [repository_judge.assume(`Project ${projectId} is active; its state could not be read`, judge_needsOf(project))];
}
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

;// CONCATENATED MODULE: ./src/checks/repository-location.ts



const repository_location_judge = judgeOf('repository-location', 'advice');
/** The continent of a region, by the first part of its name. */
const CONTINENTS = {
    us: 'North America',
    northamerica: 'North America',
    southamerica: 'South America',
    europe: 'Europe',
    asia: 'Asia',
    australia: 'Australia',
    me: 'the Middle East',
    africa: 'Africa',
};
/** Multi-regions, by the first part of the names of the regions that they are made of. */
const MULTI_REGIONS = new Set(['us', 'europe', 'asia']);
/** Is the repository near the cluster? */
const repositoryLocation = {
    id: 'repository-location',
    kind: 'advice',
    title: 'The repository is near the cluster',
    judge: (facts) => {
        const image = referenceOf(facts);
        if (image === null)
            return [];
        const here = inArtifactRegistry(facts);
        if (here === null || image.location === null)
            return [repository_location_judge.skip(otherRegistry(image))];
        if (facts.cluster.cluster.state === 'absent')
            return [repository_location_judge.skip('The cluster does not exist')];
        const region = regionOf(facts.target.cluster.location);
        const { location } = image;
        const places = `the repository is in ${location}, the cluster in ${region}`;
        const proof = (says) => evidence('parsed', says, 'image reference and cluster name', places);
        switch (distanceOf(location, region)) {
            case 'same':
                return [repository_location_judge.pass(`Repository and cluster are both in ${region}`, { evidence: proof('pass') })];
            case 'multi-region':
                return [
                    repository_location_judge.pass(`The multi-region ${location} includes the cluster's ${region}`, { evidence: proof('pass') }),
                ];
            case 'unknown':
                return [repository_location_judge.unknown(`How far apart they are is not known: ${places}`)];
            case 'continent':
                return [
                    repository_location_judge.warn(`Pulls cross regions, which is slower and costs network traffic: ${places}`, {
                        evidence: proof('fail'),
                        fix: copyToRegion(image, repositoryName(here.repository.name), region),
                    }),
                ];
            case 'far':
                return [
                    repository_location_judge.warn(`Pulls cross from ${continentOf(location) ?? ''} to ${continentOf(region) ?? ''}, which is slow and costs the most network traffic: ${places}`, { evidence: proof('fail'), fix: copyToRegion(image, repositoryName(here.repository.name), region) }),
                ];
        }
    },
};
/**
 * @param repository a region or multi-region
 * @param region the cluster's
 */
function distanceOf(repository, region) {
    if (repository === region)
        return 'same';
    if (MULTI_REGIONS.has(repository) && region.startsWith(`${repository}-`))
        return 'multi-region';
    const [from, to] = [continentOf(repository), continentOf(region)];
    if (from === null || to === null)
        return 'unknown';
    return from === to ? 'continent' : 'far';
}
/** The region of a cluster's location: a zone is its region with a letter. */
const regionOf = (location) => location.replace(/^([a-z]+-[a-z]+\d+)-[a-z]$/, '$1');
const continentOf = (location) => CONTINENTS[location.split('-')[0] ?? ''] ?? null;

;// CONCATENATED MODULE: ./src/checks/tag-mutability.ts




const tag_mutability_judge = judgeOf('tag-mutability', 'advice');
/** Does the reference always mean the same image? */
const tagMutability = {
    id: 'tag-mutability',
    kind: 'advice',
    title: 'The reference always means the same image',
    judge: (facts) => {
        const image = referenceOf(facts);
        return image === null ? [] : [judgeTag(image, facts)];
    },
};
function judgeTag(image, facts) {
    if (image.digest !== null)
        return tag_mutability_judge.pass(`${image.text} names a digest, which always means the same image`, {
            evidence: evidence('parsed', 'pass', 'image reference', image.digest),
        });
    const here = inArtifactRegistry(facts);
    if (here === null)
        return warn(image, facts, 'image reference', `${image.host} does not say that its tags cannot be moved`);
    return tag_mutability_judge.match(here.repository.repository, `Whether tags of ${here.repository.name} can be moved`, {
        known: (value, from) => tag_mutability_judgeRead(image, value, from, facts),
        absent: () => tag_mutability_judge.skip(`${here.repository.name} does not exist`),
    });
}
function tag_mutability_judgeRead(image, value, from, facts) {
    if (value.immutableTags)
        return tag_mutability_judge.pass(`Tags of ${value.name} cannot be moved: ${image.text} always means the same image`, {
            evidence: evidence('listed', 'pass', from, 'dockerConfig.immutableTags: true'),
        });
    return warn(image, facts, from, 'dockerConfig.immutableTags is not set');
}
function warn(image, facts, from, detail) {
    const digest = (0,model_fact/* valueOf */.RP)(facts.image.manifest)?.digest ?? null;
    const now = digest === null ? '' : `; now it means ${digest}`;
    return tag_mutability_judge.warn(`The tag ${image.tag ?? 'latest'} of ${image.text} can be moved to another image${now}`, {
        evidence: evidence('listed', 'fail', from, detail),
        fix: pin(image, digest),
    });
}

;// CONCATENATED MODULE: ./src/checks/index.ts













/** Every check, in the order of reports: gates from the image to the node, then advice. */
const checks = [
    imageReference,
    imageExists,
    imagePlatform,
    repository,
    cluster_cluster,
    nodeServiceAccount,
    accessScopes,
    pullPermission,
    gkeVersion,
    nodeImageType,
    defaultServiceAccount,
    repositoryLocation,
    tagMutability,
];

;// CONCATENATED MODULE: ./src/facts/ask.ts

/**
 * One map of promises: a question is asked once a run, whoever asks.
 * @param answers what answers each kind of question; a fault of theirs becomes a `failed` fact
 */
function asker(answers) {
    const promises = new Map();
    const ask = (kind, of) => {
        const key = keyOf(kind, of);
        let entry = promises.get(key);
        if (!entry) {
            entry = { question: kind, of, fact: answers[kind](of) };
            promises.set(key, entry);
        }
        return entry.fact;
    };
    const answered = () => {
        const entries = [...promises].sort(([a], [b]) => (a < b ? -1 : 1));
        return Promise.all(entries.map(async ([, { question, of, fact }]) => ({ question, of, fact: await fact })));
    };
    return { ask, answered };
}
/**
 * Answers from saved facts: no request is made, and what was not recorded is `failed: not-recorded`.
 * @param saved the questions of a facts file
 */
function replay(saved) {
    const facts = new Map(saved.map(({ question, of, fact }) => [keyOf(question, of), fact]));
    const answer = (kind, of) => Promise.resolve(facts.get(keyOf(kind, of)) ??
        (0,model_fact/* failed */.gz)('not-recorded', `${kind} ${describe(of)}`, 'the facts file holds no answer to it'));
    return new Proxy({}, { get: (_, kind) => (of) => answer(kind, of) });
}
/** A key that does not depend on the order of an object's keys. */
function keyOf(kind, of) {
    return `${kind} ${JSON.stringify(Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1)))}`;
}
const describe = (of) => Object.values(of).join(' ');

// EXTERNAL MODULE: ./src/facts/file.ts
var file = __webpack_require__(3789);
;// CONCATENATED MODULE: ./src/model/machine-type.ts
/**
 * The CPU architecture of a Compute Engine machine type, by its family (cloud.google.com/compute/docs/machine-resource).
 * A family that is in neither list is asked of the Compute API.
 */
const ARM = new Set(['t2a', 'c4a', 'n4a', 'a4x']);
const X86 = new Set([
    'e2',
    'n1',
    'n2',
    'n2d',
    'n4',
    'n4d',
    't2d',
    'c2',
    'c2d',
    'c3',
    'c3d',
    'c4',
    'c4d',
    'm1',
    'm2',
    'm3',
    'm4',
    'x4',
    'a2',
    'a3',
    'a4',
    'g2',
    'g4',
    'h3',
    'h4d',
    'z3',
    'f1',
    'g1',
    'custom',
]);
/**
 * @param machineType such as `e2-standard-4`, `n2-custom-4-8192`, `custom-4-8192`
 * @returns `amd64` or `arm64`; null for a family that is not known
 */
function architectureOf(machineType) {
    const family = machineType?.split('-')[0] ?? '';
    if (ARM.has(family))
        return 'arm64';
    return X86.has(family) ? 'amd64' : null;
}

;// CONCATENATED MODULE: ./src/targets/reach.ts

/**
 * How each pool stands to a plain pod: one without a node selector or tolerations. Pools that were named are judged in
 * full; a tainted one only "if the pod tolerates it"; where every pool is tainted, all are judged as tolerated.
 * @param pools all pools of one cluster
 * @param named the pools that the user named; null for none, `*` among them for all
 * @returns the reach of each pool, in the order given
 */
function reachOf(pools, named) {
    if (named !== null)
        return pools.map(({ pool }) => reachOfNamed(pool, named));
    const taints = pools.map(blockingTaints);
    const everyPoolIsTainted = taints.every((each) => each.length > 0);
    return taints.map((each) => each.length === 0 || everyPoolIsTainted
        ? { kind: 'judged' }
        : {
            kind: 'tainted',
            taints: each.map(({ text }) => text),
            forPlatform: each.some(({ forPlatform }) => forPlatform),
        });
}
const reachOfNamed = (pool, named) => named.includes('*') || named.includes(pool.name)
    ? { kind: 'judged' }
    : { kind: 'excluded', why: 'it is not among the node pools that were named' };
const reach_EFFECT = { NO_SCHEDULE: 'NoSchedule', NO_EXECUTE: 'NoExecute' };
const PLATFORM_KEYS = new Set(['kubernetes.io/arch', 'kubernetes.io/os', 'node.kubernetes.io/os']);
/** The pool's own taints that keep a pod away, and those that GKE puts on Arm and Windows nodes by itself. */
function blockingTaints({ pool, architecture }) {
    const own = pool.taints.flatMap(({ key, value, effect }) => {
        const written = reach_EFFECT[effect];
        return written ? [{ text: `${key}=${value}:${written}`, forPlatform: PLATFORM_KEYS.has(key) }] : [];
    });
    const has = (key) => pool.taints.some((taint) => taint.key === key);
    const added = [];
    if (architecture === 'arm64' && pool.architectureTaint && pool.origin === 'listed' && !has('kubernetes.io/arch'))
        added.push({ text: 'kubernetes.io/arch=arm64:NoSchedule', forPlatform: true });
    if ((0,cluster/* isWindows */.uF)(pool) && !has('node.kubernetes.io/os'))
        added.push({ text: 'node.kubernetes.io/os=windows:NoSchedule', forPlatform: true });
    return [...own, ...added];
}

;// CONCATENATED MODULE: ./src/facts/gather.ts







/**
 * Gathers all facts of a target. Every question starts as soon as what it depends on is known, and the dependency
 * graph is the call graph: image, repository and cluster at once, then what they name.
 * @param now the time of the run, ISO 8601
 */
async function gather(target, ask, now) {
    const reference = target.image.valid ? target.image.reference : null;
    const repository = reference === null ? Promise.resolve(null) : repositoryFacts(reference, ask);
    const named = clusterAndProject(target.cluster, ask);
    const [image, cluster, pools] = await Promise.all([
        reference === null ? unreadImage(target) : imageFacts(reference, repository, ask),
        clusterFacts(target.cluster, named, ask),
        poolFacts(target, named, repository, ask),
    ]);
    return { target, image, cluster, pools, now };
}
/** A reference that does not parse names no image: there is nothing to ask. */
function unreadImage({ image }) {
    const manifest = (0,model_fact/* failed */.gz)('rejected', 'image reference', image.valid ? '' : image.reason);
    return { manifest, config: null, anonymous: null, repository: null };
}
async function imageFacts(image, about, ask) {
    const of = { host: image.host, path: image.path, reference: (0,image_reference/* manifestReference */.Tn)(image) };
    const asked = ask('manifest', of);
    const [manifest, config, anonymous, repository] = await Promise.all([
        asked,
        asked.then((fact) => configFact(fact, image, ask)),
        about.then((facts) => (mayBePublicUnseen(facts) ? ask('anonymousPull', of) : null)),
        about,
    ]);
    return { manifest, config, anonymous, repository };
}
/** A stranger's request is worth a question only where the policy that would say it was not read. */
const mayBePublicUnseen = (facts) => facts !== null && facts.repository.state !== 'absent' && facts.levels[0]?.policy.state !== 'known';
/** The config blob of a single image; an index says its platforms itself. */
async function configFact(manifest, image, ask) {
    if (manifest.state !== 'known')
        return blockedBy(manifest);
    const { shape, config } = manifest.value;
    if (shape !== 'image' || config === null)
        return null;
    return ask('imageConfig', { host: image.host, path: image.path, digest: config.digest });
}
async function repositoryFacts(image, ask) {
    const name = (0,image_reference/* repositoryPath */.SH)(image);
    const projectId = image.project;
    if (name === null || projectId === null)
        return null;
    const asked = ask('repository', { repository: name });
    const askedAncestry = ask('ancestry', { project: projectId });
    const [repository, project, ancestry, service, own, ofProject, above] = await Promise.all([
        asked,
        ask('project', { project: projectId }),
        askedAncestry,
        asked.then((fact) => (isUnreadable(fact) ? ask('service', { project: projectId, service: API }) : null)),
        ask('repositoryPolicy', { repository: name }),
        ask('policy', { resource: `projects/${projectId}` }),
        askedAncestry.then((fact) => levelsAbove(fact, projectId, ask)),
    ]);
    const levels = [
        { kind: 'repository', resource: name, policy: own },
        { kind: 'project', resource: `projects/${projectId}`, policy: ofProject },
        ...above,
    ];
    return { name, projectId, repository, project, ancestry, service, levels };
}
const API = 'artifactregistry.googleapis.com';
const isUnreadable = (fact) => fact.state === 'denied' || fact.state === 'failed';
/** The folders and the organization; one level that stands for them all where they could not be named. */
async function levelsAbove(ancestry, projectId, ask) {
    if (ancestry.state !== 'known') {
        const resource = `the folders and the organization above projects/${projectId}`;
        return [{ kind: 'folder', resource, policy: blockedBy(ancestry) }];
    }
    const above = ancestry.value.filter((resource) => !resource.startsWith('projects/'));
    return Promise.all(above.map(async (resource) => ({
        kind: resource.startsWith('folders/') ? 'folder' : 'organization',
        resource,
        policy: await ask('policy', { resource }),
    })));
}
async function clusterAndProject(name, ask) {
    const [cluster, project] = await Promise.all([ask('cluster', name), ask('project', { project: name.project })]);
    return { cluster, project };
}
async function clusterFacts(name, named, ask) {
    const { cluster, project } = await named;
    const [near, projectPolicy] = await Promise.all([
        cluster.state === 'absent' ? ask('clusters', { project: name.project }) : null,
        usesDefaultAccount(cluster) ? ask('policy', { resource: `projects/${name.project}` }) : null,
    ]);
    return { cluster, project, near, projectPolicy };
}
const usesDefaultAccount = (cluster) => (0,model_fact/* valueOf */.RP)(cluster)?.pools.some(({ serviceAccount }) => isDefaultAccount(serviceAccount)) ?? false;
/** The facts of every pool, with how a plain pod reaches it, which depends on all of them. */
async function poolFacts(target, named, repository, ask) {
    const { cluster, project } = await named;
    const pools = (0,model_fact/* valueOf */.RP)(cluster)?.pools ?? [];
    const facts = await Promise.all(pools.map((pool) => onePool(pool, target, project, repository, ask)));
    const reach = reachOf(facts.map(({ pool, platform }) => ({ pool, architecture: (0,model_fact/* valueOf */.RP)(platform.architecture) })), target.nodePools);
    return facts.map((each, index) => ({ ...each, reach: reach[index] ?? { kind: 'judged' } }));
}
async function onePool(pool, target, project, repository, ask) {
    const email = emailOf(pool.serviceAccount, project);
    const principal = target.principal === null
        ? (0,model_fact/* after */.Pl)(email, (value) => (0,model_fact/* known */.eO)(`serviceAccount:${value}`, `node pool ${pool.name}`))
        : (0,model_fact/* known */.eO)(target.principal, '--principal');
    const accountProject = (of) => projectOfAccount(of, target.cluster.project, project);
    const [account, architecture, access] = await Promise.all([
        target.principal === null ? accountFact(email, accountProject, ask) : null,
        architectureFact(pool, target.cluster.project, ask),
        repository.then((facts) => accessFacts(principal, facts, accountProject, ask)),
    ]);
    return { pool, principal, account, platform: { os: (0,cluster/* isWindows */.uF)(pool) ? 'windows' : 'linux', architecture }, access };
}
async function accountFact(email, accountProject, ask) {
    if (email.state !== 'known')
        return blockedBy(email);
    return ask('serviceAccount', { email: email.value, project: accountProject(email.value) });
}
/** From the machine type's family; a family that is not known is asked of Compute Engine. */
async function architectureFact(pool, project, ask) {
    if (pool.origin === 'auto-provisioned') {
        return (0,model_fact/* known */.eO)('amd64', 'GKE creates amd64 nodes for pods that select no architecture');
    }
    const family = architectureOf(pool.machineType);
    if (family !== null)
        return (0,model_fact/* known */.eO)(family, `machine type ${pool.machineType ?? ''}`);
    const zone = pool.locations[0];
    if (pool.machineType === null || zone === undefined) {
        return (0,model_fact/* failed */.gz)('malformed', `node pool ${pool.name}`, 'the API names no machine type or no zone of it');
    }
    const from = `machine type ${pool.machineType}`;
    const fact = await ask('machineType', { project, zone, machineType: pool.machineType });
    return (0,model_fact/* after */.Pl)(fact, ({ architecture }) => {
        if (architecture === 'ARM64')
            return (0,model_fact/* known */.eO)('arm64', from);
        if (architecture === 'X86_64')
            return (0,model_fact/* known */.eO)('amd64', from);
        return (0,model_fact/* failed */.gz)('malformed', from, `its architecture is “${architecture}”`);
    });
}
/** Evaluates as far as the policies go and asks what the evaluation lacks, until it lacks nothing that can be asked. */
async function accessFacts(principal, repository, accountProject, ask) {
    let access = { roles: {}, accountPlace: null };
    if (repository === null || principal.state !== 'known')
        return access;
    for (;;) {
        const { lacks } = evaluate({ principal: principal.value, levels: repository.levels, facts: access });
        if (lacks.length === 0)
            return access;
        access = await answerLacks(lacks, access, accountProject(principal.value.replace(/^serviceAccount:/i, '')), ask);
    }
}
async function answerLacks(lacks, access, project, ask) {
    const names = lacks.flatMap((lack) => (lack.kind === 'role' ? [lack.role] : []));
    const wantsPlace = lacks.some(({ kind }) => kind === 'accountPlace');
    const [roles, place] = await Promise.all([
        Promise.all(names.map(async (role) => [role, await ask('role', { role })])),
        wantsPlace ? Promise.all([ask('project', { project }), ask('ancestry', { project })]) : null,
    ]);
    return {
        roles: { ...access.roles, ...Object.fromEntries(roles) },
        accountPlace: place === null ? access.accountPlace : { project: place[0], ancestry: place[1] },
    };
}
function blockedBy(fact) {
    return { state: 'blocked', by: fact.state === 'blocked' ? fact.by : fact };
}

// EXTERNAL MODULE: ./src/connect.ts + 24 modules
var connect = __webpack_require__(8400);
;// CONCATENATED MODULE: ./src/fixes/grant.ts
/** Stands for the caller in commands where its IAM member is not known: a shell variable, to be set by who runs them. */
const CALLER_VARIABLE = '"$CALLER"';
/**
 * The command that grants a reading role to the caller, where it is held as narrowly as the resource allows.
 * @param member the caller's IAM member; null where it is not known
 * @returns null for a resource on which no command grants (named in words)
 */
function grantCommand(need, member) {
    const to = `--member=${member === null ? CALLER_VARIABLE : quote(member)} --role=${quote(need.role)}`;
    const repository = /^projects\/([^/]+)\/locations\/([^/]+)\/repositories\/([^/]+)$/.exec(need.resource);
    if (repository) {
        const [, project = '', location = '', id = ''] = repository;
        return `gcloud artifacts repositories add-iam-policy-binding ${quote(id)} --project=${quote(project)} --location=${quote(location)} ${to}`;
    }
    const account = /^projects\/([^/]+)\/serviceAccounts\/([^/]+)$/.exec(need.resource);
    if (account) {
        const [, project = '', email = ''] = account;
        const of = project === '-' ? '' : ` --project=${quote(project)}`;
        return `gcloud iam service-accounts add-iam-policy-binding ${quote(email)}${of} ${to} --condition=None`;
    }
    const holder = /^(projects|folders|organizations)\/([^/]+)(?:\/.*)?$/.exec(need.resource);
    if (!holder)
        return null;
    const [, kind, id = ''] = holder;
    const group = kind === 'folders' ? 'resource-manager folders' : (kind ?? 'projects');
    return `gcloud ${group} add-iam-policy-binding ${quote(id)} ${to} --condition=None`;
}
/** Quotes a word for a POSIX shell where it needs it. */
function quote(word) {
    return /^[A-Za-z0-9_.,:/@%+=-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

;// CONCATENATED MODULE: ./src/targets/targets.ts
/** One target per image and cluster, images in their order, clusters in theirs. */
function targetsOf({ images, clusters, nodePools, principal, pullSecrets, namespace, }) {
    return images.flatMap((image) => clusters.map((cluster) => ({ image, cluster, nodePools, principal, pullSecrets, namespace })));
}

;// CONCATENATED MODULE: ./src/verdict/soften.ts
/**
 * A plain pod does not land on a tainted pool, so what fails there is no failure of the pull: a failing gate becomes
 * `warn` and says which toleration would make it count.
 */
function softenTainted(findings, pools) {
    return findings.map((finding) => {
        const reach = pools.find(({ pool }) => pool.name === finding.pool)?.reach;
        if (reach?.kind !== 'tainted' || finding.kind !== 'gate' || finding.status !== 'fail')
            return finding;
        return {
            ...finding,
            status: 'warn',
            message: `only if the pod tolerates ${reach.taints.join(', ')}: ${finding.message}`,
        };
    });
}

;// CONCATENATED MODULE: ./src/verdict/strict.ts
/**
 * `--strict`: a gate that passes or warns on an assumption that could have been read is `unknown`. What no API can read
 * at all stays an assumption.
 */
function withoutAssumptions(findings) {
    return findings.map((finding) => {
        const readable = finding.assumptions.filter(({ beyondReading }) => !beyondReading);
        const rests = finding.kind === 'gate' && (finding.status === 'pass' || finding.status === 'warn') && readable.length > 0;
        if (!rests)
            return finding;
        return {
            ...finding,
            status: 'unknown',
            message: `${finding.message}; not taken on trust under --strict: ${readable.map(({ text }) => text).join('; ')}`,
            needs: [...finding.needs, ...readable.flatMap(({ needs }) => needs)],
        };
    });
}

;// CONCATENATED MODULE: ./src/verdict/verdict.ts

/** `fail` if a gate fails, else `unknown` if one is unknown, else `pass`. Advice decides nothing. */
function verdictOf(findings) {
    const gates = findings.filter(({ kind }) => kind === 'gate');
    if (gates.some(({ status }) => status === 'fail'))
        return 'fail';
    return gates.some(({ status }) => status === 'unknown') ? 'unknown' : 'pass';
}
/** The worst of several: `fail`, then `unknown`. Of none, `unknown`: nothing is green by emptiness. */
function worst(verdicts) {
    if (verdicts.includes('fail'))
        return 'fail';
    return verdicts.length === 0 || verdicts.includes('unknown') ? 'unknown' : 'pass';
}
/**
 * A pool's verdict: of its own findings and of those that hold for all pools; `skip` where a plain pod can't land there
 * and only for that reason nothing failed.
 */
function poolVerdict(pool, findings) {
    if (pool.reach.kind === 'excluded')
        return 'skip';
    const own = findings.filter((finding) => finding.pool === pool.pool.name);
    const softened = pool.reach.kind === 'tainted' && own.some(({ kind, status }) => kind === 'gate' && status === 'warn');
    const otherPlatform = pool.reach.kind === 'tainted' && own.some(({ check, status }) => check === 'image-platform' && status === 'skip');
    if (softened || otherPlatform)
        return 'skip';
    return verdictOf(findings.filter((finding) => finding.pool === null || finding.pool === pool.pool.name));
}
/** True where nothing can be said: the cluster or the image could not be read, or no pool's identity was determined. */
function isBlind(facts) {
    const { target, image, cluster, pools } = facts;
    if (isUnread(cluster.cluster) || (target.image.valid && isUnread(image.manifest)))
        return true;
    return pools.length > 0 && pools.every(({ principal }) => principal.state !== 'known');
}
/** A true 404 is an answer; a refusal or a failure is none. */
function isUnread(fact) {
    const root = (0,model_fact/* missing */.LO)(fact);
    return root !== null && root.state !== 'absent';
}
/**
 * The exit status (DESIGN 4): 1 for a failed gate, 3 for an unknown one where `--fail-on` asks for it or where every
 * target is blind, 1 for a warning where `--fail-on` is `warn`, else 0.
 */
function exitStatus(targets, failOn) {
    if (failOn === 'never')
        return 0;
    if (targets.some(({ verdict }) => verdict === 'fail'))
        return 1;
    const unknown = targets.length === 0 || targets.some(({ verdict }) => verdict === 'unknown');
    if (unknown && (failOn === 'unknown' || failOn === 'warn'))
        return 3;
    if (targets.every(({ blind }) => blind))
        return 3;
    const warns = targets.some(({ findings }) => findings.some(({ status }) => status === 'warn'));
    return warns && failOn === 'warn' ? 1 : 0;
}

;// CONCATENATED MODULE: ./src/verdict/judgement.ts



/**
 * From what the checks found to the verdict.
 * @param found the findings of all checks, in their order
 */
function conclude(facts, found, strict) {
    const softened = softenTainted(found, facts.pools);
    const findings = strict ? withoutAssumptions(softened) : softened;
    const pools = facts.pools.map((pool) => poolVerdict(pool, findings));
    const verdict = verdictOf(findings);
    const noneJudged = pools.every((pool) => pool === 'skip');
    return {
        facts,
        findings,
        verdict: verdict === 'pass' && noneJudged ? 'unknown' : verdict,
        blind: isBlind(facts),
        pools,
    };
}

;// CONCATENATED MODULE: ./src/verdict/report.ts



/** The report of judged targets: the verdict is the worst of them. */
function reportOf(judgements, frame) {
    const findings = judgements.flatMap((judgement) => judgement.findings);
    return {
        schemaVersion: 1,
        tool: { name: 'gke-image-preflight', version: frame.version },
        command: frame.command,
        run: frame.run,
        caller: frame.caller,
        verdict: worst(judgements.map(({ verdict }) => verdict)),
        exitCode: exitStatus(judgements, frame.failOn),
        counts: { ...countByStatus(findings), targets: judgements.length },
        access: accessOf(findings, frame.grant),
        targets: judgements.map(targetOf),
        passed: [],
    };
}
function countByStatus(findings) {
    const counts = { pass: 0, warn: 0, fail: 0, unknown: 0, skip: 0 };
    for (const { status } of findings)
        counts[status] += 1;
    return counts;
}
/** The grants that would answer what is unknown, as commands to run once. */
function accessOf(findings, grant) {
    const needs = findings.filter(({ status }) => status === 'unknown').flatMap(({ needs: of }) => of);
    const commands = needs
        .filter(({ way }) => way === 'policies')
        .map(grant)
        .filter((command) => command !== null);
    return commands.length === 0 ? null : { commands: [...new Set(commands)] };
}
function targetOf({ facts, findings, verdict, blind, pools }) {
    const cluster = (0,model_fact/* valueOf */.RP)(facts.cluster.cluster);
    const { name, project, location } = facts.target.cluster;
    return {
        image: imageOf(facts.target.image, (0,model_fact/* valueOf */.RP)(facts.image.manifest)?.digest ?? null),
        cluster: { name, project, location, version: cluster?.version ?? null, mode: cluster?.mode ?? null },
        verdict,
        blind,
        assumptions: assumptionsOf(findings),
        pools: facts.pools.map((pool, index) => ({
            name: pool.pool.name,
            verdict: pools[index] ?? 'skip',
            principal: (0,model_fact/* valueOf */.RP)(pool.principal) ?? null,
            platform: platformOf(pool),
            version: pool.pool.version,
        })),
        findings: findings.map(findingOf),
    };
}
/** @param resolved the digest that the registry named; null where it is not known */
function imageOf(image, resolved) {
    if (!image.valid) {
        const nothing = {
            host: null,
            project: null,
            location: null,
            repository: null,
            name: null,
            tag: null,
            digest: null,
            pinned: null,
        };
        return { reference: image.text, ...nothing, sources: image.sources };
    }
    const { text, host, project, location, repository, name, tag, digest: given } = image.reference;
    const digest = given ?? resolved;
    const pinned = digest === null ? null : (0,image_reference/* pinnedTo */.A_)(image.reference, digest);
    return { reference: text, host, project, location, repository, name, tag, digest, pinned, sources: image.sources };
}
function assumptionsOf(findings) {
    const all = findings.flatMap(({ assumptions }) => assumptions);
    const distinct = new Map(all.map(({ check, text, needs }) => [`${check}\n${text}`, { check, text, needs }]));
    return [...distinct.values()];
}
function platformOf({ platform }) {
    const architecture = (0,model_fact/* valueOf */.RP)(platform.architecture);
    return architecture === undefined ? null : `${platform.os}/${architecture}`;
}
function findingOf({ check, kind, status, pool, message, evidence, needs, fix }) {
    return {
        check,
        kind,
        status,
        pool,
        message,
        evidence,
        needs: report_distinctNeeds(needs),
        fix,
        baseline: null,
        ignored: null,
    };
}
const report_distinctNeeds = (needs) => [
    ...new Map(needs.map((each) => [Object.values(each).join('\n'), each])).values(),
];

;// CONCATENATED MODULE: ./src/preflight.ts
/**
 * The preflight on one page: request → targets → facts → findings → verdict → report.
 */










/**
 * Runs the preflight.
 * @throws UsageError where the environment is wrong or credentials are needed and there are none; nothing was called
 */
async function preflight(request, context) {
    const startedAt = new Date();
    const saved = request.facts;
    const connection = saved === null ? await (0,connect/* connect */.N)(request.timeoutMs, context) : null;
    const answers = connection?.answers ?? replay(saved?.facts ?? []);
    const now = saved?.asOf ?? startedAt.toISOString();
    const caller = saved?.caller ?? connection?.caller ?? null;
    const { ask, answered } = asker(answers);
    const targets = targetsOf(request);
    let done = 0;
    const judgements = await Promise.all(targets.map(async (target) => {
        const facts = await gather(target, ask, now);
        done += 1;
        context.onProgress(`${String(done)} of ${String(targets.length)} judged`);
        const findings = checks.flatMap((check) => check.judge(facts));
        return conclude(facts, findings, request.strict);
    }));
    const report = reportOf(judgements, {
        command: request.command,
        version: context.version,
        run: {
            startedAt: startedAt.toISOString(),
            durationMs: Date.now() - startedAt.getTime(),
            apiCalls: connection?.apiCalls() ?? 0,
            shard: null,
        },
        caller,
        grant: (need) => grantCommand(need, caller),
        failOn: request.strict && request.failOn === 'fail' ? 'unknown' : request.failOn,
    });
    const facts = request.saveFacts === null ? null : factsText(request, now, caller, await answered(), connection);
    return { report, facts };
}
function factsText(request, asOf, caller, facts, connection) {
    const { images, clusters, nodePools, namespace, principal, pullSecrets } = request;
    const texts = images.map((image) => (image.valid ? image.reference.text : image.text));
    const asked = { images: texts, clusters: clusters.map(cluster/* clusterPath */.Sf), nodePools, namespace, principal, pullSecrets };
    const text = (0,file/* writeFacts */.R)({ asOf, caller, request: asked, facts });
    return connection?.redact(text) ?? text;
}


/***/ })

};
;