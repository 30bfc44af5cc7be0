export function overlaps(range: string, route: string): boolean;
