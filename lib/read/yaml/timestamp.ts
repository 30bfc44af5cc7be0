/** The spellings of a date that Helm's reader knows; the last part is a time zone, or nothing. */
const TIMESTAMP =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt](\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,]\d+)?(?:Z|[-+](\d\d):(\d\d))| (\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,]\d+)?)?$/;

/** Whether a text is a date, which `!!timestamp` asks for. It is a text to Helm all the same. */
export function isTimestamp(text: string): boolean {
  const match = TIMESTAMP.exec(text);
  if (match === null) return false;
  const [year = 0, month = 0, day = 0, ...rest] = match.slice(1).map((part) => Number(part as string | undefined));
  const [hour, minute, second, zoneHour, zoneMinute, otherHour, otherMinute, otherSecond] = rest;
  const fits = (value: number | undefined, limit: number): boolean => !(value !== undefined && value > limit);
  return (
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysOf(year, month) &&
    [hour, otherHour].every((value) => fits(value, 23)) &&
    [minute, second, otherMinute, otherSecond].every((value) => fits(value, 59)) &&
    fits(zoneHour, 24) &&
    fits(zoneMinute, 60)
  );
}

/** How many days a month has. */
function daysOf(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}
