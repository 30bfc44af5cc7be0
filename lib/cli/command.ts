/** An option of a command. */
export interface Option {
  /** One letter for short. @default - none */
  readonly short?: string;
  /** What its value is called in the help; an option without is a switch. @default - a switch */
  readonly value?: string;
  /** It may be given several times. @default false */
  readonly repeated?: boolean;
  /** The only values that it takes. @default - any */
  readonly choices?: readonly string[];
  /** What a shell offers for its value. @default - its choices */
  readonly completes?: Completes;
  /** What it does, in a few words. */
  readonly description: string;
}

/** What a shell can offer: files, folders, paths of the chart's values as `a.b=`, and such paths followed by a file. */
export type Completes = 'files' | 'folders' | 'values' | 'valuesFromFiles';

/** Options by their long name. */
export type Options = Readonly<Record<string, Option>>;

/** Words of a command that are no options. */
export interface Operand {
  /** What it is called; upper case in the help. */
  readonly name: string;
  readonly occurs: 'once' | 'optional' | 'many';
  /** What it is, for who left it out. */
  readonly description: string;
  /** Words that a shell offers. @default - none */
  readonly words?: readonly string[];
  /** It may be a file. @default false */
  readonly isFile?: boolean;
}

/** What the user gave for the options of a command. */
export type OptionValues<O extends Options> = {
  readonly [Name in keyof O]: O[Name] extends { readonly value: string }
    ? O[Name] extends { readonly repeated: true }
      ? readonly string[]
      : O[Name] extends { readonly choices: readonly (infer Choice)[] }
        ? Choice | undefined
        : string | undefined
    : boolean;
};

/** What the user gave for the operand of a command. */
export type OperandValue<P extends Operand> = {
  readonly [Name in P['name']]: P['occurs'] extends 'many'
    ? readonly string[]
    : P['occurs'] extends 'optional'
      ? string | undefined
      : string;
};

/** What the user gave: the operand and the options. */
export type Arguments<O extends Options, P extends Operand> = OptionValues<O> & OperandValue<P>;

/** A command. It returns its exit code: 0, or 1 for a failed check. */
export interface Command<O extends Options = Options, P extends Operand = Operand> {
  /** What it does, as a sentence without its end. */
  readonly describe: string;
  readonly operand: P;
  /** What follows its name in the help. @default - the operand, then options */
  readonly usage?: string;
  readonly options: O;
  /** Command lines worth copying. */
  readonly examples: readonly string[];
  run(args: Arguments<O, P>): Promise<number>;
}

/** Defines a command; the types of its arguments follow from its options and its operand. */
export function defineCommand<const O extends Options, const P extends Operand>(command: Command<O, P>): Command<O, P> {
  return command;
}
