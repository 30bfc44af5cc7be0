export function isInstalled(root: string): boolean;
export function stamp(root: string): void;
