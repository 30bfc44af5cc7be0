import { describe, expect, test } from 'vitest';
import { apartBy } from '../../../lib/manifests/members/members.ts';
import { Field } from '../../../lib/manifests/objects/field.ts';
import { TestGrid } from '../../lint/grid.ts';

describe('apart', () => {
  const HOST = 'kubernetes.io/hostname';
  const labelSelector = { matchLabels: { 'app.kubernetes.io/instance': 'shop' } };
  const term = { topologyKey: HOST, labelSelector };
  const required = { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [term] } };
  const preferred = {
    podAntiAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, podAffinityTerm: term }] },
  };
  const soft = { ...term, whenUnsatisfiable: 'ScheduleAnyway' };

  function apart(constraints: unknown[], affinity: object = {}) {
    const { members } = new TestGrid();
    return apartBy(HOST, {
      ...members,
      constraints: new Field(constraints, 'a'),
      affinity: new Field(affinity, 'a'),
    });
  }

  describe('members keep apart', () => {
    test.each<[string, unknown[], object, string]>([
      ['always by a hard spread', [{ ...term, whenUnsatisfiable: 'DoNotSchedule' }], {}, 'always'],
      ['always by a spread that says nothing', [term], {}, 'always'],
      ['always by required anti-affinity', [], required, 'always'],
      ['if it is convenient by a soft spread', [soft], {}, 'preferred'],
      ['if it is convenient by preferred anti-affinity', [], preferred, 'preferred'],
      ['not at all', [], {}, 'never'],
      ['not by a spread over something else', [{ ...term, topologyKey: 'rack' }], {}, 'never'],
      ['not by a spread of other pods', [{ ...term, labelSelector: { matchLabels: { a: 'b' } } }], {}, 'never'],
      ['not by a spread of no pods', [{ topologyKey: HOST }], {}, 'never'],
    ])('%s', (_, constraints, affinity, expected) => {
      expect(apart(constraints, affinity)).toBe(expected);
    });
  });
});
