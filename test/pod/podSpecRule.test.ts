import { expect, test } from 'vitest';
import { AppliedRule, messageOf } from '../../lib/rules/judge.ts';
import { podSpecRule } from '../../lib/pod/podSpecRule.ts';
import { a, contextOf } from '../support/bothMeanings.ts';

const rule = podSpecRule({
  id: 'SG900',
  managed: { containers: 'extraContainers', volumes: 'volumes' },
  fixed: ['restartPolicy', 'hostNetwork'],
});
const applied = AppliedRule.toValues(rule, { podSpec: a.map('podSpec') });

test.each([
  [{}, false],
  [{ dnsPolicy: 'Default' }, false],
  [{ containers: [] }, true],
  [{ dnsPolicy: 'Default', hostNetwork: true }, true],
])('podSpec=%j: %j', (podSpec, expected) => {
  expect(applied?.broken.evaluate(contextOf({ podSpec }))).toBe(expected);
});

test('it names the value that sets each field, and the fields that nothing sets', () => {
  expect(applied && messageOf(applied).evaluate(contextOf({ podSpec: {} }))).toBe(
    "at '/podSpec': The chart already sets a field that is in here, so yours would be lost. restartPolicy and hostNetwork never change, and other values set the rest. Set extraContainers in place of containers, volumes. (SG900)",
  );
});
