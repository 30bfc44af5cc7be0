import {
  type ChartDefinition,
  type ChartDefinitionProps,
  defineChart,
  defineRule,
  type HelmChart,
  object,
  Resource,
  type Rule,
} from '../../lib/index.ts';

/** A chart named `small`, of which a test says only what it is about. */
export function small<Value, Refs>(
  props: Pick<ChartDefinitionProps<Value, Refs>, 'values' | 'compose'> & Partial<ChartDefinitionProps<Value, Refs>>,
): ChartDefinition<Value, Refs> {
  return defineChart({ name: 'small', version: '1.2.3', appVersion: '4.5', description: 'A small chart.', ...props });
}

/** A chart without values. */
export function fixed(compose: (chart: HelmChart) => void): ChartDefinition {
  return small({ values: object('No values.', {}), compose });
}

/** A ConfigMap that holds these texts. */
export function configMap(chart: HelmChart, id: string, data: object): void {
  new Resource(chart, id, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: id }, data });
}

/** A rule of which a test says only what it is about. */
export function rule<Subject>(props: Pick<Rule<Subject>, 'broken'> & Partial<Rule<Subject>>): Rule<Subject> {
  return defineRule({
    id: 'SG900',
    severity: 'error',
    place: 'app.port',
    message: () => 'It would break.',
    remedy: { values: 'Repair it.' },
    source: 'https://example.com/',
    ...props,
  });
}
