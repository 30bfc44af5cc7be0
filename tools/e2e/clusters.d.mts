export interface Target {
  kubeconfig: string;
  kubectl: string;
  ownNodes: boolean;
  lacks: Record<'embedded' | 'sidekick', string>;
  leave: () => Promise<void>;
}
export function clusterFor(env: NodeJS.ProcessEnv): Promise<Target>;
