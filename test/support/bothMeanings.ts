import { afterAll, beforeAll, expect } from 'vitest';
import type { Context } from '../../lib/expressions/context.ts';
import { Expression, type Traits } from '../../lib/expressions/expression.ts';
import type { Helper } from '../../lib/expressions/helper.ts';
import { Reference, Source } from '../../lib/expressions/reference.ts';
import { topScope, type Scope } from '../../lib/expressions/scope.ts';
import { evaluate } from '../../lib/render/evaluate.ts';
import { helperTemplate } from '../../lib/render/helperTemplate.ts';
import { mapLines } from '../../lib/render/layout.ts';
import { TemplateBackend } from '../../lib/render/templateBackend.ts';
import { Oracle } from './oracle.ts';

/** Values that a chart is rendered with. */
export type Values = Readonly<Record<string, unknown>>;

/** Asks for what an expression or tree means, in both languages. */
export interface BothMeanings {
  /** The value of an expression, after making sure that Helm gives the same, of the same type. */
  value(expression: Expression, values?: Values): Promise<unknown>;
  /** The plain value of a map of fields, after making sure that Helm's template gives the same. */
  manifest(node: unknown, values?: Values): Promise<unknown>;
  /** What Helm says of a template, for behaviour that only Go has. */
  helm(template: string, values?: Values): Promise<string>;
}

/** Starts Helm's engine for the tests of a file, and stops it after them. */
export function bothMeanings(): BothMeanings {
  let oracle: Oracle;
  beforeAll(async () => {
    oracle = await Oracle.start();
  });
  afterAll(() => oracle.close());

  const helm = async (template: string, values: Values = {}) => {
    const answer = await oracle.template(template, goContext(contextOf(values)));
    if (answer.error !== undefined) throw new Error(`${answer.error}\n\nof the template:\n${template}`);
    return answer.text;
  };
  return {
    helm,
    async value(expression, values = {}) {
      const own = expression.evaluate(contextOf(values));
      const template = withHelpers((scope) => `{{ toJson (${expression.template(scope).text}) }}`);
      expect(JSON.parse(await helm(template, values)), template).toEqual(own);
      if (expression.kind === 'boolean') {
        const test = withHelpers((scope) => `{{ if ${expression.condition(scope).text} }}true{{ else }}false{{ end }}`);
        expect(JSON.parse(await helm(test, values)), test).toBe(own);
      }
      return own;
    },
    async manifest(node, values = {}) {
      const own = evaluate(node, contextOf(values));
      const template = withHelpers((scope) => mapLines(node, 0, new TemplateBackend(scope, 'manifest')).join('\n'));
      const printed = await helm(template, values);
      const { objects, error } = await oracle.parse(printed);
      expect(error, `${template}\n\n${printed}`).toBeUndefined();
      expect(objects?.[0], `${template}\n\n${printed}`).toEqual(own);
      return own;
    },
  };
}

/** The context of values, in a release and cluster that are always the same. */
export function contextOf(values: Values = {}): Context {
  return {
    values,
    release: { name: 'shop', namespace: 'team', service: 'Helm' },
    chart: { name: 'grid', version: '1.2.3+build', appVersion: '5.5' },
    kubeVersion: 'v1.33.4-gke.1245000',
    apiVersions: new Set(),
    variables: new Map(),
  };
}

/** A scope at the top of a template of the chart `grid`. */
export function scopeOf(useHelper: (helper: Helper) => void = () => undefined): Scope {
  return topScope('grid', { useValue: () => undefined, useHelper });
}

/** The Go template of an expression. */
export function templateOf(expression: Expression): string {
  return expression.template(scopeOf()).text;
}

/** The lines of a tree as a Go template. */
export function linesOf(node: unknown, style: 'manifest' | 'document' = 'manifest'): string {
  return mapLines(node, 0, new TemplateBackend(scopeOf(), style)).join('\n');
}

/** References to values of each kind. */
export const a = {
  string: (path: string, traits?: Traits) => reference<string>('string', path, traits),
  integer: (path: string, min?: number, max?: number, traits?: Traits) =>
    reference<number>('integer', path, {
      ...traits,
      range: { min: min ?? Number.MIN_SAFE_INTEGER, max: max ?? Number.MAX_SAFE_INTEGER },
    }),
  number: (path: string, traits?: Traits) => reference<number>('number', path, traits),
  boolean: (path: string, traits?: Traits) => reference<boolean>('boolean', path, traits),
  integerOrString: (path: string, traits?: Traits) => reference<number | string>('integerOrString', path, traits),
  list: (path: string, traits?: Traits) => reference<readonly never[]>('list', path, traits),
  map: (path: string, traits?: Traits) => reference<Readonly<Record<string, never>>>('map', path, traits),
} as const;

function reference<T>(kind: Expression['kind'], path: string, traits: Traits = {}): Reference<T> {
  return new Reference<T>(
    kind,
    path.split('.').reduce((source, key) => source.child(key), Source.values()),
    traits,
  );
}

/** A template with the helpers that it uses, and that they use, above it. */
function withHelpers(print: (scope: Scope) => string): string {
  const helpers = new Set<Helper>();
  const scope = scopeOf((helper) => helpers.add(helper));
  const body = print(scope);
  // A set gives what is added to it on the way, too.
  const defined = [...iterate(helpers, (helper) => helperTemplate(helper, scope))];
  return [...defined, body].join('{{/**/ -}}\n');
}

function* iterate<T, Result>(items: Iterable<T>, apply: (item: T) => Result): Generator<Result> {
  for (const item of items) yield apply(item);
}

/** The context as Helm's templates see it. */
function goContext({ values, release, chart, kubeVersion }: Context): object {
  return {
    Values: values,
    Release: { Name: release.name, Namespace: release.namespace, Service: release.service },
    Chart: { Name: chart.name, Version: chart.version, AppVersion: chart.appVersion },
    Capabilities: { KubeVersion: { Version: kubeVersion } },
  };
}
