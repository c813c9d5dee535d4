// Handles every error of the catalog; it must not compile if one is added.
import { ERRORS, isProblem, type Code, type Problem, type ProblemOf } from "./errors.js";

export function explain(problem: Problem): string {
  switch (problem.code) {
    case "LIMIT_EXCEEDED": {
      // Each parameter has its own type.
      const used: number = problem.params.used;
      const share: number | "NaN" | "Infinity" | "-Infinity" = problem.params.share;
      const name: string = problem.params.name;
      const hard: boolean = problem.params.hard;
      const first: string = problem.params[0];
      return `${name}: ${used}, ${share}, ${hard}, ${first}`;
    }
    case "DUPLICATE_KEY": {
      const status: 409 | undefined = problem.status;
      const kind: "ALREADY_EXISTS" = problem.kind;
      return `${status}, ${kind}`;
    }
    case "23505":
      // @ts-expect-error It has no such parameter.
      return problem.params.used;
    default:
      problem satisfies never;
      return "not reached";
  }
}

// The facts are known to the compiler, too.
const status: 409 = ERRORS.DUPLICATE_KEY.status;
const codes: Record<Code, true> = { LIMIT_EXCEEDED: true, DUPLICATE_KEY: true, "23505": true };
const one: ProblemOf<"23505">["code"] = "23505";
void [status, codes, one];

export function read(body: unknown): string {
  return isProblem(body) ? explain(body) : "unknown";
}
