export function inNewFolder(path: string, fill: (unfinished: string) => Promise<void>): Promise<void>;
