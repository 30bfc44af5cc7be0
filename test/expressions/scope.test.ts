import { expect, test } from 'vitest';
import { TextHelper } from '../../lib/expressions/helper.ts';
import { topScope } from '../../lib/expressions/scope.ts';
import { Variable } from '../../lib/expressions/variable.ts';
import { scopeOf } from '../support/bothMeanings.ts';

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
