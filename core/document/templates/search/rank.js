
// How well an error matches words that someone types.

// The ranks, the best first: a name begins with the query, or a later word of a name does; the query
// is the status or kind; a part of the message or title; all words are in the names, the message,
// the title, the set or the status; all words are anywhere.
const [NAME_START, NAME_WORD, STATUS, MESSAGE, WORDS, ANYWHERE] = [0, 1, 2, 3, 4, 5];
// The longest run of a script without spaces that is divided into words.
const MAX_RUN = 40;
// The shortest text that is searched for inside of words.
const MIN_INSIDE = 3;

// Whether text is too short to be a part of anything: one letter.
const isShort = (text) => {
  const [first, second] = text;
  return first === undefined || (second === undefined && !isDense(first));
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

// Whether a word of the text begins with `word`. A number must be the whole word.
const hasWord = (text, word) => {
  if (isDense(word)) return hasRun(text, word);
  const isWhole = isNumber(word);
  for (const at of placesOf(text, word)) {
    if (isBoundary(text, at) && (!isWhole || isBoundary(text, at + word.length))) return true;
  }
  return false;
};
const hasWords = (subject, words) =>
  words.length > 0 && words.every((word) => hasWord(subject.haystack, word));
const hasWordsAnywhere = (subject, words) =>
  words.length > 0 &&
  words.every((word) => hasWord(subject.haystack, word) || hasWord(subject.text, word));

// The best rank of an error, without a look at its explanation, cause and solution.
const rankOf = (subject, query, isOfStatus) => {
  const ranks = subject.names.map((name) => nameRank(name, query.squashed));
  if (ranks.includes(NAME_START)) return NAME_START;
  if (ranks.includes(NAME_WORD)) return NAME_WORD;
  if (isOfStatus?.(subject.record)) return STATUS;
  if (isInMessage(subject, query)) return MESSAGE;
  return hasWords(subject, query.words) ? WORDS : undefined;
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
