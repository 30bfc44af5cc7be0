import { omit } from '../expressions/collections.ts';
import type { Expression } from '../expressions/expression.ts';
import { argument, assertText } from '../expressions/goText.ts';
import { include } from '../expressions/helper.ts';
import { Literal } from '../expressions/literal.ts';
import { not } from '../expressions/logic.ts';
import { conjuncts, normalFormWhere } from '../expressions/normalForm.ts';
import { notEmpty } from '../expressions/presence.ts';
import { keyOf, type Scope } from '../expressions/scope.ts';
import type { NamedPartial } from '../manifest/partial.ts';
import type { Loop } from '../manifest/each.ts';
import { type Backend, type Chunk, type Lines, pad } from './backend.ts';
import { type Branch, branchLines } from './branches.ts';
import { bracesTemplate, foldedLines, scalarTemplate } from './scalarTemplate.ts';

/** Writes a tree as a Go template that a person would have written. */
export class TemplateBackend implements Backend {
  constructor(
    private readonly scope: Scope,
    readonly style: 'manifest' | 'document',
    /** Conditions that are known to hold here. */
    private readonly assumed: readonly Expression<boolean>[] = [],
  ) {}

  scalar(expression: Expression): string {
    return scalarTemplate(expression, this.scope, this.style);
  }

  folded(start: string, text: Expression, column: number): Lines | undefined {
    if (this.style === 'document' || text.kind !== 'string') return undefined;
    return foldedLines(start, text, column, this.scope);
  }

  braces(value: string): string | undefined {
    assertText(value);
    return value.includes('{{') ? bracesTemplate(value, this.style) : undefined;
  }

  open(condition: Expression<boolean>): Expression<boolean> {
    return normalFormWhere(condition, this.assumed);
  }

  assuming(condition: Expression<boolean>): TemplateBackend {
    return new TemplateBackend(this.scope, this.style, [...this.assumed, ...conjuncts(condition)]);
  }

  /** Neighbours under one condition share its block. */
  chunks(chunks: readonly Chunk[], column: number): Lines {
    const branches: { condition: Expression<boolean> | undefined; lines: string[] }[] = [];
    for (const { condition, lines } of chunks.flatMap(branchesOf)) {
      const last = branches.at(-1);
      if (last && keyOfTest(last.condition) === keyOfTest(condition)) last.lines.push(...lines);
      else branches.push({ condition, lines: [...lines] });
    }
    return branchLines(branches, (condition) => this.test(condition), pad(column));
  }

  loop(loop: Loop, omitted: readonly string[], column: number, turn: (backend: Backend) => Lines): Lines {
    const variables = [loop.first, loop.second].filter((variable) => variable !== undefined);
    const inside = this.scope.inLoop(...variables);
    const names = variables.map((variable) => inside.variable(variable)).join(', ');
    const body = turn(new TemplateBackend(inside, this.style, this.assumed));
    return [`${pad(column)}{{- range ${names} := ${this.range(loop, omitted)} }}`, ...body, `${pad(column)}{{- end }}`];
  }

  freeField(key: string, value: Expression, column: number): Chunk {
    const condition = this.open(notEmpty(value as Expression<readonly unknown[]>));
    const source = value.template(this.scope);
    if (condition instanceof Literal) return { lines: this.freeLines(key, source.text, column) };
    if (this.style === 'document') return { condition, lines: this.freeLines(key, source.text, column) };
    return {
      lines: [
        `${pad(column)}{{- with ${source.text} }}`,
        ...this.freeLines(key, '.', column),
        `${pad(column)}{{- end }}`,
      ],
    };
  }

  freeEntries(value: Expression, omitted: readonly string[], shadowed: readonly Expression[], column: number): Lines {
    const source = omit(value as Expression<Record<string, unknown>>, value.kind === 'map' ? omitted : []).template(
      this.scope,
    ).text;
    if (this.style === 'document' || shadowed.length > 0) return this.entryLoop(value, source, shadowed, column);
    if (this.open(notEmpty(value as Expression<readonly unknown[]>)) instanceof Literal && omitted.length === 0)
      return [`${pad(column)}{{- toYaml ${source} | nindent ${column} }}`];
    return [
      `${pad(column)}{{- with ${source} }}`,
      `${pad(column)}{{- toYaml . | nindent ${column} }}`,
      `${pad(column)}{{- end }}`,
    ];
  }

  /** A document already has its own helper, so its parts are printed inline. */
  partial(partial: NamedPartial, column: number, lines: (backend: Backend, column: number) => Lines): Lines {
    if (this.style === 'document') return lines(this, column);
    return [`${pad(column)}{{- ${include(partial, this.scope).text} | nindent ${column} }}`];
  }

  document(key: string, document: Expression<string>, column: number): Lines {
    return [
      `${pad(column)}${key}: |-`,
      `${pad(column + 2)}{{- ${document.template(this.scope).text} | nindent ${column + 2} }}`,
    ];
  }

  comment(text: string, column: number): Lines {
    return [`${pad(column)}{{- /* ${text} */}}`];
  }

  private freeLines(key: string, source: string, column: number): Lines {
    if (this.style === 'document') return [`${pad(column)}${key}: {{ toJson ${source} }}`];
    return [`${pad(column)}${key}:`, `${pad(column + 2)}{{- toYaml ${source} | nindent ${column + 2} }}`];
  }

  private entryLoop(value: Expression, source: string, shadowed: readonly Expression[], column: number): Lines {
    const at = pad(column);
    if (value.kind === 'list')
      return [`${at}{{- range $item := ${source} }}`, `${at}- {{ toJson $item }}`, `${at}{{- end }}`];
    const line = `${at}{{ toJson $key }}: {{ toJson $value }}`;
    const hidden = shadowed.map((map) => `not (hasKey ${argument(map.template(this.scope.inLoop()))} $key)`);
    const test = hidden.length === 1 ? hidden.join('') : `and ${hidden.map((part) => `(${part})`).join(' ')}`;
    const guarded = hidden.length === 0 ? [line] : [`${at}{{- if ${test} }}`, line, `${at}{{- end }}`];
    return [`${at}{{- range $key, $value := ${source} }}`, ...guarded, `${at}{{- end }}`];
  }

  private range(loop: Loop, omitted: readonly string[]): string {
    if (loop.over === 'count') return `until (int ${argument(loop.collection.template(this.scope))})`;
    const collection =
      loop.over === 'map' ? omit(loop.collection as Expression<Record<string, unknown>>, omitted) : loop.collection;
    return collection.template(this.scope).text;
  }

  private test(condition: Expression<boolean>): string {
    return condition.condition(this.scope).text;
  }
}

/** What a chunk writes, and what it writes in its place where its condition does not hold. */
function branchesOf({ condition, lines, otherwise = [] }: Chunk): readonly Branch[] {
  if (!condition) return [{ condition, lines }];
  const branches = [
    { condition, lines },
    { condition: not(condition), lines: otherwise },
  ];
  return branches.filter((branch) => branch.lines.length > 0);
}

function keyOfTest(condition: Expression<boolean> | undefined): string | undefined {
  return condition && keyOf(condition);
}
