import { expect, test } from '@jest/globals';
import { nearNames } from '../../src/model/suggest';

test('near names: few edits first, then those that hold it', () => {
  expect(nearNames('prod', ['prod-eu', 'prd', 'staging', 'prod-us', 'dev', 'prd'])).toEqual([
    'prd',
    'prod-eu',
    'prod-us',
  ]);
  expect(nearNames('x', ['abcdef'])).toEqual([]);
});
