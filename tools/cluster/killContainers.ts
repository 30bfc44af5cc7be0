import { ToolError } from '../bootstrap/toolError.mjs';
import type { Pod } from 'kubernetes-types/core/v1.js';
import { getJson } from './api.ts';
import { runOn } from './machine.ts';
import type { Cluster } from './record.ts';

/**
 * Kills containers, all at once. Their pods stay, and start them again.
 * @param names such as my-namespace/my-pod/my-container
 */
export async function killContainers({ programs }: Cluster, names: readonly string[]): Promise<void> {
  const containers = await Promise.all(names.map((name) => findContainer(name)));
  const kill = ['ctr', '--namespace', 'k8s.io', 'tasks', 'kill', '--signal', 'SIGKILL'];
  await Promise.all(containers.map(({ node, id }) => runOn(node, [...kill, id], { PATH: programs.path })));
}

/** A container's node, and its name there. */
async function findContainer(name: string): Promise<{ node: string; id: string }> {
  const [namespace = '', pod = '', container, ...rest] = name.split('/');
  if (!container || rest.length > 0)
    throw new ToolError(`'${name}' is not a namespace, a pod and a container, with / between them.`);
  const { spec, status } = (await getJson(`/api/v1/namespaces/${namespace}/pods/${pod}`)) as Pod;
  const all = [...(status?.initContainerStatuses ?? []), ...(status?.containerStatuses ?? [])];
  const found = all.find((candidate) => candidate.name === container);
  if (found?.containerID === undefined || found.state?.running === undefined) {
    throw new ToolError(`The container ${name} does not run; the pod has ${all.map((one) => one.name).join(', ')}.`);
  }
  return { node: spec?.nodeName ?? '', id: found.containerID.replace('containerd://', '') };
}
