import { KIND } from './visitor.ts';

/** Fields of a merged map that apply only if no user map has the key. */
export class Defaults<Fields = unknown> {
  readonly [KIND] = 'defaults';

  /** Only for the compiler. */
  declare readonly defaultsOf: Fields;

  constructor(readonly fields: Readonly<Record<string, unknown>>) {}
}

/** Fields of a merged map that give way to the user's fields: `merged(values.affinity, defaults({ … }))`. */
export function defaults<Fields>(fields: NoInfer<Fields>): Defaults<Fields> {
  return new Defaults<Fields>(fields as Readonly<Record<string, unknown>>);
}
