export function partsEnv(env: NodeJS.ProcessEnv): Promise<Record<string, string>>;
