import type { Context } from '../expressions/context.ts';
import { Expression } from '../expressions/expression.ts';
import type { GoText } from '../expressions/goText.ts';
import { type Helper, include } from '../expressions/helper.ts';
import type { Scope } from '../expressions/scope.ts';
import { KIND } from './visitor.ts';

/** A named part of a manifest, which the chart defines once and uses in several places. */
export class NamedPartial<Node = unknown> implements Helper {
  readonly [KIND] = 'partial';

  /** Only for the compiler. */
  declare readonly partialOf: Node;

  private made: { readonly node: Node } | undefined;

  constructor(
    readonly name: string,
    readonly description: string,
    private readonly make: () => Node,
  ) {}

  /** Its content: made once, when it is asked for. */
  get node(): Node {
    this.made ??= { node: this.make() };
    return this.made.node;
  }
}

/** A named part of manifests: a map of fields, or a list of entries. The same object may be used in several places. */
export function partial<const Node>(name: string, description: string, node: Node): NamedPartial<Node> {
  return new NamedPartial(name, description, () => node);
}

/** A named part that is large and mostly switched off: it is made only when it is rendered. */
export function latePartial<const Node>(name: string, description: string, make: () => Node): NamedPartial<Node> {
  return new NamedPartial(name, description, make);
}

/**
 * A YAML text inside a manifest, such as a config file in a ConfigMap. Its text is the same to the byte in both back-ends,
 * so that a checksum of it is too. As an expression, it is its text.
 */
export class Document extends Expression<string> implements Helper {
  private readonly texts = new WeakMap<Context, string>();

  constructor(
    readonly name: string,
    readonly description: string,
    readonly node: unknown,
    private readonly print: (node: unknown, context: Context) => string,
  ) {
    super('string', { nonEmpty: true });
  }

  /** A document is used in its ConfigMap and in the checksum, so each rendering prints it once. */
  evaluate(context: Context): string {
    const text = this.texts.get(context) ?? this.print(this.node, context);
    this.texts.set(context, text);
    return text;
  }

  template(scope: Scope): GoText {
    return include(this, scope);
  }
}
