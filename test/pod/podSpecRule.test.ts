import { expect, test } from 'vitest';
import { judge } from '../../lib/chart/rule.ts';
import { podSpecRule } from '../../lib/pod/podSpecRule.ts';
import { a, contextOf } from '../support/bothMeanings.ts';

const rule = podSpecRule({
  id: 'SG900',
  managed: { containers: 'extraContainers', volumes: 'volumes' },
  fixed: ['restartPolicy', 'hostNetwork'],
});
const { holds, message } = judge(rule, { podSpec: a.map('podSpec') });

test.each([
  [{}, true],
  [{ dnsPolicy: 'Default' }, true],
  [{ containers: [] }, false],
  [{ dnsPolicy: 'Default', hostNetwork: true }, false],
])('podSpec=%j: %j', (podSpec, expected) => {
  expect(holds.evaluate(contextOf({ podSpec }))).toBe(expected);
});

test('it names the value that sets each field, and the fields that nothing sets', () => {
  expect(message.evaluate(contextOf({ podSpec: {} }))).toBe(
    "at '/podSpec': a field of it is one that the chart makes, and this one would be lost: restartPolicy and hostNetwork never change, the others have values of their own: set extraContainers in place of containers, volumes (SG900)",
  );
});
