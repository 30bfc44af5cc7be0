import { readdirSync } from 'node:fs';
import { createTwoFilesPatch } from 'diff';
import { describe, expect, test } from 'vitest';
import { DEFAULT_KUBE_VERSION, NEWEST_KUBE_VERSION } from '../../lib/chart/rendering.ts';
import { CHART_NAMES } from '../../lib/charts/charts.ts';
import { ciFiles, renderCiFile } from '../support/checks.ts';

const [NEWEST, OLDEST] = [minorOf(NEWEST_KUBE_VERSION), minorOf(DEFAULT_KUBE_VERSION)];

describe.each(CHART_NAMES)('%s', (name) => {
  const folder = `${import.meta.dirname}/__snapshots__/${name}`;

  test.each(ciFiles(name))('what %s renders to is as it was reviewed, on each Kubernetes', async (file) => {
    let newer = await render(name, file, NEWEST);
    await expect(newer).toMatchFileSnapshot(`${folder}/${file}`);
    const snapshots = [file];
    for (let minor = NEWEST - 1; minor >= OLDEST; minor--) {
      const older = await render(name, file, minor);
      // Most minor versions get the same as the next one, which needs no snapshot.
      if (older === newer) continue;
      const snapshot = `${stemOf(file)}-1.${minor}.diff`;
      await expect(changes(newer, older, minor)).toMatchFileSnapshot(`${folder}/${snapshot}`);
      snapshots.push(snapshot);
      newer = older;
    }
    const there = readdirSync(folder).filter((snapshot) => stemOf(snapshot) === stemOf(file));
    expect(there, 'remove snapshots of what is the same now').toEqual(snapshots.sort());
  });

  test('each snapshot is of a values file', () => {
    const stems = readdirSync(folder).map(stemOf);
    expect([...new Set(stems)].sort()).toEqual(ciFiles(name).map(stemOf).sort());
  });
});

function render(chart: string, file: string, minor: number): Promise<string> {
  return renderCiFile(chart, file, `1.${minor}.0`);
}

function changes(newer: string, older: string, minor: number): string {
  return createTwoFilesPatch(`1.${minor + 1}`, `1.${minor}`, newer, older, '', '', { context: 2 });
}

function minorOf(version: string): number {
  return Number(/1\.(\d+)/.exec(version)?.[1]);
}

/** The name of a values file or of a snapshot of it, without its ending. */
function stemOf(file: string): string {
  return file.replace(/(-1\.\d+\.diff|\.yaml)$/, '');
}
