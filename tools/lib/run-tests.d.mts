export function count(report: string, code: number): { passed: number; failed: number };
