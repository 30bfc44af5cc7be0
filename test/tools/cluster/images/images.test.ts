import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readDockerfile } from '../../../../tools/cluster/images/dockerfile.ts';
import { folderEntries } from '../../../../tools/cluster/images/folderEntries.ts';
import { librariesIn } from '../../../../tools/cluster/images/hostPrograms.ts';
import { imageArchive } from '../../../../tools/cluster/images/imageArchive.ts';
import { type Entry, tar } from '../../../../tools/cluster/images/tar.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidegrid-images-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('an archive', () => {
  test('is what tar reads: files, links and folders with their modes and owners', () => {
    const long = `${'folder/'.repeat(20)}file`;
    const listing = list([
      { path: 'bin/run', mode: 0o755, contents: Buffer.from('#!/bin/sh\n') },
      { path: 'data', contents: Buffer.alloc(513) },
      { path: 'home', uid: 100, gid: 101 },
      { path: 'link', target: 'bin/run' },
      { path: 'tmp', mode: 0o1777 },
      { path: long, contents: Buffer.from('x') },
    ]);
    expect(listing).toEqual(
      expect.arrayContaining([
        'drwxr-xr-x 0/0 0 bin/',
        '-rwxr-xr-x 0/0 10 bin/run',
        '-rw-r--r-- 0/0 513 data',
        'drwxr-xr-x 100/101 0 home/',
        'lrwxrwxrwx 0/0 0 link -> bin/run',
        'drwxrwxrwt 0/0 0 tmp/',
        `-rw-r--r-- 0/0 1 ${long}`,
      ]),
    );
  });

  test('of the same entries is the same, in whatever order they come', () => {
    const entries = [
      { path: 'a/b', contents: Buffer.from('1') },
      { path: 'c', contents: Buffer.from('2') },
    ];
    expect(tar(entries).equals(tar(entries.toReversed()))).toBe(true);
    expect(tar(entries).equals(tar([...entries, { path: 'd' }]))).toBe(false);
  });

  test('has folders before what is in them, also when a name sorts before a slash', () => {
    const names = list([{ path: 'a/b' }, { path: 'a-b' }]).map((line) => line.split(' ').at(-1));
    expect(names.indexOf('a/')).toBeLessThan(names.indexOf('a/b/'));
    expect(names).toHaveLength(3);
  });

  test('takes the later of two entries of one path', () => {
    const entries = ['old', 'newer'].map((text) => ({ path: 'file', contents: Buffer.from(text) }));
    expect(list(entries)).toEqual(['-rw-r--r-- 0/0 5 file']);
  });

  test('refuses names that its format has no place for', () => {
    expect(() => tar([{ path: 'x'.repeat(101) }])).toThrow(`too long for an archive: ${'x'.repeat(101)}/`);
    expect(() => tar([{ path: 'link', target: 'x'.repeat(101) }])).toThrow(
      "too long for an archive: the link's target",
    );
  });
});

describe('an image', () => {
  const IMAGE = {
    name: 'docker.io/library/a:1.0',
    config: { Entrypoint: ['/a'], User: '1' },
    layers: [[{ path: 'a', contents: Buffer.from('a') }], [{ path: 'b', contents: Buffer.from('b') }]],
  };

  test('refers from its index to its layers by what they hash to', () => {
    unpack(imageArchive(IMAGE));
    const [entry] = (read('index.json') as { manifests: Descriptor[] }).manifests;
    expect(entry?.annotations).toEqual({ 'io.containerd.image.name': 'docker.io/library/a:1.0' });
    const manifest = blob(entry) as { config: Descriptor; layers: Descriptor[] };
    const config = blob(manifest.config) as { config: object; rootfs: { diff_ids: string[] } };
    expect(config.config).toEqual(IMAGE.config);
    expect(config.rootfs.diff_ids).toEqual(manifest.layers.map(({ digest }) => digest));
    expect(
      manifest.layers.map((layer) => contents(layer).equals(tar(IMAGE.layers[manifest.layers.indexOf(layer)] ?? []))),
    ).toEqual([true, true]);
  });

  test('is the same for the same parts', () => {
    expect(imageArchive(IMAGE).equals(imageArchive(IMAGE))).toBe(true);
  });

  interface Descriptor {
    digest: string;
    size: number;
    annotations?: object;
  }

  /** What a descriptor is about, after a look whether that is true. */
  function contents(descriptor: Descriptor | undefined): Buffer {
    const bytes = readFileSync(join(folder, 'blobs', descriptor?.digest.replace(':', '/') ?? ''));
    expect(descriptor).toMatchObject({
      digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
      size: bytes.length,
    });
    return bytes;
  }

  function blob(descriptor: Descriptor | undefined): unknown {
    return JSON.parse(contents(descriptor).toString());
  }

  function read(file: string): unknown {
    return JSON.parse(readFileSync(join(folder, file), 'utf8'));
  }
});

describe('a folder in an image', () => {
  test('is readable by all, and keeps links and what can be run', () => {
    mkdirSync(join(folder, 'bin'), { mode: 0o700 });
    writeFileSync(join(folder, 'bin/run'), 'r', { mode: 0o600 });
    chmodSync(join(folder, 'bin/run'), 0o700);
    writeFileSync(join(folder, 'data'), 'd', { mode: 0o600 });
    symlinkSync('data', join(folder, 'link'));
    unpack(tar(folderEntries(folder, 'opt')));
    expect(statSync(join(folder, 'opt/bin/run')).mode & 0o777).toBe(0o755);
    expect(statSync(join(folder, 'opt/data')).mode & 0o777).toBe(0o644);
    expect(readlinkSync(join(folder, 'opt/link'))).toBe('data');
  });

  test('leaves out what is not wanted, with all below it', () => {
    mkdirSync(join(folder, 'a/test/deep'), { recursive: true });
    writeFileSync(join(folder, 'a/test/deep/file'), '');
    const entries = folderEntries(folder, 'lib', (path) => !path.endsWith('test'));
    expect(entries.map(({ path }) => path)).toEqual(['lib/a']);
  });
});

describe('a Dockerfile', () => {
  test('of the example is followed', () => {
    const { from, run, copies, config } = readDockerfile(
      readFileSync(join(ROOT, 'examples/python-put-get/Dockerfile'), 'utf8'),
    );
    expect(from).toMatch(/^python:/);
    expect(run).toEqual([expect.stringMatching(/^pip install .*requirements\.txt$/)]);
    expect(copies.map(({ source }) => source)).toContain('app.py');
    expect(config.Entrypoint).toEqual(['python', 'app.py']);
    expect(config.User).toMatch(/^\d+:\d+$/);
  });

  test('has instructions that go on in the next line, and comments', () => {
    const text = '# from\nFROM a:1\nENV A=1 \\\n    B=2\nWORKDIR /app\nCOPY x y .\nEXPOSE 80\nCMD ["a", "b"]\n';
    expect(readDockerfile(text)).toEqual({
      from: 'a:1',
      run: [],
      copies: [
        { source: 'x', target: '/app/x' },
        { source: 'y', target: '/app/y' },
      ],
      config: { Env: ['A=1', 'B=2'], WorkingDir: '/app', ExposedPorts: { '80/tcp': {} }, Cmd: ['a', 'b'] },
    });
  });

  test.each([
    ['VOLUME /data', 'The Dockerfile has VOLUME /data, which images made here do not follow.'],
    ['COPY a /etc/a', "The Dockerfile has COPY a /etc/a: only '.' is followed as a target."],
  ])('with %s is refused', (line, complaint) => {
    expect(() => readDockerfile(line)).toThrow(complaint);
  });
});

describe('the libraries of a program', () => {
  test('are those that ldd names, with the loader', () => {
    const listing = `	linux-vdso.so.1 (0x00007ffd)
	libz.so.1 => /lib/x86_64-linux-gnu/libz.so.1 (0x00007f1)
	/lib64/ld-linux-x86-64.so.2 (0x00007f2)`;
    expect(librariesIn(listing, 'a')).toEqual(['/lib/x86_64-linux-gnu/libz.so.1', '/lib64/ld-linux-x86-64.so.2']);
    expect(librariesIn('	statically linked', 'a')).toEqual([]);
  });

  test('are refused when one is missing', () => {
    expect(() => librariesIn('	libz.so.1 => not found', '/bin/a')).toThrow(
      '/bin/a needs a library that this machine lacks: libz.so.1 => not found',
    );
  });
});

/** What tar says of an archive: mode, owner, size and name of each entry. */
function list(entries: Entry[]): string[] {
  const listing = execFileSync('tar', ['--list', '--verbose', '--numeric-owner', '--file', '-'], {
    input: tar(entries),
  });
  const lines = listing.toString().trim().split('\n');
  return lines.map((line) => line.replace(/^(\S+ \S+)\s+(\d+) \S+ \S+ (.*)$/, '$1 $2 $3'));
}

function unpack(archive: Buffer): void {
  execFileSync('tar', ['--extract', '--no-same-owner', '--file', '-', '--directory', folder], { input: archive });
}
