import { list } from '../values/collections.ts';
import { string } from '../values/scalars.ts';

/** The value that holds options of a JVM. */
export const javaOptionsValue = list(
  string({ description: 'An option without white space, which the start script would split.', pattern: '^-[!-~]+$' }),
  { description: 'Options of the JVM.' },
);
