import { distinctGrants, needsCaller } from '../../src/model/caller';

const grant = (role: string, on = 'apps', member = '"$CALLER"'): string =>
  `gcloud artifacts repositories add-iam-policy-binding ${on} --project=p --location=l --member=${member} --role=roles/artifactregistry.${role}`;

test('grants are proposed once, and none of a role that another one holds there', () => {
  expect(distinctGrants([grant('reader'), grant('viewer'), grant('viewer')])).toEqual([grant('viewer')]);
  const apart = [grant('reader'), grant('viewer', 'other'), grant('viewer', 'apps', 'user:a@example.com')];
  expect(distinctGrants(apart)).toEqual(apart);
});

test('the variable for the caller is explained where a command has it', () => {
  expect(needsCaller([grant('reader', 'apps', 'user:a@example.com'), grant('viewer')])).toBe(true);
  expect(needsCaller([grant('reader', 'apps', 'user:a@example.com')])).toBe(false);
});
