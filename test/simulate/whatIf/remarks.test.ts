import { describe, expect, test } from 'vitest';
import { remarksOn } from '../../../lib/simulate/whatIf/remarks.ts';
import type { Workload } from '../../../lib/manifests/workloads/workload.ts';
import { podTerm, spread, workload } from '../build.ts';

const deployment = (props: Partial<Workload>): Workload =>
  workload({ title: 'Deployment/grid', kind: 'Deployment', ...props });

describe('a reader is told', () => {
  test.each<readonly [string, Workload, RegExp]>([
    [
      'when a StatefulSet replaces pods',
      workload(),
      /replaces the pods of a failed node only after its Node object is deleted/,
    ],
    [
      'that rollouts make a spread less even',
      deployment({ spread: [spread()] }),
      /set matchLabelKeys: \[pod-template-hash\]/,
    ],
    ['that volumes may bind pods', deployment({ hasVolumes: true }), /may bind its pods to a zone or node/],
    [
      'that nobody knows where other pods are',
      deployment({ requiredNear: [podTerm({ selector: [{ key: 'app', operator: 'In', values: ['web'] }] })] }),
      /has required affinity to pods without members/,
    ],
  ])('%s', (_name, own, expected) => {
    expect(remarksOn([own])).toEqual([expect.stringMatching(expected)]);
  });
});

test('nothing is said where there is nothing to say', () => {
  const fine = deployment({
    spread: [spread({ matchLabelKeys: ['pod-template-hash'] }), spread({ isHard: false })],
    requiredNear: [podTerm()],
  });
  expect(remarksOn([fine])).toEqual([]);
});
