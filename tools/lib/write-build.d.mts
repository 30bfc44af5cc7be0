export function writeBuild(files: { path: string; contents: Uint8Array }[]): void;
