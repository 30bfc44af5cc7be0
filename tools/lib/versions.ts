/** The numbers of a release's version, such as 3.18.5; nothing for a pre-release or a version with fewer numbers. */
export function releaseNumbers(text: string): number[] | undefined {
  const match = /^(?:go|v)?(\d+)\.(\d+)\.(\d+)(?![\w.-])/.exec(text.trim());
  return match?.slice(1).map(Number);
}

/** Tells whether a version is a release that is not older than another. */
export function isAtLeast(version: string, oldest: string): boolean {
  const have = releaseNumbers(version);
  const need = releaseNumbers(oldest);
  if (have === undefined || need === undefined) return false;
  const difference = have.map((number, i) => number - (need[i] ?? 0)).find((number) => number !== 0) ?? 0;
  return difference >= 0;
}
