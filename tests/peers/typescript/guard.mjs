// Prints, for each of the values on standard input, whether the module takes it for an error.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { isProblem } = await import(pathToFileURL(process.argv[2]).href);
const values = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(values.map((value) => isProblem(value))));
