import { expect, test } from 'vitest';
import { rule } from '../chart/small.ts';
import { RuleRegistry } from '../../lib/rules/registry.ts';

const family = (...ids: readonly string[]) => ({
  title: 'Some',
  rules: ids.map((id) => rule<never>({ id, broken: () => true })),
});

test('the next free id of a prefix is above all that there were', () => {
  const registry = new RuleRegistry([family('SG001', 'SG007'), family('SK120')], { SG009: 'SG001' });
  expect(registry.prefixes).toEqual(['SG', 'SK']);
  expect(registry.next('SG')).toBe('SG010');
  expect(registry.next('SK')).toBe('SK121');
  expect(registry.next('MC')).toBe('MC001');
});

test('an id that two rules have is refused, with the next free one', () => {
  expect(() => new RuleRegistry([family('SG001'), family('SG001', 'SG002')])).toThrow(
    'SG001 is the id of another rule: SG003 is free',
  );
});

test('an id that is retired is refused', () => {
  expect(() => new RuleRegistry([family('SG001', 'SG002')], { SG002: 'SG001' })).toThrow(
    'SG002 is the id of another rule: SG003 is free',
  );
});

test('an id of another form is refused', () => {
  expect(() => new RuleRegistry([family('SG1')])).toThrow('SG1 is no id of a rule');
});
