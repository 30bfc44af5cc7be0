import { UserError } from '../errors.ts';
import type { Context } from './context.ts';

/** A variable of a loop, known only inside it. */
export class Variable {
  /** @throws UserError for a name that Go does not take */
  constructor(
    /** What the template calls it, without the `$`. */
    readonly name: string,
  ) {
    if (!/^[a-zA-Z][a-zA-Z0-9]*$/.test(name))
      throw new UserError(`the loop variable ${JSON.stringify(name)} is no name that Go takes: use letters and digits`);
  }

  /**
   * Its value in the turn under way.
   * @throws UserError outside its loop
   */
  read(context: Context): unknown {
    if (!context.variables.has(this)) throw new UserError(`$${this.name} is used outside its loop`);
    return context.variables.get(this);
  }
}
