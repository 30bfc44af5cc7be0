/**
 * Tells whether a route leads into a range.
 * @param range such as 10.244.0.0/16
 * @param route such as `10.0.0.0/8 via 10.1.1.1 dev eth0`
 */
export function overlaps(range: string, route: string): boolean {
  const match = /(?:^|\s)(\d+\.\d+\.\d+\.\d+)(?:\/(\d+))?/.exec(route);
  if (!match || route.trimStart().startsWith('default')) return false;
  const [start, bits] = range.split('/');
  const shorter = Math.min(Number(bits), Number(match[2] ?? 32));
  return numberOf(start ?? '') >>> (32 - shorter) === numberOf(match[1] ?? '') >>> (32 - shorter);
}

function numberOf(address: string): number {
  return address.split('.').reduce((number, part) => number * 256 + Number(part), 0);
}
