import { ToolError } from '../lib/command.mjs';
import { getJson } from './api.mjs';
import { runOn } from './machine.mjs';

/** @typedef {import('./record.mjs').Cluster} Cluster */

/**
 * Kills containers, all at once. Their pods stay, and start them again.
 * @param {Cluster} cluster
 * @param {string[]} names such as my-namespace/my-pod/my-container
 */
export async function killContainers({ programs }, names) {
  const containers = await Promise.all(names.map((name) => findContainer(name)));
  const kill = ['ctr', '--namespace', 'k8s.io', 'tasks', 'kill', '--signal', 'SIGKILL'];
  await Promise.all(containers.map(({ node, id }) => runOn(node, [...kill, id], { PATH: programs.path })));
}

/**
 * A container's node, and its name there.
 * @param {string} name
 */
async function findContainer(name) {
  const [namespace = '', pod = '', container, ...rest] = name.split('/');
  if (!container || rest.length > 0)
    throw new ToolError(`'${name}' is not a namespace, a pod and a container, with / between them.`);
  const { spec, status } = await getJson(`/api/v1/namespaces/${namespace}/pods/${pod}`);
  /** @type {{ name: string, containerID?: string, state: { running?: object } }[]} */
  const all = [...(status.initContainerStatuses ?? []), ...(status.containerStatuses ?? [])];
  const found = all.find((candidate) => candidate.name === container);
  if (found?.containerID === undefined || found.state.running === undefined) {
    throw new ToolError(`The container ${name} does not run; the pod has ${all.map((one) => one.name).join(', ')}.`);
  }
  return { node: spec.nodeName, id: found.containerID.replace('containerd://', '') };
}
