import { list } from '../values/collections.ts';
import { string } from '../values/scalars.ts';

/** The value that holds options of a JVM. */
export const javaOptionsValue = list(
  string({ description: 'A JVM option without spaces: the start script splits at spaces.', pattern: '^-[!-~]+$' }),
  { description: 'Additional JVM options.' },
);
