import type { PublicName } from './public-api.mjs';

export function apiPage(names: readonly PublicName[]): Promise<string>;
export function signatures(names: readonly PublicName[]): string;
