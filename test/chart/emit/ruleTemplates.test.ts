import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atLeast, integer, object, string, text } from '../../../lib/index.ts';
import { writeChart } from '../../support/chartFolder.ts';
import { Oracle } from '../../support/oracle.ts';
import { configMap, rule, small } from '../small.ts';

const definition = small({
  values: object('Values.', {
    count: integer({ description: 'A count.', default: 1 }),
    title: string({ description: 'A title.', default: '100% "{{ x }}"' }),
  }),
  compose(chart, v) {
    configMap(chart, 'config', { a: v.title });
    const message = () => text`${v.count} is much for ${v.title}.`;
    chart.addRule(rule({ id: 'SG901', place: 'count', broken: () => atLeast(v.count, 5), message }), undefined);
    chart.addRule(rule({ id: 'SG902', place: 'count', broken: () => atLeast(v.count, 9), message }), undefined);
    chart.addRule(
      rule({ id: 'SG903', place: 'count', severity: 'warning', broken: () => atLeast(v.count, 3), message }),
      undefined,
    );
  },
});

describe('Helm holds users to the rules in our words', () => {
  let oracle: Oracle;
  let chart: string;
  beforeAll(async () => {
    oracle = await Oracle.start();
    chart = writeChart('small', definition.files());
  });
  afterAll(() => oracle.close());

  test('errors are told all at once', async () => {
    const { error } = await oracle.render(chart, { count: 10 });
    expect(error).toContain(
      '10 is much for 100% "{{ x }}". Repair it. (SG901)\n' +
        'at \'/count\': 10 is much for 100% "{{ x }}". Repair it. (SG902)',
    );
  });

  test('warnings are told after the installation', async () => {
    const { notes, objects } = await oracle.render(chart, { count: 4 });
    expect(objects).toHaveLength(1);
    expect(notes?.trim()).toBe('WARNING: at \'/count\': 4 is much for 100% "{{ x }}". Repair it. (SG903)');
  });

  test('values that keep the rules are accepted without a word', async () => {
    const { notes, objects } = await oracle.render(chart, {});
    expect([notes?.trim(), objects?.length]).toEqual(['', 1]);
  });
});
