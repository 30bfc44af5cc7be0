import { describe, expect, test } from 'vitest';
import { installedProgram } from '../program.ts';

const program = installedProgram();

const parse = (...words: string[]) => program.run(['sidekick', 'parse', '--', ...words]);

test('a command line becomes values, with a warning for what sidekick does and we would not', async () => {
  const words =
    'sidekick -a 127.0.0.1:9000 -p /minio/health/ready -l -t=application http://minio-{0...3}.hl:9000'.split(' ');
  const { code, stdout, stderr } = await parse(...words);
  expect(code).toBe(0);
  expect(stdout).toBe(`sidekick:
  port: 9000
  listen: loopback
  sites:
    - "http://minio-{0...3}.hl:9000"
  healthPath: /minio/health/ready
  dnsTtl: "10m"
  trace: application
`);
  expect(stderr).toMatch(/^warning: at '\/sidekick\/dnsTtl': A restarted pod .* \(SK007\)\n$/);
});

test('all that is wrong is told, a paragraph each, and nothing is printed', async () => {
  const { code, stdout, stderr } = await parse('--health-port', 'abc', '--tls-max=1.1', 'http://m{4...1}');
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr.split('\n').map((line) => line.slice(0, 60))).toEqual([
    "error: at '/sidekick/healthPort': --health-port takes a port",
    "error: at '/sidekick/tlsMax': --tls-max takes 1.2 or 1.3, no",
    "error: at '/sidekick/healthPath': Sidekick would check healt",
    "error: at '/sidekick/sites': {4...1} is a range that ends be",
    '',
  ]);
});

test('the version decides which flags there are, and where the image is', async () => {
  const words = ['--health-timeout', '5s', '-p', '/x', 'http://a'];
  const refused = await program.run(['sidekick', 'parse', '--tag', 'v3.0.4', '--', ...words]);
  expect(refused).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('Sidekick v3.0.4 has no --health-timeout') as string,
  });
  const { stdout } = await program.run(['sidekick', 'parse', '--tag=v3.0.4', '--', ...words.slice(2)]);
  expect(stdout).toContain('image:\n    registry: docker.io\n    repository: minio/sidekick\n    tag: v3.0.4\n');
});

test('the help of sidekick in the command line is no question for ours', async () => {
  expect(await parse('--help', 'http://a')).toMatchObject({ code: 1, stdout: '' });
  const { code, stdout } = await program.run(['sidekick', '--help']);
  expect(code).toBe(0);
  expect(stdout).toContain('Usage: sidegrid sidekick parse [options] -- COMMAND LINE\n\nOptions:');
});

describe('wrong usage', () => {
  test.each([
    [[], 'sidegrid sidekick can parse, not nothing'],
    [['print', '--', 'http://a'], 'sidegrid sidekick can parse, not print'],
    [['parse'], 'sidegrid sidekick parse needs a command line after --'],
    [['parse', '--tag', 'latest', '--', 'http://a'], 'needs a version for --tag, such as v7.1.2'],
    [['parse', '--health-path', '/x', 'http://a'], 'sidegrid sidekick has no option --health-path'],
  ])('%j', async (words, message) => {
    const { code, stdout, stderr } = await program.run(['sidekick', ...words]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).toContain('(see sidegrid sidekick --help)');
  });
});
