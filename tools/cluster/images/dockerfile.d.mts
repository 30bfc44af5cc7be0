import type { Config } from './imageArchive.mjs';

export interface Dockerfile {
  from: string;
  run: string[];
  copies: { source: string; target: string }[];
  config: Config;
}
export function readDockerfile(text: string): Dockerfile;
