/** A helper as it is printed. */
export interface PrintedHelper {
  readonly name: string;
  readonly text: string;
}

/** As many lines as can be read at once among others. */
const LONGEST = 20;

/** The files with the helpers: one for all short helpers, and one for each long helper. */
export function helperFiles(helpers: readonly PrintedHelper[]): readonly (readonly [path: string, text: string])[] {
  const isLong = ({ text }: PrintedHelper) => text.split('\n').length > LONGEST;
  const short = helpers.filter((helper) => !isLong(helper)).map(({ text }) => text);
  return [
    ['templates/_helpers.tpl', `${short.join('\n\n')}\n`],
    ...helpers.filter(isLong).map(({ name, text }) => [`templates/_${kebab(name)}.tpl`, `${text}\n`] as const),
  ];
}

/** `podTemplate` as `pod-template`: names of files are of one case, since some disks know no other. */
function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
