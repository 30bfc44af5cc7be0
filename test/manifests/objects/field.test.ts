import { describe, expect, test } from 'vitest';
import { UserError } from '../../../lib/errors.ts';
import { Field } from '../../../lib/manifests/objects/field.ts';

const of = (x: unknown): Field => new Field({ spec: { x } }, 'StatefulSet/grid:').at('spec').at('x');

describe('parts of an object are read', () => {
  test('a part knows its path', () => {
    const root = new Field({ spec: { list: [{ a: 1 }] } }, 'StatefulSet/grid:');
    expect(root.at('spec').at('list').items()[0]?.at('a').path).toBe('StatefulSet/grid: spec.list[0].a');
  });

  test('what is absent has no parts, and takes what stands for it', () => {
    expect(of(undefined).at('deep').at('deeper').isPresent).toBe(false);
    expect(of(null).items()).toEqual([]);
    expect(of(null).entries()).toEqual([]);
    expect(of(undefined).textOr('fallback')).toBe('fallback');
    expect(of(undefined).integerOr(3)).toBe(3);
    expect(of(undefined).isTrue()).toBe(false);
    expect(of(undefined).oneOf(['first', 'second'])).toBe('first');
  });

  test('what is there is given as it is', () => {
    expect(of('a').text()).toBe('a');
    expect(of(0).integerOr(3)).toBe(0);
    expect(of(true).isTrue()).toBe(true);
    expect(of('second').oneOf(['first', 'second'])).toBe('second');
    expect(of(['a', 'b']).textList()).toEqual(['a', 'b']);
    expect(of({ k: 'v' }).texts()).toEqual({ k: 'v' });
    expect(of([1]).raw()).toEqual([1]);
  });
});

describe('what is wrong is told with its place', () => {
  test.each<readonly [string, () => unknown, string]>([
    ['a missing text', () => of(undefined).text(), 'is missing'],
    ['a number for a text', () => of(5).text(), 'must be a text: quote it'],
    ['a text for a list', () => of('a').items(), 'must be a list'],
    ['a list for a map', () => of([]).at('y'), 'must be a map'],
    ['a text for a map', () => of('a').entries(), 'must be a map'],
    ['an unknown word', () => of('c').oneOf(['a', 'b']), "is 'c': use a or b"],
    ['a text for an integer', () => of('3').integerOr(0), 'is "3": an integer from 0 on is needed'],
    ['a fraction', () => of(1.5).integerOr(0), 'is 1.5: an integer from 0 on is needed'],
    ['an integer that is too small', () => of(0).integerOr(1, 1), 'is 0: an integer from 1 on is needed'],
    ['a text for a boolean', () => of('yes').isTrue(), 'must be true or false'],
  ])('%s', (_name, read, problem) => {
    expect(read).toThrow(new UserError(`StatefulSet/grid: spec.x ${problem}`));
  });
});
