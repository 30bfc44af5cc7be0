import { ToolError } from '../../bootstrap/toolError.mjs';
import type { Config } from './imageArchive.ts';

/** What a simple Dockerfile asks for. */
interface Dockerfile {
  /** The image below. */
  readonly from: string;
  /** Commands. */
  readonly run: readonly string[];
  readonly copies: readonly { source: string; target: string }[];
  readonly config: Config;
}

/**
 * Reads a Dockerfile of one stage. An instruction that we would not follow is refused.
 * @see https://docs.docker.com/reference/dockerfile/
 */
export function readDockerfile(text: string): Dockerfile {
  const empty: Dockerfile = { from: '', run: [], copies: [], config: { Env: [] } };
  return instructions(text).reduce((image, line) => {
    const [, name = '', rest = ''] = /^(\S+)\s+(.*)$/.exec(line) ?? [];
    return follow(image, name.toUpperCase(), rest);
  }, empty);
}

/** Its lines, joined where one goes on. */
function instructions(text: string): string[] {
  const lines = text.split('\n').filter((line) => !line.trimStart().startsWith('#'));
  return lines
    .join('\n')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim());
}

function follow(image: Dockerfile, name: string, rest: string): Dockerfile {
  const { config } = image;
  const configured = (change: Config): Dockerfile => ({ ...image, config: { ...config, ...change } });
  switch (name) {
    case 'FROM':
      return { ...image, from: rest };
    case 'RUN':
      return { ...image, run: [...image.run, rest] };
    case 'COPY':
      return { ...image, copies: [...image.copies, ...copies(rest, config.WorkingDir ?? '/')] };
    case 'ENV':
      return configured({ Env: [...(config.Env ?? []), ...rest.split(/\s+/)] });
    case 'WORKDIR':
      return configured({ WorkingDir: rest });
    case 'USER':
      return configured({ User: rest });
    case 'EXPOSE':
      return configured({ ExposedPorts: { [`${rest}/tcp`]: {} } });
    case 'ENTRYPOINT':
      return configured({ Entrypoint: JSON.parse(rest) as string[] });
    case 'CMD':
      return configured({ Cmd: JSON.parse(rest) as string[] });
    default:
      throw new ToolError(`The Dockerfile has ${name} ${rest}, which images made here do not follow.`);
  }
}

/** Files into the working folder, which is the only target that is followed. */
function copies(rest: string, folder: string): { source: string; target: string }[] {
  const [target, ...sources] = rest.split(/\s+/).reverse();
  if (target !== '.') throw new ToolError(`The Dockerfile has COPY ${rest}: only '.' is followed as a target.`);
  return sources.reverse().map((source) => ({ source, target: `${folder}/${source}` }));
}
