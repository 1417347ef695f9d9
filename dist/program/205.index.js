"use strict";
exports.id = 205;
exports.ids = [205];
exports.modules = {

/***/ 3403:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cleanUp: () => (/* binding */ cleanUp)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(370);
/* harmony import */ var _verify_own_pod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9723);
/* harmony import */ var _kubernetes_temporary__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5951);
/* harmony import */ var _model_json__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7979);
/* harmony import */ var _model_kubernetes_names__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8848);
/** Removes what an interrupted run left on a cluster and on this machine, from its saved state. */






/**
 * How long to wait for a pod that does not exist yet: kubectl, which was creating it, survives a run that is killed.
 */
const PATIENCE_MS = 5000;
/** For the deletion of one pod. */
const REMOVAL_MS = 20_000;
/** The maximum number of pods that are deleted at the same time. */
const CONCURRENCY = 10;
/**
 * Deletes the pods of a saved state, then the temporary kubeconfigs that gave access to them, and SSH keys.
 * @param state the state that the run saved, as JSON; if it is anything else, nothing is done and nothing is thrown
 * @returns one sentence for each pod or folder that may still exist
 */
async function cleanUp(state, env) {
    const { pods, folders } = leftIn(state);
    const limit = (0,p_limit__WEBPACK_IMPORTED_MODULE_4__/* ["default"] */ .A)(CONCURRENCY);
    const ofPods = pods.map((pod) => limit(async () => {
        const how = { env, timeoutMs: REMOVAL_MS, patienceMs: PATIENCE_MS, toItsEnd: true };
        const why = await (0,_verify_own_pod__WEBPACK_IMPORTED_MODULE_1__/* .remove */ .TF)(pod, how).catch(messageOf);
        return why === null ? [] : [`pod ${pod.name} in namespace ${pod.namespace} may be left: ${why}`];
    }));
    const problems = await Promise.all(ofPods);
    const ofFolders = folders.map((folder) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true }).then(() => [], (error) => [`${folder} may be left: ${messageOf(error)}`]));
    return [...problems, ...(await Promise.all(ofFolders))].flat();
}
const messageOf = (error) => (error instanceof Error ? error.message : String(error));
function leftIn(state) {
    let saved;
    try {
        saved = JSON.parse(state);
    }
    catch {
        return { pods: [], folders: [] };
    }
    const { pods, folders } = (0,_model_json__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ik)(saved);
    return {
        pods: (0,_model_json__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)(pods).flatMap((each) => podIn(each) ?? []),
        folders: (0,_model_json__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)(folders).filter((each) => typeof each === 'string' && (0,_kubernetes_temporary__WEBPACK_IMPORTED_MODULE_2__/* .isTemporary */ .ey)(each)),
    };
}
/** Only pods with a name that this program gives: nothing else is ever deleted. */
function podIn(value) {
    const { name, namespace, uid = null, kubeconfig, context, prefix = '', temporary } = (0,_model_json__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ik)(value);
    const isOurs = typeof name === 'string' && (0,_verify_own_pod__WEBPACK_IMPORTED_MODULE_1__/* .isOwnName */ .sJ)(name) && typeof namespace === 'string' && (0,_model_kubernetes_names__WEBPACK_IMPORTED_MODULE_3__/* .isLabel */ .J2)(namespace);
    if (!isOurs || !isArgument(kubeconfig) || !isArgument(context) || !isArgument(temporary))
        return null;
    if (typeof prefix !== 'string' || !/^(?:\/[A-Za-z0-9._~:-]+)*$/.test(prefix))
        return null;
    if (uid !== null && (typeof uid !== 'string' || !/^[A-Za-z0-9-]{1,64}$/.test(uid)))
        return null;
    return { name, namespace, uid, kubeconfig, context, prefix, temporary };
}
/** A string that can be passed to a program, or null. */
const isArgument = (value) => value === null || (typeof value === 'string' && !value.includes('\0'));


/***/ }),

/***/ 5815:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ isProjectTrouble),
/* harmony export */   Ge: () => (/* binding */ absent),
/* harmony export */   JL: () => (/* binding */ OUT_OF_TIME),
/* harmony export */   LO: () => (/* binding */ missing),
/* harmony export */   OI: () => (/* binding */ DENIED_WHYS),
/* harmony export */   Pl: () => (/* binding */ after),
/* harmony export */   VX: () => (/* binding */ PROJECT_TROUBLES),
/* harmony export */   _7: () => (/* binding */ FAILED_WHYS),
/* harmony export */   eO: () => (/* binding */ known),
/* harmony export */   gz: () => (/* binding */ failed),
/* harmony export */   jj: () => (/* binding */ knownValue),
/* harmony export */   wk: () => (/* binding */ denied),
/* harmony export */   yJ: () => (/* binding */ blockedBy)
/* harmony export */ });
/**
 * Why a request was refused. `ambiguous`: the service says "no permission, or it may not exist". The values of
 * `ProjectTrouble` have the project of the answer in `consumer`: every caller is refused.
 */
const DENIED_WHYS = ['permission', 'ambiguous', 'perimeter'];
/**
 * Why no request for a project is served: its API or billing is off, its organization does not allow the service
 * (constraint `gcp.restrictServiceUsage`), it is deleted, or its `gcr.io` hosts are shut down.
 */
const PROJECT_TROUBLES = [
    'api-disabled',
    'billing-disabled',
    'service-restricted',
    'project-deleted',
    'gcr-not-served',
];
/**
 * `rejected`: the service did not accept the request; `not-asked`: this program did not send it; `not-sent`: the program
 * that should send it (kubectl, gcloud) could not, because of the configuration of this machine.
 */
const FAILED_WHYS = [
    'unauthenticated',
    'quota',
    'timeout',
    'unreachable',
    'malformed',
    'server',
    'rejected',
    'not-asked',
    'not-sent',
    'cancelled',
    'not-recorded',
    /** Everything was read, and nothing decides the answer. */
    'undecided',
];
/** How the detail of a `timeout` starts that no service is to blame for: the time of all questions was up (`--timeout`). */
const OUT_OF_TIME = 'the time limit of the run was reached';
/** A fact that was read. */
const known = (value, from) => ({ state: 'known', value, from });
/** Whether the refusal is about the whole project. */
const isProjectTrouble = (why) => why !== 'permission' && why !== 'ambiguous' && why !== 'perimeter';
/** A 404 to a caller who has the permission to read: the resource does not exist. */
const absent = (from, detail) => ({ state: 'absent', from, detail });
/** A refusal, with the permissions that would give the answer. */
const denied = (why, from, detail, needs = [], consumer = null) => ({ state: 'denied', why, from, detail, needs, consumer });
/** No usable answer. */
const failed = (why, from, detail) => ({
    state: 'failed',
    why,
    from,
    detail,
});
/** The missing fact that a fact depends on, or the fact itself if it is missing; null if it is known. */
function missing(fact) {
    if (fact.state === 'known')
        return null;
    return fact.state === 'blocked' ? fact.by : fact;
}
/**
 * Derives a fact from a known one; a missing one blocks it.
 * @returns what `next` gives, or `blocked` by the fact that is missing
 */
function after(fact, next) {
    const root = missing(fact);
    return root === null ? next(fact.value) : { state: 'blocked', by: root };
}
/** The value of a known fact, otherwise undefined. */
const knownValue = (fact) => (fact.state === 'known' ? fact.value : undefined);
/** The fact of something that depends on a missing fact. */
function blockedBy(fact) {
    return { state: 'blocked', by: fact.state === 'blocked' ? fact.by : fact };
}


/***/ }),

/***/ 7979:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ firstWords),
/* harmony export */   ES: () => (/* binding */ wellFormed),
/* harmony export */   Gk: () => (/* binding */ int64),
/* harmony export */   Ik: () => (/* binding */ object),
/* harmony export */   P$: () => (/* binding */ strings),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   av: () => (/* binding */ objectOrNull),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   uH: () => (/* binding */ clean),
/* harmony export */   vI: () => (/* binding */ shortened)
/* harmony export */ });
/** Makes texts from outside safe for facts: one line, no control or direction characters, limited length. */
// eslint-disable-next-line no-control-regex -- these characters are removed
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;
const LIMIT = 500;
/**
 * @param text any text of an answer
 * @param limit the maximum number of characters
 */
function clean(text, limit = LIMIT) {
    const line = wellFormed(text.slice(0, limit * 8))
        .replace(UNSAFE, ' ')
        .replace(/ {2,}/g, ' ')
        .trim();
    return shortened(line, limit);
}
/** Replaces each unpaired UTF-16 surrogate, which cannot be encoded. */
const wellFormed = (text) => text.replace(/\p{Surrogate}/gu, '\ufffd');
/** The start of a text that is longer than that. */
const shortened = (text, limit) => text.length > limit ? `${cut(text, limit - 1)}…` : text;
/** The start of a text, without cutting a surrogate pair. */
const cut = (text, length) => text.slice(0, /[\ud800-\udbff]/.test(text[length - 1] ?? '') ? length - 1 : length);
/** The start of an unexpected answer, for a message. */
const firstWords = (body) => clean(new TextDecoder().decode(body.subarray(0, 400)), 80);
/** The value if it is an object, otherwise null. */
const objectOrNull = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
/** The value if it is an object, otherwise an empty object. */
const object = (value) => objectOrNull(value) ?? {};
/** The value if it is a list, otherwise an empty list. */
const list = (value) => (Array.isArray(value) ? value : []);
/** The value if it is a string that is not empty, otherwise null. */
const text = (value) => (typeof value === 'string' && value !== '' ? value : null);
/** Parses an answer as JSON; undefined if it is not JSON. */
function parseJson(body) {
    try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    }
    catch {
        return undefined;
    }
}
/** The value if it is a number, otherwise null. */
const number = (value) => typeof value === 'number' && Number.isFinite(value) ? value : null;
/** 64-bit numbers are strings in Google's JSON. */
const int64 = (value) => typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : number(value);
/** The strings of a list. */
const strings = (value) => list(value).filter((each) => typeof each === 'string');


/***/ }),

/***/ 8848:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J2: () => (/* binding */ isLabel),
/* harmony export */   J4: () => (/* binding */ isSubdomain),
/* harmony export */   L0: () => (/* binding */ LABEL_IN_WORDS),
/* harmony export */   P8: () => (/* binding */ SUBDOMAIN_IN_WORDS),
/* harmony export */   iA: () => (/* binding */ isFederation),
/* harmony export */   oq: () => (/* binding */ PULLS_AS_ITSELF)
/* harmony export */ });
/**
 * Valid names of Kubernetes objects: DNS labels and subdomains (RFC 1123), as in `validation.go` of Kubernetes'
 * apimachinery (https://kubernetes.io/docs/concepts/overview/working-with-objects/names/).
 */
const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const PART = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
const WHOLE_LABEL = new RegExp(`^${LABEL}$`);
const WHOLE_SUBDOMAIN = new RegExp(`^${PART}(?:\\.${PART})*$`);
const LONGEST_SUBDOMAIN = 253;
/** A DNS label: the names of namespaces and containers. */
const isLabel = (text) => WHOLE_LABEL.test(text);
/** A DNS subdomain: the names of most other objects, such as pods, secrets, service accounts and nodes. */
const isSubdomain = (text) => text.length <= LONGEST_SUBDOMAIN && WHOLE_SUBDOMAIN.test(text);
/** The rule for labels, for messages about invalid ones. */
const LABEL_IN_WORDS = 'up to 63 lower-case letters, digits and hyphens';
const SUBDOMAIN_IN_WORDS = 'lower-case letters, digits, hyphens and dots';
/** The annotation that lets the pods of a service account pull with their own principal (docs/GOOGLE.md#who-pulls). */
const PULLS_AS_ITSELF = 'iam.gke.io/enable-wi-image-pull';
const FEDERATION = /^(?:https:)?\/\/iam\.googleapis\.com\/[A-Za-z0-9/._:-]{1,300}$/;
/** Whether a token for this audience is one for Google's workload identity federation. */
const isFederation = (audience) => FEDERATION.test(audience);


/***/ }),

/***/ 370:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ pLimit)
});

// UNUSED EXPORTS: limitFunction

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}


/***/ })

};
;