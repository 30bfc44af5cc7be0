import { UserError } from '../errors.ts';
import type { Context } from './context.ts';
import type { Expression } from './expression.ts';
import type { Helper } from './helper.ts';

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

/** Where in a template an expression is printed, and who hears what it uses. */
export interface Scope {
  /** What the chart's root object is called here: `.`, and inside loops `$`. */
  readonly root: '.' | '$';
  /** Name of the chart, the prefix of its helpers' names. */
  readonly chartName: string;
  /** A loop variable as it is called here. */
  variable(variable: Variable): string;
  /** Hears of each value that a template reads. */
  useValue(path: readonly string[]): void;
  /** Hears of each helper that a template includes. */
  useHelper(helper: Helper): void;
  /** The scope inside a loop over these variables. */
  inLoop(...variables: readonly Variable[]): Scope;
}

/** Hears what the templates of one chart use. */
export interface UseListener {
  useValue(path: readonly string[]): void;
  useHelper(helper: Helper): void;
}

/** The scope at the top of a template or helper of a chart. */
export function topScope(chartName: string, listener: UseListener): Scope {
  return new ChartScope(chartName, listener, '.', new Map());
}

class ChartScope implements Scope {
  constructor(
    readonly chartName: string,
    private readonly listener: UseListener,
    readonly root: '.' | '$',
    private readonly names: ReadonlyMap<Variable, string>,
  ) {}

  variable(variable: Variable): string {
    const name = this.names.get(variable);
    if (name === undefined) throw new UserError(`$${variable.name} is used outside its loop`);
    return name;
  }

  useValue(path: readonly string[]): void {
    this.listener.useValue(path);
  }

  useHelper(helper: Helper): void {
    this.listener.useHelper(helper);
  }

  inLoop(...variables: readonly Variable[]): Scope {
    const names = new Map(this.names);
    for (const variable of variables) names.set(variable, freeName(variable.name, names));
    return new ChartScope(this.chartName, this.listener, '$', names);
  }
}

/** The variable's own name, numbered when a loop around it has that name already. */
function freeName(wanted: string, names: ReadonlyMap<Variable, string>): string {
  const taken = new Set(names.values());
  let name = `$${wanted}`;
  for (let number = 2; taken.has(name); number++) name = `$${wanted}${number}`;
  return name;
}

const keys = new WeakMap<Expression, string>();
const numbers = new WeakMap<Variable, number>();
let variables = 0;

/** A text that two expressions share exactly when they have the same form. */
export function keyOf(expression: Expression): string {
  const key = keys.get(expression) ?? expression.template(KEYS).text;
  keys.set(expression, key);
  return key;
}

/** A scope that gives each loop variable a number: two loops may call theirs by one name. */
const KEYS: Scope = {
  root: '.',
  chartName: 'chart',
  variable: (variable) => `$${variable.name}${numberOf(variable)}`,
  useValue: () => undefined,
  useHelper: () => undefined,
  inLoop: () => KEYS,
};

function numberOf(variable: Variable): number {
  const number = numbers.get(variable) ?? ++variables;
  numbers.set(variable, number);
  return number;
}
