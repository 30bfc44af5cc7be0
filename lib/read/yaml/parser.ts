import { type Event, parseEvents, YAMLException } from 'js-yaml';
import { assertNoTabs } from './differences.ts';
import { Indentation } from './indentation.ts';
import { DEEPEST, type Node } from './node.ts';
import { refuse } from './refusal.ts';
import { isInside, Source } from './source.ts';
import { Tree } from './tree.ts';

/** What was parsed. */
interface Parsed {
  /** The text in which nodes have their places. */
  readonly source: Source;
  /** Nothing if there is no content. */
  readonly root: Node | undefined;
}

/** How many characters are parsed, and how often at least, before a text is refused that needs to be parsed again. */
const MOST_CHARACTERS = 30_000_000;
const FEWEST_ROUNDS = 5;

/**
 * Parses the only document of a YAML text with js-yaml, and refuses what Helm would read otherwise.
 *
 * @throws UserError with line and column
 */
export function parseDocument(text: string, name: string): Parsed {
  const indentation = new Indentation(firstDocument(text, name));
  const rounds = Math.max(FEWEST_ROUNDS, MOST_CHARACTERS / (text.length + 1));
  for (let round = 1; ; round++) {
    const source = indentation.source();
    const events = eventsOf(source);
    if (events instanceof YAMLException) {
      if (round >= rounds || !indentation.mend(events)) refuse(events, source);
      continue;
    }
    const tree = new Tree(source, events);
    if (indentation.takeBack(source, tree.enclosed)) continue;
    assertNoTabs(source, (position) => isInside(position, tree.free));
    return { source, root: tree.root };
  }
}

function eventsOf({ text }: Source): readonly Event[] | YAMLException {
  try {
    return parseEvents(text, { maxDepth: DEEPEST });
  } catch (error) {
    if (error instanceof YAMLException) return error;
    throw error;
  }
}

/** What a file may not contain as it is: control characters, half a surrogate pair, and what Helm takes for a line break. */
const FORBIDDEN = /[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** A line that ends a document, or starts one. */
const MARK = /(?<=^\uFEFF?)(?:---|\.\.\.)(?=[ \t\r\n]|$)/gm;

/** Something other than blanks and comments. */
const CONTENT = /^[ \t]*[^ \t\r\n#]/m;

/**
 * The text of the first document, which is all that Helm 3 reads; positions in it are those in the whole text.
 *
 * @throws UserError for a character that no file may have, for what Helm 4 refuses between documents, and for a second
 * document: Helm 4 reads it, and Helm 3 does not
 */
function firstDocument(text: string, name: string): Source {
  const whole = new Source(text, name);
  assertCharacters(whole);
  assertBetweenDocuments(whole);
  const marks = [...text.matchAll(MARK)].map(({ 0: mark, index }) => ({ mark, index }));
  const body = text.replace(/^\uFEFF/, ' ');
  const [first, second] = marks;
  const startsWithMark = first !== undefined && !CONTENT.test(body.slice(0, first.index));
  if (startsWithMark && first.mark === '...') whole.fail('... ends a document, and none has started', first.index);
  const end = startsWithMark ? second : first;
  assertOneDocument(whole, marks.slice(startsWithMark ? 1 : 0));
  return new Source(text.slice(0, end?.index), name);
}

function assertCharacters(source: Source): void {
  const { text } = source;
  const mark = text.search(/(?<=[\uFEFF\r\n])\uFEFF/);
  if (mark >= 0) source.fail('a byte order mark is allowed only once, at the start of the file: remove it', mark);
  const found = text.search(FORBIDDEN);
  if (found < 0) return;
  const code = (text.codePointAt(found) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  source.fail(`the character U+${code} is not allowed: write it as an escape, in double quotes`, found);
}

/** Helm 4 splits documents by itself, and takes less between them than YAML does. */
function assertBetweenDocuments(source: Source): void {
  const directive = source.text.search(/^%/m);
  if (directive >= 0) source.fail('a line cannot start with %: quote a text that starts so', directive);
  if (/^\uFEFF?[ \t]+---(?=\s|$)/.test(source.text)) source.fail('--- must be at the start of its line', 0);
  const crowded = source.text.search(/(?<=^\uFEFF?)---(?!(?:[ \t]+#.*|[ \t]*)$)/m);
  if (crowded >= 0) source.fail('nothing but a comment can follow --- on its line', crowded + 3);
}

function assertOneDocument(source: Source, marks: readonly { readonly mark: string; readonly index: number }[]): void {
  marks.forEach(({ mark, index }, position) => {
    if (mark !== '---' || !CONTENT.test(source.text.slice(index + 3, marks[position + 1]?.index))) return;
    source.fail(
      'a second document starts here, which Helm 3 ignores and Helm 4 merges: put it in a file of its own',
      index,
    );
  });
}
