import { describe, expect, test } from 'vitest';
import { proofPage, proofText, type Proof } from '../../../tools/e2e/proof.ts';

const CHECK = { entries: 100_271, lost: 0, readStall: 0.4, writeStall: 12.5 };

describe('what a run has proved', () => {
  test('is a section for each scenario: facts in a list, changes in a table', () => {
    const proofs: Proof[] = [
      { file: '20-data.e2e.ts', scenario: 'Data', text: 'a rolling restart', check: CHECK },
      { file: '20-data.e2e.ts', scenario: 'Data', text: 'it warns of nothing' },
      { file: '20-data.e2e.ts', scenario: 'Data', text: 'SIGKILL', check: { ...CHECK, lost: 7 } },
    ];
    expect(proofText(proofs).split('\n')).toEqual([
      '## Data',
      '',
      '- it warns of nothing',
      '',
      '| What was done     | Entries | Lost | Longest read | Longest write |',
      '| ----------------- | ------: | ---: | -----------: | ------------: |',
      '| a rolling restart |  100271 |    0 |        0.4 s |        12.5 s |',
      '| SIGKILL           |  100271 |    7 |        0.4 s |        12.5 s |',
      '',
    ]);
  });

  test('has columns as wide as their widest cell', () => {
    const check = { entries: 1, lost: 0, readStall: 0, writeStall: 123_456_789_012 };
    const rows = proofText([{ file: 'a', scenario: 'A', text: 'x', check }])
      .split('\n')
      .slice(2, 5);
    expect(rows).toEqual([
      '| What was done | Entries | Lost | Longest read |  Longest write |',
      '| ------------- | ------: | ---: | -----------: | -------------: |',
      '| x             |       1 |    0 |          0 s | 123456789012 s |',
    ]);
  });

  test('has its sections in the order of the files, though scenarios took turns, and lines as they came', () => {
    const proofs = [
      { file: '50-b.e2e.ts', scenario: 'Later', text: 'first' },
      { file: '10-a.e2e.ts', scenario: 'Install', text: 'one' },
      { file: '50-b.e2e.ts', scenario: 'Later', text: 'second' },
      { file: '10-a.e2e.ts', scenario: 'Install again', text: 'two' },
    ];
    const lines = proofText(proofs).split('\n').filter(Boolean);
    expect(lines).toEqual(['## Install', '- one', '## Install again', '- two', '## Later', '- first', '- second']);
  });

  test('may be nothing', () => {
    expect(proofText([])).toBe('');
  });
});

describe('the page', () => {
  const env = { SIDEGRID_E2E_KUBERNETES: '1.34.3', SIDEGRID_E2E_OWN_NODES: 'yes' };
  const proofs = [{ file: 'a', scenario: 'A', text: 'it is so' }];

  test('tells what ran and where, and then what was proved', () => {
    const page = proofPage(env, proofs);
    expect(page).toMatch(/Kubernetes 1\.34\.3,\nsix nodes in three zones on one machine, Hazelcast \d+\.\d+\.\d+\./);
    expect(page).toMatch(/^# Proof\n/);
    expect(page).toMatch(/\n\n## A\n\n- it is so\n$/);
  });

  test('tells of a cluster that is not ours', () => {
    expect(proofPage({ ...env, SIDEGRID_E2E_OWN_NODES: 'no' }, proofs)).toContain('\nanother cluster, Hazelcast');
  });
});
