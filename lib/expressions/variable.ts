import { UserError } from '../errors.ts';
import type { Context } from './context.ts';

/** A variable of a loop, known only inside it. */
export class Variable {
  constructor(
    /** What the template calls it, without the `$`. */
    readonly name: string,
  ) {}

  /**
   * Its value in the turn under way.
   * @throws UserError outside its loop
   */
  read(context: Context): unknown {
    if (!context.variables.has(this)) throw new UserError(`$${this.name} is used outside its loop`);
    return context.variables.get(this);
  }
}
