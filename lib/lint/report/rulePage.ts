import type { Choice } from '../../expressions/choose.ts';
import type { Expression, Kind } from '../../expressions/expression.ts';
import type { Helper } from '../../expressions/helper.ts';
import { lift, type Literal } from '../../expressions/literal.ts';
import { Reference, Source } from '../../expressions/reference.ts';
import type { Text } from '../../expressions/text.ts';
import type { AppliedRule } from '../../rules/judge.ts';
import type { Rule } from '../../rules/rule.ts';
import { readsOf } from '../repair.ts';
import { wrap } from './textReport.ts';

/** What a page shows of a rule. */
export interface RulePage {
  readonly id: string;
  readonly severity: 'error' | 'warning';
  /** Where it is judged: the values of a chart, or manifests. */
  readonly where: string;
  /** The value that it is about. Undefined: only manifests have it. */
  readonly about: string | undefined;
  /** What happens. */
  readonly problem: string;
  readonly fix: string;
  /** What to do where manifests break it too. Undefined: they do not. */
  readonly inManifests: string | undefined;
  /** Values that decide it. */
  readonly reads: readonly string[];
  readonly source: string;
}

/** The page of a rule of a chart: its message with names of values in place of values. */
export function pageOfRule({ rule, place, broken, problem, remedy }: AppliedRule, chart: string): RulePage {
  const { id, severity, source } = rule;
  return {
    id,
    severity,
    where: `values of the chart ${chart}`,
    about: place,
    problem: named(problem),
    fix: remedy,
    inManifests: rule.remedy.manifests,
    reads: [...new Set([...readsOf(broken), ...readsOf(problem)])],
    source,
  };
}

/** The page of a rule that no values of a chart can break: its message with names of facts in place of facts. */
export function pageOfFacts({ id, severity, place, message, remedy, source }: Rule<never>): RulePage {
  const problem = typeof message === 'string' ? message : named(lift(message(FACT_NAMES)));
  return {
    id,
    severity,
    where: remedy.values === undefined ? 'manifests' : 'values',
    about: remedy.values === undefined ? undefined : place,
    problem,
    fix: remedy.values ?? remedy.manifests ?? '',
    inManifests: undefined,
    reads: [],
    source,
  };
}

/** Facts of any name, printed as their names. */
const FACT_NAMES = new Proxy(
  {},
  { get: (_, name) => new Reference<string>('string', Source.values().child(String(name))) },
) as never;

/** A page as text. */
export function printPage(page: RulePage): string {
  const { id, severity, where, about, problem, fix, inManifests, reads, source } = page;
  const rows = [
    ['about', about],
    ['why', problem],
    ['fix', fix],
    ['in manifests', inManifests],
    ['reads', reads.join(', ')],
    ['source', source],
  ] as const;
  const title = `${id}, ${severity === 'error' ? 'an error' : 'a warning'} of ${where}`;
  const told = rows.flatMap(([name, text]) =>
    text === undefined || text === '' ? [] : [wrap(text, name.padEnd(WIDTH), ' '.repeat(WIDTH))],
  );
  return [title, '', ...told].join('\n');
}

/** Columns of the names on a page. */
const WIDTH = 14;

/** A text with the name of each value in angle brackets. What is computed from several has the name of its helper. */
function named(expression: Expression): string {
  if (isText(expression)) return expression.parts.map(named).join('');
  if (isLiteral(expression)) return String(expression.value);
  if (isReference(expression)) return `<${expression.source.declaredPath.join('.')}>`;
  if (isChoice(expression) && expression.kind === 'string')
    return [expression.yes, expression.no].map(named).filter(Boolean).join(' or ');
  const reads = readsOf(expression);
  if (reads.length === 1) return `<${reads.join('')}>`;
  if (isHelper(expression)) return `<${wordsOf(expression.name)}>`;
  return reads.length === 2
    ? `<computed from ${reads.join(' and ')}>`
    : `<computed ${KINDS[expression.kind] ?? 'value'}>`;
}

/** `memberCount` as `member count`. */
function wordsOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

// A user's module has its own classes, so expressions are known by what they have.
function isText(expression: Expression): expression is Text {
  return 'parts' in expression;
}

function isLiteral(expression: Expression): expression is Literal {
  return 'value' in expression && typeof expression.value !== 'object';
}

function isReference(expression: Expression): expression is Reference {
  return 'source' in expression;
}

function isChoice(expression: Expression): expression is Choice<unknown> {
  return 'yes' in expression && 'no' in expression;
}

function isHelper(expression: Expression): expression is Expression & Helper {
  return 'name' in expression && 'description' in expression;
}

const KINDS: Partial<Record<Kind, string>> = { integer: 'number', string: 'text' };
