export type BinaryName = 'helm3' | 'helm4' | 'oracle';
export interface Binary {
  title: string;
  source: string;
  files: string[];
  linkerFlags: string[];
  onPath?: { commands: string[]; oldest: string };
}
export const BINARIES: Record<BinaryName, Binary>;
