import type { Node } from './layout.mjs';

export function kubelet(folder: string, node: Node, parts: { version: string }): Record<string, unknown>;
