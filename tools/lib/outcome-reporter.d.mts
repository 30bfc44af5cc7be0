export interface Outcome {
  passed: number;
  failed: number;
  skipped: Record<string, number>;
}
