import type * as z from "zod";
import type { Violation } from "../violation.ts";

/** Turns what a schema found into violations, one for each place. */
export function payloadViolations(error: z.core.$ZodError): readonly Violation[] {
  return error.issues.map((issue) => ({
    rule: "payload",
    code: "invalid-payload",
    field: `data${pathText(issue.path)}`,
    problem: issue.message,
    remedy: "Correct the field; the types in ComplaintCommands list the fields of each command.",
  }));
}

function pathText(path: readonly PropertyKey[]): string {
  return path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
}
