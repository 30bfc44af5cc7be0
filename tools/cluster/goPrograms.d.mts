export interface Module {
  name: string;
  title: string;
  programs: Record<string, string>;
  linkerFlags: string[];
  minutes: number;
}
/** Kubernetes of a version such as v1.34.3. */
export interface Kubernetes extends Module {
  version: string;
}
export const COREDNS_VERSION: string;
export const KUBERNETES: Kubernetes;
export const OLDER_KUBERNETES: Kubernetes;
export const CONTAINERS: Module;
export const COREDNS: Module;
export function kubernetesOf(minor?: string): Kubernetes;
export function goPrograms(module: Module, env: NodeJS.ProcessEnv): Promise<string>;
export function sourceKey(module: Module, folder?: string): string;
