import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest';
import { healNodes } from './nodes.ts';
import { Place } from './place.ts';

/** Steps that build on each other, in a namespace of their own. When one fails the rest is skipped, and its traces are kept. */
export function scenario(title: string, name: string, steps: (place: Place) => void): void {
  describe(title, () => {
    const place = new Place(title, name);
    let failed: string | undefined;
    beforeAll(() => place.create());
    beforeEach((context) => {
      if (failed !== undefined) context.skip(`a step before failed: ${failed}`);
    });
    afterEach(async ({ task }) => {
      if (task.result?.state !== 'fail') return;
      failed = task.name;
      await place.keep();
      console.log(`FAILED ${title}: ${task.name}. Commands, logs and events are in ${place.folder}`);
    });
    afterAll(async () => {
      if (failed !== undefined) await healNodes(place);
      await place.remove();
    });
    steps(place);
  });
}
