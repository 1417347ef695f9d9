import { grantCommand } from '../../src/fixes/grant';
import { CALLER_VARIABLE } from '../../src/model/caller';
import { callerWords } from '../../src/reports/view';

const need = {
  way: 'policies',
  permission: 'resourcemanager.projects.getIamPolicy',
  resource: 'projects/shop',
  role: 'roles/browser',
} as const;

test('the variable of a caller who is not known is explained, and no other command is', () => {
  const [unknown, known] = [
    grantCommand(need, null) ?? '',
    grantCommand(need, 'serviceAccount:ci@p.iam.gserviceaccount.com') ?? '',
  ];
  expect(unknown).toContain(CALLER_VARIABLE);
  expect(callerWords([known, unknown])).toBe(' (CALLER is its IAM member)');
  expect(callerWords([known])).toBe('');
});
