"use strict";
exports.id = 308;
exports.ids = [308,370];
exports.modules = {

/***/ 45883:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LN: () => (/* binding */ leavesOpen),
/* harmony export */   Sf: () => (/* binding */ clusterPath),
/* harmony export */   bC: () => (/* binding */ AUTO_PROVISIONED),
/* harmony export */   p8: () => (/* binding */ clusterFrom),
/* harmony export */   uF: () => (/* binding */ isWindows)
/* harmony export */ });
/** A GKE cluster and its node pools, read from the API's raw JSON (container v1, FACTS 1.2 and 1.3). */
/** The name of the pools that do not exist yet. */
const AUTO_PROVISIONED = '(auto-provisioned)';
/** `projects/P/locations/L/clusters/C` */
function clusterPath(cluster) {
    return `projects/${cluster.project}/locations/${cluster.location}/clusters/${cluster.name}`;
}
/** Whether a listing leaves open that a cluster is there which was not found: it holds it, or is incomplete. */
const leavesOpen = ({ clusters, missingZones }, wanted) => missingZones.length > 0 || clusters.some((each) => clusterPath(each) === clusterPath(wanted));
/** True for a pool of Windows nodes: decided by its image type, since `windowsNodeConfig` is also on Linux pools. */
const isWindows = (pool) => (pool.imageType ?? '').toUpperCase().startsWith('WINDOWS');
/**
 * A cluster from the API's raw JSON. Unknown fields and values are kept or ignored, never an error.
 * @param name the cluster that was asked for
 * @param raw the decoded JSON of `projects.locations.clusters.get`
 * @returns null where the answer is no cluster, or one whose node pools cannot be made out
 */
function clusterFrom(name, raw) {
    const json = object(raw);
    if (text(json['name']) === null)
        return null;
    const version = text(json['currentMasterVersion']);
    const autopilot = object(json['autopilot'])['enabled'] === true;
    const autoscaling = object(json['autoscaling']);
    const ofAll = object(object(json['nodePoolDefaults'])['nodeConfigDefaults']);
    const pools = json['nodePools'] ?? [];
    if (!Array.isArray(pools) || !pools.every(isPool))
        return null;
    const listed = pools.map((pool) => poolFrom(pool, version));
    const toCome = autopilot || autoscaling['enableNodeAutoprovisioning'] === true
        ? [
            {
                ...poolToCome(object(autoscaling['autoprovisioningNodePoolDefaults']), version),
                imageStreaming: autopilot || object(ofAll['gcfsConfig'])['enabled'] === true,
                mirrors: mirrorsOf(ofAll),
            },
        ]
        : [];
    return {
        ...name,
        status: text(json['status']) ?? 'STATUS_UNSPECIFIED',
        statusMessage: text(json['statusMessage']),
        conditions: conditionsOf(json),
        version,
        mode: autopilot ? 'autopilot' : 'standard',
        releaseChannel: text(object(json['releaseChannel'])['channel']),
        workloadPool: text(object(json['workloadIdentityConfig'])['workloadPool']),
        endpoints: endpointsOf(json),
        defaultComputeClass: object(autoscaling['defaultComputeClassConfig'])['enabled'] === true,
        pools: [...listed, ...toCome],
    };
}
const MEMBERSHIP = /^\/\/gkehub\.googleapis\.com\/(projects\/[^/]+\/locations\/[^/]+\/memberships\/[^/]+)$/;
/** Where the Kubernetes API is: the addresses of the control plane, and the DNS endpoint where it is open to outside. */
function endpointsOf(json) {
    const { dnsEndpointConfig, ipEndpointsConfig } = object(json['controlPlaneEndpointsConfig']);
    const dns = object(dnsEndpointConfig);
    const ip = object(ipEndpointsConfig);
    const old = object(json['privateClusterConfig']);
    const addresses = [
        json['endpoint'],
        ip['publicEndpoint'],
        old['publicEndpoint'],
        ip['privateEndpoint'],
        old['privateEndpoint'],
    ];
    return {
        addresses: [...new Set(strings(addresses).filter((each) => each !== ''))],
        dns: dns['allowExternalTraffic'] === true ? text(dns['endpoint']) : null,
        authority: text(object(json['masterAuth'])['clusterCaCertificate']),
        membership: MEMBERSHIP.exec(text(object(json['fleet'])['membership']) ?? '')?.[1] ?? null,
    };
}
/** A pool without its configuration says nothing of who pulls: guesses would be taken for what GKE says. */
const isPool = (raw) => {
    const { name, config } = object(raw);
    return text(name) !== null && typeof config === 'object' && config !== null && !Array.isArray(config);
};
function poolFrom(raw, clusterVersion) {
    const json = object(raw);
    const config = object(json['config']);
    return {
        name: text(json['name']) ?? '(unnamed)',
        origin: 'listed',
        status: text(json['status']) ?? 'STATUS_UNSPECIFIED',
        statusMessage: text(json['statusMessage']),
        conditions: conditionsOf(json),
        version: text(json['version']) ?? clusterVersion,
        serviceAccount: text(config['serviceAccount']) ?? 'default',
        scopes: strings(config['oauthScopes']),
        imageType: text(config['imageType']),
        machineType: text(config['machineType']),
        locations: strings(json['locations']),
        labels: Object.fromEntries(Object.entries(object(config['labels'])).flatMap(([key, value]) => typeof value === 'string' ? [[key, value]] : [])),
        taints: array(config['taints']).map((taint) => ({
            key: text(object(taint)['key']) ?? '',
            value: text(object(taint)['value']) ?? '',
            effect: text(object(taint)['effect']) ?? 'EFFECT_UNSPECIFIED',
        })),
        architectureTaint: object(config['taintConfig'])['architectureTaintBehavior'] !== 'NONE',
        windowsOsVersion: text(object(config['windowsNodeConfig'])['osVersion']),
        accelerators: array(config['accelerators']).flatMap((each) => text(object(each)['acceleratorType']) ?? []),
        shape: shapeOf(json, config),
        imageStreaming: object(config['gcfsConfig'])['enabled'] === true,
        mirrors: mirrorsOf(config),
        sandboxed: /^gvisor$/i.test(text(object(config['sandboxConfig'])['type']) ?? ''),
        instanceGroups: strings(json['instanceGroupUrls']),
    };
}
function shapeOf(json, config) {
    return {
        nodeCount: number(json['initialNodeCount']),
        autoscaling: autoscalingOf(object(json['autoscaling'])),
        diskType: text(config['diskType']),
        diskSizeGb: number(config['diskSizeGb']),
        acceleratorCount: int64(object(array(config['accelerators'])[0])['acceleratorCount']),
        spot: config['spot'] === true,
        more: detailsOf(json, config),
    };
}
/** What a mirror may not resolve or pull, it does not serve (`hosts[].capabilities`). */
function mirrorsOf(config) {
    return array(object(config['containerdConfig'])['registryHosts']).map((each) => {
        const { server, hosts } = object(each);
        const own = hostOf(text(server) ?? '');
        const serving = array(hosts)
            .map(object)
            .filter(({ capabilities }) => {
            const named = strings(capabilities);
            return named.length === 0 || named.some((name) => /_(PULL|RESOLVE)$/.test(name));
        });
        const names = serving.map(({ host }) => hostOf(text(host) ?? ''));
        return { server: own, hosts: names.filter((name) => name !== '' && name !== own) };
    });
}
const DOCKER_HUB = new Set(['index.docker.io', 'registry-1.docker.io']);
/** A host as image references name it, of an address with or without scheme and path. */
function hostOf(address) {
    const host = address
        .toLowerCase()
        .replace(/^https?:\/\//, '')
        .replace(/\/.*$/, '');
    return DOCKER_HUB.has(host) ? 'docker.io' : host;
}
function autoscalingOf(json) {
    const [max, totalMax] = [number(json['maxNodeCount']), number(json['totalMaxNodeCount'])];
    if (json['enabled'] !== true || (max === null && totalMax === null))
        return null;
    return {
        min: max === null ? null : (number(json['minNodeCount']) ?? 0),
        max,
        totalMin: totalMax === null ? null : (number(json['totalMinNodeCount']) ?? 0),
        totalMax,
        locationPolicy: text(json['locationPolicy']),
    };
}
function detailsOf(json, config) {
    const on = (name, field = 'enabled') => object(config[name])[field] === true;
    const { enablePrivateNodes } = object(json['networkConfig']);
    return {
        privateNodes: typeof enablePrivateNodes === 'boolean' ? enablePrivateNodes : null,
        maxPodsPerNode: int64(object(json['maxPodsConstraint'])['maxPodsPerNode']),
        preemptible: config['preemptible'] === true,
        tags: strings(config['tags']),
        workloadMetadata: text(object(config['workloadMetadataConfig'])['mode']),
        gvnic: on('gvnic'),
        secureBoot: on('shieldedInstanceConfig', 'enableSecureBoot'),
        integrityMonitoring: on('shieldedInstanceConfig', 'enableIntegrityMonitoring'),
        confidential: on('confidentialNodes'),
        bootDiskKmsKey: text(config['bootDiskKmsKey']),
        minCpuPlatform: text(config['minCpuPlatform']),
        localSsdCount: number(object(config['ephemeralStorageLocalSsdConfig'])['localSsdCount']),
    };
}
/** The pool that auto-provisioning or Autopilot would create: its identity is in the defaults (FACTS 1.2). */
function poolToCome(defaults, version) {
    return {
        name: AUTO_PROVISIONED,
        origin: 'auto-provisioned',
        status: 'RUNNING',
        statusMessage: null,
        conditions: [],
        version,
        serviceAccount: text(defaults['serviceAccount']) ?? 'default',
        scopes: 'oauthScopes' in defaults ? strings(defaults['oauthScopes']) : null,
        imageType: text(defaults['imageType']),
        machineType: null,
        locations: [],
        labels: {},
        taints: [],
        architectureTaint: true,
        windowsOsVersion: null,
        accelerators: [],
    };
}
function conditionsOf(json) {
    return array(json['conditions']).map((condition) => {
        const { code, canonicalCode, message } = object(condition);
        return { code: text(code) ?? text(canonicalCode) ?? 'UNKNOWN', message: text(message) ?? '' };
    });
}
const object = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
const array = (value) => (Array.isArray(value) ? value : []);
const text = (value) => (typeof value === 'string' && value !== '' ? value : null);
const number = (value) => (typeof value === 'number' && Number.isFinite(value) ? value : null);
/** 64-bit numbers are strings in Google's JSON. */
const int64 = (value) => typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : number(value);
const strings = (value) => array(value).filter((each) => typeof each === 'string');


/***/ }),

/***/ 70370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


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