export interface Module {
  name: string;
  title: string;
  programs: Record<string, string>;
  linkerFlags: string[];
  minutes: number;
}
export const KUBERNETES_VERSION: string;
export const COREDNS_VERSION: string;
export const KUBERNETES: Module;
export const CONTAINERS: Module;
export const COREDNS: Module;
export function goPrograms(module: Module, env: NodeJS.ProcessEnv): Promise<string>;
export function sourceKey(module: Module, folder?: string): string;
