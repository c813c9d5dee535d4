
// Questions as people type them: `why do I get duplicate keys in my import`.

// A longer text is not a question.
const MAX_UNITS = 32;
// A word in a name or a message counts twice as much as one in another text, and as much as two
// characters of a script without spaces.
const IN_NAME = 2;
const IN_TEXT = 1;
// More answers than these say something only if the words are in their names or messages.
const MAX_VAGUE = 5;
// More than the size of one word.
const MIN_SIZE = 3;

// What questions consist of besides their subject, and what every error is.
const FILLERS = new Set(
  `
  a about after again all also always am an and any anymore are as at be because been before being
  but by can cannot cause caused causing could did do does doing done each else even every for
  from had has have having he help helps her here him his how i if in into is it its just keep
  keeps know like me mean means might mine must my need never no nor not now of off on one only or
  our out please problem shall she should since so solve some still such than that the their them
  then there these they thing this those though through to too under until up upon us use used
  using very via want was we were what when where whether which while who why will with without
  work working works would yes yet you your aren couldn didn doesn don hadn hasn haven isn ll re
  shouldn ve wasn weren won wouldn error errors exception fix fixed fixing get gets getting give
  gives got happen happened happens issue issues message resolve say says see shown solution throw
  throws thrown try trying
`.split(/\s+/),
);
// The same of Chinese.
const UNSPACED_FILLERS = new RegExp(
  `
  为什么 怎么办 怎么 怎样 如何 什么 为何 请问 解决 处理 修复 出现 遇到 报错 错误
  问题 一直 总是 我们 我 的 了 吗 呢
`
    .trim()
    .replace(/\s+/g, "|"),
  "u",
);

const isFiller = (word) => FILLERS.has(word);

// What occurs in an error, or does not. A `size` is how much it counts, compared with others as rare.
const wordUnit = (words) => ({ isIn: (text) => words.every((word) => word.isIn(text)), size: 2 });
// A word of a value, such as an address or a path. It need not be in any error.
const valueUnit = (word) => ({ isIn: (text) => word.isIn(text), size: 2, isValue: true });
// A character of a script without spaces, as the pairs that it is in.
const characterUnit = (pairs) => ({
  isIn: (text) => pairs.some((pair) => text.includes(pair)),
  size: 1,
});

// The characters of a run of a script without spaces, each with its neighbors. On its own, a
// character says too little.
const charactersOf = (run) => {
  const chars = [...run];
  const pairs = chars.slice(1).map((c, at) => chars[at] + c);
  if (!pairs.length) return [];
  return chars.map((_, at) => characterUnit(pairs.slice(Math.max(at - 1, 0), at + 1)));
};

// The words of a question, without those that say nothing.
class Question {
  constructor(query) {
    this.units = [];
    // The stems of the words, in their order.
    this.stems = [];
    for (const token of query.tokens) {
      this.push(token);
      if (this.units.length > MAX_UNITS) break;
    }
    this.isOne = this.units.length > 0 && this.units.length <= MAX_UNITS;
  }

  push(token) {
    if (token.includes("_")) {
      // A part of a name that is not in the catalog says nothing.
      const parts = wordsOf(token).map((word) => new Word(word));
      if (parts.length) this.units.push(wordUnit(parts));
      return;
    }
    // An address, a path or a number, or quoted.
    const isValue = /[0-9@/\\.:=]/.test(trimMarks(token)) || /^'.*'/.test(token);
    for (const word of wordsOf(token)) {
      if (isUnspaced(word)) {
        this.units.push(...word.split(UNSPACED_FILLERS).flatMap(charactersOf));
      } else if (isValue) {
        this.units.push(valueUnit(new Word(word)));
      } else if (lengthOf(word) > 1 && !isFiller(word)) {
        const stem = stemOf(word);
        if (!this.stems.includes(stem)) this.units.push(wordUnit([new Word(word)]));
        this.stems.push(stem);
      }
    }
  }

  // The subjects that have most of the words, the best first. If there are words that none has,
  // `isMisspelled` says whether they are likely to be mistakes.
  find(subjects, isMisspelled) {
    const levels = subjects.map((subject) => this.levelsOf(subject));
    const counts = this.units.map((_, at) => levels.filter((level) => level[at] > 0).length);
    // The rarer a word is, the more it counts.
    const weights = this.units.map(({ size, isValue }, at) => {
      const rarity = 31 - Math.clz32(subjects.length / Math.max(counts[at], 1));
      return isValue && !counts[at] ? 0 : Math.max(rarity, 0) * size;
    });
    const answers = subjects
      .map((subject, at) => this.answer(subject, levels[at], weights))
      .filter((answer) => answer);
    const hasUnknown = this.units.some(({ isValue }, at) => !isValue && !counts[at]);
    if (!answers.length || (hasUnknown && isMisspelled())) return [];
    const best = Math.max(...answers.map(({ score }) => score));
    const good = answers.filter(({ score }) => score * 4 >= best * 3);
    const telling = good.length > MAX_VAGUE ? good.filter(({ isInName }) => isInName) : good;
    telling.sort((one, other) => other.score - one.score || other.size - one.size);
    return telling.map(({ subject }) => subject);
  }

  // Where a subject has each unit, if anywhere.
  levelsOf(subject) {
    const { haystack, text } = subject;
    return this.units.map((unit) => {
      if (unit.isIn(haystack)) return IN_NAME;
      return unit.isIn(text) ? IN_TEXT : 0;
    });
  }

  // A subject as an answer, if it has all words that say anything, or all of a name close together,
  // or two words and half of what all words say.
  answer(subject, levels, weights) {
    let score = 0;
    let size = 0;
    let most = 0;
    let isInName = false;
    this.units.forEach((unit, at) => {
      score += levels[at] * weights[at];
      most += IN_NAME * weights[at];
      if (levels[at]) size += unit.size;
      isInName ||= levels[at] === IN_NAME && weights[at] > 0;
    });
    if (!score) return null;
    const hasMost = size >= MIN_SIZE && isInName && score * 2 >= most;
    const isMeant = !levels.includes(0) || hasMost || this.hasName(subject);
    return isMeant ? { subject, score, size, isInName } : null;
  }

  // Whether a name of several words is in the question, in any order and with at most one word in
  // between.
  hasName({ names }) {
    return names.some((name) => {
      const own = wordsOf(name.spread).filter((word) => !isFiller(word)).map(stemOf);
      if (own.length < 2) return false;
      return this.stems.some((_, at) => {
        const span = this.stems.slice(at, at + own.length + 1);
        return own.every((stem) => span.includes(stem));
      });
    });
  }
}
