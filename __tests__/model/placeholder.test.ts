import { expect, test } from '@jest/globals';
import { placeholderIn } from '../../src/model/placeholder';

test.each([
  ['x/y:${TAG}', 4, /^the variable \$\{TAG\} was not filled in/],
  ['$IMAGE_URL', 0, /^the variable \$IMAGE_URL was not filled in/],
  ['x/$(IMAGE)', 2, /^the variable \$\(IMAGE\)/],
  ['%IMAGE%', 0, /^the variable %IMAGE%/],
  ['gcr.io/<PROJECT_ID>/a', 7, /^the placeholder <PROJECT_ID>/],
  ['{username}/a', 0, /^the placeholder \{username\}/],
  ['@IMAGE_REGISTRY@/a', 0, /^the placeholder @IMAGE_REGISTRY@/],
  ['{{ img }}:{{ tag }}', 0, /^the part of a template \{\{ img \}\}/],
  ['ko://example.com/cmd', 0, /^ko:\/\/ names code that ko builds$/],
  ['REGION-docker.pkg.dev/PROJECT_ID/r/i', 0, /^REGION looks like a placeholder/],
  ['IMAGE_URL', 0, /^IMAGE_URL looks like a placeholder/],
] as const)('%s is to be filled in before', (image, at, reason) => {
  expect(placeholderIn(image)).toMatchObject({ at, atRunTime: false, reason: expect.stringMatching(reason) });
});

test('what to do with a manifest stands apart: an argument has none', () => {
  expect(placeholderIn('x/y:${TAG}')?.remedy).toBe('render the manifest first');
  expect(placeholderIn('ko://example.com/cmd')?.remedy).toBe('render it with “ko resolve -f FILE” first');
  expect(placeholderIn('IMAGE_URL')?.remedy).toBe('');
});

test.each([
  ['$(params.builder)', /Tekton/],
  ['x/y:$(tasks.a.results.tag)', /Tekton/],
  ['$(params["image-name"])', /Tekton/],
  ['{{workflow.parameters.img}}', /Argo/],
  ['x/{{inputs.parameters.name}}:1', /Argo/],
  ["{{=inputs.parameters.tag + '-x'}}", /Argo/],
])('%s is filled in when it runs', (image, reason) => {
  expect(placeholderIn(image)).toMatchObject({ atRunTime: true, reason: expect.stringMatching(reason) });
});

test.each(['x/Y', 'docker.io/MyImage', 'a b', 'x/y@sha256:ABC', 'x/y:'])('%s holds none', (image) => {
  expect(placeholderIn(image)).toBeNull();
});
