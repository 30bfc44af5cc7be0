/** An option of a command. */
export interface Option {
  /** One letter for short. @default - none */
  readonly short?: string;
  /** What its value is called in the help; an option without is a switch. @default - a switch */
  readonly value?: string;
  /** It may be given several times. @default false */
  readonly repeated?: boolean;
  /** What it does, in a few words. */
  readonly description: string;
}

/** Options by their long name. */
export type Options = Readonly<Record<string, Option>>;

/** What the user gave for the options of a command. */
export type OptionValues<O extends Options> = {
  readonly [Name in keyof O]: O[Name] extends { readonly value: string }
    ? O[Name] extends { readonly repeated: true }
      ? readonly string[]
      : string | undefined
    : boolean;
};

/** What the user gave: the chart, or other operands, and the options. */
export type Arguments<O extends Options> = OptionValues<O> & {
  /** Empty for a command that takes other operands. */
  readonly chart: string;
  /** Words that are no options, of a command that takes no chart. */
  readonly operands?: readonly string[];
};

/** A command. It returns its exit code: 0, or 1 for a failed check. */
export interface Command<O extends Options = Options> {
  /** What it does, as a sentence without its end. */
  readonly describe: string;
  /** What it takes besides options, for its help. @default 'CHART' */
  readonly operands?: string;
  readonly options: O;
  /** Command lines worth copying. */
  readonly examples: readonly string[];
  run(args: Arguments<O>): Promise<number>;
}

/** Defines a command; the types of its arguments follow from its options. */
export function defineCommand<const O extends Options>(command: Command<O>): Command<O> {
  return command;
}
