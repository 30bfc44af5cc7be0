export interface PublicName {
  readonly name: string;
  readonly module: string;
  readonly doc: string;
  readonly signature: string;
  readonly commented: string;
}

export function publicApi(folder?: string): {
  readonly names: readonly PublicName[];
  readonly hidden: readonly string[];
};
