"use strict";

const createSearch = (records) => {
  const fold = (text) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
  const texts = records.map((record) =>
    fold([record.code, ...record.names, record.message.flat().join(""), record.kind, record.status, ...record.texts].join(" ")),
  );
  return {
    find: (query) => {
      const words = fold(query).split(" ");
      return records.map((_, at) => at).filter((at) => words.every((word) => texts[at].includes(word)));
    },
    suggest: () => [],
  };
};
