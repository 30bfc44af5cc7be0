/**
 * How many random cases a test tries: as many as a variable says; else all of them where SIDEGRID_THOROUGH is set, as in
 * .ci/run and `npm run property`, and a quarter in `npm test`.
 */
export function runs(all: number, variable = 'SIDEGRID_RUNS'): number {
  const told = process.env[variable];
  if (told !== undefined) return Number(told);
  return process.env['SIDEGRID_THOROUGH'] === undefined ? Math.ceil(all / 4) : all;
}
