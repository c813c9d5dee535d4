
// An error as a search sees it.

// From this length on, a word rarely matches by chance.
const LONG_WORD = 4;
// As many characters of a script without spaces are about two words.
const TWO_WORDS = 4;
// More characters than a part of a message has that anyone types.
const MAX_PART = 256;
// A value of any type, and those of the types that have a form.
const TEXT = ".*?";
const CLASSES = {
  integer: "[+-]?[0-9]+",
  float: "[+-]?(?:[0-9]+(?:\\.[0-9]+)?(?:e[+-]?[0-9]+)?|inf|nan)",
  bool: "(?:true|false)",
};
// A character at which a word ends. Folding puts a space where the script changes.
const BREAK = "[^\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}]";

const quote = (text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

// Whether literals are unlikely to match by chance: one has two words, or together they have two
// long ones. Four characters of a script without spaces count as two words, if they are not all on
// their own.
const isTelling = (literals) => {
  let long = 0;
  let unspaced = 0;
  for (const literal of literals) {
    const words = wordsOf(literal);
    if (words.length > 1) return true;
    for (const word of words) {
      const length = lengthOf(word);
      const isOfUnspaced = isUnspaced(word);
      if (isOfUnspaced) unspaced += length;
      if (length >= LONG_WORD || (isOfUnspaced && length * 2 >= LONG_WORD)) long += 1;
    }
    if (long > 1 || (long > 0 && unspaced >= TWO_WORDS)) return true;
  }
  return false;
};

// A folded literal that keeps a space where it separates the literal from a value. Beside a script
// without spaces, there is one in any case.
const foldLiteral = (literal, isFirst, isLast) => {
  const folded = fold(literal);
  if (!folded) return literal && !isFirst && !isLast ? " " : folded;
  const isSpacedBefore = /^\s/.test(literal) || isUnspaced(folded);
  const isSpacedAfter = /\s$/.test(literal) || isUnspaced(charBefore(folded, folded.length));
  return (isFirst || !isSpacedBefore ? "" : " ") + folded + (isLast || !isSpacedAfter ? "" : " ");
};

// The pattern of a part of a literal. Punctuation beside letters is often lost on the way from a
// screen.
const wordPattern = (word) => {
  if (!isWithLetters(word)) return quote(word);
  return [...word].map((c) => (c !== " " && isMark(c) ? `${quote(c)}?` : quote(c))).join("");
};
// The pattern of the space at the start of a literal. Only beside a word of a script with spaces
// does it matter.
const spaceBefore = (literal) => {
  if (!literal.startsWith(" ")) return "";
  return literal === " " || joins(charAt(literal, 1)) ? " " : " ?";
};
// The same at the end of a literal.
const spaceAfter = (literal) => {
  if (!literal.endsWith(" ")) return "";
  return literal === " " || joins(charBefore(literal, literal.length - 1)) ? " " : " ?";
};
// The pattern of a literal, with that of the spaces at its ends.
const literalPattern = (literal) => {
  const word = literal.trim();
  return word ? spaceBefore(literal) + wordPattern(word) + spaceAfter(literal) : literal;
};

// A message as folded literals with values between them.
class Template {
  constructor(parts) {
    const literals = [""];
    this.values = [];
    for (const part of parts) {
      if (typeof part === "string") {
        literals[literals.length - 1] += part;
      } else {
        const [name, type] = part;
        this.values.push({ shown: `{${name}}`, pattern: CLASSES[type] ?? TEXT });
        literals.push("");
      }
    }
    const last = literals.length - 1;
    this.literals = literals.map((text, at) => foldLiteral(text, at === 0, at === last));
    this.hasWords = this.literals.some((literal) => squash(literal));
    this.isOpen = this.isOpenAt(0, 0) || this.isOpenAt(last, last - 1);
  }

  // Whether a match of the whole is more than chance.
  get isTelling() {
    this.telling ??= isTelling(this.literals);
    return this.telling;
  }

  get words() {
    this.own ??= new Set(this.literals.flatMap(wordsOf));
    return this.own;
  }

  // What is between values and marks.
  get pieces() {
    this.fixed ??= this.literals
      .flatMap((literal) => literal.split(MARKS))
      .map((piece) => piece.trim());
    return this.fixed;
  }

  // The message with the names of its parameters.
  shown() {
    return fold(this.literals.map((text, at) => text + (this.values[at]?.shown ?? "")).join(""));
  }

  // Whether the message begins or ends with a value of any form.
  isOpenAt(literal, value) {
    return this.values[value].pattern === TEXT && !trimMarks(this.literals[literal]);
  }

  // Whether the text is the message, with values in place of its parameters.
  is(text) {
    if (!this.mayBeIn(text)) return false;
    this.whole ??= this.wholePattern();
    return this.whole.test(text);
  }

  wholePattern() {
    const literals = [...this.literals];
    // The text comes without marks at its ends.
    literals[0] = trimStartMarks(literals[0]);
    literals.push(trimEndMarks(literals.pop()));
    return new RegExp(`^${this.pattern(literals, true)}$`, "u");
  }

  // The pattern of the message, with these literals. A value of any form at an end of it is left out
  // unless it `isWhole`. An empty value leaves a single space between its neighbors.
  pattern(literals, isWhole) {
    let pattern = "";
    let isSpaceWritten = false;
    literals.forEach((written, at) => {
      const literal = isSpaceWritten ? written.replace(/^ /, "") : written;
      isSpaceWritten = false;
      const value = this.values[at];
      if (!value || value.pattern !== TEXT) {
        pattern += literalPattern(literal) + (value?.pattern ?? "");
        return;
      }
      const next = literals[at + 1];
      const isFirst = !pattern && !literal;
      if (!next && at + 2 === literals.length) {
        pattern += literalPattern(literal.trimEnd()) + (isWhole ? TEXT : "");
      } else if (spaceBefore(next) === " " && (isFirst || literal.endsWith(" "))) {
        pattern += literalPattern(literal) + (isFirst && !isWhole ? "" : "(?:.*? )?");
        isSpaceWritten = true;
      } else {
        pattern += literalPattern(literal) + (isFirst && !isWhole ? "" : TEXT);
      }
    });
    return pattern;
  }

  // Where the text contains the message. What a value of no certain form at the start or the end
  // of the message is, the text does not tell, so it is not part of what is found.
  find(text) {
    if (!this.isTelling || !this.mayBeIn(text)) return null;
    this.inner ??= this.innerPattern();
    const found = this.inner.exec(text);
    return found && found.indices[1];
  }

  innerPattern() {
    const inner = this.pattern(this.literals, false);
    const isTyped = (literal, value) => !literal && value.pattern !== TEXT;
    const startsInWord = joins(charAt(inner, 0)) || isTyped(this.literals[0], this.values[0]);
    const endsInWord =
      joins(charBefore(inner, inner.length)) || isTyped(this.literals.at(-1), this.values.at(-1));
    const before = startsInWord ? `(?:^|${BREAK})` : "";
    const after = endsInWord ? `(?:$|${BREAK})` : "";
    return new RegExp(`${before}(${inner})${after}`, "du");
  }

  // Whether the text is a part of the message that has at least one value.
  hasPart(text, words) {
    if (lengthOf(text) > MAX_PART || !this.mayHavePart(text, words)) return false;
    this.parts ??= partPatterns(this);
    return this.parts.some((pattern) => {
      const found = pattern.exec(text);
      if (!found) return false;
      const literals = [];
      let end = 0;
      for (const place of found.indices.slice(1)) {
        if (!place) continue;
        literals.push(text.slice(end, place[0]));
        end = place[1];
      }
      literals.push(text.slice(end));
      return isTelling(literals);
    });
  }

  // Whether these words may be a part of the message: they have two of its words, since one alone
  // is not more than chance. To make patterns for all messages takes far longer than this.
  mayHavePart(text, words) {
    if (words.length < 2) return false;
    if (words.some(isUnspaced)) return true;
    if (words.filter((word) => this.words.has(word)).length < 2) return false;
    // A part begins with a word of the message, or with one of a value in front of such a word.
    this.isOpenAnywhere ??= !this.literals.slice(0, -1).every(isWithLetters);
    const isOwn = (part) => wordsOf(part).some((word) => this.words.has(word));
    return this.isOpenAnywhere || text.split(" ", 2).some(isOwn);
  }

  // Whether the text has the literals in their order: without them, no pattern can match.
  mayBeIn(text) {
    if (!this.hasWords) return false;
    let end = 0;
    return this.pieces.every((piece) => {
      const place = text.indexOf(piece, end);
      end = place + piece.length;
      return place >= 0;
    });
  }
}

// The words of the literals, and the values, each with the pattern of the space in front.
const itemsOf = (template) => {
  const items = [];
  let space = "";
  template.literals.forEach((literal, at) => {
    space ||= spaceBefore(literal);
    for (const word of literal.split(" ").filter((part) => part)) {
      items.push({ space, word });
      space = " ";
    }
    space = spaceAfter(literal);
    const value = template.values[at];
    if (value) {
      items.push({ space, value: value.pattern });
      space = "";
    }
  });
  return items;
};

// For each value, the pattern of every part of a message that has it: each item before it is there
// only if all between the two are, and so is each after it.
const partPatterns = (template) => {
  const items = itemsOf(template);
  const last = items.length - 1;
  // A value of any form is one word where the text is cut off within it.
  const pattern = (item, isCut) => {
    if (item.word !== undefined) return wordPattern(item.word);
    if (item.value !== TEXT) return `(${item.value})`;
    return isCut ? "([^ ]+)" : "(.+?)";
  };
  const around = (at) => {
    let before = "";
    items.slice(0, at).forEach((item, place) => {
      const open = pattern(item, false);
      before = place
        ? `(?:${before}${item.space}${open}|${pattern(item, true)})`
        : open;
    });
    let after = "";
    for (let place = last; place > at; place -= 1) {
      const item = items[place];
      const open = pattern(item, false);
      after =
        place === last
          ? item.space + open
          : `${item.space}(?:${open}${after}|${pattern(item, true)})`;
    }
    const item = items[at];
    const [open, cut] = [pattern(item, false), pattern(item, true)];
    const first = at === 0 ? open : cut;
    const end = at === last ? open : cut;
    if (!before && !after) return "^$";
    if (!before) return `^(?:${first}${after})$`;
    const ending = `${before}${item.space}${end}`;
    if (!after) return `^(?:${ending})$`;
    return `^(?:${before}${item.space}${open}${after}|${ending}|${first}${after})$`;
  };
  const values = items.map((item, at) => (item.value === undefined ? -1 : at));
  return values.filter((at) => at >= 0).map((at) => new RegExp(around(at), "du"));
};

const endsOf = (spread) => {
  const ends = [];
  let previous = " ";
  let at = 0;
  for (const c of spread) {
    // The number in `E0308` is a word too.
    const isNumberOfName = /[0-9]/.test(c) && /\p{Alphabetic}/u.test(previous);
    if (previous === " " || isNumberOfName || isUnspaced(c)) ends.push(squash(spread.slice(at)));
    previous = c;
    at += c.length;
  }
  return ends;
};

class Name {
  constructor(written) {
    this.written = written;
    this.folded = fold(written);
    this.squashed = squash(this.folded);
    this.spread = spread(written);
    // Whether it is unlikely to be in a text by chance: it has several words, or letters and digits.
    const hasLetter = /\p{Alphabetic}/u.test(this.squashed);
    this.isTelling = hasLetter && (/\p{N}/u.test(this.squashed) || this.spread.includes(" "));
  }

  // The letters and digits from each word on.
  get ends() {
    this.parts ??= endsOf(this.spread);
    return this.parts;
  }
}

class Subject {
  constructor(record) {
    this.record = record;
    const variant = record.variant ? [record.variant] : [];
    this.names = [record.code, ...record.names, ...variant].map((name) => new Name(name));
    const hasValues = record.message.some((part) => typeof part !== "string");
    this.template = hasValues ? new Template(record.message) : null;
    this.message = this.template ? this.template.shown() : fold(record.message.join(""));
    this.titles = record.title ? [fold(record.title)] : [];
    this.set = squash(fold(record.set));
  }

  // Everything short that is known about it.
  get haystack() {
    this.short ??= [
      ...this.names.map((name) => `${name.spread} ${name.squashed}`),
      this.message,
      ...this.titles,
      spread(this.record.set),
      fold(this.record.set),
      this.record.status,
      "",
    ].join("\n");
    return this.short;
  }

  // Everything else that is known about it.
  get text() {
    this.long ??= [spread(this.record.kind), ...this.record.texts.map(fold)].join("\n");
    return this.long;
  }

  isMessage(text) {
    return [...this.titles, this.message].some((message) => trimMarks(message) === text);
  }
}
