export interface Entry {
  path: string;
  mode?: number;
  contents?: Uint8Array;
  target?: string;
  uid?: number;
  gid?: number;
}
export function tar(entries: Entry[]): Buffer;
