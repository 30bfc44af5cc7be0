import { expect, test } from 'vitest';
import { Literal } from '../../lib/expressions/literal.ts';
import { release } from '../../lib/expressions/builtin.ts';
import { text } from '../../lib/expressions/text.ts';
import {
  copiesRatio,
  gcPercent,
  hazelcast,
  heapPercent,
  type Query,
  restarts,
  withMapName,
} from '../../lib/metrics/series.ts';
import { templateOf } from '../support/bothMeanings.ts';
import { untoldIn } from './told.ts';

test.each<[string, Query]>([
  ['copiesRatio', copiesRatio("job='a'")],
  ['gcPercent', gcPercent("job='a'", '5m')],
  ['heapPercent', heapPercent("job='a'")],
  ['restarts', restarts("job='a'")],
  ['hazelcast', hazelcast("job='a'", 'cluster', 'size')],
])('%s reads what members tell', (_, query) => {
  expect(untoldIn(textOf(query))).toEqual([]);
});

test("the map's name is taken out of Hazelcast's label, which has it in quotes", () => {
  const [, pattern = ''] = /'tag0', '(.*)'\)$/.exec(textOf(withMapName(text`x`))) ?? [];
  expect(new RegExp(`^(?:${pattern})$`).exec('"name=sessions=a b"')?.[1]).toBe('sessions=a b');
});

test('what selects the members may be known only later', () => {
  expect(templateOf(hazelcast(text`job='${release.name}'`, 'cluster', 'size'))).toBe(
    `printf "com_hazelcast_Metrics_size{prefix='cluster',job='%s'}" .Release.Name`,
  );
});

function textOf(query: Query): string {
  return query instanceof Literal ? String(query.value) : '';
}
