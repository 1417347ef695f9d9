import { describe, expect, test } from '@jest/globals';
import { parseFilter } from '../../src/input/given-filter';

describe('filters', () => {
  test.each([
    ['label=env=prod', 'label', 'env=prod'],
    ['label=env', 'label', 'env'],
    ['label=env=', 'label', 'env='],
    ['label=größe=groß_1', 'label', 'größe=groß_1'],
    ['label=__proto__', 'label', '__proto__'],
    [' name = prod-* ', 'name', 'prod-*'],
    ['name=*', 'name', '*'],
    ['location=europe-west1-b', 'location', 'europe-west1-b'],
    ['release-channel=REGULAR', 'release-channel', 'REGULAR'],
  ])('%s', (given, key, value) => expect(parseFilter(given)).toEqual({ value: { key, value } }));

  test.each([
    ['label=', 'nothing stands after “label=”'],
    ['label==x', 'nothing stands after “label=”'],
    ['name', 'is not a filter'],
    ['', 'is not a filter'],
    // What no cluster can have is a mistake of whoever wrote it: it would leave out all of them.
    ['label=env="prod"', 'names no label'],
    ["label='env=prod'", 'names no label'],
    ['label=env=a=b', 'names no label'],
    ['label=Env=prod', 'names no label'],
    ['label=env=*', 'label=env takes any value'],
    ['label=env=prod,dev', 'names no label'],
    ['name=a,b', 'fits no name'],
    ['name=Prod', 'fits no name'],
    ['name=prod-[ab]', 'fits no name'],
    ['name=c?', 'fits no name'],
    ['location=EUROPE-WEST1', 'fits no name'],
    ['release-channel=UNSPECIFIED', 'names no release channel: it is one of rapid,'],
    ['nome=c1', 'Did you mean name=c1?'],
    ['env=prod', 'Did you mean label=env=prod?'],
    ['labels.env=prod', 'Did you mean label=env=prod?'],
    ['resourceLabels.env=prod', 'Did you mean label=env=prod?'],
  ])('%s: %s', (given, words) => expect(parseFilter(given)).toEqual({ problem: expect.stringContaining(words) }));

  test.each(['name!=c0', 'name>c', '=x', '=', 'label.env='])('%s: nothing is guessed', (given) =>
    expect(parseFilter(given)).toEqual({ problem: expect.not.stringContaining('Did you mean') }),
  );
});
