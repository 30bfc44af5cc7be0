export function writeBuild(folder: string, files: { path: string; contents: Uint8Array }[]): void;
