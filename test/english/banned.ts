/** A phrasing that readers had to read twice, and what to write instead. */
export interface Banned {
  readonly pattern: RegExp;
  readonly instead: string;
}

/** Phrasings that no text of the product has. Each was found in messages that native readers misunderstood. */
export const BANNED: readonly Banned[] = [
  { pattern: /\b(stands?|stood|standing)\b/i, instead: 'is, runs, applies; `means` for a value' },
  { pattern: /\btold\b/i, instead: 'reports, shows, configures; on shutdown' },
  { pattern: /\btells? (of|that|nothing)\b/i, instead: 'reports, shows, exposes' },
  { pattern: /\bof the user\b(?!'s| name)/i, instead: "the user's, a user map" },
  { pattern: /\bof (ours|yours)\b/i, instead: 'your own' },
  { pattern: /\banew\b/i, instead: 'again, restarts' },
  { pattern: /\bgoes? on apart\b/i, instead: 'both parts accept writes' },
  { pattern: /\btakes? (those|it|them|entries|the app) (with|along)\b/i, instead: 'entries are lost' },
  { pattern: /\bwhether there (is|are)\b/i, instead: 'Create the …' },
  { pattern: /\b(take|taken|takes) (it )?for dead\b/i, instead: 'consider it dead' },
  { pattern: /\bnot a promise but\b/i, instead: 'say what is verified' },
  { pattern: /\baimed at\b/i, instead: 'target' },
  { pattern: /\brather than crowd\b/i, instead: 'stay Pending' },
  { pattern: /\b(which else|else asks)\b/i, instead: 'the default' },
  { pattern: /\bspeaks?\b/i, instead: 'serves, uses' },
  { pattern: /\bfault of (ours|sidegrid)\b/i, instead: 'a bug in sidegrid' },
  { pattern: /\bhalves of a cluster\b/i, instead: 'split brain' },
  { pattern: /\bLines that part\b|\bwould part\b/i, instead: 'diverge, separate' },
  { pattern: /\bpair that is not alike\b/i, instead: 'differing pair' },
  { pattern: /\blicences?\b/i, instead: 'license, as Hazelcast writes it' },
];

/** The banned phrasings of a text, each with what to write instead. */
export function bannedIn(text: string): readonly string[] {
  return BANNED.flatMap(({ pattern, instead }) => {
    const found = pattern.exec(text)?.[0];
    return found === undefined ? [] : [`"${found}" (write: ${instead})`];
  });
}

/** The most words of a sentence. */
export const MOST_WORDS = 25;

/** The sentences of a text that have more than {@link MOST_WORDS} words. */
export function longSentencesIn(text: string): readonly string[] {
  return text.split(/(?<=[.?!])\s+/).filter((sentence) => sentence.split(/\s+/).length > MOST_WORDS);
}
