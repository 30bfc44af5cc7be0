export interface Check {
  entries: number;
  lost: number;
  readStall: number;
  writeStall: number;
}
export interface Proof {
  file: string;
  scenario: string;
  text: string;
  check?: Check;
}
export function removeProofs(): void;
export function proofText(proofs?: Proof[]): string;
export function writeProof(env: NodeJS.ProcessEnv): void;
export function proofPage(env: NodeJS.ProcessEnv, proofs?: Proof[]): string;
