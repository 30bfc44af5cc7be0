import { type ApiObject, Chart } from 'cdk8s';
import type { Construct, IConstruct } from 'constructs';
import { UserError } from '../errors.ts';
import type { ChartInfo, Context } from '../expressions/context.ts';
import { describe, type Expression } from '../expressions/expression.ts';
import { Literal } from '../expressions/literal.ts';
import { chartHelpers, type ChartHelpers, type NameOverrides } from './helpers.ts';
import type { NotesLine } from './notes.ts';
import { TokenTable } from '../tokens/table.ts';
import { ReleaseScope, turnsAround } from '../tokens/scope.ts';
import { AppliedRule, messageOf } from '../rules/judge.ts';
import type { Rule } from '../rules/rule.ts';

/** What a {@link HelmChart} is made of; definitions make it. */
export interface HelmChartProps {
  /** What `.Chart` holds. */
  readonly info: ChartInfo;
  /** The values that the standard names are built from. @default - none, as if they were empty */
  readonly overrides?: NameOverrides;
  /** Longest full name. @default 63 */
  readonly nameLength?: number;
  /** The values and release, when they are known: the chart then is an ordinary cdk8s chart. @default - unknown: it can be emitted as a Helm chart */
  readonly context?: Context;
}

const HELM_CHART = Symbol.for('sidegrid.HelmChart');

/** A cdk8s chart that is also a Helm chart: what its constructs compose has two ways out. */
export class HelmChart extends Chart {
  /** What `.Chart` holds. */
  readonly info: ChartInfo;
  /** The named templates that every chart has. */
  readonly helpers: ChartHelpers;
  /** The values and release, when they are known. */
  readonly context: Context | undefined;
  /** Only for `instanceof`. */
  readonly [HELM_CHART] = true;

  private readonly appliedRules: AppliedRule[] = [];
  private readonly noteLines: NotesLine[] = [];

  constructor(scope: Construct, id: string, props: HelmChartProps) {
    super(scope, id);
    this.info = props.info;
    this.context = props.context;
    TokenTable.of(this, props.context);
    this.helpers = chartHelpers(props.overrides ?? {}, props.nameLength ?? 63);
  }

  /** cdk8s takes any chart for an instance of any class of charts, so the chart has a mark of its own. */
  static override [Symbol.hasInstance](value: unknown): value is HelmChart {
    return typeof value === 'object' && value !== null && HELM_CHART in value;
  }

  /** The Helm chart around a construct, or undefined in a plain cdk8s app. */
  static find(construct: IConstruct): HelmChart | undefined {
    return construct.node.scopes.findLast((scope): scope is HelmChart => scope instanceof HelmChart);
  }

  /** The name of an object that was given none: the full name and the object's path in the chart. */
  override generateObjectName(apiObject: ApiObject): string {
    const name = ReleaseScope.of(this).name(apiObject, this.helpers.fullname);
    if (!this.context) return String(TokenTable.of(this).token({ expression: name, form: 'text' }).code);
    return name.evaluate(turnsAround(apiObject).at(-1)?.context ?? this.context);
  }

  /**
   * Holds the chart's users to a rule, if it has a remedy for values. Its place is the path of a value.
   * @throws UserError when an error is broken already, whatever the values
   */
  addRule<Facts>(rule: Rule<Facts>, facts: Facts): void {
    const applied = AppliedRule.toValues(rule, facts);
    if (applied) this.addApplied([applied]);
  }

  /**
   * Holds the chart's users to rules that are applied already.
   * @throws UserError when an error is broken already, whatever the values
   */
  addApplied(rules: readonly AppliedRule[]): void {
    for (const applied of rules) {
      const { broken, rule } = applied;
      if (!(broken instanceof Literal)) this.appliedRules.push(applied);
      else if (broken.value && rule.severity === 'error') this.refuse(messageOf(applied));
    }
  }

  private refuse(message: Expression<string>): never {
    throw new UserError(`${this.node.path}: ${message instanceof Literal ? String(message.value) : describe(message)}`);
  }

  /** Adds lines to what Helm says after an installation. */
  addNotes(...lines: readonly NotesLine[]): void {
    this.noteLines.push(...lines);
  }

  /** The rules that values can break. */
  get rules(): readonly AppliedRule[] {
    return this.appliedRules;
  }

  /** The lines of NOTES.txt. */
  get notes(): readonly NotesLine[] {
    return this.noteLines;
  }
}
