export function hashOf(...parts: (string | Buffer)[]): string;
export function hashOfFiles(folder: string, ...names: string[]): string;
