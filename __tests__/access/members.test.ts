/** Long lists of members are looked up, short ones are gone through: both must say the same. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { coveredBy, coverageOf, type PrincipalContext } from '../../src/access/members';

const around: PrincipalContext = {
  place: 'not-asked',
  groups: {},
  cluster: { project: 'p', location: 'europe-west1', name: 'c' },
  basicRole: () => ({ covers: 'no' }),
};
const NODES = 'serviceAccount:nodes@p.iam.gserviceaccount.com';
const POOL = 'iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p.svc.id.goog';
const SUBJECT = `principal://${POOL}/subject/ns/shop/sa/web`;
const member = fc.constantFrom(
  ...[NODES, NODES.toUpperCase(), ` ${NODES} `, 'serviceAccount:other@p.iam.gserviceaccount.com', 'user:a@example.com'],
  ...['serviceAccount:p.svc.id.goog[shop/web]', 'serviceAccount:p.svc.id.goog[shop/Web]', SUBJECT],
  ...[`principalSet://${POOL}/*`, 'group:g@example.com', 'group:h@example.com', 'domain:example.com', 'allUsers'],
  ...['allAuthenticatedUsers', 'projectEditor:p', `deleted:${NODES}?uid=1`],
  'principalSet://cloudresourcemanager.googleapis.com/projects/1/type/ServiceAccount',
);
/** Most lists name nobody that matters, and one or two that do. */
const members = fc
  .tuple(fc.array(member, { maxLength: 4 }), fc.integer({ min: 17, max: 40 }), fc.integer({ min: 0, max: 40 }))
  .map(([few, length, at]) => {
    const strangers = Array.from(
      { length },
      (_, index) => `serviceAccount:n${String(index)}@p.iam.gserviceaccount.com`,
    );
    return [...strangers.slice(0, at), ...few, ...strangers.slice(at)];
  });

test('a long list covers as its members do, one by one', () => {
  fc.assert(
    fc.property(members, fc.constantFrom(NODES, SUBJECT, 'serviceAccount:p.svc.id.goog[shop/web]'), (entries, who) => {
      const each = entries.map((entry) => ({ entry, coverage: coverageOf(entry, who, around) }));
      const sure = each.find(({ coverage }) => coverage.covers === 'yes');
      const may = each.filter(({ coverage }) => coverage.covers === 'unknown');
      const found = coveredBy(entries, who, around);
      expect(found.entry).toBe(sure?.entry ?? may.map(({ entry }) => entry).join(', '));
      expect(found.coverage.covers).toBe(sure !== undefined ? 'yes' : may.length > 0 ? 'unknown' : 'no');
    }),
    { numRuns: 2000 },
  );
});
