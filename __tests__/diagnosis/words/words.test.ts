import { expect, test } from '@jest/globals';
import { classify, gist } from '../../../src/diagnosis/words';

const REF = 'europe-west1-docker.pkg.dev/p/r/web:1';
const PULL = `Failed to pull image "${REF}": failed to pull and unpack image "${REF}"`;
const RESOLVE = `${PULL}: failed to resolve reference "${REF}"`;
const TOKEN =
  'https://europe-west1-docker.pkg.dev/v2/token?scope=repository%3Ap%2Fr%2Fweb%3Apull&service=europe-west1-docker.pkg.dev';

/**
 * What was said, by whom, and what it means. Sources: [K] the kubelet's code, [R] gcpdiag's runbook, [L] a real kubelet
 * and containerd of the lab, [I] an issue thread, [A] the API server's code.
 */
const SAID: readonly (readonly [
  source: string,
  reason: string | null,
  message: string,
  cause: string,
  check: string | null,
  terminal: boolean,
])[] = [
  [
    'L',
    'InvalidImageName',
    'Invalid image name "UPPER/x": invalid reference format',
    'invalid-reference',
    'image-reference',
    true,
  ],
  [
    'K',
    'InvalidImageName',
    'Failed to apply default image tag "x y": couldn\'t parse image name "x y": invalid reference format',
    'invalid-reference',
    'image-reference',
    true,
  ],
  [
    'K',
    null,
    'Failed to apply default image tag "x y": couldn\'t parse image name "x y"',
    'invalid-reference',
    'image-reference',
    true,
  ],
  [
    'L',
    'ErrImagePull',
    `rpc error: code = NotFound desc = failed to pull and unpack image "${REF}": failed to resolve reference "${REF}": ${REF}: not found`,
    'not-found',
    'image-exists',
    true,
  ],
  ['I', 'ErrImagePull', `${PULL}: manifest unknown: Failed to fetch "1"`, 'not-found', 'image-exists', true],
  [
    'I',
    'ErrImagePull',
    `${PULL}: denied: Permission "artifactregistry.repositories.downloadArtifacts" denied on resource "projects/p/locations/europe-west1/repositories/r" (or it may not exist)`,
    'denied-or-missing',
    'pull-permission',
    true,
  ],
  [
    'I',
    'ErrImagePull',
    `${RESOLVE}: failed to authorize: failed to fetch oauth token: unexpected status from GET request to ${TOKEN}: 404 Not Found`,
    'repository-missing',
    'repository',
    true,
  ],
  [
    'L',
    'ErrImagePull',
    `${RESOLVE}: failed to authorize: failed to fetch oauth token: unexpected status: 403 Forbidden`,
    'denied',
    'pull-permission',
    true,
  ],
  [
    'I',
    'ErrImagePull',
    `${RESOLVE}: failed to authorize: failed to fetch oauth token: unexpected status from GET request to ${TOKEN}: 403 Forbidden`,
    'denied',
    'pull-permission',
    true,
  ],
  [
    'I',
    'ErrImagePull',
    `${RESOLVE}: pulling from host europe-west1-docker.pkg.dev failed with status code [manifests 1]: 403 Forbidden`,
    'denied',
    'pull-permission',
    true,
  ],
  [
    'R',
    'ErrImagePull',
    `${PULL}: pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed`,
    'denied-or-missing',
    'pull-permission',
    true,
  ],
  [
    'L',
    'ErrImagePull',
    `${RESOLVE}: pulling from host europe-west1-docker.pkg.dev failed with status code [manifests 1]: 401 Unauthorized`,
    'token-refused',
    'node-service-account',
    true,
  ],
  [
    'I',
    'ErrImagePull',
    `${RESOLVE}: failed to authorize: failed to fetch anonymous token: unexpected status: 403 Forbidden`,
    'no-credentials',
    'access-scopes',
    true,
  ],
  [
    'I',
    'ErrImagePull',
    `${RESOLVE}: failed to authorize: failed to fetch anonymous token: unexpected status from GET request to ${TOKEN}: 401 Unauthorized`,
    'no-credentials',
    'access-scopes',
    true,
  ],
  ['I', 'ErrImagePull', `${PULL}: no match for platform in manifest: not found`, 'no-platform', 'image-platform', true],
  [
    'I',
    'ErrImagePull',
    `${PULL}: no match for platform in manifest sha256:${'a'.repeat(64)}: not found`,
    'no-platform',
    'image-platform',
    true,
  ],
  ['L', 'Error', 'exec /bin/app: exec format error', 'wrong-architecture', 'image-platform', false],
  [
    'I',
    'ErrImagePull',
    `${PULL}: not implemented: media type "application/vnd.docker.distribution.manifest.v1+prettyjws" is no longer supported since containerd v2.0, please rebuild the image`,
    'schema-1',
    'image-format',
    false,
  ],
  [
    'I',
    'ErrImagePull',
    `${PULL}: Pulling Schema 1 images have been deprecated and disabled by default since containerd v2.0`,
    'schema-1',
    'image-format',
    false,
  ],
  [
    'I',
    'ErrImagePull',
    `${RESOLVE}: 403 Forbidden: Artifact Registry API has not been used in project 12 before or it is disabled`,
    'api-disabled',
    'repository',
    true,
  ],
  [
    'I',
    'ErrImagePull',
    `${RESOLVE}: 403 Forbidden: This API method requires billing to be enabled`,
    'api-disabled',
    'repository',
    true,
  ],
  [
    'I',
    'ErrImagePull',
    'Failed to pull image "gcr.io/p/x": denied: Unauthenticated requests do not have permission "artifactregistry.repositories.downloadArtifacts"',
    'no-credentials',
    'access-scopes',
    true,
  ],
  [
    'L',
    'ErrImagePull',
    `${RESOLVE}: failed to do request: Head "https://h/v2/": dial tcp: lookup h on 10.0.0.10:53: no such host`,
    'dns',
    'network-path',
    false,
  ],
  [
    'R',
    'ErrImagePull',
    `${RESOLVE}: dial tcp: lookup h on 10.0.0.10:53: server misbehaving`,
    'dns',
    'network-path',
    false,
  ],
  ['R', 'ErrImagePull', `${RESOLVE}: dial tcp 142.250.1.82:443: i/o timeout`, 'no-route', 'network-path', false],
  ['R', 'ErrImagePull', `${RESOLVE}: dial tcp 199.36.153.4:443: i/o timeout`, 'no-route', 'network-path', false],
  [
    'L',
    'ErrImagePull',
    `${RESOLVE}: dial tcp 127.0.0.1:5999: connect: connection refused`,
    'connection-refused',
    'network-path',
    false,
  ],
  [
    'I',
    'ErrImagePull',
    `${RESOLVE}: 403 Forbidden: Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: abc`,
    'perimeter',
    'repository',
    true,
  ],
  [
    'I',
    'ErrImagePull',
    `${RESOLVE}: x509: certificate signed by unknown authority`,
    'untrusted-certificate',
    'network-path',
    false,
  ],
  [
    'I',
    null,
    'admission webhook "imagepolicywebhook.image-policy.k8s.io" denied the request: Image x denied by Binary Authorization default admission rule',
    'binary-authorization',
    'binary-authorization',
    false,
  ],
  [
    'I',
    null,
    'Expected digest with sha256 scheme, but got tag or malformed digest',
    'binary-authorization',
    'binary-authorization',
    false,
  ],
  [
    'I',
    null,
    'admission webhook "warden-validating.common-webhooks.networking.gke.io" denied the request: [denied by autogke-disallow-hostnamespaces]',
    'autopilot-policy',
    null,
    false,
  ],
  [
    'A',
    null,
    'pods "x" is forbidden: violates PodSecurity "restricted:latest": allowPrivilegeEscalation != false',
    'pod-security',
    null,
    false,
  ],
  [
    'A',
    null,
    'pods "x" is forbidden: exceeded quota: q, requested: pods=1, used: pods=0, limited: pods=0',
    'resource-quota',
    null,
    false,
  ],
  [
    'A',
    null,
    'pods "x" is forbidden: minimum cpu usage per Container is 100m, but request is 10m',
    'resource-quota',
    null,
    false,
  ],
  [
    'A',
    null,
    'pods "x" is forbidden: error looking up service account default/web: serviceaccount "web" not found',
    'service-account-missing',
    null,
    false,
  ],
  [
    'L',
    null,
    `Error from server (Forbidden): pods "x" is forbidden: ValidatingAdmissionPolicy 'p' with binding 'b' denied request: no`,
    'admission-webhook',
    null,
    false,
  ],
  ['A', null, 'admission webhook "policy.example.com" denied the request: no', 'admission-webhook', null, false],
  [
    'K',
    'FailedToRetrieveImagePullSecret',
    'Unable to retrieve some image pull secrets (regcred); attempting to pull the image may not succeed.',
    'pull-secret-missing',
    'image-pull-secret',
    false,
  ],
  [
    'I',
    'ErrImagePull',
    `${RESOLVE}: unexpected status from HEAD request to https://h/v2/: 429 Too Many Requests`,
    'too-many-requests',
    null,
    false,
  ],
  [
    'I',
    'ErrImagePull',
    `${RESOLVE}: failed to fetch oauth token: unexpected status: 503 Service Unavailable`,
    'registry-failure',
    null,
    false,
  ],
  [
    'K',
    'RegistryUnavailable',
    'image pull failed for h because the registry is unavailable.',
    'registry-failure',
    null,
    false,
  ],
  ['I', 'ErrImagePull', `${PULL}: write /var/lib/containerd/x: no space left on device`, 'disk-full', null, false],
  ['I', 'ErrImagePull', `${PULL}: failed to copy: httpReadSeeker: unexpected EOF`, 'broken-download', null, false],
  [
    'I',
    'ErrImagePull',
    `${PULL}: read tcp 10.0.0.2:1->1.2.3.4:443: read: connection reset by peer`,
    'broken-download',
    null,
    false,
  ],
  [
    'I',
    'ErrImagePull',
    `${PULL}: unexpected commit digest sha256:a, expected sha256:b: failed precondition`,
    'digest-mismatch',
    null,
    false,
  ],
  ['R', null, 'containerd: failed to load TOML: /etc/containerd/config.toml', 'runtime-configuration', null, false],
  [
    'I',
    'ErrImagePull',
    `${RESOLVE}: 403 Forbidden: Request had insufficient authentication scopes`,
    'scopes-insufficient',
    'access-scopes',
    true,
  ],
  ['K', 'Unschedulable', '0/3 nodes are available: 3 Insufficient cpu.', 'unschedulable', null, false],
  [
    'K',
    'ErrImageNeverPull',
    'Container image "x" is not present with pull policy of Never',
    'never-pulled',
    null,
    false,
  ],
  [
    'K',
    'SignatureValidationFailed',
    'image pull failed for x because the signature validation failed',
    'signature',
    'binary-authorization',
    false,
  ],
  ['K', 'FailedCreatePodSandBox', 'Failed to create pod sandbox: rpc error: code = Unknown', 'sandbox', null, false],
  ['K', 'ErrImagePull', 'pull QPS exceeded', 'node-busy', null, false],
  ['K', 'ImageInspectError', 'Failed to inspect image "x": rpc error: code = Unknown', 'image-inspection', null, false],
  ['K', 'ImageVolumeMountFailed', 'failed to mount image volume', 'mount', null, false],
  ['K', 'FailedMount', 'MountVolume.SetUp failed for volume "x"', 'mount', null, false],
  [
    'L',
    'CreateContainerError',
    'failed to create containerd container: error unpacking image: mismatched image rootfs and manifest layers',
    'not-an-image',
    'image-format',
    false,
  ],
  [
    'L',
    'ErrImagePull',
    `${PULL}: failed to unpack image on snapshotter overlayfs: failed to extract layer sha256:${'a'.repeat(64)}: failed to get stream processor for application/vnd.dev.cosign.simplesigning.v1+json: no processor for media-type: unknown`,
    'not-an-image',
    'image-format',
    false,
  ],
  [
    'L',
    'unable to parse auth field, must be formatted as base64(username:password)',
    'unable to parse auth field, must be formatted as base64(username:password)',
    'pull-secret-missing',
    'image-pull-secret',
    true,
  ],
  ['K', 'Failed', 'Error: illegal base64 data at input byte 4', 'pull-secret-missing', 'image-pull-secret', true],
  [
    'K',
    'Failed',
    'Error: json: cannot unmarshal string into Go struct field DockerConfigJSON.auths of type credentialprovider.DockerConfig',
    'pull-secret-missing',
    'image-pull-secret',
    true,
  ],
  [
    'L',
    'ErrImagePull',
    `${PULL}: failed to unpack image on snapshotter overlayfs: mismatched image rootfs and manifest layers`,
    'not-an-image',
    'image-format',
    false,
  ],
  [
    'L',
    'ErrImagePull',
    `${PULL}: children: invalid desc sha256:${'a'.repeat(64)}: unexpected end of JSON input`,
    'not-an-image',
    'image-format',
    false,
  ],
  [
    'L',
    'ErrImagePull',
    `${PULL}: failed to read expected number of bytes: unexpected EOF`,
    'broken-download',
    null,
    false,
  ],
  [
    'L',
    'ErrImagePull',
    `${RESOLVE}: pulling from host europe-west1-docker.pkg.dev failed with status code [manifests 1]: 429 Too Many Requests`,
    'too-many-requests',
    null,
    false,
  ],
  [
    'L',
    'ErrImagePull',
    `${RESOLVE}: pulling from host europe-west1-docker.pkg.dev failed with status code [manifests 1]: 503 Service Unavailable`,
    'registry-failure',
    null,
    false,
  ],
  [
    'L',
    'ErrImagePull',
    `${RESOLVE}: failed to authorize: failed to fetch oauth token: unexpected status: 404 Not Found`,
    'repository-missing',
    'repository',
    true,
  ],
  [
    'U',
    'ErrImagePull',
    `${PULL}: unsupported media type application/vnd.cncf.helm.config.v1+json`,
    'not-an-image',
    'image-format',
    false,
  ],
];

test.each(SAID.map((row) => [`${row[3]}: ${row[2].slice(0, 60)}`, row] as const))(
  '%s',
  (_, [, reason, message, cause, check, terminal]) => {
    expect(classify(message, reason)).toEqual({
      id: cause,
      check,
      checks: check === null ? [] : expect.arrayContaining([check]),
      terminal,
      advice: expect.stringMatching(/^\S.*[^.\s]$/),
      raw: message,
    });
  },
);

test('of another registry than Google’s a refusal is for want of a pull secret, and no grant', () => {
  const words = `${PULL}: pull access denied, repository does not exist or may require authorization`;
  expect(classify(words, 'ErrImagePull')).toMatchObject({ id: 'denied-or-missing', check: 'pull-permission' });
  const told = classify(words, 'ErrImagePull', 'other');
  expect(told).toMatchObject({ id: 'not-found-or-private', check: 'image-pull-secret', terminal: true, raw: words });
  const forbidden = `${RESOLVE}: unexpected status: 403 Forbidden`;
  expect(classify(forbidden).id).toBe('denied');
  expect(classify(forbidden, null, 'other').id).toBe('credentials-refused');
  const missing = `${RESOLVE}: ${REF}: not found`;
  expect(classify(missing, null, 'other').id).toBe('not-found');
});

test.each([
  [
    'failed to unpack image on snapshotter overlayfs: unexpected media type application/vnd.cncf.helm.chart.content.v1.tar+gzip for sha256:ab: not found',
    'not-an-image',
  ],
  [
    'failed to unpack image on snapshotter overlayfs: unexpected media type text/html for sha256:ab: not found',
    'web-page-instead',
  ],
  [
    'failed to extract layer sha256:ab: failed to unmount /var/lib/containerd/tmpmounts/c1: device or resource busy: unknown',
    'node-store-broken',
  ],
  ['unauthorized: failed to validate token: the access token expired', 'credentials-expired'],
  ['failed to parse image reference: invalid checksum digest length', 'invalid-reference'],
  ['failed to resolve reference "x": object required', 'invalid-reference'],
  ['dial tcp 10.0.0.1:443: connectex: A socket operation was attempted to an unreachable network.', 'no-route'],
  ['lookup ghcr.io: getaddrinfow: This is usually a temporary error during hostname resolution', 'dns'],
  ['wsarecv: An established connection was aborted by the software in your host machine.', 'broken-download'],
  [
    'snapshot 7 is not ready, err: wait until daemon is RUNNING: get daemon state: daemon socket /var/lib/x/api.sock: not found',
    'runtime-down',
  ],
])('“%s” is %s', (words, cause) => expect(classify(words, 'Failed').id).toBe(cause));

test('words of nobody are unclassified, never a refusal', () => {
  expect(classify('something new', 'ErrImagePull')).toMatchObject({ id: 'unclassified', check: null, terminal: false });
});

test('the gist of a message is its telling end', () => {
  expect(gist(`${RESOLVE}: failed to authorize: 403 Forbidden`)).toBe('failed to authorize: 403 Forbidden');
  expect(gist(`rpc error: code = NotFound desc = failed to resolve reference "${REF}": ${REF}: not found`)).toBe(
    `${REF}: not found`,
  );
  expect(gist(`failed to resolve image: ${REF}: not found`)).toBe(`${REF}: not found`);
  const sandbox = `Failed to create pod sandbox: rpc error: code = Unknown desc = failed to start sandbox "a1": failed to get sandbox image "${REF}": failed to pull image "${REF}": dial tcp 1.2.3.4:443: i/o timeout`;
  expect(gist(sandbox)).toBe('dial tcp 1.2.3.4:443: i/o timeout');
  expect(gist('no frame')).toBe('no frame');
});

test.each([
  'toomanyrequests: You have reached your pull rate limit.',
  'toomanyrequests: You have reached your unauthenticated pull rate limit',
])('“%s” is Docker Hub’s: a login or a remote repository helps, more of a quota does not', (words) => {
  expect(classify(words, 'Failed', 'other')).toMatchObject({
    id: 'too-many-requests',
    advice: expect.stringContaining('remote repository of Docker Hub'),
  });
});
