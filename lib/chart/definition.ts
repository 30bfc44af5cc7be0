import type { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { UserError } from '../errors.ts';
import type { ChartInfo, Context, Release } from '../expressions/context.ts';
import { Source } from '../expressions/reference.ts';
import { mergeValues, overlayValues } from '../read/merge.ts';
import type { ValuesObject } from '../read/value.ts';
import { type AppliedRule, type BrokenRule, findBroken } from '../rules/judge.ts';
import { samplesOf } from '../tokens/samples.ts';
import { TokenTable } from '../tokens/table.ts';
import { differenceFor, textOfDifference, type TokenDifference, type Verifiable, verify } from '../tokens/verify.ts';
import { defaultsOf, type SettingsOf } from '../values/declaration.ts';
import { type JsonSchema, rootSchema } from '../values/jsonSchema.ts';
import { type Problem, textOf, validate } from '../values/validate.ts';
import { compose, type Composition } from './composition.ts';
import type { ChartDefinitionProps } from './definitionProps.ts';
import { emitChart, schemaJson } from './emit/emitChart.ts';
import { valuesTable } from './emit/valuesTable.ts';
import { valuesYaml } from './emit/valuesYaml.ts';
import type { HelmChart, HelmChartProps } from './helmChart.ts';
import { instantiate } from './instantiate.ts';
import {
  DEFAULT_KUBE_VERSION,
  NEWEST_KUBE_VERSION,
  readKubeVersion,
  assertRelease,
  type Rendering,
  type RenderOptions,
  satisfies,
} from './rendering.ts';

/** Defines a chart: one tree that renders to plain YAML and to a Helm chart. */
export function defineChart<Value, Refs>(props: ChartDefinitionProps<Value, Refs>): ChartDefinition<Value, Refs> {
  return new ChartDefinition(props);
}

/** A chart, ready to be rendered, emitted or instantiated. It is composed once, however often it is used. */
export class ChartDefinition<Value = unknown, Refs = unknown> {
  private composition: Composition | undefined;
  private rootSchema: JsonSchema | undefined;
  /** The defaults that values are merged over, which leaves them as they are. */
  private mergedInto: ValuesObject | undefined;

  /** @throws UserError for a name that is no DNS label, a version that is not semantic or an appVersion that is no label */
  constructor(readonly props: ChartDefinitionProps<Value, Refs>) {
    if (!/^[a-z]([-a-z0-9]{0,51}[a-z0-9])?$/.test(props.name))
      throw new UserError(
        `the chart's name ${JSON.stringify(props.name)} is invalid: it must be a DNS label of at most 53 characters`,
      );
    if (!SEMANTIC_VERSION.test(props.version))
      throw new UserError(
        `the version ${JSON.stringify(props.version)} of the chart ${props.name} is not a semantic version: write it as 1.2.3`,
      );
    if (!/^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/.test(props.appVersion))
      throw new UserError(
        `the appVersion ${JSON.stringify(props.appVersion)} of the chart ${props.name} is not a valid label value: write it as 1.2.3`,
      );
  }

  /** What `.Chart` holds. */
  get info(): ChartInfo {
    const { name, version, appVersion } = this.props;
    return { name, version, appVersion };
  }

  /** The JSON Schema of the values. */
  get schema(): JsonSchema {
    this.rootSchema ??= rootSchema(this.props.name, this.props.values);
    return this.rootSchema;
  }

  /** values.schema.json. */
  get schemaJson(): string {
    return schemaJson(this.schema);
  }

  /** values.yaml: the defaults, with a comment for each value. */
  get valuesYaml(): string {
    return valuesYaml(this.props.name, this.props.values);
  }

  /** The values as a table in Markdown. */
  get valuesTable(): string {
    return valuesTable(this.props.values);
  }

  /** The values when the user sets none. */
  get defaults(): Readonly<Record<string, unknown>> {
    return defaultsOf(this.props.values) as Readonly<Record<string, unknown>>;
  }

  /** The rules that values can break, of both severities. */
  get rules(): readonly AppliedRule[] {
    return this.composed.chart.rules;
  }

  /**
   * The chart's objects and notes for given values and release.
   * @throws UserError for values that the schema or a rule refuses, and for a release or Kubernetes version that Helm refuses
   */
  render(options: RenderOptions<Value> = {}): Rendering {
    return this.composed.render(this.context(options));
  }

  /** What the schema refuses of what a user sets. Nothing is thrown. */
  refused(settings: object): readonly Problem[] {
    return validate(this.schema, this.merged(settings));
  }

  /**
   * The rules of both severities that values break. They are judged as they are: what the schema refuses of them, only
   * {@link refused} tells.
   * @throws UserError for a release and a Kubernetes version that Helm refuses
   */
  broken(options: RenderOptions<Value> = {}): readonly BrokenValue[] {
    const context = this.context(options, (settings) => this.merged(settings));
    return findBroken(this.rules, context).map((broken) => ({ ...broken, found: valueAt(context, broken.place) }));
  }

  /**
   * The files of the Helm chart, by path.
   * @throws UserError for a tree that cannot be a template, and for values that are declared and not used
   */
  files(): ReadonlyMap<string, string> {
    return emitChart(this.props, this.schema, this.composed);
  }

  /**
   * The chart with its values, as an ordinary chart of a cdk8s app.
   * @throws UserError as {@link render}
   */
  instantiate(scope: Construct, id: string, options: RenderOptions<Value> = {}): Chart {
    const chart = this.instance(scope, id, options);
    if (TokenTable.of(chart).isUsed) this.assertNoDifference(options);
    return chart;
  }

  /**
   * Values for which constructs make something else of a value than of its token: see {@link Token}. None in a chart without
   * tokens. It tries the defaults, and each value alone at its bounds, words and hostile texts. `values` is what a user must set.
   */
  verify(values: SettingsOf<Value> = {} as SettingsOf<Value>): readonly TokenDifference[] {
    if (!TokenTable.of(this.composed.chart).isUsed) return [];
    const cases = samplesOf(this.schema).map((one) => overlayValues(values as ValuesObject, one as ValuesObject));
    return verify(this.twin(), cases);
  }

  private assertNoDifference(options: RenderOptions<Value>): void {
    const found = differenceFor(this.twin(options), options.values ?? {});
    if (found) throw new UserError(textOfDifference(found));
  }

  /** The chart with tokens and the chart with literals, for a comparison. */
  private twin(fixed: RenderOptions<Value> = {}): Verifiable {
    return {
      info: this.info,
      render: (options) => this.render({ ...fixed, ...options }),
      instantiate: (scope, id, options) => this.instance(scope, id, { ...fixed, ...options }),
    };
  }

  private instance(scope: Construct, id: string, options: RenderOptions<Value>): HelmChart {
    const values = this.references();
    const props = { ...this.chartProps(values), context: this.context(options) };
    return instantiate(scope, id, props, (chart) => this.props.compose(chart, values));
  }

  private get composed(): Composition {
    this.composition ??= this.compose(this.references());
    return this.composition;
  }

  private compose(values: Refs): Composition {
    return compose(this.props.name, this.chartProps(values), (chart) => this.props.compose(chart, values));
  }

  private references(): Refs {
    return this.props.values.reference(Source.values(), false);
  }

  private chartProps(values: Refs): HelmChartProps {
    const { nameLength } = this.props;
    return { info: this.info, overrides: values as object, ...(nameLength === undefined ? {} : { nameLength }) };
  }

  private context(
    options: RenderOptions<Value>,
    complete: (settings: object) => Values = (settings) => this.completeValues(settings),
  ): Context {
    const release: Release = {
      name: options.release ?? 'release-name',
      namespace: options.namespace ?? 'default',
      service: options.service ?? 'sidegrid',
    };
    assertRelease(release);
    const kubeVersion = readKubeVersion(options.kubeVersion ?? NEWEST_KUBE_VERSION);
    const values = complete(options.values ?? {});
    const wanted = this.props.kubeVersion ?? DEFAULT_KUBE_VERSION;
    if (!satisfies(kubeVersion, wanted))
      throw new UserError(`chart requires kubeVersion: ${wanted} which is incompatible with Kubernetes ${kubeVersion}`);
    return {
      values,
      release,
      chart: this.info,
      kubeVersion,
      apiVersions: new Set(options.apiVersions),
      variables: new Map(),
    };
  }

  private merged(settings: object): Values {
    this.mergedInto ??= this.defaults as ValuesObject;
    return mergeValues(this.mergedInto, settings as ValuesObject);
  }

  private completeValues(settings: object): Values {
    const values = this.merged(settings);
    const problems = validate(this.schema, values);
    if (problems.length > 0) throw new UserError(problems.map(textOf).join('\n'));
    return values;
  }
}

/** A rule that values break, and the value at its place; undefined where there is none. */
export interface BrokenValue extends BrokenRule {
  readonly found: unknown;
}

function valueAt(context: Context, path: string): unknown {
  const source = path.split('.').reduce((whole, key) => whole.child(key), Source.values());
  return source.read(context);
}

/** Values with the defaults of what is not set. */
type Values = Readonly<Record<string, unknown>>;

/** @see https://semver.org/#is-there-a-suggested-regular-expression-regex-to-check-a-semver-string */
const SEMANTIC_VERSION =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-(0|[1-9]\d*|\d*[A-Za-z-][0-9A-Za-z-]*)(\.(0|[1-9]\d*|\d*[A-Za-z-][0-9A-Za-z-]*))*)?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$/;
