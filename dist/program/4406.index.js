"use strict";
exports.id = 4406;
exports.ids = [4406];
exports.modules = {

/***/ 4406:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   judgeUntilItPasses: () => (/* binding */ judgeUntilItPasses)
/* harmony export */ });
/* harmony import */ var _facts_ask__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3150);
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5815);
/* harmony import */ var _checks__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6076);
/* harmony import */ var _verdict_verdict__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1396);
/* harmony import */ var _in_turn__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1294);
/** `--wait`: a grant takes minutes to reach every server, so what propagation can change is asked again. */





/** The first pause, and the longest: each is one and a half times as long as the one before. */
const FIRST_PAUSE_MS = 2000;
const LONGEST_PAUSE_MS = 20_000;
/**
 * Judges all targets, and again until the verdict passes or the time is up, as long as time can change something and
 * nothing fails for good. Only those questions of the open targets whose answers can change are asked again.
 * @returns the last round; if the signal came in the middle of one, the round before
 */
async function judgeUntilItPasses(first, waiting) {
    const until = waiting.now() + (waiting.waitMs ?? 0);
    const waited = new Set();
    let round = await judgeAll(first, waiting);
    for (let pause = FIRST_PAUSE_MS;; pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS)) {
        const left = until - waiting.now();
        const open = left > 0 ? openTo(round.judged, waited) : null;
        if (open === null)
            break;
        for (const each of open)
            waited.add(each.key);
        const secrets = open.some(({ cause }) => cause === 'secret') ? 'pull secrets to be good, and ' : '';
        waiting.onProgress(`waiting for ${secrets}grants to reach every server: ${inWords(left)} left`);
        if (!(await waiting.sleep(Math.min(pause, left), waiting.signal)))
            break;
        waiting.onRound();
        const stale = new Set(open.flatMap(({ stale: keys }) => keys));
        const next = await judgeAll(round.asker.without(stale), waiting);
        if (waiting.signal.aborted)
            break;
        round = next;
    }
    const last = waiting.judgeLast === null ? round : await lastRounds(round, waiting.judgeLast, until, waiting);
    return { asker: last.asker, judgements: last.judged.map(({ judgement }, at) => withLag(judgement, at, waited)) };
}
/** The pulls on the nodes, repeated while there is time, if a node is refused what the policies now grant. */
async function lastRounds(round, judge, until, waiting) {
    let last = await judgeAll(round.asker, { ...waiting, judge });
    for (let pause = FIRST_PAUSE_MS;; pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS)) {
        const left = until - waiting.now();
        const stale = left > 0 ? laggingPulls(round, last) : [];
        if (stale.length === 0)
            return last;
        waiting.onProgress(`waiting for grants to reach the nodes: ${inWords(left)} left`);
        if (!(await waiting.sleep(Math.min(pause, left), waiting.signal)))
            return last;
        waiting.onRound();
        const next = await judgeAll(last.asker.without(new Set(stale)), { ...waiting, judge });
        if (waiting.signal.aborted)
            return last;
        last = next;
    }
}
/**
 * The questions about pulls that were refused because of a missing permission, in targets that fail for no other
 * reason.
 */
function laggingPulls(before, { judged }) {
    const stale = judged.map(({ judgement: { facts, verdict }, asked }, at) => {
        if (verdict === 'pass')
            return [];
        if (before.judged[at]?.judgement.verdict === 'fail')
            return null;
        const refused = facts.pools.flatMap(({ verification }) => verification?.state === 'known' && verification.value.outcome === 'refused' ? [verification.value.check] : []);
        if (refused.some((check) => check === null || !isOfARight(check)))
            return null;
        return refused.length === 0 ? [] : [...asked].flatMap(([key, kind]) => (kind === 'verification' ? [key] : []));
    });
    // One target that fails for good ends the waiting, because the run cannot pass any more.
    return stale.includes(null) ? [] : stale.flatMap((keys) => keys ?? []);
}
/** The checks that explain a refusal that a grant ends. */
const isOfARight = (check) => ['permission', 'account', 'secret'].includes((0,_checks__WEBPACK_IMPORTED_MODULE_1__/* .traitsOf */ .JC)(check).spreads ?? '');
const NOTHING = new Map();
async function judgeAll(asker, { targets, judge, waitMs }) {
    const judged = [];
    const judgeAt = async (target, at) => {
        // With one shared `ask` function, what many targets have in common is gathered once (`model/once.ts`).
        if (waitMs === null) {
            judged[at] = { judgement: await judge(target, asker.ask), asked: NOTHING };
            return;
        }
        const asked = new Map();
        const ask = (kind, of) => {
            asked.set((0,_facts_ask__WEBPACK_IMPORTED_MODULE_0__/* .questionKey */ .c7)(kind, of), kind);
            return asker.ask(kind, of);
        };
        judged[at] = { judgement: await judge(target, ask), asked };
    };
    await (0,_in_turn__WEBPACK_IMPORTED_MODULE_3__/* .newsFirst */ .C)(targets, judgeAt);
    return { asker, judged };
}
/** The questions whose answers the propagation of a grant can change, by cause; other answers are kept. */
const CHANGES = {
    permission: ['repositoryPolicy', 'policy', 'denyPolicies', 'role', 'groupMembership', 'troubleshooting', 'probe'],
    account: ['serviceAccount', 'probe'],
    secret: [
        'podAccount',
        'pullSecret',
        'secretPull',
        'manifestBySecret',
        'repositoryPolicy',
        'policy',
        'denyPolicies',
        'role',
        'groupMembership',
        'serviceAccount',
        'troubleshooting',
    ],
    api: [
        'service',
        'repository',
        'repositoryPolicy',
        'downloadRules',
        'redirection',
        'manifest',
        'manifestByLogin',
        'manifestBySecret',
        'presence',
        'imageConfig',
        'anonymousPull',
        'probe',
    ],
};
/**
 * The findings that are worth waiting for.
 * @param waited those that were waited for before: they remain included until they are decided
 * @returns null if there are none, or if something fails that time does not change
 */
function openTo(judged, waited) {
    if ((0,_verdict_verdict__WEBPACK_IMPORTED_MODULE_2__/* .worst */ .QZ)(judged.map(({ judgement }) => judgement.verdict)) === 'pass')
        return null;
    const open = [];
    for (const [at, { judgement, asked }] of judged.entries()) {
        for (const finding of judgement.findings.filter(isUndecided)) {
            const key = keyOf(at, finding);
            const cause = causeOf(finding, judgement, waited.has(key));
            if (cause === null && finding.status === 'fail')
                return null;
            if (cause === null)
                continue;
            // If nodes cannot pull with their own identity, a secret that becomes valid is sufficient, too.
            const bySecret = (0,_checks__WEBPACK_IMPORTED_MODULE_1__/* .traitsOf */ .JC)(finding.check).nodeRoute === true && isToCome(judgement.facts.pulls);
            const kinds = [...CHANGES[cause], ...(bySecret ? CHANGES.secret : [])];
            open.push({
                key,
                cause,
                stale: [...asked].flatMap(([question, kind]) => (kinds.includes(kind) ? [question] : [])),
            });
        }
    }
    return open.length > 0 ? open : null;
}
const isUndecided = ({ kind, status }) => kind === 'gate' && (status === 'fail' || status === 'unknown');
/**
 * Why a gate that fails or is undecided may pass after a while; null if time does not change it.
 * @param before true if it was waited for already: a lost answer does not end the waiting
 */
function causeOf(finding, { facts, findings }, before) {
    const { check, status, pool } = finding;
    const stillOpen = before && status === 'unknown';
    const about = facts.pools.find((each) => each.pool.name === pool);
    const refused = about?.probe?.state === 'known' && ['refused', 'unaccepted'].includes(about.probe.value.outcome);
    const apiOff = isApiOff(facts) && findings.some((each) => each.check === 'repository' && each.status === 'fail');
    const { spreads, nodeRoute } = (0,_checks__WEBPACK_IMPORTED_MODULE_1__/* .traitsOf */ .JC)(check);
    // Neither can be decided while the API is disabled.
    if (spreads === 'api' && (apiOff || stillOpen))
        return 'api';
    if (spreads === 'permission' && apiOff)
        return 'api';
    if (spreads === 'permission')
        return status === 'fail' || refused || stillOpen ? 'permission' : null;
    if (spreads === 'secret')
        return isToCome(facts.pulls) || stillOpen ? 'secret' : null;
    if (spreads !== 'account')
        return nodeRoute === true && isToCome(facts.pulls) ? 'secret' : null;
    return about?.account?.state === 'absent' || refused || stillOpen ? 'account' : null;
}
/** A missing secret may still be created; a refused one may be renewed, or its account may receive a grant. */
const isToCome = (pulls) => pulls !== null &&
    (pulls.secrets.some(({ secret }) => secret.state === 'absent') ||
        pulls.tries.some(({ pull }) => pull.state === 'known' && pull.value.outcome !== 'served'));
/** True if the Artifact Registry API is disabled: one that was just enabled takes minutes, too. */
function isApiOff({ image: { manifest, repository } }) {
    if (repository?.service?.state === 'known' && repository.service.value === 'DISABLED')
        return true;
    return [repository?.repository, manifest].some((fact) => {
        const root = fact && (0,_model_fact__WEBPACK_IMPORTED_MODULE_4__/* .missing */ .LO)(fact);
        return root?.state === 'denied' && root.why === 'api-disabled';
    });
}
const keyOf = (at, { check, pool }) => `${String(at)} ${check} ${pool ?? ''}`;
/**
 * Adds an assumption to what passed only after waiting, by policies and not by a node or its own token: nodes may still
 * be refused.
 */
function withLag(judgement, at, waited) {
    const findings = judgement.findings.map((finding) => {
        if (finding.status !== 'pass' || !waited.has(keyOf(at, finding)))
            return finding;
        const probe = judgement.facts.pools.find(({ pool }) => pool.name === finding.pool)?.probe;
        if (probe?.state === 'known' && probe.value.outcome === 'served')
            return finding;
        // The credentials that nodes use were tested.
        if ((0,_checks__WEBPACK_IMPORTED_MODULE_1__/* .traitsOf */ .JC)(finding.check).spreads === 'secret')
            return finding;
        if (finding.evidence.some(({ strength, says }) => strength === 'observed' && says === 'pass'))
            return finding;
        return { ...finding, assumptions: [...finding.assumptions, lag(finding.check)] };
    });
    return { ...judgement, findings };
}
const lag = (check) => ({
    check,
    text: 'The change that was waited for has reached the nodes too; they may lag behind by minutes',
    needs: [],
    beyondReading: true,
});
/** `4 min 51 s`. */
function inWords(ms) {
    const seconds = Math.ceil(ms / 1000);
    const minutes = Math.floor(seconds / 60);
    return minutes === 0 ? `${String(seconds)} s` : `${String(minutes)} min ${String(seconds % 60)} s`;
}


/***/ })

};
;