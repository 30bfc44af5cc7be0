import { describe, expect, test } from 'vitest';
import { effects, lossClass, LOST, verdicts, worstOf } from '../../../lib/simulate/report/effects.ts';
import { rowsOf } from '../../../lib/simulate/report/failureTables.ts';
import { spread } from '../build.ts';
import { answer, firstOutcome, loss, NO_LOSS } from './answers.ts';

const of = (props: Parameters<typeof answer>[1]) => effects(rowsOf(firstOutcome(answer({}, props))), 3);

describe('pods that wait', () => {
  test('have one column where failed nodes make no difference', () => {
    const { heads, lines, notes } = of({ spread: [spread({ nodeTaintsPolicy: 'Honor' })] });
    expect(heads).toEqual(['failure', 'members lost', 'entries lost', 'left without backup', 'Pending pods']);
    expect(lines[0]).toMatchObject({
      title: 'each of 3 nodes, e.g. node a-1',
      cells: ['1 of 3', 'nothing', '67 %', 'none'],
    });
    expect(notes).toEqual([]);
  });

  test('have two where the failed nodes hold them back, with a note that says why', () => {
    const { heads, lines, notes } = of({});
    expect(heads.slice(-2)).toEqual(['Pending pods', 'after node deletion']);
    expect(lines[0]?.cells.slice(-2)).toEqual(['1 (1)', 'none']);
    expect(notes).toEqual([
      '1 of 3 pods of StatefulSet/grid Pending: 2 of 3 nodes: no room within the topology spread over kubernetes.io/hostname; 1 of 3 nodes: failed',
      '2 of 3 pods of StatefulSet/grid Pending: 2 of 3 nodes: failed; 1 of 3 nodes: no room within the topology spread over kubernetes.io/hostname',
    ]);
  });
});

test('what is lost is in its cell', () => {
  const { lines } = of({});
  expect(lines.map(({ cells }) => cells[LOST])).toEqual(['nothing', 'nothing', expect.stringMatching(/^3[234]/)]);
});

describe('verdicts', () => {
  test('the worst loss is a possible one, and of those the greatest', () => {
    expect(worstOf([])).toBeUndefined();
    expect(worstOf([NO_LOSS, loss(0), loss(0, 0.3), loss(0.2)])).toEqual(loss(0, 0.3));
    expect(worstOf([NO_LOSS, loss(0)])).toEqual(loss(0));
  });

  test('each kind of failure has its loss in the best and in the worst placement', () => {
    const told = verdicts(answer({}, { spread: [spread({ isHard: false })] }));
    expect(told.map(({ kind, best, worst }) => [kind, best.possible, worst.share.most])).toEqual([
      ['node', false, 1],
      ['zone', false, 1],
      ['pair', true, 1],
    ]);
  });

  test('a loss is none, of some entries, or of all', () => {
    expect([NO_LOSS, loss(0), loss(0.2, 0.4), loss(0.5, 1)].map(lossClass)).toEqual(['ok', 'some', 'some', 'all']);
  });
});
