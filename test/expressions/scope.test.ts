import { expect, test } from 'vitest';
import { equal } from '../../lib/expressions/compare.ts';
import { withVariables } from '../../lib/expressions/context.ts';
import { TextHelper } from '../../lib/expressions/helper.ts';
import { and, not, or } from '../../lib/expressions/logic.ts';
import { Reference, Source } from '../../lib/expressions/reference.ts';
import { keyOf, topScope, Variable } from '../../lib/expressions/scope.ts';
import { a, contextOf, scopeOf } from '../support/bothMeanings.ts';

const item = new Variable('item');

test.each([0, '', undefined, null, { a: 1 }])('a variable has the value of its turn: %j', (value) => {
  expect(item.read(withVariables(contextOf(), [item, value]))).toBe(value);
});

test('outside its loop a variable cannot be read, not even by its name', () => {
  const namesake = withVariables(contextOf(), [new Variable('item'), 1]);
  expect(() => item.read(namesake)).toThrow('$item is used outside its loop');
});

test('a loop variable whose name Go does not take is refused', () => {
  expect(() => new Variable('my-var')).toThrow('the loop variable "my-var" is no name that Go takes');
});

const port = new Variable('port');

test('at the top the root is a dot, in a loop a dollar', () => {
  expect([scopeOf().root, scopeOf().inLoop(port).root]).toEqual(['.', '$']);
});

test('a variable has its own name', () => {
  expect(scopeOf().inLoop(port).variable(port)).toBe('$port');
});

test('variables of one name in loops inside each other are numbered', () => {
  const [second, third] = [new Variable('port'), new Variable('port')];
  const scope = scopeOf().inLoop(port).inLoop(second).inLoop(third);
  expect([port, second, third].map((variable) => scope.variable(variable))).toEqual(['$port', '$port2', '$port3']);
});

test("loops beside each other do not know each other's variables", () => {
  const top = scopeOf();
  top.inLoop(port);
  expect(() => top.inLoop(new Variable('other')).variable(port)).toThrow('$port is used outside its loop');
});

test('what is used anywhere below the top is heard at the top', () => {
  const heard: unknown[] = [];
  const helper = TextHelper.define('n', 'N.', 'x');
  const scope = topScope('grid', {
    useValue: (path) => heard.push(path),
    useHelper: (used) => heard.push(used),
  }).inLoop(port);
  scope.useValue(['a', 'b']);
  scope.useHelper(helper);
  expect(heard).toEqual([['a', 'b'], helper]);
  expect(scope.chartName).toBe('grid');
});

test('expressions of one form have one key, and others have others', () => {
  expect(keyOf(equal(a.string('x'), 'a'))).toBe(keyOf(equal(a.string('x'), 'a')));
  expect(keyOf(equal(a.string('x'), 'a'))).not.toBe(keyOf(equal(a.string('x'), 'b')));
  expect(keyOf(a.integer('x'))).not.toBe(keyOf(a.string('x')));
});

test('conditions have the key of their normal form', () => {
  const [x, y] = [a.boolean('x'), a.boolean('y')];
  expect(keyOf(not(or(not(x), not(y))))).toBe(keyOf(and(x, y)));
});

test('variables of two loops differ, though both are called alike', () => {
  const port = () => new Reference<string>('string', Source.variable(new Variable('port')));
  const one = port();
  expect(keyOf(one)).toBe(keyOf(one));
  expect(keyOf(one)).not.toBe(keyOf(port()));
});
