import { parseEvents, YAMLException, type Event } from 'js-yaml';
import { refuseTabs } from './differences.ts';
import { firstDocument } from './document.ts';
import { Indentation } from './indentation.ts';
import { DEEPEST, type Node } from './node.ts';
import { isInside } from './range.ts';
import { refuse } from './refusal.ts';
import type { Source } from './source.ts';
import { Tree } from './tree.ts';

/** What was parsed. */
export interface Parsed {
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
    refuseTabs(source, (position) => isInside(position, tree.free));
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
