import { UserError } from '../errors.ts';
import type { Context } from './context.ts';
import { describe, Expression, type Input, type Traits } from './expression.ts';
import { assertNotOptional } from './function.ts';
import { argument, type GoText, joinedText } from './goText.ts';
import { lift, Literal } from './literal.ts';
import type { Scope } from './scope.ts';

/** What {@link text} takes between its braces. */
export type TextPart = Input<string> | Input<number> | Input<boolean>;

/**
 * A text with expressions in it: text`${name}-headless`.
 * @throws UserError for a part that has no one text in both back-ends: a number with a fraction, a list, a map
 */
export function text(strings: TemplateStringsArray, ...parts: readonly TextPart[]): Expression<string> {
  const pieces = strings.flatMap((string, index) => (index === 0 ? [string] : [parts[index - 1] as TextPart, string]));
  return joinText(pieces.filter((piece) => piece !== ''));
}

/** The parts after each other, with literals folded into one. */
export function joinText(parts: readonly TextPart[]): Expression<string> {
  const folded: Expression[] = [];
  for (const part of parts.flatMap(textParts)) {
    const last = folded.at(-1);
    if (part instanceof Literal && last instanceof Literal)
      folded[folded.length - 1] = Literal.of(String(last.value) + String(part.value));
    else if (!(part instanceof Literal && part.value === ''))
      folded.push(part instanceof Literal && part.kind !== 'string' ? Literal.of(String(part.value)) : part);
  }
  const [only] = folded;
  if (!only) return Literal.of('');
  return folded.length === 1 && only.kind === 'string' ? (only as Expression<string>) : new Text(folded);
}

/** A text made of literals and expressions. */
export class Text extends Expression<string> {
  constructor(readonly parts: readonly Expression[]) {
    super('string', new JoinedTraits(parts));
  }

  evaluate(context: Context): string {
    return this.parts.map((part) => String(part.evaluate(context))).join('');
  }

  template(scope: Scope): GoText {
    return joinedText(
      this.parts.map((part) =>
        part instanceof Literal
          ? String(part.value)
          : { source: argument(part.template(scope)), verb: VERBS[part.kind] ?? '%v' },
      ),
    );
  }
}

const VERBS: Partial<Record<string, string>> = { string: '%s', integer: '%d', boolean: '%t' };

function textParts(part: TextPart): readonly Expression[] {
  const lifted: Expression = lift<string | number | boolean>(part);
  assertNotOptional(lifted);
  if (VERBS[lifted.kind] === undefined) {
    throw new UserError(
      `${describe(lifted)} is of kind ${lifted.kind}, which has no one text: only strings, integers and booleans can be part of a text`,
    );
  }
  return lifted instanceof Text ? lifted.parts : [lifted];
}

/** What is known of all parts is known of the text. Few texts are asked. */
class JoinedTraits implements Traits {
  constructor(private readonly parts: readonly Expression[]) {}

  get safe(): boolean {
    return this.parts.every((part) => part.kind !== 'string' || part.traits.safe === true);
  }

  get ascii(): boolean {
    return this.parts.every((part) => part.kind !== 'string' || part.traits.ascii === true);
  }

  get nonEmpty(): boolean {
    return this.parts.some((part) => part.kind !== 'string' || part.traits.nonEmpty === true);
  }
}
