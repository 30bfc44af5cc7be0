/** Data goes to standard output, and only data. */
export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** What a person likes to know goes to standard error. */
export function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** A warning. */
export function warn(text: string): void {
  tell(`${coloured('warning:', YELLOW)} ${text}`);
}

/** An error, in one paragraph. */
export function fail(text: string): void {
  tell(`${coloured('error:', RED)} ${text}`);
}

const RED = 31;
const YELLOW = 33;

/** Colour only where a person looks, and only when they like it. @see https://no-color.org/ */
function coloured(text: string, colour: number): string {
  const wanted = process.stderr.isTTY && !process.env['NO_COLOR'];
  return wanted ? `\u001b[${colour}m${text}\u001b[0m` : text;
}
