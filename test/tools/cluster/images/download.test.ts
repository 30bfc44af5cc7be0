import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { download } from '../../../../tools/cluster/images/download.ts';

const CONTENTS = 'a distribution';
const SHA256 = createHash('sha256').update(CONTENTS).digest('hex');

let folder: string;
let server: Server;
let asked: string[];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sidegrid-download-'));
  asked = [];
  server = createServer(({ url = '' }, response) => {
    asked.push(url);
    response.statusCode = url === '/a/file.zip' ? 200 : 404;
    response.end(CONTENTS);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

test('a file is fetched once, and kept in the cache', async () => {
  const path = await get('/a/file.zip');
  expect(readFileSync(path, 'utf8')).toBe(CONTENTS);
  expect(await get('/a/file.zip')).toBe(path);
  expect(asked).toEqual(['/a/file.zip']);
});

test('a file in the cache that is another one is fetched again', async () => {
  const path = await get('/a/file.zip');
  writeFileSync(path, 'half a distri');
  await get('/a/file.zip');
  expect(readFileSync(path, 'utf8')).toBe(CONTENTS);
});

test('a file that is not the one that we know is refused, and not kept', async () => {
  await expect(get('/a/file.zip', 'f'.repeat(64))).rejects.toThrow(
    `/a/file.zip is not the file that we know: its SHA-256 is ${SHA256}.`,
  );
  expect(readdirSync(folder)).toEqual([]);
});

test('a file that does not come is told with its address and the reason', async () => {
  await expect(get('/b')).rejects.toThrow(/^http:\S+\/b cannot be downloaded: the answer is 404$/);
});

function get(path: string, sha256 = SHA256): Promise<string> {
  const { port } = server.address() as AddressInfo;
  return download({ url: `http://127.0.0.1:${port}${path}`, sha256 }, { SIDEGRID_CACHE: folder });
}
