import type { Declaration } from '../values/declaration.ts';
import type { HelmChart } from './helmChart.ts';

/** What a chart is, for {@link defineChart}. */
export interface ChartDefinitionProps<Value, Refs> {
  /** Name of the chart: a DNS label. */
  readonly name: string;
  /** Version of the chart, as semantic versioning has it. */
  readonly version: string;
  /** Version of what the chart runs; it is a label of each object. */
  readonly appVersion: string;
  /** A sentence that says what the chart installs. */
  readonly description: string;
  /** Kubernetes versions that the chart works on. @default '>=1.29.0-0' */
  readonly kubeVersion?: string;
  /** Words that the chart is found by. @default - none */
  readonly keywords?: readonly string[];
  /** The chart's home page. @default - none */
  readonly home?: string;
  /** Where the sources are. @default - none */
  readonly sources?: readonly string[];
  /** The chart's icon in lists. @default - none */
  readonly icon?: string;
  /** Who keeps the chart. @default - none */
  readonly maintainers?: readonly { readonly name: string; readonly email?: string; readonly url?: string }[];
  /** Annotations of Chart.yaml, such as Artifact Hub's. @default - none */
  readonly annotations?: Readonly<Record<string, string>>;
  /** Paragraphs of Markdown that open the chart's README. @default - none */
  readonly readme?: string;
  /** Longest full name; 52 when a StatefulSet has it, whose pods' labels add 11 characters. @default 63 */
  readonly nameLength?: number;
  /** Values that the chart takes and passes over, such as those of another chart; a rule says so. @default - none */
  readonly ignoredValues?: readonly string[];
  /** What users may set: an `object()`. */
  readonly values: Declaration<Value, Refs>;
  /** Composes the chart's objects. Nothing in it knows whether they become a template or plain YAML. */
  compose(chart: HelmChart, values: Refs): void;
}
