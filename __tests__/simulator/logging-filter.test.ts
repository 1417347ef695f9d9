import { describe, expect, test } from '@jest/globals';
import { logFilter, UnparseableFilter } from '../../simulator/logging-filter';

const entry = {
  logName: 'projects/p/logs/container-runtime',
  timestamp: '2026-01-01T10:00:00Z',
  resource: { type: 'k8s_pod', labels: { cluster_name: 'prod' } },
  jsonPayload: { reason: 'Failed', message: 'Failed to pull image "x": 403 Forbidden', count: 4 },
};

describe('a filter of the Logging query language', () => {
  test.each<[string, boolean]>([
    ['', true],
    ['log_id("container-runtime")', true],
    ['log_id("events")', false],
    ['resource.type="k8s_pod" AND jsonPayload.reason="failed"', true],
    ['resource.type="k8s_pod"\njsonPayload.reason="BackOff"', false],
    ['jsonPayload.reason=("BackOff" OR "Failed")', true],
    ['jsonPayload.message:("403" AND "pull")', true],
    ['jsonPayload.message:("403" AND "404")', false],
    ['jsonPayload.message:"403 Forbidden"', true],
    ['jsonPayload.message=~"4\\\\d\\\\d"', true],
    ['jsonPayload.count>=4 AND jsonPayload.count<5', true],
    ['timestamp>="2026-01-01T09:00:00.000Z"', true],
    ['timestamp>="2026-01-01T12:00:00+01:00"', false],
    ['NOT resource.type=k8s_node', true],
    ['"403 forbidden"', true],
    ['"i/o timeout"', false],
    ['jsonPayload.nothing="x"', false],
    ['jsonPayload.nothing!="x"', true],
    // OR binds before AND.
    ['resource.type=a OR resource.type=k8s_pod AND resource.type=b OR resource.type=c', false],
    ['resource.type=a OR (resource.type=k8s_pod AND jsonPayload.reason=Failed)', true],
    ['resource.labels.cluster_name="prod" -- a remark', true],
  ])('%s', (filter, holds) => expect(logFilter(filter)(entry)).toBe(holds));

  test.each(['(', 'a=', 'a="x" AND', '="x"', 'a=("x" "y")', 'a="x")', '"open'])('%s is refused', (filter) =>
    expect(() => logFilter(filter)).toThrow(UnparseableFilter),
  );
});
