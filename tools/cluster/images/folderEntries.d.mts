import type { Entry } from './tar.mjs';

export function folderEntries(folder: string, place: string, wanted?: (path: string) => boolean): Entry[];
