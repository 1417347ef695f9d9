"use strict";
exports.id = 5302;
exports.ids = [5302];
exports.modules = {

/***/ 5302:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ PROGRAMS),
/* harmony export */   renderAll: () => (/* binding */ renderAll)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(370);
/* harmony import */ var _manifests_documents__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5280);
/** Renders charts and overlays by the programs that are on the PATH. */





const PROGRAMS = { chart: 'helm', overlay: 'kubectl' };
/** Bytes that one chart or overlay may come to. */
const LARGEST = 16 * 1024 * 1024;
/** Characters of a program's errors that are told. */
const WORDS = 600;
/** Programs at one time. */
const AT_ONCE = 2;
/**
 * Renders charts by `helm template FOLDER`, overlays by `kubectl kustomize FOLDER`: without a shell, without the
 * credentials of the environment, bounded in time and size.
 * @returns for each source what it came to; never an exception
 */
async function renderAll(sources, rendering) {
    const lane = (0,p_limit__WEBPACK_IMPORTED_MODULE_4__/* ["default"] */ .A)(AT_ONCE);
    const rendered = await Promise.all(sources.map(async (source) => [source, await lane(() => render(source, rendering))]));
    return new Map(rendered);
}
function render({ kind, folder }, { cwd, env, signal, timeoutMs }) {
    if (kind === 'chart' && isLibrary((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(cwd, folder)))
        return Promise.resolve({ state: 'library' });
    // A folder's name must not be taken for an option.
    const named = folder === '.' ? '.' : `./${folder}`;
    const program = PROGRAMS[kind];
    const args = kind === 'chart' ? ['template', named] : ['kustomize', named];
    const options = {
        cwd,
        env: withoutSecrets(env),
        timeout: timeoutMs,
        killSignal: 'SIGKILL',
        maxBuffer: LARGEST,
        windowsHide: true,
        ...(signal === null ? {} : { signal }),
    };
    return new Promise((resolve) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(program, args, options, (error, stdout, stderr) => {
            if (error === null)
                resolve({ state: 'done', text: stdout });
            else if (error.code === 'ENOENT')
                resolve({ state: 'missing' });
            else
                resolve({ state: 'failed', words: wordsOf(error, stderr, timeoutMs) });
        });
        child.stdin?.on('error', () => undefined).end();
    });
}
function wordsOf(error, stderr, timeoutMs) {
    if (error.name === 'AbortError')
        return 'the run was stopped';
    if (error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER')
        return 'it comes to more than 16 MiB';
    if (error.killed === true)
        return `it took longer than ${String(timeoutMs / 1000)} s`;
    const lines = stderr.split('\n').map((line) => line.trim().replace(LOG_HEADER, ''));
    const words = lines.filter((line) => line !== '').join(' ');
    if (words === '')
        return `it ended with ${String(error.code ?? 'a signal')}`;
    return words.length <= WORDS ? words : `${words.slice(0, WORDS)}…`;
}
/** What kubectl writes before its error: level, time, process, place (https://github.com/kubernetes/klog). */
const LOG_HEADER = /^[EFIW]\d{4} [\d:.]+ +\d+ [\w.]+:\d+\] (?:"command failed" err=)?/;
/** A chart that holds no manifest of its own. */
function isLibrary(folder) {
    const file = ['Chart.yaml', 'Chart.yml'].map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name)).find((path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(path));
    if (file === undefined)
        return false;
    try {
        for (const { root } of (0,_manifests_documents__WEBPACK_IMPORTED_MODULE_3__/* .documentsOf */ .uo)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file, 'utf8'), () => true))
            return root.get('type').text() === 'library';
    }
    catch (error) {
        if (!(error instanceof _manifests_documents__WEBPACK_IMPORTED_MODULE_3__/* .TooLarge */ .MF) && !(error instanceof Error && 'code' in error))
            throw error;
    }
    return false;
}
/** What programs need to be found, to find their own settings, and to get through a proxy: no credentials beside. */
const NEEDED = /^(?:PATH|PATHEXT|HOME|USERPROFILE|SYSTEMROOT|APPDATA|LOCALAPPDATA|TE?MP|TMPDIR|LANG|XDG_\w+|HELM_(?!KUBE)\w+)$/i;
const PROXY = /^(?:HTTPS?|NO|ALL)_PROXY$/i;
const withoutSecrets = (env) => ({
    ...Object.fromEntries(Object.entries(env).filter(([name]) => NEEDED.test(name) || PROXY.test(name))),
    // Git, which Kustomize runs for what lies elsewhere, must not wait for a password.
    GIT_TERMINAL_PROMPT: '0',
});


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