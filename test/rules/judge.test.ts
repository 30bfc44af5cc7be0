import { describe, expect, test } from 'vitest';
import { atLeast, integer, object, subtract, text } from '../../lib/index.ts';
import { configMap, fixed, rule, small } from '../chart/small.ts';

const BROKEN = "at '/app/port': It would break. Repair it. (SG900)";

describe('a rule that literals break', () => {
  test('is told at synth, with the path of the chart', () => {
    const definition = fixed((chart) => chart.addRule(rule({ broken: () => true }), undefined));
    expect(() => definition.render()).toThrow(`small: ${BROKEN}`);
  });

  test('is let pass when it only warns', () => {
    const definition = fixed((chart) => {
      configMap(chart, 'config', { a: 'x' });
      chart.addRule(rule({ broken: () => true, severity: 'warning' }), undefined);
    });
    expect(definition.render().warnings).toEqual([]);
  });

  test('that tells a value which is not known yet, tells what it reads', () => {
    const values = object('Values.', { port: integer({ description: 'A port.', default: 1 }) });
    const definition = small({
      values,
      compose: (chart, v) =>
        chart.addRule(rule({ broken: () => atLeast(5, 3), message: () => text`${v.port} is bad.` }), undefined),
    });
    expect(() => definition.render()).toThrow(
      'small: printf "at \'/app/port\': %d is bad. Repair it. (SG900)" (int64 .Values.port)',
    );
  });
});

test('a rule that literals keep leaves no trace in the chart', () => {
  const definition = fixed((chart) => {
    configMap(chart, 'config', { a: 'x' });
    chart.addRule(rule({ broken: () => false }), undefined);
  });
  expect([...definition.files().keys()]).not.toContain('templates/validate.yaml');
  expect(definition.files().get('README.md')).not.toContain('SG900');
});

test('what a rule says is made once, when values break it', () => {
  const told: string[] = [];
  const message = () => (told.push('made'), 'It would break.');
  const values = object('Values.', { a: integer({ description: 'A.', default: 1 }) });
  const definition = small({
    values,
    compose(chart, v) {
      configMap(chart, 'config', { a: text`${v.a}` });
      chart.addRule(rule({ broken: () => atLeast(v.a, 5), severity: 'warning', message }), undefined);
    },
  });
  expect(definition.render().warnings).toEqual([]);
  expect(told).toEqual([]);
  expect(definition.render({ values: { a: 6 } }).warnings).toEqual([BROKEN]);
  expect(definition.broken({ values: { a: 7 } })).toHaveLength(1);
  expect(told).toEqual(['made']);
});

describe('rules on values', () => {
  const definition = small({
    values: object('Values.', {
      a: integer({ description: 'A.', default: 1, minimum: 0, maximum: 9 }),
      b: integer({ description: 'B.', default: 1, minimum: 0, maximum: 9 }),
    }),
    compose(chart, v) {
      configMap(chart, 'config', { a: text`${v.a}`, b: text`${v.b}` });
      chart.addRule(
        rule({ id: 'SG901', place: 'a', broken: () => atLeast(v.a, 5), message: () => text`${v.a} is much.` }),
        undefined,
      );
      chart.addRule(
        rule({
          id: 'SG902',
          place: 'b',
          broken: (limit: number) => atLeast(v.b, limit),
          message: (limit) => text`${v.b} is ${limit} or more.`,
        }),
        5,
      );
      chart.addRule(rule({ id: 'SG903', place: 'b', severity: 'warning', broken: () => atLeast(v.b, 3) }), undefined);
    },
  });

  test('refuse the values that break them, all at once', () => {
    expect(() => definition.render({ values: { a: 6, b: 7 } })).toThrow(
      "at '/a': 6 is much. Repair it. (SG901)\nat '/b': 7 is 5 or more. Repair it. (SG902)",
    );
  });

  test('tell as data what values break, of both severities and without an error', () => {
    expect(definition.rules.map((applied) => applied.rule.id)).toEqual(['SG901', 'SG902', 'SG903']);
    const broken = definition.broken({ values: { a: 6, b: 3 } });
    expect(broken.map(({ rule: { id }, ...rest }) => ({ id, ...rest }))).toEqual([
      { id: 'SG901', place: 'a', problem: '6 is much.', remedy: 'Repair it.', found: 6, autofix: undefined },
      { id: 'SG903', place: 'b', problem: 'It would break.', remedy: 'Repair it.', found: 3, autofix: undefined },
    ]);
    expect(definition.broken()).toEqual([]);
  });

  test('warn of values that are allowed', () => {
    expect(definition.render({ values: { b: 4 } }).warnings).toEqual(["at '/b': It would break. Repair it. (SG903)"]);
    expect(definition.render().warnings).toEqual([]);
  });
});

test('a rule says the one right value of its path, when there is one', () => {
  const definition = small({
    values: object('Values.', {
      part: object('A part.', { a: integer({ description: 'A.', default: 1, minimum: 0, maximum: 9 }) }),
      b: integer({ description: 'B.', default: 2, minimum: 1, maximum: 9 }),
    }),
    compose(chart, { part, b }) {
      configMap(chart, 'config', { a: text`${part.a}`, b: text`${b}` });
      chart.addRule(
        rule({ place: 'part.a', broken: () => atLeast(part.a, b), autofix: () => subtract(b, 1) }),
        undefined,
      );
    },
  });
  expect(definition.broken({ values: { part: { a: 7 }, b: 5 } })).toMatchObject([{ found: 7, autofix: 4 }]);
});
