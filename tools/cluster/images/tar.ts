/** A file, a link when it has a target, or a folder when it has neither contents nor a target. */
export interface Entry {
  /** Without a slash at its beginning. */
  readonly path: string;
  /** 755 for folders and 644 for files unless told. */
  readonly mode?: number;
  readonly contents?: Uint8Array;
  readonly target?: string;
  /** Root's unless told. */
  readonly uid?: number;
  readonly gid?: number;
}

const BLOCK = 512;

/** All entries have the same age, so that the same entries always make the same archive. */
const MODIFIED = Date.UTC(2024, 0, 1) / 1000;

/**
 * An archive of entries, in the order of their paths; folders that are not among them are added.
 * @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_06
 * @param entries a later one replaces an earlier one of the same path
 */
export function tar(entries: readonly Entry[]): Buffer {
  const byPath = new Map(entries.flatMap(foldersOf).map((entry) => [entry.path, entry]));
  for (const entry of entries) byPath.set(entry.path, entry);
  const inOrder = [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return Buffer.concat([...inOrder.flatMap(blocks), Buffer.alloc(2 * BLOCK)]);
}

/** The folders that an entry is in. */
function foldersOf({ path }: Entry): Entry[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_, index) => ({ path: names.slice(0, index + 1).join('/') }));
}

function blocks(entry: Entry): Uint8Array[] {
  const contents = entry.contents ?? Buffer.alloc(0);
  const padding = Buffer.alloc((BLOCK - (contents.length % BLOCK)) % BLOCK);
  return [header(entry, contents.length), contents, padding];
}

function header(entry: Entry, size: number): Buffer {
  const { path, target = '', uid = 0, gid = 0 } = entry;
  const type = entry.contents ? FILE : target ? LINK : FOLDER;
  const { prefix, name } = split(type === FOLDER ? `${path}/` : path);
  const block = Buffer.alloc(BLOCK);
  block.write(name, 0, 100);
  block.write(octal(entry.mode ?? MODES[type], 8), 100);
  block.write(octal(uid, 8), 108);
  block.write(octal(gid, 8), 116);
  block.write(octal(size, 12), 124);
  block.write(octal(MODIFIED, 12), 136);
  block.write(type, 156);
  if (Buffer.byteLength(target) > 100) throw new Error(`too long for an archive: the link's target ${target}`);
  block.write(target, 157);
  block.write('ustar\x0000', 257);
  block.write(prefix, 345, 155);
  return withChecksum(block);
}

const FILE = '0';
const LINK = '2';
const FOLDER = '5';

const MODES = { [FILE]: 0o644, [LINK]: 0o777, [FOLDER]: 0o755 };

/** A long path has two places in a header. */
function split(path: string): { prefix: string; name: string } {
  if (Buffer.byteLength(path) <= 100) return { prefix: '', name: path };
  for (let slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
    const [prefix, name] = [path.slice(0, slash), path.slice(slash + 1)];
    if (Buffer.byteLength(name) <= 100 && Buffer.byteLength(prefix) <= 155 && name) return { prefix, name };
  }
  throw new Error(`too long for an archive: ${path}`);
}

/** @param block whose checksum counts as spaces while it is made */
function withChecksum(block: Buffer): Buffer {
  block.fill(' ', 148, 156);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

/** @param width with a zero byte at its end */
function octal(value: number, width: number): string {
  return `${value.toString(8).padStart(width - 1, '0')}\0`;
}
