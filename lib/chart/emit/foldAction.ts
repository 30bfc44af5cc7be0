/** Longest line that is left as it is. */
export const WIDTH = 120;

/** Room for what closes an action. */
const CLOSE = 4;

/** Words of which each operand reads best on a line of its own. */
const LISTS: readonly string[] = ['and', 'or'];

/** The lines of an action that is too long for one; `start` is what its first line starts with, `indent` that line's. */
export function foldAction(action: string, start: string, indent: string): readonly string[] {
  const [, open = '', body = '', close = ''] = /^(\{\{-? ?)(.*?)( ?-?\}\})$/.exec(action) ?? [];
  const lines = [start + open];
  if ((start + action).length <= WIDTH) return [start + action];
  if (body.startsWith('/*')) fill(lines, body.split(' '), `${indent}       `);
  else fill(lines, wordsOf(body), `${indent}  `);
  append(lines, close);
  return lines;
}

/** Writes words onto the last line and, where they have no room, onto lines of their own. */
function fill(lines: string[], words: readonly string[], indent: string): void {
  const list = words.findIndex((word) => LISTS.includes(word));
  let isBroken = false;
  for (const [index, word] of words.entries()) {
    const last = lines.at(-1) ?? '';
    const glued = /[( ]$/.test(last) ? word : ` ${word}`;
    const startsLine = isBroken || (list >= 0 && index > list);
    const isLong = indent.length + word.length > WIDTH - CLOSE && word.startsWith('(');
    const isHugged = isLong && !startsLine && index === words.length - 1;
    isBroken = isLong;
    if (isLong) {
      if (isHugged) append(lines, glued.slice(0, glued.indexOf('(') + 1));
      else lines.push(`${indent}(`);
      fill(lines, wordsOf(word.slice(1, -1)), isHugged ? indent : `${indent}  `);
      append(lines, ')');
    } else if (!startsLine && last.length + glued.length <= WIDTH - CLOSE) append(lines, glued);
    else lines.push(indent + word);
  }
}

function append(lines: string[], text: string): void {
  lines.push((lines.pop() ?? '') + text);
}

/** The words of an action: literals, fields, what stands in parentheses; a pipe belongs to the word after it. */
function wordsOf(source: string): readonly string[] {
  const words: string[] = [];
  let word = '';
  let depth = 0;
  for (const token of source.match(/"(?:[^"\\]|\\.)*"|`[^`]*`|[() ]|[^"`() ]+/g) ?? []) {
    if (token === '(') depth++;
    if (token === ')') depth--;
    if (token !== ' ' || depth > 0 || word === '|') word += token;
    else {
      words.push(word);
      word = '';
    }
  }
  return [...words, word];
}
