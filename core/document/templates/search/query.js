
// What is searched for, in the forms that the steps compare.

// Longer text is cut off.
const MAX_QUERY = 20000;
// An escape of a terminal, as a character or spelled out; and one whose first character is lost.
const TERMINAL = new RegExp(
  "(?:\\x1b|\\x9b|\\\\u001[bB]|\\\\u\\{1[bB]\\}|\\\\x1[bB]|\\\\033|\\\\e|\\^\\[)" +
    "(?:\\[[0-?]*[ -/]*[@-~]|\\][^\\x07\\x1b]*(?:\\x07|\\x1b\\\\)|[()][0-9A-B])" +
    "|\\[[0-9]{1,3}(?:;[0-9]{1,3})*m",
  "gu",
);
const withoutColors = (text) => text.replace(TERMINAL, "");

// Text with the escapes of JSON strings undone.
const unescaped = (text) =>
  text.replace(/\\(?:u([0-9a-fA-F]{4})|([ntrfb])|(["\\/']))/g, (_, unit, space, c) => {
    if (unit) return String.fromCharCode(parseInt(unit, 16));
    return space ? " " : c;
  });

class Query {
  constructor(written) {
    this.written = written;
    this.folded = fold(written);
    this.squashed = squash(this.folded);
    // Without quotes, brackets and punctuation at its ends.
    this.trimmed = trimMarks(this.folded);
    // With white space as it was typed.
    this.typed = foldCharacters(written);
    this.words = wordsOf(this.typed);
  }

  // The words in any of their forms.
  get searched() {
    const isSaid = (word) => !this.isOfStatus || !NOISE.includes(word);
    this.forms ??= this.words.filter(isSaid).map((word) => new Word(word));
    return this.forms;
  }

  // Whether an error has the status that the query is about, if it is about one.
  get isOfStatus() {
    if (this.status === undefined) this.status = statusOf(this.words) ?? null;
    return this.status;
  }

  // What white space separates.
  get tokens() {
    return this.typed.split(" ");
  }

  // The names in a value as `Debug` prints it, from the outside in: `Err` and `CardDeclined` for
  // `Err(CardDeclined { last4: "4242" })`. None if the text is something else, or a name alone.
  debugNames() {
    const names = [];
    let rest = this.written;
    for (;;) {
      const [name] = rest.match(/^[\p{Alphabetic}\p{N}_:]*/u);
      if (!/^\p{Alphabetic}/u.test(name)) return names;
      names.push(name);
      rest = rest.slice(name.length);
      if (/^(?:\)|\{| \{)/.test(rest)) return names;
      if (!rest.startsWith("(")) return [];
      rest = rest.slice(1);
    }
  }
}

// Queries for an HTTP status or a kind: `409`, `HTTP 404`, `not found`.

const KINDS = new Set([
  "CANCELLED",
  "UNKNOWN",
  "INVALID_ARGUMENT",
  "DEADLINE_EXCEEDED",
  "NOT_FOUND",
  "ALREADY_EXISTS",
  "PERMISSION_DENIED",
  "RESOURCE_EXHAUSTED",
  "FAILED_PRECONDITION",
  "ABORTED",
  "OUT_OF_RANGE",
  "UNIMPLEMENTED",
  "INTERNAL",
  "UNAVAILABLE",
  "DATA_LOSS",
  "UNAUTHENTICATED",
]);
// What people write around a status.
const NOISE = "http https http1 1 2 status code error response".split(" ");
// The reason phrases of statuses, with older ones.
const PHRASES = new Map([
  ["bad request", 400],
  ["unauthorized", 401],
  ["payment required", 402],
  ["forbidden", 403],
  ["not found", 404],
  ["method not allowed", 405],
  ["not acceptable", 406],
  ["proxy authentication required", 407],
  ["request timeout", 408],
  ["request time out", 408],
  ["conflict", 409],
  ["gone", 410],
  ["length required", 411],
  ["precondition failed", 412],
  ["content too large", 413],
  ["payload too large", 413],
  ["request entity too large", 413],
  ["uri too long", 414],
  ["request uri too long", 414],
  ["unsupported media type", 415],
  ["range not satisfiable", 416],
  ["requested range not satisfiable", 416],
  ["expectation failed", 417],
  ["i m a teapot", 418],
  ["misdirected request", 421],
  ["unprocessable content", 422],
  ["unprocessable entity", 422],
  ["locked", 423],
  ["failed dependency", 424],
  ["too early", 425],
  ["upgrade required", 426],
  ["precondition required", 428],
  ["too many requests", 429],
  ["request header fields too large", 431],
  ["unavailable for legal reasons", 451],
  ["client closed request", 499],
  ["internal server error", 500],
  ["not implemented", 501],
  ["bad gateway", 502],
  ["service unavailable", 503],
  ["gateway timeout", 504],
  ["gateway time out", 504],
  ["http version not supported", 505],
  ["variant also negotiates", 506],
  ["insufficient storage", 507],
  ["loop detected", 508],
  ["not extended", 510],
  ["network authentication required", 511],
]);

const kindOf = (phrase) => {
  const kind = phrase.toUpperCase().replaceAll(" ", "_");
  return KINDS.has(kind) ? kind : undefined;
};

// Whether an error has the status that these words are about, and nothing else; undefined if they
// are about something else.
const statusOf = (words) => {
  const others = [...words];
  const at = others.findIndex((word) => /^0*[45][0-9]{2}$/.test(word));
  if (at < 0) {
    const phrase = words.join(" ");
    const kind = kindOf(phrase);
    if (kind) return (record) => record.kind === kind;
    const status = PHRASES.get(phrase);
    return status && ((record) => record.status === status);
  }
  const [word] = others.splice(at, 1);
  while (NOISE.includes(others[0])) others.shift();
  const phrase = others.join(" ");
  if (phrase && !PHRASES.has(phrase) && !kindOf(phrase)) return undefined;
  const status = Number(word);
  return (record) => record.status === status;
};
