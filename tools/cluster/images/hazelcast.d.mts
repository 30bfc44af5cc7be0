import type { Recipe } from './images.mjs';

export interface Release {
  version: string;
  libraries: Record<string, string>;
}
export const NEWEST: Release;
export function hazelcast(env: NodeJS.ProcessEnv, release?: Release): Recipe;
