import { ToolError } from '../../lib/command.mjs';

/**
 * @typedef {object} Dockerfile what a simple Dockerfile asks for
 * @property {string} from the image below
 * @property {string[]} run commands
 * @property {{ source: string, target: string }[]} copies
 * @property {import('./imageArchive.mjs').Config} config
 */

/**
 * Reads a Dockerfile of one stage. An instruction that we would not follow is refused.
 * @see https://docs.docker.com/reference/dockerfile/
 * @param {string} text
 * @returns {Dockerfile}
 */
export function readDockerfile(text) {
  /** @type {Dockerfile} */
  const result = { from: '', run: [], copies: [], config: { Env: [] } };
  for (const line of instructions(text)) {
    const [, name = '', rest = ''] = /^(\S+)\s+(.*)$/.exec(line) ?? [];
    follow(result, name.toUpperCase(), rest);
  }
  return result;
}

/**
 * Its lines, joined where one goes on.
 * @param {string} text
 */
function instructions(text) {
  const lines = text.split('\n').filter((line) => !line.trimStart().startsWith('#'));
  return lines
    .join('\n')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim());
}

/**
 * @param {Dockerfile} result
 * @param {string} name
 * @param {string} rest
 */
function follow(result, name, rest) {
  const { config } = result;
  if (name === 'FROM') result.from = rest;
  else if (name === 'RUN') result.run.push(rest);
  else if (name === 'COPY') result.copies.push(...copies(rest, config.WorkingDir ?? '/'));
  else if (name === 'ENV') config.Env?.push(...rest.split(/\s+/));
  else if (name === 'WORKDIR') config.WorkingDir = rest;
  else if (name === 'USER') config.User = rest;
  else if (name === 'EXPOSE') config.ExposedPorts = { [`${rest}/tcp`]: {} };
  else if (name === 'ENTRYPOINT') config.Entrypoint = JSON.parse(rest);
  else if (name === 'CMD') config.Cmd = JSON.parse(rest);
  else throw new ToolError(`The Dockerfile has ${name} ${rest}, which images made here do not follow.`);
}

/**
 * Files into the working folder, which is the only target that is followed.
 * @param {string} rest
 * @param {string} folder
 */
function copies(rest, folder) {
  const [target, ...sources] = rest.split(/\s+/).reverse();
  if (target !== '.') throw new ToolError(`The Dockerfile has COPY ${rest}: only '.' is followed as a target.`);
  return sources.reverse().map((source) => ({ source, target: `${folder}/${source}` }));
}
