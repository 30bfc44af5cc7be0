import type { Expression } from '../expressions/expression.ts';
import { omit } from '../expressions/collections.ts';
import { argument, refuseText } from '../expressions/goText.ts';
import { Literal } from '../expressions/literal.ts';
import { and, Junction } from '../expressions/logic.ts';
import { notEmpty } from '../expressions/presence.ts';
import type { Scope } from '../expressions/scope.ts';
import type { NamedBlock } from '../manifest/block.ts';
import type { Loop } from '../manifest/each.ts';
import { type Backend, type Chunk, type Lines, pad } from './backend.ts';
import { bracesTemplate, scalarTemplate } from './scalarTemplate.ts';

/** Writes a tree as a Go template that a person would have written. */
export class TemplateBackend implements Backend {
  constructor(
    private readonly scope: Scope,
    readonly style: 'manifest' | 'document',
    /** Conditions that are known to hold here, as their templates. */
    private readonly assumed: ReadonlySet<string> = new Set(),
  ) {}

  scalar(expression: Expression): string {
    return scalarTemplate(expression, this.scope, this.style);
  }

  braces(value: string): string | undefined {
    refuseText(value);
    return value.includes('{{') ? bracesTemplate(value, this.style) : undefined;
  }

  open(condition: Expression<boolean>): Expression<boolean> {
    const left = conjuncts(condition).filter((part) => !this.assumed.has(this.test(part)));
    return and(...left);
  }

  assuming(condition: Expression<boolean>): TemplateBackend {
    const known = [condition, ...conjuncts(condition)].map((part) => this.test(part));
    return new TemplateBackend(this.scope, this.style, new Set([...this.assumed, ...known]));
  }

  /** Neighbours under one condition share its block. */
  chunks(chunks: readonly Chunk[], column: number): Lines {
    const blocks: { condition: string | undefined; lines: string[]; otherwise: string[] }[] = [];
    for (const chunk of chunks.filter(({ lines, otherwise }) => lines.length > 0 || otherwise !== undefined)) {
      const condition = chunk.condition === undefined ? undefined : this.test(chunk.condition);
      const last = blocks.at(-1);
      if (last && last.condition === condition) {
        last.lines.push(...chunk.lines);
        last.otherwise.push(...(chunk.otherwise ?? []));
      } else blocks.push({ condition, lines: [...chunk.lines], otherwise: [...(chunk.otherwise ?? [])] });
    }
    return blocks.flatMap(({ condition, lines, otherwise }) => {
      if (condition === undefined) return lines;
      const or = otherwise.length > 0 ? [`${pad(column)}{{- else }}`, ...otherwise] : [];
      return [`${pad(column)}{{- if ${condition} }}`, ...lines, ...or, `${pad(column)}{{- end }}`];
    });
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
  block(block: NamedBlock, column: number, lines: (backend: Backend, column: number) => Lines): Lines {
    if (this.style === 'document') return lines(this, column);
    this.scope.useHelper(block);
    return [
      `${pad(column)}{{- include "${this.scope.chartName}.${block.name}" ${this.scope.root} | nindent ${column} }}`,
    ];
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
    const hidden = shadowed.map((map) => `(hasKey ${argument(map.template(this.scope.inLoop()))} $key)`);
    const test = hidden.length === 1 ? `not ${hidden.join('')}` : `not (or ${hidden.join(' ')})`;
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

function conjuncts(condition: Expression<boolean>): readonly Expression<boolean>[] {
  return condition instanceof Junction && condition.operator === 'and' ? condition.operands : [condition];
}
