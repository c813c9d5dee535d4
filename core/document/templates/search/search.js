
// The steps of a search. The first that finds anything decides.

const isName = (query, subject) => {
  const text = query.squashed;
  if (!text) return false;
  const rest = text.startsWith(subject.set) ? text.slice(subject.set.length) : "";
  return subject.names.some((name) => name.squashed === text || (rest && name.squashed === rest));
};

const isMessage = (query, subject) => {
  const text = query.trimmed;
  if (!text) return false;
  const { template } = subject;
  const isWhole = template?.isTelling && !template.isOpen && template.is(text);
  return isWhole || subject.isMessage(text);
};

const isOpenMessage = (query, { template }) =>
  template?.isTelling && template.isOpen && template.is(query.trimmed);

// The subjects that match well, the best first, and then those whose texts have all words.
const rankedBy = (query, subjects) => {
  const ranks = subjects.map((subject) => rankOf(subject, query));
  if (ranks.every((rank) => rank === undefined)) return [];
  const found = [];
  subjects.forEach((subject, at) => {
    const rank = ranks[at];
    if (rank !== undefined) found.push({ subject, rank });
    else if (hasWordsAnywhere(subject, query.searched)) found.push({ subject, rank: ANYWHERE });
  });
  found.sort((one, other) => one.rank - other.rank);
  return found.map(({ subject }) => subject);
};

const searchSubjects = (query, subjects) => {
  const names = [query.written, ...query.debugNames()];
  for (const name of names.map((written) => new Query(written))) {
    const found = subjects.filter((subject) => isName(name, subject));
    if (found.length) return found;
  }
  const whole = subjects.filter((subject) => isMessage(query, subject));
  if (whole.length) return whole;
  // A message that begins or ends with a value is the end or the start of any longer text, so
  // others in it may be longer.
  if (subjects.some((subject) => isOpenMessage(query, subject))) {
    return mentionedIn(query, subjects, true);
  }
  const steps = [
    () => rankedBy(query, subjects),
    () => mentionedIn(query, subjects, true),
    () => subjects.filter((subject) => hasWordsAnywhere(subject, query.searched)),
    () => mentionedIn(query, subjects, false),
    () => subjects.filter((subject) => isInside(subject, query)),
  ];
  for (const step of steps) {
    const found = step();
    if (found.length) return found;
  }
  return [];
};

// The errors that have this message exactly as written, and after them those whose message is the
// same but for case and marks. None without one of the first.
const searchMessage = (text, subjects) => {
  const isWritten = ({ record, template }) => !template && record.message.join("").trim() === text;
  const found = subjects.filter(isWritten);
  if (!found.length) return found;
  const trimmed = trimMarks(fold(text));
  const isSame = (subject) => !subject.template && trimMarks(subject.message) === trimmed;
  const others = subjects.filter((subject) => isSame(subject) && !found.includes(subject));
  return [...found, ...others];
};

// The errors that have this name exactly as written, perhaps in quotes or brackets, or this message.
const searchExactly = (text, subjects) => {
  const trimmed = trimMarks(text);
  for (const written of [text, trimmed]) {
    const isCode = ({ record }) => record.code === written || record.names.includes(written);
    const found = subjects.find(isCode);
    if (found) return [found];
  }
  const isVariant = ({ record: { variant } }) =>
    variant !== "" && (variant === text || variant === trimmed);
  const found = subjects.filter(isVariant);
  return found.length ? found : searchMessage(text, subjects);
};

const searchPlain = (text, subjects) => {
  const exact = searchExactly(text, subjects);
  if (exact.length) return exact;
  const query = new Query(text);
  return query.folded ? searchSubjects(query, subjects) : [];
};

// The subjects that a misspelled query was meant to be, the nearest first.
const nearestTo = (query, subjects) => {
  const typed = new Typed(spread(query.trimmed));
  const near = subjects
    .map((subject) => ({ subject, distance: distanceOf(subject, typed) }))
    .filter(({ distance }) => distance < Infinity);
  near.sort((one, other) => one.distance - other.distance);
  // What takes twice as many changes was hardly meant.
  const meant = near.filter(({ distance }) => distance <= near[0].distance * 2);
  return meant.slice(0, SUGGESTIONS).map(({ subject }) => subject);
};

const findAnswers = (text, subjects) => {
  const query = new Query(text);
  const question = new Question(query);
  const isMisspelled = () => nearestTo(query, subjects).length > 0;
  return question.isOne ? question.find(subjects, isMisspelled) : [];
};

const findIn = (text, subjects) => {
  const plain = withoutColors(text.slice(0, MAX_QUERY));
  const literal = unescaped(plain);
  const texts = literal === plain ? [plain] : [plain, withoutColors(literal)];
  const trimmed = texts.map((one) => one.trim());
  for (const one of trimmed) {
    const found = searchPlain(one, subjects);
    if (found.length) return found;
  }
  return findAnswers(trimmed.at(-1), subjects);
};

// A search through these errors. Results are positions, the best first.
const createSearch = (records) => {
  const subjects = records.map((record) => new Subject(record));
  const positions = new Map(subjects.map((subject, at) => [subject, at]));
  const positionsOf = (found) => found.map((subject) => positions.get(subject));
  return {
    find: (text) => positionsOf(findIn(text, subjects)),
    // Up to three errors that a text was meant to be, the nearest first; none if it is not near any.
    suggest: (text) => {
      const query = new Query(withoutColors(text.slice(0, MAX_QUERY)).trim());
      return positionsOf(nearestTo(query, subjects));
    },
  };
};
