import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { withDefinitionsCut } from '../../scripts/definitions.mjs';

test('the definitions keep the addresses of what reads, and nothing else', () => {
  const whole = {
    nested: {
      google: {
        nested: {
          container: {
            nested: {
              v1: {
                nested: {
                  ClusterManager: {
                    methods: {
                      GetCluster: {
                        requestType: 'R',
                        options: { '(google.api.http).get': "/v1/{name='\\x'}", other: 1 },
                      },
                      DeleteCluster: { requestType: 'R', options: { '(google.api.http).delete': '/v1/{name=*}' } },
                    },
                  },
                  Cluster: { fields: {} },
                },
              },
            },
          },
        },
      },
    },
  };
  const literal = JSON.stringify(whole).replace(/[\\']/g, '\\$&');
  const { code, found } = withDefinitionsCut(`a(JSON.parse('{"x":1}')); b(JSON.parse('${literal}'));`);
  expect(found).toBe(1);
  expect(code).toContain(`a(JSON.parse('{"x":1}'))`);
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- the bundle's own code
  const kept = new Function(
    'a',
    'b',
    `let kept; b = (value) => (kept = value); a = () => 0; ${code} return kept;`,
  )() as {
    nested: { google: { nested: { container: { nested: { v1: { nested: unknown } } } } } };
  };
  expect(kept.nested.google.nested.container.nested.v1.nested).toEqual({
    ClusterManager: { methods: { GetCluster: { options: { '(google.api.http).get': "/v1/{name='\\x'}" } } } },
  });
});

test('the built program holds no gRPC and no HTTP client but ours, as its licences say', () => {
  const licences = readFileSync(join(import.meta.dirname, '../../dist/program/licenses.txt'), 'utf8').split('\n');
  const left = [
    'google-gax',
    'protobufjs',
    '@grpc/grpc-js',
    'node-fetch',
    'https-proxy-agent',
    'undici',
    '@actions/http-client',
  ];
  expect(licences).toContain('@google-cloud/container');
  expect(left.filter((name) => licences.includes(name))).toEqual([]);
});
