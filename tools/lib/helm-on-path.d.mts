export function helmOnPath(
  wanted: { commands: string[]; oldest: string },
  env: NodeJS.ProcessEnv,
): Promise<string | undefined>;
