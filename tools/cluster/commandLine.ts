import { parseArgs } from 'node:util';
import { ToolError } from '../bootstrap/toolError.mjs';

export const USAGE = `npm run cluster up [-- --nodes a:2,b:2]  start a Kubernetes cluster on this machine; three nodes in three zones unless told
npm run cluster up -- --kubernetes 1.29  one of an older version
npm run cluster down                     remove it, or what is left of it
npm run cluster status [-- --json]       what runs, and how to reach it
npm run cluster kill-node 2              as if node 2 lost power; several nodes go at once
npm run cluster start-node 2             as if its power came back
npm run cluster kill-container my-namespace/my-pod/my-container
                                         SIGKILL to its processes
npm run cluster load image.tar           give an image to the nodes`;

type Command =
  | { name: 'up'; zones: string | undefined; kubernetes: string | undefined }
  | { name: 'down' }
  | { name: 'status'; json: boolean }
  | { name: 'kill-node' | 'start-node' | 'kill-container' | 'load'; operands: [string, ...string[]] };

/** What a user asks for. */
export function commandOf(args: readonly string[]): Command {
  const { name, operands, options } = split(args);
  switch (name) {
    case 'up':
      return upCommand(operands, options);
    case 'down':
      return noOperands(operands, { name });
    case 'status':
      return noOperands(operands, { name, json: options.json === true });
    case 'kill-node':
    case 'start-node':
    case 'kill-container':
    case 'load':
      return { name, operands: atLeastOne(name, operands) };
    default:
      throw new ToolError(name === undefined ? USAGE : `'${name}' is not known.\n${USAGE}`);
  }
}

/** The commands' options. */
const OPTIONS: Record<string, string[]> = { up: ['nodes', 'kubernetes'], status: ['json'] };

function split(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { nodes: { type: 'string' }, kubernetes: { type: 'string' }, json: { type: 'boolean' } },
    });
    const [name, ...operands] = positionals;
    refuseForeign(values, OPTIONS[name ?? ''] ?? []);
    return { name, operands, options: values };
  } catch (error) {
    throw new ToolError(`${(error as Error).message}\n${USAGE}`);
  }
}

/** An option of another command would do nothing. */
function refuseForeign(options: object, allowed: readonly string[]): void {
  const foreign = Object.keys(options).find((option) => !allowed.includes(option));
  if (foreign !== undefined) throw new Error(`--${foreign} does not belong to this command.`);
}

/** npm takes `--nodes` for an option of its own unless `--` stands before it, and passes on what followed it. */
function upCommand(
  operands: readonly string[],
  { nodes, kubernetes }: { nodes?: string; kubernetes?: string },
): Command {
  const passedOn = operands.length === 1 && nodes === undefined && kubernetes === undefined ? operands[0] : undefined;
  if (passedOn === undefined) return noOperands(operands, { name: 'up', zones: nodes, kubernetes });
  return /^[\d.]+$/.test(passedOn)
    ? { name: 'up', zones: undefined, kubernetes: passedOn }
    : { name: 'up', zones: passedOn, kubernetes: undefined };
}

function noOperands<C extends Command>(operands: readonly string[], command: C): C {
  if (operands.length === 0) return command;
  throw new ToolError(`'${command.name}' takes no '${operands[0]}'.\n${USAGE}`);
}

function atLeastOne(name: string, operands: readonly string[]): [string, ...string[]] {
  const [first, ...rest] = operands;
  if (first === undefined) throw new ToolError(`'${name}' of which?\n${USAGE}`);
  return [first, ...rest];
}
