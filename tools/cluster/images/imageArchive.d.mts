import type { Entry } from './tar.mjs';

export interface Config {
  Entrypoint?: string[];
  Cmd?: string[];
  Env?: string[];
  User?: string;
  WorkingDir?: string;
  ExposedPorts?: Record<string, object>;
}
export interface Image {
  name: string;
  config: Config;
  layers: Entry[][];
}
export function imageArchive(image: Image): Buffer;
