
// How well an error matches words that someone types.

// The ranks, the best first: a name begins with the query, or a later word of a name does, or all
// words are in a name; the query is a part of the message or title; it is the status or kind; all
// words are in the names, the message, the title, the set or the status; all words are anywhere.
const [NAME_START, NAME_WORD, NAME_WORDS, MESSAGE, STATUS, WORDS, ANYWHERE] = [0, 1, 2, 3, 4, 5, 6];
// The shortest text that is searched for inside of words.
const MIN_INSIDE = 3;

// Whether text is too short to be a part of anything: one letter.
const isShort = (text) => {
  const [first, second] = text;
  return first === undefined || (second === undefined && !isUnspaced(first));
};

const nameRank = (name, query) => {
  if (!query) return undefined;
  if (name.squashed.startsWith(query)) return NAME_START;
  // Most names do not contain it at all.
  const mayHaveWord = name.squashed.includes(query);
  return mayHaveWord && name.ends.some((end) => end.startsWith(query)) ? NAME_WORD : undefined;
};

// Whether a part of the text that begins at a word begins with `part`. A number must be whole.
const hasStart = (text, part) => {
  const endsInDigit = /[0-9]$/.test(part);
  for (const at of placesOf(text, part)) {
    const goesOn = endsInDigit && /[0-9]/.test(text[at + part.length] ?? "");
    if (isBoundary(text, at) && !goesOn) return true;
  }
  return false;
};

const isInMessage = (subject, query) => {
  const text = query.trimmed;
  if (isShort(text)) return false;
  if ([subject.message, ...subject.titles].some((message) => hasStart(message, text))) return true;
  const { template } = subject;
  return template !== null && (template.is(text) || template.hasPart(text, wordsOf(text)));
};

const hasWords = (text, words) => words.length > 0 && words.every((word) => word.isIn(text));
const hasWordsAnywhere = ({ haystack, text }, words) =>
  words.length > 0 && words.every((word) => word.isIn(haystack) || word.isIn(text));

// The best rank of an error, without a look at its explanation, cause and solution.
const rankOf = (subject, query) => {
  const ranks = subject.names.map((name) => nameRank(name, query.squashed));
  if (ranks.includes(NAME_START)) return NAME_START;
  if (ranks.includes(NAME_WORD)) return NAME_WORD;
  const words = query.searched;
  if (subject.names.some((name) => hasWords(name.spread, words))) return NAME_WORDS;
  if (isInMessage(subject, query)) return MESSAGE;
  const hasAll = hasWords(subject.haystack, words);
  // Some may have the words beside the status as well.
  if (query.isOfStatus?.(subject.record)) return hasAll ? MESSAGE : STATUS;
  return hasAll ? WORDS : undefined;
};

// Whether the query is inside of a word of a name or of the message.
const isInside = (subject, query) => {
  const { squashed, trimmed } = query;
  if (lengthOf(squashed) < MIN_INSIDE || isNumber(squashed)) return false;
  return (
    subject.names.some((name) => name.squashed.includes(squashed)) ||
    [subject.message, ...subject.titles].some((message) => message.includes(trimmed))
  );
};
