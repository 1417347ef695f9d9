import { json, Loopback, stopAll } from '../http/loopback';
import { answersOf } from '../http/loopback-sources';

let server: Loopback;
let body: unknown;
beforeEach(async () => {
  server = await new Loopback((_, response) => json(response, 200, body)).start();
});
afterEach(stopAll);

const AR = 'artifactregistry.googleapis.com';
const restriction = () => answersOf(server).serviceRestriction({ project: 'p', service: AR });
const rules = (...all: unknown[]): unknown => ({
  name: 'projects/1/policies/gcp.restrictServiceUsage',
  spec: { rules: all },
});

test.each([
  [rules({ allowAll: true }), false],
  [{ name: 'projects/1/policies/gcp.restrictServiceUsage' }, false],
  [rules({ denyAll: true }), true],
  [rules({ values: { deniedValues: [AR] } }), true],
  [rules({ values: { deniedValues: [`is:${AR}`] } }), true],
  [rules({ values: { deniedValues: ['compute.googleapis.com'] } }), false],
  [rules({ values: { allowedValues: ['compute.googleapis.com'] } }), true],
  [rules({ values: { allowedValues: ['compute.googleapis.com', `is:${AR}`] } }), false],
  [rules({ values: { deniedValues: ['in:all-services'] } }), null],
  [rules({ values: { allowedValues: [5] } }), null],
  [rules({ condition: { expression: "resource.matchTag('1/env','x')" }, values: { deniedValues: [AR] } }), null],
  [rules({ condition: {}, allowAll: true }, { values: { deniedValues: [AR] } }), true],
])('whether a service is restricted: %j', async (answer, restricted) => {
  body = answer;
  expect(await restriction()).toMatchObject({ state: 'known', value: { restricted } });
  expect(server.seen[0]?.path).toBe('/v2/projects/p/policies/gcp.restrictServiceUsage:getEffectivePolicy');
});

test.each([{}, { spec: [] }, { name: 5 }, { spec: { rules: [7] } }])(
  'what is no policy tells nothing: %j',
  async (answer) => {
    body = answer;
    expect(await restriction()).toMatchObject({ state: 'failed', why: 'malformed' });
  },
);
