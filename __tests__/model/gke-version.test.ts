import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sendsCredentials } from '../../src/checks/gke-version';
import {
  compareGkeVersions,
  formatGkeVersion,
  type GkeVersion,
  isAtLeast,
  parseGkeVersion,
} from '../../src/model/gke-version';

const version: fc.Arbitrary<GkeVersion> = fc.record({
  major: fc.nat(9),
  minor: fc.nat(99),
  patch: fc.nat(99),
  gke: fc.nat(9_999_999),
});
const sign = (number: number): number => Math.sign(number) + 0;

describe('a GKE version', () => {
  test.each([
    ['1.27.3-gke.100', { major: 1, minor: 27, patch: 3, gke: 100 }],
    ['1.16.15', { major: 1, minor: 16, patch: 15, gke: 0 }],
    ['v1.30.1-gke.1329003', { major: 1, minor: 30, patch: 1, gke: 1329003 }],
    [' 1.30.1 ', { major: 1, minor: 30, patch: 1, gke: 0 }],
    ['1.9.7-gke.11-alpha', { major: 1, minor: 9, patch: 7, gke: 11 }],
  ])('reads %s', (text, read) => expect(parseGkeVersion(text)).toEqual(read));

  test.each(['', '1', '1.2', 'latest', '1.2.x', '-1.2.3', '1.2.3-gke.', '1.2.3-gke.x', '99999.1.1'])(
    'refuses “%s”',
    (text) => {
      expect(parseGkeVersion(text)).toBeNull();
    },
  );

  test('what is written is read back', () => {
    fc.assert(fc.property(version, (given) => expect(parseGkeVersion(formatGkeVersion(given))).toEqual(given)));
  });

  test('no text makes it throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseGkeVersion(text)));
  });

  test('the order is total', () => {
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        expect(compareGkeVersions(a, a)).toBe(0);
        expect(sign(compareGkeVersions(a, b))).toBe(sign(-compareGkeVersions(b, a)));
        if (compareGkeVersions(a, b) === 0) expect(a).toEqual(b);
        const sorted = [a, b, c].sort(compareGkeVersions);
        expect(compareGkeVersions(sorted[0]!, sorted[2]!)).toBeLessThanOrEqual(0);
        expect(compareGkeVersions(sorted[0]!, sorted[1]!)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('sorts a minor, a patch and a Google patch as numbers, not as text', () => {
    const texts = ['1.9.10-gke.1', '1.10.0-gke.1', '1.10.0-gke.9', '1.10.0-gke.10', '1.10.2'];
    const shuffled = [...texts].reverse();
    shuffled.sort((a, b) => compareGkeVersions(parseGkeVersion(a)!, parseGkeVersion(b)!));
    expect(shuffled).toEqual(texts);
  });

  test('is of a minor or newer, whatever its patch', () => {
    fc.assert(
      fc.property(version, fc.nat(9), fc.nat(99), (given, major, minor) => {
        expect(isAtLeast(given, major, minor)).toBe(
          given.major > major || (given.major === major && given.minor >= minor),
        );
      }),
    );
  });

  test('within one minor, a newer version sends credentials if an older one does', () => {
    fc.assert(
      fc.property(version, version, fc.integer({ min: 13, max: 17 }), (one, other, minor) => {
        const [a, b] = [
          { ...one, major: 1, minor },
          { ...other, major: 1, minor },
        ];
        const [older, newer] = compareGkeVersions(a, b) <= 0 ? [a, b] : [b, a];
        expect(!sendsCredentials(older) || sendsCredentials(newer)).toBe(true);
      }),
    );
  });
});
