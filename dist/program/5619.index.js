"use strict";
exports.id = 5619;
exports.ids = [5619];
exports.modules = {

/***/ 5619:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _S: () => (/* binding */ concluded),
  h$: () => (/* binding */ notesOf),
  Y6: () => (/* binding */ reported),
  Mc: () => (/* binding */ resumeNote)
});

// EXTERNAL MODULE: ./src/checks/index.ts + 53 modules
var checks = __webpack_require__(6634);
// EXTERNAL MODULE: ./src/fixes/index.ts + 21 modules
var fixes = __webpack_require__(3721);
// EXTERNAL MODULE: ./src/model/odd-host.ts
var odd_host = __webpack_require__(2971);
// EXTERNAL MODULE: ./src/model/shell.ts
var shell = __webpack_require__(843);
;// CONCATENATED MODULE: ./src/fixes/grant.ts


/** Stands for the caller in commands where its IAM member is not known: a shell variable, to be set by who runs them. */
const CALLER_VARIABLE = '"$CALLER"';
/**
 * The command that grants a reading role to the caller, where it is held as narrowly as the resource allows.
 * @param member the caller's IAM member; null where it is not known
 * @returns null for a resource on which no command grants (named in words), and for a repository in a place that there is not
 */
function grantCommand(need, member) {
    const to = `--member=${member === null ? CALLER_VARIABLE : (0,shell/* shellQuote */.Z)(member)} --role=${(0,shell/* shellQuote */.Z)(need.role)}`;
    const repository = /^projects\/([^/]+)\/locations\/([^/]+)\/repositories\/([^/]+)$/.exec(need.resource);
    if (repository) {
        const [, project = '', location = '', id = ''] = repository;
        if (!(0,odd_host/* isRepositoryLocation */.M)(location))
            return null;
        return `gcloud artifacts repositories add-iam-policy-binding ${(0,shell/* shellQuote */.Z)(id)} --project=${(0,shell/* shellQuote */.Z)(project)} --location=${(0,shell/* shellQuote */.Z)(location)} ${to}`;
    }
    const account = /^projects\/([^/]+)\/serviceAccounts\/([^/]+)$/.exec(need.resource);
    if (account) {
        const [, project = '', email = ''] = account;
        const of = project === '-' ? '' : ` --project=${(0,shell/* shellQuote */.Z)(project)}`;
        return `gcloud iam service-accounts add-iam-policy-binding ${(0,shell/* shellQuote */.Z)(email)}${of} ${to} --condition=None`;
    }
    const holder = /^(projects|folders|organizations)\/([^/]+)(?:\/.*)?$/.exec(need.resource);
    if (!holder)
        return null;
    const [, kind, id = ''] = holder;
    const group = kind === 'folders' ? 'resource-manager folders' : (kind ?? 'projects');
    return `gcloud ${group} add-iam-policy-binding ${(0,shell/* shellQuote */.Z)(id)} ${to} --condition=None`;
}

// EXTERNAL MODULE: ./src/model/fleet.ts
var model_fleet = __webpack_require__(6389);
// EXTERNAL MODULE: ./src/verdict/baseline.ts
var verdict_baseline = __webpack_require__(7290);
// EXTERNAL MODULE: ./src/verdict/judgement.ts + 7 modules
var judgement = __webpack_require__(1919);
// EXTERNAL MODULE: ./src/verdict/policy.ts
var verdict_policy = __webpack_require__(2815);
// EXTERNAL MODULE: ./src/verdict/report.ts + 1 modules
var verdict_report = __webpack_require__(4569);
// EXTERNAL MODULE: ./src/verdict/trend.ts
var trend = __webpack_require__(1842);
// EXTERNAL MODULE: ./src/verdict/unseen.ts
var unseen = __webpack_require__(4565);
;// CONCATENATED MODULE: ./src/app/outcome.ts
/** What a run comes to: its judgements concluded as the request wants it, its report, and what a person is to know. */










/** The findings of one target, concluded as the request wants it. */
const concluded = (facts, findings, { strict, request }) => (0,judgement/* conclude */.Ep)(facts, findings, { strict, policy: request.policy?.policy ?? null, traitsOf: checks/* traitsOf */.JC, remedies: fixes/* remedies */.JW });
/** What a run without a cluster leaves open. */
const ALONE = 'no nodes were judged: there is no cluster (--no-cluster), so that nothing says whether they may pull it';
const AS_A_STRANGER = 'there are no Google credentials: Artifact Registry was asked as a stranger, who sees public images alone';
function withoutCluster({ alone, images }, credentials) {
    if (alone === null)
        return [];
    const google = images.some((image) => image.valid && image.reference.kind === 'artifact-registry');
    return google && credentials === null ? [ALONE, AS_A_STRANGER] : [ALONE];
}
/** The report of a run. */
function reported(judgements, run, { version }, done) {
    const { request } = run;
    const { startedAt, caller, refused, connection, credentials, fleet = null, plain = null } = done;
    const frame = {
        command: request.command,
        version,
        run: {
            startedAt: startedAt.toISOString(),
            durationMs: Date.now() - startedAt.getTime(),
            apiCalls: connection?.apiCalls() ?? 0,
            shard: request.fleet?.shard ? (0,model_fleet/* shardText */.eG)(request.fleet.shard) : null,
        },
        caller,
        grant: (need) => grantCommand(need, caller),
        needs: fleet?.needs ?? [],
        exit: exitRules(run, judgements),
        baseline: request.baseline,
        reasons: [
            ...(refused === null ? [] : [refused]),
            ...withoutCluster(request, credentials),
            ...(0,verdict_policy/* setAside */.Fi)(request.policy, judgements, plain?.targets ?? 0),
        ],
    };
    const report = (0,verdict_report/* reportOf */.E)(judgements, frame, plain);
    const whole = (0,unseen/* withUnseen */.nR)(report, request.seen, run);
    const seen = fleet === null ? whole : (0,unseen/* withFleet */.xd)(whole, fleet, run);
    return request.baseline === null ? seen : { ...seen, trend: (0,trend/* trendOf */.R)(seen, request.baseline) };
}
/** What decides the exit status beside the findings. */
const exitRules = ({ failOn, strict, request }, judgements) => ({
    failOn,
    strict,
    unanswered: request.verify !== 'none' &&
        !judgements.some(({ facts }) => facts.pools.some(({ verification }) => isAnswer(verification))),
    unread: request.seen.errors,
});
/** Whether a node came to an answer: it pulled, or was refused for good. */
const isAnswer = (verification) => verification?.state === 'known' && ['pulled', 'admitted', 'refused'].includes(verification.value.outcome);
/** What a run that went on with another took from it. */
function resumeNote({ asOf, caller }, { known, asked }, now) {
    const other = caller !== null && now !== null && caller !== now ? `, read by ${caller}` : '';
    return `the run goes on: ${String(known)} facts are those of ${asOf}${other}, ${String(asked)} questions were asked now`;
}
/**
 * What a person is to know of the policy and the baseline.
 * @param passing targets beside the judgements, which pass
 */
const notesOf = (judgements, report, { policy, baseline, seen }, now, passing = 0) => [
    ...(0,unseen/* unseenNotes */.kS)(seen),
    ...(0,verdict_policy/* setAside */.Fi)(policy, judgements, passing),
    ...(0,verdict_policy/* policyNotes */.Y3)(policy?.policy ?? null, judgements, now),
    ...(baseline === null ? [] : (0,verdict_baseline/* baselineNotes */.fO)((0,verdict_baseline/* gone */.qp)(baseline, report.targets))),
];


/***/ }),

/***/ 7290:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JA: () => (/* binding */ standing),
/* harmony export */   fO: () => (/* binding */ baselineNotes),
/* harmony export */   qp: () => (/* binding */ gone)
/* harmony export */ });
/* harmony import */ var _model_fingerprint__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1109);

/** How bad a status is; what asks for nothing is 0. */
const WEIGHT = { fail: 3, unknown: 2, warn: 1, pass: 0, skip: 0 };
/**
 * Whether the baseline knows a finding: it had the same one, and it was no better then. Null where it asks for nothing.
 */
function standing(finding, target, baseline) {
    if (baseline === null || WEIGHT[finding.status] === 0)
        return null;
    const before = indexOf(baseline).get((0,_model_fingerprint__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintOf */ .a)(finding, target));
    return before !== undefined && WEIGHT[before.status] >= WEIGHT[finding.status] ? 'known' : 'new';
}
/** By fingerprint: a long baseline is not searched again for each finding. */
const INDEXES = new WeakMap();
function indexOf(baseline) {
    const known = INDEXES.get(baseline);
    if (known !== undefined)
        return known;
    const index = new Map(baseline.findings.map((each) => [each.fingerprint, each]));
    INDEXES.set(baseline, index);
    return index;
}
/** The findings of the baseline that this run has no more, in its order. */
function gone(baseline, targets) {
    const now = new Set(targets.flatMap((target) => target.findings.filter(({ status }) => WEIGHT[status] > 0).map((finding) => (0,_model_fingerprint__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintOf */ .a)(finding, target))));
    return baseline.findings.filter(({ fingerprint }) => !now.has(fingerprint));
}
/** Findings that are named one by one. */
const NAMED = 10;
/** What is gone since the baseline, in sentences. */
function baselineNotes(findings) {
    if (findings.length === 0)
        return [];
    const named = findings.slice(0, NAMED).map(({ check, status, image, cluster, pool }) => {
        const where = pool === null ? cluster : `${cluster}, pool ${pool}`;
        return `${check} (${status}) of ${image} on ${where}`;
    });
    const more = findings.length > NAMED ? `, and ${String(findings.length - NAMED)} more` : '';
    return [`${String(findings.length)} of the baseline's findings are gone: ${named.join('; ')}${more}`];
}


/***/ }),

/***/ 1919:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zW: () => (/* binding */ asks),
  Ep: () => (/* binding */ conclude),
  x7: () => (/* binding */ countByStatus),
  tz: () => (/* binding */ distinctAssumptions),
  vI: () => (/* binding */ shortened)
});

// EXTERNAL MODULE: ./src/model/fact.ts
var fact = __webpack_require__(5815);
// EXTERNAL MODULE: ./src/model/target.ts
var model_target = __webpack_require__(5936);
// EXTERNAL MODULE: ./src/verdict/ruling.ts
var ruling = __webpack_require__(2268);
;// CONCATENATED MODULE: ./src/verdict/probe-evidence.ts



const NO_REMEDIES = { pull: () => null, scopes: () => null, image: () => null };
/**
 * What the registry answered to a node's own service account decides what it settles, whatever weaker evidence said; a
 * contradiction is one finding with both sides. A probe that is missing decides nothing: it only adds what would let it
 * answer.
 */
function applyProbes(found, facts, traitsOf, remedies = NO_REMEDIES) {
    const pools = new Map(facts.pools.flatMap((pool) => (pool.probe === null ? [] : [[pool.pool.name, pool]])));
    if (pools.size === 0)
        return found;
    const answers = new Map([...pools].flatMap(([name, pool]) => pool.probe?.state === 'known' ? [[name, answerOf(facts, pool, pool.probe)]] : []));
    const explained = explainedOf(found, answers, traitsOf);
    const probed = found.map((finding) => {
        if (traitsOf(finding.check).probe === 'existence')
            return existence(finding, [...answers.values()], remedies);
        const pool = finding.pool === null ? undefined : pools.get(finding.pool);
        if (pool === undefined || finding.status === 'skip')
            return finding;
        const answer = answers.get(pool.pool.name);
        if (answer === undefined)
            return withoutProbe(finding, pool);
        return ofPool(finding, answer, explained.has(pool.pool.name), traitsOf, remedies);
    });
    return probed;
}
function ofPool(finding, answer, explained, traitsOf, remedies) {
    const { outcome } = answer.probe.value;
    if (outcome === 'served')
        return served(finding, answer, traitsOf);
    if (finding.check === 'node-service-account')
        return outcome === 'unaccepted' ? finding : alive(finding, answer);
    if (finding.check === 'access-scopes')
        return outcome === 'scopes' ? ofScopes(finding, answer, remedies) : finding;
    if (finding.check !== 'pull-permission')
        return finding;
    if (outcome === 'refused')
        return refused(finding, answer, explained, remedies);
    if (outcome === 'unaccepted')
        return explained ? finding : unaccepted(finding, answer);
    return outcome === 'perimeter' ? blockedByPerimeter(finding, answer) : finding;
}
function answerOf(facts, pool, probe) {
    const { image } = facts.target;
    return {
        facts,
        pool,
        probe,
        image: image.valid ? image.reference.text : image.text,
        account: (0,fact/* valueOf */.RP)(pool.nodes)?.email ?? `the nodes of ${pool.pool.name}`,
    };
}
const proof = ({ probe, account }, says) => ({
    strength: 'probed',
    says,
    source: probe.from,
    detail: `a token of ${account} with the scopes ${shortScopes(probe.value.scopes)}: ${probe.value.detail}`,
});
const shortScopes = (scopes) => scopes.map((scope) => scope.replace('https://www.googleapis.com/auth/', '')).join(', ');
/** The finding with the probe's evidence first. */
const proven = (finding, evidence) => ({
    ...finding,
    evidence: [evidence, ...finding.evidence],
});
/** What the probe makes of it, with its evidence first. */
const decided = (finding, evidence, to, because, change = {}) => (0,ruling/* rule */.H)(proven(finding, evidence), by(to, because), change);
const by = (to, because) => ({ by: 'probe', to, because });
function served(finding, answer, traitsOf) {
    const { check, status } = finding;
    const { probe } = traitsOf(check);
    if (probe !== 'always' && !(probe === 'own-scopes' && answer.probe.value.ownScopes))
        return finding;
    const evidence = proof(answer, 'pass');
    const says = `The registry served ${answer.image} to a token of ${answer.account}`;
    // It proves the grant, not that nodes send their credentials to that host.
    if (check === 'pull-permission' && status === 'unknown' && isRegionalEndpoint(answer.facts))
        return proven(finding, evidence);
    if (status === 'unknown') {
        const isRead = answer.facts.perimeters !== null;
        const assumptions = check !== 'pull-permission' ? finding.assumptions : isRead ? [] : [perimeter(answer)];
        return decided(finding, evidence, 'pass', says, { needs: [], fix: null, assumptions });
    }
    if (status === 'fail')
        return decided(finding, evidence, 'warn', `${says} all the same`);
    return { ...proven(finding, evidence), assumptions: beyondReading(finding) };
}
const beyondReading = ({ assumptions }) => assumptions.filter((assumption) => assumption.beyondReading);
/** The pools of whose refusal another finding says why, be the permission granted or not. */
function explainedOf(findings, answers, traitsOf) {
    const explained = new Set();
    for (const { check, status, pool } of findings) {
        const { explainsRefusal, probe } = traitsOf(check);
        const explains = status === 'fail' ? explainsRefusal !== undefined : explainsRefusal === 'failing-or-unknown';
        if ((status !== 'fail' && status !== 'unknown') || !explains)
            continue;
        for (const [name, answer] of pool === null ? answers : own(answers, pool))
            // Where other scopes were asked for, the pool's own are no reason.
            if (probe !== 'own-scopes' || answer.probe.value.ownScopes)
                explained.add(name);
    }
    return explained;
}
function own(answers, pool) {
    const answer = answers.get(pool);
    return answer === undefined ? [] : [[pool, answer]];
}
function refused(finding, answer, explained, remedies) {
    const { status } = finding;
    const evidence = proof(answer, 'fail');
    if (status === 'fail')
        return proven(finding, evidence);
    if (explained)
        return finding;
    const says = `The registry refused ${answer.image} to a token of ${answer.account}: “${answer.probe.value.detail}”`;
    if (status === 'unknown') {
        const fix = finding.fix ?? remedies.pull(answer.facts, answer.pool);
        return decided(finding, evidence, 'fail', says, { needs: [], fix });
    }
    // What the pass took for granted is what may be wrong with it.
    const needs = withNeeds(finding.needs, finding.assumptions.flatMap((assumption) => assumption.needs));
    return decided(finding, evidence, 'unknown', `${says}, which contradicts it`, { needs });
}
/** A token was had of it, whatever the registry said: the account is there and enabled. */
function alive(finding, answer) {
    if (finding.status !== 'unknown')
        return finding;
    const because = `A token of ${answer.account} was had: the account exists and is enabled`;
    return decided(finding, proof(answer, 'pass'), 'pass', because, { needs: [], fix: null });
}
/** The registry refused the token for its scopes: of the pool's own that decides, of others it says nothing. */
function ofScopes(finding, answer, remedies) {
    const { ownScopes, detail, scopes } = answer.probe.value;
    if (!ownScopes)
        return finding;
    const evidence = proof(answer, 'fail');
    const says = `The registry refused a token with the scopes of ${answer.pool.pool.name} (${shortScopes(scopes)}): “${detail}”`;
    if (finding.status === 'fail')
        return proven(finding, evidence);
    // A pass on an assumption took for granted what this answers: that a public image is served to such a token.
    const assumed = finding.assumptions.some((assumption) => !assumption.beyondReading);
    if (finding.status !== 'unknown' && (!assumed || answer.pool.pool.scopes === null))
        return decided(finding, evidence, 'unknown', `${says}, which contradicts it`);
    const fix = finding.fix ?? remedies.scopes(answer.facts, answer.pool);
    return decided(finding, evidence, 'fail', says, { needs: [], fix, assumptions: beyondReading(finding) });
}
/** The registry did not take the token at all, which decides nothing of its permission. */
function unaccepted(finding, { account, probe }) {
    if (finding.status === 'fail')
        return finding;
    const says = `The registry did not accept a token of ${account} (“${probe.value.detail}”)`;
    return (0,ruling/* rule */.H)(finding, by('unknown', says));
}
/** The runner is outside of a perimeter that the nodes may be inside of: that decides nothing of their permission. */
function blockedByPerimeter(finding, { account, probe }) {
    const says = `Asking the registry as ${account} was blocked by a perimeter from this runner (“${probe.value.detail}”)`;
    if (finding.status === 'fail')
        return finding;
    return (0,ruling/* rule */.H)(finding, by('unknown', says));
}
/** A probe that did not answer: why not, and what would let it. */
function withoutProbe(finding, { probe }) {
    const root = probe === null || probe.state === 'blocked' ? null : (0,fact/* missing */.LO)(probe);
    if (root === null || finding.check !== 'pull-permission')
        return finding;
    const words = root.detail === '' ? '' : `: “${root.detail}”`;
    const because = `asking the registry as the node did not answer${finding.status === 'unknown' ? ' either' : ''} (${root.from}${words})`;
    const needs = withNeeds(finding.needs, root.state === 'denied' ? root.needs : []);
    return (0,ruling/* rule */.H)(finding, by(finding.status, because), { needs });
}
/** The needs with others, one of each: the same account may be named by its project's ID or number. */
function withNeeds(needs, others) {
    const last = ({ resource }) => resource.split('/').pop() ?? '';
    const has = (other) => needs.some((each) => each.way === other.way && each.permission === other.permission && last(each) === last(other));
    return [...needs, ...others.filter((other) => !has(other))];
}
/** Does the image exist: served to one account it does; an unambiguous 404 is an answer where nobody was served. */
function existence(finding, answers, remedies) {
    const having = (outcome) => answers.find(({ probe }) => probe.value.outcome === outcome);
    const served = having('served');
    const absent = having('absent');
    if (finding.status === 'skip')
        return finding;
    if (served !== undefined)
        return provenToExist(finding, served);
    return absent === undefined ? finding : provenToLack(finding, absent, remedies);
}
function provenToExist(finding, answer) {
    const evidence = proof(answer, 'pass');
    const says = `The registry served ${answer.image} to a token of ${answer.account}`;
    if (finding.status === 'unknown')
        return decided(finding, evidence, 'pass', says, { needs: [], fix: null });
    return finding.status === 'fail'
        ? decided(finding, evidence, 'warn', `${says} all the same`)
        : proven(finding, evidence);
}
function provenToLack(finding, answer, remedies) {
    const evidence = proof(answer, 'fail');
    const says = `The registry has no ${answer.image}, as it told a token of ${answer.account}: “${answer.probe.value.detail}”`;
    if (finding.status === 'fail')
        return proven(finding, evidence);
    if (finding.status === 'unknown') {
        const fix = finding.fix ?? remedies.image(answer.facts);
        return decided(finding, evidence, 'fail', says, { needs: [], fix });
    }
    return decided(finding, evidence, 'unknown', `${says}, which contradicts it`);
}
function isRegionalEndpoint({ target: { image } }) {
    return image.valid && image.reference.kind === 'artifact-registry' && image.reference.form === 'regional';
}
/** A probe leaves from the runner: what stands between the nodes and the registry it does not see. */
const perimeter = ({ facts, image }) => ({
    check: 'pull-permission',
    text: `VPC Service Controls let the nodes of ${(0,model_target/* placeOf */.$t)(facts.target)} reach ${image}; --strict reads the perimeters`,
    needs: [],
    beyondReading: true,
});

;// CONCATENATED MODULE: ./src/verdict/mirrors.ts

/**
 * Weighs the findings by the mirrors that the pools have.
 * @param findings of all checks, decided as far as policies, probes and routes go
 */
function withMirrors(findings, facts, traitsOf) {
    const { image } = facts.target;
    if (!image.valid)
        return findings;
    const { host } = image.reference;
    const judged = facts.pools.filter(({ reach }) => reach.kind !== 'excluded');
    const mirrored = judged.flatMap((pool) => mirroredOf(pool, host));
    if (mirrored.length === 0)
        return findings;
    const byPool = new Map(mirrored.map((each) => [each.pool, each]));
    return findings.map((finding) => {
        if (finding.kind !== 'gate')
            return finding;
        const own = finding.pool === null ? undefined : byPool.get(finding.pool);
        const about = finding.pool === null ? mirrored : own === undefined ? [] : [own];
        if (about.length === 0)
            return finding;
        const { mirror, mirrorServes } = traitsOf(finding.check);
        // What fails for all pools fails where one of them asks the host itself.
        const mayServe = finding.pool === null ? mirror === 'all' && about.length === judged.length : mirror === 'pool';
        if (finding.status === 'fail')
            return mayServe ? mirrors_open(finding, about, host) : finding;
        if (finding.status !== 'pass' || mirrorServes !== true)
            return finding;
        return { ...finding, assumptions: [...finding.assumptions, sameImage(finding.check, about, host)] };
    });
}
function mirroredOf({ pool }, host) {
    const mirrors = pool.mirrors.filter(({ server }) => server === host).flatMap(({ hosts }) => hosts);
    return mirrors.length === 0 ? [] : [{ pool: pool.name, mirrors: [...new Set(mirrors)] }];
}
const inWords = (about, host) => about.map(({ pool, mirrors }) => `nodes of ${pool} ask ${mirrors.join(', ')} before ${host}`).join('; ');
const mirrors_open = (finding, about, host) => (0,ruling/* rule */.H)(finding, {
    by: 'mirror',
    to: 'unknown',
    because: `that is what ${host} itself says; ${inWords(about, host)} (registryHosts), and what those serve could not be read`,
});
const sameImage = (check, about, host) => ({
    check,
    text: `What the mirrors of ${host} serve, if anything, is the same image: ${inWords(about, host)}`,
    needs: [],
    beyondReading: false,
});

;// CONCATENATED MODULE: ./src/verdict/pull-evidence.ts
/** What a node was seen to do is stronger than anything that was read: the first step of the evidence ladder. */



/**
 * Lets pulls that were seen decide the checks that they settle. What agrees gets the evidence and rests on no
 * assumption; what was unknown is answered; what contradicts becomes one `warn` with both sides. A refusal decides
 * `verification` alone: its words name the check that explains it, and are no proof that it fails.
 * @param findings of all checks on one target
 */
function withObserved(findings, facts, traitsOf) {
    const own = new Map(findings.filter(({ check }) => check === 'verification').map((each) => [each.pool, each]));
    const seen = facts.pools.flatMap((pool) => observationOf(pool, own.get(pool.pool.name), facts));
    if (seen.length === 0)
        return findings;
    const byPool = new Map(seen.map((each) => [each.pool, [each]]));
    return findings.map((finding) => {
        // Of the image and its repository one pull tells for all pools.
        const about = finding.pool === null ? seen : (byPool.get(finding.pool) ?? []);
        const { observed } = traitsOf(finding.check);
        const tells = (each) => (observed !== 'one-account' || each.forAll) && !(finding.check === 'pull-permission' && each.asAnother);
        const pulled = about.find((each) => each.pulled && tells(each));
        if (observed !== undefined && pulled !== undefined)
            return settled(finding, pulled);
        const refused = about.find((each) => !each.pulled && each.check === finding.check && tells(each));
        return refused === undefined ? finding : contradicted(finding, refused);
    });
}
/** Only a pull of the very digest that is judged counts. */
function observationOf(facts, verification, target) {
    const seen = facts.verification === null ? undefined : (0,fact/* valueOf */.RP)(facts.verification);
    const evidence = verification?.evidence.find(({ strength }) => strength === 'observed');
    if (seen === undefined || evidence === undefined)
        return [];
    const { image } = target.target;
    const judged = (image.valid ? image.reference.digest : null) ?? (0,fact/* valueOf */.RP)(target.image.manifest)?.digest ?? null;
    const { how } = seen;
    const isOther = seen.outcome === 'pulled' && judged !== null && seen.digest !== judged;
    if (isOther)
        return [];
    const who = how === null ? `A pod on ${facts.pool.name}` : `The runtime on a node of ${facts.pool.name}`;
    const forAll = how === null && areOfOneAccount(facts, target);
    // The node's token says nothing of a workload that pulls as itself.
    const asAnother = how !== null && facts.puller.kind !== 'node';
    return [
        {
            pool: facts.pool.name,
            who,
            forAll,
            asAnother,
            evidence,
            pulled: seen.outcome === 'pulled',
            check: seen.outcome === 'refused' ? seen.check : null,
        },
    ];
}
/** One pod stands for all workloads that land on a pool: is it as good as each of them? */
function areOfOneAccount({ reach }, { target: { image, namespace, nodePools } }) {
    const all = (0,model_target/* usesOf */.MZ)(image);
    const uses = nodePools === null ? (0,model_target/* usesThere */.Xz)(reach) : all;
    const accounts = uses.map((use) => `${namespace ?? use.namespace ?? 'default'} ${use.serviceAccount}`);
    return new Set(accounts).size <= 1;
}
function settled(finding, { evidence, who }) {
    const all = [evidence, ...finding.evidence];
    switch (finding.status) {
        case 'pass':
            return { ...finding, evidence: all, assumptions: [] };
        case 'unknown':
            return (0,ruling/* rule */.H)(finding, { by: 'observed', to: 'pass', because: `${who} pulled the image` }, { evidence: all, needs: [], assumptions: [] });
        case 'fail':
            return (0,ruling/* rule */.H)(finding, { by: 'observed', to: 'warn', because: `${who} pulled the image, which contradicts it` }, { evidence: all });
        case 'skip':
            return { ...finding, assumptions: [] };
        case 'warn':
            return finding;
    }
}
function contradicted(finding, { evidence, who }) {
    const all = [evidence, ...finding.evidence];
    if (finding.status === 'fail' || finding.status === 'unknown')
        return { ...finding, evidence: all };
    if (finding.status !== 'pass')
        return finding;
    return (0,ruling/* rule */.H)(finding, { by: 'observed', to: 'warn', because: `${who} was refused the image, which contradicts it` }, { evidence: all });
}

// EXTERNAL MODULE: ./src/verdict/policy.ts
var verdict_policy = __webpack_require__(2815);
// EXTERNAL MODULE: ./src/model/cluster.ts
var model_cluster = __webpack_require__(5883);
// EXTERNAL MODULE: ./src/model/need.ts + 1 modules
var need = __webpack_require__(3609);
;// CONCATENATED MODULE: ./src/verdict/routes.ts






/**
 * Judges the findings by the credential routes of the target's workloads.
 * @param findings of all checks, decided as far as policies and probes go
 */
function byRoutes(findings, facts, traitsOf) {
    const { image, pullSecrets } = facts.target;
    const uses = image.valid && !image.plain ? image.uses : [];
    const byName = new Map(facts.pools.map((pool) => [pool.pool.name, pool]));
    const secretsByPool = new Map();
    for (const finding of findings)
        if (finding.check === SECRETS && finding.pool !== null && !secretsByPool.has(finding.pool))
            secretsByPool.set(finding.pool, finding);
    const routed = findings.map((finding) => {
        const pool = finding.pool === null ? undefined : byName.get(finding.pool);
        const landed = pool === undefined ? [] : (0,model_target/* usesThere */.Xz)(pool.reach);
        const own = asThemselves(finding, landed, pool, facts);
        if (traitsOf(finding.check).nodeRoute !== true || finding.kind !== 'gate')
            return own;
        const secrets = finding.pool === null ? undefined : secretsByPool.get(finding.pool);
        if (secrets !== undefined && SERVED.has(secrets.code))
            return besideServed(own, secrets);
        // What was read tells that no pull secret helps.
        return secrets === undefined || secrets.code === UNREAD ? bySecrets(own, landed, pullSecrets, facts) : own;
    });
    const assumed = withSecretsAssumed(routed, facts);
    return uses.length > 0 && uses.some(isNever) ? neverPulled(assumed, uses, traitsOf) : assumed;
}
const SECRETS = 'image-pull-secret';
/** Codes of `image-pull-secret`: the registry lets the pods' secrets pull the image. */
const SERVED = new Set(['served', 'access-token', 'renewed', 'ends'].map((code) => `${SECRETS}/${code}`));
/** Of an image that nodes pull by themselves, the pods' secrets were not read. */
const UNREAD = `${SECRETS}/google-host-unread`;
/** The same of an image that its registry serves to anybody. */
const PUBLIC_UNREAD = `${SECRETS}/public-unread`;
/** It was read that the pods' secrets do not pull the image. */
const TELLING = new Set(['none-for-host', 'refused-beside-node', 'missing-beside-node'].map((code) => `${SECRETS}/${code}`));
/** Every pod pulls by a pull secret: what is wrong with the nodes' own credential keeps none of them from it. */
function besideServed(finding, { message }) {
    const because = `the pods pull by their own secrets: ${message}`;
    if (finding.status === 'fail')
        return (0,ruling/* rule */.H)(finding, { by: 'route', to: 'warn', because });
    return finding.status === 'unknown' ? (0,ruling/* rule */.H)(finding, { by: 'route', to: 'skip', because }, NOTHING_TO_DO) : finding;
}
/**
 * Pull secrets stand in the cluster, and were not read: an image that another registry serves to anybody assumes that
 * those which its pods name are good. One that matches and is refused keeps the kubelet from pulling anonymously.
 */
function withSecretsAssumed(findings, facts) {
    const { image, pullSecrets, cluster } = facts.target;
    // Nodes outside Google Cloud have no credential of their own for Google's registries either.
    const outside = cluster !== null && (0,model_cluster/* isOutside */._K)(cluster);
    if (!image.valid || (image.reference.kind !== 'other' && !outside))
        return findings;
    const { host } = image.reference;
    const read = (facts.pulls?.secrets ?? []).map(({ name }) => name);
    const names = [...new Set([...pullSecrets, ...image.uses.flatMap((use) => use.pullSecrets), ...read])];
    const told = findings.filter(({ check }) => check === SECRETS);
    const isRead = told.length > 0 && told.every(({ code }) => code !== PUBLIC_UNREAD);
    if (names.length === 0 || isRead)
        return findings;
    const text = `Where the pull secret ${names.join(', ')} is for ${host}, it accepts it: one that it refuses keeps nodes from pulling anonymously`;
    return findings.map((finding) => finding.check === 'image-exists' && finding.status === 'pass' ? assuming(finding, text, facts) : finding);
}
/**
 * What fails by the node's own route assumes that the pods have no pull secret. Said last, of what fails in the end: it
 * takes nothing from a pull that was seen, nor from a pool where a plain pod does not land.
 */
function assumeNoPullSecrets(findings, facts, traitsOf) {
    const { image } = facts.target;
    const failing = findings.find(({ check, kind, status }) => traitsOf(check).nodeRoute === true && kind === 'gate' && status === 'fail');
    // What was read of the pods' secrets is not assumed.
    const isRead = findings.some(({ check, pool, code }) => check === SECRETS && pool !== null && pool === failing?.pool && TELLING.has(code));
    if (!image.valid || failing === undefined || isRead)
        return findings;
    const text = `The pods have no pull secret for ${image.reference.host}, of their own or by their service account`;
    return findings.map((finding) => (finding === failing ? assuming(finding, text, facts) : finding));
}
/** With an assumption on pull secrets, which reading them in the workloads' namespaces would tell. */
function assuming(finding, text, { target }) {
    const uses = (0,model_target/* usesOf */.MZ)(target.image);
    const named = [...new Set(uses.map(({ namespace }) => namespace ?? target.namespace ?? 'default'))];
    const namespaces = named.length > 0 ? named : [target.namespace ?? 'default'];
    const needs = namespaces.map((each) => secretsNeed(each, target));
    return {
        ...finding,
        assumptions: [...finding.assumptions, { check: finding.check, text, needs, beyondReading: false }],
    };
}
const secretsNeed = (namespace, target) => (0,need/* need */.$B)('container.secrets.get', `namespace ${namespace} of ${(0,model_target/* placeOf */.$t)(target)}`);
const isNever = ({ pullPolicy }) => pullPolicy === 'Never';
/** Of workloads that pull as themselves nobody can read whether the nodes let them: the feature is new. */
function asThemselves(finding, landed, pool, { target }) {
    const own = landed.filter(({ pullsAsItself }) => pullsAsItself);
    const [first] = own;
    const decided = finding.status === 'pass' || finding.status === 'fail';
    if (first === undefined || finding.check !== 'pull-permission' || target.principal !== null || !decided)
        return finding;
    const all = own.length === landed.length;
    // The other workloads pull by the node: what fails for them fails.
    if (!all && finding.status === 'fail')
        return finding;
    const who = all && pool !== undefined ? (0,fact/* valueOf */.RP)(pool.puller.principal) : undefined;
    const names = [...new Set(own.map(({ workload }) => workload))].join(', ');
    const account = `its service account ${first.serviceAccount} is annotated iam.gke.io/enable-wi-image-pull`;
    const because = `${names} pulls as ${who ?? 'its own principal'}, not as the node: ${account}. Whether the nodes do so ` +
        `cannot be read: give --principal, or verify by a pod`;
    const needs = [...finding.needs, (0,need/* need */.$B)('container.pods.create', (0,model_target/* placeOf */.$t)(target), 'verify')];
    return (0,ruling/* rule */.H)(finding, { by: 'route', to: 'unknown', because }, { needs });
}
/** A pull secret is tried before the node's credentials: where all pods have one, a failing node route is open. */
function bySecrets(finding, landed, given, { target }) {
    if (finding.status !== 'fail')
        return finding;
    const named = landed.map(({ pullSecrets }) => pullSecrets);
    const all = given.length > 0 || (named.length > 0 && named.every((names) => names.length > 0));
    if (!all)
        return finding;
    const names = [...new Set([...given, ...named.flat()])];
    const namespaces = [...new Set(landed.map(({ namespace }) => namespace ?? target.namespace ?? 'default'))];
    const because = `the pod has the pull secret ${names.join(', ')}, which was not read and may let it pull`;
    const needs = [...finding.needs, ...namespaces.map((namespace) => secretsNeed(namespace, target))];
    return (0,ruling/* rule */.H)(finding, { by: 'route', to: 'unknown', because }, { needs });
}
/** `imagePullPolicy: Never`: the image is on the node already, or the pod waits for ever; no API tells which. */
function neverPulled(findings, uses, traitsOf) {
    const never = uses.filter(isNever);
    const names = [...new Set(never.map(({ workload }) => workload))].join(', ');
    const words = `${names} never pulls it (imagePullPolicy: Never): it must be on the node already, which no API tells`;
    return findings.map((finding) => {
        if (traitsOf(finding.check).ofPull !== true || finding.kind !== 'gate')
            return finding;
        const isExistence = finding.check === 'image-exists';
        if (never.length === uses.length) {
            if (isExistence)
                return (0,ruling/* rule */.H)(finding, { by: 'route', to: 'unknown', because: words }, { evidence: [], ...NOTHING_TO_DO });
            if (finding.status === 'skip')
                return finding;
            return (0,ruling/* rule */.H)(finding, { by: 'route', to: 'skip', because: 'the image is never pulled' }, NOTHING_TO_DO);
        }
        if (!isExistence || finding.status === 'skip')
            return finding;
        const assumption = { check: finding.check, text: words, needs: [], beyondReading: true };
        return { ...finding, assumptions: [...finding.assumptions, assumption] };
    });
}
const NOTHING_TO_DO = { fix: null, needs: [], assumptions: [] };

;// CONCATENATED MODULE: ./src/verdict/tainted-pools.ts

/**
 * A plain pod does not land on a tainted pool, so what fails there is no failure of the pull: a failing gate becomes
 * `warn` and says which toleration would make it count.
 */
function softenTainted(findings, pools) {
    const taints = new Map(pools.flatMap(({ pool, reach }) => (reach.kind === 'tainted' ? [[pool.name, reach.taints]] : [])));
    return findings.map((finding) => {
        const own = finding.pool === null ? undefined : taints.get(finding.pool);
        if (own === undefined || finding.status !== 'fail')
            return finding;
        return (0,ruling/* rule */.H)(finding, { by: 'taint', to: 'warn', because: `only if the pod tolerates ${own.join(', ')}` });
    });
}

;// CONCATENATED MODULE: ./src/verdict/uncertain-pools.ts

/**
 * A pool that pods reach only by what could not be decided makes no failure sure, nor does an account that was taken for
 * granted: a failing gate becomes `unknown`, and says by what.
 */
function softenUncertain(findings, pools, traitsOf) {
    const byName = new Map(pools.map((pool) => [pool.pool.name, pool]));
    return findings.map((finding) => {
        if (finding.kind !== 'gate' || finding.status !== 'fail' || finding.pool === null)
            return finding;
        const facts = byName.get(finding.pool);
        const [open] = facts?.reach.kind === 'judged' ? facts.reach.open : [];
        const assumed = traitsOf(finding.check).ofAccount === true ? (facts?.pool.accountAssumed ?? null) : null;
        const because = open === undefined ? assumed : `pods may land there, which is not sure: ${open}`;
        return because === null ? finding : (0,ruling/* rule */.H)(finding, { by: 'placement', to: 'unknown', because });
    });
}

;// CONCATENATED MODULE: ./src/verdict/strict.ts

/**
 * `--strict`: a gate that passes or warns on an assumption that could have been read, or for such a one does not apply,
 * is `unknown`. What no API can read at all stays an assumption.
 */
function withoutAssumptions(findings) {
    return findings.map((finding) => {
        const readable = finding.assumptions.filter(({ beyondReading }) => !beyondReading);
        const isOpen = finding.status === 'fail' || finding.status === 'unknown';
        if (finding.kind !== 'gate' || isOpen || readable.length === 0)
            return finding;
        const because = `not taken on trust under --strict: ${readable.map(({ text }) => text).join('; ')}`;
        const needs = [...finding.needs, ...readable.flatMap((each) => each.needs)];
        return (0,ruling/* rule */.H)(finding, { by: 'strict', to: 'unknown', because }, { needs });
    });
}

// EXTERNAL MODULE: ./src/verdict/verdict.ts
var verdict_verdict = __webpack_require__(1396);
;// CONCATENATED MODULE: ./src/verdict/judgement.ts










/**
 * From what the checks found to the verdict: rulings upon the findings, strongest evidence first, then the user's own.
 * @param found the findings of all checks, in their order
 */
function conclude(facts, found, { strict, policy, traitsOf, remedies }) {
    const probed = applyProbes(found.map(ruling/* unruled */.Y), facts, traitsOf, remedies);
    const routed = withMirrors(byRoutes(probed, facts, traitsOf), facts, traitsOf);
    const observed = withObserved(routed, facts, traitsOf);
    const weighed = (0,verdict_policy/* byPolicy */.os)(observed, facts.target, policy, facts.now);
    const softened = softenUncertain(softenTainted(weighed, facts.pools), facts.pools, traitsOf);
    const findings = assumeNoPullSecrets(strict ? withoutAssumptions(softened) : softened, facts, traitsOf);
    const pools = (0,verdict_verdict/* poolVerdicts */.PX)(facts.pools, findings);
    const verdict = (0,verdict_verdict/* verdictOf */.Vj)(findings);
    // Of an image that is judged by itself no node was to be judged.
    const noneJudged = facts.target.cluster !== null && pools.every((pool) => pool === 'skip');
    return {
        facts,
        findings,
        leftOut: null,
        verdict: verdict === 'pass' && noneJudged ? 'unknown' : verdict,
        blind: (0,verdict_verdict/* isBlind */.iE)(facts),
        noGate: (0,verdict_policy/* leavesNoGate */.xA)(observed, facts.target, policy, facts.now),
        pools,
    };
}
/**
 * A judgement without the findings that ask for nothing, for runs of so many targets that the report leaves them out
 * and memory would not hold them.
 */
function shortened(judgement) {
    const { findings, verdict } = judgement;
    const kept = findings.filter(asks);
    const rest = findings.filter((each) => !asks(each));
    const assumptions = verdict === 'pass' ? [] : distinctAssumptions(findings);
    return { ...judgement, findings: kept, leftOut: { counts: countByStatus(rest), assumptions } };
}
/** Whether a finding asks for something. */
const asks = ({ status }) => status !== 'pass' && status !== 'skip';
/** What the findings take for granted, each thing once. */
function distinctAssumptions(findings) {
    const all = findings.flatMap(({ assumptions }) => assumptions);
    return [...new Map(all.map((each) => [`${each.check}\n${each.text}`, each])).values()];
}
/** How many findings there are of each status. */
function countByStatus(findings) {
    const counts = { pass: 0, warn: 0, fail: 0, unknown: 0, skip: 0 };
    for (const { status } of findings)
        counts[status] += 1;
    return counts;
}


/***/ }),

/***/ 2815:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fi: () => (/* binding */ setAside),
/* harmony export */   Y3: () => (/* binding */ policyNotes),
/* harmony export */   _d: () => (/* binding */ isExpired),
/* harmony export */   nt: () => (/* binding */ withoutGates),
/* harmony export */   os: () => (/* binding */ byPolicy),
/* harmony export */   xA: () => (/* binding */ leavesNoGate)
/* harmony export */ });
/* unused harmony export entryCovers */
/* harmony import */ var _ruling__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2268);
/* harmony import */ var _model_policy_file__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8314);
/* harmony import */ var _model_target__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5936);
/* harmony import */ var _model_own_value__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9037);




/**
 * Judges findings by a policy.
 * @param now the time of the run, ISO 8601: an entry counts through the day that it names, in UTC
 * @returns the findings that count for something, those that are set aside marked
 */
function byPolicy(findings, target, policy, now) {
    if (policy === null)
        return findings;
    const entries = policy.ignore.filter((entry) => !isExpired(entry, now));
    return findings.flatMap((finding) => {
        const severity = (0,_model_own_value__WEBPACK_IMPORTED_MODULE_1__/* .ownValue */ .e)(policy.checks, finding.check);
        const weighed = severity === undefined ? finding : weigh(finding, severity);
        if (weighed === null)
            return [];
        const entry = entries.find((each) => entryCovers(each, weighed, target));
        return [entry === undefined ? weighed : { ...weighed, ignored: { reason: entry.reason, expires: entry.expires } }];
    });
}
function weigh(finding, severity) {
    switch (severity) {
        case 'off':
            return null;
        case 'advice':
        case 'warn':
            return ruledAs(finding, 'advice', finding.status === 'fail' ? 'warn' : finding.status, severity);
        case 'gate':
            return ruledAs(finding, 'gate', finding.status, severity);
        case 'fail':
            return ruledAs(finding, 'gate', finding.status === 'warn' ? 'fail' : finding.status, severity);
    }
}
/** The finding as the policy counts it; a ruling only where that changes something. */
const ruledAs = (finding, kind, to, severity) => finding.kind === kind && finding.status === to
    ? finding
    : (0,_ruling__WEBPACK_IMPORTED_MODULE_2__/* .rule */ .H)(finding, { by: 'policy', to, because: `the policy counts ${finding.check} as ${severity}` }, { kind });
/** True after the last day on which an entry counts. */
const isExpired = ({ expires }, now) => expires !== null && now.slice(0, 10) > expires;
/** Whether an entry is about a finding: only what asks for something can be set aside. */
function entryCovers(entry, finding, target) {
    if (!['fail', 'warn', 'unknown'].includes(finding.status))
        return false;
    const is = (pattern, ...texts) => pattern === null || texts.some((text) => (0,_model_policy_file__WEBPACK_IMPORTED_MODULE_3__/* .fits */ .lA)(pattern, text));
    return (is(entry.check, finding.check) &&
        is(entry.image, ...namesOf(target)) &&
        is(entry.cluster, (0,_model_target__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(target)) &&
        (entry.pool === null || (0,_model_policy_file__WEBPACK_IMPORTED_MODULE_3__/* .fits */ .lA)(entry.pool, finding.pool ?? '')) &&
        (finding.pool !== null || entry.pool === null || /^\*+$/.test(entry.pool)));
}
/** The reference as it was given, and with its registry and nothing but its name. */
function namesOf({ image }) {
    if (!image.valid)
        return [image.text];
    const { text, host, path } = image.reference;
    return [text, `${host}/${path}`];
}
/**
 * Whether a policy leaves none of the gates that apply to a target: whatever a check had found, nothing could have
 * decided.
 * @param found what the checks found, before the policy
 */
function leavesNoGate(found, target, policy, now) {
    const gates = found.filter(({ kind, status }) => kind === 'gate' && status !== 'skip');
    if (policy === null || gates.length === 0)
        return false;
    const failures = found
        .filter(({ status }) => status !== 'skip')
        .map((each) => ({ ...each, status: 'fail' }));
    return byPolicy(failures, target, policy, now).every(({ kind, ignored }) => kind === 'advice' || ignored !== null);
}
/** Whether the policy left no gate in the whole run: it is not green by emptiness. */
const withoutGates = (judgements) => judgements.length > 0 && judgements.every(({ noGate }) => noGate);
/**
 * What a policy takes from the run's decision, a sentence each: it names the file, since others may have written it.
 * @param passing targets beside the judgements, whose gates decided
 */
function setAside(policy, judgements, passing = 0) {
    if (policy === null)
        return [];
    const { file, policy: rules } = policy;
    const by = `the policy ${file}`;
    const weights = Object.entries(rules.checks).filter(([, weight]) => ['off', 'advice', 'warn'].includes(weight));
    const ignored = judgements.flatMap(({ findings }) => findings.filter((each) => each.ignored !== null));
    const reasons = [...new Set(ignored.map((each) => each.ignored?.reason ?? ''))];
    const checks = [...new Set(ignored.map(({ check }) => check))];
    return [
        ...(weights.length > 0
            ? [`${by} lets these checks decide nothing: ${weights.map(([id, weight]) => `${id} (${weight})`).join(', ')}`]
            : []),
        ...(ignored.length > 0
            ? [
                `${by} sets ${String(ignored.length)} ${ignored.length === 1 ? 'finding' : 'findings'} aside, of ${checks.join(', ')}: ${some(reasons)}`,
            ]
            : []),
        ...(rules.failOn === 'never' ? [`${by} sets fail_on to never`] : []),
        ...(passing === 0 && withoutGates(judgements)
            ? [`${by} leaves no gate: nothing could have failed, so the verdict is unknown`]
            : []),
    ];
}
/** Reasons that are named one by one. */
const NAMED = 5;
const some = (texts) => `${texts.slice(0, NAMED).join('; ')}${texts.length > NAMED ? `; and ${String(texts.length - NAMED)} more reasons` : ''}`;
/** The entries that no longer count, and those that set nothing aside, a sentence each. */
function policyNotes(policy, judgements, now) {
    return (policy?.ignore ?? []).flatMap((entry) => {
        const which = Object.entries({ check: entry.check, image: entry.image, cluster: entry.cluster, pool: entry.pool })
            .filter(([, pattern]) => pattern !== null)
            .map(([key, pattern]) => `${key} ${pattern ?? ''}`)
            .join(', ');
        const what = `the policy's ignore of ${which} (${entry.reason})`;
        if (isExpired(entry, now))
            return [`${what} expired after ${entry.expires ?? ''} and does not count`];
        const isUsed = judgements.some(({ findings, facts }) => findings.some((finding) => entryCovers(entry, finding, facts.target)));
        return isUsed ? [] : [`${what} sets nothing aside`];
    });
}


/***/ }),

/***/ 4569:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ MOST_WHOLE),
  E: () => (/* binding */ reportOf)
});

// EXTERNAL MODULE: ./src/model/fact.ts
var fact = __webpack_require__(5815);
// EXTERNAL MODULE: ./src/model/finding.ts
var finding = __webpack_require__(1300);
// EXTERNAL MODULE: ./src/model/image-reference.ts
var image_reference = __webpack_require__(68);
// EXTERNAL MODULE: ./src/model/need.ts + 1 modules
var need = __webpack_require__(3609);
// EXTERNAL MODULE: ./src/model/odd-host.ts
var odd_host = __webpack_require__(2971);
// EXTERNAL MODULE: ./src/model/target.ts
var model_target = __webpack_require__(5936);
// EXTERNAL MODULE: ./src/verdict/baseline.ts
var verdict_baseline = __webpack_require__(7290);
// EXTERNAL MODULE: ./src/verdict/judgement.ts + 7 modules
var judgement = __webpack_require__(1919);
// EXTERNAL MODULE: ./src/verdict/passed-rows.ts
var passed_rows = __webpack_require__(3351);
// EXTERNAL MODULE: ./src/verdict/policy.ts
var policy = __webpack_require__(2815);
// EXTERNAL MODULE: ./src/verdict/causes.ts
var causes = __webpack_require__(9141);
// EXTERNAL MODULE: ./src/verdict/exit.ts
var exit = __webpack_require__(4749);
// EXTERNAL MODULE: ./src/verdict/verdict.ts
var verdict = __webpack_require__(1396);
;// CONCATENATED MODULE: ./src/verdict/verification-view.ts

/** What a report's tables say of the pull on a pool; null where nobody was to pull there. */
function verificationRow({ verification }) {
    if (verification === null)
        return null;
    const seen = (0,fact/* valueOf */.RP)(verification);
    return seen === undefined
        ? { result: 'not verified', node: null, digest: null, durationMs: null }
        : { result: resultOf(seen), node: seen.node, digest: null, durationMs: null, ...pullOf(seen) };
}
const pullOf = (seen) => seen.outcome === 'pulled' ? { digest: seen.digest, durationMs: seen.durationMs } : {};
function resultOf(seen) {
    switch (seen.outcome) {
        case 'pulled':
            return seen.ran === null ? 'pulled' : `pulled; ${ranOf(seen.ran)}`;
        case 'admitted':
            return 'admitted (dry run)';
        case 'refused':
            return `refused: ${aboutOf(seen)}`;
        case 'undecided':
            return `no answer: ${aboutOf(seen)}`;
        case 'skipped':
            return 'no node';
    }
}
const aboutOf = ({ reason, check }) => `${reason}${check === null ? '' : ` (${check})`}`;
function ranOf(ran) {
    if (ran === 'late')
        return 'did not start';
    if (ran.state === 'not-started')
        return `did not start: ${ran.reason}`;
    return ran.state === 'running' ? 'runs on' : `ended with ${String(ran.exitCode ?? 'no status')}`;
}

;// CONCATENATED MODULE: ./src/verdict/report.ts














/** A report of more targets than these is shortened: what passes is told in rows. */
const MOST_WHOLE = 1_000;
/**
 * The report of judged targets: the verdict is the worst of them.
 * @param plain those of a fleet that pass by their parts; null: there is none
 */
function reportOf(judged, frame, plain = null) {
    const passing = plain?.targets ?? 0;
    const emptied = passing === 0 && (0,policy/* withoutGates */.nt)(judged);
    const judgements = judged
        .map((judgement) => (emptied ? ungated(judgement) : judgement))
        .map((judgement) => compared(judgement, frame.baseline));
    const { code, reason } = (0,exit/* exitOf */.sX)(judgements, frame.exit, plain);
    const always = frame.command === 'scan' || frame.command === 'merge';
    const isShort = always || judgements.length > MOST_WHOLE;
    const verdicts = judgements.map(({ verdict }) => verdict);
    const shortened = `what passes is told in rows, as there are more than ${String(MOST_WHOLE)} targets`;
    const shown = isShort ? judgements.filter(({ verdict }) => verdict !== 'pass') : judgements;
    return {
        schemaVersion: 1,
        tool: { name: 'gke-image-preflight', version: frame.version },
        command: frame.command,
        run: frame.run,
        caller: frame.caller,
        verdict: (0,verdict/* worst */.QZ)(passing > 0 ? [...verdicts, 'pass'] : verdicts),
        exitCode: code,
        exitReason: reason,
        reasons: [...frame.reasons, ...(isShort && !always ? [shortened] : [])],
        counts: { ...countsOf(judgements, plain), targets: judgements.length + passing },
        access: accessOf(judgements.flatMap(answerable), { ...frame, needs: [...frame.needs, ...(plain?.needs.values() ?? [])] }, always),
        trend: null,
        causes: plain === null ? (0,causes/* causesOfRun */.DL)(judgements, always) : plain.causes.all(),
        targets: shown.map((judgement) => targetOf(judgement, isShort)),
        passed: isShort
            ? passedRows(judgements.filter(({ verdict }) => verdict === 'pass'), plain)
            : [],
    };
}
/** A target of a run in which the policy left no gate. */
const ungated = (judgement) => ({
    ...judgement,
    verdict: judgement.verdict === 'pass' ? 'unknown' : judgement.verdict,
    blind: true,
});
/** What passes, in rows by cluster and by what warns there. */
function passedRows(judgements, plain) {
    const whole = judgements.map(({ facts: { target }, findings }) => {
        const image = (0,causes/* referenceText */.n5)(target.image);
        const ids = (isOwn) => [
            ...new Set(findings.flatMap((each) => ((each.subject === image) === isOwn ? ((0,causes/* causeIdOf */.y8)(each) ?? []) : []))),
        ];
        const cluster = target.cluster === null ? null : (0,model_target/* placeOf */.$t)(target);
        return { cluster, images: [image], shared: ids(false), own: ids(true) };
    });
    return (0,passed_rows/* rowsFrom */.G8)(plain === null ? whole : [...whole, ...plain.passing()]);
}
/** The findings with what the baseline says of them. */
function compared(judgement, baseline) {
    if (baseline === null)
        return judgement;
    const { image, cluster } = targetOf(judgement, true);
    const findings = judgement.findings.map((finding) => ({
        ...finding,
        baseline: (0,verdict_baseline/* standing */.JA)(finding, { image, cluster }, baseline),
    }));
    return { ...judgement, findings };
}
function countsOf(judgements, plain) {
    const counts = (0,judgement/* countByStatus */.x7)(judgements.flatMap(({ findings }) => findings));
    for (const status of finding/* STATUSES */.f)
        counts[status] += plain?.counts[status] ?? 0;
    for (const { leftOut } of judgements)
        for (const status of finding/* STATUSES */.f)
            counts[status] += leftOut?.counts[status] ?? 0;
    return counts;
}
/** What serves nobody, or is in a location that there is not, takes no grant: its reference is to be corrected. */
function answerable({ facts, findings }) {
    const { image } = facts.target;
    if (!image.valid || image.reference.kind !== 'artifact-registry')
        return findings;
    const { host, project, location } = image.reference;
    const { manifest } = facts.image;
    const serves = manifest.state === 'known' || (0,odd_host/* oddHost */.m)(host) === null;
    const left = manifest.state === 'denied' && manifest.why === 'gcr-not-served';
    if (serves && !left)
        return findings;
    const isThere = ({ resource }) => !`${resource}/`.startsWith(left ? `projects/${project}/` : `projects/${project}/locations/${location}/`);
    return findings.map((finding) => ({ ...finding, needs: finding.needs.filter(isThere) }));
}
/** The grants that would answer what is unknown, as commands to run once; of a fleet sorted, as shards meet them in other orders. */
function accessOf(findings, { grant, needs: first }, isSorted) {
    const asked = findings
        .filter(({ status, ignored }) => status === 'unknown' && ignored === null)
        .flatMap(({ needs: of }) => of);
    const commands = [...first, ...asked]
        .filter(({ way }) => way === 'policies')
        .map(grant)
        .filter((command) => command !== null);
    const distinct = [...new Set(commands)];
    if (distinct.length === 0)
        return null;
    return { commands: isSorted ? distinct.sort(passed_rows/* compare */.UD) : distinct };
}
/** @param isShort leaves out the findings that ask for nothing */
function targetOf({ facts, findings, leftOut, verdict, blind, pools }, isShort) {
    return {
        image: imageOf(facts.target.image, (0,fact/* valueOf */.RP)(facts.image.manifest)?.digest ?? null),
        cluster: clusterOf(facts),
        verdict,
        blind,
        assumptions: assumptionsOf(findings, leftOut),
        pools: facts.pools.map((pool, index) => ({
            name: pool.pool.name,
            verdict: pools[index] ?? 'skip',
            why: (pools[index] ?? 'skip') === 'skip' ? whySkipped(pool) : null,
            principal: (0,fact/* valueOf */.RP)(pool.puller.principal) ?? null,
            platform: platformOf(pool),
            version: pool.pool.version,
            verified: verificationRow(pool),
        })),
        findings: (isShort ? findings.filter(judgement/* asks */.zW) : findings).map(findingOf),
    };
}
/** The cluster by its name, with what was read of it; null where the image was judged by itself. */
function clusterOf({ target, cluster }) {
    if (target.cluster === null)
        return null;
    const { name, project, location } = target.cluster;
    const { version = null, mode = null } = (0,fact/* valueOf */.RP)(cluster.cluster) ?? {};
    return { name, project, location, version, mode };
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
    const { text, host, name, tag, digest: given } = image.reference;
    const nowhere = { project: null, location: null, repository: null };
    const { project, location, repository } = image.reference.kind === 'other' ? nowhere : image.reference;
    const digest = given ?? resolved;
    const pinned = digest === null ? null : (0,image_reference/* pinnedTo */.A_)(image.reference, digest);
    return { reference: text, host, project, location, repository, name, tag, digest, pinned, sources: image.sources };
}
const assumptionsOf = (findings, leftOut) => (leftOut?.assumptions ?? (0,judgement/* distinctAssumptions */.tz)(findings)).map(({ check, text, needs }) => ({ check, text, needs }));
function platformOf({ platform }) {
    const architecture = (0,fact/* valueOf */.RP)(platform.architecture);
    return architecture === undefined ? null : `${platform.os}/${architecture}`;
}
/** Why a pool takes no pod of the target. */
function whySkipped({ reach }) {
    switch (reach.kind) {
        case 'excluded':
            return reach.why;
        case 'tainted':
            return `a pod lands there only if it tolerates ${reach.taints.join(', ')}`;
        case 'judged':
            return 'nothing is judged there';
    }
}
const findingOf = (finding) => ({
    check: finding.check,
    kind: finding.kind,
    status: finding.status,
    pool: finding.pool,
    code: finding.code,
    cause: (0,causes/* causeIdOf */.y8)(finding),
    message: finding.message,
    rulings: finding.rulings,
    said: finding.said,
    evidence: finding.evidence,
    needs: (0,need/* distinctNeeds */.Qs)(finding.needs),
    fix: finding.fix,
    baseline: finding.baseline,
    ignored: finding.ignored,
});


/***/ }),

/***/ 2268:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ rule),
/* harmony export */   Y: () => (/* binding */ unruled)
/* harmony export */ });
/**
 * A finding as the check made it, with nothing ruled upon it yet. Its fields are named one by one: thousands of targets
 * have dozens of findings each, and a copy by `...` that then grows is several times as dear.
 */
function unruled(finding) {
    const ruled = {
        check: finding.check,
        kind: finding.kind,
        subject: finding.subject,
        status: finding.status,
        pool: finding.pool,
        code: finding.code,
        args: finding.args,
        message: finding.message,
        evidence: finding.evidence,
        needs: finding.needs,
        fix: finding.fix,
        assumptions: finding.assumptions,
        said: finding.said,
        waits: finding.waits,
        found: finding.status,
        rulings: [],
        ignored: null,
        baseline: null,
    };
    return ruled;
}
/** The finding with one more ruling, which decides what it comes to. */
const rule = (finding, ruling, change = {}) => ({
    ...finding,
    ...change,
    status: ruling.to,
    rulings: [...finding.rulings, ruling],
});


/***/ })

};
;