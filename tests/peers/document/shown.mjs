// Prints what the cells of the Markdown table on standard input show on the pages that several
// programs make of it: rows of cells for each program, as JSON.
import { readFileSync } from "node:fs";
import { evaluate } from "@mdx-js/mdx";
import { Liquid } from "liquidjs";
import { marked } from "marked";
import remarkGfm from "remark-gfm";

const page = readFileSync(0, "utf8");

/** The names of entities that are written by `marked`, or by us. */
const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"' };

/** Text in which entities are decoded. */
function decoded(text) {
  return text.replace(/&(?:#(\d+)|(\w+));/g, (entity, number, name) =>
    number ? String.fromCodePoint(Number(number)) : (ENTITIES[name] ?? entity),
  );
}

/** What the cells of a table in HTML show. */
function shownByHtml(html) {
  const rows = html.match(/<tr>.*?<\/tr>/gs) ?? [];
  const text = (cell) => decoded(cell.replace(/<br *\/?>/g, "\n").replace(/<[^>]*>/g, ""));
  return rows.map((row) => (row.match(/<(t[dh])[ >].*?<\/\1>/gs) ?? []).map(text));
}

/** A runtime for JSX whose elements are their text, and a table the texts of its cells. */
function element(type, { children = [] }) {
  const parts = [children].flat(Infinity);
  switch (type) {
    case "br":
      return "\n";
    case "td":
    case "th":
      return { cell: parts.join("") };
    case "tr":
      return { row: parts.filter((part) => part.cell !== undefined).map((part) => part.cell) };
    case "table":
      return { rows: parts };
    case "thead":
    case "tbody":
      return parts.filter((part) => part.row !== undefined);
    default:
      return parts.some((part) => part?.rows) ? parts : parts.join("");
  }
}

/** What the cells of a table show in MDX, which executes what is between braces. */
async function shownByMdx(page) {
  const Fragment = Symbol("fragment");
  const runtime = { Fragment, jsx: element, jsxs: element };
  const { default: Content } = await evaluate(page, { ...runtime, remarkPlugins: [remarkGfm] });
  const { rows } = [Content({})].flat(Infinity).find((part) => part.rows);
  return rows.flat(Infinity).map(({ row }) => row);
}

const liquid = new Liquid();
console.log(
  JSON.stringify({
    marked: shownByHtml(marked.parse(page)),
    liquid: shownByHtml(marked.parse(liquid.parseAndRenderSync(page))),
    mdx: await shownByMdx(page),
  }),
);
