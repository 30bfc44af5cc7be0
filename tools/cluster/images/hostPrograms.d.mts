import type { Entry } from './tar.mjs';

export function hostPrograms(names: string[]): Promise<Entry[]>;
export function hostLibraries(files: string[], own?: string[]): Promise<Entry[]>;
export function librariesIn(listing: string, file: string): string[];
