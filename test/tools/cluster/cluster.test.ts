import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hierarchies, trackingHierarchy } from '../../../tools/cluster/cgroups.ts';
import { commandOf } from '../../../tools/cluster/commandLine.ts';
import {
  CONTAINERS,
  COREDNS,
  KUBERNETES,
  kubernetesOf,
  OLDER_KUBERNETES,
  sourceKey,
} from '../../../tools/cluster/goPrograms.ts';
import { CLUSTER, CONTROL_PLANE, DEFAULT_ZONES, findNode, layoutOf, zonesOf } from '../../../tools/cluster/layout.ts';
import { inNewFolder } from '../../../tools/cluster/newFolder.ts';
import { overlaps } from '../../../tools/cluster/requirements.ts';
import { statusText } from '../../../tools/cluster/status.ts';
import { Interrupted, takeSteps } from '../../../tools/cluster/steps.ts';
import { findProgram } from '../../../tools/cluster/systemPrograms.ts';
import { waitFor } from '../../../tools/cluster/wait.ts';

const TOOL = fileURLToPath(new URL('../../../tools/cluster/', import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidegrid-cluster-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the layout', () => {
  test('is three nodes in three zones unless told', () => {
    const nodes = layoutOf(DEFAULT_ZONES);
    expect(nodes.map(({ name, zone }) => `${name} ${zone}`)).toEqual(['node1 a', 'node2 b', 'node3 c']);
  });

  test('numbers nodes through all zones, each with an address and pods of its own', () => {
    expect(layoutOf('east:2,west-1:1')).toEqual([
      { name: 'node1', number: 1, zone: 'east', address: '10.200.0.11', podRange: '10.244.1.0/24' },
      { name: 'node2', number: 2, zone: 'east', address: '10.200.0.12', podRange: '10.244.2.0/24' },
      { name: 'node3', number: 3, zone: 'west-1', address: '10.200.0.13', podRange: '10.244.3.0/24' },
    ]);
  });

  test('keeps all addresses in the ranges that the machine is asked about, and apart', () => {
    const nodes = layoutOf('a:10,b:10');
    const own = [CONTROL_PLANE.address, CONTROL_PLANE.hostAddress, ...nodes.map(({ address }) => address)];
    expect(own.filter((address) => !overlaps(CLUSTER.nodeRange, address))).toEqual([]);
    expect(nodes.filter(({ podRange }) => !overlaps(CLUSTER.podRange, podRange))).toEqual([]);
    expect(new Set([...own, ...nodes.map(({ podRange }) => podRange)]).size).toBe(2 + 20 + 20);
  });

  test('is told again as the option takes it', () => {
    expect(zonesOf(layoutOf('a:2,b:1'))).toBe('a:2,b:1');
    expect(zonesOf(layoutOf('a:1,b:1,a:1'))).toBe('a:2,b:1');
  });

  test.each([
    ['a', "'a' is not a zone and its number of nodes, such as a:2"],
    ['a:0', "'a:0' is not a zone"],
    ['a:1,', "'' is not a zone"],
    ['-a:1', "'-a:1' is not a zone"],
    ['a_b:1', "'a_b:1' is not a zone"],
    ['a:11,b:10', '21 nodes, and at most 20 fit'],
  ])('refuses --nodes %s', (zones, complaint) => {
    expect(() => layoutOf(zones)).toThrow(complaint);
  });

  test('knows a node by its number and by its name', () => {
    const nodes = layoutOf('a:2');
    expect(findNode(nodes, '2')).toBe(nodes[1]);
    expect(findNode(nodes, 'node2')).toBe(nodes[1]);
    expect(() => findNode(nodes, '3')).toThrow("There is no node '3': the nodes are node1, node2.");
  });
});

describe('the command line', () => {
  const UP = { name: 'up', zones: undefined, kubernetes: undefined };

  test.each([
    [['up'], UP],
    [['up', '--nodes', 'a:2'], { ...UP, zones: 'a:2' }],
    [['up', 'a:2'], { ...UP, zones: 'a:2' }], // what npm makes of `npm run cluster up --nodes a:2`
    [['up', '--kubernetes', '1.29'], { ...UP, kubernetes: '1.29' }],
    [['up', '1.29'], { ...UP, kubernetes: '1.29' }], // the same of --kubernetes
    [['up', '--nodes', 'a:2', '--kubernetes', '1.29'], { name: 'up', zones: 'a:2', kubernetes: '1.29' }],
    [['down'], { name: 'down' }],
    [['status', '--json'], { name: 'status', json: true }],
    [['kill-node', '1', 'node2'], { name: 'kill-node', operands: ['1', 'node2'] }],
    [['load', 'a.tar'], { name: 'load', operands: ['a.tar'] }],
  ])('%s', (args, command) => {
    expect(commandOf(args)).toEqual(command);
  });

  test.each([
    [[], 'Which command?', 'npm run cluster <command>'],
    [['start'], 'Unknown argument: start', 'npm run cluster <command>'],
    [['up', '--zones', 'a:1'], 'Unknown argument: zones', 'npm run cluster up'],
    [['up', 'a:1', 'b:1'], 'Unknown argument: b:1', 'npm run cluster up'],
    [['up', '--nodes', 'a:1', 'b:1'], 'Arguments nodes-or-version and nodes are mutually exclusive', '--nodes'],
    [['up', '--kubernetes', '1.29', 'a:1'], 'nodes-or-version and kubernetes are mutually exclusive', '--kubernetes'],
    [['up', '--nodes'], 'Not enough arguments following: nodes', '--nodes'],
    [['down', '--nodes', 'a:1'], 'Unknown argument: nodes', 'npm run cluster down'],
    [['up', '--json'], 'Unknown argument: json', 'npm run cluster up'],
    [['down', 'now'], 'Unknown argument: now', 'npm run cluster down'],
    [['kill-node'], 'got 0, need at least 1', 'npm run cluster kill-node <nodes..>'],
  ])('refuses %s', (args, complaint, usage) => {
    expect(() => commandOf(args)).toThrow(complaint);
    expect(() => commandOf(args)).toThrow(usage);
  });
});

describe('control groups', () => {
  const V1 = [
    '30 25 0:26 / /sys/fs/cgroup rw - tmpfs tmpfs rw,mode=755',
    '31 30 0:27 / /sys/fs/cgroup/unified rw - cgroup2 cgroup2 rw',
    '32 30 0:28 / /sys/fs/cgroup/cpu,cpuacct rw shared:9 - cgroup cgroup rw,cpu,cpuacct',
    '33 30 0:29 / /sys/fs/cgroup/pids rw - cgroup cgroup rw,pids',
  ].join('\n');
  const V2 = '30 25 0:26 / /sys/fs/cgroup rw,nosuid shared:4 - cgroup2 cgroup2 rw,nsdelegate';

  test('of version 1 are several, and that of numbers of processes tells which are ours', () => {
    expect(hierarchies(V1).map(({ path, version }) => `${path} ${version}`)).toEqual([
      '/sys/fs/cgroup/unified 2',
      '/sys/fs/cgroup/cpu,cpuacct 1',
      '/sys/fs/cgroup/pids 1',
    ]);
    expect(trackingHierarchy(hierarchies(V1))?.path).toBe('/sys/fs/cgroup/pids');
  });

  test('of version 2 are one', () => {
    expect(trackingHierarchy(hierarchies(V2))?.path).toBe('/sys/fs/cgroup');
  });

  test('may be missing', () => {
    expect(trackingHierarchy(hierarchies('21 25 0:19 / /sys rw - sysfs sysfs rw'))).toBeUndefined();
  });
});

describe('a route of the machine', () => {
  test.each([
    '10.244.3.0/24 via 10.0.0.1 dev eth0',
    '10.244.0.9 dev eth0 scope link',
    '10.0.0.0/8 via 10.1.1.1 dev eth0',
    'local 10.244.0.1 dev cni0 table local',
    'unreachable 10.128.0.0/9',
  ])('is in the way of 10.244.0.0/16: %s', (route) => {
    expect(overlaps('10.244.0.0/16', route)).toBe(true);
  });

  test.each([
    'default via 10.244.0.1 dev eth0',
    '10.245.0.0/16 dev eth0',
    '10.243.255.255 dev eth0',
    'fd00::/64 dev eth0',
    '',
  ])('is not in the way of 10.244.0.0/16: %s', (route) => {
    expect(overlaps('10.244.0.0/16', route)).toBe(false);
  });
});

describe('programs from source', () => {
  test.each([KUBERNETES, OLDER_KUBERNETES, CONTAINERS, COREDNS])(
    '$name: go.mod and go.sum pin them, and name their place',
    (module) => {
      const before = join(folder, 'before');
      cpSync(join(TOOL, module.name), before, { recursive: true });
      expect(sourceKey(module, before)).toBe(sourceKey(module));
      for (const file of ['go.mod', 'go.sum']) {
        const after = join(folder, file);
        cpSync(before, after, { recursive: true });
        writeFileSync(join(after, file), '// changed', { flag: 'a' });
        expect(sourceKey(module, after)).not.toBe(sourceKey(module));
      }
      expect(sourceKey({ ...module, linkerFlags: ['-X a=b'] })).not.toBe(sourceKey(module));
    },
  );

  test.each([KUBERNETES, OLDER_KUBERNETES])(
    '$name is told its version, and takes its parts from the same release',
    ({ name, version, linkerFlags }) => {
      expect(version).toMatch(/^v1\.\d+\.\d+$/);
      expect(linkerFlags).toContain(`-X k8s.io/component-base/version.gitVersion=${version}`);
      const goMod = readFileSync(join(TOOL, name, 'go.mod'), 'utf8');
      const parts = goMod.match(/=> k8s\.io\/\S+ v.*/g) ?? [];
      expect(parts.length).toBeGreaterThan(20);
      expect(parts.filter((part) => !part.endsWith(` ${version.replace('v1.', 'v0.')}`))).toEqual([]);
    },
  );

  test('Kubernetes is chosen by the start of its version', () => {
    expect(kubernetesOf()).toBe(KUBERNETES);
    expect(kubernetesOf('1.34')).toBe(KUBERNETES);
    expect(kubernetesOf('1.29')).toBe(OLDER_KUBERNETES);
    expect(() => kubernetesOf('1.28')).toThrow('--kubernetes 1.28: there are 1.34 and 1.29.');
  });

  test('each program is a tool of its module or a package of ours', () => {
    for (const module of [KUBERNETES, OLDER_KUBERNETES, CONTAINERS]) {
      const goMod = readFileSync(join(TOOL, module.name, 'go.mod'), 'utf8');
      const foreign = Object.values(module.programs).filter((source) => !source.startsWith('./'));
      expect(foreign.filter((source) => !goMod.includes(`\t${source}\n`))).toEqual([]);
    }
  });
});

describe('a folder that is made beside its place', () => {
  test('is there when it is complete, and nothing else is', async () => {
    const path = join(folder, 'programs');
    mkdirSync(`${path}.unfinished`);
    writeFileSync(join(`${path}.unfinished`, 'of-an-earlier-try'), '');
    await inNewFolder(path, async (unfinished) => {
      expect(existsSync(path)).toBe(false);
      writeFileSync(join(unfinished, 'program'), '');
      return Promise.resolve();
    });
    expect(readdirSync(folder)).toEqual(['programs']);
    expect(readdirSync(path)).toEqual(['program']);
  });

  test('is not there when that failed', async () => {
    const failing = inNewFolder(join(folder, 'programs'), () => Promise.reject(new Error('no space')));
    await expect(failing).rejects.toThrow('no space');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('steps', () => {
  test('are taken one after the other, and the first that fails is the last', async () => {
    const taken: string[] = [];
    const fails = () => Promise.reject(new Error('no'));
    const steps = [
      () => taken.push('a'),
      () => Promise.resolve().then(() => taken.push('b')),
      fails,
      () => taken.push('c'),
    ];
    await expect(takeSteps(steps)).rejects.toThrow('no');
    expect(taken).toEqual(['a', 'b']);
  });

  test('end after the current one when the user wants it', async () => {
    const taken: string[] = [];
    const steps = [() => process.emit('SIGINT'), () => taken.push('next')];
    await expect(takeSteps(steps)).rejects.toThrow(Interrupted);
    expect(taken).toEqual([]);
    expect(process.listenerCount('SIGINT')).toBe(0);
  });
});

describe('waiting', () => {
  /** Fails as what a user can put right does. */
  const refused = () => findNode([], '1');

  test('lasts until there is an answer, through failures', async () => {
    const answers = [() => undefined, refused, () => 'ready'];
    await expect(waitFor('the API', () => answers.shift()?.(), { pause: 0 })).resolves.toBe('ready');
    expect(answers).toEqual([]);
  });

  test('ends with what was waited for and why it did not come', async () => {
    await expect(waitFor('the API', refused, { seconds: -1 })).rejects.toThrow(
      "Waited -1 s for the API, and it did not come: There is no node '1'",
    );
    const never = waitFor('the end', () => undefined, { seconds: -1 });
    await expect(never).rejects.toThrow('Waited -1 s for the end, and it did not come.');
  });

  test('ends at once with a failure of our own', async () => {
    const fails = () => Promise.reject(new TypeError('a is undefined'));
    await expect(waitFor('the API', fails)).rejects.toThrow('a is undefined');
  });
});

describe('the status', () => {
  test('tells that there is nothing, or what there is of an unfinished one', () => {
    expect(statusText({ state: 'none', leftovers: [] })).toBe('No cluster is up, and nothing of one is left.');
    expect(statusText({ state: 'unfinished', leftovers: ['the link sidegrid0'] })).toBe(
      'No cluster is up. Left of one, until `npm run cluster down`:\n- the link sidegrid0',
    );
  });

  test('of a cluster tells each node, and how to reach it', () => {
    const node = { zone: 'a', address: '10.200.0.11' };
    const text = statusText({
      state: 'up',
      leftovers: [],
      kubernetes: 'v1.34.3',
      kubeconfig: '/k',
      kubectl: '/b/kubectl',
      logs: '/l',
      problem: 'no answer within 5 s',
      nodes: [
        { ...node, name: 'node1', running: true, ready: true },
        { ...node, name: 'node2', running: true, ready: false },
        { ...node, name: 'node3', running: false, ready: true },
      ],
    });
    expect(text.split('\n')).toEqual([
      'Kubernetes v1.34.3',
      'node1  zone a  10.200.0.11  Ready',
      'node2  zone a  10.200.0.11  not Ready',
      'node3  zone a  10.200.0.11  killed',
      'The API server does not answer: no answer within 5 s',
      'kubectl: /b/kubectl',
      'logs: /l',
      'export KUBECONFIG=/k',
    ]);
  });
});

test('a program is looked for in each folder of PATH', () => {
  mkdirSync(join(folder, 'b'));
  writeFileSync(join(folder, 'b/runc'), '');
  const env = { PATH: `${folder}/a::${folder}/b` };
  expect(findProgram('runc', env)).toBe(join(folder, 'b/runc'));
  expect(findProgram('iptables', env)).toBeUndefined();
  expect(findProgram('runc', {})).toBeUndefined();
});
