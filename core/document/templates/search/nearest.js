
// Finds the names and messages that a misspelled query was meant to be.

const SUGGESTIONS = 3;
// More characters than any code has; longer queries are not misspelled codes.
const MAX_CODE = 256;
// So many characters have at most one typo.
const TYPO = 3;

// The number of characters that are wrong, missing, superfluous or swapped with the next one:
// optimal string alignment. Infinity if there are more than `most`.
const osaDistance = (one, other, most) => {
  let beforePrevious = [];
  let previous = other.map((_, at) => at);
  previous.push(other.length);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      let distance = Math.min(
        previous[column] + 1,
        current[column - 1] + 1,
        previous[column - 1] + (isSame ? 0 : 1),
      );
      const isSwapped =
        row > 1 &&
        column > 1 &&
        one[row - 1] === other[column - 2] &&
        one[row - 2] === other[column - 1];
      if (isSwapped) distance = Math.min(distance, beforePrevious[column - 2] + 1);
      current.push(distance);
    }
    // Each distance follows from the two rows before it.
    if (Math.min(...previous) > most && Math.min(...current) > most) return Infinity;
    beforePrevious = previous;
    previous = current;
  }
  const distance = previous[other.length];
  return distance <= most ? distance : Infinity;
};

// How often a text has each letter, with several letters of an alphabet in one place.
const PLACES = 32;
const countsOf = (letters) => {
  const counts = new Uint16Array(PLACES);
  for (const letter of letters) counts[letter.codePointAt(0) % PLACES] += 1;
  return counts;
};
// How many letters one text has and another one has not: the distance is at least that.
const leastDistance = (one, other) => {
  let surplus = 0;
  let missing = 0;
  for (let place = 0; place < PLACES; place += 1) {
    const difference = one[place] - other[place];
    if (difference > 0) surplus += difference;
    else missing -= difference;
  }
  return Math.max(surplus, missing);
};

// The distance of two words, if it is that of a misspelling.
const typoDistance = (typed, word) => {
  const most = Math.floor(typed.length / TYPO);
  if (Math.abs(typed.length - word.length) > most) return Infinity;
  return osaDistance(typed, word, most);
};

// The words of what is searched, which are compared with the same words of many errors.
class Typed {
  constructor(text) {
    this.letters = [...text];
    this.counts = countsOf(this.letters);
    const words = wordsOf(text);
    // Some only make it a question.
    const telling = words.filter((word) => !isFiller(word));
    this.words = (telling.length ? telling : words).map((word) => ({
      letters: [...word],
      distances: new Map(),
    }));
  }
}
const wordDistance = ({ letters, distances }, word) => {
  let distance = distances.get(word);
  if (distance === undefined) {
    distance = typoDistance(letters, [...word]);
    if (distance >= letters.length) distance = Infinity;
    distances.set(word, distance);
  }
  return distance;
};

// The sum of the distances of all words to the nearest words of a name. A name that has more words
// than the query is a little further.
const distanceByWords = (typed, own) => {
  if (!typed.length) return Infinity;
  let sum = 0;
  for (const word of typed) {
    let nearest = Infinity;
    for (const other of own) nearest = Math.min(nearest, wordDistance(word, other));
    if (nearest === Infinity) return Infinity;
    sum += nearest * 2;
  }
  return sum + Math.min(Math.abs(own.length - typed.length), 1);
};

// How far an error is from a query: one in three characters may be wrong in the whole query, or in
// each of its words, which may be in any order.
const distanceOf = (subject, typed) => {
  if (typed.letters.length > MAX_CODE) return Infinity;
  let best = Infinity;
  subject.forms ??= [
    ...subject.names.map((name) => name.spread),
    subject.message,
    ...subject.titles,
  ].map((form) => {
    const letters = [...form];
    return { letters, counts: countsOf(letters), words: wordsOf(form) };
  });
  const most = Math.floor(typed.letters.length / TYPO);
  for (const form of subject.forms) {
    best = Math.min(best, distanceByWords(typed.words, form.words));
    if (leastDistance(typed.counts, form.counts) > most) continue;
    best = Math.min(best, typoDistance(typed.letters, form.letters) * 2);
  }
  return best;
};
