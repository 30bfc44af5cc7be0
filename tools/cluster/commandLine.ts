import yargs from 'yargs';
import { ToolError } from '../bootstrap/toolError.mjs';
import { DEFAULT_ZONES } from './layout.ts';

/** What a user asks for. */
export type Command =
  | { readonly name: 'up'; readonly zones?: string | undefined; readonly kubernetes?: string | undefined }
  | { readonly name: 'down' }
  | { readonly name: 'status'; readonly json: boolean }
  | { readonly name: (typeof SEVERAL)[number][0]; readonly operands: readonly string[] };

/** Commands that take several words, what these are, and what is done to them. */
const SEVERAL = [
  ['kill-node', 'nodes', 'cut the power of nodes, of all at once'],
  ['start-node', 'nodes', 'give them power again'],
  ['kill-container', 'containers', 'kill the processes of containers'],
  ['load', 'archives', 'give images to the nodes'],
] as const;

const EXAMPLES: [string, string][] = [
  ['npm run cluster up -- --nodes a:2,b:2', 'four nodes in two zones'],
  ['npm run cluster up -- --kubernetes 1.29', 'an older Kubernetes'],
  ['npm run cluster kill-node 2', 'as if node 2 lost power'],
  ['npm run cluster start-node 2', 'as if its power came back'],
  ['npm run cluster kill-container my-namespace/my-pod/my-container', 'SIGKILL to its processes'],
];

/**
 * Reads the command line.
 * @throws ToolError with the usage
 */
export function commandOf(args: readonly string[]): Command {
  const asked: Command[] = [];
  const parser = yargs()
    .scriptName('npm run cluster')
    .wrap(110)
    .example(EXAMPLES)
    .command(
      // npm takes `--nodes` for an option of its own unless `--` stands before it, and passes on what followed it.
      'up [nodes-or-version]',
      'start a Kubernetes cluster on this machine',
      (command) =>
        command
          .positional('nodes-or-version', { type: 'string' })
          .option('nodes', {
            type: 'string',
            requiresArg: true,
            describe: `how many in which zone; ${DEFAULT_ZONES} unless told`,
          })
          .option('kubernetes', { type: 'string', requiresArg: true, describe: 'its version; the newest unless told' })
          .conflicts('nodes-or-version', ['nodes', 'kubernetes']),
      ({ nodesOrVersion, nodes, kubernetes }) => void asked.push(upCommand(nodesOrVersion, nodes, kubernetes)),
    )
    .command('down', 'remove it, or what is left of it', {}, () => void asked.push({ name: 'down' }))
    .command(
      'status',
      'what runs, and how to reach it',
      (command) => command.option('json', { type: 'boolean', default: false, describe: 'for programs' }),
      ({ json }) => void asked.push({ name: 'status', json }),
    );
  for (const [name, operand, describe] of SEVERAL)
    parser.command(
      `${name} <${operand}..>`,
      describe,
      (command) => command.positional(operand, { type: 'string', array: true, demandOption: true }),
      (given) => void asked.push({ name, operands: given[operand] }),
    );
  parser
    .demandCommand(1, 'Which command?')
    .strict()
    .version(false)
    .fail((message, _, failed) => {
      failed.showHelp((usage) => {
        throw new ToolError(`${message}\n\n${usage}`);
      });
    })
    .parseSync([...args]);
  const [command] = asked;
  if (command === undefined) throw new Error('yargs ran no command');
  return command;
}

function upCommand(nodesOrVersion?: string, zones?: string, kubernetes?: string): Command {
  if (nodesOrVersion === undefined) return { name: 'up', zones, kubernetes };
  const isVersion = /^[\d.]+$/.test(nodesOrVersion);
  return isVersion ? { name: 'up', kubernetes: nodesOrVersion } : { name: 'up', zones: nodesOrVersion };
}
