import { encodeName, encodePath, endpointsFrom, registryUrl, urlFor } from '../../src/http/endpoints';

const of = (env: Record<string, string>) => endpointsFrom(env).endpoints;
const CONTAINER = 'CLOUDSDK_API_ENDPOINT_OVERRIDES_CONTAINER';
const COMPUTE = 'CLOUDSDK_API_ENDPOINT_OVERRIDES_COMPUTE';

test('without overrides every service is at its own address', () => {
  const { endpoints, errors } = endpointsFrom({});
  expect(errors).toEqual([]);
  expect(urlFor(endpoints, 'container', 'v1/projects/p').href).toBe('https://container.googleapis.com/v1/projects/p');
  expect(urlFor(endpoints, 'compute', 'projects/p').href).toBe('https://compute.googleapis.com/compute/v1/projects/p');
});

test('a location has an endpoint of its own at Google, and none at an override', () => {
  const at = (endpoints: ReturnType<typeof of>, location: string): string =>
    urlFor(endpoints, 'cloudresourcemanager', 'v3/effectiveTags', location).href;
  expect(at(of({}), 'europe-west1')).toBe('https://europe-west1-cloudresourcemanager.googleapis.com/v3/effectiveTags');
  const override = of({ CLOUDSDK_API_ENDPOINT_OVERRIDES_CLOUDRESOURCEMANAGER: 'http://127.0.0.1:8080/' });
  expect(at(override, 'europe-west1')).toBe('http://127.0.0.1:8080/v3/effectiveTags');
  expect(() => at(of({}), 'evil.example/x')).toThrow();
});

test.each([
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/compute/v1/projects/p'],
  ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080/compute/v1/projects/p'],
  ['http://localhost:8080/compute/beta', 'http://localhost:8080/compute/beta/projects/p'],
  ['http://[::1]:8080/compute/beta/', 'http://[::1]:8080/compute/beta/projects/p'],
  ['https://compute-test.p.googleapis.com', 'https://compute-test.p.googleapis.com/compute/v1/projects/p'],
])('the override %s: a host alone keeps the path of the service, a path replaces it', (value, expected) => {
  expect(urlFor(of({ [COMPUTE]: value }), 'compute', 'projects/p').href).toBe(expected);
});

test.each([
  ['http://container.googleapis.com/', 'plain http leaves this machine'],
  ['https://example.com/', 'no Google token may go there'],
  ['https://googleapis.com.example.com/', 'no Google token may go there'],
  ['https://evilgoogleapis.com/', 'no Google token may go there'],
  ['https://container.googleapis.com:8443/', 'no Google token may go there'],
  ['http://10.0.0.1/', 'plain http leaves this machine'],
  ['ftp://127.0.0.1/', 'ftp is not spoken'],
  ['127.0.0.1:8080', 'it is not an address'],
  ['https://container.googleapis.com/?x=1', 'query'],
])('the override %s is an error', (value, reason) => {
  const { errors, endpoints } = endpointsFrom({ [CONTAINER]: value });
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain(`${CONTAINER} is “${value}”`);
  expect(errors[0]).toContain(reason);
  expect(errors[0]).toContain('allowed are https on');
  expect(endpoints.bases.container).toBe('https://container.googleapis.com/');
});

test('all errors are told at once, and a password in one is not', () => {
  const { errors } = endpointsFrom({
    [CONTAINER]: 'https://me:secret@example.com',
    GKE_IMAGE_PREFLIGHT_REGISTRY: 'https://mirror.example.com',
  });
  expect(errors).toHaveLength(2);
  expect(errors.join()).not.toContain('secret');
  expect(errors[1]).toMatch(/^GKE_IMAGE_PREFLIGHT_REGISTRY is “https:\/\/mirror\.example\.com”/);
});

test('a registry is at its own host, Docker Hub at registry-1, an override is asked as a mirror', () => {
  const own = of({});
  expect(registryUrl(own, 'europe-docker.pkg.dev', 'p/r/i/manifests/1').href).toBe(
    'https://europe-docker.pkg.dev/v2/p/r/i/manifests/1',
  );
  expect(registryUrl(own, 'docker.io', 'library/x/manifests/1').href).toBe(
    'https://registry-1.docker.io/v2/library/x/manifests/1',
  );
  const mirror = of({ GKE_IMAGE_PREFLIGHT_REGISTRY: 'http://127.0.0.1:5000/' });
  expect(registryUrl(mirror, 'docker.io', 'library/x/manifests/1').href).toBe(
    'http://127.0.0.1:5000/v2/library/x/manifests/1?ns=docker.io',
  );
});

test('names are encoded, and a part that changes the meaning of the path is refused', () => {
  expect(encodePath('projects', 'example.com:p', 'a/b?#%')).toBe('projects/example.com%3Ap/a%2Fb%3F%23%25');
  expect(encodeName('projects/p/roles/my.role')).toBe('projects/p/roles/my.role');
  expect(() => encodeName('projects/../x')).toThrow('“..” is not a name');
  expect(() => encodeName('projects//x')).toThrow('empty');
});
