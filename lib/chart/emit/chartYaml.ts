import { writeYaml } from '../../render/writeYaml.ts';
import { type ChartDefinitionProps } from '../definitionProps.ts';
import { DEFAULT_KUBE_VERSION } from '../kubeVersions.ts';

/** Chart.yaml. */
export function chartYaml(props: ChartDefinitionProps<unknown, unknown>): string {
  const {
    name,
    description,
    version,
    appVersion,
    kubeVersion = DEFAULT_KUBE_VERSION,
    keywords,
    home,
    sources,
    icon,
    maintainers,
    annotations,
  } = props;
  return writeYaml({
    apiVersion: 'v2',
    name,
    description,
    type: 'application',
    version,
    appVersion,
    kubeVersion,
    keywords,
    home,
    sources,
    icon,
    maintainers,
    annotations,
  });
}
