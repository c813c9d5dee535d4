"use strict";

// Folds text: removes the differences that do not matter to a search.
//
// This and the files beside it are the search of the library, `Document::search`, in JavaScript.
// Tests run the same queries through both.

const isAlphanumeric = (c) => /[\p{Alphabetic}\p{N}]/u.test(c);
const isWithLetters = (text) => /[\p{Alphabetic}\p{N}]/u.test(text);
const NOT_ALPHANUMERIC = /[^\p{Alphabetic}\p{N}]+/gu;
const IGNORABLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufe00-\ufe0f]/gu;
const QUOTE =
  /["`\u00b4\u00ab\u00bb\u2018-\u201f\u2032-\u2037\u2039\u203a\uff02\uff07]/gu;
const DASH = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/gu;
// An accent of a Latin, Greek or Cyrillic letter.
const ACCENT = /[\u0300-\u036f]/gu;
// Scripts without spaces between words: Chinese, Japanese, Thai, Lao, Myanmar and Khmer.
const UNSPACED =
  "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005-\\u3007\\u3040-\\u312f\\u31a0-\\u31ff" +
  "\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
const STARTS_UNSPACED = new RegExp(`^[${UNSPACED}]`, "u");
const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, "u");
const SPACE_BESIDE = new RegExp(`(?<=[${UNSPACED}]) | (?=[${UNSPACED}])`, "gu");
// Where a run of a script without spaces meets a word of another one.
const OTHER_LETTER = `(?:(?![${UNSPACED}])[\\p{Alphabetic}\\p{N}])`;
const CHANGE = new RegExp(
  `(?<=[${UNSPACED}])(?=${OTHER_LETTER})|(?<=${OTHER_LETTER})(?=[${UNSPACED}])`,
  "gu",
);
const FIRST_WORD = new RegExp(`^(?:(?![${UNSPACED}])[\\p{Alphabetic}\\p{N}])*`, "u");
const RUNS = new RegExp(`[${UNSPACED}]+|[^${UNSPACED}]+`, "gu");
const isUnspaced = (text) => STARTS_UNSPACED.test(text);
const isNumber = (text) => /^[0-9]*$/.test(text);
const lengthOf = (text) => [...text].length;

const punctuation = (text) => text.replace(QUOTE, "'").replace(DASH, "-");
const withoutAccents = (text) => text.normalize("NFKD").replace(ACCENT, "");
// Upper case first, so that `ß` is `ss`.
const foldCase = (text) => text.toUpperCase().toLowerCase().replaceAll("ς", "σ");

// Folded text with white space where it is in the text, so that it can be divided into words.
const foldCharacters = (text) => {
  // Most text is as simple as this.
  const isPlain = /^[ !#-_a-z{-~]*$/.test(text) && !text.includes("  ");
  if (isPlain) return text.trim().toLowerCase();
  let folded;
  if (/^[\0-\x7f]*$/.test(text)) {
    folded = text.toLowerCase().replace(/["`]/g, "'");
  } else {
    const letters = foldCase(withoutAccents(punctuation(text.replace(IGNORABLE, ""))));
    folded = punctuation(withoutAccents(letters).normalize("NFC"));
  }
  return folded.replace(/[\s\p{Cc}]+/gu, " ").replace(/^ | $/g, "");
};

// A space on each side of a run of a script without spaces that is beside other letters, and no
// spaces in such a run or between it and punctuation.
const spaceEvenly = (folded) =>
  folded.replace(SPACE_BESIDE, "").replace(CHANGE, " ");

// Text without differences of case, accents, quotes, dashes, forms and white space. White space
// beside a character of a script without spaces does not matter: people write `表 7`, and `表7`.
const fold = (text) => {
  const folded = foldCharacters(text);
  return HAS_UNSPACED.test(folded) ? spaceEvenly(folded) : folded;
};

const MARKS = /['"`()[\]<>.,;:!?*\u3001\u3002\u3008-\u3011\u2018-\u201f]/u;
const isMark = (c) => MARKS.test(c) || /\s/u.test(c);

const trimStartMarks = (text) => {
  let start = 0;
  while (start < text.length && isMark(text[start])) start += 1;
  return text.slice(start);
};
const trimEndMarks = (text) => {
  let end = text.length;
  while (end > 0 && isMark(text[end - 1])) end -= 1;
  return text.slice(0, end);
};
// Text without quotes, brackets and punctuation at its ends.
const trimMarks = (text) => trimEndMarks(trimStartMarks(text));

// Only the letters and digits of folded text.
const squash = (folded) => folded.replace(NOT_ALPHANUMERIC, "");

// A name as folded words: `duplicate key` for `DUPLICATE_KEY` and for `DuplicateKey`.
const spread = (name) => {
  if (/^[\0-\x7f]*$/.test(name)) {
    const starts = /[a-z](?=[A-Z])|[0-9](?=[A-Z][a-z])|[A-Z](?=[A-Z][a-z])/g;
    return fold(name.replace(starts, "$& ").replace(/[^A-Za-z0-9]+/g, " "));
  }
  const isLower = (c) => c !== undefined && /\p{Lowercase}/u.test(c);
  const isUpper = (c) => c !== undefined && /\p{Uppercase}/u.test(c);
  const chars = [...name];
  let spaced = "";
  chars.forEach((c, at) => {
    const [previous, next] = [chars[at - 1], chars[at + 1]];
    const afterLower = isLower(previous) || (/[0-9]/.test(previous ?? "") && isLower(next));
    const startsWord = afterLower || (isUpper(previous) && isLower(next));
    if (isUpper(c) && startsWord) spaced += " ";
    spaced += isAlphanumeric(c) ? c : " ";
  });
  return fold(spaced);
};

// The words of folded text. Scripts without spaces between words are separated from the others.
const wordsOf = (folded) =>
  folded.split(NOT_ALPHANUMERIC).flatMap((run) => (run ? run.match(RUNS) : []));

// Whether a character and others like it are one word.
const joins = (c) =>
  c !== undefined && (/[a-z0-9_]/i.test(c) || (isAlphanumeric(c) && !isUnspaced(c)));
const charAt = (text, at) => {
  const code = text.codePointAt(at);
  return code === undefined ? undefined : String.fromCodePoint(code);
};
const charBefore = (text, at) => {
  if (at <= 0) return undefined;
  const isPair = /[\udc00-\udfff]/.test(text[at - 1]) && at > 1;
  return charAt(text, isPair ? at - 2 : at - 1);
};
// Whether one word ends and another begins at this position of a text.
const isBoundary = (text, at) => !joins(charBefore(text, at)) || !joins(charAt(text, at));

// The places at which a text contains another one.
function* placesOf(text, part) {
  if (!part) return;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) yield at;
}

// Where `word` is in `text` as whole words: its start and its end.
const findWord = (text, word) => {
  for (const at of placesOf(text, word)) {
    const end = at + word.length;
    if (isBoundary(text, at) && isBoundary(text, end)) return [at, end];
  }
  return null;
};
