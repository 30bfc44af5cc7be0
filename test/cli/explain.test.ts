import { describe, expect, test } from 'vitest';
import { depthFailure, explain } from '../../lib/cli/explain.ts';
import { UsageError, UserError } from '../../lib/errors.ts';

test('a mistake of the user is told as it is, with exit code 1, and 2 for a wrong command line', () => {
  expect(explain(new UserError('set it'))).toEqual({ paragraphs: ['set it'], exitCode: 1 });
  expect(explain(new UsageError('which?'))).toEqual({ paragraphs: ['which?'], exitCode: 2 });
});

test('each place that is wrong is a paragraph', () => {
  const error = new UserError("at '/a': one\nmore of one\nat '/b': two");
  expect(explain(error).paragraphs).toEqual(["at '/a': one\nmore of one", "at '/b': two"]);
});

test('a bug in sidegrid has its stack, and exit code 70', () => {
  const { paragraphs, exitCode } = explain(new TypeError('odd'));
  expect(exitCode).toBe(70);
  expect(paragraphs[0]).toMatch(/^this is a bug in sidegrid: please report it with\nTypeError: odd\n +at /);
  expect(explain('odd').paragraphs[0]).toContain('\nodd');
});

describe('depthFailure', () => {
  test('a stack that ended means that the values are nested too deep', () => {
    const endless = (): number => endless() + 1;
    let error: unknown;
    try {
      endless();
    } catch (thrown) {
      error = thrown;
    }
    expect(depthFailure(error)?.message).toBe('the values are nested too deeply: reduce the nesting');
  });

  test('no other error means that', () => {
    expect(depthFailure(new RangeError('Invalid array length'))).toBeUndefined();
    expect(depthFailure(new Error('call stack'))).toBeUndefined();
  });
});
