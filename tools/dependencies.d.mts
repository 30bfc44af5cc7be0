export function dependencies(): Promise<void>;
export function checkNode(version: string, oldest: string): void;
