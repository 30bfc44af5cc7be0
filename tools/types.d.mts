export function types(): Promise<void>;
