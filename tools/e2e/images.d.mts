export function loadScenarioImages(env: NodeJS.ProcessEnv): Promise<Record<'embedded' | 'sidekick', string>>;
export function reasons(env: NodeJS.ProcessEnv): Record<'embedded' | 'sidekick', string>;
