import { Chart } from 'cdk8s';
import type { Construct, IConstruct } from 'constructs';
import type { ChartInfo, Context } from '../expressions/context.ts';
import { Literal } from '../expressions/literal.ts';
import { chartHelpers, type ChartHelpers, type NameOverrides } from './helpers.ts';
import type { NotesLine } from './notes.ts';
import { judge, type AppliedRule, type Rule } from './rule.ts';

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

  /**
   * Holds the chart's users to a rule.
   * @throws UserError when it is broken already, whatever the values
   */
  addRule<Subject>(rule: Rule<Subject>, subject: Subject): void {
    this.addApplied([judge(rule, subject)]);
  }

  /**
   * Holds the chart's users to rules that are applied already.
   * @throws UserError when one is broken already, whatever the values
   */
  addApplied(rules: readonly AppliedRule[]): void {
    for (const applied of rules) {
      if (!(applied.holds instanceof Literal)) this.appliedRules.push(applied);
      else if (!applied.holds.value) applied.refuse(this.node.path);
    }
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
