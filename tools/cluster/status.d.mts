export interface Status {
  state: 'up' | 'none' | 'unfinished';
  leftovers: string[];
  problem?: string;
  kubernetes?: string;
  kubeconfig?: string;
  kubectl?: string;
  logs?: string;
  nodes?: { name: string; zone: string; address: string; running: boolean; ready: boolean }[];
}
export function status(): Promise<Status>;
export function statusText(status: Status): string;
