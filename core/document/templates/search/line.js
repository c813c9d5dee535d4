
// Finds the errors that a line of a log mentions.

// From this many digits on, a number alone can be a code.
const LONG_NUMBER = 4;

// Whether a number after this text is a code: `code=7`, `error 7`, `[7]`.
const followsCode = (before) => {
  if (/[[(#]$/.test(before)) return true;
  let end = before.length;
  while (end > 0 && !isAlphanumeric(before[end - 1])) end -= 1;
  return /(?:code|error|err|errno|status|exit)$/i.test(before.slice(Math.max(0, end - 8), end));
};

// Where a name that is also an ordinary word is in a text, exactly as it is written. A number must
// be long, or follow a word such as `code`, and not be a part of a date, a time or a fraction.
const findPlain = (text, name) => {
  if (!isNumber(name)) return findWord(text, name);
  for (const at of placesOf(text, name)) {
    const end = at + name.length;
    const before = text.slice(0, at);
    const isAlone =
      isBoundary(text, at) &&
      isBoundary(text, end) &&
      !/[-:./,+]$/.test(before) &&
      !/^[-:./,+][0-9]/.test(text.slice(end, end + 2));
    if (isAlone && (name.length >= LONG_NUMBER || followsCode(before))) return [at, end];
  }
  return null;
};

const mentionOfName = (subject, name, query, isSure) => {
  if (name.isTelling !== isSure) return null;
  const text = query.folded;
  // Without separators, it is the name of the variant.
  const found = isSure
    ? (findWord(text, name.folded) ?? findWord(text, name.squashed))
    : findPlain(query.written, name.written);
  if (!found) return null;
  const path = text.slice(0, found[0]);
  const isQualified = path.endsWith(`${subject.record.set.toLowerCase()}::`);
  return { subject, start: found[0], end: found[1], isName: true, isQualified };
};

// Where a line contains the message, the title, or the words of the code.
const mentionOfMessage = (subject, query) => {
  const text = query.folded;
  const mention = (found) =>
    found && { subject, start: found[0], end: found[1], isName: false, isQualified: false };
  const { template } = subject;
  const found = template?.find(text);
  if (found) return mention(found);
  const fixed = template ? [] : [subject.message];
  for (const written of [...fixed, ...subject.titles, subject.names[0].spread]) {
    const message = trimMarks(written);
    const place = message && text.includes(message) && isTelling([message]);
    const word = place ? findWord(text, message) : null;
    if (word) return mention(word);
  }
  return null;
};

// Whether a mention is a part of another one, or the same one but of another set than the line names.
const covers = (outer, inner) => {
  if (outer.subject === inner.subject) return false;
  const isLonger = outer.end - outer.start > inner.end - inner.start;
  const contains = outer.start <= inner.start && inner.end <= outer.end;
  const isOther = outer.isQualified && inner.isName && !inner.isQualified;
  return contains && (isLonger || isOther);
};

// The subjects that a line mentions: by a name in the order of the line, then by a message. A
// mention within a longer one does not count.
const mentionedIn = (query, subjects, isSure) => {
  const mentions = [];
  for (const subject of subjects) {
    for (const name of subject.names) mentions.push(mentionOfName(subject, name, query, isSure));
    if (isSure) mentions.push(mentionOfMessage(subject, query));
  }
  const found = mentions.filter((mention) => mention);
  const outer = found.filter((inner) => !found.some((mention) => covers(mention, inner)));
  // The sort is stable, so that the order of the document decides between equals.
  outer.sort((one, other) => other.isName - one.isName || one.start - other.start);
  return [...new Set(outer.map((mention) => mention.subject))];
};
