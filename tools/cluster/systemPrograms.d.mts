export function systemPrograms(env: NodeJS.ProcessEnv): Promise<string[]>;
export function findProgram(program: string, env: NodeJS.ProcessEnv): string | undefined;
