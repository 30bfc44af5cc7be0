import { UsageError, UserError } from '../../errors.ts';
import { writeYaml } from '../../render/writeYaml.ts';
import { parseCommandLine } from '../../sidekick/commandLine/commandLine.ts';
import { NEWEST_VERSION, VERSION_TAG } from '../../sidekick/version.ts';
import { matcher } from '../../expressions/regex.ts';
import { defineCommand } from '../command.ts';
import { print, warn } from '../terminal.ts';

/** Reads a command line of sidekick, and prints the values that mean the same. */
export const sidekick = defineCommand({
  describe: 'Convert a MinIO sidekick command line to values, or list its errors',
  operand: {
    name: 'words',
    occurs: 'many',
    description: 'parse, and a command line of sidekick after --',
    words: ['parse'],
  },
  usage: 'parse [options] -- COMMAND LINE',
  options: { tag: { value: 'TAG', description: `image tag of sidekick [v${NEWEST_VERSION}]` } },
  examples: [
    'sidegrid sidekick parse -- --health-path /minio/health/ready http://minio-{0...3}.minio-hl:9000',
    'sidegrid sidekick parse --tag v4.0.5 -- -p /ready http://a:9000 http://b:9000 > values.yaml',
  ],
  run({ words: [action, ...words], tag = `v${NEWEST_VERSION}` }) {
    if (action !== 'parse') throw new UsageError(`sidegrid sidekick can parse, not ${action ?? 'nothing'} ${HELP}`);
    if (words.length === 0) throw new UsageError(`sidegrid sidekick parse needs a command line after -- ${HELP}`);
    if (!matcher(VERSION_TAG).test(tag))
      throw new UsageError(`sidegrid sidekick parse needs a version for --tag, such as v${NEWEST_VERSION} ${HELP}`);
    const { settings, errors, warnings } = parseCommandLine(words, tag);
    if (errors.length > 0) throw new UserError(errors.join('\n'));
    warnings.forEach(warn);
    print(writeYaml({ sidekick: settings }));
    return Promise.resolve(0);
  },
});

const HELP = '(see sidegrid sidekick --help)';
