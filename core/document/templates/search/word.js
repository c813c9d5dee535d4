
// Words that are searched for in any of their forms.

// Endings of verbs, and of nouns that are made from verbs.
const ENDINGS = ["ing", "ed", "ion", "ment"];
// What remains without an ending has at least so many letters.
const MIN_STEM = 3;
// The longest run of a script without spaces that is divided into words.
const MAX_RUN = 40;

// A word without this ending, if that leaves enough.
const without = (word, ending) => {
  if (!word.endsWith(ending)) return null;
  const rest = word.slice(0, -ending.length);
  return rest.length >= MIN_STEM && /[aeiouy]/.test(rest) ? rest : null;
};

// A word without the `s` of a plural.
const singular = (word) => {
  if (/(?:^|[^ae])ies$/.test(word)) return `${word.slice(0, -3)}y`;
  return /(?:^|[^us])s$/.test(word) ? word.slice(0, -1) : word;
};

// What the forms of a folded English word have in common: `duplicat` for `duplicates`, `duplicated`
// and `duplication`. Except that a final `y` is an `i`, they begin with it.
//
// The `s` of a plural is removed by the rule of Harman, "How effective is suffixing?" (1991).
const stemOf = (word) => {
  if (word.length <= MIN_STEM || !/^[a-z]*$/.test(word)) return word;
  let stem = singular(word);
  if (!stem.endsWith("eed")) {
    const ending = ENDINGS.find((one) => without(stem, one) !== null);
    if (ending) stem = without(stem, ending);
  }
  stem = without(stem, "e") ?? stem;
  const rest = without(stem, "y");
  if (rest !== null) stem = `${rest}i`;
  // `stopped` has two, `stop` has one.
  return stem.length > MIN_STEM && stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem;
};

// Whether a run of a script without spaces is in the text, or consists of words of at least two
// characters that are, in any order.
const hasRun = (text, run) => {
  if (text.includes(run)) return true;
  const chars = [...run];
  if (chars.length >= MAX_RUN) return false;
  // The places up to which the run can be divided.
  const reached = [true];
  for (let end = 2; end <= chars.length; end += 1) {
    for (let start = 0; start < end - 1 && !reached[end]; start += 1) {
      reached[end] = reached[start] && text.includes(chars.slice(start, end).join(""));
    }
  }
  return reached[chars.length] === true;
};

class Word {
  constructor(text) {
    this.text = text;
    this.isUnspaced = isUnspaced(text);
    this.isWhole = isNumber(text);
    this.stem = stemOf(text);
    // The stem of `query` and `queries` ends in `i`.
    this.start = this.stem.replace(/(?<=...)i$/, "");
  }

  // Whether a word of the folded text begins with this one, or is another form of it. A number must
  // be the whole word, and a run of a script without spaces consists of parts of the text.
  isIn(text) {
    if (this.isUnspaced) return hasRun(text, this.text);
    for (const at of placesOf(text, this.start)) {
      if (isBoundary(text, at) && this.isAt(text, at)) return true;
    }
    return false;
  }

  isAt(text, at) {
    if (text.startsWith(this.text, at)) {
      return !this.isWhole || isBoundary(text, at + this.text.length);
    }
    const [word] = text.slice(at).match(FIRST_WORD);
    return stemOf(word) === this.stem;
  }
}
