import { rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import fc from 'fast-check';
import { arbitraryCase } from '../../lib/testing/arbitraryCase.ts';
import { writeChart } from '../support/chartFolder.ts';
import { difference, ownAnswer } from '../../lib/testing/difference.ts';
import { Oracle } from '../support/oracle.ts';
import nasty from '../fixtures/definitions/nasty.ts';

// A program of its own, bundled with a mutant of lib/: holds the property over the nasty chart, and writes what killed
// the mutant, or nothing, to the file that it is given.

/** What killed a mutant, after how many values objects. */
export interface Death {
  /** Undefined when it has survived. */
  readonly killedBy?: string;
  readonly runs: number;
}

/** The two back-ends do not agree. */
class Difference extends Error {}

const [, , outfile = '', runs = '', seed = ''] = process.argv;
writeFileSync(outfile, JSON.stringify(await hunt(Number(runs), Number(seed))));

async function hunt(numRuns: number, seedOfRuns: number): Promise<Death> {
  const oracle = await Oracle.start();
  let chart = '';
  try {
    chart = writeChart('nasty', nasty.files());
    const tested = { name: 'nasty', definition: nasty, base: {} };
    const property = fc.asyncProperty(arbitraryCase(tested), async (input) => {
      const { values, release, namespace, kubeVersion } = input;
      const helm = await oracle.render(chart, values, { name: release, namespace }, kubeVersion);
      const found = difference(ownAnswer(nasty, input), helm);
      if (found) throw new Difference(JSON.stringify(found));
    });
    const result = await fc.check(property, { numRuns, seed: seedOfRuns, endOnFailure: true });
    return result.failed ? { killedBy: wording(result.errorInstance), runs: result.numRuns } : { runs: result.numRuns };
  } catch (error) {
    return { killedBy: wording(error), runs: 0 };
  } finally {
    await oracle.close();
    if (chart !== '') rmSync(dirname(chart), { recursive: true });
  }
}

function wording(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return `${error instanceof Difference ? 'difference' : 'throw'}: ${message.replace(/\s+/g, ' ')}`;
}
