/** Fields that are misspelled, so that an image would go unread. */
import { describe, expect, test } from '@jest/globals';
import { readManifests } from '../../../src/input/manifests';

const read = (text: string, found = false) =>
  readManifests([{ file: 'a.yaml', text, found, chart: null }], { imagePaths: [], namespace: null });
const pod = (spec: string): string => `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n${spec}`;

describe('a misspelled field of a pod', () => {
  test.each([
    ['  container:\n  - {name: a, image: x}\n', 'a.yaml:5:3: Kubernetes has no field “container” here', 'containers'],
    ['  Containers:\n  - {name: a, image: x}\n', 'a.yaml:5:3: Kubernetes has no field “Containers” here', 'containers'],
    ['  container: {name: a, image: x}\n', 'a.yaml:5:3: Kubernetes has no field “container” here', 'containers'],
    ['  initContainer:\n  - {name: a, image: x}\n', 'no field “initContainer” here', 'initContainers'],
    ['  containers:\n  - name: a\n    imgae: x\n', 'a.yaml:7:5: Kubernetes has no field “imgae” here', 'image'],
    ['  containers:\n  - name: a\n    Image: x\n', 'no field “Image” here', 'image'],
  ])('%j', (spec, words, meant) => {
    const { problems, images } = read(pod(spec));
    expect(images).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(words);
    expect(problems[0]).toMatch(new RegExp(`Did you mean ${meant}\\?$`));
    expect(read(pod(spec), true)).toMatchObject({ problems: [], errors: problems });
  });

  test.each([
    ['  containers:\n  - {name: a, image: x, stage: y}\n'],
    ['  containers:\n  - {name: a}\n'],
    ['  containers:\n  - {name: a, image: x}\n  container: 3\n'],
  ])('%j is none', (spec) => {
    expect(read(pod(spec)).problems).toEqual([]);
  });
});
