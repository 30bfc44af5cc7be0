import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SidekickRule } from '../../../lib/sidekick/facts.ts';
import { writeChart } from '../../support/chartFolder.ts';
import { Oracle } from '../../support/oracle.ts';
import { sidekick, sidekickChart } from '../chart.ts';
import { errorOf } from '../../support/errorOf.ts';

/** The id of a rule, settings that break it, and the part of its message that tells what would happen. */
export type Case = readonly [id: string, settings: object, message: string];

/** What {@link checkRules} tries. */
export interface RuleCases {
  /** Settings that break errors. @default - none */
  readonly broken?: readonly Case[];
  /** Settings that break warnings. @default - none */
  readonly warned?: readonly Case[];
  /** Settings that come close to breaking a rule, and do not. @default - none */
  readonly kept?: readonly (readonly [id: string, settings: object])[];
}

/** Sites of https. */
export const HTTPS = { sites: ['https://minio-{0...3}.minio-hl:9000'] };

/** Settings of a version from Docker Hub. */
export function old(tag: string, settings: object = {}): object {
  return { image: { registry: 'docker.io', tag }, ...settings };
}

/** Tests that each rule is told when it is broken, by our own rendering and by Helm's, and only then. */
export function checkRules(rules: readonly SidekickRule[], { broken = [], warned = [], kept = [] }: RuleCases): void {
  const chart = writeChart('sidekick-core', sidekickChart.files());
  let oracle: Oracle;
  beforeAll(async () => {
    oracle = await Oracle.start();
  });
  afterAll(() => oracle.close());

  describe.runIf(broken.length > 0)('errors', () => {
    test.each(broken)('%s refuses %j, in process and in Helm', async (id, settings, message) => {
      const values = sidekick(settings);
      const own = errorOf(() => sidekickChart.render({ values }));
      expect(lineOf(own, id)).toContain(message);
      const { error = '' } = await oracle.render(chart, values);
      for (const line of own.split('\n')) expect(error).toContain(line);
    });
  });

  describe.runIf(warned.length > 0)('warnings', () => {
    test.each(warned)('%s warns of %j, in process and in the notes of Helm', async (id, settings, message) => {
      const values = sidekick(settings);
      const { warnings } = sidekickChart.render({ values });
      expect(lineOf(warnings.join('\n'), id)).toContain(message);
      const { notes = '', error } = await oracle.render(chart, values);
      expect(error).toBeUndefined();
      for (const warning of warnings) expect(notes).toContain(`WARNING: ${warning}`);
    });
  });

  describe.runIf(kept.length > 0)('nothing to say', () => {
    test.each(kept)('%s of %j', async (id, settings) => {
      const values = sidekick(settings);
      const { warnings } = sidekickChart.render({ values });
      expect(warnings.filter((warning) => warning.includes(id))).toEqual([]);
      expect(await oracle.render(chart, values)).toMatchObject({ notes: expect.not.stringContaining(id) as string });
    });
  });

  test('each rule is broken above, as the error or the warning that it is', () => {
    const idsOf = (cases: readonly Case[]) => [...new Set(cases.map(([id]) => id))].sort();
    const idsAs = (severity: SidekickRule['severity']) =>
      rules.flatMap((rule) => (rule.severity === severity ? [rule.id] : [])).sort();
    expect(idsOf(broken)).toEqual(idsAs('error'));
    expect(idsOf(warned)).toEqual(idsAs('warning'));
  });
}

function lineOf(text: string, id: string): string {
  return text.split('\n').find((line) => line.endsWith(`(${id})`)) ?? `no ${id} in: ${text}`;
}
