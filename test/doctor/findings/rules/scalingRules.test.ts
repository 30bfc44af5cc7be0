import { scalingRules } from '../../../../lib/doctor/findings/rules/scalingRules.ts';
import type { Value } from '../../../../lib/read/value.ts';
import { TestGrid } from '../grid.ts';
import { checkRules, scalingGrid } from './checkRules.ts';

const PLACE = 'HorizontalPodAutoscaler/shop-sidecar-grid: spec.behavior.scaleDown';

checkRules(
  scalingRules,
  [
    [
      'SG128',
      'an autoscaler without policies, which takes all that it may',
      () => scalingGrid().set('HorizontalPodAutoscaler', 'spec/behavior', undefined),
      PLACE,
      'may stop 6 members within the 165 seconds',
    ],
    ['SG128', 'two pods at once', () => policies([pods(2, 1000)]), PLACE, 'may stop 2 members'],
    ['SG128', 'one pod twice within a grace period', () => policies([pods(1, 100)]), PLACE, 'may stop 2 members'],
    ['SG128', 'a quarter of them', () => policies([percent(25, 1000)]), PLACE, 'may stop 3 members'],
    ['SG128', 'the greater of two', () => policies([pods(1, 1000), pods(3, 1000)]), PLACE, 'may stop 3 members'],
  ],
  [
    ['SG128', 'the policies of the chart', scalingGrid],
    ['SG128', 'the lesser of two', () => policies([pods(1, 1000), pods(3, 1000)], 'Min')],
    ['SG128', 'no scale-down', () => policies([pods(3, 1000)], 'Disabled')],
    ['SG128', 'as many copies as pods that go', () => policies([pods(2, 1000)]).config('map/default/backup-count', 2)],
    ['SG128', 'a StatefulSet, which stops pods in order', () => statefulSet()],
  ],
);

function pods(value: number, periodSeconds: number): Value {
  return { type: 'Pods', value, periodSeconds };
}

function percent(value: number, periodSeconds: number): Value {
  return { type: 'Percent', value, periodSeconds };
}

function policies(list: Value[], selectPolicy: Value = 'Max'): TestGrid {
  return scalingGrid().set('HorizontalPodAutoscaler', 'spec/behavior/scaleDown', { selectPolicy, policies: list });
}

function statefulSet(): TestGrid {
  const grid = new TestGrid({ autoscaling: { enabled: true, minReplicas: 3, maxReplicas: 9 } });
  return grid.set('HorizontalPodAutoscaler', 'spec/behavior', undefined);
}
