import { describe, expect, test } from '@jest/globals';
import { fitted, type LimitRange } from '../../src/verify/limits';

const OURS = { requests: { cpu: '10m', memory: '16Mi' }, limits: { cpu: '100m', memory: '64Mi' } };
const range = (...limits: NonNullable<NonNullable<LimitRange['spec']>['limits']>[number][]): LimitRange[] => [
  { spec: { limits } },
];

describe('resources within a LimitRange', () => {
  test.each([
    ['none', [], OURS],
    ['one that they fit', range({ type: 'Container', min: { cpu: '5m' }, max: { cpu: '2', memory: '1Gi' } }), OURS],
    [
      'a minimum above the request, and above the limit',
      range({ type: 'Container', min: { cpu: '0.05', memory: '128Mi' } }),
      { requests: { cpu: '0.05', memory: '128Mi' }, limits: { cpu: '100m', memory: '128Mi' } },
    ],
    [
      'a maximum below the limit, and below the request',
      range({ type: 'Pod', max: { cpu: '5m', memory: '32M' } }),
      { requests: { cpu: '5m', memory: '16Mi' }, limits: { cpu: '5m', memory: '32M' } },
    ],
    [
      'a ratio',
      range({ type: 'Container', maxLimitRequestRatio: { cpu: '10', memory: '2' } }),
      { requests: { cpu: '10m', memory: '64Mi' }, limits: { cpu: '100m', memory: '64Mi' } },
    ],
    [
      'one of claims, and quantities that are none',
      range({ type: 'PersistentVolumeClaim', min: { cpu: '9' } }, { type: 'Pod', max: { cpu: '' } }),
      OURS,
    ],
    [
      'exponents and thousands',
      range({ type: 'Container', min: { cpu: '1e-1', memory: '65536k' } }),
      { requests: { cpu: '1e-1', memory: '65536k' }, limits: { cpu: '100m', memory: '64Mi' } },
    ],
  ] as const)('%s', (_, ranges, bent) => {
    expect(fitted(OURS, ranges)).toEqual(bent);
  });
});
