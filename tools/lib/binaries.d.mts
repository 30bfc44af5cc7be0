export type BinaryName = 'helm3' | 'helm4' | 'oracle' | 'checks' | 'kubescore';
export interface Binary {
  title: string;
  module: string;
  source: string;
  files: string[];
  linkerFlags: string[];
  onPath?: { commands: string[]; oldest: string };
}
export const BINARIES: Record<BinaryName, Binary>;
export const BINARY_NAMES: BinaryName[];
