export class Interrupted extends Error {}
export function takeSteps(steps: (() => unknown)[]): Promise<void>;
