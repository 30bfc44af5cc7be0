import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkNode } from '../../../tools/bootstrap/dependencies.mjs';
import { isInstalled, stamp } from '../../../tools/bootstrap/installedPackages.mjs';

const ESBUILD = { version: '0.28.2', integrity: 'sha512-a' };
const OTHER_PLATFORM = { version: '0.28.2', integrity: 'sha512-b', optional: true };

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sidegrid-dependencies-'));
  writeLock({ '': { version: '1.0.0' }, 'node_modules/esbuild': ESBUILD, 'node_modules/@esbuild/aix': OTHER_PLATFORM });
});
afterEach(() => rmSync(root, { recursive: true }));

test('without node_modules, there is something to install', () => {
  expect(isInstalled(root)).toBe(false);
});

test('a node_modules that npm made by itself is recognized and stamped, though optional packages are absent', () => {
  writeInstalled({ 'node_modules/esbuild': ESBUILD });
  expect(isInstalled(root)).toBe(true);
  expect(readdirSync(join(root, 'node_modules'))).toContain('.sidegrid-lock-hash');
});

test.each([
  ['lacks a package', {}],
  ['holds another version', { 'node_modules/esbuild': { ...ESBUILD, version: '0.27.0' } }],
  ['holds other contents', { 'node_modules/esbuild': { ...ESBUILD, integrity: 'sha512-c' } }],
  ['holds a package too many', { 'node_modules/esbuild': ESBUILD, 'node_modules/left-pad': { version: '1.0.0' } }],
])('a node_modules that %s is stale', (_, packages) => {
  writeInstalled(packages);
  expect(isInstalled(root)).toBe(false);
});

test('a stamped node_modules becomes stale when the lock file asks for something else', () => {
  writeInstalled({ 'node_modules/esbuild': ESBUILD });
  stamp(root);
  expect(isInstalled(root)).toBe(true);
  writeLock({ 'node_modules/esbuild': { ...ESBUILD, version: '0.29.0' } });
  expect(isInstalled(root)).toBe(false);
});

test('a Node.js that is too old is refused with the version that is needed', () => {
  expect(() => checkNode('20.18.3', '20.19.0')).toThrow('sidegrid needs Node.js 20.19.0 or later, and this is 20.18.3');
  expect(() => checkNode('20.19.0', '20.19.0')).not.toThrow();
  expect(() => checkNode('24.0.1', '20.19.0')).not.toThrow();
});

function writeLock(packages: object): void {
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages }));
}

function writeInstalled(packages: object): void {
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages }));
}
