// ../../../tmp/fz/perf.ts
import { parseEvents as parseEvents3 } from "js-yaml";

// lib/read/value.ts
function isMap(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function setOwn(map, name, value) {
  if (name !== "__proto__") map[name] = value;
  else Object.defineProperty(map, name, { value, writable: true, enumerable: true, configurable: true });
}
function kindOf(value) {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map";
  return typeof value === "boolean" ? "a bool" : `a ${typeof value}`;
}

// lib/read/yaml/timestamp.ts
var TIMESTAMP = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt](\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,]\d+)?(?:Z|[-+](\d\d):(\d\d))| (\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,]\d+)?)?$/;
function isTimestamp(text) {
  const match = TIMESTAMP.exec(text);
  if (match === null) return false;
  const [year = 0, month = 0, day = 0, ...rest] = match.slice(1).map((part) => Number(part));
  const [hour, minute, second, zoneHour, zoneMinute, otherHour, otherMinute, otherSecond] = rest;
  const fits = (value, limit) => !(value !== void 0 && value > limit);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month) && [hour, otherHour].every((value) => fits(value, 23)) && [minute, second, otherMinute, otherSecond].every((value) => fits(value, 59)) && fits(zoneHour, 24) && fits(zoneMinute, 60);
}
function daysOf(year, month) {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && year % 100 !== 0 || year % 400 === 0 ? 29 : 28;
}

// lib/read/yaml/scalar.ts
var TagMismatch = class extends Error {
};
var CORE = "tag:yaml.org,2002:";
var WORDS = new Map([
  ...cases(true, "y", "yes", "true", "on"),
  ...cases(false, "n", "no", "false", "off"),
  ...cases(null, "null"),
  ["", null],
  ["~", null],
  ...[".nan", ".NaN", ".NAN"].map((word) => [word, Number.NaN]),
  ...cases(Infinity, ".inf"),
  ...cases(Infinity, "+.inf"),
  ...cases(-Infinity, "-.inf")
]);
function cases(value, ...words) {
  return words.flatMap((word) => {
    const capital = word.replace(/[a-z]/, (letter) => letter.toUpperCase());
    return [
      [word, value],
      [capital, value],
      [word.toUpperCase(), value]
    ];
  });
}
function resolveScalar(tag, text) {
  if (tag === "") return resolvePlain(text);
  const type = tag.startsWith(CORE) ? tag.slice(CORE.length) : "";
  if (!["str", "bool", "int", "float", "null", "timestamp"].includes(type)) return text;
  if (type === "str") return text;
  if (type === "timestamp" && isTimestamp(text)) return text;
  const value = resolvePlain(text);
  if (typeOf(value) === type) return value;
  if (type === "float" && typeof value === "bigint" && value <= 0x7fffffffffffffffn) return Number(value);
  throw new TagMismatch(`${JSON.stringify(text)} is no !!${type}`);
}
function typeOf(value) {
  if (value === null) return "null";
  if (typeof value === "bigint") return "int";
  if (typeof value === "number") return "float";
  return typeof value === "boolean" ? "bool" : "str";
}
function resolvePlain(text) {
  const word = WORDS.get(text);
  if (word !== void 0) return word;
  if (text.startsWith(".")) {
    return /^\.\d+(_\d+)*([eE][-+]?\d+(_\d+)*)?$/.test(text) ? float(text.replaceAll("_", ""), text) : text;
  }
  if (!/^[-+\d]/.test(text)) return text;
  const digits = text.replaceAll("_", "");
  const integer = parseInteger(digits);
  if (integer !== void 0) return integer;
  return /^[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$/.test(digits) ? float(digits, text) : text;
}
function float(digits, text = digits) {
  const value = Number(digits);
  return Number.isFinite(value) ? value : text;
}
var INTEGER = /^([-+]?)(?:0[xX]([\da-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9]\d*))$/;
function parseInteger(digits) {
  const [, sign, hex, binary, octal, decimal] = INTEGER.exec(digits) ?? signedBinary(digits);
  const size = hex !== void 0 ? `0x${hex}` : binary !== void 0 ? `0b${binary}` : octal !== void 0 ? `0o${octal}` : decimal;
  if (size === void 0) return void 0;
  const value = sign === "-" ? -BigInt(size) : BigInt(size);
  const limit = sign === "" ? 0xffffffffffffffffn : 0x7fffffffffffffffn;
  return value >= -0x8000000000000000n && value <= limit ? value : void 0;
}
function signedBinary(digits) {
  const [, sign, binary] = /^0b([-+])([01]+)$/.exec(digits) ?? [];
  return [void 0, sign, void 0, binary];
}

// lib/read/yaml/binary.ts
function binaryText(base64) {
  const digits = base64.replace(/[\r\n]/g, "");
  if (!/^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/.test(digits)) {
    throw new TagMismatch("!!binary needs base64");
  }
  const bytes = Buffer.from(digits, "base64");
  const text = bytes.toString("utf8");
  return Buffer.from(text).equals(bytes) ? text : replaceInvalid(bytes);
}
function replaceInvalid(bytes) {
  let text = "";
  for (let position = 0; position < bytes.length; ) {
    const size = [1, 2, 3, 4].find((length) => isCharacter(bytes.subarray(position, position + length))) ?? 0;
    text += size === 0 ? "\uFFFD" : bytes.toString("utf8", position, position + size);
    position += Math.max(size, 1);
  }
  return text;
}
function isCharacter(bytes) {
  const text = bytes.toString("utf8");
  return text.length > 0 && String.fromCodePoint(text.codePointAt(0) ?? 0) === text && Buffer.from(text).equals(bytes);
}

// lib/read/yaml/node.ts
var DEEPEST = 1e3;

// lib/read/yaml/decoder.ts
var BINARY = "tag:yaml.org,2002:binary";
var MERGE = "tag:yaml.org,2002:merge";
var Decoder = class {
  constructor(source) {
    this.source = source;
  }
  source;
  open = /* @__PURE__ */ new Set();
  decoded = 1;
  fromAliases = 0;
  depth = 0;
  /** @throws UserError for what Helm refuses: a wrong tag, a merge of what is no map, too many aliases */
  decode(node) {
    this.count(node);
    if (node.kind === "alias") return this.follow(node, () => this.decode(node.target));
    if (node.kind === "scalar") return this.scalar(node);
    if (node.kind === "sequence") return this.nested(node, () => node.items.map((item) => this.decode(item)));
    const pairs = /* @__PURE__ */ new Map();
    this.addPairs(node, pairs);
    return pairs;
  }
  scalar(node) {
    if (node.tag === "" && !node.plain) return node.text;
    try {
      return node.tag === BINARY ? binaryText(node.text) : resolveScalar(node.tag, node.text);
    } catch (error) {
      if (!(error instanceof TagMismatch)) throw error;
      return this.source.fail(error.message, node.start);
    }
  }
  /** Adds a map's pairs in order: a key that is there already is replaced, be it from a merge or from a duplicate. */
  addPairs(node, pairs) {
    this.nested(node, () => {
      for (const [key, value] of node.pairs) {
        if (isMerge(key)) this.merge(value, pairs);
        else this.addPair(key, value, pairs);
      }
    });
  }
  addPair(key, value, pairs) {
    const name = this.decode(key);
    if (name instanceof Map || Array.isArray(name)) this.source.fail("a key cannot be a map or a list", key.start);
    pairs.set(Number.isNaN(name) ? key : name, { name, key, value: this.decode(value), start: value.start });
  }
  /** Adds what `<<` brings: a map, or several of which the first counts most. */
  merge(node, pairs) {
    for (const part of node.kind === "sequence" ? node.items.toReversed() : [node]) {
      const target = part.kind === "alias" ? part.target : part;
      if (target.kind !== "mapping") this.source.fail("<< needs a map or a list of maps", part.start);
      this.count(part);
      if (part.kind !== "alias") this.addPairs(target, pairs);
      else {
        this.follow(part, () => {
          this.count(target);
          this.addPairs(target, pairs);
        });
      }
    }
  }
  /** Reads what is in a list or a map. Aliases can nest it deeper than the text does. */
  nested(node, read) {
    if (++this.depth > DEEPEST) this.source.fail(`nested more than ${DEEPEST} deep`, node.start);
    const result = read();
    this.depth--;
    return result;
  }
  follow(alias, read) {
    if (this.open.has(alias)) this.source.fail(`*${alias.name} contains itself`, alias.start);
    this.open.add(alias);
    const result = read();
    this.open.delete(alias);
    return result;
  }
  /** Counts a node. The larger a file, the smaller a share of it may come from aliases. */
  count(node) {
    this.decoded++;
    if (this.open.size > 0) this.fromAliases++;
    const share = this.fromAliases / this.decoded;
    if (this.fromAliases > 100 && this.decoded > 1e3 && share > allowedShare(this.decoded)) {
      this.source.fail("document contains excessive aliasing", node.start);
    }
  }
};
function allowedShare(decoded) {
  const over = (decoded - 4e5) / (4e6 - 4e5);
  return 0.99 - 0.89 * Math.min(Math.max(over, 0), 1);
}
function isMerge(key) {
  return key.kind === "scalar" && key.text === "<<" && (key.plain || key.tag === MERGE);
}

// lib/read/yaml/mapKey.ts
function keyText(key) {
  if (typeof key === "string") return key;
  if (typeof key === "number") return float32Text(key);
  if (typeof key === "bigint" && key > 0x7fffffffffffffffn) return void 0;
  return key === null ? void 0 : String(key);
}
function float32Text(value) {
  const single = Math.fround(value);
  if (Number.isNaN(single)) return ".nan";
  if (!Number.isFinite(single)) return single > 0 ? ".inf" : "-.inf";
  const sign = single < 0 || Object.is(single, -0) ? "-" : "";
  const { digits, power } = shortest(Math.abs(single));
  if (power < -4 || power >= 6) {
    const fraction2 = digits.length > 1 ? `.${digits.slice(1)}` : "";
    const exponent = String(Math.abs(power)).padStart(2, "0");
    return `${sign}${digits.charAt(0)}${fraction2}e${power < 0 ? "-" : "+"}${exponent}`;
  }
  if (power < 0) return `${sign}0.${"0".repeat(-power - 1)}${digits}`;
  const whole = digits.slice(0, power + 1).padEnd(power + 1, "0");
  const fraction = digits.slice(power + 1);
  return sign + whole + (fraction === "" ? "" : `.${fraction}`);
}
function shortest(single) {
  const [mantissa = "", exponent = ""] = single.toExponential(100).split("e");
  const exact = mantissa.replace(".", "");
  const power = Number(exponent);
  for (let length = 1; length < 10; length++) {
    const below = BigInt(exact.slice(0, length));
    const rest = exact.slice(length).padEnd(100, "0");
    const half = "5".padEnd(100, "0");
    const isUp = rest > half || rest === half && below % 2n === 1n;
    for (const digits of isUp ? [below + 1n, below] : [below, below + 1n]) {
      if (Math.fround(Number(`${digits}e${power - length + 1}`)) === single) {
        const written = String(digits);
        return { digits: written.replace(/(?<=.)0+$/, ""), power: power + written.length - length };
      }
    }
  }
  return { digits: exact, power };
}

// lib/read/yaml/parser.ts
import { parseEvents as parseEvents2, YAMLException as YAMLException2 } from "js-yaml";

// lib/read/yaml/differences.ts
import { SCALAR_STYLE } from "js-yaml";
var LONGEST_KEY = 1024;
var GAP = /(?:[ \t\r\n]|#[^\r\n]*)*/y;
var SPACE = /[ \t\r\n]*/y;
var ESCAPE = /\\(?:x..|u(?<short>.{4})|U(?<long>.{8})|(?<slash>\/)|(?<emptyLine>(?:\r\n|[\r\n])[ \t]*[\r\n])|[^xuU])/g;
var TAB = /^ *(?:[-?:] +)*[-?:]?\t/gm;
function refuseScalar(event, isInFlow, source) {
  if (event.style === SCALAR_STYLE.PLAIN && isInFlow) refusePlainInFlow(event, source);
  if (event.style === SCALAR_STYLE.DOUBLE_QUOTED) refuseEscape(event, source);
  if (event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK)
    refuseTabAtStart(event, source);
}
function refusePlainInFlow({ valueStart, valueEnd }, source) {
  const indicator = source.text.slice(valueStart, valueEnd).search(/^:|\?/);
  if (indicator >= 0) source.fail("in brackets, quote a text that starts with : or has a ?", valueStart + indicator);
  const end = after(SPACE, valueEnd, source);
  const tab = source.text.slice(valueStart, end).search(/[\r\n] *\t/);
  if (tab >= 0) source.fail(TAB_INDENTS, valueStart + tab);
}
function refuseTabAtStart({ valueStart, valueEnd }, source) {
  const [blank] = /^[ \r\n]*\t/.exec(source.text.slice(valueStart, valueEnd)) ?? [];
  if (blank !== void 0)
    source.fail("a tab cannot start a block text: put it in double quotes", valueStart + blank.length - 1);
}
function refuseEscape({ valueStart, valueEnd }, source) {
  const text = source.text.slice(valueStart, valueEnd);
  if (!text.includes("\\")) return;
  for (const { 0: escape, index, groups = {} } of text.matchAll(ESCAPE)) {
    const problem = problemOf(escape, groups);
    if (problem !== void 0) source.fail(problem, valueStart + index);
  }
}
function problemOf(escape, { short, long, slash, emptyLine }) {
  if (slash !== void 0) return "\\/ is no escape: write / alone";
  if (emptyLine !== void 0) return "an escaped line break cannot stand before an empty line: write \\n";
  const code = Number.parseInt(short ?? long ?? "0", 16);
  if (code > 1114111) return `${escape} is beyond the last character, U+10FFFF`;
  if (code < 55296 || code > 57343) return void 0;
  return `${escape} is half a surrogate pair: write the character itself, or \\U and 8 digits`;
}
function refuseFlowKey(key, source) {
  const colon = after(GAP, key.end, source);
  if (source.text[colon] !== ":") return;
  if (key.start === key.end) source.fail("a key is missing before ':'", colon);
  const written = source.text.slice(key.start, colon);
  if (/[\r\n]/.test(written)) source.fail("a key in brackets must stand on one line, with its ':'", key.start);
  if (written.length > LONGEST_KEY) source.fail(TOO_LONG, key.start);
  if (key.kind === "scalar" && !/["']$/.test(written.trimEnd()) && /[,[\]{}]/.test(source.text[colon + 1] ?? "")) {
    source.fail("put a blank after ':'", colon + 1);
  }
}
function refuseBlockKey(key, from, isFirst, source) {
  if (key.start === key.end) return;
  const gap = source.text.slice(Math.max(from - 1, 0), key.start);
  if (!isFirst && !/[\r\n]/.test(gap)) source.fail(KEY_ON_LINE, key.start);
  if (key.end - key.start <= LONGEST_KEY) return;
  if (!gap.replace(/#[^\r\n]*/g, "").includes("?")) source.fail(TOO_LONG, key.start);
}
function refuseMapOnLine(map, from, source) {
  const start = map.pairs[0]?.[0].start ?? from;
  if (!/[\r\n]/.test(source.text.slice(from, start))) source.fail(MAP_ON_LINE, start);
}
var MAP_ON_LINE = `a value cannot have ": " in it, nor be a map on its key's line: quote it, or indent this line as other keys`;
var KEY_ON_LINE = "a key must stand on a line of its own, with its ':'";
var TOO_LONG = `a key can have ${LONGEST_KEY} characters: write a longer one after '? '`;
function refuseTabs(source, free) {
  for (const { 0: prefix, index } of source.text.matchAll(TAB)) {
    if (!free(index)) source.fail(TAB_INDENTS, index + prefix.length - 1);
  }
}
var TAB_INDENTS = 'a tab cannot indent a line or follow "- ": use spaces';
function after(pattern, position, { text }) {
  pattern.lastIndex = position;
  pattern.test(text);
  return pattern.lastIndex;
}

// lib/errors.ts
var UserError = class extends Error {
  name = "UserError";
};

// lib/read/yaml/source.ts
var Source = class {
  /**
   * @param text what is parsed
   * @param name what errors call it
   * @param indents where it has more spaces than the file
   */
  constructor(text, name, indents = []) {
    this.text = text;
    this.name = name;
    this.indents = indents;
  }
  text;
  name;
  indents;
  /** @throws UserError always: what is wrong, after the file's name, line and column */
  fail(problem, position) {
    const lines = this.text.slice(0, position).split(/\r\n|[\r\n]/);
    const line = lines.length - 1;
    const spaces = this.indents.find((indent) => indent.line === line)?.spaces ?? 0;
    const column = (lines[line] ?? "").replace(/^\uFEFF/, "").length - spaces;
    throw new UserError(`${this.name}:${line + 1}:${Math.max(column, 0) + 1}: ${problem}`);
  }
};

// lib/read/yaml/document.ts
var FORBIDDEN = /[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
var MARK = /^(?:---|\.\.\.)(?=[ \t\r\n]|$)/gm;
var CONTENT = /^[ \t]*[^ \t\r\n#]/m;
function firstDocument(text, name) {
  const whole = new Source(text, name);
  refuseCharacters(whole);
  refuseBetweenDocuments(whole);
  const marks = [...text.matchAll(MARK)].map(({ 0: mark, index }) => ({ mark, index }));
  const body = text.replace(/^\uFEFF/, " ");
  const [first, second] = marks;
  const startsWithMark = first !== void 0 && !CONTENT.test(body.slice(0, first.index));
  if (startsWithMark && first.mark === "...") whole.fail("... ends a document, and none has started", first.index);
  const end = startsWithMark ? second : first;
  refuseSecond(whole, marks.slice(startsWithMark ? 1 : 0));
  return new Source(text.slice(0, end?.index), name);
}
function refuseCharacters(source) {
  const { text } = source;
  const mark = text.search(/(?<=[\uFEFF\r\n])\uFEFF/);
  if (mark >= 0) source.fail("a byte order mark can stand once only, at the start of the file", mark);
  const found = text.search(FORBIDDEN);
  if (found < 0) return;
  const code = (text.codePointAt(found) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  source.fail(`the character U+${code} is not allowed: write it as an escape, in double quotes`, found);
}
function refuseBetweenDocuments(source) {
  const directive = source.text.search(/^%/m);
  if (directive >= 0) source.fail("a line cannot start with %: quote a text that starts so", directive);
  if (/^\uFEFF?[ \t]+---(?=\s|$)/.test(source.text)) source.fail("--- must stand at the start of its line", 0);
  const crowded = source.text.search(/^---(?!(?:[ \t]+#.*|[ \t]*)$)/m);
  if (crowded >= 0) source.fail("nothing but a comment can follow --- on its line", crowded + 3);
}
function refuseSecond(source, marks) {
  marks.forEach(({ mark, index }, position) => {
    if (mark !== "---" || !CONTENT.test(source.text.slice(index + 3, marks[position + 1]?.index))) return;
    source.fail(
      "a second document starts here, which Helm 3 ignores and Helm 4 merges: put it in a file of its own",
      index
    );
  });
}

// lib/read/yaml/range.ts
function isInside(position, ranges) {
  let [before, after2] = [-1, ranges.length];
  while (after2 - before > 1) {
    const middle = before + after2 >> 1;
    if ((ranges[middle]?.start ?? Infinity) < position) before = middle;
    else after2 = middle;
  }
  return position < (ranges[before]?.end ?? -1);
}

// lib/read/yaml/indentation.ts
var FURTHEST = 200;
var TOO_LITTLE = 'indent this line further than the key or the "- " that it belongs to';
var Indentation = class {
  constructor(document) {
    this.document = document;
    this.lines = document.text.split(/(?<=\n|\r(?!\n))/);
  }
  document;
  lines;
  found = /* @__PURE__ */ new Set();
  guessed = /* @__PURE__ */ new Set();
  wrong = /* @__PURE__ */ new Set();
  guesses = true;
  /** The text, with spaces before the lines that need them. */
  source() {
    if (this.found.size === 0) return this.document;
    const indents = [];
    let enough = 0;
    let start = 0;
    const lines = this.lines.map((text, line) => {
      const spaces = this.isIndented(line) ? enough : 0;
      if (spaces > 0) indents.push({ line, start, spaces });
      else if (/^[ \t]*[^ \t\r\n#]/.test(text)) enough = Math.min(prefixOf(text).length + 1, FURTHEST);
      start += spaces + text.length;
      return " ".repeat(spaces) + text;
    });
    return new Source(lines.join(""), this.document.name, indents);
  }
  /** Learns from what js-yaml refused. Says whether there is another text to parse. */
  mend({ reason, mark }) {
    const { line = 0, column = 0, position = 0, buffer = "" } = mark ?? {};
    const isDeficient = reason === "deficient indentation" && position < buffer.length;
    if (isDeficient && /[^ \t].*\t/.test(buffer.slice(position - column, position))) return false;
    if (!isDeficient || this.isIndented(line)) return this.stopGuessing();
    if (this.guesses) this.guessAfter(line);
    this.found.add(line);
    return true;
  }
  /**
   * Takes back lines that turned out to stand in neither brackets nor quotes. Says whether there is another text to parse.
   * @throws UserError if js-yaml itself had refused such a line
   */
  takeBack(source, unaffected) {
    const wrong = source.indents.filter(({ start }) => !isInside(start, unaffected));
    const unfounded = wrong.find(({ line }) => this.found.has(line));
    if (unfounded !== void 0) return this.stopGuessing() || source.fail(TOO_LITTLE, unfounded.start);
    for (const { line } of wrong) {
      this.guessed.delete(line);
      this.wrong.add(line);
    }
    return wrong.length > 0;
  }
  isIndented(line) {
    return this.found.has(line) || this.guessed.has(line);
  }
  /** Guesses all lines that start with a closing bracket, and the lines before the next of them. */
  guessAfter(found) {
    let isBefore = !this.closes(found);
    for (let number = found + 1; number < this.lines.length; number++) {
      const closes = this.closes(number);
      isBefore &&= !closes;
      if ((closes || isBefore) && !this.wrong.has(number)) this.guessed.add(number);
    }
  }
  closes(line) {
    return /^[ \t]*[\]}]/.test(this.lines[line] ?? "");
  }
  stopGuessing() {
    if (this.guessed.size === 0) return false;
    this.guesses = false;
    this.found.clear();
    this.guessed.clear();
    return true;
  }
};
function prefixOf(line) {
  return /^[ \t?:-]*/.exec(line)?.[0] ?? "";
}

// lib/read/yaml/unclosed.ts
import { parseEvents, YAMLException } from "js-yaml";
function openingOf({ text }) {
  const ends = [...text.matchAll(/\r\n|[\r\n]|$/g)].map(({ index }) => index);
  const line = firstOpen(ends.length, (number) => text.slice(0, ends[number]));
  const start = ends[line - 1] ?? 0;
  const signs = [...text.slice(start, ends[line]).matchAll(/["'[{!]/g)].map(({ index }) => start + index);
  return signs.findLast((position) => !isOpen(text.slice(0, position))) ?? start;
}
function firstOpen(count, beginning) {
  let [closed, open] = [-1, count - 1];
  while (open - closed > 1) {
    const middle = closed + open >> 1;
    if (isOpen(beginning(middle))) open = middle;
    else closed = middle;
  }
  return open;
}
function isOpen(text) {
  try {
    parseEvents(text, { maxDepth: DEEPEST });
    return false;
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const isAtEnd = (error.mark?.position ?? 0) >= text.length;
    return isAtEnd && (error.reason === "deficient indentation" || error.reason.startsWith("unexpected end of the stream"));
  }
}

// lib/read/yaml/refusal.ts
var COMMA = "expected ',' or a closing bracket: quote a text that has brackets in it";
var TAG = "a tag is ! or !! and a name, with a blank behind: quote a text that starts with !";
var BLOCK_HEADER = "nothing but a comment, after a blank, can follow | or > on its line: the text starts on the next one";
var PROBLEMS = /* @__PURE__ */ new Map([
  ["tab characters must not be used in indentation", TAB_INDENTS],
  ["expected ':' after a mapping key", KEY_ON_LINE],
  ["can not read a block mapping entry; a multiline key may not be an implicit key", KEY_ON_LINE],
  ["a whitespace character is expected after the key-value separator within a block mapping", "put a blank after ':'"],
  ["expected the node content, but found ','", "expected a value"],
  ["end of the stream or a document separator is expected", "expected a key, followed by ':'"],
  ["bad indentation of a sequence entry", "expected a list's item that starts with '-', indented as those before it"],
  ["a line break is expected", BLOCK_HEADER],
  ["repeat of a chomping mode identifier", BLOCK_HEADER],
  ["repeat of an indentation width identifier", BLOCK_HEADER],
  [
    "bad explicit indentation width of a block scalar; it cannot be less than one",
    "a block text cannot be indented by 0"
  ],
  ["name of an anchor node must contain at least one character", "quote a text that starts with &"],
  ["name of an alias node must contain at least one character", "quote a text that starts with *"],
  [
    "unexpected end of the document within a single quoted scalar",
    "a line of a quoted text cannot start with --- or ..."
  ],
  [
    "unexpected end of the document within a double quoted scalar",
    "a line of a quoted text cannot start with --- or ..."
  ],
  [`nesting exceeded maxDepth (${DEEPEST})`, `nested more than ${DEEPEST} deep`]
]);
function refuse({ reason, mark }, source) {
  const { text } = source;
  const position = mark?.position ?? 0;
  const isLeftOpen = reason.startsWith("unexpected end of the stream") || reason === "deficient indentation";
  if (isLeftOpen && position >= text.length) refuseOpen(source);
  if (reason === "deficient indentation") refuseDeficient(source, position);
  if (reason === "bad indentation of a mapping entry") source.fail(entryProblem(text, position), position);
  const [name] = /[*&][^ \t\r\n]+(?=:[ \t]*$)/.exec(text.slice(0, position)) ?? [];
  if (reason === "expected ':' after a mapping key" && name !== void 0)
    source.fail(`put a blank between ${name} and ':'`, position);
  if (reason.startsWith("missed comma") && text.charAt(position) === "#") source.fail("put a blank before #", position);
  if (reason.startsWith("missed comma")) source.fail(startProblem(text.charAt(position)) ?? COMMA, position);
  if (/^(?:named |undeclared )?tag /.test(reason)) source.fail(TAG, position);
  if (reason === "unknown escape sequence") {
    source.fail(
      `\\${text.charAt(position)} is no escape: write \\\\ for a backslash, or use single quotes`,
      position - 1
    );
  }
  if (reason === "expected hexadecimal character") refuseHexadecimal(source, position);
  return source.fail(PROBLEMS.get(reason) ?? reason, position);
}
function refuseOpen(source) {
  const opening = openingOf(source);
  const what = /["']/.test(source.text.charAt(opening)) ? "quote" : source.text.charAt(opening) === "!" ? "tag" : "bracket";
  return source.fail(`the ${what} that opens here is never closed`, opening);
}
function refuseDeficient(source, position) {
  const [line = ""] = /[^\r\n]*$/.exec(source.text.slice(0, position)) ?? [];
  return source.fail(line.includes("	") ? "use spaces in place of tabs before and in brackets" : TOO_LITTLE, position);
}
function entryProblem(text, position) {
  const sign = text.charAt(position);
  const isSecond = /\S[ \t]*$/.test(/[^\r\n]*$/.exec(text.slice(0, position))?.[0] ?? "");
  if (!isSecond) return "this line is indented otherwise than the keys before it";
  if (sign === ":") return MAP_ON_LINE;
  if (/[-?]/.test(sign)) return `'${sign} ' can stand at the start of a line only`;
  return startProblem(sign) ?? "expected a key, followed by ':': nothing but a comment, after a blank, can follow a closing quote or bracket";
}
function startProblem(sign) {
  return /[@`%|>]/.test(sign) ? `a text cannot start with ${sign}: quote it` : void 0;
}
function refuseHexadecimal(source, position) {
  const start = source.text.lastIndexOf("\\", position);
  const letter = source.text.charAt(start + 1);
  const digits = letter === "x" ? 2 : letter === "u" ? 4 : 8;
  return source.fail(`\\${letter} needs ${digits} hexadecimal digits`, start);
}

// lib/read/yaml/tree.ts
import {
  CHOMPING_MODE,
  COLLECTION_STYLE,
  EVENT_ID,
  getScalarValue,
  SCALAR_STYLE as SCALAR_STYLE2
} from "js-yaml";

// lib/read/yaml/properties.ts
function propertiesOf({ anchorStart, anchorEnd, tagStart, tagEnd }, source) {
  const starts = [anchorStart - 1, tagStart].filter((start) => start >= 0);
  return {
    anchor: anchorStart < 0 ? "" : nameAt("&", anchorStart, anchorEnd, source),
    tag: tagStart < 0 ? "" : tagAt(tagStart, tagEnd, source),
    start: starts.length === 0 ? void 0 : Math.min(...starts),
    end: starts.length === 0 ? void 0 : Math.max(anchorEnd, tagEnd)
  };
}
function nameAt(sign, start, end, source) {
  const name = source.text.slice(start, end);
  if (!/^[\w-]+$/.test(name) || !/[\s,\]}]/.test(source.text.charAt(end) || " ")) {
    source.fail(
      `a name after ${sign} has letters, digits, - and _ only; quote a text that starts with ${sign}`,
      start - 1
    );
  }
  return name;
}
function tagAt(start, end, source) {
  const { text } = source;
  if (!/\s/.test(text.charAt(end) || " ")) source.fail("a tag must be followed by a blank", end);
  if (text.slice(start, end).includes("#")) source.fail("a tag cannot have a #: write %23", start);
  const [, verbatim, handle = "", suffix = ""] = /^(?:!<(.*)>|(!!|!)(.*))$/.exec(text.slice(start, end)) ?? [];
  if ((verbatim ?? suffix) === "" && handle !== "!") source.fail("a tag needs a name", start);
  const prefix = verbatim !== void 0 || suffix === "" ? "" : handle === "!!" ? "tag:yaml.org,2002:" : "!";
  try {
    return prefix + decodeURIComponent(verbatim ?? (suffix === "" ? "!" : suffix));
  } catch {
    return source.fail("% in a tag must start an octet of UTF-8, such as %C3%A9", start);
  }
}

// lib/read/yaml/tree.ts
var FLOW_GAP = /(?:[ \t\r\n,:]|#[^\r\n]*)*/y;
var BLOCK_HEADER2 = /[|>][-+\d]*(?:[ \t]+#.*)?[ \t]*(?:\r\n|[\r\n])?$/;
var Tree = class {
  /** @throws UserError for what Helm reads otherwise than js-yaml, and for what only Helm refuses */
  constructor(source, events) {
    this.source = source;
    this.events = events;
    this.root = events.length === 0 ? void 0 : this.node();
  }
  source;
  events;
  /** Quotes and brackets, in order: how far lines in them are indented means nothing. */
  enclosed = [];
  /** The same and block texts: tabs may start lines in them. */
  free = [];
  /** Nothing if the document is empty. */
  root;
  anchors = /* @__PURE__ */ new Map();
  next = 1;
  flowDepth = 0;
  /** Where what was read last ends. */
  position = 0;
  node() {
    const event = this.events[this.next++];
    if (event.type === EVENT_ID.ALIAS) return this.alias(event);
    const properties = propertiesOf(event, this.source);
    if (event.type === EVENT_ID.SCALAR) return this.scalar(event, properties);
    const start = properties.start ?? event.start;
    const node = event.type === EVENT_ID.SEQUENCE ? { kind: "sequence", start, end: start, items: [] } : { kind: "mapping", start, end: start, pairs: [] };
    this.name(properties, node);
    if (event.style === COLLECTION_STYLE.BLOCK) this.content(node);
    else this.flow(event, node);
    return Object.assign(node, { end: this.position });
  }
  alias({ anchorStart, anchorEnd }) {
    const name = nameAt("*", anchorStart, anchorEnd, this.source);
    const start = anchorStart - 1;
    const target = this.anchors.get(name);
    if (target === void 0) this.source.fail(`no anchor &${name} stands before *${name}`, start);
    this.moveTo(start, anchorEnd);
    return { kind: "alias", start, end: anchorEnd, name, target };
  }
  scalar(event, properties) {
    const { style } = event;
    const isEmpty = event.valueStart < 0;
    const isPlain = style === SCALAR_STYLE2.PLAIN;
    const quote = isPlain || isBlock(event) ? 0 : 1;
    const contentStart = isBlock(event) ? this.headerOf(event) : event.valueStart - quote;
    const start = properties.start ?? (isEmpty ? this.position : contentStart);
    const end = isEmpty ? properties.end ?? this.position : event.valueEnd + quote;
    if (!isEmpty) refuseScalar(event, this.flowDepth > 0, this.source);
    this.moveTo(start, end);
    if (this.flowDepth === 0 && quote === 1) this.enclose({ start: contentStart, end });
    if (isBlock(event)) this.free.push({ start: event.valueStart - 1, end });
    const { tag } = properties;
    const node = {
      kind: "scalar",
      start,
      end,
      tag,
      text: this.textOf(event),
      plain: isEmpty || isPlain ? tag === "" || !isEmpty && tag === "!" : tag === "!",
      literal: style === SCALAR_STYLE2.LITERAL_BLOCK
    };
    this.name(properties, node);
    return node;
  }
  /** The text of a scalar. Without a line feed at the end of the file, a block text has none there in Helm either. */
  textOf(event) {
    const { text } = this.source;
    const value = getScalarValue(text, event);
    const isCut = isBlock(event) && event.valueEnd === text.length && !/[\r\n]$/.test(text);
    return isCut && event.chomping !== CHOMPING_MODE.STRIP ? value.replace(/\n$/, "") : value;
  }
  /** Where the sign of a block text stands. */
  headerOf({ valueStart }) {
    return this.position + Math.max(this.source.text.slice(this.position, valueStart).search(BLOCK_HEADER2), 0);
  }
  /** Reads a collection in brackets, or a pair alone as an item of a list in brackets. */
  flow(event, node) {
    this.moveTo(node.start, event.start);
    this.flowDepth++;
    const bracket = this.source.text[event.start];
    const first = this.events[this.next];
    const isPair = node.kind === "mapping" && (bracket !== "{" || first && "start" in first && first.start === event.start);
    if (!isPair) this.position++;
    this.content(node);
    if (!isPair) this.position = this.afterFlowGap() + 1;
    if (!isPair && !/[\]}]/.test(this.source.text[this.position - 1] ?? ""))
      refuseIndicator(this.source, this.position - 1);
    this.flowDepth--;
    if (this.flowDepth === 0) this.enclose({ start: event.start, end: this.position });
  }
  content(node) {
    while (this.events[this.next]?.type !== EVENT_ID.POP) {
      if (node.kind === "sequence") node.items.push(this.node());
      else node.pairs.push([this.key(node.pairs.length === 0), this.value()]);
    }
    this.next++;
  }
  key(isFirst) {
    const before = this.position;
    const key = this.node();
    if (this.flowDepth > 0) refuseFlowKey(key, this.source);
    else refuseBlockKey(key, before, isFirst, this.source);
    return key;
  }
  value() {
    const before = this.position;
    const event = this.events[this.next];
    const value = this.node();
    const isBlockMap = event?.type === EVENT_ID.MAPPING && event.style === COLLECTION_STYLE.BLOCK;
    if (isBlockMap && value.kind === "mapping") refuseMapOnLine(value, before, this.source);
    return value;
  }
  /** Goes on to what was read. In brackets, nothing but blanks, comments, commas and colons can stand before it. */
  moveTo(start, end) {
    if (this.flowDepth > 0 && start !== this.position && this.afterFlowGap() !== start)
      refuseIndicator(this.source, start);
    this.position = end;
  }
  afterFlowGap() {
    FLOW_GAP.lastIndex = this.position;
    FLOW_GAP.test(this.source.text);
    return FLOW_GAP.lastIndex;
  }
  enclose(range) {
    this.enclosed.push(range);
    this.free.push(range);
  }
  /** A node can refer to itself, so it has its name before its content is read. */
  name({ anchor }, node) {
    if (anchor !== "") this.anchors.set(anchor, node);
  }
};
function isBlock({ style }) {
  return style === SCALAR_STYLE2.LITERAL_BLOCK || style === SCALAR_STYLE2.FOLDED_BLOCK;
}
function refuseIndicator(source, position) {
  return source.fail(
    "in brackets, nothing can start with '?' or ':': quote a text that does, and leave '? ' out",
    position
  );
}

// lib/read/yaml/parser.ts
var MOST_CHARACTERS = 3e7;
var FEWEST_ROUNDS = 5;
function parseDocument(text, name) {
  const indentation = new Indentation(firstDocument(text, name));
  const rounds = Math.max(FEWEST_ROUNDS, MOST_CHARACTERS / (text.length + 1));
  for (let round = 1; ; round++) {
    const source = indentation.source();
    const events = eventsOf(source);
    if (events instanceof YAMLException2) {
      if (round >= rounds || !indentation.mend(events)) refuse(events, source);
      continue;
    }
    const tree = new Tree(source, events);
    if (indentation.takeBack(source, tree.enclosed)) continue;
    refuseTabs(source, (position) => isInside(position, tree.free));
    return { source, root: tree.root };
  }
}
function eventsOf({ text }) {
  try {
    return parseEvents2(text, { maxDepth: DEEPEST });
  } catch (error) {
    if (error instanceof YAMLException2) return error;
    throw error;
  }
}

// lib/read/valuesFile.ts
function readValuesFile(text, name) {
  const { source, root } = parseDocument(text, name);
  if (root === void 0) return {};
  const values = toValue(new Decoder(source).decode(root), source, root.start);
  if (values === null) return {};
  if (isMap(values)) return values;
  return source.fail(`values must be a map of names to values, not ${kindOf(values)}`, root.start);
}
function toValue(decoded, source, start) {
  if (decoded instanceof Map) return toMap(decoded, source);
  if (Array.isArray(decoded)) return decoded.map((item) => toValue(item, source, start));
  if (typeof decoded === "bigint") return Number(decoded);
  if (typeof decoded === "number" && !Number.isFinite(decoded)) {
    const written = Number.isNaN(decoded) ? ".nan" : decoded > 0 ? ".inf" : "-.inf";
    source.fail(`${written} cannot be a value: quote it if it is a text`, start);
  }
  return decoded;
}
function toMap(pairs, source) {
  const map = {};
  for (const { name, key, value, start } of pairs.values()) {
    const text = keyText(name);
    if (text === void 0) {
      const problem = name === null ? "a key cannot be null" : `the key ${String(name)} is too large`;
      source.fail(`${problem}: quote it if it is a text`, key.start);
    }
    if (Object.hasOwn(map, text)) {
      source.fail(`the key ${text} stands twice, as a text and as something else, or as two numbers`, key.start);
    }
    setOwn(map, text, toValue(value, source, start));
  }
  return map;
}

// ../../../tmp/fz/perf.ts
var big = Array.from({ length: 7e4 }, (_, i) => `key${i}:
  name: "value ${i}"
  list: [1, {a: b}]
  text: |
    one
    two
  plain: some text that is plain, and more of it
`).join("").padEnd(1e7, "#");
for (const k of [1]) {
  console.time("parseEvents");
  parseEvents3(big, { maxDepth: 1e3 });
  console.timeEnd("parseEvents");
  console.time("10MB");
  readValuesFile(big, "v");
  console.timeEnd("10MB");
}
