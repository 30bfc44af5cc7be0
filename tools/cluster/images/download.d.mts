export function download(file: { url: string; sha256: string }, env: NodeJS.ProcessEnv): Promise<string>;
